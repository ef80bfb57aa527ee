"""What is shown, offered and done at a place of a file, without a client."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.lsp.client import FILES, GOAL
from tests.lsp.conftest import Made
from tests.records.derived.agreement import samples

from pmcoach.errors import PmcoachError
from pmcoach.lsp.actions import Sort, actions, mended
from pmcoach.lsp.completion import offers, snippet, without_stops
from pmcoach.lsp.hover import card_of, hover
from pmcoach.lsp.inlay import hints
from pmcoach.lsp.naming import links, references, renaming, subject_at
from pmcoach.lsp.outline import Node, outline, symbols
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.text import Lang

REPORT = "reports/2026-W46/li.wei.yaml"
REVIEW = "reviews/2026-Q3/li.wei.yaml"
SHEET = "metrics/csat.csv"


def offered(typed: Made, path: str, text: str, lang: Lang = Lang.ZH) -> dict[str, str]:
    """What is offered at the `|`: the label with what it puts in."""
    project, whole, offset = typed(path, text)
    found = offers(project.files[path], whole, offset, project, lang)
    for each in found:
        assert each.start <= offset <= each.end
        assert whole[each.start : offset].strip("\"' \n") == "" or each.also
    return {each.label: each.text for each in found}


def test_fields_that_a_mapping_can_still_take(typed: Made) -> None:
    found = offered(typed, GOAL, "title: 甲\n|")
    assert found["负责人"] == "负责人: "
    assert "目标" not in found
    assert not {"编号", "周期"} & set(found)
    assert list(found)[:3] == ["负责人", "上级目标", "指标"]
    english = offered(typed, GOAL, "title: 甲\nmetric: {name: x, |}", Lang.EN)
    assert "unit" in english
    assert "name" not in english
    broken = offered(typed, GOAL, "title: [\n|")
    assert broken == {}
    assert "心情" in offered(typed, REPORT, "private:\n  |")
    assert "心情" not in offered(typed, REPORT, "|")


@pytest.mark.parametrize(
    ("path", "text", "label", "put"),
    [
        (GOAL, "owner: |", "li.wei", "li.wei"),
        (GOAL, "helpers: [li.wei, |]", "chen.jing", "chen.jing"),
        (GOAL, "parent: |", "retention", "retention"),
        (GOAL, "status: |", "进行中", "进行中"),
        (GOAL, "due: |", "2026-12-31", "2026-12-31"),
        (GOAL, "metric: {source: |", "metrics/csat.csv", "metrics/csat.csv"),
        (GOAL, "plan:\n  - do: x\n    owner: |", "chen.jing", "chen.jing"),
        (REPORT, "metrics:\n  |", "csat", "csat: "),
        (REPORT, "metrics: {|}", "retention", "retention: "),
        (REPORT, "asks:\n  - {what: x, from: |}", "chen.jing", "chen.jing"),
        (GOAL, "title: x # pmcoach: ignore[S101, M|", "M101", "M101"),
        ("pmcoach.yaml", "rules:\n  ignore: [|", "S101", "S101"),
        ("pmcoach.yaml", "private:\n  sealed: |", "true", "true"),
        (GOAL, "period: |", "2027-Q1", "2027-Q1"),
        ("pmcoach.yaml", "private:\n  readers:\n    - |", "li.wei", "li.wei"),
    ],
)  # fmt: skip
def test_values_that_can_be_counted(typed: Made, path: str, text: str, label: str, put: str) -> None:
    assert offered(typed, path, text)[label] == put


def test_dimensions_and_words_in_english(typed: Made) -> None:
    files = {**FILES, "pmcoach.yaml": "dimensions: [{id: results, weight: 100, title: 结果}]\n"}
    project, text, offset = typed(REVIEW, "ratings:\n  - {dimension: |}", files)
    (found,) = offers(project.files[REVIEW], text, offset, project, Lang.EN)
    assert (found.label, found.detail) == ("results", "结果")
    words = offered(typed, GOAL, "kind: |", Lang.EN)
    assert list(words) == ["goal", "objective", "kr", "kpi"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (GOAL, "why: |"),
        (GOAL, "title: |"),
        (GOAL, "title: 甲  # a comment |"),
        (GOAL, "nothing: |"),
        (GOAL, "nothing:\n  a|"),
        (REPORT, "done:\n  - {what: |}"),
        ("people/li.wei.yaml", "accounts:\n  |"),
    ],
)
def test_where_nothing_can_be_counted_nothing_is_offered(typed: Made, path: str, text: str) -> None:
    assert offered(typed, path, text) == {}


def test_a_title_that_can_be_measured_with_its_blanks_to_go_through(typed: Made) -> None:
    found = offered(typed, GOAL, "title: 增加用户|满意度\n")
    (put,) = found.values()
    assert put == "将用户满意度从${1:〈现值〉}提升到${2:〈目标值〉}，${3:〈日期〉}前"
    assert offered(typed, GOAL, "title: >-\n  增加用户\n  满意度\nwhy: |") == {}


def test_what_a_snippet_holds_is_put_in_as_it_is() -> None:
    assert snippet("花 $5 做 \\ {a} 〈现}值〉") == "花 \\$5 做 \\\\ {a\\} ${1:〈现\\}值〉}"
    assert without_stops(snippet("花 $5 从〈现值〉到〈目标值〉")) == "花 $5 从〈现值〉到〈目标值〉"


def shown(typed: Made, path: str, text: str, lang: Lang = Lang.ZH) -> str:
    project, _, offset = typed(path, text)
    found = tuple(each for each in findings(project, RULES, work=False) if each.path == path)
    said = hover(project.files[path], offset, project, found, lang)
    return "" if said is None else said.text


def test_a_goal_is_shown_as_it_stands(typed: Made) -> None:
    said = shown(typed, GOAL, FILES[GOAL].replace("parent: ret", "parent: re|t"))
    assert "次月留存率" in said
    assert "`" in said
    assert "44%" in said
    assert "陈静" in said
    plain = shown(typed, REPORT, "done: [{what: x, goal: c|sat}]\n", Lang.EN)
    assert "due 2026-12-31" in plain
    project = Project({"goals/2026-Q4/a.yaml": "title: '*a* <b>'\nkind: objective\n"}, date(2026, 11, 20))
    card = card_of("goals/2026-Q4/a.yaml", project, Lang.ZH)
    assert card.startswith("**\\*a\\* \\<b\\>**")
    assert "截止 2026-12-31" in card


def test_a_forecast_is_shown_where_one_is_made(typed: Made) -> None:
    values = "".join(f"2026-10-{day:02},{31 + day / 4}\n" for day in range(1, 32))
    files = {
        **FILES,
        "metrics/r.csv": f"date,value\n{values}2026-11-10,39\n",
        "goals/2026-Q4/retention.yaml": FILES["goals/2026-Q4/retention.yaml"].replace(
            "target: 40}", "target: 40, source: metrics/r.csv}"
        ),
    }
    project, _, offset = typed(GOAL, "title: 甲\nparent: re|tention\n", files)
    said = hover(project.files[GOAL], offset, project, (), Lang.ZH)
    assert said is not None
    assert "预计" in said.text


def test_a_person_is_shown_with_role_and_lead(typed: Made) -> None:
    assert shown(typed, GOAL, "title: 甲\nowner: li|.wei\n") == "**李伟**\n\n产品经理 · 上级 陈静"
    assert shown(typed, GOAL, "title: 甲\nowner: chen|.jing\n") == "**陈静**"


def test_a_rule_s_page_is_shown_at_its_finding_and_in_an_ignore(typed: Made) -> None:
    text = "title: 增加|用户满意度\n"
    assert shown(typed, GOAL, text).startswith("**S101** vague-title\n\n")
    silenced = "title: 增加用户满意度  # pmcoach: ignore[S|101, M101, XX9, s] 口号\n"
    assert shown(typed, GOAL, silenced).startswith("**S101** vague-title")
    for place in ("X|X9", "S101|,", "igno|re"):
        moved = silenced.replace("|", "").replace(place.replace("|", ""), place)
        assert "vague" not in shown(typed, GOAL, moved) or place == "S101|,"
    assert shown(typed, GOAL, "title: 甲  # pmcoach: ignore[S1|] x") == ""
    assert shown(typed, GOAL, "title: 甲  # pmcoach: ignore[]|").startswith("**E011**")
    assert shown(typed, GOAL, "title: 甲\nmetric: {source: metrics/c|sat.csv}\n") == ""
    assert shown(typed, GOAL, "title: |增加甲\n").count("---\n") == 2


def test_a_field_is_shown_with_what_it_is_for(typed: Made) -> None:
    assert shown(typed, GOAL, "title: 甲\nsta|tus: done\n") == (
        "进行中、已完成或已取消\n\n`active` 进行中 · `done` 已完成 · `dropped` 已取消"
    )
    assert shown(typed, GOAL, "title: 甲\nmetric: {na|me: x}\n", Lang.EN) == "what is counted or measured"
    for text in (
        "title: 甲\nnotes: \n# due|: x\n",
        "title: 甲\nx|yz: a\n",
        "title: 甲\n# abc|d: e\n",
        "title: 甲乙丙丁\nwhy: a|b\n",
        "a: b|: c",
    ):
        assert shown(typed, "people/li.wei.yaml", text) == "" or "**" in shown(
            typed, "people/li.wei.yaml", text
        )


def test_a_key_that_is_no_field_has_nothing_to_show(typed: Made) -> None:
    project, _, offset = typed(GOAL, "title: 甲\nnonsen|se: a\n")
    assert hover(project.files[GOAL], offset, project, (), Lang.ZH) is None


def test_every_damaged_file_has_an_outline() -> None:
    for sample in samples(60):
        for text in (sample.text, sample.text[: len(sample.text) // 2], sample.text.replace(": ", ":", 3)):
            outline(Project({sample.path: text}, TODAY).files[sample.path])


def test_what_a_file_names(typed: Made) -> None:
    project, _, _ = typed(REVIEW, FILES[REVIEW])
    text = FILES[REVIEW]
    found = sorted(links(project.files[REVIEW], project))
    assert [(text[each.start : each.end], each.target) for each in found] == [
        ("chen.jing", "people/chen.jing.yaml"),
        ("csat", GOAL),
        ("reports/2026-W46", REPORT),
    ]
    (asked,) = [each for each in links(project.files[REPORT], project) if each.target.startswith("people/")]
    assert FILES[REPORT][asked.start : asked.end] == "陈静"
    assert list(links(project.files[SHEET], project)) == []
    sheet = typed(
        GOAL, "title: 甲\nmetric: {source: metrics/csat.csv}\nguardrails: [退款率]\nhelpers: [nobody]\n"
    )[0]
    assert [each.target for each in links(sheet.files[GOAL], sheet)] == [SHEET]
    assert {each.path for each in references(GOAL, project)} == {REPORT, REVIEW}


@pytest.mark.parametrize(
    ("path", "text", "target"),
    [
        (GOAL, "title: 甲|乙\nowner: li.wei\n", GOAL),
        ("people/li.wei.yaml", "name: 李|伟\n", "people/li.wei.yaml"),
        (GOAL, "title: 甲\nowner: l|i.wei\n", "people/li.wei.yaml"),
        (GOAL, "title: 甲\nwhy: a|b\n", None),
        (REPORT, "done: [a|b]\n", None),
        (SHEET, "date,va|lue\n", None),
    ],
)
def test_what_is_named_at_a_place(typed: Made, path: str, text: str, target: str | None) -> None:
    project, _, offset = typed(path, text)
    found = subject_at(project.files[path], offset, project)
    assert (found.target if found else None) == target


def renamed(project: Project, target: str, name: str) -> dict[str, str]:
    """The texts of a workspace after a goal or a person got another id."""
    made = renaming(target, name, project)
    texts = {path: file.written.text for path, file in project.files.items()}
    for each in sorted(made.changes, reverse=True):
        text = texts[each.path]
        texts[each.path] = text[: each.start] + each.text + text[each.end :]
    return {dict(made.moves).get(path, path): text for path, text in texts.items()}


@pytest.mark.parametrize(("target", "name"), [(GOAL, "满意度"), ("people/li.wei.yaml", "li.wu")])
def test_another_id_leaves_no_reference_behind(typed: Made, target: str, name: str) -> None:
    project, _, _ = typed(GOAL, FILES[GOAL])
    before = {each.rule.code for each in findings(project, RULES, work=False)}
    texts = renamed(project, target, name)
    after = Project(texts, project.today)
    assert {each.rule.code for each in findings(after, RULES, work=False)} == before
    assert len(references(f"{target.rpartition('/')[0]}/{name}.yaml", after)) == len(
        references(target, project)
    )
    assert "asks: [{what: 一名测试, from: 陈静}]" in "".join(texts.values())


@pytest.mark.parametrize(
    ("target", "name", "why"),
    [
        (GOAL, "a b", "不能作编号"),
        (GOAL, "RETENTION", "已被"),
        (SHEET, "x", "不是目标或人员"),
        ("nothing", "x", "不是目标或人员"),
    ],
)
def test_an_id_that_cannot_be(typed: Made, target: str, name: str, why: str) -> None:
    project, _, _ = typed(GOAL, FILES[GOAL])
    with pytest.raises(PmcoachError) as caught:
        renaming(target, name, project)
    assert why in caught.value.says.zh


def test_what_is_sealed_stays_where_it_is(typed: Made) -> None:
    armour = "-----BEGIN AGE ENCRYPTED FILE-----\n  YWdl\n  -----END AGE ENCRYPTED FILE-----"
    files = {**FILES, REPORT: f"done: [x]\nprivate: |\n  {armour}\n"}
    project, _, _ = typed(GOAL, FILES[GOAL], files)
    with pytest.raises(PmcoachError) as caught:
        renaming("people/li.wei.yaml", "li.wu", project)
    assert REPORT in caught.value.says.say(Lang.EN)


def done(typed: Made, text: str, lang: Lang = Lang.ZH) -> list[tuple[Sort, str, str]]:
    """The actions at the `|`: what each is, its title, and the text after it."""
    project, whole, offset = typed(GOAL, text)
    found = [each for each in findings(project, RULES, work=False) if each.path == GOAL]
    made = []
    for each in actions(project.files[GOAL], offset, offset, project, found, lang):
        (change,) = each.changes
        made.append((each.sort, each.title, whole[: change.start] + change.text + whole[change.end :]))
    return made


def test_a_finding_is_mended_rewritten_or_ignored(typed: Made) -> None:
    rows = done(typed, "title: |增加用户满意度\nstatus: Open\ndue: 2026/12/31\n")
    assert [
        (sort, text.split("\n")[0]) for sort, title, text in rows if "S101" in title or sort is Sort.REWRITE
    ] == [
        (Sort.REWRITE, "title: 将用户满意度从〈现值〉提升到〈目标值〉，〈日期〉前"),
        (Sort.FIX, "title: 增加用户满意度  # pmcoach: ignore[S101] 〈原因〉"),
    ]
    (whole,) = [text for sort, _, text in rows if sort is Sort.ALL]
    assert whole == "title: 增加用户满意度\nstatus: active\ndue: 2026-12-31\n"
    (first, *_) = done(typed, "title: x\ndue: 2026/|12/31\n", Lang.EN)
    assert (first[0], first[1][:5], first[2]) == (Sort.FIX, "Mend:", "title: x\ndue: 2026-12-31\n")


def test_what_would_be_a_guess_is_not_offered(typed: Made) -> None:
    assert [
        sort for sort, _, _ in done(typed, "|title: >-\n  增加用户\n  满意度\n") if sort is Sort.REWRITE
    ] == []
    broken = done(typed, "title: [|\n")
    assert broken == []
    silence = done(typed, "title: 甲  # pmcoach: ignore[E00|1] x\n")
    assert all("E011" not in title for _, title, _ in silence)
    project, _, _ = typed(SHEET, "date,value\nx,1\n")
    found = findings(project, RULES, work=False)
    assert actions(project.files[SHEET], 0, 20, project, found, Lang.ZH) == ()
    assert mended("a: [", [each for each in found if each.fix]) == "a: ["


def test_fields_as_a_tree(typed: Made) -> None:
    project, text, _ = typed(
        GOAL, "title: 甲\nplan:\n  - {do: 访谈, owner: li.wei}\n  - 上线\n  - \nmetric:\n"
    )
    found = outline(project.files[GOAL])
    assert [(each.name, each.detail) for each in found] == [("title", "甲"), ("plan", ""), ("metric", "")]
    assert [each.name for each in found[1].children] == ["访谈", "上线", "3"]
    assert [each.name for each in found[1].children[0].children] == ["do", "owner"]

    def held(node: Node) -> None:
        assert node.start <= node.key_start <= node.key_end <= node.end <= len(text)
        for child in node.children:
            held(child)

    for node in found:
        held(node)
    assert outline(project.files[SHEET]) == ()


def test_goals_and_people_by_name(typed: Made) -> None:
    project, _, _ = typed(GOAL, FILES[GOAL])
    assert [each.name for each in symbols("满意", project)] == ["csat"]
    assert [each.name for each in symbols("LI.", project)] == ["li.wei"]
    assert len(symbols("", project)) == 4


def test_progress_stands_beside_ids_and_titles(typed: Made) -> None:
    project, text, _ = typed(REPORT, FILES[REPORT])
    assert [
        (text[: each.offset].split("\n")[-1][-4:], each.text[-3:])
        for each in hints(project.files[REPORT], project, Lang.ZH, 0, len(text))
        if each.text.endswith("%")
    ] == [("tion", "44%")]
    assert hints(project.files[SHEET], project, Lang.ZH, 0, 99) == ()
    own = hints(project.files[GOAL], project, Lang.EN, 0, 5)
    assert own == ()
