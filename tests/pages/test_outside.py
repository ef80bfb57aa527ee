"""The page about the tools around it, tried as somebody new would: from its own lines alone, against strict fakes."""

from __future__ import annotations

import ast
import json
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import Run, folder, put, run
from tests.cli.sending import chats, states
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.jira import Jira
from tests.integrations.fakes.room import SERVICES, Room
from tests.integrations.fakes.tracker import Clock, Tracker
from tests.week import WEEK

from pmcoach.integrations.chat.targets import TARGETS

pytestmark = pytest.mark.bulk

__all__ = ["chats", "folder", "run"]  # pytest finds fixtures by their names here

LANGS = ("en", "zh")
LI = "people/li.wei.yaml"
NAMES = {
    ("en", "feishu"): "Feishu", ("en", "dingtalk"): "DingTalk", ("en", "wecom"): "WeCom",
    ("zh", "feishu"): "飞书", ("zh", "dingtalk"): "钉钉", ("zh", "wecom"): "企业微信",
}  # fmt: skip
TRACKERS = {"jira": "Jira", "pingcode": "PingCode", "worktile": "Worktile"}
EXPORT = re.compile(r"export (PMCOACH_\w+)='(.+)'")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REFUSALS = {"en": "What a refusal means", "zh": "发不出去是什么意思"}
JOBS = {"en": "Every week by itself", "zh": "每周自动发送"}


def page(lang: str) -> str:
    return files("pmcoach").joinpath("pages", lang, "outside.md").read_text(encoding="utf-8")


def section(lang: str, name: str) -> str:
    """What stands under a heading, up to the next of its rank."""
    _, text = page(lang).split(f"\n## {name}\n")
    return text.split("\n## ")[0]


def service_section(lang: str, kind: str) -> str:
    return section(lang, NAMES.get((lang, kind)) or TRACKERS.get(kind) or kind.capitalize())


def blocks(text: str, kind: str) -> list[str]:
    return [body for said, body in BLOCK.findall(text) if said == kind]


def lines(lang: str, kind: str) -> list[str]:
    """The five lines of a service."""
    (block, *_) = blocks(service_section(lang, kind), "sh")
    return block.splitlines()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", [*SERVICES, *TRACKERS])
def test_each_service_takes_five_lines(lang: str, kind: str) -> None:
    said = lines(lang, kind)
    assert len(said) == 5
    assert [line for line in said if not line.startswith(("export PMCOACH_", "pmcoach "))] == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("service", SERVICES)
def test_a_chat_from_its_five_lines(
    lang: str, service: str, run: Run, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in chats.variables:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PMCOACH_LANG", lang)
    put(folder, WEEK)
    for line in lines(lang, service):
        if set_here := EXPORT.fullmatch(line):
            monkeypatch.setenv(set_here[1], chats.variables[set_here[1]])
            continue
        result = run(*shlex.split(line)[1:])
        assert result.code == 0, result.err
        if line == "pmcoach doctor":
            assert f"pmcoach send {service} --test" in " ".join(result.out.split())
    arrived = json.dumps(chats.chats[service].messages, ensure_ascii=False)
    assert {"en": "A test from pmcoach", "zh": "pmcoach 测试消息"}[lang] in arrived
    assert "W47" in arrived
    assert states(folder)[-1] in ("sent", "accepted")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("service", SERVICES)
def test_the_account_shown_is_one_that_can_be_called(lang: str, service: str) -> None:
    (shown,) = blocks(service_section(lang, service), "yaml")
    target = next(made for kind, made in TARGETS.items() if kind.value == service)
    assert target.call("李伟", yaml.safe_load(shown)["accounts"][service]) is not None


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., dict[str, str]]]:
    """Open one tracker; what somebody who may read it was given, none of which is set yet."""
    with ExitStack() as stack:

        def opened(kind: str, fake: Tracker) -> dict[str, str]:
            stack.enter_context(fake.running())
            desk.sit_down(monkeypatch, tmp_path / "cache", **{kind: fake})
            given = {**desk.SECRETS, **desk.JIRA, "PMCOACH_JIRA_URL": fake.url}
            for name in given:
                monkeypatch.delenv(name, raising=False)
            return given

        yield opened


def tracker(kind: str, account: str, *, server: bool = False) -> Tracker:
    """A tracker where Li Wei goes by an account."""
    issues = json.loads(json.dumps(data.ISSUES).replace('"5b10ac8d"', json.dumps(account)))
    match kind:
        case "jira":
            return Jira(Clock(), issues=issues, server=server)
        case "pingcode":
            return desk.pingcode()
    return desk.worktile()


def written(lang: str, kind: str, path: str) -> str:
    """What the page shows of one file, but for the line that names it."""
    shown = [block for block in blocks(service_section(lang, kind), "yaml") if block.startswith(f"# {path}")]
    return "".join(block.split("\n", 1)[1] for block in shown)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("kind", "server"),
    [
        pytest.param("jira", False, id="jira cloud"),
        pytest.param("jira", True, id="jira data center"),
        pytest.param("pingcode", False, id="pingcode"),
        pytest.param("worktile", False, id="worktile"),
    ],
)
def test_a_tracker_from_its_five_lines(
    lang: str,
    kind: str,
    *,
    server: bool,
    run: Run,
    office: Callable[..., dict[str, str]],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = written(lang, kind, "people/li.wei.yaml")
    fake = tracker(kind, yaml.safe_load(shown)["accounts"][kind], server=server)
    given = office(kind, fake)
    monkeypatch.setenv("PMCOACH_LANG", lang)
    written_yet = {path: text for path, text in WEEK.items() if path != "reports/2026-W47/li.wei.yaml"}
    put(folder, {**written_yet, LI: f"{WEEK[LI]}{shown}"})
    said: list[str] = []
    for line in lines(lang, kind):
        if set_here := EXPORT.fullmatch(line):
            if not (server and set_here[1].endswith("_EMAIL")):  # as the page says of Data Center
                monkeypatch.setenv(set_here[1], given[set_here[1]])
            continue
        words = shlex.split(line)[1:]
        result = run(*words, *(["li.wei"] if words[0] == "new" else []))
        assert result.code == 0, result.err
        said.append(result.out)
    assert TRACKERS[kind] in said[0]
    assert "li.wei" in said[1] or "李伟" in said[1]
    assert [word for word in fake.wrong if word != "page_size 500"] == [], "which is asked on purpose"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", ["jira", "worktile", "send"])
def test_the_settings_shown_are_settings(lang: str, kind: str, run: Run) -> None:
    name = {"send": {"en": "Who reads what", "zh": "谁能看到什么"}[lang]}.get(kind)
    text = section(lang, name) if name else service_section(lang, kind)
    (shown,) = (block for block in blocks(text, "yaml") if "people/" not in block)
    result = run(
        "lint", "--lang", "en", "pmcoach.yaml", files={**WEEK, "pmcoach.yaml": WEEK["pmcoach.yaml"] + shown}
    )
    assert (result.code, result.out) == (0, "1 file, nothing found\n")


@pytest.mark.parametrize("lang", LANGS)
def test_jobs_are_yaml_and_run_off_the_hour(lang: str) -> None:
    shown = blocks(section(lang, JOBS[lang]), "yaml")
    assert [bool(yaml.safe_load(block)) for block in shown] == [True] * 4
    times = re.findall(
        r"(?:cron: [\"']|`|^)(\d+) (?:\d+|\*) [*?] [*?] [\d*-]+", section(lang, JOBS[lang]), re.MULTILINE
    )
    assert len(times) == 5
    assert not {"0", "30"} & set(times)


@pytest.mark.parametrize("lang", LANGS)
def test_the_job_on_github_keeps_what_was_sent(
    lang: str, run: Run, chats: Room, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    github, *_ = blocks(section(lang, JOBS[lang]), "yaml")
    job = yaml.safe_load(github)["jobs"]["send"]
    steps, plain = job["steps"], {name: value for name, value in job["env"].items() if "${{" not in value}
    for name, value in plain.items():
        monkeypatch.setenv(name, value)
    sends, keeps = steps[-2]["run"], steps[-1]["run"]
    forge = tmp_path / "forge.git"
    begun(folder, forge)
    for name in ("first", "second"):
        checkout = tmp_path / name
        subprocess.run(("git", "clone", "-q", forge, checkout), check=True)
        monkeypatch.chdir(checkout)
        assert run(*shlex.split(sends)[1:]).code == 0
        subprocess.run(
            ("bash", "-eo", "pipefail", "-c", keeps), cwd=checkout, check=True, capture_output=True
        )
    (service,) = (word for word in shlex.split(sends) if word in SERVICES)
    assert len(chats.chats[service].posted) == 1


def begun(folder: Path, forge: Path) -> None:
    """A workspace with a week in it, pushed to a forge."""
    put(folder, WEEK)
    subprocess.run(("git", "init", "-q", "--bare", "-b", "main", forge), check=True)
    me = ("-c", "user.name=me", "-c", "user.email=me@example.com")
    for words in (
        ("init", "-q", "-b", "main"), ("add", "."), (*me, "commit", "-qm", "week"),
        ("remote", "add", "origin", str(forge)), ("push", "-q", "origin", "main"),
    ):  # fmt: skip
        subprocess.run(("git", *words), cwd=folder, check=True)


def texts(lang: str) -> list[str]:
    """What pmcoach says in a language, out of its own source."""
    sources = (path.read_text(encoding="utf-8") for path in Path(str(files("pmcoach"))).rglob("*.py"))
    nodes = (node for source in sources for node in ast.walk(ast.parse(source)))
    return [
        str(node.value.value)
        for node in nodes
        if isinstance(node, ast.keyword) and node.arg == lang and isinstance(node.value, ast.Constant)
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_each_refusal_on_the_page_is_one_that_is_said(lang: str) -> None:
    rows = re.findall(r"^\| (`.*?`) \| ", section(lang, REFUSALS[lang]), re.MULTILINE)
    said = [re.sub(r"\{\w+\}", "…", text) for text in texts(lang)]
    quoted = [quote for row in rows for quote in re.findall(r"`(.+?)`", row)]
    assert len(quoted) > 20
    wanted = {quote: re.compile(".*".join(map(re.escape, re.split(r"\s*…\s*", quote)))) for quote in quoted}
    assert [quote for quote, shape in wanted.items() if not any(map(shape.search, said))] == []


def test_both_pages_tell_the_same() -> None:
    def kinds(lang: str) -> list[str]:
        return sorted(said for said, _ in BLOCK.findall(page(lang)))

    assert kinds("en") == kinds("zh")
    assert page("en").count("\n## ") == page("zh").count("\n## ")


@pytest.mark.parametrize("lang", LANGS)
def test_links_within_the_page_lead_somewhere(lang: str) -> None:
    heads = {
        re.sub(r"[^\w-]", "", head.lower().replace(" ", "-"))
        for head in re.findall(r"^#+ (.+)$", page(lang), re.MULTILINE)
    }
    assert [link for link in re.findall(r"\]\(#(.+?)\)", page(lang)) if link not in heads] == []
