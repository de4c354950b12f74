"""Whose side a party is on, from what the text says of it."""

from __future__ import annotations

import pytest

from gino.contract.vocabulary import DocumentKind, Side
from gino.provisions.who.dockind import kind_of
from gino.provisions.who.entity import entity_of
from tests.provisions import cast_documents as documents
from tests.provisions.cast_reading import read


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            documents.SHAREHOLDERS,
            {
                "NORDVALE CLINIC AS": "physicians",
                "ASTERHOLM HEALTH PARTNERS III LP": "investor",
                "NORDVALE DAY SURGERY LIMITED": "company",
            },
        ),
        (
            documents.LIMITED_PARTNERSHIP,
            {
                "Quillon GP, LLC": "operator",
                "Limited Partner": "physicians",
                "QUILLON ENDOSCOPY CENTER, L.P.": "company",
            },
        ),
        (
            documents.CLASSES,
            {
                "Hollin Bay Surgical, LLC": "company",
                "Class A Member": "physicians",
                "Corrigan Regional Medical Center": "hospital",
            },
        ),
        (documents.UNDEFINED, {"ARDEN GASTROENTEROLOGY ASSOCIATES, P.C.": "physicians"}),
        (documents.STATUTE, {"Cannon County Hospital Authority": "company", "Governor": "other"}),
        (
            documents.FOUR_PARTIES,
            {
                "Bright Harbor Radiologists, P.C.": "physicians",
                "Ellis Memorial Hospital": "hospital",
                "Northpoint Growth Equity Fund, L.P.": "investor",
                "Summit Imaging Management, Inc.": "operator",
                "Bright Harbor Imaging, LLC": "company",
            },
        ),
        (
            documents.TERMS_OF_REFERENCE,
            {"Marlford Surgical Alliance, LLC": "company", "Harcourt Health System": "hospital"},
        ),
    ],
)
def test_the_sides_of_parties(text: str, sides: dict[str, str]) -> None:
    found = read(text).sides
    assert {name: found.get(name) for name in sides} == sides


def test_a_subsidiary_follows_its_parent_whatever_its_name_suggests() -> None:
    reading = read(
        'This Agreement is made between Ridge Surgeons, P.C. (the "Group"), Vale Health, a nonprofit health system\n'
        '("Vale"), and Vale Surgical Management, LLC, a wholly owned subsidiary of Vale (the "Manager").\n'
    )
    assert reading.sides["Vale Surgical Management, LLC"] == "hospital"
    parties = {party.name: party for party in reading.cast.parties}
    assert parties["Vale Surgical Management, LLC"].affiliate_of == parties["Vale Health"].id


def test_a_party_of_whom_nothing_is_said_is_unknown_until_assigned() -> None:
    text = (
        'OPERATING AGREEMENT\n\nThis Agreement is made between Ash Lane Surgeons, P.C. (the "Group") and Korvald, LLC\n'
        '("Korvald") for the care of patients by physicians at the surgery center.\n'
    )
    assert read(text).sides["Korvald, LLC"] == "unknown"
    assert read(text, {"korvald": Side.PAYER}).sides["Korvald, LLC"] == "payer"


def test_outside_healthcare_every_partner_is_other() -> None:
    reading = read(
        'JOINT VENTURE AGREEMENT\n\nThis Agreement is made between Delta Motor Works, Inc. ("Delta") and Kyo Battery\n'
        'Corporation ("Kyo"), who will form Delta Kyo Cells, LLC (the "Company") to make batteries for vehicles.\n'
    )
    assert reading.sides == {
        "Delta Motor Works, Inc.": "other",
        "Kyo Battery Corporation": "other",
        "Delta Kyo Cells, LLC": "company",
    }


def test_the_practice_is_no_company_in_an_agreement_with_its_manager() -> None:
    reading = read(
        "MANAGEMENT SERVICES AGREEMENT\n\nThis Management Services Agreement is between Elm Street Dermatology, P.A.\n"
        '(the "Practice") and Derma Partners Management, LLC (the "Company"), which furnishes\n'
        "administrative services.\n"
    )
    assert reading.sides == {"Elm Street Dermatology, P.A.": "physicians", "Derma Partners Management, LLC": "operator"}


def test_the_entity_has_its_form_and_state() -> None:
    reading = read(
        "OPERATING AGREEMENT OF\nROWAN BAY SURGERY, LLC\n\nRowan Bay Surgery, LLC, an Oregon limited liability\n"
        'company (the "Company"), is owned by Rowan Bay Surgeons, PLLC (the "Group").\n'
    )
    entity = entity_of(reading.document, reading.cast.parties)
    assert (entity.form, entity.state) == ("limited liability company", "Oregon")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (documents.SHAREHOLDERS, DocumentKind.SHAREHOLDER_AGREEMENT),
        (documents.TERMS_OF_REFERENCE, DocumentKind.COMMITTEE_CHARTER),
        (documents.LIMITED_PARTNERSHIP, DocumentKind.PARTNERSHIP_AGREEMENT),
        (documents.UNDEFINED, DocumentKind.BYLAWS),
        (documents.STATUTE, DocumentKind.STATUTE),
        (documents.LAYERS, DocumentKind.COMMITTEE_CHARTER),
        (documents.EACH_PARTY, DocumentKind.JOINT_VENTURE_AGREEMENT),
        (documents.FOUR_PARTIES, DocumentKind.OPERATING_AGREEMENT),
    ],
)
def test_the_kind_of_instrument(text: str, kind: DocumentKind) -> None:
    assert kind_of(read(text).document) is kind


PREAMBLES = [
    (
        """\
OPERATING AGREEMENT

This Agreement is made between Orchid Surgeons, PLLC, a professional company owned by surgeons (the
"Manager"), and Gale Hospital, Inc., a nonprofit corporation (the "Partner").
""",
        {"Orchid Surgeons, PLLC": "physicians", "Gale Hospital, Inc.": "hospital"},
    ),
    (
        """\
OPERATING AGREEMENT

This Agreement is entered into by and among Corvid Health Plan, Inc., a licensed health maintenance
organization ("Plan"), and Ridgeline Independent Physician Association, Inc. ("IPA"), as members of Corvid
Ridge ACO, LLC (the "ACO").
""",
        {
            "Corvid Health Plan, Inc.": "payer",
            "Ridgeline Independent Physician Association, Inc.": "physicians",
            "Corvid Ridge ACO, LLC": "company",
        },
    ),
    (
        """\
LIMITED LIABILITY COMPANY AGREEMENT OF APEX SPINE DEVICES, LLC

This Agreement is among Lumbar Dynamics, Inc., a manufacturer of spinal implants ("LDI"), and the surgeons
listed on Exhibit A (the "Surgeon Owners").
""",
        {"Lumbar Dynamics, Inc.": "supplier", "Surgeon Owners": "physicians", "APEX SPINE DEVICES, LLC": "company"},
    ),
    (
        """\
JOINT OPERATING AGREEMENT

By and between The Sisters of Saint Clare Health Ministry ("SSCHM") and Board of Regents of the University
of Wexley, on behalf of Wexley University Hospitals ("University"). The parties operate hospitals and employ
physicians.
""",
        {"Sisters of Saint Clare Health Ministry": "hospital"},
    ),
    (
        """\
PROFESSIONAL SERVICES AGREEMENT

This Agreement is made as of May 1 by and between Tidal Radiology Associates, a Medical Corporation
("Group"), and District Hospital of North Fulmer, a political subdivision of the State ("Hospital").
""",
        {"Tidal Radiology Associates": "physicians", "District Hospital of North Fulmer": "hospital"},
    ),
    (
        """\
OPERATING AGREEMENT

This Agreement is made by and among Dr. Alan Fisk, Dr. Rita Moss and Dr. Ian Dole (the "Physician Members"),
and ValorCare Holdings, LLC, an affiliate of Valor Private Equity (the "Investor Member"), as the members of
Fisk Pain Centers, LLC (the "Company").
""",
        {"ValorCare Holdings, LLC": "investor", "Physician Members": "physicians", "Fisk Pain Centers, LLC": "company"},
    ),
    (
        """\
AMENDED AND RESTATED BYLAWS OF MERIDEN CLINICALLY INTEGRATED NETWORK, LLC

Meriden Clinically Integrated Network, LLC (the "Network") is wholly owned by Meriden Health Services
Corporation, the parent of Meriden Hospital ("MHSC").
""",
        {"Meriden Clinically Integrated Network, LLC": "company", "Meriden Health Services Corporation": "hospital"},
    ),
    (
        """\
BUSINESS SUPPORT AGREEMENT

This Business Support Agreement is made between Northlight Orthopedics, P.S. ("Northlight") and Cadence
Ortho Partners, LLC, a dental and orthopedic support organization backed by Firth Growth Capital
("Cadence").
""",
        {"Northlight Orthopedics, P.S.": "physicians", "Cadence Ortho Partners, LLC": "operator"},
    ),
    (
        """\
SHAREHOLDERS' AGREEMENT

AMONG

(A) Dr. med. Hans Vogel;
(B) MedInvest Beteiligungs GmbH, a financial investor ("MedInvest"); and
(C) Vogel Augenzentrum GmbH (the "Company").

The Company operates eye clinics in which physicians treat patients.
""",
        {"MedInvest Beteiligungs GmbH": "investor", "Vogel Augenzentrum GmbH": "company"},
    ),
    (
        """\
CO-MANAGEMENT AGREEMENT

This Co-Management Agreement is by and between Saint Bede Medical Center (the "Medical Center") and Bede
Ortho Co-Management, LLC, all of whose members are orthopedic surgeons on the medical staff of the Medical
Center ("Manager").
""",
        {"Saint Bede Medical Center": "hospital", "Bede Ortho Co-Management, LLC": "physicians"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), PREAMBLES, ids=[next(iter(sides)) for _, sides in PREAMBLES])
def test_the_sides_that_a_preamble_shows(text: str, sides: dict[str, str]) -> None:
    found = read(text).sides
    assert {name: found.get(name) for name in sides} == sides


def test_the_one_organisation_left_is_the_venture() -> None:
    text = (
        "REGULATIONS\nof\nFern Hill Vascular Centers, LLC\n\n"
        '1. "Surgeons" is Fern Hill Surgeons, PLLC, a practice of surgeons.\n\n'
        '2. "Network" is Cole Health System, a nonprofit health system.\n\n'
        "3. The Board has five directors. The Surgeons elect three and the Network appoints two.\n"
    )
    sides = {party.name: party.side.value for party in read(text).cast.parties}
    assert sides["Fern Hill Vascular Centers, LLC"] == "company"
    assert sides["Fern Hill Surgeons, PLLC"] == "physicians"
    assert sides["Cole Health System"] == "hospital"


def test_terms_in_bare_brackets_belong_each_to_the_name_before_it() -> None:
    text = (
        "BYLAWS\n\n1. Fern Hill Center, LLC (the Center) is owned by Fern Hill Surgeons, LLC (the Surgeons), in which "
        "only physicians may hold interests, and by Cole Community Hospital (the Hospital).\n"
    )
    sides = {alias: party.side.value for party in read(text).cast.parties for alias in party.aliases}
    assert (sides["Center"], sides["Surgeons"], sides["Hospital"]) == ("company", "physicians", "hospital")


@pytest.mark.parametrize(
    "words",
    ["whose members are", "a joint venture of", "jointly owned by", "formed by", "an alliance between"],
)
def test_a_partner_named_beside_the_venture_keeps_its_own_short_name(words: str) -> None:
    text = (
        f"These Bylaws are adopted by Alder Surgical Hospital, LLC, {words} Summit Health System (the “System”) and "
        "Alder Surgeons Group, P.C. (the “Group”). The Board of the hospital has five directors. The System appoints "
        "three directors and the Group, whose physicians treat patients, appoints two."
    )
    cast = read(f"BYLAWS OF ALDER SURGICAL HOSPITAL, LLC\n\n{text}\n").cast
    assert {alias: party.side for party in cast.parties for alias in party.aliases if alias in ("System", "Group")} == {
        "System": Side.HOSPITAL,
        "Group": Side.PHYSICIANS,
    }


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Dr Ada Wells, Dr Ben Yeo and Dr Cara Zane (together the “Founders”) and Orrin Capital IV LP (“Investor”)",
         {"Founders": Side.PHYSICIANS, "Investor": Side.INVESTOR}),
        ("Prairie Blue Health Plan, a health insurer (“Plan”), and Prairie Medical Group, P.C. (“PMG”)",
         {"Plan": Side.PAYER, "PMG": Side.PHYSICIANS}),
        ("Alder GP, LLC, as general partner (the “General Partner”), an affiliate of Harrier Surgical Management, "
         "Inc., a manager of surgery centers, and the physicians admitted as limited partners (the “Limited Partners”)",
         {"General Partner": Side.OPERATOR, "Limited Partners": Side.PHYSICIANS}),
        ("Ashdown University Hospitals Foundation Trust (the “Trust”) and Ashdown Surgeons LLP (the “Surgeons”)",
         {"Trust": Side.HOSPITAL, "Surgeons": Side.PHYSICIANS}),
    ],
)  # fmt: skip
def test_parties_of_every_kind_of_opening(words: str, sides: dict[str, Side]) -> None:
    text = f"AGREEMENT\n\nThis agreement is made between {words}.\n\n1. The parties operate a centre for patients.\n"
    named = {name: party.side for party in read(text).cast.parties for name in (party.name, *party.aliases)}
    found = {name.casefold().rstrip("s"): side for name, side in named.items()}
    assert {name: found.get(name.casefold().rstrip("s")) for name in sides} == sides
