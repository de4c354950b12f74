"""Comparisons of three pairs of drafts, to the character.

After a wanted change: ``UPDATE_GOLDEN=1 pytest tests/reports/drafts``, then read what changed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from gino.checking import examine
from gino.configuration.model import Settings
from gino.contract.drafts import Diff
from gino.contract.vocabulary import Severity
from gino.reports.drafts.comparing import diff_of
from gino.reports.drafts.formats import DiffFormat, render
from gino.reports.drafts.telling import Gate

HERE = Path(__file__).parent
RULES = Settings(select=("core/governance-in-name-only", "core/override-of-clinical-decisions"))
"""Few rules, so that a new one leaves these files as they are."""
PAIRS = {
    "quorum": ("tidewell-draft-3.txt", "tidewell-draft-4.txt"),
    "consent": ("hartmoor-draft-1.md", "hartmoor-draft-2.md"),
    "override": ("bramble-creek-draft-1.txt", "bramble-creek-draft-2.txt"),
}
DRAFTS = Path(__file__).resolve().parents[3] / "sample_drafts"


def diff_of_pair(name: str, monkeypatch: pytest.MonkeyPatch, *, back: bool = False) -> Diff:
    monkeypatch.chdir(DRAFTS)
    old, new = PAIRS[name]
    drafts = [examine(path, settings=RULES) for path in ((new, old) if back else (old, new))]
    return diff_of(*drafts)


@pytest.mark.parametrize(
    ("name", "format_"),
    [*((name, DiffFormat.TEXT) for name in PAIRS), *(("consent", form) for form in DiffFormat if form != "text")],
)
def test_golden(name: str, format_: DiffFormat, monkeypatch: pytest.MonkeyPatch) -> None:
    diff, gate = diff_of_pair(name, monkeypatch), Gate(Severity.HIGH)
    printed = render(diff, format_, gate, 88)
    assert printed == render(diff_of_pair(name, monkeypatch), format_, gate, 88)
    printed = re.sub(r"<style>.*?</style>", "<style>…</style>", printed, flags=re.DOTALL)
    path = HERE / "golden" / f"{name}.{'txt' if format_ is DiffFormat.TEXT else format_}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == path.read_text(encoding="utf-8")
