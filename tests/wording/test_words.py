"""A sentence cut into words, and the words themselves."""

from __future__ import annotations

import importlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from pmcoach.cells import width
from pmcoach.wording.words import chinese, english, numerals, token_kinds
from pmcoach.wording.words import dictionary as together
from pmcoach.wording.words.lexicon import (
    english_words,
    lexicon,
    phrases_by_start,
    sizes_by_start,
    verb_forms,
    with_s,
    words_by_kind,
)
from pmcoach.wording.words.normalize import SIMPLIFIED, TRADITIONAL, is_traditional, plain
from pmcoach.wording.words.tokens import MOST, cut

NAMES = {letter: name for name, letter in token_kinds.LETTER.items()}


def test_every_kind_has_a_letter_of_its_own() -> None:
    assert max(Counter(token_kinds.LETTER.values()).values()) == 1
    assert all(letter.isalnum() for name, letter in token_kinds.LETTER.items() if name != "end")


def test_a_pattern_names_kinds_in_lower_case_and_groups_in_capitals() -> None:
    match = token_kinds.pattern("(?P<DAY> number | ordinal ) of? monthname").fullmatch(
        token_kinds.ORDINAL + token_kinds.OF + token_kinds.MONTHNAME
    )
    assert match is not None
    assert match.span("DAY") == (0, 1)


@pytest.mark.parametrize(
    "table",
    [english.VERBS, english.NOUNS, english.WORDS, chinese.WORDS],
    ids=["verbs", "nouns", "words", "chinese"],
)
def test_a_word_is_listed_once(table: dict[str, str]) -> None:
    words = Counter(word for text in table.values() for word in text.split())
    assert [word for word, times in words.items() if times > 1] == []


def test_every_listed_kind_is_a_kind() -> None:
    tables = (
        english.VERBS,
        english.NOUNS,
        english.WORDS,
        english.PHRASES,
        chinese.WORDS,
        chinese.AFTER_NUMBER,
    )
    assert {kind for table in (*tables, chinese.AFTER_TIME) for kind in table} <= token_kinds.LETTER.keys()


VERBS = [
    ("e", "write:wrote:written", "write writes writing wrote written"),
    ("double", "ship", "ship ships shipping shipped"),
    ("y", "study", "study studies studying studied"),
    ("vowel and y", "deploy", "deploy deploys deploying deployed"),
    ("sh", "publish", "publish publishes publishing published"),
    ("ee", "agree", "agree agrees agreeing agreed"),
    ("mit", "submit", "submit submits submitting submitted"),
]


@pytest.mark.parametrize(("verb", "forms"), [row[1:] for row in VERBS], ids=[row[0] for row in VERBS])
def test_forms_of_a_verb(verb: str, forms: str) -> None:
    said = list(verb_forms(verb))
    assert [form.replace("agreeed", "agreed") for form in said] == forms.split()


def test_many_of_a_noun() -> None:
    assert [with_s(noun) for noun in ("user", "story", "day", "class", "box")] == [
        "users",
        "stories",
        "days",
        "classes",
        "boxes",
    ]


def test_phrases_are_longest_first() -> None:
    assert all(
        list(map(len, words)) == sorted(map(len, words), reverse=True)
        for words in ([phrase for phrase, _ in some] for some in lexicon().phrases.values())
    )
    assert all(
        " " in word or not word.isalpha() for _, word in english_words() if word not in lexicon().words
    )


LETTERS = [
    ("full width", "８０％＋", "80%+"),
    ("traditional", "將轉化率", "将转化率"),
    ("marks", "“a”，¥5。", '"a",$5。'),
    ("dashes", "1–2—3", "1-2-3"),
    ("others stay", "Ärger😀\ud800\x00", "Ärger😀\ud800\x00"),
]


@pytest.mark.parametrize(("text", "easy"), [row[1:] for row in LETTERS], ids=[row[0] for row in LETTERS])
def test_plain_letters(text: str, easy: str) -> None:
    assert plain(text).replace(".", "。") == easy.replace(".", "。")
    assert len(plain(text)) == len(text)


def test_the_two_scripts_stand_side_by_side() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED)
    assert len(set(TRADITIONAL)) == len(TRADITIONAL)
    assert is_traditional("轉化率")
    assert not is_traditional("转化率 rate")


CUTS = [
    (
        "derived verbs",
        "rewire digitize reply restaurant",
        "rewire/work digitize/work reply/work restaurant/word",
    ),
    ("adjective of a verb", "increase landing page views", "increase/grow landing/word page views/measure"),
    ("sort", "规模性 集成度 学习度假", "规模性/word 集成度/soft 学习/work 度假/word"),
    ("some units", "几套 几何 几天", "几套/some 几何/word 几天/word"),
    ("good quality", "好习惯 好", "好/quality 习惯/soft 好/word"),
    ("date and edge", "12/31前", "12/number //slash 31/number 前/front"),
    ("full stop before a comma", "5., and 5.,", "5/number ./stop ,/comma and/and 5/number ./stop ,/comma"),
    ("longest first", "进一步提升转化率", "进一步/quality 提升/grow 转化率/measure"),
    ("unit after number", "3个月", "3/number 个月/month"),
    ("no unit elsewhere", "个人", "个人/word"),
    ("edge after time", "年底前提升", "年底/yearrel 前/front 提升/grow"),
    ("no edge elsewhere", "前端", "前端/word"),
    ("edge before a known word", "月内部署", "月内/monthrel 部署/work"),
    ("longer word after a time", "今年前端重构", "今年/yearrel 前端/word 重构/work"),
    ("month or measure", "3月活动", "3/number 月/moon 活动/output"),
    ("measure or day", "300日活", "300/number 日活/measure"),
    ("numerals", "两千三百家", "两千三百/spelled 家/unit"),
    ("word with numeral", "统一标准", "统一/word 标准/output"),
    ("scale", "1.5万家", "1.5/number 万/scale 家/unit"),
    ("more", "100多家", "100/number 多/about 家/unit"),
    ("more than a scale", "10余万人", "10/number 余/about 万/scale 人/unit"),
    ("a word that begins like more", "3多个", "3/number 多/about 个/unit"),
    ("half before", "半年", "半/spelled 年/year"),
    ("half after", "三天半", "三/spelled 天/day 半/half"),
    ("half elsewhere", "半程", "半程/word"),
    ("half thing", "3个半马", "3/number 个/unit 半马/word"),
    ("weekday after next", "下周三前", "下周/weekrel 三/weekday 前/front"),
    ("count after this week", "本周三个", "本周/weekrel 三/spelled 个/unit"),
    ("sunday after next", "下周日前", "下周/weekrel 日/weekday 前/front"),
    ("every weekday", "每周三", "每周/often 三/often"),
    ("every week a count", "每周三次", "每周/often 三/spelled 次/unit"),
    ("one week a count", "一周三次", "一/spelled 周/week 三/spelled 次/unit"),
    ("suffix", "复购率", "复购率/measure"),
    ("suffix of a verb", "完成率", "完成率/measure"),
    ("suffix alone", "率", "率/word"),
    ("verb of one letter", "写3篇", "写/act 3/number 篇/unit"),
    ("verb inside a word", "配送成本", "配送/word 成本/measure"),
    ("verb behind a Latin name", "zoom讲给客户", "zoom/word 讲/act 给/word 客户/count"),
    ("zero", "零投诉", "零/zero 投诉/count"),
    ("plan", "十四五末", "十四五/plan 末/finish"),
    ("slash", "次/月", "次/word //slash 月/moon"),
    ("too many numerals", "一" * 31, "一" * 31 + "/word"),
    ("feast with digits", "双11前", "双11/feast 前/front"),
    ("618", "618前", "618/feast 前/front"),
    ("code", "P0 b2b utf8", "p0/code b2b/code utf8/code"),
    (
        "quarters",
        "q3 h1 3q26 26q3 1h26 2026h1",
        "q3/qname h1/hname 3q26/qname 26q3/qname 1h26/hname 2026h1/hname",
    ),
    ("fiscal", "fy26 2028-29 school year", "fy26/fiscal 2028-29/fiscal school year/event"),
    (
        "touching",
        "5k 30s 3x 1st 10kg 7d",
        "5/number k/scale 30/number s/hour 3/number x/times 1st/ordinal 10/number kg/unit 7/number d/day",
    ),
    ("names with a digit", "3D 5G 2b 2B客户", "3d/code 5g/code 2/number b/scale 2b/code 客户/count"),
    ("5G in Chinese", "建5G基站", "建/act 5g/code 基站/word"),
    ("status", "50x errors", "50x/code errors/count"),
    (
        "millions and metres",
        "5m users, under 5m",
        "5/number m/scale users/count ,/comma under/most 5/number m/unit",
    ),
    ("race", "100m dash", "100m/code dash/word"),
    ("unknown letters", "5zz", "5zz/code"),
    ("decade", "the 2020s", "the/the 2020s/fiscal"),
    (
        "second",
        "1 second, 30-second, second",
        "1/number second/hour ,/comma 30/number -/dash second/hour ,/comma second/ordinal",
    ),
    ("phrase", "at least 5", "at least/least 5/number"),
    ("phrase that goes on", "in orderly", "in/in orderly/word"),
    ("full stop", "go.mod is ok.", "go/work ./mark mod/word is/be ok/word ./stop"),
    ("full stop before Chinese", "a.好", "a/a ./stop 好/word"),
    ("always", "24/7 7*24", "24/7/code 7*24/code"),
    ("too many digits", "1" * 31, "1" * 31 + "/code"),
    ("year", "2026 1989", "2026/year4 1989/number"),
    ("dates", "2026-11-30 2026-11 11/30/2026", "2026-11-30/fulldate 2026-11/yearmonth 11/30/2026/fulldate"),
]


@pytest.mark.parametrize(("text", "words"), [row[1:] for row in CUTS], ids=[row[0] for row in CUTS])
def test_cut(text: str, words: str) -> None:
    found = cut(text)
    assert " ".join(f"{found.said[nth]}/{NAMES[found.kinds[nth]]}" for nth in range(found.size)) == words


LANGUAGES = [
    ("Chinese", "提升转化率", "zh"),
    ("English", "Raise conversion", "en"),
    ("Chinese with English words", "博客 UV > 100, star > 1500", "zh"),
    ("English with a Chinese name", "Deliver the 微信 login for the China market by June", "en"),
    ("neither", "123 !", "en"),
    ("empty", "", "en"),
]


@pytest.mark.parametrize(("text", "lang"), [row[1:] for row in LANGUAGES], ids=[row[0] for row in LANGUAGES])
def test_language(text: str, lang: str) -> None:
    assert cut(text).lang == lang


def test_a_look_past_either_end_finds_the_end() -> None:
    words = cut("a b")
    assert words.kinds[-1] == words.kinds[words.size] == token_kinds.END
    assert words.said[-1] == words.said[words.size + 1] == ""
    assert words.back(0) == ""
    assert not words.touch(0)


def test_what_stands_behind_the_limit_is_not_read() -> None:
    assert cut("a " * MOST).size == MOST // 2


NUMERALS = [
    ("两千三百", 2300),
    ("二零二六", 2026),
    ("一点五", 1.5),
    ("十万", 100_000),
    ("两万五", 25_000),
    ("三千五", 3_500),
    ("一百零五", 105),
    ("十二", 12),
    ("百万", 1_000_000),
    ("一亿两千万", 120_000_000),
    ("十万亿", 10_000_000_000_000),
    ("一两", 2),
]


@pytest.mark.parametrize(("text", "value"), NUMERALS, ids=[row[0] for row in NUMERALS])
def test_numerals(text: str, value: float) -> None:
    assert numerals.han(text) == value


def test_no_word_has_a_blank_at_its_end() -> None:
    assert not [
        word
        for word in (*lexicon().words, *lexicon().after_number)
        if re.search(r"^\s|\s$", word) or not word
    ]


WIDE = 100  # cells of a line


def block(key: str, pieces: Iterable[str], joint: str = " ") -> str:
    """A table's entry: its pieces in rows, joined."""
    rows, row = [], ""
    for piece in pieces:
        if row and width(row + piece) > WIDE:
            rows.append(row)
            row = ""
        row += piece + joint
    rows.append(row.removesuffix(joint))
    return (
        f"    {json.dumps(key, ensure_ascii=False)}: (\n"
        + "".join(f'        "{each}"\n' for each in rows)
        + "    ),\n"
    )


def dictionary() -> str:
    """The module that holds all words in all their forms."""
    words: dict[str, list[str]] = {}
    for word, kind in words_by_kind().items():
        words.setdefault(NAMES[kind], []).append(word)
    sizes: dict[str, list[str]] = {}
    for first, lengths in sizes_by_start().items():
        sizes.setdefault("".join(map(str, lengths)), []).append(first)
    phrases = {
        first: [f"{said}:{NAMES[kind]}" for said, kind in some] for first, some in phrases_by_start().items()
    }
    tables = (
        ("WORDS", "The words of one piece, by their kind.", words, " "),
        (
            "SIZES",
            "How long Chinese words can be, longest first: the two characters they begin with.",
            sizes,
            " ",
        ),
        ("PHRASES", "English phrases, each with its kind, by how they begin, longest first.", phrases, ","),
    )
    made = '"""All words in all their forms, put together from `english` and `chinese` by `pytest --update`."""\n'
    made += "\nfrom __future__ import annotations\n"
    for name, about, table, joint in tables:
        made += f"\n# {about}\n{name} = {{\n"
        made += "".join(block(key, pieces, joint) for key, pieces in table.items()) + "}  # fmt: skip\n"
    return made


def test_the_dictionary_is_what_the_lists_make(generated: Callable[[str, str], None]) -> None:
    generated("wording/words/dictionary.py", dictionary())
    importlib.reload(together)
    lexicon.cache_clear()
    assert lexicon().words == words_by_kind()
    assert lexicon().sizes == sizes_by_start()
    assert lexicon().phrases == phrases_by_start()
