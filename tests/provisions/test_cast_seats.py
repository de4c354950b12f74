"""Who sits by whose choice, read in many drafting styles."""

from __future__ import annotations

import pytest

from gino.contract.vocabulary import Side
from gino.provisions.who.seating import controlling_side
from tests.provisions import cast_documents as documents
from tests.provisions.cast_reading import read

PREAMBLE = (
    "OPERATING AGREEMENT OF FERN HILL SURGERY, LLC\n\n"
    'This Agreement is made among Fern Hill Surgery, LLC (the "Company"), Fern Hill Surgeons, PLLC (the "Group") and\n'
    'Cole Health, a nonprofit health system (the "System").\n\n'
)


@pytest.mark.parametrize(
    ("text", "body", "seats", "total"),
    [
        (documents.SHAREHOLDERS, "Board", {"physicians": 3, "investor": 2}, 5),
        (documents.TERMS_OF_REFERENCE, "Council", {"physicians": 5, "hospital": 4}, 9),
        (documents.CLASSES, "Board of Managers", {"physicians": 4, "hospital": 4}, 8),
        (documents.UNDEFINED, "Board of Directors", {"physicians": 7}, 7),
        (documents.EACH_APPOINTS, "Governing Board", {"physicians": 3, "hospital": 3}, 6),
        (documents.STATUTE, "Board of Trustees", {"other": 7, "physicians": 2}, 9),
        (documents.LAYERS, "Surgical Care Council", {"hospital": 5}, 5),
        (documents.EACH_PARTY, "Management Committee", {"physicians": 2, "hospital": 2}, 4),
        (documents.LABELS, "Board of Managers", {"physicians": 3, "hospital": 3, "joint": 1}, 7),
        (documents.FOUR_PARTIES, "Board", {"physicians": 4, "hospital": 2, "investor": 2, "operator": 1}, 9),
        (documents.REMAINING, "Board of Managers", {"hospital": 5, "physicians": 4}, 9),
        (documents.LISTED, "Board", {"hospital": 4, "physicians": 3}, 7),
        (documents.RIGHT_TO_DESIGNATE, "Board of Managers", {"physicians": 3, "hospital": 2}, 5),
        (documents.FROM_A_SLATE, "Physician Leadership Council", {"hospital": 6}, 6),
        (documents.MANAGER, "Joint Policy Board", {"operator": 3, "physicians": 3}, 6),
        (documents.TABLE, "Board of Managers", {"physicians": 4, "hospital": 3}, 7),
        (documents.SMALL_LETTERS, "Executive Committee", {"hospital": 2, "physicians": 2}, 4),
        (documents.EMPLOYED_OFFICER, "Quality Committee", {"physicians": 3, "company": 1, "operator": 1}, 5),
        (documents.THROUGH_THE_GENERAL_PARTNER, "Board of Managers", {"physicians": 3, "hospital": 3}, 6),
        (documents.ROLES_STATED, "Board of Directors", {"physicians": 6, "hospital": 5}, 11),
        (documents.RESPECTIVELY, "Board of Directors", {"physicians": 3, "hospital": 3}, 6),
        (documents.POLICY, "Surgeon Advisory Council", {"hospital": 12}, 12),
        (documents.REPLACED_AT_WILL, "Orthopaedic Service Line Council", {"hospital": 9}, 9),
    ],
)
def test_seats_by_choosing_side(text: str, body: str, seats: dict[str, int], total: int) -> None:
    reading = read(text)
    assert reading.seats(body) == seats
    assert reading.body(body).seats_total == total


@pytest.mark.parametrize(
    "clause",
    [
        "The Board of Managers shall consist of seven Managers, four appointed by the Group and three by the System.",
        "The Board of Managers shall consist of seven (7) Managers, of whom four (4) shall be elected by the Group and "
        "three (3) shall be designated by the System.",
        "There shall be a Board of Managers of seven persons. The Group shall appoint four Managers and the System "
        "shall appoint three Managers.",
        "The Company is managed by a seven-member Board of Managers. Four Managers are chosen by the Group; three "
        "Managers are chosen by the System.",
        "The Board of Managers has seven Managers: (a) four Managers elected by the Group; and (b) three Managers "
        "named by the System.",
        'The Board of Managers comprises four Managers elected by the Group (the "Group Managers") and three Managers '
        'designated by the System (the "System Managers").',
    ],
)
def test_one_composition_in_six_wordings(clause: str) -> None:
    reading = read(f"{PREAMBLE}3.1 {clause}\n")
    assert reading.seats("Board of Managers") == {"physicians": 4, "hospital": 3}
    assert reading.body("Board of Managers").seats_total == 7
    assert controlling_side(reading.body("Board of Managers"), reading.cast) is Side.PHYSICIANS


def test_a_physician_whom_the_hospital_appoints_holds_a_hospital_seat() -> None:
    reading = read(
        f"{PREAMBLE}3.1 There shall be a Clinical Council of five members, each of whom shall be a surgeon, "
        "appointed by the System.\n"
    )
    (seat,) = reading.body("Clinical Council").seats
    assert (seat.chosen_by, seat.must_be_physician, seat.label_side) == (Side.HOSPITAL, True, Side.PHYSICIANS)


def test_a_class_defined_far_from_its_choice() -> None:
    reading = read(
        f'{PREAMBLE}1.1 "Surgeon Managers" means the Managers described in Part 1 of Schedule 2.\n\n'
        "3.1 The Board of Managers shall consist of three Surgeon Managers and two System Managers.\n\n"
        "SCHEDULE 2\n\nPart 1. The Surgeon Managers shall be appointed by the System from among the surgeons.\n\n"
        "Part 2. The System Managers shall be appointed by the System.\n"
    )
    assert reading.seats("Board of Managers") == {"hospital": 5}


def test_a_side_that_empties_and_fills_at_will_holds_the_seat() -> None:
    kept = f"{PREAMBLE}3.1 The Board of Managers shall consist of four Managers elected by the Group.\n\n"
    taken = kept + "3.2 The System may remove any Manager at any time, without cause, and shall fill the vacancy.\n"
    only_empties = kept + "3.2 The System may remove any Manager at any time. The Group shall fill any vacancy.\n"
    assert read(kept).seats("Board of Managers") == {"physicians": 4}
    assert read(taken).seats("Board of Managers") == {"hospital": 4}
    assert read(only_empties).seats("Board of Managers") == {"physicians": 4}


def test_proxies_and_undated_resignations_give_the_board_to_their_holder() -> None:
    assert read(documents.NOMINEE).seats("Board of Directors") == {"operator": 3}
    assert read(documents.NO_NOMINEE).seats("Board of Directors") == {"physicians": 3}


def test_the_chair_and_its_casting_vote() -> None:
    board = read(documents.SHAREHOLDERS).body("Board")
    assert (board.chair_chosen_by, board.casting_vote) == (Side.INVESTOR, True)
    plain = read(f"{PREAMBLE}3.1 The Board of Managers has six Managers. The chair has no second or casting vote.\n")
    assert not plain.body("Board of Managers").casting_vote


def test_removal_by_whoever_appointed_is_each_sides_own() -> None:
    seats = read(documents.EACH_APPOINTS).body("Governing Board").seats
    assert [(seat.removable_by, seat.vacancy_filled_by) for seat in seats] == [
        ((Side.PHYSICIANS,), Side.PHYSICIANS),
        ((Side.HOSPITAL,), Side.HOSPITAL),
    ]


def test_an_even_board_is_joint_and_a_casting_vote_decides_it() -> None:
    clause = "3.1 The Board of Managers has six Managers, three appointed by the Group and three by the System."
    even = read(f"{PREAMBLE}{clause}\n")
    assert controlling_side(even.body("Board of Managers"), even.cast) is Side.JOINT
    casting = read(f"{PREAMBLE}{clause} The chair shall be designated by the System and has a casting vote.\n")
    assert controlling_side(casting.body("Board of Managers"), casting.cast) is Side.HOSPITAL


@pytest.mark.parametrize(
    "clause",
    [
        "Three Managers constitute a quorum of the Board of Managers.",
        "Meetings of the Board of Managers are held on three days' notice.",
        "The Board of Managers may appoint two committees.",
    ],
)
def test_other_numbers_are_no_seats(clause: str) -> None:
    assert read(f"{PREAMBLE}3.1 {clause}\n").body("Board of Managers").seats == ()


def test_quorum_and_threshold_are_quoted() -> None:
    board = read(
        f"{PREAMBLE}3.1 The Board of Managers has five Managers. Three Managers, including one elected by the Group, "
        "constitute a quorum. The Board of Managers acts by the vote of a majority of the Managers in office.\n"
    ).body("Board of Managers")
    assert board.quorum is not None
    assert board.quorum.startswith("Three Managers")
    assert board.threshold is not None
    assert "majority of the Managers in office" in board.threshold


def test_a_vote_that_must_include_the_other_class_is_joint() -> None:
    clause = (
        '3.1 The Board of Managers has five Managers, three elected by the Group (the "Group Managers") and two '
        'appointed by the System (the "System Managers"). '
    )
    free = read(f"{PREAMBLE}{clause}The Board of Managers acts by the vote of a majority of the Managers.\n")
    assert controlling_side(free.body("Board of Managers"), free.cast) is Side.PHYSICIANS
    bound = read(
        f"{PREAMBLE}{clause}The Board of Managers acts by the vote of a majority of the Managers, including at least "
        "one System Manager.\n"
    )
    assert controlling_side(bound.body("Board of Managers"), bound.cast) is Side.JOINT


def test_a_board_whose_number_is_open_still_has_its_chooser() -> None:
    reading = read(f"{PREAMBLE}3.1 The Managers of the Board of Managers shall be elected by the Group.\n")
    board = reading.body("Board of Managers")
    assert board.seats_total is None
    assert controlling_side(board, reading.cast) is Side.PHYSICIANS


def test_an_officer_is_the_companys_unless_a_party_designates_him() -> None:
    by_board = read(
        f"{PREAMBLE}3.1 The Board of Managers has two Managers. The Chief Executive Officer shall be nominated by the "
        "System. The Chief Executive Officer shall be appointed by the Board of Managers.\n"
    )
    by_party = read(f"{PREAMBLE}3.1 The Chief Executive Officer shall be appointed by the System.\n")
    assert controlling_side(by_board.body("Chief Executive Officer"), by_board.cast) is Side.COMPANY
    assert controlling_side(by_party.body("Chief Executive Officer"), by_party.cast) is Side.HOSPITAL


def test_a_vote_that_counts_more_than_one_moves_control() -> None:
    clause = (
        "3.1 The Board of Managers has four Managers, three elected by the Group and one appointed by the System. "
        "The Manager appointed by the System shall have five votes.\n"
    )
    reading = read(f"{PREAMBLE}{clause}")
    board = reading.body("Board of Managers")
    assert [(seat.chosen_by, seat.count, seat.votes) for seat in board.seats] == [
        (Side.PHYSICIANS, 3, 1),
        (Side.HOSPITAL, 1, 5),
    ]
    assert controlling_side(board, reading.cast) is Side.HOSPITAL


def test_removal_of_one_partys_managers_does_not_reach_the_others() -> None:
    own, other = read(documents.RIGHT_TO_DESIGNATE).body("Board of Managers").seats
    assert own.removable_by == (Side.PHYSICIANS,)
    assert other.removable_by == ()


def test_electors_whom_the_text_does_not_define_are_unknown_and_not_the_body_they_are_named_after() -> None:
    reading = read(
        f'{PREAMBLE}3.1 The Surgical Council (the "Council") has five members, elected by the Council Electors.\n'
    )
    assert reading.seats("Council") == {"unknown": 5}


def test_a_board_that_chooses_its_own_successors_is_independent() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Board of Trustees has nine Trustees, who are elected by the Board of Trustees.\n"
    )
    assert reading.seats("Board of Trustees") == {"independent": 9}


def test_the_verb_of_one_list_item_has_no_subject_from_another() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Board of Managers shall (1) meet the Group each year; and (2) elect the Treasurer.\n"
    )
    (seat,) = reading.body("Treasurer").seats
    assert seat.chosen_by is Side.COMPANY


def test_a_seat_in_a_relative_clause() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Clinical Council has six seats. Five are filled by surgeons elected by the Group. One is "
        "filled by a nurse whom the System designates.\n"
    )
    assert reading.seats("Clinical Council") == {"physicians": 5, "hospital": 1}


def test_electors_who_must_concur_are_joint() -> None:
    reading = read(
        f'{PREAMBLE}3.1 The Board of Managers has seven Managers: three elected by the Group (the "Group Managers"), '
        'three appointed by the System (the "System Managers"), and one elected by the other six by a vote that '
        "includes a majority of the Group Managers and a majority of the System Managers.\n"
    )
    assert reading.seats("Board of Managers") == {"physicians": 3, "hospital": 3, "joint": 1}


PRACTICE = (
    "BYLAWS OF LARK LANE CARDIOLOGY, P.C.\n\n"
    '1. Only licensed physicians may be shareholders of Lark Lane Cardiology, P.C. (the "Corporation"). The\n'
    'Corporation has engaged Osprey Practice Management, LLC (the "MSO") to provide administrative services.\n\n'
    "2. The Board of Directors shall consist of three directors elected by the shareholders.\n\n"
)


@pytest.mark.parametrize(
    ("clause", "side"),
    [
        ("A shareholder may give a proxy to another shareholder, which is revocable at any time.", "physicians"),
        ("The Corporation grants the MSO an irrevocable power of attorney to endorse checks.", "physicians"),
        ("No irrevocable proxy, undated resignation or stock power in blank shall be given to the MSO.", "physicians"),
        ("Each shareholder has delivered to the MSO a stock power executed in blank for the shares.", "operator"),
        ("The MSO holds an irrevocable proxy to vote all of the shares in the election of directors.", "operator"),
    ],
)
def test_what_gives_a_board_to_the_holder_of_others_votes(clause: str, side: str) -> None:
    assert read(f"{PRACTICE}3. {clause}\n").seats("Board of Directors") == {side: 3}


@pytest.mark.parametrize(
    ("clause", "seats"),
    [
        (
            "eight Managers, with the Group and the System each appointing an equal number",
            {"physicians": 4, "hospital": 4},
        ),
        (
            "eight Managers, half of whom are appointed by the Group and half by the System",
            {"physicians": 4, "hospital": 4},
        ),
    ],
)
def test_shares_of_a_board(clause: str, seats: dict[str, int]) -> None:
    assert read(f"{PREAMBLE}3.1 The Board of Managers shall have {clause}.\n").seats("Board of Managers") == seats


def test_a_percentage_of_a_stated_number() -> None:
    reading = read(
        f"{PREAMBLE}3.1 At least seventy-five percent of the eight members of the Governing Body shall be elected by "
        "the Group.\n"
    )
    assert reading.seats("Governing Body") == {"physicians": 6}
    assert reading.body("Governing Body").seats_total == 8


def test_a_committee_belongs_to_whoever_controls_the_body_that_appoints_it() -> None:
    board = (
        "3.1 The Board of Managers shall have five Managers: three appointed by the System and two by the Group.\n\n"
    )
    committee = "3.2 There shall be a Quality Committee of six physicians appointed by the Board of Managers.\n"
    reading = read(f"{PREAMBLE}{board}{committee}")
    assert reading.seats("Quality Committee") == {"hospital": 6}
    assert reading.seats("Board of Managers") == {"hospital": 3, "physicians": 2}


def test_commissioners_of_a_public_authority_are_its_board() -> None:
    reading = read(documents.COMMISSIONERS)
    board = reading.body("Commissioners")
    assert board.seats_total is None
    assert controlling_side(board, reading.cast) is Side.OTHER


def test_classes_named_respectively_go_to_their_choosers_in_order() -> None:
    seats = read(documents.RESPECTIVELY).body("Board of Directors").seats
    assert [(seat.label, seat.chosen_by) for seat in seats] == [
        ("K Directors", Side.PHYSICIANS),
        ("A Directors", Side.HOSPITAL),
    ]


def test_an_officer_on_the_board_that_appoints_him_is_the_entitys() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Board of Managers consists of four Managers appointed by the System and the Chief "
        "Executive Officer, ex officio. The Board of Managers shall appoint the Chief Executive Officer.\n"
    )
    assert reading.seats("Board of Managers") == {"hospital": 4, "company": 1}


def test_whoever_only_submits_a_list_chooses_nobody() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Clinical Council has four members: two surgeons elected by the Group, and two nurses "
        "appointed by the Group from a list of five persons submitted by the System.\n"
    )
    assert reading.seats("Clinical Council") == {"physicians": 4}


def test_officers_who_choose_one_another_in_a_circle_are_read() -> None:
    reading = read(
        f"{PREAMBLE}3.1 The Clinical Council has three members appointed by the chair. The chair shall be appointed "
        "by the chairman. The Treasurer shall be appointed by the Administrator. The Administrator shall be appointed "
        "by the Treasurer.\n"
    )
    assert reading.seats("Clinical Council") == {"company": 3}


def test_a_seat_that_the_others_fill_is_joint_and_an_independent_one_is_independent() -> None:
    clause = (
        "3.1 The Clinical Council has five members: two elected by the Group; two appointed by the System; and one "
    )
    joint = read(f"{PREAMBLE}{clause}nurse chosen by the other four members unanimously.\n")
    apart = read(f"{PREAMBLE}{clause}person independent of both, chosen by the other four members unanimously.\n")
    assert joint.seats("Clinical Council") == {"physicians": 2, "hospital": 2, "joint": 1}
    assert apart.seats("Clinical Council") == {"physicians": 2, "hospital": 2, "independent": 1}
