"""`pmcoach review rate`: a score in an appraisal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_REVIEW, period_named, person_id, words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

if TYPE_CHECKING:  # a command's options are known without reading anything; see `pmcoach.cli`
    from pmcoach.project import Project
    from pmcoach.records.kinds.review import Review

EXAMPLE = Text(
    en="pmcoach review rate li.wei 2026-Q4 results 4 teamwork 5",
    zh="pmcoach review rate li.wei 2026-Q4 results 4 teamwork 5",
)

BEGIN = Text(
    en="begin it: pmcoach new review {person} {period}", zh="先新建：pmcoach new review {person} {period}"
)
NO_DIMENSION = Text(en="no dimension “{name}”: {known}", zh="没有“{name}”这个维度：{known}")
NONE_SET = Text(
    en="pmcoach.yaml names no dimensions: dimensions: [{id: …, weight: …, title: …}]",
    zh="pmcoach.yaml 里没有维度：维度: [{编号: …, 权重: …, 名称: …}]",
)
NOT_THEIRS = Text(en="only {name} scores {name} with --self", zh="自评只能由 {name} 本人打分")
NOT_THERE = Text(en="there is no {place}", zh="没有 {place}")
PLACES = Text(
    en="write it as goals/csat, reports/2026-W47, reports/2026-W47/zhang.min or a link",
    zh="可写成 goals/csat、reports/2026-W47、reports/2026-W47/zhang.min 或链接",
)
NO_PAIR = Text(en="“{name}” has no score: results 4", zh="“{name}”没有写分数：results 4")
ONE = Text(
    en="--why and --evidence are for one dimension at a time", zh="--why 和 --evidence 一次只能用于一个维度"
)
NO_SCORE = Text(en="“{said}” is no score from 1 to 5", zh="“{said}”不是 1 到 5 的分数")


def rate(
    context: typer.Context,
    person: Annotated[
        str, typer.Argument(metavar="PERSON", autocompletion=complete.people, help="Whose. --- 谁的。")
    ],
    period: Annotated[
        str,
        typer.Argument(
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Which appraisal: 2026-Q3. --- 哪一期考核：2026-Q3。",
        ),
    ],
    scores: Annotated[
        list[str],
        typer.Argument(
            metavar="DIMENSION SCORE…",
            help="A dimension by its id or title, and 1 to 5; more may follow. --- 维度的编号或名称，和 1 到 5 分；可接着写几对。",
        ),
    ],
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="Why this score. --- 为什么是这个分。")
    ] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option(
            "--evidence",
            metavar="PLACE",
            autocompletion=complete.goals,
            help="Where it shows: goals/csat, reports/2026-W47, a link; several times. "
            "--- 凭什么：goals/csat、reports/2026-W47 或链接；可写多次。",
        ),
    ] = None,
    own: Annotated[
        bool, typer.Option("--self", help="It is the person's own score. --- 是本人的自评。")
    ] = False,
    me: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="PERSON",
            autocompletion=complete.people,
            help="With --self: who you are, if git does not know. --- 与 --self 一起用：你是谁（git 认不出时）。",
        ),
    ] = None,
    other: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="PERSON",
            autocompletion=complete.people,
            help="With --self: whose score it is, where you only write it down. --- 与 --self 一起用：是谁的自评（由你代填）。",
        ),
    ] = None,
) -> None:
    """Put scores into an appraisal that is there: the lead's, or with --self the person's own.
    ---
    在已有的考核里打分：上级的评分；加 --self 是本人的自评。
    """
    from pmcoach.assess.evidence import stands
    from pmcoach.cli.edit.editing import change
    from pmcoach.cli.edit.signing import FOR, signature
    from pmcoach.records.edit.fields import with_item, with_value, with_word
    from pmcoach.records.kinds.review import Review

    run = Invocation(context.obj)
    run.need_files("review rate")
    found = review_named(person, period, run.project)
    rated = _rated(scores, run.project)
    if len(rated) > 1 and (why is not None or evidence):
        raise PmcoachError(ONE)
    said: dict[str, str] = {}
    if why is not None:
        said["comment"] = words(why, "--why")
    places = [words(each, "--evidence") for each in evidence or ()]
    for each in places:
        if not stands(each, found.person, run.project):
            raise PmcoachError(NOT_THERE.fill(place=each), PLACES)
    if own:
        signed = signature(run, me, other)
        if signed.by != found.person:
            name = run.project.people[found.person].name or found.person
            raise PmcoachError(NOT_THEIRS.fill(name=name), FOR.fill(name=name, id=found.person))
        if signed.entered:
            said["entered"] = signed.entered
    part = "self_ratings" if own else "ratings"
    ratings = found.self_ratings if own else found.ratings
    known = [each.dimension for each in ratings]

    def made(text: str) -> str:
        order = [*known, *(each for each in rated if each not in known)]
        for which, score in rated.items():
            values = {"score": score, **said}
            if which not in known:
                text = with_item(text, Review, part, {"dimension": which, **values}, run.written)
                values = {}
            for name, value in values.items():
                text = with_value(text, Review, (part, order.index(which), name), value, run.written)
            for each in places:
                text = with_word(text, Review, (part, order.index(which), "evidence"), each, run.written)
        return text

    change(run, found.path, made)


def review_named(person: str, period: str, project: Project) -> Review:
    """A person's review of a period, the retro last; raise PmcoachError where there is none."""
    from pmcoach.records.fields.enums import ReviewKind

    who, within = person_id(person, project), period_named(period)
    found = [review for review in project.reviews(who) if review.period == within]
    if found:
        return min(found, key=lambda each: each.kind is ReviewKind.RETRO)
    name = project.people[who].name or who
    raise PmcoachError(
        NO_REVIEW.fill(name=name, period=within.name), BEGIN.fill(person=who, period=within.name)
    )


def _rated(said: list[str], project: Project) -> dict[str, str]:
    """Scores by the ids of their dimensions; raise PmcoachError for what is none."""
    if len(said) % 2:
        raise PmcoachError(NO_PAIR.fill(name=said[-1]))
    found: dict[str, str] = {}
    for name, score in zip(said[::2], said[1::2], strict=True):
        number = score_of(score)
        which = _dimension(name, project)
        if number is None:
            raise PmcoachError(NO_SCORE.fill(said=score))
        found[which] = number
    return found


def _dimension(said: str, project: Project) -> str:
    """The id of a dimension of the settings; raise PmcoachError where there is none such."""
    dimensions = project.settings.dimensions
    for each in dimensions:
        if said in (each.id, each.title):
            return each.id
    known = tuple(each.id for each in dimensions)
    raise PmcoachError(NO_DIMENSION.fill(name=said, known=known) if known else NONE_SET)


def score_of(said: str) -> str | None:
    """A score from 1 to 5 as it is written down; None where it is none."""
    from pmcoach.document.scalars import digits
    from pmcoach.records.fields.amount import read_amount

    amount = read_amount(said)
    good = amount is not None and not amount.unit and 1 <= amount.value <= 5
    return digits(amount.value) if amount is not None and good else None
