"""The model solved: what each mechanism does to a right of the physicians, from hand-marked sentences."""

from __future__ import annotations

import pytest

from gino.contract.terms import ActorKind, Base, Ground, Measure, OverrideMode, Settlement, Share, StripRoute
from gino.contract.vocabulary import Matter, Power, ProvisionKind, Side
from gino.decisions.solving import solve
from gino.governance.assembly import assemble_venture
from tests.governance.drafting import Draft, act, count, majority
from tests.governance.test_mechanisms import A_BOARD, A_COUNCIL, A_GROUP, A_SYSTEM, BOTH, PROTOCOLS, drafted

MEMBERS = act("Members", kind=ActorKind.ALL)


def power(draft: Draft, matter: Matter = Matter.CLINICAL_STANDARDS) -> tuple[Power, Power, bool | None]:
    """On paper, in effect and durable, of the physicians."""
    decision = solve(assemble_venture([draft.reading()]), Side.PHYSICIANS).decision(matter)
    assert decision is not None
    return decision.on_paper, decision.in_effect, decision.durable


def test_an_elected_council_decides_and_keeps_it() -> None:
    words = "This Agreement may be amended by both Members."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, BOTH, jointly=True)
    assert power(draft) == (Power.DECIDES, Power.DECIDES, True)
    assert power(draft, Matter.AMENDMENT) == (Power.BLOCKS, Power.BLOCKS, True)


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({}, (Power.DECIDES, Power.BLOCKS, True)),
        ({"grounds": (Ground.LAW,)}, (Power.DECIDES, Power.DECIDES, True)),
        ({"grounds": (Ground.LAW,), "deemed": True, "deemed_days": 10}, (Power.DECIDES, Power.DECIDES, True)),
        ({"deemed": True, "deemed_days": 10}, (Power.DECIDES, Power.BLOCKS, True)),
    ],
)
def test_a_consent_is_a_veto_unless_it_is_confined(
    terms: dict[str, object], expected: tuple[Power, Power, bool]
) -> None:
    words = "No decision of the Council takes effect until the System has approved it."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, over=(A_COUNCIL,), **terms)
    assert power(draft) == expected


def test_an_override_at_will_leaves_advice() -> None:
    words = "The System may supersede any act of the Council."
    draft = drafted(words)
    draft.say(ProvisionKind.OVERRIDE, words, A_SYSTEM, over=(A_COUNCIL,), mode=OverrideMode.REPLACE)
    assert power(draft) == (Power.DECIDES, Power.ADVISES, None)


def test_an_emergency_power_that_lapses_changes_nothing() -> None:
    words = "In imminent danger the System may suspend an act of the Council for 48 hours, which the Council may end."
    draft = drafted(words)
    draft.say(
        ProvisionKind.OVERRIDE,
        words,
        A_SYSTEM,
        over=(A_COUNCIL,),
        mode=OverrideMode.SUSPEND,
        grounds=(Ground.PATIENT_HARM,),
        hours=48,
        reviewed_by=A_COUNCIL,
    )
    assert power(draft) == (Power.DECIDES, Power.DECIDES, True)


def test_a_power_notwithstanding_the_grant_prevails() -> None:
    words = "Notwithstanding anything in this Agreement, the System shall determine clinical protocols."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, matters=PROTOCOLS, notwithstanding=("*",))
    assert power(draft) == (Power.DECIDES, Power.ADVISES, None)


@pytest.mark.parametrize(
    ("route", "kind"),
    [
        (StripRoute.DISSOLVE_BODY, ProvisionKind.COMMITTEE),
        (StripRoute.REWRITE_BODY, ProvisionKind.COMMITTEE),
        (StripRoute.CHANGE_SIZE, ProvisionKind.COMPOSITION),
        (StripRoute.WITHDRAW_DELEGATION, ProvisionKind.DELEGATION),
    ],
)
def test_a_route_against_the_body_takes_what_the_body_holds(route: StripRoute, kind: ProvisionKind) -> None:
    words = "The System may at any time change what concerns the Council."
    draft = drafted(words)
    draft.say(kind, words, A_SYSTEM, over=(A_COUNCIL,), strips=(route,))
    assert power(draft) == (Power.DECIDES, Power.DECIDES, False)


@pytest.mark.parametrize(
    ("kind", "cause", "durable"),
    [
        (ProvisionKind.REMOVAL, "without", False),
        (ProvisionKind.REMOVAL, "with", True),
        (ProvisionKind.VACANCY, None, False),
    ],
)
def test_seats_emptied_or_filled_by_others(kind: ProvisionKind, cause: str | None, durable: bool) -> None:
    words = "The System has this power over every member of the Council."
    draft = drafted(words)
    draft.say(kind, words, A_SYSTEM, over=(A_COUNCIL,), cause=cause)
    assert power(draft) == (Power.DECIDES, Power.DECIDES, durable)


def test_an_amendment_by_interest_strips_where_the_others_hold_enough() -> None:
    owned = "The Group holds 48% and the System holds 52% of the Interests."
    words = "Members holding {share} of the Interests may amend this Agreement."
    powers = []
    for share, numbers in (("a majority", majority(Base.INTERESTS)), ("two thirds", _two_thirds())):
        draft = drafted(owned, words.format(share=share))
        draft.say(ProvisionKind.AMENDMENT, words.format(share=share), MEMBERS, share=numbers)
        powers.append(power(draft))
    assert powers == [(Power.DECIDES, Power.DECIDES, False), (Power.DECIDES, Power.DECIDES, True)]


def _two_thirds() -> Share:
    return Share(measure=Measure.FRACTION, base=Base.INTERESTS, numerator=2, denominator=3)


def test_an_entrenched_section_survives_a_unilateral_amendment() -> None:
    amends = "This Agreement may be amended by the System."
    guards = "Section 1.3 may be amended only with the approval of the Council."
    draft = drafted(amends, guards)
    draft.say(ProvisionKind.AMENDMENT, amends, A_SYSTEM)
    assert power(draft)[2] is False
    draft.say(ProvisionKind.AMENDMENT, guards, A_COUNCIL, references=("1.3",), exclusive=True)
    assert power(draft)[2] is True


BUDGET = "The Board shall adopt the annual operating budget."


def budgeted(words: str) -> Draft:
    draft = drafted(BUDGET, words)
    draft.say(ProvisionKind.AUTHORITY, BUDGET, A_BOARD, matters=(Matter.OPERATING_BUDGET,))
    return draft


def test_a_supermajority_that_the_physicians_cannot_reach_alone_leaves_a_block() -> None:
    words = "The Board acts by the vote of five Managers."
    draft = budgeted(words)
    draft.say(ProvisionKind.VOTING, words, A_BOARD, body="Board", share=count(5))
    assert power(draft, Matter.OPERATING_BUDGET)[1] is Power.BLOCKS


def test_a_quorum_that_needs_the_others_is_their_veto() -> None:
    words = "Four Managers, among them a System Manager, are a quorum."
    draft = budgeted(words)
    seats = act("System Managers", "board", ActorKind.SEATS, Side.HOSPITAL)
    share = Share(measure=Measure.COUNT, number=4, including=((1, seats),))
    draft.say(ProvisionKind.QUORUM, words, body="Board", share=share)
    assert power(draft, Matter.OPERATING_BUDGET)[1] is Power.BLOCKS


def test_a_fallback_that_the_others_draft_hollows_a_shared_budget() -> None:
    vote = "The Board acts by the vote of five Managers."
    words = "Until a budget is adopted the draft of the System is the budget."
    draft = drafted(BUDGET, vote, words)
    draft.say(ProvisionKind.AUTHORITY, BUDGET, A_BOARD, matters=(Matter.OPERATING_BUDGET,))
    draft.say(ProvisionKind.VOTING, vote, A_BOARD, body="Board", share=count(5))
    draft.say(
        ProvisionKind.DEADLOCK,
        words,
        A_SYSTEM,
        matters=(Matter.OPERATING_BUDGET,),
        settlement=Settlement.DECIDED_BY,
    )
    assert power(draft, Matter.OPERATING_BUDGET)[1] is Power.ADVISES


def test_a_proxy_over_the_owners_votes_moves_what_they_elect() -> None:
    words = "The Group gives the System an irrevocable proxy over its interests and its right to elect."
    draft = drafted(words)
    draft.say(ProvisionKind.VOTING, words, A_SYSTEM, over=(A_GROUP,), irrevocable=True)
    assert power(draft) == (Power.DECIDES, Power.NONE, None)


def test_a_sale_by_the_others_alone_ends_every_right() -> None:
    words = "The System may sell or merge the Company."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, matters=(Matter.SALE_MERGER,))
    assert power(draft) == (Power.DECIDES, Power.DECIDES, False)
