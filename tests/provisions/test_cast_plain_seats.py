"""Seats told in plain words: other verbs of choosing, parts of a whole, councils that govern, seats already given."""

from __future__ import annotations

import pytest

from gino.contract.vocabulary import BodyKind
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
