"""Documents that form one venture: parties and bodies joined, precedence resolved, a parent's own bylaws kept apart."""

from __future__ import annotations

import pytest

from gino.contract.extract import Seat
from gino.contract.terms import ActorKind, OverrideMode, Polarity, StripRoute
from gino.contract.vocabulary import BodyKind, DocumentKind, Matter, ProvisionKind, Side
from gino.governance.assembly import assemble_venture
from gino.governance.clauses import statements
from gino.governance.who import BodyActs, PartyActs
from gino.provisions.model import Entity, NamedDocument
from tests.governance.drafting import Draft, act, party

PROTOCOLS = (Matter.CLINICAL_STANDARDS,)
PRIVILEGES = (Matter.CREDENTIALING,)

AGREEMENT = """LIMITED LIABILITY COMPANY AGREEMENT OF OXBOW SURGICAL, LLC

1.1 "Council" means the Surgical Council that the Charter establishes.

2.1 Clinical protocols are determined by the Council.

2.2 Each determination of the Council needs the written approval of the System Member.

3.1 If this Agreement and the Charter conflict, {order}.
"""

CHARTER = """CLINICAL GOVERNANCE CHARTER

Part 1. Members

1.1 The Surgical Council has five members elected by the Class S Members.

Part 2. Powers

2.1 The Council determines clinical protocols and privileges.

2.2 The approval of the System Member is dispensed with as to every determination of the Council.
"""


def agreement(order: str) -> Draft:
    draft = Draft(
        AGREEMENT.format(order=order),
        parties=(
            party("sys", "Dale Health", Side.HOSPITAL, "System Member"),
            party("srg", "Class S Members", Side.PHYSICIANS),
            party("co", "Oxbow Surgical, LLC", Side.COMPANY, "Company"),
        ),
    )
    draft.body("council", "Council", "the Surgical Council that the Charter establishes", kind=BodyKind.COMMITTEE)
    council = act("Council", "council", ActorKind.BODY)
    system = act("System Member", "sys", side=Side.HOSPITAL)
    draft.say(ProvisionKind.AUTHORITY, "Clinical protocols are determined by the Council.", council, matters=PROTOCOLS)
    draft.say(
        ProvisionKind.CONSENT,
        "Each determination of the Council needs the written approval of the System Member.",
        system,
        over=(council,),
    )
    draft.say(ProvisionKind.PRECEDENCE, f"If this Agreement and the Charter conflict, {order}.")
    draft.named.append(NamedDocument("Charter", (draft.cite("the Charter"),), present=False))
    return draft


def charter() -> Draft:
    draft = Draft(
        CHARTER,
        kind=DocumentKind.COMMITTEE_CHARTER,
        path="charter.txt",
        index=1,
        parties=(
            party("p1", "System Member", Side.HOSPITAL),
            party("p2", "Class S Members", Side.PHYSICIANS),
        ),
    )
    seats = Seat(count=5, chosen_by=Side.PHYSICIANS, chooser="Class S Members", must_be_physician=True)
    words = "The Surgical Council has five members elected by the Class S Members."
    draft.body("b9", "Surgical Council", words, seats, kind=BodyKind.COMMITTEE)
    draft.bodies[0] = draft.bodies[0].model_copy(update={"aliases": ("Council",)})
    council = act("Council", "b9", ActorKind.BODY)
    draft.say(
        ProvisionKind.AUTHORITY,
        "The Council determines clinical protocols and privileges.",
        council,
        matters=(*PROTOCOLS, *PRIVILEGES),
    )
    draft.say(
        ProvisionKind.CONSENT,
        "The approval of the System Member is dispensed with as to every determination of the Council.",
        act("System Member", "p1", side=Side.HOSPITAL),
        over=(council,),
        polarity=Polarity.DENIED,
    )
    return draft


def test_parties_and_bodies_of_two_documents_become_one() -> None:
    venture = assemble_venture([agreement("this Agreement prevails").reading(), charter().reading()])
    assert [one.id for one in venture.parties] == ["sys", "srg", "co"]
    assert [one.id for one in venture.bodies] == ["council"]
    assert venture.body("council").seats[0].chosen_by == PartyActs("srg")
    assert {one.holder for one in venture.grants} == {BodyActs("council")}
    assert {matter for one in venture.grants for matter in one.matters} == {*PROTOCOLS, *PRIVILEGES}
    assert venture.absences == ()


@pytest.mark.parametrize(
    ("order", "consented"),
    [
        ("this Agreement prevails", True),
        ("the Charter prevails", False),
        ("this Agreement prevails, except that on the subjects of Part 2 of the Charter the Charter prevails", False),
        ("this Agreement prevails, except that on the subjects of Part 1 of the Charter the Charter prevails", True),
    ],
)
def test_a_veto_dispensed_with_elsewhere_falls_only_if_that_text_prevails(order: str, consented: bool) -> None:
    venture = assemble_venture([agreement(order).reading(), charter().reading()])
    assert bool(venture.consents) is consented


def test_an_instrument_named_and_not_supplied_is_absent() -> None:
    venture = assemble_venture([agreement("the Charter prevails").reading()])
    assert [(one.name, one.prevails) for one in venture.absences] == [("Charter", True)]


BYLAWS = """BYLAWS OF OXBOW NETWORK, INC.

1.1 The Council has final authority over clinical protocols and credentialing.
"""

PARENT = """BYLAWS OF DALE HEALTH

1.1 "Controlled Affiliate" means an entity of which the Corporation is the sole member.

2.1 The Trustees manage the affairs of the Corporation, clinical protocols included.

2.2 These Bylaws may be amended by the Trustees.

3.1 The clinical protocols of the Cabinet displace those of each Controlled Affiliate.

3.2 The Corporation may amend any instrument of a Controlled Affiliate.
"""


def test_a_parents_own_bylaws_reach_the_venture_only_where_they_speak_of_it() -> None:
    first = Draft(
        BYLAWS,
        kind=DocumentKind.BYLAWS,
        parties=(
            party("par", "Dale Health", Side.HOSPITAL, "Corporate Member"),
            party("doc", "Participating Physicians", Side.PHYSICIANS),
            party("co", "Oxbow Network, Inc.", Side.COMPANY, "Network"),
        ),
    )
    words = "The Council has final authority over clinical protocols and credentialing."
    first.body("council", "Council", words, Seat(count=5, chosen_by=Side.PHYSICIANS), kind=BodyKind.COMMITTEE)
    council = act("Council", "council", ActorKind.BODY)
    first.say(ProvisionKind.AUTHORITY, words, council, matters=(*PROTOCOLS, *PRIVILEGES), exclusive=True)

    second = Draft(
        PARENT,
        kind=DocumentKind.BYLAWS,
        index=1,
        entity=Entity("Dale Health", "nonprofit corporation", None),
        parties=(party("p1", "Dale Health", Side.COMPANY, "Corporation"),),
    )
    second.define("Controlled Affiliate", "an entity of which the Corporation is the sole member", *())
    managed = "The Trustees manage the affairs of the Corporation, clinical protocols included."
    displaced = "The clinical protocols of the Cabinet displace those of each Controlled Affiliate."
    own = "These Bylaws may be amended by the Trustees."
    theirs = "The Corporation may amend any instrument of a Controlled Affiliate."
    second.body("b1", "Trustees", managed)
    second.body("b2", "Cabinet", displaced, kind=BodyKind.COMMITTEE)
    trustees = act("Trustees", "b1", ActorKind.BODY)
    corporation = act("Corporation", "p1", side=Side.COMPANY)
    second.say(ProvisionKind.AUTHORITY, managed, trustees, matters=(Matter.GENERAL, *PROTOCOLS))
    second.say(
        ProvisionKind.OVERRIDE,
        displaced,
        act("Cabinet", "b2", ActorKind.BODY),
        matters=PROTOCOLS,
        mode=OverrideMode.REPLACE,
    )
    second.say(ProvisionKind.AMENDMENT, own, trustees)
    second.say(ProvisionKind.AMENDMENT, theirs, corporation)

    venture = assemble_venture([first.reading(), second.reading()])
    assert [(one.holder, one.matters) for one in venture.grants if Matter.AMENDMENT not in one.matters] == [
        (BodyActs("council"), (*PROTOCOLS, *PRIVILEGES))
    ]
    assert [(one.holder, one.matters) for one in venture.overrides] == [
        (BodyActs("b2"), PROTOCOLS),
        (PartyActs("par"), (Matter.AMENDMENT,)),
    ]
    assert venture.body("b2").seats[0].chosen_by == PartyActs("par")
    assert [(one.route, one.by, one.document) for one in venture.strips] == [(StripRoute.AMEND, PartyActs("par"), 0)]


QUOTING = """CLINICAL CHARTER

2.1 The Council has complete authority over clinical protocols.

3.1 In a conflict {order}.

SCHEDULE B: CERTAIN PROVISIONS OF THE SERVICES AGREEMENT

4.1 The Operator shall establish the clinical protocols.
"""


@pytest.mark.parametrize(
    ("order", "overridden"),
    [
        ("the Services Agreement prevails over this Charter", True),
        ("this Charter prevails over the Services Agreement", False),
    ],
)
def test_a_quoted_clause_counts_as_its_own_instrument(order: str, overridden: bool) -> None:
    draft = Draft(
        QUOTING.format(order=order),
        kind=DocumentKind.COMMITTEE_CHARTER,
        parties=(
            party("grp", "Fenwick Group", Side.PHYSICIANS, "Group"),
            party("op", "Orrery Services", Side.OPERATOR, "Operator"),
        ),
    )
    granted = "The Council has complete authority over clinical protocols."
    draft.body("council", "Council", granted, Seat(count=5, chosen_by=Side.PHYSICIANS), kind=BodyKind.COMMITTEE)
    draft.say(ProvisionKind.AUTHORITY, granted, act("Council", "council", ActorKind.BODY), matters=PROTOCOLS)
    draft.say(ProvisionKind.PRECEDENCE, f"In a conflict {order}.")
    draft.say(
        ProvisionKind.AUTHORITY,
        "The Operator shall establish the clinical protocols.",
        act("Operator", "op", side=Side.OPERATOR),
        matters=PROTOCOLS,
        exclusive=True,
    )
    draft.named.append(NamedDocument("Services Agreement", (draft.cite("Services Agreement"),), present=False))
    venture = assemble_venture([draft.reading()])
    assert [one.holder for one in venture.grants] == [BodyActs("council")]
    assert [one.holder for one in venture.overrides] == ([PartyActs("op")] if overridden else [])


@pytest.mark.parametrize(
    ("quote", "names", "expected"),
    [
        ("If they differ, the Bylaws shall control over this Policy.", ("Bylaws",), [("Bylaws", "this Policy")]),
        ("This Agreement supersedes the Term Sheet.", ("Term Sheet",), [("This Agreement", "Term Sheet")]),
        ("Nothing here is about order.", ("Bylaws",), []),
    ],
)
def test_conflict_clauses_name_who_prevails(
    quote: str, names: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert [(one.prevails, one.yields) for one in statements(quote, names)] == expected
