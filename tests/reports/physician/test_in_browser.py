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
        SAY(f"grade.{charter(kind).report.grade}"),
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


def crowded() -> str:
    """An agreement of eight parties with long names, a large board and a council that two of them share."""
    hospital, group = "a nonprofit hospital corporation", "a professional corporation owned by physicians"
    names = {
        "Abernethy-Winterbourne Regional Health System Holding Corporation": hospital,
        "Brackenridge and Castlemorton Orthopedic Surgery Specialists, P.C.": group,
        "Dunstanburgh Sisters of Perpetual Mercy Hospitals, Inc.": hospital,
        "Easterlingham Cardiovascular and Thoracic Surgical Associates, P.C.": group,
        "Featherstonehaugh Community Memorial Health Foundation": hospital,
        "Gloucester Street Anesthesiology and Pain Consultants, P.C.": group,
        "Hawksmoor University Academic Medical Center": hospital,
        "Ingleborough Neurological Institute Physicians, P.C.": group,
    }
    parties = "; ".join(f"{name}, {what}" for name, what in names.items())
    all_ = list(names)
    council = "Joint Clinical Governance and Quality Oversight Council"
    seats = "; ".join(f"two (2) Managers appointed by {name}" for name in all_)
    return (
        "THIRD AMENDED AND RESTATED OPERATING AGREEMENT OF UNITED SURGERY AND IMAGING CENTERS OF SIX COUNTIES, LLC\n\n"
        f"This Operating Agreement is entered into by and among {parties}.\n\n"
        f"4.1 The Company shall be managed by a Board of sixteen (16) Managers, consisting of {seats}. The Board acts "
        "by the vote of a majority of the Managers then in office.\n\n"
        f"4.2 There is established a {council} of ten (10) Physicians, five of whom shall be elected by {all_[1]} and "
        f"five of whom shall be elected by {all_[0]}. It acts by majority vote.\n\n"
        f"4.3 The {council} shall have sole and exclusive authority over (a) clinical protocols and standards of care; "
        "(b) credentialing and clinical privileges; (c) peer review; and (d) the scheduling of block time.\n\n"
        f"4.4 No decision of the {council} shall take effect without the prior written approval of {all_[2]}.\n\n"
        "4.5 The Board shall approve the operating budget and the capital budget.\n\n"
        "9.1 Amendment. This Agreement may be amended by the Board.\n"
    )


@needs_chromium
def test_long_names_and_many_parties_leave_it_one_sheet(tmp_path: Path) -> None:
    examined = text(crowded())
    assert examined.report.grade
    sheets = printed(render(examined), tmp_path)
    assert SAY("limits.advice") in " ".join(sheets[0].split())
    assert " ".join(sheets[1].split()).startswith(SAY("picture.title"))


PAGES = {
    **{kind: lambda kind=kind: render(charter(kind)) for kind in CHARTERS},
    "crowded": lambda: render(text(crowded())),
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
