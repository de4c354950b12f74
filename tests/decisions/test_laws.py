"""Laws that hold for every venture: invariance, monotonicity, durability, and witnesses that replay."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import Power, Side, strength
from gino.decisions.aligning import aligned
from gino.decisions.facts import facts_of
from gino.decisions.model import Aim
from gino.decisions.replay import replays
from gino.decisions.solving import solve
from gino.governance.model import Consent, Override, Venture
from gino.governance.who import PartyActs
from tests.decisions.generated import GROUP, MATTERS, SYSTEM, ventures
from tests.decisions.ventures import place, seats

thorough = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
HELD = (Power.SWAYS, Power.BLOCKS, Power.DECIDES)


def powers(venture: Venture) -> dict[str, tuple[object, ...]]:
    return {
        d.matter: (d.on_paper, d.in_effect, d.worst, d.best, d.durable, [(o.side, o.power) for o in d.others])
        for d in solve(venture).decisions
    }


def shuffled(venture: Venture, draw: st.DataObject) -> Venture:
    """The same venture with parties, bodies, seats and elements in another order."""
    changed = {
        name: tuple(draw.draw(st.permutations(getattr(venture, name))))
        for name in ("parties", "bodies", "grants", "consents", "overrides", "referrals", "fallbacks", "strips")
    }
    bodies = tuple(replace(b, seats=tuple(draw.draw(st.permutations(b.seats)))) for b in changed["bodies"])
    return replace(venture, **(changed | {"bodies": bodies}))


@thorough
@given(ventures(), st.data())
def test_order_changes_nothing(venture: Venture, data: st.DataObject) -> None:
    assert powers(shuffled(venture, data)) == powers(venture)


@thorough
@given(ventures())
def test_other_ids_and_other_section_numbers_change_nothing(venture: Venture) -> None:
    apart = replace(
        venture,
        parties=tuple(p.model_copy(update={"name": f"Party {n}"}) for n, p in enumerate(venture.parties)),
        bodies=tuple(replace(b, name=f"Organ {n}") for n, b in enumerate(venture.bodies)),
    )
    renamed = aligned(replace(apart, parties=(), bodies=()), apart)
    assert {p.id for p in renamed.parties}.isdisjoint({p.id for p in venture.parties})
    assert powers(renamed) == powers(venture)


def as_one_bloc(venture: Venture) -> Venture:
    """All the other sides follow the hospital."""
    parties = tuple(
        p if p.id in (GROUP, SYSTEM) else p.model_copy(update={"affiliate_of": SYSTEM}) for p in venture.parties
    )
    return replace(venture, parties=parties, blocs=(), proxies=())


def strengthened(venture: Venture, kind: str, which: int) -> Venture:
    """One veto, one power to replace, one seat or one right to appoint more for the others."""
    system, cites = PartyActs(SYSTEM), place(900)
    if kind == "veto":
        return replace(venture, consents=(*venture.consents, Consent("more", cites, system, ())))
    if kind in ("replace", "reverse"):
        power = Override("more", cites, system, (), OverrideMode(kind))
        return replace(venture, overrides=(*venture.overrides, power))
    place_of = which % len(venture.bodies)
    body = venture.bodies[place_of]
    if kind == "seat":
        changed = replace(body, seats=(*body.seats, seats("One more", 1, system, Side.HOSPITAL, 901)))
    else:
        first, *rest = body.seats
        changed = replace(body, seats=(replace(first, chosen_by=system, confirmed_by=None), *rest))
    bodies = (*venture.bodies[:place_of], changed, *venture.bodies[place_of + 1 :])
    return replace(venture, bodies=bodies)


@thorough
@given(ventures(), st.sampled_from(["veto", "replace", "reverse", "seat", "appointment"]), st.integers(0, 2))
def test_a_single_bloc_of_others_never_loses_by_gaining(venture: Venture, kind: str, which: int) -> None:
    before = as_one_bloc(venture)
    bodies = {body.id: body for body in before.bodies}
    assume(kind != "seat" or bodies["board"].quorum is None or not bodies["board"].quorum.share.count)
    assume(kind != "seat" or all(body.rule.count is None for body in bodies.values()))
    after = strengthened(before, kind, which)
    was, now = solve(before), solve(after)
    impossible = {m for c in (*was.contradictions, *now.contradictions) for m in c.matters}
    for matter in MATTERS:
        old, new = was.decision(matter), now.decision(matter)
        assert old is not None
        assert new is not None
        if matter not in impossible and not gives_power_over_nothing(venture):
            assert strength(new.in_effect) <= strength(old.in_effect), (matter, kind)


def gives_power_over_nothing(venture: Venture) -> bool:
    """Where the protected side wins when others are stuck, getting others stuck may serve it: no law there."""
    return bool(venture.referrals or venture.fallbacks)


@thorough
@given(ventures())
def test_what_only_the_protected_side_can_strip_is_durable(venture: Venture) -> None:
    ours = PartyActs(GROUP)
    safe = replace(
        venture,
        proxies=(),
        blocs=(),
        strips=tuple(replace(strip, by=ours) for strip in venture.strips),
        bodies=tuple(
            replace(b, seats=tuple(replace(s, removable_by=None, vacancy_filled_by=None) for s in b.seats))
            for b in venture.bodies
        ),
    )
    for decision in solve(safe).decisions:
        assert decision.durable is (True if decision.in_effect in HELD else None)


@thorough
@given(ventures(mechanisms=6))
def test_every_witness_replays_and_needs_every_provision(venture: Venture) -> None:
    for proof in solve(venture).proofs:
        assert replays(proof, venture)
        for fact in proof.facts:
            assert not replays(proof, venture, [fact.id]), fact.id


@thorough
@given(ventures(mechanisms=6))
def test_a_witness_is_there_whenever_less_is_held_than_claimed(venture: Venture) -> None:
    solution = solve(venture)
    stuck = {m for c in solution.contradictions for m in c.matters}
    for decision in solution.decisions:
        aims = {proof.aim for proof in solution.proofs if proof.matter is decision.matter}
        if strength(decision.in_effect) < strength(decision.on_paper) and decision.matter not in stuck:
            assert aims & {Aim.CARRY, Aim.STOP}
        assert (Aim.STRIP in aims) is (decision.durable is False)
        assert bool(decision.witness) is bool(aims)
        if decision.witness:
            assert decision.witness[-1].quote is None
            assert all(step.quote for step in decision.witness if not step.step.startswith("So "))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(ventures(mechanisms=5))
def test_no_shorter_sequence_proves_the_same(venture: Venture) -> None:
    """Where nothing limits a move, what replays is true, and nothing shorter than the witness replays."""
    venture = replace(venture, consents=(), fundings=(), entrenchments=(), overrides=(), blocs=(), proxies=())
    facts = facts_of(venture)
    for proof in solve(venture).proofs:
        fewer = len(proof.facts) - 1
        if not 0 < fewer <= 2:
            continue
        for some in combinations(facts.values(), fewer):
            assert not replays(replace(proof, facts=tuple(some)), venture), [fact.id for fact in some]
