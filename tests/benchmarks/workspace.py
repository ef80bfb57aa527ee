"""A made-up workspace of any size for benchmarks: the same arguments give the same bytes, whatever the machine.

    python tests/benchmarks/workspace.py FOLDER [--people 200] [--weeks 75] [--defects 20] [--git]

A person and W weeks: the person's file, a metrics file, W reports, a 1:1 every other week, two goals and an appraisal a
quarter. Every eighth person leads the seven after; the leads report to the head. Reports go on from each other, so little is
found but what is planted: `--defects` breaks so many of a thousand files, listed in FOLDER.defects.tsv. Seen on 2026-11-20.
"""

from __future__ import annotations

import argparse
import random
import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

TODAY = date(2026, 11, 20)
WEEK = timedelta(days=7)
SETTINGS = """\
language: zh
timezone: Asia/Shanghai
lead: head
cadence: {report: weekly, report_due: friday 18:00, one_on_one: biweekly, check: none, review: quarterly}
calendar: CN
goals: {per_person: 1-4}
dimensions:
  - {id: results, weight: 60, title: 目标完成}
  - {id: teamwork, weight: 40, title: 团队协作}
"""
HEAD = "name: 陈静\nrole: 产品总监\nteam: 产品部\nresponsibilities: [产品部]\njoined: 2015-03-01\n"
NAMES = (
    ("李子涵", "li.zihan"),
    ("王浩然", "wang.haoran"),
    ("张雨桐", "zhang.yutong"),
    ("Ben Carter", "ben.carter"),
)
AREAS = (
    ("结算页", "checkout page"),
    ("搜索结果页", "search page"),
    ("消息中心", "message centre"),
    ("退款流程", "refund flow"),
)
METRICS = (
    ("转化率", "conversion", "%", 31.0, 38.0),
    ("到账时长", "waiting time", "小时", 36.0, 24.0),
    ("留存率", "retention", "%", 18.0, 24.0),
)
WORK = (
    ("访谈{k}位用户，整理{area}的场景", "Interview {k} users about the {area}"),
    ("{area}改版灰度到{k}%", "Roll the new {area} out to {k}%"),
    ("补齐{area}的{k}个埋点", "Add {k} missing events to the {area}"),
    ("{area}第{k}轮可用性测试", "Usability round {k} for the {area}"),
    ("修复{area}的{k}个低分点", "Fix {k} weak spots of the {area}"),
)


class Shape(NamedTuple):
    """How many people and weeks a workspace has."""

    people: int
    weeks: int


# By the number of files, as the table of figures calls them.
SHAPES: Mapping[str, Shape] = {
    "2689": Shape(20, 75),
    "26839": Shape(200, 75),
    "268339": Shape(2000, 75),
    "5y": Shape(59, 260),
}


class Team:
    """Everybody of a workspace, and its weeks; person N's files do not depend on how many people there are."""

    def __init__(self, shape: Shape, seed: int = 7) -> None:
        self.shape, self.seed = shape, seed
        self.first = TODAY - timedelta(days=TODAY.weekday()) - WEEK * (shape.weeks - 1)
        days = (self.monday(week) + timedelta(days=3) for week in range(shape.weeks))
        self.quarters = tuple(dict.fromkeys((day.year, (day.month + 2) // 3) for day in days))
        self.people = tuple(Member(self, index) for index in range(shape.people))

    def monday(self, week: int) -> date:
        """The first day of a week, by its number."""
        return self.first + WEEK * week

    def dice(self, *key: object) -> random.Random:
        """Chance that is the same for the same key."""
        return random.Random(":".join(map(str, (self.seed, *key))))


class Member:
    """Somebody, and all their files."""

    def __init__(self, team: Team, index: int) -> None:
        self.team, self.index = team, index
        self.name, slug = NAMES[index % len(NAMES)]
        self.en = int(self.name[0].isascii())
        self.id = f"{slug}-{index:04d}"
        self.area = AREAS[index % len(AREAS)][self.en]
        self.below = index - index % 8  # the number of the lead of this eight

    @cached_property
    def lead(self) -> str:
        """Whom this person reports to."""
        return "head" if self.index == self.below else self.team.people[self.below].id

    @cached_property
    def mate(self) -> str:
        """A colleague of the same eight; the head where there is none."""
        other = self.below + (self.index + 1 - self.below) % min(8, self.team.shape.people - self.below)
        return self.team.people[other].id if other != self.index else "head"

    def _two(self, zh: str, en: str) -> str:
        return en if self.en else zh

    def work(self, *key: object) -> str:
        """Something to do."""
        dice = self.team.dice("work", self.index, *key)
        return dice.choice(WORK)[self.en].format(k=dice.randint(2, 60), area=dice.choice(AREAS)[self.en])

    def goal(self, quarter: tuple[int, int], number: int) -> str:
        """The id of a goal."""
        return f"g{quarter[0]}q{quarter[1]}-{self.index:04d}-{number}"

    def value(self, quarter: tuple[int, int], number: int, day: date) -> float:
        """What a goal's metric was on a day: evenly on its way, with a little noise."""
        _, _, _, base, target = METRICS[(self.index + number) % len(METRICS)]
        first, last = bounds(quarter)
        share = min(max((day - first) / (last - first), 0.0), 1.0)
        noise = (self.team.dice("value", self.index, quarter, number, day).random() - 0.5) * 0.02
        return round(base + (target - base) * min(max(share * 1.02 + noise, 0.0), 1.0), 1)

    def files(self) -> Iterator[tuple[str, str]]:
        """All files of this person, path and text."""
        team = self.team
        yield f"people/{self.id}.yaml", self._person()
        yield f"metrics/{self.id}.csv", self._metrics()
        for quarter in team.quarters:
            for number in (1, 2):
                yield (
                    f"goals/{spelled(quarter)}/{self.goal(quarter, number)}.yaml",
                    self._goal(quarter, number),
                )
            if bounds(quarter)[1] + timedelta(days=10) < TODAY:
                yield f"reviews/{spelled(quarter)}/{self.id}.yaml", self._appraisal(quarter)
        for week in range(team.shape.weeks):
            monday = team.monday(week)
            if monday + timedelta(days=4) < TODAY or self.index % 3:
                yield f"reports/{week_name(monday)}/{self.id}.yaml", self._report(week)
            met = monday + timedelta(days=self.index % 5)
            if week % 2 == self.index % 2 and met <= TODAY:
                yield f"reviews/{met}/{self.id}.yaml", self._one_on_one(week, met)

    def _person(self) -> str:
        return (
            f"name: {self.name} {self.index}\nlead: {self.lead}\nteam: team-{self.index // 8:03d}\n"
            f"responsibilities: [{self.area} {self.index}, {self._two('口径', 'metrics')} {self.index}]\n"
            f"joined: {self.team.first - timedelta(days=200)}\n"
            f"training:\n  - {{topic: {self._two('用户研究', 'User research')}, due: {TODAY + timedelta(days=25)}}}\n"
            f"accounts: {{pingcode: {self.id}}}\n"
        )

    def _metrics(self) -> str:
        days = (self.team.monday(week) + timedelta(days=3) for week in range(self.team.shape.weeks))
        rows = (f"{day},{self.value(quarter_of(day), 1, day)},\n" for day in days if day <= TODAY)
        return "date,value,note\n" + "".join(rows)

    def _goal(self, quarter: tuple[int, int], number: int) -> str:
        zh, en, unit, base, target = METRICS[(self.index + number) % len(METRICS)]
        first, last = bounds(quarter)
        due, verb = worked(last), (("提高", "Raise"), ("降低", "Cut"))[target < base][self.en]
        words = f"{target}{unit if unit == '%' else (' ' + unit if self.en else unit)}"
        title = self._two(
            f"在{due.year}年{due.month}月{due.day}日前将{self.area}的{zh}从{base}{verb}到{words}",
            f"{verb} {self.area} {en} from {base} to {words} by {due}",
        )
        above = self.team.people[self.below].goal(quarter, 1)
        parent = f"company-{quarter[0]}-{number}" if self.index == self.below else above
        steps = ""
        for share in (0.25, 0.5, 0.85):
            day = worked(first + (due - first) * share)
            done = f", done: {day}" if day < TODAY else ""
            steps += f'  - {{do: "{self.work(quarter, number, share)}, Q{quarter[1]}.{number}", owner: {self.id}, due: {day}{done}}}\n'
        source = f"metrics/{self.id}.csv" if number == 1 else self._two("数据看板", "data team dashboard")
        end = self.value(quarter, number, last)
        closed = f"status: done\nclosed: {{on: {due}, result: {end}, score: 4, why: {self._two('达成', 'Reached')}}}\n"
        return (
            f"title: {title}\nlevel: {'team' if self.index == self.below else 'person'}\nowner: {self.id}\n"
            f"helpers: [{self.mate}]\nparent: {parent}\nmetric:\n  name: {self.area}{self._two('的', ' ')}{(zh, en)[self.en]}\n"
            f'  unit: "{unit}"\n  baseline: {base}\n  target: {target}\n  source: {source}\n  range: 0-100\n'
            f"guardrails: [{{name: {self._two('每周投诉数', 'Complaints a week')}, max: 30}}]\n"
            f"created: {first - timedelta(days=9)}\nstart: {first}\ndue: {due}\nweight: {60 if number == 1 else 40}\n"
            f"agreed: {{by: {self.lead}, on: {worked(first - timedelta(days=2))}}}\nplan:\n{steps}"
            + (closed if last < TODAY else "status: active\n")
        )

    def _slips(self, week: int) -> bool:
        """Whether the last thing planned for a week is not done in it."""
        return self.team.dice("slip", self.index, week).random() < 0.2

    def _planned(self, week: int) -> list[str]:
        quarter = quarter_of(self.team.monday(week) + timedelta(days=3))
        return [
            f'what: "{self.work(week, k)} ({week % 53}.{k})", goal: {self.goal(quarter, 1 + k % 2)}'
            for k in range(3)
        ]

    def _report(self, week: int) -> str:
        monday = self.team.monday(week)
        friday = monday + timedelta(days=4)
        quarter, dice = quarter_of(monday + timedelta(days=3)), self.team.dice("report", self.index, week)
        planned, slips = self._planned(week), self._slips(week)
        done = [self._planned(week - 1)[2]] if week and self._slips(week - 1) else []
        text = "done:\n" + "".join(
            f"  - {{{item}}}\n" for item in (*done, *(planned[:2] if slips else planned))
        )
        if slips:
            why = self._two("等数据", "Waited for data")
            text += f"undone:\n  - {{{planned[2]}, why: {why}, new_due: {friday + WEEK}}}\n"
        text += "next:\n" + "".join(f"  - {{{item}}}\n" for item in self._planned(week + 1))
        for name, shown in (
            ("metrics", lambda n: self.value(quarter, n, friday)),
            ("confidence", lambda _: dice.randint(7, 9)),
        ):
            text += f"{name}: {{" + ", ".join(f"{self.goal(quarter, n)}: {shown(n)}" for n in (1, 2)) + "}\n"
        if dice.random() < 0.2:
            what = self._two(f"批准{dice.randint(2, 9)}张礼品卡", f"Approve {dice.randint(2, 9)} gift cards")
            answer = f"answer: {self._two('可以', 'Yes')}, answered: {friday}"
            text += f'asks:\n  - {{what: "{what} ({week})", kind: money, by: {friday + WEEK}, {answer}}}\n'
        if week % 4 == self.index % 4:
            text += f'praise:\n  - {{to: {self.mate}, for: "{self.work("praise", week)}"}}\n'
        if friday < TODAY:
            text += f"reply: {{by: {self.lead}, on: {friday + timedelta(days=3)}, text: {self._two('清楚', 'Clear')}}}\n"
        return f"{text}private: {{mood: {dice.randint(3, 5)}, load: {dice.randint(2, 4)}}}\n"

    def _one_on_one(self, week: int, day: date) -> str:
        what = self._two(f"{self.area}的优先级", f"Priority of the {self.area}")
        outcome = self._two("先做移动端", "Mobile first")
        return f"by: {self.lead}\nheld: {day}\ntopics:\n  - {{what: {what} ({week}), from: {self.id}, outcome: {outcome}}}\n"

    def _appraisal(self, quarter: tuple[int, int]) -> str:
        last = bounds(quarter)[1]
        held, dice = worked(last + timedelta(days=8)), self.team.dice("appraisal", self.index, quarter)
        goals = "".join(
            f"  - {{goal: {self.goal(quarter, n)}, result: {self.value(quarter, n, last)}}}\n" for n in (1, 2)
        )
        scores = {each: dice.randint(3, 5) for each in ("results", "teamwork")}
        proof = f"evidence: [goals/{self.goal(quarter, 1)}]"
        due = worked(held + timedelta(days=45))
        done = f", done: {due}, result: {self._two('有效', 'It works')}" if due < TODAY else ""
        action = self._two(
            "每次评审前列出三个风险, effect: 风险提前被看到",
            "List three risks, effect: Risks are seen earlier",
        )
        return (
            f"kind: appraisal\nby: {self.lead}\nheld: {held}\ngoals:\n{goals}ratings:\n"
            + "".join(
                f"  - {{dimension: {each}, score: {score}, {proof}}}\n" for each, score in scores.items()
            )
            + "self:\n"
            + "".join(f"  - {{dimension: {each}, score: {score}}}\n" for each, score in scores.items())
            + f"feedback:\n  - {{from: {self.mate}, situation: {self._two('双周评审', 'The joint review')}, "
            f"behaviour: {self._two('带了两个方案', 'Came with two options')}, impact: {self._two('当场定了', 'Decided at once')}}}\n"
            f"actions:\n  - {{do: {action}, owner: {self.id}, due: {due}{done}}}\n"
            f"ack: {{by: {self.id}, on: {held + timedelta(days=2)}}}\n"
        )


def bounds(quarter: tuple[int, int]) -> tuple[date, date]:
    """The first and last day of a quarter."""
    year, number = quarter
    after = date(year + number // 4, number % 4 * 3 + 1, 1)
    return date(year, 3 * number - 2, 1), after - timedelta(days=1)


def quarter_of(day: date) -> tuple[int, int]:
    """The quarter of a day."""
    return day.year, (day.month + 2) // 3


def spelled(quarter: tuple[int, int]) -> str:
    """A quarter as folders name it."""
    return f"{quarter[0]}-Q{quarter[1]}"


def week_name(day: date) -> str:
    """A day's week as folders name it."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def worked(day: date) -> date:
    """A day, or the Friday before it."""
    return day - timedelta(days=max(day.weekday() - 4, 0))


def _company(year: int, number: int) -> str:
    name, base, target = (("90日留存率", 58, 65), ("续约率", 81, 88))[number - 1]
    past = year < TODAY.year
    closing = (
        f"status: done\nclosed: {{on: {year}-12-31, result: {target}%, score: 4, why: 达成}}\n"
        if past
        else "status: active\n"
    )
    return (
        f"title: 在{year}年12月31日前将{name}从{base}%提高到{target}%\nlevel: company\nowner: head\nwhy: 今年以留存优先\n"
        f'metric: {{name: {name}, unit: "%", baseline: {base}, target: {target}, source: 经营看板, range: 0-100}}\n'
        f"guardrails: [{{name: 客诉率, max: 2%}}]\ncreated: {year - 1}-12-15\ndue: {year}-12-31\n"
        f"agreed: {{by: head, on: {year - 1}-12-22}}\n"
        f"plan: [{{do: 年度复盘, owner: head, due: {year}-12-18{f', done: {year}-12-17' if past else ''}}}]\n{closing}"
    )


# Each takes a file's text and breaks it in one way; the code of what is found.
DEFECTS: Mapping[str, Callable[[str], str]] = {
    "E003": lambda text: text + text[: text.index("\n") + 1],
    "E002": lambda text: text + "tail: [unclosed, flow\n",
    "E009": lambda text: text + "extra: &a {x: 1}\n",
    "E004": lambda text: text + "sumary: 打错的字段名\n",
}


class Planted(NamedTuple):
    """A file that was broken, and the code of the rule that finds it."""

    path: str
    code: str


def texts(shape: Shape, defects: int = 0, planted: list[Planted] | None = None) -> Iterator[tuple[str, str]]:
    """All files, path and text; of a thousand so many broken, and put into `planted`."""
    team = Team(shape)
    yield "pmcoach.yaml", SETTINGS
    yield "people/head.yaml", HEAD
    for year in range(team.quarters[0][0], TODAY.year + 1):
        for number in (1, 2):
            yield f"goals/{year}/company-{year}-{number}.yaml", _company(year, number)
    for member in team.people:
        for path, text in member.files():
            dice = team.dice("defect", path)
            if path.endswith(".yaml") and dice.random() * 1000 < defects:
                code = dice.choice(sorted(DEFECTS))
                if planted is not None:
                    planted.append(Planted(path, code))
                yield path, DEFECTS[code](text)
            else:
                yield path, text


def write(folder: Path, shape: Shape, defects: int = 0) -> list[Planted]:
    """Write a workspace into a folder; return what was planted."""
    planted: list[Planted] = []
    for path, text in texts(shape, defects, planted):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return planted


def commit(folder: Path, shape: Shape) -> int:
    """Give a folder a history, a commit a person and week, by `git fast-import`; return how many commits there are."""
    groups: dict[tuple[date, str], list[str]] = {}
    team = Team(shape)
    for path in sorted(
        str(file.relative_to(folder)) for file in folder.rglob("*") if file.suffix in (".yaml", ".csv")
    ):
        kind, *rest = path.split("/")
        day, who = team.first, Path(path).stem
        if kind == "reports":
            year, week = rest[0].split("-W")
            day = date.fromisocalendar(int(year), int(week), 5)
        elif kind == "reviews" and len(rest[0]) == len("2026-11-20"):
            day = date.fromisoformat(rest[0])
        groups.setdefault((day, who), []).append(path)
    subprocess.run(("git", "init", "-q", "-b", "main", str(folder)), check=True)
    ran = subprocess.Popen(("git", "-C", str(folder), "fast-import", "--quiet"), stdin=subprocess.PIPE)
    assert ran.stdin is not None
    for (day, who), paths in sorted(groups.items()):
        stamp = (day - date(1970, 1, 1)).days * 86400 + 36000
        ran.stdin.write(
            f"commit refs/heads/main\ncommitter {who} <{who}@example.com> {stamp} +0800\ndata 6\nupdate\n".encode()
        )
        for path in paths:
            data = (folder / path).read_bytes()
            ran.stdin.write(b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data))
    ran.stdin.close()
    assert ran.wait() == 0
    subprocess.run(("git", "-C", str(folder), "reset", "-q", "--mixed"), check=True)
    return len(groups)


def main() -> None:
    """Write a workspace as asked on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--weeks", type=int, default=75)
    parser.add_argument("--defects", type=int, default=0, help="broken files of 1,000")
    parser.add_argument("--git", action="store_true", help="and a history")
    said = parser.parse_args()
    shape = Shape(said.people, said.weeks)
    planted = write(said.folder, shape, said.defects)
    lines = "".join(f"{each.path}\t{each.code}\n" for each in sorted(planted))
    said.folder.with_name(f"{said.folder.name}.defects.tsv").write_text(lines, encoding="utf-8")
    if said.git:
        commit(said.folder, shape)


if __name__ == "__main__":
    main()
