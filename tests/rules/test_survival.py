"""A finding keeps its fingerprint when its document is renumbered and its lines are broken elsewhere."""

from __future__ import annotations

import re
import textwrap

import pytest

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.findings.rules.loading import load_packs
from gino.findings.rules.testing import example_text

RULEBOOK = load_packs(Settings())
NAMES = ("governance-in-name-only", "veto-over-clinical-decisions", "clinical-rights-revocable", "casting-vote")


def rewrapped(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(" ".join(part.split()), width) for part in text.split("\n\n"))


def renumbered(text: str) -> str:
    """Two articles further on, as after an insertion."""
    text = re.sub(r"\b([45])\.(\d)\b", lambda found: f"{int(found.group(1)) + 2}.{found.group(2)}", text)
    return re.sub(r"\b(ARTICLE|Article) ([45])\b", lambda found: f"{found.group(1)} {int(found.group(2)) + 2}", text)


def fingerprints(text: str) -> set[tuple[str, str]]:
    report = check_text(text, settings=Settings(previews=True))
    return {(finding.rule, finding.fingerprint) for finding in report.findings}


@pytest.mark.parametrize("name", NAMES)
def test_fingerprints_survive(name: str) -> None:
    rule = RULEBOOK.rule(f"core/{name}")
    text = example_text(rule, rule.file.examples.flags[0])
    before = fingerprints(text)
    assert any(found == rule.id for found, _ in before)
    assert fingerprints(rewrapped(text, 72)) == before
    assert fingerprints(renumbered(text)) == before
