"""Voting power in figures, against enumeration written here and against values worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial

from hypothesis import given, settings
from hypothesis import strategies as st

from gino.decisions.figures import figures
from gino.decisions.game import AtLeast, Plays, Table, dual
from gino.decisions.standing import minimal_winning, standing


def weighted(quota: int, *weights: int) -> tuple[int, tuple[str, ...]]:
    players = tuple(f"p{n}" for n in range(len(weights)))
    table = Table(players)
    return table.wins(AtLeast(quota, tuple((w, Plays(p)) for w, p in zip(weights, players, strict=True)))), players


games = st.tuples(st.integers(1, 12), st.lists(st.integers(0, 5), min_size=1, max_size=6))


def shapley_by_orders(quota: int, weights: list[int]) -> list[Fraction]:
    pivots = [0] * len(weights)
    for order in permutations(range(len(weights))):
        total = 0
        for player in order:
            if total < quota <= total + weights[player]:
                pivots[player] += 1
            total += weights[player]
    return [Fraction(count, factorial(len(weights))) for count in pivots]


@settings(deadline=None, max_examples=60)
@given(games)
def test_shapley_is_the_share_of_orders_in_which_one_turns_the_vote(game: tuple[int, list[int]]) -> None:
    quota, weights = game
    wins, players = weighted(quota, *weights)
    assert [f.shapley for f in figures(wins, players)] == shapley_by_orders(quota, weights)


@settings(deadline=None, max_examples=60)
@given(games)
def test_coleman_counts_the_swings(game: tuple[int, list[int]]) -> None:
    quota, weights = game
    wins, players = weighted(quota, *weights)
    size = len(weights)
    totals = [sum(w for n, w in enumerate(weights) if c >> n & 1) for c in range(1 << size)]
    winning = [c for c in range(1 << size) if totals[c] >= quota]
    for index, found in enumerate(figures(wins, players)):
        leaving = sum(c >> index & 1 and totals[c] - weights[index] < quota for c in winning)
        losing = (1 << size) - len(winning)
        assert found.prevent == (Fraction(leaving, len(winning)) if winning else 0)
        assert found.initiate == (Fraction(leaving, losing) if losing else 0)


def owen_by_orders(quota: int, weights: list[int], unions: list[list[int]]) -> list[Fraction]:
    """Only the orders in which the members of each union stand together."""
    pivots, orders = [0] * len(weights), 0
    for order in permutations(range(len(weights))):
        places = {player: place for place, player in enumerate(order)}
        if any(max(places[p] for p in u) - min(places[p] for p in u) != len(u) - 1 for u in unions):
            continue
        orders += 1
        total = 0
        for player in order:
            if total < quota <= total + weights[player]:
                pivots[player] += 1
            total += weights[player]
    return [Fraction(count, orders) for count in pivots]


@settings(deadline=None, max_examples=40)
@given(games, st.data())
def test_owen_counts_the_orders_in_which_blocs_stand_together(game: tuple[int, list[int]], data: st.DataObject) -> None:
    quota, weights = game
    members = list(range(len(weights)))
    cut = data.draw(st.integers(0, len(weights)))
    unions = [members[:cut]] if cut > 1 else []
    wins, players = weighted(quota, *weights)
    found = figures(wins, players, [sum(1 << m for m in union) for union in unions])
    if not unions:
        assert all(f.owen is None for f in found)
    else:
        assert [f.owen for f in found] == owen_by_orders(quota, weights, unions)


def test_three_to_two_gives_the_three_everything() -> None:
    first, second = figures(*weighted(3, 3, 2))
    assert (first.prevent, first.initiate, second.prevent, second.initiate) == (1, 1, 0, 0)


def test_three_to_three_prevents_and_seldom_initiates() -> None:
    for found in figures(*weighted(4, 3, 3)):
        assert (found.prevent, found.initiate, found.shapley) == (1, Fraction(1, 3), Fraction(1, 2))


@settings(deadline=None)
@given(games)
def test_the_dual_of_the_dual_is_the_game(game: tuple[int, list[int]]) -> None:
    quota, weights = game
    players = tuple(f"p{n}" for n in range(len(weights)))
    node = AtLeast(quota, tuple((w, Plays(p)) for w, p in zip(weights, players, strict=True)))
    table = Table(players)
    wins, stops = table.wins(node), table.wins(dual(node))
    assert table.wins(dual(dual(node))) == wins
    for coalition in range(1 << len(players)):
        assert (stops >> coalition & 1) != (wins >> (table.everyone ^ coalition) & 1)


@settings(deadline=None)
@given(games)
def test_minimal_winning_coalitions_lose_without_any_member(game: tuple[int, list[int]]) -> None:
    quota, weights = game
    wins, players = weighted(quota, *weights)
    total = [sum(w for n, w in enumerate(weights) if c >> n & 1) for c in range(1 << len(weights))]
    expected = {
        c
        for c in range(1 << len(weights))
        if total[c] >= quota and all(total[c] - w < quota for n, w in enumerate(weights) if c >> n & 1)
    }
    assert set(minimal_winning(wins, len(players))) == expected


def test_standing_names_the_strongest_that_fits() -> None:
    wins, _ = weighted(6, 3, 2, 3, 3)
    assert [standing(wins, 4, 1 << n) for n in range(4)] == ["sways", None, "sways", "sways"]
    assert standing(wins, 4, 0b0101) == "decides"
