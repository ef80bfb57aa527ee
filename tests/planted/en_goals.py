"""The goals of the healthy English team."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tests.planted.building import DAY, Series

AUGUST = date(2026, 8, 17)
LEAVE = ((date(2026, 7, 27), date(2026, 8, 14)),)  # Ingrid's
Q3, Q4 = (date(2026, 7, 1), date(2026, 9, 30)), (date(2026, 10, 1), date(2026, 12, 31))


# A goal of the third quarter and of the fourth: title's verb, metric, unit, way, guardrail.
GOALS: Mapping[str, tuple[str, str, str, str, Series, str]] = {
    "quote-time": ("omar.haddad", "win-quotes", "median time to quote", "hours", Series(*Q3, 30, 12, 1), "{name: quote corrections, max: 5%}"),
    "eta-accuracy": ("ingrid.solberg", "trust-dates", "share of ETAs within a day", "%", Series(*Q3, 62, 75, 1, LEAVE), "{name: event lag, max: 60}"),
    "portal-active": ("pedro.almeida", "win-quotes", "weekly active carriers", "carriers", Series(*Q3, 140, 220, 0), "{name: tickets, max: 90}"),
    "invoice-errors": ("sadia.khan", "trust-dates", "invoices corrected", "%", Series(*Q3, 6, 3, 2), "{name: days to invoice, max: 4}"),
    "data-fresh": ("tom.byrne", "trust-dates", "tables refreshed by 07:00", "%", Series(AUGUST, Q3[1], 80, 95, 1), "{name: cluster cost, max: 9000}"),
    "quote-wins": ("omar.haddad", "grow", "quotes won", "%", Series(*Q4, 21, 26, 1), "{name: margin, min: 11%}"),
    "rail-eta": ("ingrid.solberg", "grow", "rail shipments with an ETA", "%", Series(*Q4, 10, 60, 1), "{name: event lag, max: 60}"),
    "scorecards": ("pedro.almeida", "grow", "carriers with a scorecard", "carriers", Series(*Q4, 0, 150, 0), "{name: support tickets, max: 90}"),
    "e-invoices": ("sadia.khan", "grow", "invoices sent electronically", "%", Series(*Q4, 15, 50, 1), "{name: invoices corrected, max: 3%}"),
    "catalogue": ("tom.byrne", "grow", "metrics with an owner", "%", Series(*Q4, 30, 90, 1), "{name: cluster cost, max: 9000}"),
}  # fmt: skip
MORE: Mapping[str, str] = {
    "quote-time": """\
helpers: [pedro.almeida]
plan:
  - {phase: Learn, do: Interview eight forwarders, owner: omar.haddad, due: 2026-07-31, done: 2026-07-24}
  - {phase: Build, do: Roll instant quotes out, owner: omar.haddad, due: 2026-08-28, done: 2026-08-28}
  - {phase: Settle, do: Write up the quarter, owner: omar.haddad, due: 2026-09-29, done: 2026-09-29}
resources: [{what: A pricing analyst for four weeks, kind: people, from: maeve.kelly, by: 2026-07-31, answer: from 3 August, answered: 2026-07-22}]
depends: [{team: Finance, what: Surcharge tables, by: 2026-08-14, agreed_with: Ruth, state: delivered}]
experiments:
  - {hypothesis: A price range is enough, success_if: half take it, until: 2026-08-21, result: refuted, learned: shippers want one number}
evidence: [{kind: market, note: two rivals quote within a day, on: 2026-06-20}]
""",
    "data-fresh": """\
plan:
  - {do: Move jobs to the new cluster, owner: tom.byrne, due: 2026-09-04, done: 2026-09-03}
  - {do: Hand the old cluster back, owner: tom.byrne, due: 2026-09-29, done: 2026-09-29}
""",
}


def goals(day: date) -> Iterator[tuple[str, str]]:
    """The goals as they stand on a day: those of the quarter that ended are closed on its last day."""
    for name, (owner, parent, metric, unit, way, rail) in GOALS.items():
        third = way.last == Q3[1]
        verb = "Raise" if way.target > way.start else "Cut"
        sign = "%" if unit == "%" else f" {unit}"
        text = (
            f"title: {verb} {metric} from {way.start:g}{sign} to {way.target:g}{sign} by {way.last:%-d %B %Y}\nowner: {owner}\nparent: {parent}\n"
            f'metric: {{name: {metric}, unit: "{unit}", baseline: {way.start:g}, target: {way.target:g}, source: weekly report}}\n'
            f"guardrails: [{rail}]\ncreated: {way.first - 6 * DAY}\nstart: {way.first}\ndue: {way.last}\nweight: 100\n"
            f"agreed: {{by: maeve.kelly, on: {way.first - 2 * DAY}}}\n"
        )
        steps = "plan: [{do: Settle the last third, owner: " + owner + f", due: {way.last - DAY}"
        text += MORE.get(
            name, steps + (f", done: {way.last - DAY}" if third and day >= way.last - DAY else "") + "}]\n"
        )
        if third and day >= way.last:
            text += f"status: done\nclosed: {{on: {way.last}, result: {way.target:g}, score: 0.9, why: reached in the last week}}\n"
        if third and day < Q3[1] - DAY:
            text = text.replace(", done: 2026-09-29", "")
        if name == "quote-time":
            text = text.replace(", done: 2026-08-28", "" if day < date(2026, 8, 28) else ", done: 2026-08-28")
        if way.first - 6 * DAY <= day:
            yield f"goals/2026-{'Q3' if third else 'Q4'}/{name}.yaml", text
    for name, quarter, title in (
        ("win-quotes", "Q3", "Shippers and carriers get an answer the same day"),
        ("trust-dates", "Q3", "Customers believe our dates and our bills"),
        ("grow", "Q4", "Customers move more freight with us than last year"),
    ):
        closed = (
            "status: done\nclosed: {on: 2026-09-30, score: 0.9, why: all key results reached}\n"
            if quarter == "Q3" and day >= Q3[1]
            else ""
        )
        if quarter == "Q3" or day >= Q4[0] - 6 * DAY:
            yield (
                f"goals/2026-{quarter}/{name}.yaml",
                f"title: {title}\nkind: objective\nlevel: team\nowner: maeve.kelly\nparent: repeat\n{closed}",
            )
    yield (
        "goals/2026/repeat.yaml",
        (
            "title: Raise repeat shippers from 54% to 62% by 31 December 2026\nlevel: company\nowner: maeve.kelly\n"
            'metric: {name: repeat shippers, unit: "%", baseline: 54, target: 62, source: metrics/repeat.csv}\n'
            "guardrails: [{name: refunds, max: 2%}]\ncreated: 2026-01-05\ndue: 2026-12-31\n"
        ),
    )
    way = Series(date(2026, 1, 1), date(2026, 12, 31), 54, 62, 1)
    yield "metrics/repeat.csv", way.sheet([date(2026, month, 1) for month in range(2, day.month + 1)])
