"""What holds for every sentence."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.wording import Sentence, Span, read, rewrite
from pmcoach.wording.words.tokens import MOST

pytestmark = pytest.mark.bulk

SUNDAY = date(2026, 11, 22)
WORDS = """
    提升 转化率 至 5% 由 30 降到 20% 年底 前 三个月 内 每周 三次 完成 上线 用户 的 和 ， （ ） 翻 两 番 半 年 一 第 12月 31日 百分之 二十
    好 几 套 过 后 度 性 每晚 12/31 二次 四科 率 掌握 为 运行 稳定 做到 （粉丝破5万） 上线后 一个月内 不增 不减 会 在 把 当前为
    Raise churn from 5% to 3 by the end of Q3 in within two weeks a half an order of magnitude at least no more than
    401(k) grades 9 keep a growth plan lost landing page target due the year 2030 first year $15,000 today is reports weekly have get do
    add-to-cart (goal: 90%) (5 words a day) : < 30s meet or exceed score a 3 digitize rewire continue running to be
    launch 5 features , ( ) per month $5k 1.5M 2026-11-30 6/30 #1 top 10 24/7 → ≥ ~ - / : . 《 》 &
    """
SENTENCES = st.lists(st.sampled_from(WORDS.split()), max_size=14).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
)
ANYTHING = st.one_of(st.text(st.characters(), max_size=80), SENTENCES)
DAYS = st.dates()
UNTIMED = settings(deadline=None)  # a shared machine may pause for longer than any sentence takes


def spans(sentence: Sentence) -> list[Span]:
    goal = sentence.goal
    found = [target.span for target in sentence.targets]
    found += [figure.span for figure in (goal.baseline, goal.target, goal.change) if figure]
    found += [goal.name_span] if goal.name_span else []
    found += [target.baseline_span for target in sentence.targets if target.baseline_span]
    found += [limit.span for limit in sentence.limits]
    found += [vague.span for vague in sentence.vague]
    return [*found, *sentence.parts, *filter(None, (sentence.work,))]


@UNTIMED
@given(ANYTHING, DAYS)
def test_every_place_lies_in_the_text(text: str, day: date) -> None:
    sentence = read(text, day)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans(sentence))
    for facts in (sentence.targets, sentence.limits, sentence.vague):
        starts = [fact.span.start for fact in facts]
        assert starts == sorted(starts)
    assert sentence.parts
    assert all(one.end <= other.start for one, other in zip(sentence.parts, sentence.parts[1:], strict=False))


@UNTIMED
@given(ANYTHING, DAYS)
def test_reading_and_rewriting_never_raise_and_never_differ(text: str, day: date) -> None:
    assert read(text, day) == read(text, day)
    assert rewrite(read(text, day)) == rewrite(read(text, day), {})


WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")


@UNTIMED
@given(SENTENCES)
def test_full_width_digits_read_alike(text: str) -> None:
    half, full = read(text, SUNDAY), read(text.translate(WIDE), SUNDAY)
    assert [target._replace(unit="") for target in half.targets] == [
        target._replace(unit="") for target in full.targets
    ]
    assert (half.limits, half.vague, half.work, half.parts) == (
        full.limits,
        full.vague,
        full.work,
        full.parts,
    )
    assert (half.measured, half.lang, half.goal.name_span) == (full.measured, full.lang, full.goal.name_span)
    assert (half.goal.baseline, half.goal.target, half.goal.way) == (
        full.goal.baseline,
        full.goal.target,
        full.goal.way,
    )


GOALS = {
    "zh": [
        "转化率由3%提升到5%",
        "年底前新增用户20万",
        "把退款时长控制在24小时以内",
        "每周跑步三次",
        "营收翻两番",
        "12/31前完成5场路演",
        "投诉率从5%降低20%",
        "客单价提升至80元（当前为66元）",
    ],
    "en": [
        "Raise retention from 20% to 30%",
        "Ship 5 features by Dec 30",
        "Cut costs by half",
        "NPS of 45",
        "Run 3 times a week",
        "Improve response time to 4 hours",
        "Resolve 80% of tickets within 30 days",
        "Earn $8,000 to $9,000 the first year",
        "Line coverage: >85% (goal: 90%)",
    ],
}
ASIDES = {
    "zh": ["，让大家都开心", "，因为客户在意", "，由产品组牵头", "，请各位知悉", "。"],
    "en": [", because customers care", ", with the whole team", ", as the board asked", "; thank you all", "."],
}  # fmt: skip
SAID = st.sampled_from(["zh", "en"]).flatmap(
    lambda lang: st.tuples(st.sampled_from(GOALS[lang]), st.lists(st.sampled_from(ASIDES[lang]), max_size=4))
)


@UNTIMED
@given(SAID)
def test_an_unrelated_clause_changes_no_value(said: tuple[str, list[str]]) -> None:
    goal, asides = said
    alone, longer = read(goal, SUNDAY), read(goal + "".join(asides), SUNDAY)
    assert longer.targets == alone.targets
    assert longer.limits == alone.limits


PIECES = [
    "a", "1", "（", "一", "from ", " ", ",", "，", ".", "%", "万", "第", "1/", "1-", "前", "3月", "3个月内", "增长", "率", "by ",
    "the ", "of ", "half a ", "翻", "and ", "\n", "$1", "next ", "1万", "the end of ", "提高", "(", ")", '"', "每周", "1:1 ", "\0",
    "reports every ", "users ", "完成", "12/31前", "好", "几", "lost ", "keep a ", "(k)",
    "\ud800", "😀", "é", "１", "a1", "1,000", "twenty ", "one hundred and ", "between 1 and ", "from 1 to 2 ", "2026-", "7*",
    "百", "年", "到", "周", "-", "，去年3%", "(每周3次", "一名和", "提升 20% ", "from 5% by 20% ", "for 3 consecutive weeks ",
    "within 30 days ", "90% in 3 days ", "double a ", "完善a", "新增3个a ", "in launch week ", "优化时间到3秒", "GOOD ", "AI-assisted ",
    "Q3 ", "word ", "support ", "ensure ", "without ", "《", "of 1 ",
]  # fmt: skip


def calls(do: Callable[[], object]) -> int:
    """How many functions are called, ours and the language's own."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        do()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    short, long = (piece * MOST)[: MOST // 2], (piece * MOST)[:MOST]
    read(long, SUNDAY)  # what is made once is made here
    assert calls(lambda: read(long, SUNDAY)) <= 2.5 * calls(lambda: read(short, SUNDAY)) + 200


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_a_text_of_any_length_is_read_as_far_as_a_title_goes(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    sentence = read(text, SUNDAY)
    assert sentence.targets == read(text[:MOST], SUNDAY).targets
    assert all(span.end <= len(text) for span in spans(sentence))
    assert rewrite(sentence) == rewrite(sentence, {})


@settings(UNTIMED, max_examples=20)
@given(st.integers(10, 300))
def test_a_number_can_be_nested_in_others_as_deep_as_it_likes(depth: int) -> None:
    assert sys.getrecursionlimit() > 500
    read("one hundred and " * depth + "two", SUNDAY)
    read("1亿1万" * depth, SUNDAY)
    read("九亿八万" * depth, SUNDAY)
