"""Cites as a lawyer writes them."""

from __future__ import annotations

import pytest

from gino.contract.spans import Cite
from gino.reports.citing import pin_cite, quoted, short_cite
from tests.reports.hand_made import IDENTITY, hollow

ONE = hollow()
TWO = ONE.model_copy(update={"documents": (IDENTITY, IDENTITY.model_copy(update={"path": "x/council charter.md"}))})


def cite(section: str | None, page: int | None = None, document: int = 0) -> Cite:
    return Cite(section=section, page=page, start=0, end=1, quote="x", document=document)


@pytest.mark.parametrize(
    ("section", "page", "pin", "short"),
    [
        ("5.2(c)(ii)", 4, "§ 5.2(c)(ii), p. 4", "5.2(c)(ii)"),
        ("Article IV, Section 2(a)", None, "Article IV, Section 2(a)", "IV § 2(a)"),
        ("Article VI", None, "Article VI", "Art. VI"),
        ("Exhibit B, 3", None, "Exhibit B, 3", "Ex. B, 3"),
        ("Schedule 2, Part 1", 30, "Schedule 2, Part 1, p. 30", "Sch. 2, Pt. 1"),
        (None, 7, "p. 7", "p. 7"),
        (None, None, "unnumbered text", "–"),
    ],
)
def test_cites(section: str | None, page: int | None, pin: str, short: str) -> None:
    place = cite(section, page)
    assert pin_cite(place, ONE).replace("\u00a0", " ") == pin
    assert short_cite(place, ONE).replace("\u00a0", " ") == short


def test_a_venture_s_cites_say_which_document() -> None:
    assert pin_cite(cite("3.1", document=1), TWO).replace("\u00a0", " ") == "council charter § 3.1"
    assert short_cite(cite("3.1", document=1), TWO).replace("\u00a0", " ") == "[2] 3.1"


def test_a_long_quote_is_cut_at_a_word() -> None:
    assert quoted("The Board  shall\ndecide,", 60) == "“The Board shall decide,”"
    assert quoted("The Board shall decide, alone", 25) == "“The Board shall decide …”"
