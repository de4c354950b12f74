"""Defined terms, in the ways that instruments define them."""

from __future__ import annotations

import pytest

from gino.documents.reading import read_document
from gino.provisions.definitions import find_definitions


def terms(text: str) -> dict[str, str]:
    return {d.term: d.meaning for d in find_definitions(read_document("text.txt", text.encode()))}


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ('1.1 "Board" means the Board of Managers.', "Board", "the Board of Managers"),
        ("1.1 “Board” shall mean the Board of Managers.", "Board", "the Board of Managers"),
        ('The term "Cause" means conviction of a felony.', "Cause", "conviction of a felony"),
        ('Orchard Surgeons, PLLC, a professional company (the "Group"), agrees.', "Group", "Orchard Surgeons, PLLC"),
        ("Orchard Ltd. (hereinafter referred to as 'Orchard'), and others.", "Orchard", "Orchard Ltd"),
        ("Orchard Group Company (hereinafter referred to as Party A), registered here.", "Party A", "Orchard Group"),
        ('a nonprofit corporation, to be known as the "Institute".', "Institute", "a nonprofit corporation"),
        ('"Net Cash". The cash left after reserves.', "Net Cash", "The cash left"),
        ("&quot;Act.&quot; The Limited Liability Company Law.", "Act", "The Limited Liability"),
    ],
)
def test_a_term_is_found_with_what_it_stands_for(text: str, term: str, meaning: str) -> None:
    assert meaning in terms(text)[term]


def test_two_terms_share_a_meaning() -> None:
    found = terms('"Parent" or "Member" means Saint Rowan Health, a nonprofit corporation.')
    assert found["Parent"] == found["Member"]
    assert "Saint Rowan Health" in found["Parent"]


def test_definitions_that_run_on_are_cut_from_each_other() -> None:
    found = terms(
        '1. In this Agreement, "Board" means the board; "Company" means Fell Water, LLC; and "Year" means a year.'
    )
    assert found["Board"] == "the board"
    assert found["Company"].startswith("Fell Water, LLC")
    assert "Year" not in found["Company"]


def test_a_parenthesis_after_another_does_not_take_in_what_the_first_named() -> None:
    found = terms('between Alder Health, Inc. (the "System") and Birch Surgeons, P.C. (the "Group").')
    assert "Alder" not in found["Group"]
    assert "Birch" in found["Group"]


def test_a_cite_holds_the_term_and_lies_in_the_text() -> None:
    document = read_document("text.txt", b'1.1 "Board" means the Board of Managers of the Company.\n')
    (definition,) = find_definitions(document)
    assert document.text[definition.cite.start : definition.cite.end] == definition.cite.quote
    assert '"Board"' in definition.cite.quote


def test_quoted_words_that_nothing_defines_are_no_terms() -> None:
    assert terms('He said "stop" and left. The sign read "No entry" in red.') == {}
