"""Every rule of the packs beside core finds something in a sample, and none speaks up in the sample full of traps."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from gino.checking import check
from gino.configuration.model import Settings
from gino.contract.report import Finding
from gino.contract.vocabulary import Severity, Side
from gino.findings.rules.loading import load_packs
from gino.findings.rules.packs import own_packs

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(
    path
    for folder in ("sample_charters", "sample_packs")
    for path in (ROOT / folder).iterdir()
    if path.suffix in {".txt", ".md", ".docx"} and path.name != "README.md"
)
PACKS = tuple(pack for pack in own_packs() if pack != "core")
OF_THE_CHARITY = "nonprofit-control"
TRAPS = ROOT / "sample_charters" / "stonecroft-hospital-operating-agreement.md"
GRAVE = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)


@cache
def findings(path: Path, pack: str) -> tuple[Finding, ...]:
    side = Side.HOSPITAL if pack == OF_THE_CHARITY else Side.PHYSICIANS
    return check(path, settings=Settings(packs=(pack,), side=side, previews=True)).findings


@pytest.mark.parametrize("pack", PACKS)
def test_every_rule_finds_something_in_a_sample(pack: str) -> None:
    found = {finding.rule for path in SAMPLES for finding in findings(path, pack)}
    assert {rule.id for rule in load_packs(Settings(packs=(pack,))).rules} - found == set()


@pytest.mark.parametrize("pack", [pack for pack in PACKS if pack != OF_THE_CHARITY])
def test_no_rule_speaks_up_in_the_sample_full_of_traps(pack: str) -> None:
    assert [finding.message for finding in findings(TRAPS, pack) if finding.severity in GRAVE] == []
