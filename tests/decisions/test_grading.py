"""The grade by count, at its edges."""

from __future__ import annotations

import pytest

from gino.contract.report import Decision
from gino.contract.vocabulary import Grade, Matter, Power
from gino.decisions.grading import grade_of, is_hollow

CLINICAL = list(Matter)[:8]


def decision(matter: Matter, on_paper: Power, in_effect: Power, durable: bool | None = None) -> Decision:
    return Decision(
        matter=matter, on_paper=on_paper, in_effect=in_effect, worst=in_effect, best=in_effect, durable=durable
    )


def clinical(*outcomes: tuple[Power, Power, bool | None]) -> list[Decision]:
    return [decision(m, *outcome) for m, outcome in zip(CLINICAL, outcomes, strict=False)]


REAL = (Power.DECIDES, Power.DECIDES, True)
MUTUAL = (Power.BLOCKS, Power.BLOCKS, True)
LOST = (Power.DECIDES, Power.ADVISES, None)
HALVED = (Power.DECIDES, Power.BLOCKS, True)
FRAIL = (Power.DECIDES, Power.DECIDES, False)
OPENLY_NOTHING = (Power.ADVISES, Power.ADVISES, None)
SWAY = (Power.BLOCKS, Power.SWAYS, True)


@pytest.mark.parametrize(
    ("outcomes", "grade"),
    [
        ([REAL, REAL], Grade.GENUINE),
        ([REAL, MUTUAL], Grade.GENUINE),
        ([REAL, MUTUAL, MUTUAL], Grade.SHARED),
        ([MUTUAL, MUTUAL], Grade.SHARED),
        ([LOST, REAL], Grade.GINO),
        ([LOST, REAL, REAL], Grade.SHARED),
        ([HALVED, REAL], Grade.GINO),
        ([FRAIL, FRAIL], Grade.GINO),
        ([OPENLY_NOTHING] * 4, Grade.WEAK),
        ([LOST, OPENLY_NOTHING, OPENLY_NOTHING, OPENLY_NOTHING], Grade.GINO),
        ([LOST, OPENLY_NOTHING, OPENLY_NOTHING, OPENLY_NOTHING, OPENLY_NOTHING], Grade.WEAK),
        ([SWAY, SWAY], Grade.SHARED),
        ([REAL, OPENLY_NOTHING], Grade.SHARED),
        ([REAL, OPENLY_NOTHING, OPENLY_NOTHING], Grade.WEAK),
    ],
)
def test_grade(outcomes: list[tuple[Power, Power, bool | None]], grade: Grade) -> None:
    assert grade_of(clinical(*outcomes)) is grade


def test_no_clinical_matter_no_grade() -> None:
    assert grade_of([decision(Matter.DEBT, *REAL)]) is None


def test_a_hollow_claim_on_an_adjacent_matter_is_not_genuine_and_on_a_corporate_one_is() -> None:
    assert grade_of([*clinical(REAL), decision(Matter.OPERATING_BUDGET, *LOST)]) is Grade.SHARED
    assert grade_of([*clinical(REAL), decision(Matter.DEBT, *LOST)]) is Grade.GENUINE


def test_a_block_that_sways_in_effect_is_less_but_not_hollow() -> None:
    assert not is_hollow(decision(Matter.DEBT, *SWAY))
    assert is_hollow(decision(Matter.DEBT, Power.BLOCKS, Power.ADVISES))
    assert not is_hollow(decision(Matter.DEBT, Power.ADVISES, Power.NONE))
