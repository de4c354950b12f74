"""The players: parties joined by affiliation and by agreements on voting; the protected side acts as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gino.contract.vocabulary import Matter, Side
from gino.governance.model import Bloc, Venture

PROTECTED = "protected"
NOBODYS = (Side.COMPANY, Side.JOINT, Side.EACH)


def neutral(name: str) -> str:
    """The player for a person whom no side commands."""
    return f"neutral:{name}"


def unknown(name: str) -> str:
    """The player for somebody whose side the text does not say."""
    return f"unknown:{name}"


def of_side(side: Side) -> str:
    """The player for a side that no party of the text stands for."""
    return f"side:{side}"


@dataclass(frozen=True, slots=True)
class Hand:
    """Who plays for a party, and the facts by which its vote came to be theirs."""

    player: str
    facts: tuple[str, ...] = ()


def affiliation(party: str) -> str:
    """The id of the fact that a party follows its owner."""
    return f"{party}#affiliate"


def binding_blocs(venture: Venture, matter: Matter | None) -> tuple[Bloc, ...]:
    """The agreements on voting that reach the matter; those limited to matters reach no election (None)."""
    return tuple(b for b in venture.blocs if not b.matters or (matter is not None and matter in b.matters))


class Players:
    """Who plays for each party of a venture, given the agreements on voting that bind."""

    def __init__(self, venture: Venture, protected: Side, blocs: Iterable[Bloc] = ()) -> None:
        self.venture = venture
        self.protected = protected
        self._parties = {party.id: party for party in venture.parties}
        self._leaders = {bloc.follower: bloc for bloc in blocs}
        self._hands = {party.id: self._follow(party.id) for party in venture.parties}
        keys = (self.hand(party.id).player for party in venture.parties if not self.is_entity(party.id))
        self._all_keys = tuple(dict.fromkeys((PROTECTED, *keys)))

    def _follow(self, start: str) -> Hand:
        seen, facts, now = {start}, [], start
        while True:
            party = self._parties.get(now)
            if now in self._leaders:
                fact, after = self._leaders[now].id, self._leaders[now].leader
            elif party is not None and party.affiliate_of is not None:
                fact, after = affiliation(now), party.affiliate_of
            else:
                break
            if after in seen or (after not in self._parties and after not in self._bodies()):
                break
            seen.add(after)
            facts.append(fact)
            now = after
        return Hand(self._key(now), tuple(facts))

    def _bodies(self) -> frozenset[str]:
        return frozenset(body.id for body in self.venture.bodies)

    def _key(self, party_id: str) -> str:
        party = self._parties.get(party_id)
        if party is not None and party.side is self.protected:
            return PROTECTED
        if party is not None and party.side is Side.UNKNOWN:
            return unknown(party_id)
        return party_id

    def hand(self, party: str) -> Hand:
        """Who plays for the party; a party that the venture does not list plays as an unknown."""
        return self._hands.get(party, Hand(unknown(party)))

    def bloc_of(self, body: str) -> Bloc | None:
        """The agreement by which a whole body votes as another directs."""
        return self._leaders.get(body)

    def is_party(self, player: str) -> bool:
        """Whether a player is a party of the text, and not a side or a person."""
        return player in self._parties

    def is_entity(self, party: str) -> bool:
        """Whether the party is the venture itself, which acts only through its bodies."""
        found = self._parties.get(party)
        return found is not None and found.side in NOBODYS

    def for_side(self, side: Side) -> str:
        """The player that stands for a side: its only one, or one made for it."""
        if side is self.protected:
            return PROTECTED
        keys = {self.hand(p.id).player for p in self.venture.parties if p.side is side}
        return keys.pop() if len(keys) == 1 else of_side(side)

    def side(self, player: str) -> Side:
        """The side that a player serves."""
        if player == PROTECTED:
            return self.protected
        if player in self._parties:
            return self._parties[player].side
        if player.startswith("side:"):
            return Side(player.removeprefix("side:"))
        return Side.INDEPENDENT if player.startswith("neutral:") else Side.UNKNOWN

    def all_keys(self) -> tuple[str, ...]:
        """The players that parties of the text stand behind, the protected side first, the entity left out."""
        return self._all_keys

    def has_protected(self) -> bool:
        """Whether any party is on the protected side."""
        return any(party.side is self.protected for party in self.venture.parties)
