"""Texts that contradict themselves or name what is not there are answered, never refused."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gino.contract.vocabulary import Power, Side
from gino.decisions.differing import compare
from gino.decisions.replay import replays
from gino.decisions.solving import solve
from gino.decisions.whatif import best_changes
from gino.governance.model import Absence, Ambiguity, Bloc, Precedence, Venture
from gino.governance.who import BodyActs, PartyActs, SeatsAct, Share, UnknownActs, Who
from tests.decisions.generated import ventures
from tests.decisions.ventures import place, venture

strange: st.SearchStrategy[Who] = st.sampled_from(
    [
        BodyActs("nowhere"),
        SeatsAct("board", "No such seats"),
        SeatsAct("nowhere", "Seats"),
        PartyActs("nobody"),
        UnknownActs("the Administrator"),
        BodyActs("board"),
        BodyActs("council"),
        BodyActs("chief", Share(count=99)),
    ]
)


@st.composite
def broken(draw: st.DrawFn) -> Venture:
    """A venture in which seats may be nobody's, bodies choose each other, and clauses name strangers."""
    found = draw(ventures(mechanisms=4))
    bodies = tuple(
        replace(
            body,
            seats=tuple(
                replace(seat, chosen_by=draw(strange), count=draw(st.integers(0, 2))) if draw(st.booleans()) else seat
                for seat in body.seats
            ),
        )
        for body in found.bodies
    )
    grants = tuple(
        replace(grant, holder=draw(strange), exclusive=draw(st.booleans())) if draw(st.booleans()) else grant
        for grant in (*found.grants, *(replace(g, id=f"{g.id}-again") for g in found.grants))
    )
    return replace(
        found,
        bodies=bodies,
        grants=grants,
        blocs=(*found.blocs, Bloc("circle-1", place(700), "group", "system"), Bloc("circle-2", (), "system", "group")),
        precedences=(Precedence("p1", place(701), 0, 1), Precedence("p2", place(702), 1, 0)),
        absences=(Absence("a", place(703), "the Services Agreement", prevails=draw(st.booleans())),),
        ambiguities=(Ambiguity("u", place(704), "unclear", (), better=("m0",), worse=("m1",)),),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(broken())
def test_every_text_is_answered(found: Venture) -> None:
    solution = solve(found)
    ranks = list(Power)
    for decision in solution.decisions:
        assert ranks.index(decision.worst) <= ranks.index(decision.in_effect) <= ranks.index(decision.best)
        assert (decision.durable is None) is (decision.in_effect not in (Power.SWAYS, Power.BLOCKS, Power.DECIDES))
    for proof in solution.proofs:
        assert replays(proof, found)
        assert not any(replays(proof, found, [fact.id]) for fact in proof.facts)
    assert solve(found, Side.HOSPITAL) == solve(found, Side.HOSPITAL)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(broken(), broken())
def test_every_two_texts_are_compared_and_changes_sought(one: Venture, other: Venture) -> None:
    compare(one, other)
    assert all(change.after.grade is not None for change in best_changes(one))


def test_a_text_that_says_nothing_gets_no_grade() -> None:
    solution = solve(venture([], []))
    assert solution.decisions == ()
    assert solution.grade is None
