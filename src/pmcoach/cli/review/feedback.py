"""`pmcoach review feedback`: what a colleague saw."""

from __future__ import annotations

from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import words
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
            help="Which appraisal: 2026-Q3. --- 哪一期考核：2026-Q3。",
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
    """Add to an appraisal that is there what somebody saw: situation, behaviour, impact, suggestion.
    ---
    在已有的考核里加一条反馈：情境、行为、影响、建议。
    """
    from pmcoach.cli.edit.editing import change, who
    from pmcoach.records.edit.fields import in_chinese, with_item
    from pmcoach.records.kinds.review import Review

    run = Invocation(context.obj)
    run.need_files("review feedback")
    found, voice = review_named(person, period, run.project), _voice(kind)
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

    change(run, found.path, made)


def _voice(said: str) -> Voice:
    """Who speaks, by its word in either language; raise PmcoachError where it is none."""
    for voice in Voice:
        if said in (voice.value, voice.label.zh):
            return voice
    raise PmcoachError(NO_KIND.fill(name=said, known=tuple(voice.value for voice in Voice)))
