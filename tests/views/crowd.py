"""Teams of any size in either language, with trouble of every kind, to be seen on one screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from pmcoach.text import Lang

FIRST = date(2026, 10, 5)
# What a goal measures, in English and Chinese, its unit, from where to where.
METRICS = (
    ("First-time identity checks passed without a call", "实名认证一次通过率", "%", 80.0, 90.0),
    ("New merchants signed each month", "每月新增商户数", "%", 12.0, 30.0),
    ("Customer satisfaction score", "客户满意度评分", "%", 39.0, 45.0),
)
PACES = (1.1, 0.2, 0.6, None, 1.0)  # of the expected way; None has no value
ASKS = {
    Lang.EN: (
        "Two support people who speak Malay, for the first merchants",
        "A decision about the express fee of the batch",
    ),
    Lang.ZH: ("两名会马来语和印尼语的客服，先接首单商户的电话", "决定加急费八万元付不付，法务已经看过两轮"),
}


def crowd(people: int, goals: int, lang: Lang, leads: int = 0) -> Mapping[str, str]:
    """A workspace of so many people and goals; the first `leads` people lead the others in turn."""
    names = [f"Person Number{number}" if lang is Lang.EN else f"赵钱{number:02}" for number in range(people)]
    led = {f"p{n:02}": "boss" if not leads or n < leads else f"p{n % leads:02}" for n in range(people)}
    files = {
        "pmcoach.yaml": f"language: {lang}\nlead: boss\n",
        "people/boss.yaml": f"name: {'Niamh' if lang is Lang.EN else '陈静'}\nteam: Payments\n",
        "goals/2026/company.yaml": "title: Raise retention from 58% to 65% by 31 December 2026\nlevel: company\nowner: boss\n"
        "why: x\nmetric: {name: Retention, unit: '%', baseline: 58, target: 65, source: metrics/company.csv}\n"
        "guardrails: [{name: Complaints, max: 2%, source: metrics/rail.csv}]\nstart: 2026-01-01\ndue: 2026-12-31\n",
        "metrics/company.csv": "date,value\n2026-03-31,58.5\n2026-09-30,61\n2026-11-10,61.4\n",
        "metrics/rail.csv": "date,value\n2026-11-19,2.6\n",
    }
    for number, (person, lead) in enumerate(led.items()):
        files[f"people/{person}.yaml"] = f"name: {names[number]}\nlead: {lead}\njoined: 2025-03-01\n"
        for week in range(42, 48):
            report = f"done: [work {week}]\n"
            if week == 44 + number % 4:
                report += f"asks: [{{what: {ASKS[lang][number % 2]}, from: {lead}}}]\n"
            if week == 47:
                report += (
                    f"private: {{mood: {1 + number % 5}, load: {1 + number % 4}, voice: voice {number}}}\n"
                )
            files[f"reports/2026-W{week}/{person}.yaml"] = report
    for number in range(goals - 1):
        english, chinese, unit, low, high = METRICS[number % len(METRICS)]
        name, goal = english if lang is Lang.EN else chinese, f"goal-{number:03}"
        files[f"goals/2026-Q4/{goal}.yaml"] = (
            f"title: {name} {low}-{high}\nowner: p{number % people:02}\nparent: company\nstart: 2026-10-01\n"
            f"due: 2026-12-31\nmetric: {{name: {name}, unit: '{unit}', baseline: {low}, target: {high}, source: metrics/{goal}.csv}}\n"
            f"plan: [{{do: Interview users, due: 2026-{'11-06' if number % 4 else '12-04'}}}]\n"
        )
        pace = PACES[number % len(PACES)]
        rows = [
            f"{FIRST + timedelta(weeks=week)},{low + (high - low) * (week + 1) / 13 * pace:.2f}\n"
            for week in range(7)
            if pace is not None
        ]
        files[f"metrics/{goal}.csv"] = "date,value\n" + "".join(rows)
    return files
