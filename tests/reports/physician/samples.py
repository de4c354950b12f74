"""Sample charters and texts of the tests, examined once."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from gino.checking import examine_readings
from gino.configuration.model import Settings
from gino.contract.vocabulary import Side
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions
from gino.reports.examined import Examined

SAMPLES = Path(__file__).resolve().parents[3] / "sample_charters"
CHARTERS = {
    "genuine": "windrush-clinical-board-charter.md",
    "shared": "quayside-spine-management-agreement.docx",
    "gino": "ridgeline-surgical-operating-agreement.docx",
}
"""One of each kind, by the grade that ``sample_charters/expected`` gives it."""


@lru_cache(maxsize=8)
def charter(kind: str) -> Examined:
    """A sample charter, examined; its path is its name, so that what is printed is the same everywhere."""
    name = CHARTERS[kind]
    document = replace(read_document(SAMPLES / name), path=name)
    return examine_readings([read_provisions(document)], Settings())


def text(words: str, side: Side = Side.PHYSICIANS, name: str = "agreement.txt") -> Examined:
    """A text, examined."""
    return examine_readings([read_provisions(read_document(name, data=words.encode("utf-8")))], Settings(side=side))
