"""A finding that rests on a clause with an open tracked change says so; the others do not."""

from __future__ import annotations

from pathlib import Path

import pytest

import gino
from gino.contract.report import Finding
from tests.documents.word_files import deleted, document, inserted, paragraph, run

NAMES = (
    "This Operating Agreement is between Larch Health System (the System) and Larch Surgeons, P.C., a professional "
    "corporation owned by physicians (the Physicians)."
)
BOARD = "1. The Board has seven managers. The System appoints three managers and the Physicians appoint four managers."
CARE = "2. The Board decides clinical protocols, credentialing and quality standards by majority vote."
VETO = "3. No clinical protocol takes effect without the prior written consent of the System"


def findings(tmp_path: Path, veto: str) -> list[Finding]:
    path = tmp_path / "draft.docx"
    path.write_bytes(document(paragraph(NAMES) + paragraph(BOARD) + paragraph(CARE) + paragraph(inner=veto)))
    found = gino.check(path).findings
    return [each for each in found if any("consent of the System" in cite.quote for cite in each.evidence)]


@pytest.mark.parametrize(
    "veto",
    [
        inserted(run(VETO + ".")),
        run(VETO) + inserted(run(", in its sole discretion.")),
        run(VETO) + deleted(" (not unreasonably withheld)") + run("."),
    ],
)
def test_a_finding_on_a_changed_clause_depends_on_the_change(tmp_path: Path, veto: str) -> None:
    found = findings(tmp_path, veto)
    assert found
    assert all(each.tracked for each in found)


def test_a_finding_on_a_clause_as_it_was_does_not(tmp_path: Path) -> None:
    found = findings(tmp_path, run(VETO + "."))
    assert found
    assert not any(each.tracked for each in found)
