"""`pmcoach review feedback`: what a colleague saw."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named, person_id, words
from pmcoach.cli.review.rate import review_named
from pmcoach.errors import PmcoachError
from pmcoach.records.fields.enums import Voice
from pmcoach.text import Text

EXAMPLE = Text(
    en='pmcoach review feedback li.wei 2026-Q4 "kept everybody informed"',
    zh='pmcoach review feedback li.wei 2026-Q4 "每天同步进展"',
)

NO_KIND = Text(en="no kind of feedback “{name}”: {known}", zh="没有“{name}”这种反馈：{known}")


def feedback(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="About whom. --- 关于谁。")
    ],
    period: Annotated[
        str,
        typer.Argument(
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Which appraisal: 2026-Q3; or a day, at any time. --- 哪一期考核：2026-Q3；或任何一天。",
        ),
    ],
    behaviour: Annotated[str, typer.Argument(metavar="BEHAVIOUR", help="What was done. --- 做了什么。")],
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Who saw it, outside the team too; else you. --- 谁说的，团队外的也行；不写则是你自己。",
        ),
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND",
            autocompletion=lambda: [str(voice) for voice in Voice],
            help="peer, report, partner, lead or self; else peer. --- 同事、下属、合作方、上级或自评；不写则是同事。",
        ),
    ] = "peer",
    situation: Annotated[
        str | None, typer.Option(metavar="TEXT", help="When and where. --- 什么场合。")
    ] = None,
    impact: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What it led to. --- 带来什么影响。")
    ] = None,
    suggestion: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What to do next time. --- 建议下次怎么做。")
    ] = None,
) -> None:
    """Note what somebody saw, in an appraisal that is there or on any day, without a meeting: situation, behaviour, impact, suggestion.
    ---
    记一条反馈，写进已有的考核，或记在任何一天，不必开会：情境、行为、影响、建议。
    """
    from pmcoach.cli.edit.editing import change, who
    from pmcoach.cli.new.scaffold import with_modeline
    from pmcoach.records.edit.fields import in_chinese, with_item
    from pmcoach.records.kinds.catalogue import REVIEW
    from pmcoach.records.kinds.review import Review

    run = Invocation(context.obj)
    run.need_files("review feedback")
    path, voice = _place(run, person, period), _voice(kind)
    called = {each.name: name for name, each in run.project.people.items()}
    said = {"situation": situation, "behaviour": behaviour, "impact": impact, "suggestion": suggestion}
    values: dict[str, str | None] = {
        "source": who(run, None) if source is None else called.get(source, words(source, "--from"))
    }
    texts = {name: words(text, f"--{name}") for name, text in said.items() if text is not None}

    def made(text: str) -> str:
        zh = in_chinese(text, Review, run.written)
        values["kind"] = voice.label.zh if zh else voice.value
        return with_item(text, Review, "feedback", {**values, **texts}, run.written)

    change(run, path, made, with_modeline(run.root, REVIEW, path, ""))


def _place(run: Invocation, person: str, period: str) -> str:
    """The review it goes to; on a day without one a file of its own. Raise PmcoachError for an appraisal nobody began."""
    from pmcoach.dates.period import Grain
    from pmcoach.records.kinds.catalogue import REVIEW

    who, within = person_id(person, run.project), period_named(period)
    there = any(review.period == within for review in run.project.reviews(who))
    if within.span is Grain.DAY and not there:
        return f"{REVIEW.folder}/{within}/{who}{REVIEW.ending}"
    return review_named(person, period, run.project).path


def _voice(said: str) -> Voice:
    """Who speaks, by its word in either language; raise PmcoachError where it is none."""
    for voice in Voice:
        if said in (voice.value, voice.label.zh):
            return voice
    raise PmcoachError(NO_KIND.fill(name=said, known=tuple(voice.value for voice in Voice)))
