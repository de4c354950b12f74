"""Which side controls a body: the one that carries its vote alone."""

from __future__ import annotations

from collections import Counter

import re2

from gino.contract.extract import Body
from gino.contract.vocabulary import BodyKind, Side
from gino.provisions.cast import Cast
from gino.provisions.who.casting import DocumentCast
from gino.provisions.who.counts import counts_of

_ALL = re2.compile(r"(?i)\b(?:unanimous\w*|all (?:of the )?(?:members|directors|managers|representatives|votes))\b")
_OF_EACH = re2.compile(
    r"(?i)\b(?:each|both)\s+(?:of\s+the\s+)?"
    r"(?:part(?:y|ies)|members?|class(?:es)?|sides?|categor(?:y|ies)|series|groups?|partners?)\b"
)
_FRACTION = re2.compile(r"(?i)\b(two[- ]thirds|three[- ]fourths|three[- ]quarters|(\d{2}) ?(?:%|percent|per cent))")
_FRACTIONS = {"two-thirds": 2 / 3, "three-fourths": 3 / 4, "three-quarters": 3 / 4}


def controlling_side(body: Body, cast: Cast) -> Side:
    """The side whose seats carry the vote of ``body`` by its own rule; ``joint`` where none does.

    An officer is on the side of the party that designates him, else the ``company``'s; owners together are
    ``joint`` unless all are on one side; a body of which nothing is known is ``unknown``.
    """
    if body.kind is BodyKind.OFFICER:
        return body.seats[0].chosen_by if body.seats else Side.COMPANY
    if body.kind is BodyKind.MEMBERS and not body.seats:
        sides = {party.side for party in cast.parties if party.side is not Side.COMPANY}
        return next(iter(sides)) if len(sides) == 1 and Side.OTHER not in sides else Side.JOINT
    voting = [seat for seat in body.seats if seat.voting and seat.count]
    if not voting:
        return Side.UNKNOWN
    votes: Counter[tuple[Side, str | None]] = Counter()
    for seat in voting:
        apart = seat.chosen_by is Side.OTHER and not _governed(cast)
        votes[(seat.chosen_by, seat.chooser if apart else None)] += seat.count * seat.votes
    needed = _needed(body, sum(votes.values()))
    (side, _), most = votes.most_common(1)[0]
    if side is Side.EACH:
        return Side.JOINT
    if most >= needed:
        return side if _alone(body, side) else Side.JOINT
    chair = body.chair_chosen_by if body.casting_vote and body.chair_chosen_by is not Side.OTHER else None
    held = sum(count for (holder, _), count in votes.items() if holder is chair)
    return chair if chair is not None and 2 * held >= sum(votes.values()) else Side.JOINT


def _alone(body: Body, side: Side) -> bool:
    """Whether the vote of ``side`` is enough: the rule names no votes of another class and none of each party."""
    threshold = body.threshold or ""
    if _OF_EACH.search(threshold):
        return len({seat.chosen_by for seat in body.seats}) == 1 and side is not Side.OTHER
    named = {seat.chosen_by for seat in body.seats if seat.label and seat.label.rstrip("s") in threshold}
    return named <= {side}


def _governed(cast: Cast) -> bool:
    """Whether the organs of one government choose, who count as one side and not as rival partners."""
    return isinstance(cast, DocumentCast) and cast.small


def _needed(body: Body, total: int) -> float:
    """The votes that carry a decision, by the threshold stated for the body; a majority where none is."""
    threshold = body.threshold or ""
    if _ALL.search(threshold):
        return total
    if match := _FRACTION.search(threshold):
        share = _FRACTIONS.get(match.group(1).lower().replace(" ", "-"), int(match.group(2) or 0) / 100)
        return share * total
    counts = [count.value for count in counts_of(f" {threshold} ") if count.value <= total]
    if counts and "majority" not in threshold.lower():
        return counts[0]
    return total // 2 + 1
