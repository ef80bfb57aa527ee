"""`pmcoach new review`: a 1:1, a check or an appraisal that starts from the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, person_id
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from collections.abc import Collection

    from pmcoach.records.kinds.person import Person
    from pmcoach.rules.engine.finding import Finding

EXAMPLE = Text(en="pmcoach new review li.wei 2026-Q4", zh="pmcoach new review li.wei 2026-Q4")

NEXT = Text(en="finish it, then: pmcoach lint {path}", zh="写完之后：pmcoach lint {path}")
ONE = Text(
    en="--from, --ask and --edit are for one person at a time", zh="--from、--ask、--edit 一次只能用于一个人"
)
NO_KIND = Text(en="no kind of review “{name}”: {known}", zh="没有“{name}”这种评审：{known}")


def review(
    context: typer.Context,
    whose: Annotated[
        list[str],
        typer.Argument(
            metavar="PERSON… [PERIOD]",
            autocompletion=complete.people_and_periods,
            help="Whose; then a day for a 1:1, a month for a check, a quarter or more for an appraisal; else today. "
            "--- 谁的，可写几个人；再写某天为一对一，某月为检查，某季度及以上为考核；不写则今天。",
        ),
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="KIND",
            autocompletion=lambda: [str(kind) for kind in ReviewKind],
            help="one_on_one, check, appraisal or retro, if not by the period. --- 一对一、检查、考核或复盘；不写则看周期。",
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="-|FILE",
            autocompletion=complete.texts,
            help="Take what the person wrote of themselves from stdin or a file; it is offered, nothing is agreed by it. "
            "--- 从标准输入（-）或文件读取本人的述职或自评；只作参考，不算谈定。",
        ),
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Ask the few questions here. --- 在这里逐项提问。")
    ] = False,
    edit: Annotated[
        bool, typer.Option("--edit", help="Open the file in your editor. --- 用编辑器打开。")
    ] = False,
) -> None:
    """Write a review: carried topics for a 1:1; results, reports, measures, thanks and lessons, each with its place, for a
    check or an appraisal. Ratings are left blank. A retro beside an appraisal gets a name of its own.
    ---
    新建评审：一对一带上没谈完的话题；检查和考核列出结果、周报、改进措施、表扬和收获，各有出处；评分留空。
    同一期的复盘和考核各有各的文件名。
    """
    from pmcoach.cli.frame.editor import edited
    from pmcoach.cli.frame.run_rules import check
    from pmcoach.records.kinds.review import Review
    from pmcoach.store.disk.paths import exists
    from pmcoach.store.disk.refusals import THERE, UNTOUCHED

    run = Invocation(context.obj)
    dated = len(whose) > 1 and whose[-1][:1].isdigit() and whose[-1] not in run.project.people
    within = period_named(whose[-1]) if dated else periods.around(run.today, Grain.DAY)
    people = dict.fromkeys(person_id(each, run.project) for each in whose[: -1 if dated else None])
    if len(people) > 1 and (ask or edit or source is not None):
        raise PmcoachError(ONE)
    chosen = Review("", "", within).kind if kind is None else _kind(kind)
    paths = {each: _path(run, each, within, chosen) for each in people}
    for path in paths.values():
        if exists(run.root, path):  # before anybody types an answer
            raise PmcoachError(THERE.fill(path=path), UNTOUCHED)
    findings = check(run, work=True).findings
    for each, path in paths.items():
        _write(run, run.project.people[each], within, chosen, path, findings, source, ask=ask)
    if edit:
        edited(context, run.root, path)
    else:
        run.say(NEXT.fill(path=" ".join(paths.values())))


def _path(run: Invocation, person: str, within: Period, kind: ReviewKind) -> str:
    """Where a review goes: to its own name, or beside one of another kind."""
    from pmcoach.assess.schedule.cadence import begun_review
    from pmcoach.records.kinds.catalogue import REVIEW

    path = f"{REVIEW.folder}/{within}/{person}{REVIEW.ending}"
    there = next((each for each in run.project.reviews(person) if each.path == path), None)
    if there is not None and (there.kind is not kind or not begun_review(there)):
        return f"{REVIEW.folder}/{within}/{person}.{kind.value}{REVIEW.ending}"
    return path


def _write(
    run: Invocation,
    who: Person,
    within: Period,
    chosen: ReviewKind,
    path: str,
    findings: Collection[Finding],
    source: str | None,
    *,
    ask: bool,
) -> None:
    """Write one review and print its path."""
    from pmcoach.assess.reviews.period_summary import term
    from pmcoach.assess.schedule.cadence import left_open
    from pmcoach.briefing.brief import brief, worth_a_word
    from pmcoach.cli.new.report_sources import pasted
    from pmcoach.cli.new.review_questions import Answers, answers, with_answers
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.pasting.paste import NO_PASTE
    from pmcoach.records.kinds.catalogue import REVIEW
    from pmcoach.store.disk.writing import create
    from pmcoach.views.drafts.pasted import told
    from pmcoach.views.drafts.review_draft import draft

    points = worth_a_word(brief(who, run.project, findings))
    record = term(who, within, run.project)
    paste = NO_PASTE if source is None else pasted(run, source, record.goals)
    said = Answers({}, [], {}, [])
    if ask:
        said = answers(run, who.id, chosen, left_open(who.id, run.project), points)
    open_ones = [each for each in points if each not in said.heard]
    text = draft(record, chosen, open_ones, run.project, run.written, paste)
    create(run.root, path, with_modeline(run.root, REVIEW, path, with_answers(text, said, run)))
    run.wrote(path)
    run.show(f"{path}\n")
    kept = told(paste.left, text)
    if kept is not None:
        run.say(kept)


def _kind(name: str) -> ReviewKind:
    for kind in ReviewKind:
        if name in (kind.value, kind.label.zh, kind.label.en):
            return kind
    raise PmcoachError(NO_KIND.fill(name=name, known=tuple(kind.value for kind in ReviewKind)))
