"""Workspaces nobody would write on purpose: any of their fields, with odd numbers, days at both ends, unknown names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from tests.assess.conftest import CSAT

ENDS = [date.min, date(1, 1, 8), date(2026, 11, 20), date(9999, 12, 24), date.max]
days = st.one_of(st.sampled_from(ENDS), st.dates(date(2026, 9, 1), date(2027, 1, 31))).map(date.isoformat)
numbers = st.one_of(
    st.sampled_from(
        [
            "0",
            "-1",
            "4.5分",
            "30%",
            "20万",
            "1e9",
            "",
            "九",
            "999999999999999999999999999999",
            "0.0000000000000001",
        ]
    ),
    st.integers(-50, 150).map(str),
)
words = st.sampled_from(
    ["访谈12位客户", "埋点延迟", "退款率保持在2%以内", "把满意度从3.9提高到4.5分", "csat", "", "x: y", "上级"]
)
people = st.sampled_from(["li.wei", "chen.jing", "张敏", "nobody", ""])


def fields(**options: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A mapping in one line with some of its fields."""
    return st.fixed_dictionaries({}, optional=options).map(flow)


def flow(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}"


def quoted(text: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return text.map(lambda said: f"'{said}'")


def listed(item: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(item, max_size=2).map(lambda items: f"[{', '.join(items)}]")


def text(**options: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A file with some of its fields."""
    return st.fixed_dictionaries({}, optional=options).map(
        lambda values: "".join(f"{key}: {value}\n" for key, value in values.items())
    )


said, who, when, number = quoted(words), quoted(people), quoted(days), quoted(numbers)
goals = text(
    title=said, kind=st.sampled_from(["goal", "objective", "kr", "kpi", "x"]), owner=who, helpers=listed(who),
    parent=st.sampled_from(["csat", "other", "none", ""]), start=when, due=when, created=when, weight=number,
    metric=fields(
        name=said, unit=st.sampled_from(["分", "'%'", "件", "''"]), baseline=number, target=number, commit=number,
        direction=st.sampled_from(["up", "down", "maintain"]), source=st.just("metrics/csat.csv"),
        range=st.sampled_from(["1-5", "0-100"]),
    ),
    guardrails=listed(fields(name=said, max=number, min=number)),
    plan=listed(fields(do=said, owner=who, due=when, done=when)),
    resources=listed(fields(what=said, **{"from": who}, by=when, answer=said)),
    depends=listed(fields(team=said, what=said, by=when, state=st.sampled_from(["waiting", "refused", "delivered"]))),
    experiments=listed(fields(hypothesis=said, until=when, result=st.sampled_from(["refuted", "unclear"]), learned=said)),
    changes=listed(fields(on=when, field=said, **{"from": said}, to=said, why=said)),
    status=st.sampled_from(["active", "done", "dropped"]), closed=fields(on=when, result=number, why=said),
)  # fmt: skip
asks = listed(fields(what=said, **{"from": who}, by=when, answer=said, answered=when))
problems = listed(
    fields(
        what=said,
        kind=st.sampled_from(["conflict", "delay"]),
        **{"from": who},
        by=when,
        since=when,
        solved=when,
    )
)
reports = text(
    done=listed(fields(what=said, goal=said)), undone=listed(fields(what=said, why=said, carried=numbers)),
    next=listed(fields(what=said, goal=said, due=when)), asks=asks, problems=problems,
    metrics=fields(csat=number, other=number), confidence=fields(csat=quoted(st.integers(0, 10).map(str))),
    praise=listed(fields(to=who, **{"for": said})), reply=fields(on=when, text=said),
    private=fields(mood=st.integers(1, 5).map(str), load=st.integers(1, 5).map(str), voice=said, asks=asks),
)  # fmt: skip
reviews = text(
    kind=st.sampled_from(["one_on_one", "check", "appraisal", "retro"]), by=who, held=when, topics=listed(fields(what=said)),
    ratings=listed(fields(dimension=said, score=number, evidence=listed(said))),
    actions=listed(fields(do=said, owner=who, due=when, effect=said, done=when)),
    rewards=listed(fields(**{"for": said}, on=when)), conflicts=listed(fields(agreed=said, follow_up=when)),
    retro=fields(**{"try": listed(fields(do=said, due=when))}),
)  # fmt: skip
persons = text(
    name=said, lead=who, joined=when, left=when, leave=listed(fields(**{"from": when}, to=when)),
    training=listed(fields(topic=said, due=when, done=when)),
    development=fields(skills=listed(fields(name=said, now=number, next=number, by=when))),
    leadership=listed(fields(practice=said, by=when, result=said)),
)  # fmt: skip
EVERY = st.sampled_from(["weekly", "biweekly", "monthly", "quarterly", "half-yearly", "yearly", "none"])
workspaces = st.fixed_dictionaries(
    {},
    optional={
        "pmcoach.yaml": text(cadence=fields(report=EVERY, one_on_one=EVERY, check=EVERY, review=EVERY), calendar=st.just("CN")),
        "people/li.wei.yaml": persons,
        CSAT: goals,
        "goals/2026/other.yaml": goals,
        "reports/2026-W46/li.wei.yaml": reports,
        "reports/2026-W47/li.wei.yaml": reports,
        "reviews/2026-11-12/li.wei.yaml": reviews,
        "reviews/2026-Q3/li.wei.yaml": reviews,
        "metrics/csat.csv": st.lists(st.tuples(days, numbers), max_size=4).map(
            lambda rows: "date,value\n" + "".join(f"{day},{value}\n" for day, value in rows)
        ),
    },
)  # fmt: skip
