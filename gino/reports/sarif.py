"""SARIF 2.1.0, for code scanning.

Fingerprints hold no line or number, so that renumbering makes no new alert. A file that could not be checked makes the
execution unsuccessful, with a notification, never a clean result. Waived findings are listed as suppressed.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from gino.contract.report import Check, Finding
from gino.contract.version import __version__
from gino.contract.vocabulary import Severity
from gino.reports.gate import exit_code, reason, unchecked
from gino.reports.rendering import Rendering
from gino.reports.rows import Row, path_of, rows_of, troubles_of
from gino.reports.sanitizing import one_line

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}


def render(check: Check, rendering: Rendering) -> str:
    """Print one run."""
    rows = list(rows_of(check, rendering))
    rules = list({row.finding.rule: row.finding for row in rows}.values())
    driver: dict[str, Any] = {"name": "gino", "version": __version__, "semanticVersion": __version__}
    driver["rules"] = [_rule(each) for each in rules]
    index = {each.rule: number for number, each in enumerate(rules)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(check, rendering)],
        "artifacts": _artifacts(check, rendering),
        "results": [_result(row, index, rendering) for row in rows],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    authorities = "; ".join(reference.cite for reference in finding.references)
    help_ = one_line(f"{finding.remedy or finding.title} {'Authority: ' + authorities if authorities else ''}")
    return {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in finding.rule.replace("/", "-").split("-")),
        "shortDescription": {"text": one_line(finding.title)},
        "help": {"text": help_},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": ["governance", finding.rule.split("/")[0], finding.severity]},
    }


def _result(row: Row, index: dict[str, int], rendering: Rendering) -> dict[str, Any]:
    finding = row.finding
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": row.says(rendering)},
        "locations": [_location(row)],
        "partialFingerprints": {"ginoFinding/v1": row.fingerprint},
        "properties": {"severity": finding.severity, "confidence": finding.confidence, "gate": row.gate},
    }
    if rendering.baseline:
        result["baselineState"] = "unchanged" if finding.known else "new"
    if finding.waived:
        waiver = finding.waived
        why = one_line(f"{waiver.reason} (approved by {waiver.approved_by}, until {waiver.expires})")
        result["suppressions"] = [{"kind": "external", "justification": why}]
    return result


def _location(row: Row) -> dict[str, Any]:
    physical = {"artifactLocation": {"uri": quote(row.path)}, "region": {"startLine": row.line}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if row.finding.section:
        section = one_line(row.finding.section)
        location["logicalLocations"] = [{"name": section, "fullyQualifiedName": section, "kind": "section"}]
    return location


def _artifacts(check: Check, rendering: Rendering) -> list[dict[str, Any]]:
    artifacts = []
    for report in check.reports:
        for number, document in enumerate(report.documents or (report.document,)):
            artifact: dict[str, Any] = {"location": {"uri": quote(path_of(report, number, rendering))}}
            if document.sha256:
                artifact["hashes"] = {"sha-256": document.sha256}
            artifact["properties"] = {"status": report.status, "grade": report.grade, "score": report.score}
            artifacts.append(artifact)
    return artifacts


def _invocation(check: Check, rendering: Rendering) -> dict[str, Any]:
    return {
        "executionSuccessful": not unchecked(check),
        "exitCode": int(exit_code(check, rendering.fail_on)),
        "exitCodeDescription": reason(check, rendering.fail_on),
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": one_line(trouble.message)},
                "descriptor": {"id": trouble.code},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(path)}}}],
            }
            for path, trouble in troubles_of(check, rendering)
        ],
    }
