"""One document in several formats, converted by LibreOffice, has one outline.

What LibreOffice cannot carry is left out of the comparison: numbers in legal style (it prints "Section I.1") and
levels that never restart.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from gino.documents.model import Document
from gino.documents.reading import read_document
from tests.documents.word_files import abstract, document, level, numbered, paragraph, row, table

PROGRAM = shutil.which("soffice")
REQUIRED = bool(os.environ.get("GINO_REQUIRE_PROGRAMS"))
pytestmark = pytest.mark.skipif(PROGRAM is None and not REQUIRED, reason="LibreOffice is not installed")

LISTS = abstract(
    0,
    level(0, "upperRoman", "ARTICLE %1"),
    level(1, "decimal", "%2."),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
)
WORDS = "The Board of Managers shall act only with the approval of the physicians who practice at the center, and"
BLOCKS = [
    paragraph("CHARTER OF THE HARBOR POINT BOARD"),
    paragraph("BOARD", num=1, level=0),
    paragraph(f"{WORDS} it shall record what it decides in its minutes.", num=1, level=1),
    paragraph(f"{WORDS} it may:", num=1, level=1),
    paragraph("borrow money for the center;", num=1, level=2),
    paragraph("lease equipment, but only:", num=1, level=2),
    paragraph("for non-clinical use;", num=1, level=3),
    paragraph("for one year; and", num=1, level=3),
    paragraph("sell what it no longer needs.", num=1, level=2),
    paragraph("PANEL", num=1, level=0),
    paragraph(f"{WORDS} the Panel alone decides on peer review.", num=1, level=1),
    paragraph("Matters and consents"),
    table(
        row(paragraph("Matter"), paragraph("Consent of")),
        row(paragraph("Debt above the budget"), paragraph("Both members")),
        row(paragraph("Sale of the center"), paragraph("Each physician")),
    ),
]


def converted(folder: Path, target: str) -> Document:
    """The document in another format; the test fails where LibreOffice is required and missing."""
    assert PROGRAM is not None, "LibreOffice is required and not installed"
    source = folder / "charter.docx"
    source.write_bytes(document(*BLOCKS, numbering=LISTS + numbered(1, 0)))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [PROGRAM, "--headless", profile, "--convert-to", target, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return read_document(folder / f"charter.{target.partition(':')[0]}")


def outline(found: Document) -> list[tuple[str | None, str | None, str]]:
    return [(node.label, node.section, " ".join(found.text_of(node).split())) for node in found.nodes]


def original() -> list[tuple[str | None, str | None, str]]:
    return outline(read_document("charter.docx", document(*BLOCKS, numbering=LISTS + numbered(1, 0))))


def test_the_outline_of_the_word_file() -> None:
    sections = [section for _, section, _ in original()]
    assert sections[:12] == [
        None, "Article I", "Article I(1)", "Article I(2)", "Article I(2)(a)", "Article I(2)(b)", "Article I(2)(b)(i)",
        "Article I(2)(b)(ii)", "Article I(2)(c)", "Article II", "Article II(1)", None,
    ]  # fmt: skip


@pytest.mark.parametrize("target", ["pdf", "docx", "txt:Text (encoded):UTF8"])
def test_the_same_document_in_another_format_has_the_same_outline(tmp_path: Path, target: str) -> None:
    found = outline(converted(tmp_path, target))
    wanted = original()
    if target.startswith("txt"):  # plain text has no cells: LibreOffice writes each on a line of its own
        found, wanted = found[:12], wanted[:12]
    assert found == wanted
