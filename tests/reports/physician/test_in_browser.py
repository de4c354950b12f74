"""The reports in headless Chromium: the first page on one sheet of Letter, and nothing that axe objects to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gino.reports.matrix.formats import MatrixFormat
from gino.reports.matrix.rendering import render_matrix
from gino.reports.pages.page import page
from gino.reports.physician.html import render, unread
from gino.reports.plain.saying import plain
from tests.reports import hand_made
from tests.reports.browser import axe, needs_axe, needs_chromium, paper, printed
from tests.reports.physician.samples import CHARTERS, charter, text
from tests.reports.physician.test_physician import HOSTILE, NO_VOICE

SAY = plain().say


@needs_chromium
@pytest.mark.parametrize("kind", CHARTERS)
def test_the_first_page_is_one_sheet_of_letter(kind: str, tmp_path: Path) -> None:
    sheets = printed(render(charter(kind)), tmp_path)
    assert paper(tmp_path) == (612, 792)
    first = " ".join(sheets[0].split())
    for words in (
        SAY(f"grade.{kind}"),
        SAY("table.title"),
        SAY("seats.title"),
        SAY("worries.title"),
        SAY("limits.advice"),
    ):
        assert words in first
    second = " ".join(sheets[1].split())
    assert second.startswith(SAY("picture.title"))


@needs_chromium
def test_nothing_on_the_first_page_is_smaller_than_ten_points(tmp_path: Path) -> None:
    import pypdfium2.raw as raw
    from pypdfium2 import PdfDocument

    printed(render(charter("gino")), tmp_path)
    with PdfDocument(tmp_path / "page.pdf") as document:
        words = document[0].get_textpage()
        sizes = {}
        for place in range(words.count_chars()):
            character = words.get_text_range(place, 1)
            if character.strip():
                size = raw.FPDFText_GetFontSize(words, place)
                sizes.setdefault(round(size, 1), character)
    assert sizes
    assert min(sizes) >= 9.95, sizes


PAGES = {
    **{kind: lambda kind=kind: render(charter(kind)) for kind in CHARTERS},
    "hostile": lambda: render(text(HOSTILE)),
    "no-grade": lambda: render(text(NO_VOICE)),
    "unread": lambda: unread(hand_made.unread()),
    "matrix": lambda: render_matrix(charter("gino").report, MatrixFormat.HTML),
}


@needs_axe
@pytest.mark.parametrize("name", PAGES)
def test_wcag_2_2_aa(name: str, tmp_path: Path) -> None:
    found = axe(PAGES[name](), tmp_path)
    assert found["violations"] == []
    assert found["passes"] >= 10


@needs_axe
def test_axe_would_tell(tmp_path: Path) -> None:
    broken = re.sub(r'role="img" aria-labelledby="[^"]*"', 'role="img"', render(charter("gino")))
    broken = re.sub(r"<title id=.*?</title>", "", broken)
    assert [each["id"] for each in axe(broken, tmp_path)["violations"]] == ["svg-img-alt"]


def test_the_page_that_axe_reads_is_the_page_with_its_scripts_forbidden() -> None:
    assert page("t", "pages/parts.html").count("Content-Security-Policy") == 1
