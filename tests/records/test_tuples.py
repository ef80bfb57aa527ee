"""Named tuples do what the library's do, and compile what makes one only where it is made often."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from pmcoach import tuples

FIELDS = ("day", "value", "note")


class Usual(typing.NamedTuple):
    day: str
    value: float = 1.5
    note: str = ""

    @property
    def double(self) -> float:
        return self.value * 2


class Ours(tuples.NamedTuple):
    """A value of a day."""

    day: str
    value: float = 1.5
    note: str = ""

    @property
    def double(self) -> float:
        return self.value * 2


class Empty(tuples.NamedTuple):
    """Nothing."""


T = typing.TypeVar("T")


class Held(tuples.NamedTuple, typing.Generic[T]):
    """Something of a type."""

    value: T


GIVEN: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
    (("d",), {}),
    (("d", 2.0), {}),
    (("d", 2.0, "n"), {}),
    (("d",), {"note": "n"}),
    ((), {"day": "d", "value": 3.0}),
    ((), {"note": "n", "day": "d", "value": 3.0}),
)
WRONG: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
    ((), {}),
    ((), {"value": 1.0}),
    (("d", 1.0, "n", 4), {}),
    (("d",), {"day": "e"}),
    (("d",), {"more": 1}),
)


@pytest.mark.parametrize(("values", "named"), GIVEN)
def test_one_is_made_as_the_library_makes_it(values: Any, named: Any) -> None:
    for _ in range(2 * tuples.FEW):  # the first few without what is compiled
        assert tuple(Ours(*values, **named)) == tuple(Usual(*values, **named))


@pytest.mark.parametrize("often", [False, True], ids=["at-first", "later"])
@pytest.mark.parametrize(("values", "named"), WRONG)
def test_what_cannot_be_one_is_refused(values: Any, named: Any, often: bool) -> None:
    class Fresh(tuples.NamedTuple):
        day: str
        value: float = 1.5
        note: str = ""

    for _ in range(tuples.FEW if often else 0):
        Fresh("d")
    with pytest.raises(TypeError):
        Fresh(*values, **named)
    with pytest.raises(TypeError):
        Usual(*values, **named)


def test_it_has_what_the_library_gives() -> None:
    one, usual = Ours("d", note="n"), Usual("d", note="n")
    assert repr(one) == repr(usual).replace("Usual", "Ours")
    assert (one.day, one.value, one.note, one.double) == ("d", 1.5, "n", 3.0)
    assert (Ours._fields, Ours._field_defaults) == (Usual._fields, Usual._field_defaults)
    assert Ours.__match_args__ == FIELDS
    assert one._asdict() == usual._asdict()
    assert [*one._replace(value=4.0)] == [*usual._replace(value=4.0)]
    assert [*Ours._make(["d", 2.0, ""])] == [*Usual._make(["d", 2.0, ""])]
    assert type(one._replace(note="m")) is type(Ours._make(one)) is Ours
    assert (hash(one), len(one), one[1:]) == (hash(usual), 3, usual[1:])
    assert [copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))] == [one] * 3
    assert not hasattr(one, "__dict__")
    match one:
        case Ours(day, value):
            assert (day, value) == ("d", 1.5)
    assert isinstance(one, tuple)
    assert (Ours.__doc__, Ours.__bases__[0].__name__) == ("A value of a day.", "_Named")
    assert (Empty(), Empty._fields) == ((), ())
    assert Held[int](3).value == 3


def test_what_it_is_asked_wrongly_is_refused() -> None:
    with pytest.raises(ValueError, match="more"):
        Ours("d")._replace(more=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Ours._make(["d"])
    with pytest.raises(AttributeError):
        Ours("d").day = "e"  # type: ignore[misc]


def test_nothing_is_compiled_for_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def noted(text: str, names: dict[str, Any]) -> Any:
        compiled.append(text)
        return eval(text, names)

    monkeypatch.setattr(tuples, "eval", noted, raising=False)

    class Fresh(tuples.NamedTuple):
        day: str

    for _ in range(tuples.FEW - 1):
        Fresh("d")
    assert compiled == []
    Fresh("d"), Fresh("d"), Fresh("d")
    assert len(compiled) == 1
