"""`pmcoach new review`: a 1:1, a check or an appraisal that starts from the evidence."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, person_id
from pmcoach.dates import period as periods
from pmcoach.dates.period import Span
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach new review li.wei 2026-Q4", zh="pmcoach new review li.wei 2026-Q4")

NEXT = Text(en="finish it, then: pmcoach lint {path}", zh="写完之后：pmcoach lint {path}")
NO_KIND = Text(en="no kind of review “{name}”: {known}", zh="没有“{name}”这种评审：{known}")


def review(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whose. --- 谁的。")
    ],
    period: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERIOD]",
            autocompletion=complete.periods,
            help="A day for a 1:1, a month for a check, a quarter or more for an appraisal; else today. "
            "--- 某天为一对一，某月为检查，某季度及以上为考核；不写则今天。",
        ),
    ] = None,
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
    from pmcoach.assess.reviews.period_summary import term
    from pmcoach.assess.schedule.cadence import begun_review, left_open
    from pmcoach.briefing.brief import brief, worth_a_word
    from pmcoach.cli.frame.editor import edited
    from pmcoach.cli.frame.run_rules import check
    from pmcoach.cli.new.report_sources import pasted
    from pmcoach.cli.new.review_questions import Answers, answers, with_answers
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.pasting.paste import NO_PASTE
    from pmcoach.records.kinds.catalogue import REVIEW
    from pmcoach.records.kinds.review import Review
    from pmcoach.store.disk.paths import exists
    from pmcoach.store.disk.refusals import THERE, UNTOUCHED
    from pmcoach.store.disk.writing import create
    from pmcoach.views.drafts.pasted import told
    from pmcoach.views.drafts.review_draft import draft

    run = Invocation(context.obj)
    who = run.project.people[person_id(person, run.project)]
    within = period_named(period) if period else periods.around(run.today, Span.DAY)
    chosen = Review("", who.id, within).kind if kind is None else _kind(kind)
    found = brief(who, run.project, check(run, work=True).findings)
    points = worth_a_word(found)
    path = f"{REVIEW.folder}/{within}/{who.id}{REVIEW.ending}"
    there = next((each for each in run.project.reviews(who.id) if each.path == path), None)
    if there is not None and (there.kind is not chosen or not begun_review(there)):
        path = f"{REVIEW.folder}/{within}/{who.id}.{chosen.value}{REVIEW.ending}"
    if exists(run.root, path):  # before anybody types an answer
        raise PmcoachError(THERE.fill(path=path), UNTOUCHED)
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
    if edit:
        edited(context, run.root, path)
    else:
        run.say(NEXT.fill(path=path))


def _kind(name: str) -> ReviewKind:
    for kind in ReviewKind:
        if name in (kind.value, kind.label.zh, kind.label.en):
            return kind
    raise PmcoachError(NO_KIND.fill(name=name, known=tuple(kind.value for kind in ReviewKind)))
