"""The sample charters examined once for all tests of the report."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from gino.checking import examine, examine_readings
from gino.configuration.model import Settings
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions
from gino.reports.examined import Examined

SAMPLES = Path(__file__).resolve().parents[3] / "sample_charters"
HOLLOW = "fairmead-physician-network-bylaws.txt"
GENUINE = "harbor-asc-operating-agreement.docx"
SHARED = "quayside-spine-management-agreement.docx"


@lru_cache(maxsize=4)
def sample(name: str) -> Examined:
    """A sample charter, examined; its path is its name, so that what is printed is the same everywhere."""
    document = replace(read_document(SAMPLES / name), path=name)
    return examine_readings([read_provisions(document)], Settings())


def written(folder: Path, text: str, settings: Settings | None = None) -> Examined:
    """A text, written to a file and examined."""
    path = folder / "agreement.txt"
    path.write_text(text, encoding="utf-8", newline="\n")
    return examine(path, settings=settings)
