"""Every rule of core finds something in a sample charter, or its file says why it does not."""

from __future__ import annotations

from pathlib import Path

from gino.checking import check
from gino.configuration.model import Settings
from gino.findings.rules.covering import coverage, coverage_page
from gino.findings.rules.loading import load_packs

SAMPLES = Path(__file__).resolve().parents[2] / "sample_charters"
VENTURE = ("saltmarsh-operating-agreement.md", "saltmarsh-management-agreement.txt")


def test_every_rule_is_exercised_or_says_why_not() -> None:
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md", ".docx"))
    reports = [check(path) for path in files]
    reports.append(check(SAMPLES / VENTURE[0], [SAMPLES / VENTURE[1]]))
    rules = load_packs(Settings()).rules
    left = dict(coverage(rules, reports).unexercised)
    assert sorted(rule for rule, reason in left.items() if reason is None) == []


def test_the_page_tells_the_reason() -> None:
    rule = next(rule for rule in load_packs(Settings()).rules if rule.file.unexercised)
    page = coverage_page(coverage([rule]), with_reports=True)
    assert f"- `{rule.id}`: {rule.file.unexercised}" in page
