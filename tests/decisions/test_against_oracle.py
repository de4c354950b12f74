"""Generated ventures are solved as the brute-force oracle solves them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gino.contract.vocabulary import Power
from gino.decisions.durability import derived_strips
from gino.decisions.solving import solve
from gino.governance.model import Venture
from tests.decisions.generated import MATTERS, ventures
from tests.decisions.oracle import Oracle

HELD = (Power.SWAYS, Power.BLOCKS, Power.DECIDES)
thorough = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@thorough
@given(ventures())
def test_power_of_every_side_is_the_oracles(venture: Venture) -> None:
    solution, oracle = solve(venture), Oracle(venture)
    for decision in solution.decisions:
        expected = oracle.power(decision.matter)
        found = decision.in_effect if decision.in_effect in HELD else None
        assert found == expected, decision.matter
        for other in decision.others:
            keys = frozenset(p.id for p in venture.parties if p.side is other.side)
            if keys and keys == {oracle.player(key) for key in keys}:
                wanted = oracle.power(decision.matter, keys)
                assert (other.power if other.power in HELD else None) == wanted, (decision.matter, other.side)


@thorough
@given(ventures())
def test_durability_is_the_oracles(venture: Venture) -> None:
    stated = replace(venture, strips=(*venture.strips, *derived_strips(venture)))
    oracle = Oracle(stated)
    for decision in solve(venture).decisions:
        if decision.in_effect in HELD:
            assert decision.durable is oracle.lasts(decision.matter), decision.matter
        else:
            assert decision.durable is None


@thorough
@given(ventures(mechanisms=3), st.sampled_from(MATTERS))
def test_a_mechanism_more_than_three_deep_still_agrees(venture: Venture, matter: object) -> None:
    decision = solve(venture).decision(matter)  # type: ignore[arg-type]
    assert decision is not None
    assert decision.worst is decision.in_effect is decision.best
