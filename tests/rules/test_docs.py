"""The reference is made from the rule files, and is not stale."""

from __future__ import annotations

import json
from pathlib import Path

from gino.configuration.model import Settings
from gino.findings.rules.covering import coverage, coverage_page
from gino.findings.rules.documenting import pages, stale_pages, write_pages
from gino.findings.rules.loading import load_packs
from gino.findings.rules.packs import own_packs
from gino.findings.rules.rule_page import rule_page

ROOT = Path(__file__).resolve().parents[2]
RULEBOOK = load_packs(Settings(packs=own_packs()))


def test_the_reference_is_current() -> None:
    """Write it anew with: python -m tests.rules.test_docs"""
    assert stale_pages(RULEBOOK, ROOT / "docs" / "rules") == ()


def test_a_page_tells_all_that_an_attorney_needs() -> None:
    for rule in RULEBOOK.rules:
        page = rule_page(rule)
        for part in ("## What it looks for", "## What to write instead", "## Authority", "## Flagged", "## Passed"):
            assert part in page, rule.id


def test_what_is_stale_missing_or_left_over_is_found(tmp_path: Path) -> None:
    write_pages(RULEBOOK, tmp_path)
    assert stale_pages(RULEBOOK, tmp_path) == ()
    (tmp_path / "core" / "casting-vote.md").write_text("old", encoding="utf-8")
    (tmp_path / "core" / "gone.md").write_text("gone", encoding="utf-8")
    (tmp_path / "fields.md").unlink()
    assert stale_pages(RULEBOOK, tmp_path) == ("core/casting-vote.md", "core/gone.md", "fields.md")
    write_pages(RULEBOOK, tmp_path)
    assert stale_pages(RULEBOOK, tmp_path) == ()
    assert set(pages(RULEBOOK)) == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }


def test_the_schema_knows_every_key_of_the_core_rules() -> None:
    schema = json.loads(pages(RULEBOOK)["rule.schema.json"])
    assert {"id", "for each", "flag if", "if silent", "examples"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False


def test_the_coverage_tells_what_no_document_exercises() -> None:
    told = coverage_page(coverage(RULEBOOK.rules, ()), with_reports=True)
    assert "- `core/casting-vote`" in told
    assert "- `party.aliases`" in told


if __name__ == "__main__":
    write_pages(RULEBOOK, ROOT / "docs" / "rules")
