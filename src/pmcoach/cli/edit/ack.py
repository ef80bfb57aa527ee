"""`pmcoach ack`: somebody has read their own review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.edit.params import Me
from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import words
from pmcoach.cli.review.rate import review_named
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import Project
    from pmcoach.records.kinds.review import Review

EXAMPLE = Text(
    en='pmcoach ack 2026-Q4 --comment "agreed, but for the second goal"',
    zh='pmcoach ack 2026-Q4 --comment "同意，第二个目标另谈"',
)

NONE_OPEN = Text(en="{name} has no appraisal to acknowledge", zh="{name} 没有待确认的考核")
SAY_WHICH = Text(en="another review: pmcoach ack PERIOD", zh="要确认别的评审，请写周期：pmcoach ack 周期")


def command(
    context: typer.Context,
    period: Annotated[
        str | None,
        typer.Argument(
            metavar="[PERIOD]",
            autocompletion=complete.periods,
            help="Which review; else the last appraisal. --- 哪一期；不写则最近一次考核。",
        ),
    ] = None,
    comment: Annotated[
        str | None,
        typer.Option("--comment", metavar="TEXT", help="What you say to it. --- 你的意见。"),
    ] = None,
    me: Me = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PERSON",
            autocompletion=complete.people,
            help="Whose words these are, where you only write them down. --- 是谁说的（由你代填）。",
        ),
    ] = None,
) -> None:
    """Note that you have read your appraisal and talked it over, with what you say to it. It need not be agreement.
    ---
    写下你已看过并谈过自己的考核，可附意见；确认不等于同意。
    """
    from pmcoach.cli.edit.editing import change
    from pmcoach.cli.edit.signing import signature
    from pmcoach.records.edit.fields import with_part
    from pmcoach.records.kinds.review import Review

    run = Invocation(context.obj)
    signed = signature(run, me, other)
    review = _review(run.project, signed.by, period)
    values = {
        **signed.values,
        "on": run.today.isoformat(),
        "comment": words(comment, "--comment") if comment is not None else "",
    }
    change(run, review.path, lambda text: with_part(text, Review, "ack", values, run.written))


def _review(project: Project, person: str, period: str | None) -> Review:
    """The review meant; raise PmcoachError where there is none."""
    from pmcoach.records.fields.enums import ReviewKind

    if period is not None:
        return review_named(person, period, project)
    found = [
        each for each in project.reviews(person) if each.kind is ReviewKind.APPRAISAL and each.ack is None
    ]
    if not found:
        raise PmcoachError(NONE_OPEN.fill(name=project.people[person].name or person), SAY_WHICH)
    return found[-1]
