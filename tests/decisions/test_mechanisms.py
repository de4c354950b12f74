"""Each mechanism by itself, and the stops that are no veto."""

from __future__ import annotations

import pytest

from gino.contract.terms import Ground, OverrideMode, Stage, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, Power, Side
from gino.decisions.solving import solve
from gino.governance.model import (
    Absence,
    Ambiguity,
    Consent,
    Denial,
    Element,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Ownership,
    Precedence,
    Referral,
    Strip,
    Venture,
    Voice,
)
from gino.governance.who import (
    MAJORITY,
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    Share,
    UnknownActs,
)
from tests.decisions.ventures import body, party, place, seats, venture

M = Matter.CLINICAL_STANDARDS
US, THEM = PartyActs("doctors"), PartyActs("system")
PARTIES = [party("doctors", Side.PHYSICIANS), party("system", Side.HOSPITAL)]
COUNCIL = body("council", seats("Council Members", 5, US, Side.PHYSICIANS, 1), number=2)


def board(ours: int, theirs: int, **rest: object) -> GoverningBody:
    return body(
        "board",
        seats("Our Managers", ours, US, Side.PHYSICIANS, 10),
        seats("Their Managers", theirs, THEM, Side.HOSPITAL, 11),
        number=12,
        **rest,  # type: ignore[arg-type]
    )


def given(*elements: Element, bodies: tuple[GoverningBody, ...] = (COUNCIL,), holder: object = None) -> Venture:
    grant = Grant("grant", place(3), holder or BodyActs(bodies[0].id), (M,), exclusive=True)  # type: ignore[arg-type]
    return venture(PARTIES, list(bodies), grant, *elements)


def outcome(found: Venture) -> tuple[Power, Power, Power]:
    decision = solve(found).decision(M)
    assert decision is not None
    return decision.worst, decision.in_effect, decision.best


def in_effect(found: Venture) -> Power:
    return outcome(found)[1]


def test_a_board_of_equal_sides_blocks_and_a_casting_vote_ends_that() -> None:
    assert in_effect(given(bodies=(board(3, 3),))) is Power.BLOCKS
    assert in_effect(given(bodies=(board(3, 3, casting=THEM, casting_number=13),))) is Power.ADVISES
    assert in_effect(given(bodies=(board(3, 3, casting=US, casting_number=13),))) is Power.DECIDES


def test_a_casting_vote_decides_no_tie_where_none_can_be() -> None:
    assert in_effect(given(bodies=(board(4, 3, casting=THEM, casting_number=13),))) is Power.DECIDES


def test_absence_breaks_a_quorum_that_needs_the_other_side() -> None:
    needed = Share(1, 2, including=((1, "Their Managers"),))
    assert in_effect(given(bodies=(board(5, 2, quorum=needed, quorum_number=13),))) is Power.BLOCKS
    relaxed = board(5, 2, quorum=needed, quorum_number=13, relaxes=True)
    assert in_effect(given(bodies=(relaxed,))) is Power.DECIDES


def test_a_majority_that_must_include_the_others_decides_nothing_alone() -> None:
    found = board(5, 2, rule=Share(1, 2, including=((1, "Their Managers"),)))
    assert in_effect(given(bodies=(found,))) is Power.BLOCKS


def test_control_follows_the_choosing_side_through_layers() -> None:
    chief = body("chief", seats("Chief", 1, BodyActs("board"), Side.UNKNOWN, 20), kind=BodyKind.OFFICER)
    assert in_effect(given(bodies=(chief, board(3, 4)))) is Power.NONE
    assert in_effect(given(bodies=(chief, board(4, 3)))) is Power.DECIDES


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (OverrideMode.REPLACE, Power.ADVISES),
        (OverrideMode.SUSPEND, Power.BLOCKS),
        (OverrideMode.REVERSE, Power.BLOCKS),
    ],
)
def test_overrides(mode: OverrideMode, expected: Power) -> None:
    assert in_effect(given(Override("o", place(4), THEM, (M,), mode))) is expected


def test_a_bounded_emergency_power_is_no_veto() -> None:
    brief = Override("o", place(4), THEM, (M,), OverrideMode.REPLACE, None, (), 72, BodyActs("council"))
    assert outcome(given(brief)) == (Power.DECIDES,) * 3
    harm = Override("o", place(4), THEM, (M,), OverrideMode.SUSPEND, None, (Ground.PATIENT_HARM,), None, US)
    assert outcome(given(harm)) == (Power.DECIDES,) * 3


def test_a_ground_that_its_holder_judges_alone_is_a_veto_with_a_better_reading() -> None:
    judged = Override("o", place(4), THEM, (M,), OverrideMode.REPLACE, None, (Ground.PATIENT_HARM,))
    assert outcome(given(judged)) == (Power.ADVISES, Power.ADVISES, Power.DECIDES)


@pytest.mark.parametrize(
    "consent",
    [
        Consent("c", place(4), THEM, (M,), grounds=(Ground.LAW,)),
        Consent("c", place(4), THEM, (M,), grounds=(Ground.TAX_EXEMPTION, Ground.COUNSEL_OPINION)),
        Consent("c", place(4), THEM, (M,), grounds=(Ground.PATIENT_HARM,), deemed=True),
    ],
)
def test_consents_on_objective_grounds_are_no_veto(consent: Consent) -> None:
    assert outcome(given(consent)) == (Power.DECIDES,) * 3


def test_a_consent_deemed_given_may_still_be_refused_in_time() -> None:
    assert in_effect(given(Consent("c", place(4), THEM, (M,), deemed=True))) is Power.BLOCKS


def test_a_threshold_goes_to_the_worst_where_the_matter_is_given_in_its_own_right() -> None:
    assert outcome(given(Consent("c", place(4), THEM, (M,), amount=250_000))) == (
        Power.BLOCKS,
        Power.DECIDES,
        Power.DECIDES,
    )
    general = venture(
        PARTIES,
        [board(5, 2)],
        Grant("general", place(3), BodyActs("board"), (), residual=True),
        Consent("c", place(4), THEM, (M,), amount=250_000),
    )
    assert outcome(general) == (Power.BLOCKS, Power.BLOCKS, Power.DECIDES)


def test_a_consent_over_one_body_does_not_reach_another() -> None:
    assert in_effect(given(Consent("c", place(4), THEM, (M,), over="board"), bodies=(COUNCIL, board(3, 4)))) is (
        Power.DECIDES
    )


def test_withheld_money_is_a_veto() -> None:
    assert in_effect(given(Funding("f", place(4), THEM, (M,)))) is Power.BLOCKS


def test_a_rule_that_one_side_sets_meanwhile_is_theirs_to_bring_about() -> None:
    even = board(3, 3)
    assert in_effect(given(Fallback("f", place(4), (M,), THEM), bodies=(even,))) is Power.ADVISES
    assert in_effect(given(Fallback("f", place(4), (M,), None), bodies=(even,))) is Power.BLOCKS
    assert in_effect(given(Fallback("f", place(4), (M,), THEM), bodies=(board(4, 3),))) is Power.DECIDES


def test_a_tie_referred_to_a_neutral_expert_leaves_a_sway_and_to_the_other_side_nothing() -> None:
    expert = Referral("r", place(4), NeutralActs("an expert"), (M,), "board", on_tie_only=True)
    theirs = Referral("r", place(4), THEM, (M,), "board", on_tie_only=True)
    talks = Referral("r", place(4), None, (M,), "board")
    assert in_effect(given(expert, bodies=(board(4, 4),))) is Power.SWAYS
    assert in_effect(given(theirs, bodies=(board(4, 4),))) is Power.ADVISES
    assert in_effect(given(talks, bodies=(board(4, 4),))) is Power.BLOCKS
    assert in_effect(given(theirs, bodies=(board(5, 4),))) is Power.DECIDES


def test_who_may_end_what_was_decided_has_a_veto_over_it() -> None:
    hires = Grant("hire", place(3), US, (M,), stages=(Stage.ADOPT,))
    fires = Grant("fire", place(4), THEM, (M,), stages=(Stage.END,))
    assert in_effect(venture(PARTIES, [], hires, fires)) is Power.BLOCKS


def test_a_prevailing_document_puts_the_other_grant_aside() -> None:
    other = Grant("other", place(4), THEM, (M,), source="Services Agreement")
    found = given(other, Precedence("p", place(5), "Services Agreement", 0))
    assert outcome(found) == (Power.ADVISES,) * 3
    assert [step.section for step in solve(found).decisions[0].witness] == ["4", "5", None]
    assert in_effect(given(other, Precedence("p", place(5), 0, "Services Agreement"))) is Power.DECIDES


def test_two_grants_of_which_neither_prevails_are_a_contradiction_and_a_range() -> None:
    found = venture(PARTIES, [], Grant("one", place(3), US, (M,)), Grant("two", place(4), THEM, (M,)))
    assert outcome(found) == (Power.ADVISES, Power.ADVISES, Power.DECIDES)
    solution = solve(found)
    assert [c.kind.value for c in solution.contradictions] == ["conflicting_grants"]
    assert "3 and 4" in solution.decisions[0].open_points[0]


def test_the_specific_grant_comes_before_the_general_and_the_sole_before_the_other() -> None:
    general = Grant("general", place(4), BodyActs("board"), (), residual=True)
    assert outcome(given(general, bodies=(COUNCIL, board(1, 6)))) == (Power.DECIDES,) * 3
    assert outcome(given(Grant("more", place(5), THEM, (M,)))) == (Power.DECIDES,) * 3


def test_a_denial_in_a_prevailing_document_dispenses_with_a_consent() -> None:
    consent = Consent("c", place(4), THEM, (M,))
    denial = Denial("d", place(5, document=1), THEM, (M,))
    prevailing = Precedence("p", place(6), 1, 0)
    assert outcome(given(consent, denial, prevailing)) == (Power.DECIDES,) * 3
    assert outcome(given(consent, denial)) == (Power.BLOCKS, Power.BLOCKS, Power.DECIDES)


def test_a_denial_takes_a_general_power_away_and_leaves_a_named_grant_as_the_likelier_reading() -> None:
    denial = Denial("d", place(5), BodyActs("council"), (M,))
    assert outcome(given(denial)) == (Power.ADVISES, Power.DECIDES, Power.DECIDES)
    general = venture(
        PARTIES,
        [COUNCIL, board(1, 6)],
        Grant("general", place(3), BodyActs("council"), (), residual=True),
        Denial("d", place(5), BodyActs("council"), (M,)),
        addressed=(M,),
    )
    assert in_effect(general) is Power.ADVISES


def test_a_text_that_names_a_stranger_or_an_absent_document_gives_a_range() -> None:
    assert outcome(given(holder=UnknownActs("the Administrator"))) == (Power.NONE, Power.NONE, Power.DECIDES)
    named = Absence("a", place(4), "Services Agreement", (M,), prevails=True)
    assert outcome(given(named)) == (Power.NONE, Power.NONE, Power.DECIDES)
    general = Absence("a", place(4), "Services Agreement", (), prevails=True)
    assert outcome(given(general)) == (Power.NONE, Power.DECIDES, Power.DECIDES)
    assert outcome(given(Absence("a", place(4), "Services Agreement", (M,)))) == (Power.DECIDES,) * 3


def test_directors_who_cast_their_owners_interests_are_outvoted_by_the_larger_owner() -> None:
    found = given(
        Ownership("o1", place(20), "doctors", 4400),
        Ownership("o2", place(21), "system", 5600),
        bodies=(board(5, 3, by_interest=True),),
    )
    assert in_effect(found) is Power.ADVISES
    assert solve(found).decisions[0].on_paper is Power.DECIDES


def test_a_stranger_who_chooses_seats_labelled_as_one_sides_is_likely_that_side() -> None:
    found = body(
        "board",
        seats("Physician Managers", 5, UnknownActs("Alpha"), Side.PHYSICIANS, 1),
        seats("Their Managers", 2, THEM, Side.HOSPITAL, 2),
        number=3,
    )
    worst, likelier, best = outcome(given(bodies=(found,)))
    assert (likelier, best) == (Power.DECIDES, Power.DECIDES)
    assert worst is Power.NONE
    assert "Alpha" in solve(given(bodies=(found,))).decisions[0].open_points[0]


def test_a_party_whose_side_the_text_does_not_say_widens_the_range() -> None:
    parties = [*PARTIES, party("stranger", Side.UNKNOWN)]
    found = venture(parties, [], Grant("g", place(3), PartyActs("stranger"), (M,)), Voice("v", place(4), US, (M,)))
    assert outcome(found) == (Power.ADVISES, Power.ADVISES, Power.DECIDES)
    assert solve(found).decisions[0].open_points == ("the text does not say which side Stranger is on",)


def test_an_ambiguity_holds_its_elements_under_one_reading_only() -> None:
    consent = Consent("c", place(4), THEM, (M,))
    unclear = Ambiguity("a", place(5), "does 4 reach standards", (M,), worse=("c",))
    assert outcome(given(consent, unclear)) == (Power.BLOCKS, Power.BLOCKS, Power.DECIDES)
    likely = Ambiguity("a", place(5), "does 4 reach standards", (M,), worse=("c",), likelier="better")
    assert outcome(given(consent, likely)) == (Power.BLOCKS, Power.DECIDES, Power.DECIDES)


def test_a_voice_advises_and_a_board_seat_behind_an_officer_is_none() -> None:
    heard = venture(PARTIES, [], Grant("g", place(3), THEM, (M,)), Voice("v", place(4), US, (M,)))
    assert in_effect(heard) is Power.ADVISES
    assert solve(heard).decisions[0].on_paper is Power.ADVISES


def test_a_seat_that_another_confirms_is_still_heard_and_one_that_another_refills_is_not() -> None:
    confirmed = seats("Ours", 3, US, Side.PHYSICIANS, 1, confirmed_by=THEM)
    refilled = seats("Ours", 3, US, Side.PHYSICIANS, 1, removable_by=THEM, without_cause=True, vacancy_filled_by=THEM)
    theirs = seats("Theirs", 3, THEM, Side.HOSPITAL, 2)
    sent = Referral("r", place(4), THEM, (M,), "board")
    assert in_effect(given(sent, bodies=(body("board", confirmed, theirs, number=3),))) is Power.ADVISES
    assert in_effect(given(sent, bodies=(body("board", refilled, theirs, number=3),))) is Power.NONE


def test_nobody_can_win_an_impossible_game() -> None:
    solution = solve(given(holder=NobodyActs()))
    assert solution.decisions[0].in_effect is Power.NONE
    assert [c.kind.value for c in solution.contradictions] == ["unwinnable"]


def test_a_body_that_fills_its_own_seats_is_its_present_members() -> None:
    own = body("board", seats("Directors", 7, BodyActs("board"), Side.PHYSICIANS, 1), number=2)
    solution = solve(given(bodies=(own,)))
    assert solution.decisions[0].in_effect is Power.NONE
    assert [o.side.value for o in solution.decisions[0].others if o.power is Power.DECIDES] == ["independent"]
    assert [c.kind.value for c in solution.contradictions] == ["self_appointing"]


def test_a_majority_of_a_body_fills_its_remaining_seats_and_so_reaches_a_higher_threshold() -> None:
    own = body(
        "board",
        seats("Our Directors", 4, US, Side.PHYSICIANS, 1),
        seats("Further Directors", 3, BodyActs("board", MAJORITY), Side.UNKNOWN, 2),
        rule=Share(3, 4, more_than=False),
        number=3,
    )
    assert in_effect(given(bodies=(own,))) is Power.DECIDES
    assert not solve(given(bodies=(own,))).contradictions


def test_two_bodies_that_choose_each_other_are_nobodys() -> None:
    one = body("one", seats("Ones", 3, BodyActs("two"), Side.UNKNOWN, 1), number=2)
    two = body("two", seats("Twos", 3, BodyActs("one"), Side.UNKNOWN, 3), number=4)
    assert in_effect(given(bodies=(one, two))) is Power.NONE
    assert "self_appointing" in {c.kind.value for c in solve(given(bodies=(one, two))).contradictions}


def test_a_threshold_beyond_all_votes_is_a_contradiction() -> None:
    solution = solve(given(bodies=(board(2, 2, rule=Share(count=5)),)))
    assert {c.kind.value for c in solution.contradictions} == {"threshold_over_all", "unwinnable"}


def test_seats_labelled_ours_and_chosen_by_others_claim_and_give_nothing() -> None:
    labelled = body("board", seats("Physician Managers", 4, THEM, Side.PHYSICIANS, 1), number=2)
    decision = solve(given(bodies=(labelled,), holder=SeatsAct("board", "Physician Managers"))).decisions[0]
    assert (decision.on_paper, decision.in_effect) == (Power.DECIDES, Power.NONE)


# -- durability --------------------------------------------------------------------------------------------------------


def durable(found: Venture) -> bool | None:
    return solve(found).decisions[0].durable


def test_an_amendment_by_the_others_alone_strips_and_an_entrenchment_guards() -> None:
    strip = Strip("s", place(4), StripRoute.AMEND, BodyActs("board"))
    bodies = (COUNCIL, board(3, 4))
    assert durable(given(strip, bodies=bodies)) is False
    assert durable(given(strip, Entrenchment("e", place(5), US), bodies=bodies)) is True
    elsewhere = Entrenchment("e", place(5), US, matters=(Matter.CREDENTIALING,))
    assert durable(given(strip, elsewhere, bodies=bodies)) is False
    assert durable(given(strip, Consent("c", place(5), US, (Matter.AMENDMENT,)), bodies=bodies)) is True


def test_a_strip_reaches_only_what_rests_on_what_it_takes() -> None:
    removal = Strip("s", place(4), StripRoute.REMOVE_MEMBERS, THEM, body="board")
    assert durable(given(removal, bodies=(COUNCIL, board(4, 3)))) is True
    assert durable(given(removal, bodies=(board(4, 3),))) is False


def test_a_consent_of_the_owners_does_not_fall_with_the_board() -> None:
    removal = Strip("s", place(4), StripRoute.REMOVE_MEMBERS, THEM, body="board")
    sale = venture(
        PARTIES,
        [board(4, 3)],
        Grant("general", place(3), BodyActs("board"), (), residual=True),
        Consent("both", place(5), AllAct((US, THEM)), (Matter.SALE_MERGER,)),
        removal,
    )
    decision = solve(sale).decision(Matter.SALE_MERGER)
    assert decision is not None
    assert (decision.on_paper, decision.in_effect, decision.durable) == (Power.BLOCKS, Power.BLOCKS, True)


def test_removal_for_cause_and_amendment_on_counsels_opinion_strip_nothing() -> None:
    for ground in (Ground.CAUSE, Ground.COUNSEL_OPINION, Ground.DEATH_DISABILITY):
        strip = Strip("s", place(4), StripRoute.REMOVE_MEMBERS, THEM, body="council", grounds=(ground,))
        assert durable(given(strip)) is True


def test_a_court_or_an_arbitrator_strips_nothing_and_lends_itself_to_no_stripping() -> None:
    court = NeutralActs("a court")
    assert durable(given(Strip("s", place(4), StripRoute.DISSOLVE_ENTITY, court))) is True
    guarded = Entrenchment("e", place(5), court)
    assert durable(given(Strip("s", place(4), StripRoute.AMEND, THEM), guarded)) is True


def test_either_partys_power_is_each_partys_power() -> None:
    either = solve(given(holder=AnyActs((US, THEM)))).decisions[0]
    assert either.in_effect is Power.DECIDES
    assert [o.power for o in either.others] == [Power.DECIDES]


def test_no_grade_without_a_party_on_the_protected_side_and_powers_all_the_same() -> None:
    solution = solve(given(), Side.PAYER)
    assert solution.grade is None
    assert {o.side: o.power for o in solution.decisions[0].others}[Side.PHYSICIANS] is Power.DECIDES


def owners_vote(*owned: Ownership, share: Share = MAJORITY) -> Power:
    return in_effect(venture(PARTIES, [], Grant("g", place(3), InterestsAct(share), (M,)), *owned))


def test_a_vote_by_interest_counts_what_is_stated_and_gives_the_rest_to_the_other_owner() -> None:
    assert owners_vote(Ownership("o", place(4), "system", 4900)) is Power.DECIDES
    assert owners_vote(Ownership("o", place(4), "system", 5200)) is Power.ADVISES
    assert owners_vote(Ownership("o", place(4), "system", 5000)) is Power.BLOCKS
    two_thirds = Share(2, 3, more_than=False)
    assert owners_vote(Ownership("o", place(4), "system", 5200), share=two_thirds) is Power.BLOCKS


def test_a_vote_by_interest_of_unstated_holdings_is_anybodys() -> None:
    found = venture(PARTIES, [], Grant("g", place(3), InterestsAct(MAJORITY), (M,)))
    assert outcome(found) == (Power.ADVISES, Power.ADVISES, Power.DECIDES)
    alone = venture(PARTIES[:1], [], Grant("g", place(3), InterestsAct(MAJORITY), (M,)))
    assert outcome(alone) == (Power.DECIDES,) * 3
