"""The replay rejects a move that no cited provision allows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, Side
from gino.decisions.facts import facts_of
from gino.decisions.model import Aim, Proof
from gino.decisions.replay import replays
from gino.decisions.solving import solve
from gino.governance.model import Consent, Grant, Override, Precedence, Strip, Venture
from gino.governance.who import BodyActs, PartyActs, Share
from tests.decisions.ventures import body, party, place, seats, venture

US, THEM, FUND = PartyActs("doctors"), PartyActs("system"), PartyActs("fund")
STANDARDS, PRIVILEGES, REVIEW = Matter.CLINICAL_STANDARDS, Matter.CREDENTIALING, Matter.PEER_REVIEW


def whole() -> Venture:
    """A board carried by a casting vote, a council that its chief may supersede, a rival grant."""
    board = body(
        "board",
        seats("Ours", 3, US, Side.PHYSICIANS, 1),
        seats("Theirs", 3, THEM, Side.HOSPITAL, 2),
        number=3,
        quorum=Share(count=3),
        quorum_number=4,
        casting=THEM,
        casting_number=5,
    )
    council = body("council", seats("Members", 5, US, Side.PHYSICIANS, 10), number=11)
    chief = body("chief", seats("Chief", 1, THEM, Side.UNKNOWN, 12), kind=BodyKind.OFFICER)
    return venture(
        [party("doctors", Side.PHYSICIANS), party("system", Side.HOSPITAL), party("fund", Side.INVESTOR)],
        [board, council, chief],
        Grant("board-decides", place(6), BodyActs("board"), (STANDARDS,)),
        Grant("council-decides", place(7), BodyActs("council"), (PRIVILEGES,), exclusive=True),
        Grant("doctors-decide", place(20), US, (REVIEW,), exclusive=True),
        Grant("system-decides", place(21), THEM, (REVIEW,), source="Services Agreement"),
        Precedence("prevails", place(22), "Services Agreement", 0),
        Override("supersede", place(8), BodyActs("chief"), (PRIVILEGES,), OverrideMode.REPLACE),
        Consent("consent", place(9), THEM, (Matter.DEBT,)),
        Grant("debt", place(23), US, (Matter.DEBT,)),
        Strip("amend", place(13), StripRoute.AMEND, BodyActs("board")),
        Strip("recall", place(14), StripRoute.REMOVE_MEMBERS, THEM, body="chief"),
    )


def proof(matter: Matter, aim: Aim) -> Proof:
    return next(p for p in solve(whole()).proofs if p.matter is matter and p.aim is aim)


@pytest.mark.parametrize(
    ("matter", "aim"),
    [(STANDARDS, Aim.CARRY), (PRIVILEGES, Aim.CARRY), (REVIEW, Aim.CARRY), (Matter.DEBT, Aim.STOP),
     (Matter.DEBT, Aim.STRIP)],
)  # fmt: skip
def test_another_coalition_cannot_use_a_proof(matter: Matter, aim: Aim) -> None:
    found = proof(matter, aim)
    assert replays(found, whole())
    assert found.coalition == ("system",)
    assert not replays(replace(found, coalition=("fund",)), whole())
    assert not replays(replace(found, coalition=()), whole())
    assert not replays(replace(found, coalition=("protected",)), whole())


def test_a_proof_of_one_matter_proves_no_other() -> None:
    assert not replays(replace(proof(PRIVILEGES, Aim.CARRY), matter=STANDARDS), whole())
    assert not replays(replace(proof(Matter.DEBT, Aim.STOP), matter=PRIVILEGES), whole())


def test_half_the_seats_carry_nothing_without_the_casting_vote_the_quorum_and_the_rule() -> None:
    found = proof(STANDARDS, Aim.CARRY)
    ids = {fact.id for fact in found.facts}
    assert ids == {"board-decides", "board#seat1", "board#rule", "board#quorum", "board#casting"}
    for ident in ids:
        assert not replays(found, whole(), [ident])


def test_seats_of_the_protected_side_do_not_count_for_others() -> None:
    facts = facts_of(whole())
    forged = replace(proof(STANDARDS, Aim.CARRY), facts=tuple(facts[i] for i in ("board-decides", "board#seat0")))
    assert not replays(forged, whole())


def test_a_rival_grant_counts_only_where_its_document_is_shown_to_prevail() -> None:
    found = proof(REVIEW, Aim.CARRY)
    assert {fact.id for fact in found.facts} == {"system-decides", "prevails"}
    assert not replays(found, whole(), ["prevails"])


def test_a_strip_that_does_not_reach_the_right_is_no_strip() -> None:
    facts = facts_of(whole())
    forged = replace(proof(Matter.DEBT, Aim.STRIP), facts=(facts["recall"],))
    assert not replays(forged, whole())


def test_a_general_grant_does_not_beat_the_specific_one() -> None:
    general = Grant("general", place(30), THEM, (), residual=True)
    with_it = replace(whole(), grants=(*whole().grants, general))
    forged = replace(proof(STANDARDS, Aim.CARRY), facts=(facts_of(with_it)["general"],))
    assert not replays(forged, with_it)
