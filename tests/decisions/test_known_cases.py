"""Rulings and judgments with a known answer, as hand-built ventures: who controls, and by which facts."""

from __future__ import annotations

from fractions import Fraction

from gino.contract.terms import Stage, StripRoute
from gino.contract.vocabulary import BodyKind, Grade, Matter, Power, Side
from gino.decisions.solving import solve
from gino.governance.model import (
    Bloc,
    Consent,
    GoverningBody,
    Grant,
    Ownership,
    Proxy,
    Referral,
    Strip,
    Venture,
)
from gino.governance.who import (
    AllAct,
    BodyActs,
    InterestsAct,
    NeutralActs,
    PartyActs,
    SeatsAct,
    Share,
)
from tests.decisions.ventures import body, party, place, seats, venture

CHARITY, PARTNER = PartyActs("charity"), PartyActs("partner")
PARTIES = [party("charity", Side.HOSPITAL), party("partner", Side.OPERATOR)]
MAJOR = (Matter.OPERATING_BUDGET, Matter.DISTRIBUTIONS, Matter.OFFICERS, Matter.SERVICE_LINES)


def board(charity: int, partner: int) -> GoverningBody:
    return body(
        "board",
        seats("Charity Managers", charity, CHARITY, Side.HOSPITAL, 1),
        seats("Partner Managers", partner, PARTNER, Side.OPERATOR, 2),
        number=3,
    )


def power(found: Venture, matter: Matter, side: Side = Side.HOSPITAL) -> Power:
    decision = solve(found, side).decision(matter)
    assert decision is not None
    return decision.in_effect


def test_rev_rul_98_15_situation_1_the_charity_controls() -> None:
    """Three of five seats carry every listed decision; only the two owners together amend."""
    found = venture(
        PARTIES,
        [board(3, 2)],
        Grant("major", place(4), BodyActs("board"), MAJOR),
        Grant("amend", place(5), AllAct((CHARITY, PARTNER)), (Matter.AMENDMENT,)),
    )
    for matter in MAJOR:
        assert power(found, matter) is Power.DECIDES
        assert solve(found, Side.HOSPITAL).decision(matter).durable is True  # type: ignore[union-attr]
    assert power(found, Matter.AMENDMENT) is Power.BLOCKS


def test_rev_rul_98_15_situation_2_the_charity_only_blocks_and_cannot_end_the_management() -> None:
    """Three of six seats block; the partner's subsidiary manages, renews at its own option, and names the officers."""
    found = venture(
        [*PARTIES, party("manager", Side.OPERATOR, affiliate_of="partner", number=9)],
        [board(3, 3), body("ceo", seats("CEO", 1, PARTNER, Side.UNKNOWN, 8), kind=BodyKind.OFFICER)],
        Grant("major", place(4), BodyActs("board"), (Matter.OPERATING_BUDGET,)),
        Grant("renew", place(5), PartyActs("manager"), (Matter.MANAGEMENT_AGREEMENT,), stages=(Stage.ADOPT,)),
        Grant("operate", place(6), BodyActs("ceo"), (Matter.NONCLINICAL_STAFFING,)),
    )
    assert power(found, Matter.OPERATING_BUDGET) is Power.BLOCKS
    assert power(found, Matter.MANAGEMENT_AGREEMENT) is Power.NONE
    assert power(found, Matter.NONCLINICAL_STAFFING) is Power.NONE


def test_redlands_a_half_chosen_group_with_all_medical_decisions_does_not_control() -> None:
    """The group that holds every medical decision is half chosen by the 2/2 board; ties go to three arbitrators."""
    group = body(
        "medical group",
        seats("Staff members", 3, CHARITY, Side.HOSPITAL, 10),
        seats("Board members", 3, BodyActs("board"), Side.HOSPITAL, 11),
        number=12,
    )
    found = venture(
        PARTIES,
        [board(2, 2), group],
        Grant("medical", place(13), BodyActs("medical group"), (Matter.CLINICAL_STANDARDS,), exclusive=True),
        Grant("general", place(14), BodyActs("board"), (), residual=True),
        Referral("arbitration", place(15), NeutralActs("the arbitrators"), (), "board", on_tie_only=True),
    )
    decision = solve(found, Side.HOSPITAL).decision(Matter.CLINICAL_STANDARDS)
    assert decision is not None
    assert decision.on_paper is Power.DECIDES
    assert decision.in_effect is Power.BLOCKS
    assert power(found, Matter.GENERAL) is Power.SWAYS


def test_rev_rul_2004_51_exclusive_authority_over_substance_beats_a_tie() -> None:
    found = venture(
        PARTIES,
        [board(3, 3)],
        Grant("substance", place(4), CHARITY, (Matter.CLINICAL_STANDARDS, Matter.CLINICAL_LEADERSHIP), exclusive=True),
        Grant("places", place(5), PARTNER, (Matter.SERVICE_LINES,), exclusive=True),
        Grant("general", place(6), BodyActs("board"), (), residual=True),
    )
    solution = solve(found, Side.HOSPITAL)
    assert power(found, Matter.CLINICAL_STANDARDS) is Power.DECIDES
    assert power(found, Matter.SERVICE_LINES) is Power.NONE
    assert power(found, Matter.GENERAL) is Power.BLOCKS
    assert solution.grade is Grade.GENUINE


def sonwalkar(*elements: object, by_units: bool = False) -> Venture:
    """Fifteen seats, eight the partner's; great acts by three quarters of the interests, 49 to 51."""
    found = body(
        "board",
        seats("Class A Managers", 7, PartyActs("doctors"), Side.PHYSICIANS, 1),
        seats("Class B Managers", 8, PARTNER, Side.HOSPITAL, 2),
        number=3,
    )
    owned = (9000, 1000) if by_units else (5100, 4900)
    return venture(
        [party("doctors", Side.PHYSICIANS), party("partner", Side.HOSPITAL)],
        [found],
        Ownership("own-partner", place(4), "partner", owned[0]),
        Ownership("own-doctors", place(5), "doctors", owned[1]),
        Grant("ordinary", place(6), BodyActs("board"), (Matter.OPERATING_BUDGET,)),
        Grant("great", place(7), InterestsAct(Share(3, 4, more_than=False)), (Matter.CAPITAL_CALLS,)),
        *elements,  # type: ignore[arg-type]
    )


def test_sonwalkar_fixed_class_votes_keep_the_physicians_veto() -> None:
    assert power(sonwalkar(), Matter.CAPITAL_CALLS, Side.PHYSICIANS) is Power.BLOCKS
    assert power(sonwalkar(), Matter.OPERATING_BUDGET, Side.PHYSICIANS) is Power.ADVISES


def test_sonwalkar_counting_units_is_the_attack() -> None:
    diluted = sonwalkar(by_units=True)
    assert power(diluted, Matter.CAPITAL_CALLS, Side.PHYSICIANS) is Power.ADVISES
    open_to_it = sonwalkar(Strip("issue", place(8), StripRoute.DILUTE, PARTNER))
    decision = solve(open_to_it).decision(Matter.CAPITAL_CALLS)
    assert decision is not None
    assert decision.in_effect is Power.BLOCKS
    assert decision.durable is False


def test_avera_a_governing_body_that_may_repeal_the_bylaws_alone_leaves_nothing_durable() -> None:
    governing = body("governing body", seats("Trustees", 9, PARTNER, Side.HOSPITAL, 2), number=3)
    staff = body("medical staff", kind=BodyKind.MEDICAL_STAFF)
    mine = venture(
        [party("doctors", Side.PHYSICIANS), party("partner", Side.HOSPITAL)],
        [governing, staff],
        Grant("peer", place(4), BodyActs("medical staff"), (Matter.PEER_REVIEW,)),
        Strip("repeal", place(5), StripRoute.AMEND, BodyActs("governing body")),
    )
    decision = solve(mine).decision(Matter.PEER_REVIEW)
    assert decision is not None
    assert (decision.in_effect, decision.durable) == (Power.DECIDES, False)


def test_a_nominee_owner_whose_seat_another_empties_and_fills_has_nothing() -> None:
    sole = seats(
        "Director",
        1,
        PartyActs("doctor"),
        Side.PHYSICIANS,
        1,
        removable_by=PARTNER,
        without_cause=True,
        vacancy_filled_by=PARTNER,
    )
    found = venture(
        [party("doctor", Side.PHYSICIANS), party("partner", Side.OPERATOR)],
        [body("board", sole)],
        Grant("medicine", place(2), BodyActs("board"), (Matter.CLINICAL_STANDARDS,), exclusive=True),
    )
    solution = solve(found)
    assert solution.decisions[0].on_paper is Power.DECIDES
    assert solution.decisions[0].in_effect is Power.NONE
    assert solution.grade is Grade.GINO


def test_an_irrevocable_proxy_moves_elections_but_not_the_treating_physicians_judgment() -> None:
    doctors = PartyActs("doctors")
    elected = body("board", seats("Directors", 5, doctors, Side.PHYSICIANS, 1), number=2)
    found = venture(
        [party("doctors", Side.PHYSICIANS), party("partner", Side.OPERATOR)],
        [elected],
        Grant("standards", place(3), BodyActs("board"), (Matter.CLINICAL_STANDARDS,)),
        Grant("case", place(4), doctors, (Matter.PATIENT_CARE,)),
        Grant("amend", place(5), doctors, (Matter.AMENDMENT,)),
        Proxy("proxy", place(6), PARTNER, party="doctors"),
    )
    solution = solve(found)
    assert solution.decision(Matter.CLINICAL_STANDARDS).in_effect is Power.NONE  # type: ignore[union-attr]
    case = solution.decision(Matter.PATIENT_CARE)
    assert case is not None
    assert (case.in_effect, case.durable) == (Power.DECIDES, False)
    assert solution.decision(Matter.AMENDMENT).in_effect is Power.NONE  # type: ignore[union-attr]


def test_four_parties_sway_until_two_of_them_are_bound_to_vote_together() -> None:
    sides = {"doctors": Side.PHYSICIANS, "hospital": Side.HOSPITAL, "fund": Side.INVESTOR, "operator": Side.OPERATOR}
    counts = {"doctors": 3, "hospital": 2, "fund": 3, "operator": 3}
    classes = [seats(f"{n} seats", counts[n], PartyActs(n), side, i) for i, (n, side) in enumerate(sides.items())]
    grant = Grant("all", place(20), BodyActs("board"), (Matter.CLINICAL_STANDARDS,))
    parties = [party(name, side) for name, side in sides.items()]
    apart = venture(parties, [body("board", *classes, rule=Share(count=6), number=21)], grant)
    bound = venture(
        parties,
        [body("board", *classes, rule=Share(count=6), number=21)],
        grant,
        Bloc("letter", place(22), "operator", "fund"),
    )
    assert power(apart, Matter.CLINICAL_STANDARDS, Side.PHYSICIANS) is Power.SWAYS
    assert power(bound, Matter.CLINICAL_STANDARDS, Side.PHYSICIANS) is Power.ADVISES
    told = " ".join(step.step for step in solve(bound).decisions[0].witness)
    assert "Operator must vote as Fund directs (22)." in told
    assert "So Fund alone can decide clinical standards" in told
    owen = {f.player: f.owen for f in solve(bound).games[0].figures}
    assert (owen["fund"], owen["operator"], owen["protected"]) == (Fraction(1, 2), Fraction(1, 2), 0)
    assert all(f.owen is None for f in solve(apart).games[0].figures)


def test_a_listed_consent_turns_deciding_into_blocking_and_the_witness_quotes_it() -> None:
    doctors = SeatsAct("board", "Charity Managers")
    found = venture(
        PARTIES,
        [board(4, 3)],
        Grant("clinical", place(4), doctors, (Matter.CLINICAL_STANDARDS,), exclusive=True),
        Consent("list", place(5), PARTNER, (Matter.CLINICAL_STANDARDS,)),
    )
    decision = solve(found, Side.HOSPITAL).decision(Matter.CLINICAL_STANDARDS)
    assert decision is not None
    assert (decision.on_paper, decision.in_effect) == (Power.DECIDES, Power.BLOCKS)
    assert [step.section for step in decision.witness] == ["5", None]
