"""Who commands whom: follow a body's seats up to those who choose them."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Party
from gino.contract.vocabulary import Side
from gino.governance.holders import INDIVIDUAL_PHYSICIANS
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import AllAct, AnyActs, BodyActs, NeutralActs, PartyActs, SeatsAct, Who

_DEPTH = 8


class Chain:
    """Answers who stands above a holder, and on which side a holder ends up."""

    def __init__(self, bodies: Sequence[GoverningBody], parties: Sequence[Party]) -> None:
        self._bodies = {body.id: body for body in bodies}
        self._parties = {party.id: party for party in parties}

    def answers_to(self, who: Who, other: Who, depth: int = 0) -> bool:
        """Whether ``who`` is chosen, through any layers, by the body ``other``."""
        if depth > _DEPTH or not isinstance(who, BodyActs) or not isinstance(other, BodyActs):
            return False
        body = self._bodies.get(who.body)
        if body is None or who.body == other.body:
            return False
        return any(
            (isinstance(seat.chosen_by, BodyActs) and seat.chosen_by.body == other.body)
            or self.answers_to(seat.chosen_by, other, depth + 1)
            for seat in body.seats
        )

    def side(self, who: Who, depth: int = 0) -> Side:
        """The side that carries ``who``'s decisions, ``joint`` where it takes more than one."""
        if depth > _DEPTH:
            return Side.UNKNOWN
        if isinstance(who, PartyActs):
            if who.party == INDIVIDUAL_PHYSICIANS:
                return Side.PHYSICIANS
            party = self._parties.get(who.party)
            return party.side if party else Side.UNKNOWN
        if isinstance(who, NeutralActs):
            return Side.INDEPENDENT
        if isinstance(who, AllAct | AnyActs):
            sides = {self.side(one, depth + 1) for one in who.of}
            return sides.pop() if len(sides) == 1 else Side.JOINT
        if isinstance(who, BodyActs | SeatsAct):
            return self._side_of_body(who, depth)
        return Side.JOINT

    def _side_of_body(self, who: BodyActs | SeatsAct, depth: int) -> Side:
        body = self._bodies.get(who.body)
        if body is None or not body.seats:
            return Side.UNKNOWN
        seats = body.seats
        if isinstance(who, SeatsAct):
            seats = tuple(seat for seat in seats if seat.label == who.label) or seats
        return self._majority(seats, depth)

    def _majority(self, seats: Sequence[SeatClass], depth: int) -> Side:
        total = sum(seat.count * seat.votes for seat in seats)
        votes: dict[Side, int] = {}
        for seat in seats:
            side = self.side(seat.chosen_by, depth + 1)
            votes[side] = votes.get(side, 0) + seat.count * seat.votes
        leading = max(votes, key=lambda side: votes[side])
        return leading if 2 * votes[leading] > total else Side.JOINT

    def same_command(self, one: Who, other: Who) -> bool:
        """Whether two holders end up on the same side."""
        return self.side(one) is self.side(other)
