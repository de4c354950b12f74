"""Laws of the cast: what may change in a text without changing who is who."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gino.contract.vocabulary import Side
from gino.documents.model import Document
from gino.provisions.crossreferences import cross_references
from gino.provisions.definitions import find_definitions
from gino.provisions.who.casting import cast_of
from gino.provisions.who.seating import seat_bodies
from tests.provisions import cast_documents as documents
from tests.provisions.cast_reading import CastReading, read

TEXTS = [
    documents.SHAREHOLDERS,
    documents.CLASSES,
    documents.EACH_APPOINTS,
    documents.LABELS,
    documents.FOUR_PARTIES,
    documents.LAYERS,
    documents.LIMITED_PARTNERSHIP,
]


def _shape(reading: CastReading) -> list[object]:
    """Everything of a reading but its names."""
    seats = [[(s.count, s.chosen_by, s.must_be_physician, s.removable_by) for s in b.seats] for b in reading.bodies]
    totals = [(body.kind, body.seats_total, body.chair_chosen_by) for body in reading.bodies]
    return [[party.side for party in reading.cast.parties], seats, totals]


@pytest.mark.parametrize("text", TEXTS)
def test_smart_quotes_change_nothing(text: str) -> None:
    smart, opening = "", True
    for letter in text:
        smart += ("“" if opening else "”") if letter == '"' else letter.replace("'", "’")
        opening = not opening if letter == '"' else opening
    assert _shape(read(smart)) == _shape(read(text))


@pytest.mark.parametrize("text", TEXTS)
def test_rewrapped_lines_change_nothing(text: str) -> None:
    joined = "\n\n".join(" ".join(block.split("\n")) for block in text.split("\n\n"))
    assert _shape(read(joined)) == _shape(read(text))


@pytest.mark.parametrize(
    ("text", "renamings"),
    [
        (documents.EACH_APPOINTS, {"Bexhill": "Wandle", "Tern Valley": "Otter Brook"}),
        (
            documents.FOUR_PARTIES,
            {"Bright Harbor": "Long Reach", "BHR": "LRR", "Ellis": "Dorset", "Northpoint": "Easterly"},
        ),
        (documents.LABELS, {"Wicken Moor": "Stone Quay", "Dalby": "Mercer"}),
        (documents.LAYERS, {"Leighwood": "Ashmount", "Brandon Peak": "Gull Point"}),
    ],
)
def test_renaming_the_parties_changes_only_names(text: str, renamings: dict[str, str]) -> None:
    renamed = text
    for old, new in renamings.items():
        renamed = renamed.replace(old, new).replace(old.upper(), new.upper())
    assert _shape(read(renamed)) == _shape(read(text))


@pytest.mark.parametrize("text", TEXTS)
def test_every_cite_of_the_cast_is_quoted_from_the_text(text: str) -> None:
    reading = read(text)
    cites = [cite for party in reading.cast.parties for cite in party.cites]
    cites += [cite for body in reading.bodies for cite in body.cites]
    cites += [cite for body in reading.bodies for seat in body.seats for cite in seat.cites]
    assert cites
    assert all(reading.document.text[cite.start : cite.end] == cite.quote for cite in cites)


def test_an_assigned_side_reaches_the_seats_that_the_party_chooses() -> None:
    reading = read(documents.FOUR_PARTIES, {"Summit": Side.INVESTOR})
    assert reading.seats("Board") == {"physicians": 4, "hospital": 2, "investor": 3}


_PIECES = st.sampled_from(
    [
        "The Board of Managers", "shall consist of", "seven (7)", "Managers", "appointed by", "the System",
        '(the "Group")', '"Board" means', "each Member", "Class A Units", "of whom", "three", "elected by", ".", ";",
        "\n\n", "(a)", "“", "”", "Section 3.1(b)", "may remove", "at any time", "irrevocable proxy",
        "Acme Surgeons, P.C.", "the chair", "quorum",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES | st.text(max_size=12), max_size=40))
def test_any_text_can_be_read(pieces: list[str]) -> None:
    text = " ".join(pieces) or "."
    try:
        reading = read(text)
    except ValueError:
        raise
    except Exception as error:  # only the document reader may refuse a text, and says why
        assert type(error).__name__ == "DocumentError", error
        return
    for mention in reading.cast.mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)


def test_a_text_without_nodes_can_be_read() -> None:
    text = documents.SHAREHOLDERS
    document = Document("text.txt", "0" * 64, text, (), "text")
    cast = cast_of(document, find_definitions(document), {})
    assert seat_bodies(cast, document, (), ()) is not None
    assert all(cite.quote in text for party in cast.parties for cite in party.cites)
    assert all(reference.cite.quote in text for reference in cross_references(document))
