"""The score: every point traceable, bounds around it, caps under it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gino.contract.report import Decision
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Domain, Grade, Matter, Power
from gino.findings.finding import find
from gino.governance.model import Venture
from tests.findings.ventures import DOCTORS, HOSPITAL, VENTURE, case

PLAIN = Venture(documents=(), parties=(DOCTORS, HOSPITAL), bodies=())
MEASURED = (*MATTERS_BY_DOMAIN[Domain.CLINICAL], *MATTERS_BY_DOMAIN[Domain.ADJACENT])


def decided(matter: Matter, power: Power, durable: bool | None = True) -> Decision:
    lasting = durable if power in (Power.DECIDES, Power.BLOCKS, Power.SWAYS) else None
    return Decision(matter=matter, on_paper=power, in_effect=power, worst=power, best=power, durable=lasting)


DECISIONS = st.lists(
    st.builds(
        decided,
        st.sampled_from(MEASURED),
        st.sampled_from([Power.NONE, Power.ADVISES, Power.SWAYS, Power.BLOCKS, Power.DECIDES]),
        st.booleans(),
    ),
    unique_by=lambda decision: decision.matter,
    min_size=1,
)


@given(DECISIONS)
def test_the_parts_add_up_and_the_bounds_hold(decisions: list[Decision]) -> None:
    found = find(case(venture=PLAIN, decisions=tuple(decisions), grade=Grade.SHARED))
    assert found.score is not None and found.score_low is not None and found.score_high is not None
    assert found.score == max(0, round(sum(part.points for part in found.score_parts)))
    assert 0 <= found.score_low <= found.score <= found.score_high <= 100
    assert found.coverage == pytest.approx(len(decisions) / len(MEASURED), abs=1e-4)


def test_all_of_it_held_for_good_is_a_hundred() -> None:
    everything = tuple(decided(matter, Power.DECIDES) for matter in MEASURED)
    found = find(case(venture=PLAIN, decisions=everything, grade=Grade.GENUINE))
    assert (found.score, found.score_low, found.score_high, found.coverage) == (100, 100, 100, 1.0)


def test_no_more_power_never_scores_less() -> None:
    powers = [Power.NONE, Power.ADVISES, Power.SWAYS, Power.BLOCKS, Power.DECIDES]
    scores = []
    for power in powers:
        decisions = tuple(decided(matter, power) for matter in MEASURED)
        scores.append(find(case(venture=PLAIN, decisions=decisions, grade=Grade.SHARED)).score)
    assert scores == sorted(scores)  # type: ignore[type-var]
    assert scores[3] is not None and scores[3] <= 55


def test_what_can_be_taken_away_scores_less() -> None:
    lasting, fleeting = (
        find(case(venture=PLAIN, decisions=(decided(Matter.PEER_REVIEW, Power.DECIDES, d),), grade=Grade.SHARED)).score
        for d in (True, False)
    )
    assert lasting is not None and fleeting is not None and fleeting < lasting


def test_advice_alone_is_capped() -> None:
    advice = tuple(decided(matter, Power.ADVISES) for matter in MEASURED)
    score = find(case(venture=PLAIN, decisions=advice, grade=Grade.WEAK)).score
    assert score is not None and score <= 15


def test_a_rule_with_a_cap_lowers_the_score() -> None:
    found = find(case())
    assert found.score is not None and found.score <= 35


def test_no_grade_no_score() -> None:
    found = find(case(venture=VENTURE, grade=None))
    assert (found.score, found.score_low, found.score_high) == (None, None, None)
    assert found.score_parts == ()


def test_weights_can_be_set() -> None:
    decisions = (decided(Matter.PAYER_CONTRACTS, Power.DECIDES), decided(Matter.PEER_REVIEW, Power.NONE))
    plain = find(case(venture=PLAIN, decisions=decisions, grade=Grade.SHARED)).score
    heavy = find(
        case(venture=PLAIN, decisions=decisions, grade=Grade.SHARED, weights={"scoring/authority-payers": 90})
    ).score
    assert plain is not None and heavy is not None and heavy > plain
