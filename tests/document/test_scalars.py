"""What is written as YAML is read back as it was."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pmcoach.document import Document
from pmcoach.document.scalars import digits, flow_scalar, scalar
from pmcoach.records.fields.amount import read_amount

# Any text a file can hold: no control characters but line breaks and tabs, no half pairs, no noncharacters.
TEXTS = st.text(
    alphabet=st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\ufffe\uffff")
    | st.sampled_from("\n\t\u0085\u2028 :#'\"\\-,[]{}?&*!|>%@`~=<：，\u3000"),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("将满意度从3.9提高到4.5分", "将满意度从3.9提高到4.5分", id="plain"),
        pytest.param("Ship it, then rest", "Ship it, then rest", id="plain-english"),
        pytest.param("12:30", "12:30", id="time"),
        pytest.param("it's done", "it's done", id="apostrophe"),
        pytest.param("原因: 法务", "'原因: 法务'", id="colon-and-space"),
        pytest.param("-5", "-5", id="below-zero"),
        pytest.param("-a", "'-a'", id="dash"),
        pytest.param("-", "'-'", id="only-a-dash"),
        pytest.param("@bob", "'@bob'", id="at"),
        pytest.param("No", "'No'", id="no"),
        pytest.param("null", "'null'", id="null"),
        pytest.param("", "''", id="nothing"),
        pytest.param(" a ", "' a '", id="spaces"),
        pytest.param("- [x] it's", '"- [x] it\'s"', id="box-and-apostrophe"),
        pytest.param("一\n二", '"一\\n二"', id="lines"),
        pytest.param("a \u2028 b", '"a \\u2028 b"', id="line-separator"),
        pytest.param("a\u0085b", '"a\\u0085b"', id="next-line"),
    ],
)
def test_a_text_is_quoted_only_where_it_must_be(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("满意度", "满意度", id="plain"),
        pytest.param("退款, 收银", '"退款, 收银"', id="comma"),
        pytest.param("a:b", '"a:b"', id="colon"),
        pytest.param("[P0]", "'[P0]'", id="bracket"),
    ],
)
def test_in_brackets_commas_are_quoted_too(text: str, written: str) -> None:
    assert flow_scalar(text) == written


@given(TEXTS)
@example("a\u2028 b")
@example("x" * 1000 + ": y")
def test_what_is_written_is_read_back(text: str) -> None:
    for written, value in (
        (f"a: {scalar(text)}\n", {"a": text}),
        (f"- {scalar(text)}\n", [text]),
        (f"a: {{b: {flow_scalar(text)}, c: 1}}\n", {"a": {"b": text, "c": "1"}}),
        (f"a: [{flow_scalar(text)}]\n", {"a": [text]}),
    ):
        document = Document(written)
        assert (document.value, document.problems) == (value, ())


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(4.5, "4.5", id="short"),
        pytest.param(200000.0, "200000", id="whole"),
        pytest.param(0.1 + 0.2, "0.3", id="no-noise"),
        pytest.param(1e-7, "0.0000001", id="small"),
        pytest.param(1e20, "100000000000000000000", id="large"),
        pytest.param(-2.50, "-2.5", id="below-zero"),
        pytest.param(0.0, "0", id="nothing"),
    ],
)
def test_a_number_has_all_its_digits(value: float, written: str) -> None:
    assert digits(value) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9))
def test_a_number_is_read_back(value: Decimal) -> None:
    amount = read_amount(digits(float(value)))
    assert amount is not None
    assert amount.value == float(value)
