"""What a player or a side can do in a solved game, and the coalitions that carry it."""

from __future__ import annotations

from gino.contract.vocabulary import Power
from gino.decisions.game import holding


def is_impossible(wins: int, players: int) -> bool:
    """Whether not even all players together win."""
    return not wins >> ((1 << players) - 1) & 1


def standing(wins: int, players: int, group: int) -> Power | None:
    """The power of the players in ``group`` acting as one: decides, blocks, sways, or None for a dummy.

    ``wins`` holds the winning coalitions of ``players`` players as bits. A game that nobody wins gives no power.
    """
    everyone = (1 << players) - 1
    if not group or is_impossible(wins, players):
        return None
    if wins >> group & 1:
        return None if wins & 1 else Power.DECIDES
    if not wins >> (everyone ^ group) & 1:
        return Power.BLOCKS
    return Power.SWAYS if _with(wins, players, group) & ~_without(wins, players, group) else None


def _with(wins: int, players: int, group: int) -> int:
    for index in range(players):
        if group >> index & 1:
            inside = wins & holding(index, players)
            wins = inside | inside >> (1 << index)
    return wins


def _without(wins: int, players: int, group: int) -> int:
    for index in range(players):
        if group >> index & 1:
            outside = wins & ~holding(index, players)
            wins = outside | outside << (1 << index)
    return wins


def minimal_winning(wins: int, players: int) -> tuple[int, ...]:
    """The coalitions that win and of which every member is needed, smallest first."""
    spare = 0
    for index in range(players):
        spare |= (wins & ~holding(index, players)) << (1 << index)
    return coalitions_in(wins & ~spare)


def coalitions_in(wins: int) -> tuple[int, ...]:
    """The coalitions whose bits are set, smallest first, in a fixed order."""
    found = []
    while wins:
        lowest = wins & -wins
        found.append(lowest.bit_length() - 1)
        wins ^= lowest
    return tuple(sorted(found, key=lambda coalition: (coalition.bit_count(), coalition)))


def are_rivals(wins: int, players: int) -> bool:
    """Whether two coalitions without a common member both win, so that either could undo the other."""
    everyone = (1 << players) - 1
    return any(wins >> (everyone ^ coalition) & 1 for coalition in minimal_winning(wins, players))
