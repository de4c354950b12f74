"""The formats for machines: valid by their schemas, silent about clause text, never clean for an unread file."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from typing import Any

import jsonschema
import pytest
from lxml import etree

from gino.contract.report import Report
from gino.contract.vocabulary import Severity
from gino.reports.rendering import Format, Rendering, render
from tests.reports.hand_made import FINDINGS, IDENTITY, check_of, genuine, hollow, sideless, unread
from tests.reports.published import hold_to_gitlab, hold_to_junit, hold_to_sarif

SEVERAL = (hollow(), genuine(), sideless(), unread())
CI = [Format.SARIF, Format.JUNIT, Format.GITLAB, Format.GITHUB, Format.MD, Format.CSV, Format.JSONL]


EVIL = 'a\x00<b>&"\ufffe\ud800 ]]> \u202e\x1b[31m\n% =1+1'
"""What no XML, JSON or terminal should have to hold."""


def printed(format_: Format, *reports: Report, **more: object) -> str:
    return render(check_of(*reports), format_, replace(Rendering(), **more))


def sarif(*reports: Report, **more: object) -> dict[str, Any]:
    text = printed(Format.SARIF, *reports, **more)
    hold_to_sarif(text)
    run: dict[str, Any] = json.loads(text)["runs"][0]
    return run


@pytest.mark.parametrize("format_", CI)
def test_clause_text_and_names_stay_out_unless_asked_for(format_: Format) -> None:
    closed, opened = printed(format_, *SEVERAL), printed(format_, *SEVERAL, quotes=True)
    assert "System Member" not in closed
    assert "System Member" in opened


@pytest.mark.parametrize("format_", CI)
def test_an_unread_file_is_never_a_clean_result(format_: Format) -> None:
    assert "charters/broken.docx" in printed(format_, unread())
    assert "not-a-zip" in printed(format_, unread()) or "not read" in printed(format_, unread()).lower()


@pytest.mark.parametrize("format_", CI)
def test_every_format_can_print_nothing_found_and_the_same_twice(format_: Format) -> None:
    assert printed(format_, genuine()) == printed(format_, genuine())


def test_sarif_tells_of_every_finding_its_place_and_its_rule() -> None:
    run = sarif(hollow())
    first = run["results"][0]
    assert first["ruleId"] == "core/governance-in-name-only"
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    location = first["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "charters/brackwater.docx"
    assert location["physicalLocation"]["region"]["startLine"] == 1
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "5.2"
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    assert run["results"][2]["suppressions"][0]["justification"].startswith("five members cannot tie")
    assert run["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize("report", [unread(), sideless()])
def test_sarif_of_what_could_not_be_checked_is_an_unsuccessful_execution(report: Report) -> None:
    invocation = sarif(genuine(), report)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 3
    assert len(invocation["toolExecutionNotifications"]) == 1


def test_sarif_fingerprints_hold_no_place_and_are_told_apart_when_equal() -> None:
    twice = hollow().model_copy(update={"findings": (FINDINGS[0], FINDINGS[0])})
    moved = hollow().model_copy(
        update={"findings": tuple(f.model_copy(update={"section": "99.9", "page": 40, "line": 900}) for f in FINDINGS)}
    )
    prints = [[r["partialFingerprints"] for r in sarif(report)["results"]] for report in (hollow(), moved, twice)]
    assert prints[0] == prints[1]
    assert prints[2][0] != prints[2][1]


@pytest.mark.parametrize(
    ("path", "folder", "uri"),
    [
        ("charters/a b.docx", "/home/x/repo", "charters/a%20b.docx"),
        ("/home/x/repo/charters/a.docx", "/home/x/repo", "charters/a.docx"),
        ("a.docx", "/home/x/repo/charters", "charters/a.docx"),
        ("/elsewhere/a.docx", "/home/x/repo", "/elsewhere/a.docx"),
    ],
)
def test_paths_are_the_repository_s(path: str, folder: str, uri: str) -> None:
    document = IDENTITY.model_copy(update={"path": path})
    report = hollow().model_copy(update={"document": document, "documents": (document,)})
    run = sarif(report, folder=folder, repository="/home/x/repo")
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert run["artifacts"][0]["location"]["uri"] == uri


@pytest.mark.parametrize(
    ("format_", "hold"),
    [(Format.SARIF, hold_to_sarif), (Format.JUNIT, hold_to_junit), (Format.GITLAB, hold_to_gitlab)],
)
@pytest.mark.parametrize("quotes", [False, True])
def test_valid_by_the_published_schema(format_: Format, hold: Callable[[str], None], quotes: bool) -> None:
    evil = FINDINGS[1].model_copy(update={"title": EVIL, "message": EVIL, "section": EVIL, "remedy": EVIL})
    hostile = hollow().model_copy(update={"findings": (evil, *FINDINGS)})
    known = hollow().model_copy(update={"findings": tuple(f.model_copy(update={"known": True}) for f in FINDINGS)})
    for reports in (SEVERAL, (hollow(),), (genuine(),), (sideless(),), (unread(),), (hostile,), (known,), ()):
        hold(printed(format_, *reports, quotes=quotes, baseline=bool(reports)).encode("utf-8").decode("utf-8"))


@pytest.mark.parametrize(
    ("hold", "broken"),
    [
        (hold_to_sarif, '{"version": "2.1.0"}'),
        (hold_to_junit, "<testsuites><testsuite/></testsuites>"),
        (hold_to_gitlab, '[{"description": "x"}]'),
    ],
)
def test_a_schema_that_anything_passes_would_show(hold: Callable[[str], None], broken: str) -> None:
    with pytest.raises((AssertionError, KeyError, jsonschema.ValidationError, etree.DocumentInvalid)):
        hold(broken)


def test_junit_counts_and_never_passes_an_unread_file() -> None:
    suites = etree.fromstring(printed(Format.JUNIT, *SEVERAL).encode())
    counts = [(s.get("tests"), s.get("failures"), s.get("errors")) for s in suites]
    assert counts == [("3", "1", "0"), ("1", "0", "0"), ("1", "0", "1"), ("1", "0", "1")]
    for suite in suites:
        assert [child.tag for child in suite] == [
            "properties",
            *["testcase"] * int(suite.get("tests")),
            "system-out",
            "system-err",
        ]
        assert len({case.get("name") for case in suite.iter("testcase")}) == int(suite.get("tests"))
        assert len(suite.findall("testcase/failure")) == int(suite.get("failures"))


def test_gitlab_issues_have_what_gitlab_needs() -> None:
    issues = json.loads(printed(Format.GITLAB, *SEVERAL))
    assert len(issues) == 4
    assert [issue["severity"] for issue in issues] == ["blocker", "blocker", "blocker", "major"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_github_shows_the_worst_ten_and_counts_the_rest() -> None:
    many = tuple(
        FINDINGS[0].model_copy(update={"fingerprint": str(number), "severity": severity})
        for number, severity in enumerate([Severity.LOW] * 8 + [Severity.CRITICAL] * 7)
    )
    lines = printed(Format.GITHUB, hollow().model_copy(update={"findings": many})).splitlines()
    assert [line.split(" ")[0] for line in lines[:10]] == ["::error"] * 7 + ["::notice"] * 3
    assert lines[10].startswith("+5 more")
    assert lines[11].startswith("FAILED: 7 findings")


def test_github_commands_cannot_be_forged_by_a_document() -> None:
    evil = hollow().model_copy(update={"findings": (FINDINGS[0].model_copy(update={"title": "a\n::error::b%0A,c:d"}),)})
    lines = printed(Format.GITHUB, evil).splitlines()
    assert len([line for line in lines if line.startswith("::")]) == 1


def test_csv_runs_no_formula() -> None:
    evil = hollow().model_copy(
        update={"findings": (FINDINGS[0].model_copy(update={"title": "=HYPERLINK(1)", "remedy": "@x"}),)}
    )
    rows = list(csv.DictReader(StringIO(printed(Format.CSV, evil))))
    assert (rows[0]["title"], rows[0]["remedy"]) == ("'=HYPERLINK(1)", "'@x")
    assert rows[0]["section"] == "12.2"


def test_markdown_cannot_be_broken_out_of() -> None:
    evil = hollow().model_copy(
        update={"findings": (FINDINGS[0].model_copy(update={"title": "a | b <img src=x> `c`\n# d"}),)}
    )
    text = printed(Format.MD, evil)
    assert "<" not in text.replace("\\<", "")
    assert "a \\| b \\<img src=x\\> \\`c\\` \\# d" in text


def test_jsonl_has_a_verdict_line_before_the_findings_of_each_file() -> None:
    lines = [json.loads(line) for line in printed(Format.JSONL, *SEVERAL).splitlines()]
    assert [line["type"] for line in lines] == ["report", "finding", "finding", "finding", "report", "report", "report"]
    assert [line["gate"] for line in lines[1:4]] == [True, False, False]
    assert lines[-1]["error"]["code"] == "not-a-zip"
