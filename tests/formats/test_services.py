"""The formats of CI services: each keeps to what the service takes, whatever was found."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from tests.formats.test_formats import AWKWARD, RULE, finding, lines, shown

from pmcoach.document import Place
from pmcoach.formats import chosen, sarif
from pmcoach.formats.markdown import ROWS
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang

TEXT = {"type": "string", "minLength": 1}
NUMBER = {"type": "integer", "minimum": 1}


def mapping(needed: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**needed, **others},
        "required": list(needed),
        "additionalProperties": False,
    }


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


# What of SARIF 2.1.0 is written here, as its schema has it: names, kinds, what has to be there, and nothing else.
MESSAGE = mapping({"text": TEXT}, markdown=TEXT)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = mapping(dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), NUMBER))
LOCATION = mapping(
    {
        "physicalLocation": mapping(
            {
                "artifactLocation": mapping({"uri": {**TEXT, "pattern": r"^[A-Za-z0-9%._~/-]+$"}}),
                "region": REGION,
            }
        )
    }
)
RESULT = mapping(
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": MESSAGE,
        "locations": {**several(LOCATION), "minItems": 1},
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT},
    }
)
DESCRIBED = mapping(
    {
        "id": TEXT,
        "name": TEXT,
        "shortDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": mapping({"level": LEVEL}),
    }
)
RUN = mapping(
    {
        "tool": mapping({"driver": mapping({"name": TEXT, "version": TEXT, "rules": several(DESCRIBED)})}),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": several(RESULT),
    },
    invocations=several(
        mapping(
            {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": several(mapping({"level": LEVEL, "message": MESSAGE})),
            }
        )
    ),
)
SARIF = mapping({"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": {**several(RUN), "minItems": 1}})
GITLAB = several(
    mapping(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {**TEXT, "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": mapping({"path": {**TEXT, "pattern": "^[^./]"}, "lines": mapping({"begin": NUMBER, "end": NUMBER})}),
        }
    )
)  # fmt: skip
WITH_PAGES = Checked(
    tuple(
        each._replace(rule=rule, values=dict.fromkeys(re.findall(r"\w+", rule.says.en), "x"))
        for each, rule in zip(AWKWARD * 100, RULES, strict=False)
    ),
    3,
    lines,
)


def said(name: str, checked: Checked, lang: Lang = Lang.EN) -> Any:
    return json.loads(shown(name, checked, lang))


@pytest.mark.parametrize(
    "checked",
    [
        pytest.param(Checked(AWKWARD, 3, lines, "team/"), id="awkward"),
        pytest.param(WITH_PAGES, id="every-rule"),
        pytest.param(Checked((), 3, lines), id="nothing"),
    ],
)
@pytest.mark.parametrize("lang", Lang)
def test_what_is_written_is_what_the_service_takes(checked: Checked, lang: Lang) -> None:
    jsonschema.validate(said("sarif", checked, lang), SARIF)
    jsonschema.validate(said("gitlab", checked, lang), GITLAB)
    suites = ET.fromstring(shown("junit", checked, lang))
    assert suites.tag == "testsuites"
    cases = [case for suite in suites for case in suite]
    assert int(suites.attrib["tests"]) == len(cases) >= 1
    assert sum(int(suite.attrib["failures"]) for suite in suites) == int(suites.attrib["failures"])
    for suite in suites:
        assert set(suite.attrib) == {"name", "tests", "failures", "errors"}
        assert int(suite.attrib["tests"]) == len(suite)
        assert len(suite.findall("testcase/failure")) == int(suite.attrib["failures"])
    assert all(set(case.attrib) == {"name", "classname"} for case in cases)


def test_the_contract_refuses_what_sarif_refuses() -> None:
    whole = said("sarif", Checked(AWKWARD, 3, lines))
    whole["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, SARIF)


def test_sarif_points_at_the_file_from_the_top_of_the_repository() -> None:
    results = said("sarif", Checked(AWKWARD, 3, lines, "组/"))["runs"][0]["results"]
    uris = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results]
    assert uris[0] == "%E7%BB%84/goals/2026-Q4/a%20b%2Cc.yaml"
    assert unquote(uris[-1]) == "组/goals/2026-Q4/张敏.yaml"


def test_sarif_has_the_page_of_each_rule_in_both_languages_the_readers_first() -> None:
    for lang, first, second in ((Lang.EN, "**Bad**", "**坏例子**"), (Lang.ZH, "**坏例子**", "**Bad**")):
        run = said("sarif", WITH_PAGES, lang)["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        assert [each["id"] for each in rules] == sorted({each.rule.code for each in WITH_PAGES.findings})
        for each in rules:
            page = each["help"]["text"]
            assert page.index(first) < page.index(second)
        assert all(each["ruleId"] == rules[each["ruleIndex"]]["id"] for each in run["results"])


def test_sarif_keeps_the_worst_where_a_service_takes_no_more_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert sarif.MOST == 25_000
    monkeypatch.setattr(sarif, "MOST", 3)
    many = tuple(finding("a.yaml", Place(1, 1, 1, 2), "x", Severity.INFO) for _ in range(3))
    run = said("sarif", Checked((*many, finding("b.yaml", Place(1, 1, 1, 2), "y")), 2, lines))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["note", "note", "error"]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "1 more finding is left out: the worst 3 are listed"


@pytest.mark.parametrize("name", ["gitlab", "sarif"])
def test_no_two_findings_have_one_fingerprint(name: str) -> None:
    twice = Checked((*AWKWARD, *AWKWARD), 3, lines)
    whole = said(name, twice)
    found = (
        [each["fingerprint"] for each in whole]
        if name == "gitlab"
        else [each["partialFingerprints"]["pmcoach/v1"] for each in whole["runs"][0]["results"]]
    )
    assert len(set(found)) == len(found) == len(twice.findings)


def test_a_case_fails_where_the_command_does() -> None:
    checked = Checked(AWKWARD, 3, lines)
    for fails, count in (
        ((Severity.ERROR,), 3),
        ((Severity.ERROR, Severity.WARNING), 5),
        ((), 0),
    ):
        suites = ET.fromstring(shown("junit", checked._replace(fails=fails), Lang.EN))
        assert int(suites.attrib["failures"]) == count
        assert len(suites.findall(".//system-out")) == len(AWKWARD) - count


def test_the_summary_has_the_worst_first_and_an_end() -> None:
    found = tuple(
        finding(f"goals/{n}.yaml", Place(1, 1, 1, 2), "长" * 2000, Severity.WARNING) for n in range(ROWS)
    )
    text = shown(
        "markdown", Checked((*found, finding("z.yaml", Place(1, 1, 1, 2), "z")), 201, lines), Lang.EN
    )
    rows = text.splitlines()
    assert rows[0] == "### pmcoach: 1 error, 200 warnings in 201 files"
    assert rows[4].startswith("| error | z.yaml:1 |")
    assert len([row for row in rows if row.startswith("| warning")]) == ROWS - 1
    assert rows[-2] == "1 more is not in this table; pmcoach lint shows everything"
    assert len(text.encode()) < 1 << 20


def test_the_summary_makes_markup_of_nothing() -> None:
    text = shown(
        "markdown", Checked((finding("a.yaml", Place(1, 1, 1, 2), "<b>&lt; | `x` ~~y~~"),), 1, lines), Lang.EN
    )
    assert r"\<b\>\&lt; \| \`x\` \~\~y\~\~" in text


@pytest.mark.parametrize(
    ("environ", "form"),
    [
        pytest.param({}, "full", id="nothing"),
        pytest.param({"GITHUB_ACTIONS": "true"}, "github", id="github"),
        pytest.param({"GITLAB_CI": "true"}, "gitlab", id="gitlab"),
        pytest.param({"GITHUB_ACTIONS": "", "GITLAB_CI": "false"}, "full", id="neither"),
        pytest.param({"GITHUB_ACTIONS": "true", "PMCOACH_FORMAT": "json"}, "json", id="as-said"),
        pytest.param({"GITHUB_ACTIONS": "true", "PMCOACH_FORMAT": ""}, "github", id="said-empty"),
    ],
)
def test_the_format_is_the_one_the_service_reads(environ: dict[str, str], form: str) -> None:
    assert chosen(environ) == form


def test_every_rule_has_one_place_at_least_in_what_is_tested_here() -> None:
    assert {each.rule.code for each in WITH_PAGES.findings} == {rule.code for rule in RULES}
    assert all(one.code < two.code for one, two in pairwise(sorted(RULES, key=lambda rule: rule.code)))
    assert RULE not in RULES
