"""Each mechanism read from hand-marked sentences: what the model holds, and what would make it hold something else."""

from __future__ import annotations

import pytest

from gino.contract.extract import Seat
from gino.contract.terms import ActorKind, Ground, OverrideMode, Polarity, Settlement, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, ProvisionKind, Side
from gino.governance.assembly import assemble_venture
from gino.governance.model import Venture
from gino.governance.who import AllAct, BodyActs, InterestsAct, NeutralActs, PartyActs, SeatsAct
from tests.governance.drafting import Draft, act, count, majority, party

GROUP = party("grp", "Fenwick Group, PLLC", Side.PHYSICIANS, "Group", "Group Member")
SYSTEM = party("sys", "Dale Health", Side.HOSPITAL, "System", "System Member")
COMPANY = party("co", "Fenwick Surgical, LLC", Side.COMPANY, "Company")
PARTIES = (GROUP, SYSTEM, COMPANY)
A_GROUP = act("Group", "grp", side=Side.PHYSICIANS)
A_SYSTEM = act("System", "sys", side=Side.HOSPITAL)
A_BOARD = act("Board", "board", ActorKind.BODY)
A_COUNCIL = act("Council", "council", ActorKind.BODY)
BOTH = act("both Members", kind=ActorKind.ALL)
PROTOCOLS = (Matter.CLINICAL_STANDARDS,)

HEAD = """OPERATING AGREEMENT OF FENWICK SURGICAL, LLC

1.1 The Board has seven Managers, four designated by the Group and three by the System.

1.2 The Council has five physicians, all elected by the Group.

1.3 The Council has final authority over clinical protocols.

"""


def drafted(*sentences: str) -> Draft:
    """The common head with one section for each sentence."""
    text = HEAD + "\n\n".join(f"2.{place} {sentence}" for place, sentence in enumerate(sentences, 1)) + "\n"
    draft = Draft(text, parties=PARTIES)
    draft.body(
        "board",
        "Board",
        "The Board has seven Managers, four designated by the Group and three by the System.",
        Seat(count=4, chosen_by=Side.PHYSICIANS, chooser="Group", label="Group Managers"),
        Seat(count=3, chosen_by=Side.HOSPITAL, chooser="System", label="System Managers"),
    )
    draft.body(
        "council",
        "Council",
        "The Council has five physicians, all elected by the Group.",
        Seat(count=5, chosen_by=Side.PHYSICIANS, must_be_physician=True),
        kind=BodyKind.COMMITTEE,
    )
    draft.say(
        ProvisionKind.AUTHORITY,
        "The Council has final authority over clinical protocols.",
        A_COUNCIL,
        matters=PROTOCOLS,
        exclusive=True,
    )
    return draft


def model(draft: Draft) -> Venture:
    """The venture of one drafted text."""
    return assemble_venture([draft.reading()])


def test_a_grant_is_the_bodys_and_its_seats_are_their_choosers() -> None:
    venture = model(drafted())
    assert [(grant.holder, grant.matters) for grant in venture.grants] == [(BodyActs("council"), PROTOCOLS)]
    assert venture.grants[0].exclusive
    assert [seat.chosen_by for seat in venture.body("board").seats] == [PartyActs("grp"), PartyActs("sys")]
    assert venture.addressed == PROTOCOLS


def test_a_consent_over_a_body_reaches_what_the_body_decides() -> None:
    words = "No decision of the Council takes effect until the System has approved it."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, over=(A_COUNCIL,))
    consent = model(draft).consents[0]
    assert (consent.holder, consent.matters, consent.over) == (PartyActs("sys"), PROTOCOLS, "council")


def test_a_special_vote_of_the_deciding_body_is_its_grant_and_no_veto() -> None:
    words = "A change of the annual budget requires a decision of the Board by five Managers."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_BOARD, matters=(Matter.OPERATING_BUDGET,), share=count(5))
    venture = model(draft)
    grant = next(one for one in venture.grants if Matter.OPERATING_BUDGET in one.matters)
    assert isinstance(grant.holder, BodyActs)
    assert grant.holder.share is not None
    assert grant.holder.share.count == 5
    assert venture.consents == ()


def test_the_approval_of_another_body_over_a_grant_is_a_veto() -> None:
    words = "Clinical protocols take effect when the Board has approved them."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_BOARD, matters=PROTOCOLS)
    venture = model(draft)
    assert [one.holder for one in venture.grants] == [BodyActs("council")]
    assert [one.holder for one in venture.consents] == [BodyActs("board")]


def test_owners_who_must_both_assent_decide_together() -> None:
    words = "The Company shall not be sold without the approval of both Members."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, BOTH, matters=(Matter.SALE_MERGER,), jointly=True)
    grant = next(one for one in model(draft).grants if Matter.SALE_MERGER in one.matters)
    assert grant.holder == AllAct((PartyActs("grp"), PartyActs("sys")))


def test_one_partys_consent_to_an_unnamed_matter_binds_the_general_decider_too() -> None:
    words = "The Company shall not borrow without the consent of the System."
    general = "The Board manages all business and affairs of the Company."
    draft = drafted(words, general)
    draft.say(ProvisionKind.AUTHORITY, general, A_BOARD, matters=(Matter.GENERAL,))
    draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, matters=(Matter.DEBT,))
    grant = next(one for one in model(draft).grants if Matter.DEBT in one.matters)
    assert grant.residual
    assert grant.holder == AllAct((PartyActs("sys"), BodyActs("board")))


def test_an_assent_to_its_own_contract_is_no_veto_of_an_outsider() -> None:
    words = "The Services Agreement may be renewed with the consent of the Company and of Orrery."
    orrery = party("orr", "Orrery Services, Inc.", Side.OPERATOR, "Orrery")
    draft = drafted(words)
    draft.parties = (*PARTIES, orrery)
    company = act("Company", "co", side=Side.COMPANY)
    draft.say(
        ProvisionKind.CONSENT,
        words,
        company,
        act("Orrery", "orr", side=Side.OPERATOR),
        matters=(Matter.MANAGEMENT_AGREEMENT,),
        jointly=True,
    )
    venture = model(draft)
    assert "orr" not in repr([*venture.consents, *venture.grants])


def test_a_notwithstanding_power_overrides_and_leaves_the_grant_on_paper() -> None:
    words = "Notwithstanding anything in this Agreement, the System shall determine clinical protocols."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, matters=PROTOCOLS, notwithstanding=("*",))
    venture = model(draft)
    assert [one.holder for one in venture.grants] == [BodyActs("council")]
    assert [(one.holder, one.mode) for one in venture.overrides] == [(PartyActs("sys"), OverrideMode.REPLACE)]


def test_a_power_subject_to_the_grant_gives_way() -> None:
    words = "Subject to Section 1.3, the Board shall adopt the policies of the Company, clinical protocols included."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_BOARD, matters=PROTOCOLS, subject_to=("1.3",))
    venture = model(draft)
    assert [one.holder for one in venture.grants] == [BodyActs("council")]
    assert venture.overrides == ()


def test_an_override_of_a_body_reaches_its_matters_and_keeps_its_limits() -> None:
    words = "In imminent danger to patients the System may suspend an act of the Council for 48 hours."
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
    override = model(draft).overrides[0]
    assert override.matters == PROTOCOLS
    assert (override.grounds, override.hours, override.reviewed_by) == (
        (Ground.PATIENT_HARM,),
        48,
        BodyActs("council"),
    )


@pytest.mark.parametrize(
    ("words", "settlement", "tie"),
    [
        ("If the votes of the Board are equally divided, the System decides.", Settlement.DECIDED_BY, True),
        ("If the Board has not acted within 30 days, the System decides.", Settlement.DECIDED_BY, False),
    ],
)
def test_a_referral_knows_a_tie_from_a_failure_to_act(words: str, settlement: Settlement, tie: bool) -> None:
    budget = "The Board shall adopt the annual operating budget."
    draft = drafted(budget, words)
    draft.say(ProvisionKind.AUTHORITY, budget, A_BOARD, matters=(Matter.OPERATING_BUDGET,))
    draft.say(ProvisionKind.DEADLOCK, words, A_SYSTEM, over=(A_BOARD,), settlement=settlement)
    referral = model(draft).referrals[0]
    assert (referral.decider, referral.matters, referral.over) == (
        PartyActs("sys"),
        (Matter.OPERATING_BUDGET,),
        "board",
    )
    assert referral.on_tie_only is tie


def test_a_neutral_expert_is_a_player_of_his_own() -> None:
    words = "A deadlock of the Board is decided by an independent surgeon."
    budget = "The Board shall adopt the annual operating budget."
    draft = drafted(budget, words)
    draft.say(ProvisionKind.AUTHORITY, budget, A_BOARD, matters=(Matter.OPERATING_BUDGET,))
    expert = act("an independent surgeon", kind=ActorKind.NEUTRAL)
    draft.say(ProvisionKind.DEADLOCK, words, expert, over=(A_BOARD,), settlement=Settlement.NEUTRAL)
    assert model(draft).referrals[0].decider == NeutralActs("an independent surgeon")


def test_a_fallback_budget_is_the_last_one_or_somebodys_own() -> None:
    carried = "Until a budget is adopted the last one continues."
    drawn = "Until a budget is adopted the draft of the System is the budget."
    draft = drafted(carried, drawn)
    budget = (Matter.OPERATING_BUDGET,)
    draft.say(ProvisionKind.DEADLOCK, carried, matters=budget, settlement=Settlement.CARRY_OVER)
    draft.say(ProvisionKind.DEADLOCK, drawn, A_SYSTEM, matters=budget, settlement=Settlement.DECIDED_BY)
    assert [one.set_by for one in model(draft).fallbacks] == [None, PartyActs("sys")]


def test_an_irrevocable_proxy_moves_the_owners_votes() -> None:
    words = "Each owner of the Group gives the System an irrevocable proxy over its shares."
    draft = drafted(words)
    draft.say(ProvisionKind.VOTING, words, A_SYSTEM, over=(A_GROUP,), irrevocable=True)
    proxies = model(draft).proxies
    assert [(one.party, one.voted_by) for one in proxies] == [("grp", PartyActs("sys"))]


def test_a_revocable_proxy_is_no_proxy() -> None:
    words = "An owner of the Group may give a proxy to another owner."
    draft = drafted(words)
    draft.say(ProvisionKind.VOTING, words, A_GROUP, over=(A_GROUP,))
    assert model(draft).proxies == ()


def test_parties_bound_to_vote_alike_are_a_bloc() -> None:
    words = "The Fund shall cause its Managers to vote as the System directs."
    fund = party("fund", "Alder Fund, L.P.", Side.INVESTOR, "Fund")
    draft = drafted(words)
    draft.parties = (*PARTIES, fund)
    draft.say(ProvisionKind.VOTING, words, act("Fund", "fund", side=Side.INVESTOR), over=(A_SYSTEM,), bloc=True)
    assert [(one.follower, one.leader) for one in model(draft).blocs] == [("fund", "sys")]


def test_removal_without_cause_by_others_strips_and_for_cause_does_not() -> None:
    at_will = "The System may remove any member of the Council without cause."
    for_cause = "The System may remove a Manager for cause."
    draft = drafted(at_will, for_cause)
    draft.say(ProvisionKind.REMOVAL, at_will, A_SYSTEM, over=(A_COUNCIL,), cause="without")
    draft.say(ProvisionKind.REMOVAL, for_cause, A_SYSTEM, over=(A_BOARD,), cause="with")
    strips = [(one.route, one.by, one.body) for one in model(draft).strips]
    assert strips == [(StripRoute.REMOVE_MEMBERS, PartyActs("sys"), "council")]


def test_removal_by_whoever_chose_the_seat_strips_nothing() -> None:
    words = "The Group may remove any member of the Council at any time."
    draft = drafted(words)
    draft.say(ProvisionKind.REMOVAL, words, A_GROUP, over=(A_COUNCIL,), cause="either")
    assert model(draft).strips == ()


def test_a_seat_that_one_side_empties_and_fills_at_will_is_its_seat() -> None:
    empties = "The System may remove any member of the Council without cause."
    fills = "A vacancy in the Council is filled by the System."
    draft = drafted(empties, fills)
    draft.say(ProvisionKind.REMOVAL, empties, A_SYSTEM, over=(A_COUNCIL,), cause="without")
    draft.say(ProvisionKind.VACANCY, fills, A_SYSTEM, over=(A_COUNCIL,))
    seat = model(draft).body("council").seats[0]
    assert seat.chosen_by == PartyActs("sys")
    assert seat.label_side is Side.PHYSICIANS


def test_removal_by_a_majority_in_interest_counts_ownership() -> None:
    words = "Members holding a majority of the Interests may remove any member of the Council without cause."
    owned = "The Group holds 48% and the System holds fifty-two percent of the Interests."
    draft = drafted(words, owned)
    members = act("Members", kind=ActorKind.ALL)
    draft.say(
        ProvisionKind.REMOVAL,
        words,
        members,
        over=(A_COUNCIL,),
        cause="without",
        share={"measure": "majority", "base": "interests"},
    )
    venture = model(draft)
    assert isinstance(venture.strips[0].by, InterestsAct)
    assert {one.party: one.per_ten_thousand for one in venture.ownerships} == {"grp": 4800, "sys": 5200}


def test_whoever_amends_strips_and_an_extra_assent_entrenches() -> None:
    amends = "This Agreement may be amended by the System."
    guards = "Section 1.3 may be amended only with the approval of the Council."
    draft = drafted(amends, guards)
    draft.say(ProvisionKind.AMENDMENT, amends, A_SYSTEM)
    draft.say(ProvisionKind.AMENDMENT, guards, A_COUNCIL, references=("1.3",), exclusive=True)
    venture = model(draft)
    assert [(one.route, one.by) for one in venture.strips] == [(StripRoute.AMEND, PartyActs("sys"))]
    assert [(one.also, one.matters) for one in venture.entrenchments] == [(BodyActs("council"), PROTOCOLS)]


def test_sale_by_one_side_strips_and_by_both_takes_both() -> None:
    words = "The System may sell or merge the Company."
    draft = drafted(words)
    draft.say(ProvisionKind.AUTHORITY, words, A_SYSTEM, matters=(Matter.SALE_MERGER,))
    strip = model(draft).strips[0]
    assert (strip.route, strip.by) == (StripRoute.SELL, PartyActs("sys"))


def test_a_class_of_seats_votes_by_its_label() -> None:
    words = "A payer contract requires the approval of a majority of the Group Managers."
    draft = drafted(words)
    seats = act("Group Managers", "board", ActorKind.SEATS, Side.PHYSICIANS)
    draft.say(ProvisionKind.CONSENT, words, seats, matters=(Matter.PAYER_CONTRACTS,), share=majority())
    assert model(draft).consents[0].holder == SeatsAct("board", "Group Managers")


def test_a_denied_power_is_a_denial_and_no_consent() -> None:
    words = "No decision of the Council is subject to the approval of the System."
    draft = drafted(words)
    draft.say(ProvisionKind.CONSENT, words, A_SYSTEM, over=(A_COUNCIL,), polarity=Polarity.DENIED)
    venture = model(draft)
    assert venture.consents == ()
    assert [one.holder for one in venture.denials] == [PartyActs("sys")]


def test_a_recommendation_is_a_voice_and_the_board_decides() -> None:
    words = "The Council may recommend block schedules."
    general = "The Board manages all business and affairs of the Company."
    draft = drafted(words, general)
    draft.say(ProvisionKind.ADVISORY, words, A_COUNCIL, matters=(Matter.BLOCK_SCHEDULING,))
    draft.say(ProvisionKind.AUTHORITY, general, A_BOARD, matters=(Matter.GENERAL,))
    venture = model(draft)
    assert [one.matters for one in venture.voices] == [(Matter.BLOCK_SCHEDULING,)]
    grant = next(one for one in venture.grants if Matter.BLOCK_SCHEDULING in one.matters)
    assert (grant.holder, grant.residual) == (BodyActs("board"), True)


def test_judgment_in_the_single_case_is_no_grant_where_a_body_sets_policy() -> None:
    words = "Each physician exercises independent judgment on the protocols for his patient."
    draft = drafted(words)
    practitioner = act("treating physician", kind=ActorKind.UNKNOWN, side=Side.PHYSICIANS)
    draft.say(ProvisionKind.AUTHORITY, words, practitioner, matters=PROTOCOLS)
    assert [one.holder for one in model(draft).grants] == [BodyActs("council")]
