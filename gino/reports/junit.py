"""JUnit XML: a suite a file, a case a finding. What could not be checked is an error, never a pass."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from gino.contract.report import Check, Report
from gino.reports.rendering import Rendering
from gino.reports.rows import Row, path_of, rows_of
from gino.reports.sanitizing import one_line

_NOT_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NO_CLOCK = 'timestamp="1970-01-01T00:00:00" hostname="localhost" time="0"'
"""The schema asks for a time and a host; the same document gives the same bytes, so they are fixed."""


def render(check: Check, rendering: Rendering) -> str:
    """Print the suites."""
    rows = list(rows_of(check, rendering))
    suites = [
        _suite(number, report, [row for row in rows if row.report is report], rendering)
        for number, report in enumerate(check.reports)
    ]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])


def _suite(number: int, report: Report, rows: list[Row], rendering: Rendering) -> str:
    path = _attribute(path_of(report, 0, rendering))
    trouble = report.error or report.ungraded
    cases = [_case(row, path, rendering) for row in rows]
    if trouble:
        fault = f"<error type={_attribute(trouble.code)} message={_attribute(trouble.message)}/>"
        cases.insert(0, f'    <testcase name="could be checked" classname={path} time="0">{fault}</testcase>')
    elif not rows:
        cases.append(f'    <testcase name="no findings" classname={path} time="0"/>')
    failures = sum(row.gate for row in rows)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{int(trouble is not None)}"'
    start = f'  <testsuite id="{number}" package="gino" name={path} {counts} {_NO_CLOCK}>'
    return "\n".join([start, "    <properties/>", *cases, "    <system-out/>", "    <system-err/>", "  </testsuite>"])


def _case(row: Row, path: str, rendering: Rendering) -> str:
    name = _attribute(f"{row.finding.rule} {row.finding.section or ''} {row.fingerprint}")
    start = f'    <testcase name={name} classname={path} time="0"'
    if not row.gate:
        return f"{start}/>"
    says = f"{row.finding.severity}: {row.says(rendering)}"
    return f"{start}><failure type={_attribute(row.finding.rule)} message={_attribute(says)}/></testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", one_line(text)))
