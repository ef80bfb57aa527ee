"""`pmcoach review`: what is done with reviews."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from pmcoach.cli.frame import complete
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import period_named
from pmcoach.cli.review.feedback import feedback
from pmcoach.cli.review.rate import rate
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

EXAMPLE = Text(en="pmcoach review spread 2026-Q4", zh="pmcoach review spread 2026-Q4")

NO_CURVE = Text(
    en="“{said}” is no curve: write 20/10, the shares at the top and at the bottom",
    zh="“{said}”不是分布：请写 20/10，即高分和低分各占百分之几",
)


def spread(
    context: typer.Context,
    period: Annotated[
        str,
        typer.Argument(
            metavar="PERIOD",
            autocompletion=complete.periods,
            help="Which appraisals: 2026-Q3. --- 哪一期考核：2026-Q3。",
        ),
    ],
    curve: Annotated[
        str | None,
        typer.Option(
            metavar="TOP/BOTTOM",
            help="Compare with a forced curve, in per cent: 20/10. --- 与强制分布比较（百分比）：20/10。",
        ),
    ] = None,
) -> None:
    """Put everybody's scores side by side: weighted, by dimension, self against lead, how much evidence, who has none.
    ---
    把大家的评分放在一起：加权得分、各维度、自评与上级评分、证据数量，以及谁还没有。
    """
    from pmcoach.assess.reviews.spread import spread as scores_of
    from pmcoach.views.pages.spread import page

    run = Invocation(context.obj)
    within = period_named(period)
    shares = None
    if curve is not None:
        match = re.fullmatch(r"([0-9]{1,2})\s*/\s*([0-9]{1,2})", curve.strip())
        if match is None:
            raise PmcoachError(NO_CURVE.fill(said=curve))
        shares = (int(match[1]), int(match[2]))
    run.show(page(scores_of(run.project, within), within, run.project, run.lang, run.width, shares))


COMMANDS = {"spread": spread, "rate": rate, "feedback": feedback}
