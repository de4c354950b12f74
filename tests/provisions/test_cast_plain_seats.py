"""Seats told in plain words: other verbs of choosing, parts of a whole, councils that govern, seats already given."""

from __future__ import annotations

from collections import Counter

import pytest

from gino.contract.vocabulary import BodyKind, Side
from tests.provisions.cast_reading import read
from tests.provisions.test_cast_seats import PREAMBLE


@pytest.mark.parametrize(
    "clause",
    [
        "The Board of Managers has seven Managers. The Group chooses four and the System chooses three.",
        "The Board of Managers has seven Managers. Four of the seven Managers are elected by the Group and three by "
        "the System.",
        "The Board of Managers has seven Managers. Four come from the Group and three from the System.",
        "The Board of Managers has seven seats: four filled by the Group and three by the System.",
        "The Board of Managers numbers seven. The Group elects four. The System names three. The chair is one of the "
        "Managers elected by the Group.",
        "The Board of Managers consists of seven Managers, of whom the Group elects four and the System elects three.",
        "There are two owners: the Group and the System. The Board of Managers has seven Managers. The Group elects "
        "four, one shareholder one vote, and the System appoints three.",
    ],
)
def test_plain_verbs_and_sentences_about_seats_already_given(clause: str) -> None:
    reading = read(PREAMBLE + "2. " + clause + "\n")
    assert reading.seats("Board of Managers") == {"physicians": 4, "hospital": 3}
    assert reading.body("Board of Managers").seats_total == 7


def test_a_board_that_replaces_its_medical_director_empties_no_seat() -> None:
    text = "2. The Board of Managers has three Managers. The Group elects two and the System elects one.\n\n"
    reading = read(PREAMBLE + text + "3. The Board of Managers may remove and replace the medical director.\n")
    assert reading.seats("Board of Managers") == {"physicians": 2, "hospital": 1}


def test_a_council_that_governs_is_the_board() -> None:
    text = "2. The Company is governed by a council of five. Three are elected by the Group and two by the System.\n"
    reading = read(PREAMBLE + text)
    assert reading.body("Council").kind is BodyKind.BOARD
    assert reading.seats("Council") == {"physicians": 3, "hospital": 2}


def test_a_committee_named_with_its_own_size_takes_the_seats_beside_it() -> None:
    text = (
        '2. The Board of Managers (the "Board") numbers nine. The Group elects five and the System elects four.\n\n'
        "3. The Board has an Executive Committee of three Managers, one elected by the Group and two by the System.\n"
    )
    reading = read(PREAMBLE + text)
    assert reading.seats("Executive Committee") == {"physicians": 1, "hospital": 2}
    assert reading.seats("Board of Managers") == {"physicians": 5, "hospital": 4}


OWNERS = (
    "OPERATING AGREEMENT OF ALDER SURGERY CENTER, LLC\n\nThis Agreement is between Summit Regional Hospital, a "
    "nonprofit corporation (the “Hospital”), and Alder Surgeons, PLLC (the “Practice”), for Alder Surgery Center, "
    "LLC (the “Company”), where physicians of the Practice treat patients.\n\n"
)


@pytest.mark.parametrize(
    ("clauses", "seats"),
    [
        ("The Board has 7 seats. The Hospital has the right to fill four and the Practice the remaining 3.", (4, 3)),
        ("The Hospital may appoint, remove and replace up to four Managers of the Board; the Practice may appoint, "
         "remove and replace up to three.", (4, 3)),
        ("The Board has six Managers. Three are designees of the Hospital, three are designees of the Practice.",
         (3, 3)),
        ("The Board is made up of seven Managers. A majority of them are named by the Hospital; the rest are named by "
         "the Practice.", (4, 3)),
        ("The Hospital is represented on the Board by four Managers and the Practice by three.", (4, 3)),
        ("The Board has eight Managers, fifty percent (50%) of whom the Hospital appoints and fifty percent (50%) of "
         "whom are appointed by the Practice.", (4, 4)),
        ("The Board of Managers has seven members, of which the Practice selects three and the Hospital selects the "
         "balance.", (4, 3)),
        ("The Board is constituted so: Hospital - 4; Practice - 3.", (4, 3)),
        ("Two-thirds of the nine seats on the Board are filled by the Hospital and one-third by the Practice.", (6, 3)),
        ("The Hospital is entitled, by notice to the Company, to appoint 3 persons to the Board. The Practice is "
         "entitled, by notice to the Company, to appoint 2 persons to the Board.", (3, 2)),
    ],
)  # fmt: skip
def test_seats_are_counted_for_their_choosers_in_whatever_order(clauses: str, seats: tuple[int, int]) -> None:
    board = next(body for body in read(f"{OWNERS}1. {clauses}\n").bodies if body.kind is BodyKind.BOARD)
    tally = Counter[Side]()
    for seat in board.seats:
        tally[seat.chosen_by] += seat.count
    assert (tally[Side.HOSPITAL], tally[Side.PHYSICIANS]) == seats


def test_seats_stated_in_clauses_that_follow_each_other_are_those_of_one_board() -> None:
    clauses = "1. Board of Managers.\n\n(a) The Hospital appoints four Managers.\n\n(b) The Practice appoints three.\n"
    board = next(body for body in read(OWNERS + clauses).bodies if body.kind is BodyKind.BOARD)
    assert [(seat.count, seat.chosen_by) for seat in board.seats] == [(4, Side.HOSPITAL), (3, Side.PHYSICIANS)]


def test_officers_named_before_the_verb_sit_and_one_without_vote_does_not_vote() -> None:
    clauses = (
        "1. The Clinical Council has eight members: the Medical Director, the Chief Nursing Officer (without vote), "
        "four surgeons chosen by the Practice and two persons named by the Hospital. The Medical Director is appointed "
        "by the Hospital.\n"
    )
    council = next(body for body in read(OWNERS + clauses).bodies if "Council" in body.name)
    assert sorted((seat.count, seat.chosen_by.value, seat.voting) for seat in council.seats) == [
        (1, "company", False), (1, "hospital", True), (2, "hospital", True), (4, "physicians", True),
    ]  # fmt: skip
