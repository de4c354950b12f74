"""Where a text names somebody, and whom."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gino.contract.terms import ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.who.gazetteer import Gazetteer, words_of
from tests.provisions.cast_reading import CastReading, read

TEXT = """\
OPERATING AGREEMENT OF TARN MILL SURGERY, LLC

This Agreement is made among Tarn Mill Surgery, LLC (the "Company"), Tarn Mill Surgeons, PLLC (the "Physician Member")
and Ossian Health, a nonprofit health system (the "Hospital Member"; each a "Member" and together the "Members").

1.1 "Chief Executive" means the chief executive officer of the Hospital Member.

3.1 The Board of Managers (the "Board") shall consist of three Physician Managers elected by the Physician Member and
two Hospital Managers appointed by the Hospital Member. The Physician Managers act together.
"""


@pytest.fixture(scope="module")
def reading() -> CastReading:
    return read(TEXT)


@pytest.mark.parametrize(
    ("words", "found", "kind", "side"),
    [
        ("approved by the Physician Member.", "Physician Member", ActorKind.PARTY, Side.PHYSICIANS),
        ("the Hospital Member's consent", "Hospital Member's", ActorKind.PARTY, Side.HOSPITAL),
        ("a majority of the Physician Managers", "Physician Managers", ActorKind.SEATS, Side.PHYSICIANS),
        ("one Hospital Manager shall attend", "Hospital Manager", ActorKind.SEATS, Side.HOSPITAL),
        ("the owners of the Physician Member vote", "owners of the Physician Member", ActorKind.CLASS, Side.PHYSICIANS),
        ("the designee of the Hospital Member", "designee of the Hospital Member", ActorKind.PARTY, Side.HOSPITAL),
        (
            "the Hospital Member's board of trustees",
            "Hospital Member's board of trustees",
            ActorKind.PARTY,
            Side.HOSPITAL,
        ),
        ("unless the Chief Executive agrees", "Chief Executive", ActorKind.OFFICER, Side.HOSPITAL),
        ("each Member may inspect", "each Member", ActorKind.EACH, Side.EACH),
        ("the consent of both Members", "both Members", ActorKind.ALL, Side.JOINT),
        ("the Members shall meet", "the Members", ActorKind.ALL, Side.JOINT),
        (
            "decided by an independent physician expert",
            "independent physician expert",
            ActorKind.NEUTRAL,
            Side.INDEPENDENT,
        ),
        ("the medical staff shall elect", "medical staff", ActorKind.CLASS, Side.PHYSICIANS),
        ("the treasurer keeps accounts", "treasurer", ActorKind.OFFICER, Side.COMPANY),
    ],
)
def test_whom_words_mention(reading: CastReading, words: str, found: str, kind: ActorKind, side: Side) -> None:
    (mention,) = reading.cast.mentions(words)
    assert words[mention.start : mention.end] == found
    assert (mention.actor.kind, mention.actor.side) == (kind, side)


def test_managers_chosen_by_a_party_are_that_partys_seats(reading: CastReading) -> None:
    (mention,) = reading.cast.mentions("two Managers appointed by the Hospital Member")
    assert (mention.actor.kind, mention.actor.side) == (ActorKind.SEATS, Side.HOSPITAL)


def test_a_verb_of_choosing_keeps_chooser_and_chosen_apart(reading: CastReading) -> None:
    found = reading.cast.mentions("The Managers shall be appointed by the Hospital Member.")
    assert [mention.actor.kind for mention in found] == [ActorKind.BODY, ActorKind.PARTY]


def test_names_are_not_found_inside_other_words(reading: CastReading) -> None:
    assert reading.cast.mentions("Boarding, membership and companywide memberships.") == ()


def test_the_longest_name_wins(reading: CastReading) -> None:
    (mention,) = reading.cast.mentions("the Board of Managers")
    assert "the Board of Managers"[mention.start : mention.end] == "Board of Managers"


def test_mentions_are_in_order_and_do_not_overlap(reading: CastReading) -> None:
    found = reading.cast.mentions(TEXT)
    assert found
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_longer_name_that_begins_later_wins() -> None:
    gazetteer = Gazetteer([("the member", "owners", False), ("member director", "seats", False)])
    text = "of the Member Directors"
    assert [hit.value for hit in gazetteer.hits(text, words_of(text))] == ["seats"]
