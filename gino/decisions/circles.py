"""Which bodies have a say, through however many layers, in the choice of their own members."""

from __future__ import annotations

from collections.abc import Iterator

from gino.decisions.interests import owners
from gino.decisions.players import Players
from gino.decisions.voting import labelled
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import AllAct, AnyActs, BodyActs, InterestsAct, PartyActs, SeatsAct, Share, Who

Vote = tuple[str, Share | None] | SeatsAct


class Circles:
    """The votes on which a body's vote depends: through its seats, its casting vote, proxies and agreements."""

    def __init__(self, players: Players) -> None:
        self.players = players
        self._venture = players.venture
        self._bodies = {body.id: body for body in players.venture.bodies}
        self._needs: dict[Vote, frozenset[Vote]] = {}
        self._reach: dict[Vote, frozenset[Vote]] = {}

    def around(self, vote: Vote) -> tuple[Vote, ...]:
        """The votes that depend on each other with ``vote``, itself included, in a fixed order; none if none do."""
        circle = (other for other in self._reached(vote) if vote in self._reached(other))
        return tuple(sorted(circle, key=repr))

    def _reached(self, vote: Vote) -> frozenset[Vote]:
        if vote not in self._reach:
            found: set[Vote] = set()
            left = list(self._needed(vote))
            while left:
                now = left.pop()
                if now not in found:
                    found.add(now)
                    left += self._needed(now)
            self._reach[vote] = frozenset(found)
        return self._reach[vote]

    def _needed(self, vote: Vote) -> frozenset[Vote]:
        if vote not in self._needs:
            found = self._of_class(vote) if isinstance(vote, SeatsAct) else self._of_body(self._bodies[vote[0]])
            self._needs[vote] = frozenset(found)
        return self._needs[vote]

    def _of_class(self, who: SeatsAct) -> Iterator[Vote]:
        body = self._bodies[who.body]
        for place in labelled(body, who.label):
            yield from self._of_seat(body, body.seats[place])

    def _of_body(self, body: GoverningBody) -> Iterator[Vote]:
        bloc = self.players.bloc_of(body.id)
        if bloc is not None:
            leads = bloc.leader in self._bodies
            yield from [(bloc.leader, None)] if leads else self._of(PartyActs(bloc.leader), frozenset())
            return
        for seat in body.seats:
            yield from self._of_seat(body, seat)
        if body.casting_vote is not None:
            yield from self._of(body.casting_vote, frozenset())
        if body.by_interest or not body.seats:
            yield from self._of_owners(frozenset())

    def _of_seat(self, body: GoverningBody, seat: SeatClass) -> Iterator[Vote]:
        for who in (seat.chosen_by, seat.confirmed_by, seat.removable_by, seat.vacancy_filled_by):
            if who is not None:
                yield from self._of(who, frozenset())
        for proxy in self._venture.proxies:
            if proxy.body == body.id:
                yield from self._of(proxy.voted_by, frozenset())

    def _of(self, who: Who, seen: frozenset[str]) -> Iterator[Vote]:
        match who:
            case BodyActs(body, share) if body in self._bodies:
                yield (body, share)
            case SeatsAct(body_id) if body_id in self._bodies:
                yield who
            case AllAct(of) | AnyActs(of):
                for each in of:
                    yield from self._of(each, seen)
            case InterestsAct():
                yield from self._of_owners(seen)
            case PartyActs(party) if party not in seen:
                yield from self._of_party(party, seen | {party})

    def _of_owners(self, seen: frozenset[str]) -> Iterator[Vote]:
        for owned in owners(self._venture):
            yield from self._of(PartyActs(owned.party), seen)

    def _of_party(self, party: str, seen: frozenset[str]) -> Iterator[Vote]:
        if self.players.is_entity(party):
            for grant in [grant for grant in self._venture.grants if grant.residual][:1]:
                yield from self._of(grant.holder, seen)
        for proxy in self._venture.proxies:
            if proxy.party == party:
                yield from self._of(proxy.voted_by, seen)
        hand = self.players.hand(party).player
        if hand in self._bodies:
            yield (hand, None)
