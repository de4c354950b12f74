"""Slips of the drafter, and whether a clause about control stands on them."""

from __future__ import annotations

import re2

from gino.documents.reading import read_document
from gino.findings.drafting.lexicon import finder, notions
from gino.findings.drafting.model import Slip, SlipKind
from gino.findings.drafting.slips import slips_of
from gino.provisions.reading import read_provisions

HEAD = """OPERATING AGREEMENT OF BIRCH LANDING SURGERY CENTER, LLC

This Operating Agreement is between Birch Physician Group, PLLC, owned solely by practicing physicians (the
"Physician Group"), and Kettle Valley Health, Inc., a nonprofit hospital corporation (the "Hospital").

ARTICLE 1. TERMS

1.1 "Center" means the surgery center of the Company. "Budget" means the annual operating budget of the Center.

ARTICLE 2. GOVERNANCE

"""


def slips(text: str) -> list[Slip]:
    return list(slips_of(read_provisions(read_document("charter.txt", data=(HEAD + text).encode()))))


def named(text: str, kind: SlipKind) -> dict[str, bool]:
    return {slip.name: slip.controls for slip in slips(text) if slip.kind is kind}


def test_a_term_that_nobody_defines_is_told_and_what_stands_on_it() -> None:
    text = (
        "2.1 The Physician Group shall decide all Quality Matters of the Center within the Budget.\n\n"
        "2.2 The Hospital shall be told of the Quality Matters so decided."
    )
    assert named(text, SlipKind.UNDEFINED_TERM) == {"Quality Matters": True}


def test_what_is_defined_is_made_or_is_known_elsewhere_is_no_slip() -> None:
    text = (
        '2.1 "Quality Matters" means peer review. The Physician Group shall decide all Quality Matters.\n\n'
        "2.2 The Company shall have a Safety Committee. The Safety Committee shall report the Budget to the Internal "
        "Revenue Service. The Safety Committee keeps minutes."
    )
    assert named(text, SlipKind.UNDEFINED_TERM) == {}


def test_a_definition_that_nothing_uses_is_told() -> None:
    assert (
        named(
            "2.1 The Physician Group adopts the operating budget within the Budget.",
            SlipKind.UNUSED_TERM,
        )
        == {}
    )
    text = (
        '2.1 "Supermajority" means six votes.\n\n2.2 The Physician Group adopts the operating budget within the Budget.'
    )
    assert named(text, SlipKind.UNUSED_TERM) == {"Supermajority": False}


def test_references_to_nothing_are_sections_or_exhibits() -> None:
    text = (
        "2.1 Subject to Section 7.4, the Physician Group adopts the operating budget within the Budget.\n\n"
        "2.2 The Hospital's consent is needed for the matters listed in Exhibit C."
    )
    found = slips(text)
    assert [(slip.kind, slip.name, slip.controls) for slip in found] == [
        (SlipKind.BROKEN_REFERENCE, "7.4", True),
        (SlipKind.MISSING_EXHIBIT, "Exhibit C", True),
    ]


def test_a_number_that_two_clauses_bear_is_told() -> None:
    text = "2.1 The Physician Group adopts the operating budget within the Budget.\n\n2.1 The Hospital keeps the books."
    assert named(text, SlipKind.DUPLICATE_NUMBER) == {"2.1": True}


def test_a_blank_in_a_clause_is_told_and_one_to_sign_on_is_not() -> None:
    text = (
        "2.1 The Board of Managers adopts the operating budget within the Budget by the vote of [●] Managers.\n\n"
        "By: ____________________   Name: [●]"
    )
    assert named(text, SlipKind.PLACEHOLDER) == {"[●]": True}


def test_every_notion_finds_its_examples_and_no_others() -> None:
    for name, notion in notions().items():
        assert all(re2.compile(pattern) for pattern in notion.patterns)
        assert [text for text in notion.matches if not finder(name).search(text)] == [], name
        assert [text for text in notion.spares if finder(name).search(text)] == [], name
