"""Words that cannot mean the kind they were read as, exceptions that are clauses of their own, routes nobody read."""

from __future__ import annotations

import pytest

from gino.contract.terms import ActorKind, Base, Ground, Measure, OverrideMode, Polarity, Share, StripRoute
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.governance.clauses import sections_named
from gino.governance.who import AllAct, BodyActs, InterestsAct, PartyActs
from tests.governance.drafting import Draft, act
from tests.governance.test_mechanisms import (
    A_BOARD,
    A_COUNCIL,
    A_GROUP,
    A_SYSTEM,
    BOTH,
    PROTOCOLS,
    drafted,
    model,
)


def test_superseding_a_policy_is_an_override_and_no_amendment() -> None:
    words = "The System may suspend, modify or supersede any policy adopted under Section 1.3."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, A_SYSTEM, matters=(Matter.AMENDMENT,), references=("1.3",))
    venture = model(draft)
    assert [(one.holder, one.matters) for one in venture.overrides] == [(PartyActs("sys"), PROTOCOLS)]
    assert venture.strips == ()


def test_neither_may_reverse_a_decision_is_a_denial() -> None:
    words = "Neither the Board nor the System may modify or reverse a decision taken under Section 1.3."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, A_SYSTEM, references=("1.3",))
    venture = model(draft)
    assert venture.overrides == ()
    assert [one.holder for one in venture.denials] == [PartyActs("sys")]


@pytest.mark.parametrize(
    ("words", "consented"),
    [
        ("No protocol takes effect without the affirmative vote of the System.", True),
        ("No decision of the Council is subject to the approval of the System.", False),
    ],
)
def test_a_double_negation_needs_the_assent_and_a_single_one_refuses_it(words: str, consented: bool) -> None:
    for polarity in (Polarity.DENIED, Polarity.GRANTED):
        draft = drafted(words)
        draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, matters=PROTOCOLS, polarity=polarity)
        assert bool(model(draft).consents) is consented


def test_exercising_a_bodys_powers_in_its_place_overrides_all_that_it_decides() -> None:
    words = "Whenever it sees fit the System may exercise any of the powers of the Council in place of the Council."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, over=(A_COUNCIL,), matters=(Matter.OFFICERS,))
    assert [(one.holder, one.matters) for one in model(draft).overrides] == [(PartyActs("sys"), PROTOCOLS)]


def test_whoever_must_adopt_what_another_requests_does_not_decide() -> None:
    words = "The Council shall adopt each protocol that the System requests, and shall adopt no other."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_COUNCIL, over=(A_SYSTEM,), matters=PROTOCOLS)
    venture = model(draft)
    assert [one.holder for one in venture.grants] == [BodyActs("council")]
    assert [one.holder for one in venture.overrides] == [PartyActs("sys")]


def test_policies_with_which_decisions_must_be_consistent_override_them() -> None:
    words = "Decisions of the Council shall be consistent with the policies adopted by the System, which control."
    draft = drafted(words)
    draft.say(ProvisionKind.PRECEDENCE, words, over=(A_COUNCIL, A_SYSTEM))
    assert [(one.holder, one.matters) for one in model(draft).overrides] == [(PartyActs("sys"), PROTOCOLS)]


def test_an_exception_to_an_amendment_clause_is_a_clause_of_its_own() -> None:
    words = "This Agreement may be amended only by both Members, except that the System may amend Section 1.3."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, BOTH, A_SYSTEM, references=("1.3",), exclusive=True)
    strips = [(one.by, one.matters) for one in model(draft).strips]
    assert strips == [(AllAct((PartyActs("grp"), PartyActs("sys"))), ()), (PartyActs("sys"), PROTOCOLS)]


def test_a_proviso_that_refuses_entrenches() -> None:
    words = (
        "This Agreement may be amended by the System, provided that Section 1.3 shall not be amended "
        "without the consent of the Group."
    )
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, A_SYSTEM, over=(A_GROUP,), references=("1.3",))
    venture = model(draft)
    assert [(one.by, one.matters) for one in venture.strips] == [(PartyActs("sys"), ())]
    assert [(one.also, one.matters) for one in venture.entrenchments] == [(PartyActs("grp"), PROTOCOLS)]


def test_the_amender_stands_after_the_words_of_assent() -> None:
    words = "This Agreement, as to the Council, may be changed only by a writing signed by the Group and by the System."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, A_COUNCIL, over=(A_GROUP, A_SYSTEM))
    assert [one.by for one in model(draft).strips] == [AllAct((PartyActs("grp"), PartyActs("sys")))]


def test_a_ground_that_its_holder_determines_is_none() -> None:
    own = "The System may amend this Agreement if the System determines that it is advisable to comply with law."
    counsel = "The System may amend this Agreement if independent counsel advises in writing that the law requires it."
    for words, grounds in ((own, ()), (counsel, (Ground.LAW,))):
        draft = drafted(words)
        draft.say(ProvisionKind.AMENDMENT, words, A_SYSTEM, grounds=(Ground.LAW,))
        assert [one.grounds for one in model(draft).strips] == [grounds]


@pytest.mark.parametrize(
    ("words", "route", "by"),
    [
        (
            "The System may at any time, upon notice, purchase all of the interest of the Group at book value.",
            StripRoute.CALL_INTERESTS,
            PartyActs("sys"),
        ),
        (
            "If the System proposes to sell, it may require the Group to sell its interest on the same terms.",
            StripRoute.SELL,
            PartyActs("sys"),
        ),
        (
            "The System may terminate the Company at any time upon sixty days' notice.",
            StripRoute.DISSOLVE_ENTITY,
            PartyActs("sys"),
        ),
        (
            "The System may at any time increase the number of members of the Council.",
            StripRoute.CHANGE_SIZE,
            PartyActs("sys"),
        ),
    ],
)
def test_a_route_of_which_nothing_was_read_is_found(words: str, route: StripRoute, by: PartyActs) -> None:
    assert [(one.route, one.by) for one in model(drafted(words)).strips] == [(route, by)]


@pytest.mark.parametrize(
    "words",
    [
        "Neither the Group nor the System may purchase the interest of the other at any time.",
        "On the death of an owner of the Group the System may purchase the units of that owner at any time.",
    ],
)
def test_a_route_refused_or_for_an_occasion_is_none(words: str) -> None:
    assert model(drafted(words)).strips == ()


def test_seats_that_fall_with_ownership_fall_to_whoever_dilutes() -> None:
    calls = "The System may call for capital, and the Interest of a Member that does not contribute shall be reduced."
    falls = "If the Interest of the Group falls below forty percent, the Group shall designate one Manager."
    draft = drafted(calls, falls)
    draft.say(ProvisionKind.EQUITY, calls, A_SYSTEM)
    draft.say(ProvisionKind.COMPOSITION, falls, A_GROUP, over=(A_BOARD,), body="Board")
    strips = {(one.route, one.by, one.body) for one in model(draft).strips}
    assert strips == {
        (StripRoute.DILUTE, PartyActs("sys"), None),
        (StripRoute.CHANGE_SIZE, PartyActs("sys"), "board"),
    }


def test_owners_by_interest_are_no_single_party_and_a_class_of_them_is() -> None:
    share = Share(measure=Measure.FRACTION, base=Base.INTERESTS, numerator=2, denominator=3)
    words = "This Agreement may be amended by Members holding two-thirds of the Interests."
    draft = drafted(words)
    draft.say(ProvisionKind.AMENDMENT, words, act("System Member", "sys", side=Side.HOSPITAL), share=share)
    assert isinstance(model(draft).strips[0].by, InterestsAct)
    named = "This Agreement may be amended by Class G Members holding two-thirds of the Class G Units."
    draft = drafted(named)
    draft.say(ProvisionKind.AMENDMENT, named, act("Class G", "grp", ActorKind.CLASS, Side.PHYSICIANS), share=share)
    assert model(draft).strips[0].by == PartyActs("grp")


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("Articles 2, 3 and 5", ("2", "Article 2", "3", "Article 3", "5", "Article 5")),
        ("described in Section 7.1(a), (b) and (c)", ("7.1(a)", "7.1(b)", "7.1(c)")),
        ("nothing", ()),
    ],
)
def test_sections_are_named_one_by_one(words: str, sections: tuple[str, ...]) -> None:
    assert tuple(dict.fromkeys(sections_named(words))) == sections


def captured(*, irrevocable: bool = True) -> Draft:
    """A group whose council members have handed the system letters by which they resign."""
    device = "The members of the Group have signed undated letters resigning from the Council, which the System keeps."
    control = "The Group has exclusive control over discharges."
    hands_off = "The System shall not interfere with discharges."
    draft = drafted(device, control, hands_off)
    draft.say(ProvisionKind.REMOVAL, device, A_SYSTEM, over=(A_GROUP, A_COUNCIL), irrevocable=irrevocable)
    draft.say(ProvisionKind.AUTHORITY, control, A_GROUP, matters=(Matter.PATIENT_CARE,))
    draft.say(ProvisionKind.PROHIBITION, hands_off, A_SYSTEM, matters=(Matter.PATIENT_CARE,))
    return draft


def test_a_captured_practice_decides_through_its_captured_board() -> None:
    venture = model(captured())
    held = {grant.matters: grant.holder for grant in venture.grants}
    assert held[(Matter.PATIENT_CARE,)] == BodyActs("council")
    assert venture.denials == ()
    assert [seat.label_side for seat in venture.body("council").seats] == [Side.PHYSICIANS]


def test_a_practice_that_nobody_holds_decides_for_itself() -> None:
    venture = model(captured(irrevocable=False))
    held = {grant.matters: grant.holder for grant in venture.grants}
    assert held[(Matter.PATIENT_CARE,)] == PartyActs("grp")
    assert [one.matters for one in venture.denials] == [(Matter.PATIENT_CARE,)]


def test_a_mention_of_powers_stated_elsewhere_gives_no_power() -> None:
    words = "The parties set up a network in which the System keeps the powers stated in Section 2.2."
    approval = "No operating budget takes effect until the System approves it."
    budget = "The Board adopts the operating budget."
    draft = drafted(words, approval, budget)
    items = (Matter.OPERATING_BUDGET,)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, matters=items, references=("2.2",))
    draft.say(ProvisionKind.CONSENT, approval, A_SYSTEM, over=(A_BOARD,), matters=items)
    draft.say(ProvisionKind.AUTHORITY, budget, A_BOARD, matters=items)
    venture = model(draft)
    assert [one.holder for one in venture.grants if items == one.matters] == [BodyActs("board")]
    assert [one.holder for one in venture.consents] == [PartyActs("sys")]


def test_a_sentence_read_only_as_composition_still_gives_all_affairs() -> None:
    words = "Except for clinical protocols the affairs of the Company are managed by the Board, whom the Group chairs."
    draft = drafted(words)
    draft.say(ProvisionKind.COMPOSITION, words, A_GROUP)
    held = {grant.matters: grant.holder for grant in model(draft).grants}
    assert held[(Matter.GENERAL,)] == BodyActs("board")
    assert held[PROTOCOLS] == BodyActs("council")
    other = drafted("The affairs of the Company are not managed by the Board.")
    assert all(Matter.GENERAL not in grant.matters for grant in model(other).grants)


def test_an_approver_who_may_direct_another_in_its_place_decides() -> None:
    words = "No protocol takes effect until the System approves it, and the System may in place of it direct another."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, over=(A_COUNCIL,), matters=PROTOCOLS)
    assert [(one.holder, one.mode) for one in model(draft).overrides] == [(PartyActs("sys"), OverrideMode.REPLACE)]
    plain = drafted("No protocol takes effect until the System approves it.")
    plain.say(
        ProvisionKind.CONSENT, "No protocol takes effect until the System approves it.", A_SYSTEM, matters=PROTOCOLS
    )
    assert model(plain).overrides == ()


def test_a_vote_stated_apart_binds_the_only_board_and_one_vote_each_is_no_threshold() -> None:
    each = "Each Manager has one vote."
    draft = drafted(each, "A motion is carried when it has the votes of at least six Managers.")
    one_vote = Share(measure=Measure.COUNT, number=1, of=A_BOARD)
    draft.say(ProvisionKind.VOTING, each, A_BOARD, over=(A_BOARD,), share=one_vote)
    assert model(draft).body("board").rule.count == 6
    bare = drafted(each)
    bare.say(ProvisionKind.VOTING, each, A_BOARD, over=(A_BOARD,), share=one_vote)
    assert model(bare).body("board").rule.count is None
