"""Plain drafting: terms defined by a list, seats that a term names, asides between holders, mere advice."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.documents.reading import read_document
from gino.provisions.model import Reading
from gino.provisions.reading import read_provisions

_OPENING = """OPERATING AGREEMENT OF LANTERN SURGERY, LLC

This Agreement is made by Hollin Hospital, a nonprofit corporation (the "Hospital"), and Tarn Surgeons, P.C., a
professional corporation owned by surgeons (the "Surgeons"), the members of Lantern Surgery, LLC (the "Company").

"""


def reading(text: str) -> Reading:
    return read_provisions(read_document("agreement.txt", (_OPENING + text).encode()))


def first(found: Reading, section: str, kind: ProvisionKind) -> Provision:
    return next(one for one in found.provisions if one.section == section and one.kind is kind)


def test_a_term_defined_by_a_list_carries_the_matters_of_its_items() -> None:
    found = reading(
        '1.1 "Care Questions" means:\n\n  (a) clinical protocols;\n\n  (b) peer review; and\n\n  (c) credentialing.\n\n'
        "1.2 The Medical Council has final authority over Care Questions.\n"
    )
    matters = first(found, "1.2", ProvisionKind.AUTHORITY).matters
    assert {Matter.CLINICAL_STANDARDS, Matter.PEER_REVIEW, Matter.CREDENTIALING} <= set(matters)


def test_a_member_of_a_board_is_a_seat_and_no_party() -> None:
    found = reading(
        '1.1 There is a Clinical Board. "Named Member" means a member of the Clinical Board elected under 1.2.\n\n'
        "1.2 The Clinical Board has five members, of whom the Surgeons elect four and the Hospital appoints one.\n"
    )
    assert "Named Member" not in {party.name for party in found.parties}


def test_an_aside_between_two_holders_does_not_part_them() -> None:
    found = reading("1.1 A new clinic needs the agreement of both the Surgeons (by majority) and the Hospital.\n")
    holder = first(found, "1.1", ProvisionKind.CONSENT).holder
    assert holder is not None
    assert "Tarn Surgeons" in holder.name and "Hollin Hospital" in holder.name


def test_no_approval_needed_is_no_consent() -> None:
    found = reading("1.1 No approval of the Board, of the Hospital or of any other person is needed.\n")
    assert not [one for one in found.provisions if one.kind is ProvisionKind.CONSENT]


def test_reviewing_and_recommending_decides_nothing() -> None:
    found = reading("1.1 The Advisory Council may review and make recommendations on the operating budget.\n")
    assert {one.kind for one in found.provisions if one.section == "1.1"} == {ProvisionKind.ADVISORY}


def test_staff_who_are_not_clinical_are_hired_by_whoever_hires_them() -> None:
    found = reading("1.1 The Hospital hires and dismisses all personnel who are not nurses.\n")
    assert first(found, "1.1", ProvisionKind.AUTHORITY).holder is not None


def test_people_defined_by_their_work_are_not_the_party_that_they_work_for() -> None:
    found = reading('1.1 "Clinician" means a nurse or therapist who cares for patients of the Surgeons.\n')
    assert all("Clinician" not in party.aliases for party in found.parties)


def test_whoever_is_consulted_or_shown_a_draft_advises() -> None:
    found = reading(
        "1.1 There is a Medical Council.\n\n"
        "1.2 The Hospital, having consulted the Medical Council, appoints the medical director.\n\n"
        "1.3 The Medical Council may give its views on the operating budget.\n"
    )
    for section in ("1.2", "1.3"):
        holder = first(found, section, ProvisionKind.ADVISORY).holder
        assert holder is not None and holder.name == "Medical Council"


def test_whoever_signs_with_payers_has_the_payer_contracts() -> None:
    found = reading("1.1 Contracts with health plans are negotiated and signed by the Hospital.\n")
    one = first(found, "1.1", ProvisionKind.AUTHORITY)
    assert one.holder is not None and one.holder.name == "Hollin Hospital"
    assert one.matters == (Matter.PAYER_CONTRACTS,)
