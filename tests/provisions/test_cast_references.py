"""Sections and instruments that a text names."""

from __future__ import annotations

from gino.documents.reading import read_document
from gino.provisions.crossreferences import cross_references
from gino.provisions.definitions import find_definitions
from gino.provisions.who.instruments import named_documents

TEXT = """\
OPERATING AGREEMENT OF LOW MOOR SURGERY, LLC

ARTICLE I
GOVERNANCE

Section 1.1 Board. Except as provided in Section 1.2(b), the Board manages the Company under Article II.

Section 1.2 Reserved matters. The following require the consent of both Members:
(a) a sale of the Company; and
(b) a change of the matters listed in Schedule 2.

ARTICLE II
OFFICERS

Section 2.1 Officers. Officers serve under Section 9.9 and the Management Services Agreement, which yields to this
Agreement. The Company is exempt under Section 501(c)(3) of the Internal Revenue Code and meets 42 C.F.R. § 416.41.

Section 2.2 Bylaws. Section 4 of the Medical Staff Bylaws applies.

SCHEDULE 2
MATTERS

1. The budget.
"""


def _references() -> dict[str, str | None]:
    document = read_document("text.txt", TEXT.encode())
    found = cross_references(document)
    return {
        reference.section: None if reference.target is None else document.text_of(document.nodes[reference.target])
        for reference in found
    }


def test_references_resolve_to_the_nodes_that_they_name() -> None:
    found = _references()
    assert "change of the matters" in (found["1.2(b)"] or "")
    assert "OFFICERS" in (found["Article II"] or "").upper()
    assert "MATTERS" in (found["Schedule 2"] or "")


def test_a_broken_reference_has_no_target() -> None:
    assert _references()["9.9"] is None


def test_statutes_and_other_instruments_are_no_references_of_the_document() -> None:
    assert not {"501(c)(3)", "416.41", "4"} & set(_references())


def test_every_reference_is_quoted_from_the_text() -> None:
    document = read_document("text.txt", TEXT.encode())
    for reference in cross_references(document):
        assert document.text[reference.cite.start : reference.cite.end] == reference.cite.quote


def test_other_instruments_are_named_once_each_and_the_document_itself_is_not() -> None:
    document = read_document("text.txt", TEXT.encode())
    names = [named.name for named in named_documents(document, find_definitions(document))]
    assert names == ["Management Services Agreement", "Medical Staff Bylaws"]


def test_an_instrument_set_out_in_a_schedule_is_present() -> None:
    text = TEXT + "\nEXHIBIT A\nMANAGEMENT SERVICES AGREEMENT\n\n1. The Manager keeps the books.\n"
    document = read_document("text.txt", text.encode())
    present = {named.name: named.present for named in named_documents(document, find_definitions(document))}
    assert present["Management Services Agreement"]
    assert not present["Medical Staff Bylaws"]
