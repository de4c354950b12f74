"""A second reader: LibreOffice opens the copy, finds every comment, and sees both texts as gino does."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from benchmarks.office import Reading, converted
from gino.checking import examine_readings
from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions
from gino.reports.markup.marking import mark_up
from gino.reports.markup.model import Asked
from tests.documents.word_files import deleted, document, inserted, paragraph, run
from tests.reports.markup.files import PEN, redlined

SAMPLE = Path(__file__).resolve().parents[3] / "sample_charters" / "ridgeline-surgical-operating-agreement.docx"
REQUIRED = bool(os.environ.get("GINO_REQUIRE_PROGRAMS"))
pytestmark = pytest.mark.skipif(shutil.which("soffice") is None and not REQUIRED, reason="LibreOffice is not installed")


def read(folder: Path, data: bytes) -> Reading:
    path = folder / "file.docx"
    path.write_bytes(data)
    return converted(path)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_sample_charter(tmp_path: Path) -> None:
    data = SAMPLE.read_bytes()
    found = examine_readings([read_provisions(read_document(SAMPLE))], Settings())
    made = mark_up(data, found, Asked(PEN, min_severity=Severity.LOW, redline=True))
    before, after = read(tmp_path, data), read(tmp_path, made.data)
    assert len(after.comments) == made.comments and set(after.comments) == {PEN.author}
    assert after.rejected == before.rejected
    assert after.accepted != before.accepted and made.redlines


def test_changes_within_another_authors_changes(tmp_path: Path) -> None:
    inner = run("The Board ") + deleted("shall") + inserted(run("may act at once, and alone")) + run(", on any day.")
    data = document(paragraph(inner=inner), paragraph("End."))
    found = redlined(data, "at once, and alone, on", "after notice, on")
    office = read(tmp_path, found.after)
    assert office.accepted == squeezed("The Board may act after notice, on any day. End.")
    assert office.rejected == squeezed("The Board shall, on any day. End.")
    assert office.comments == (PEN.author,)
