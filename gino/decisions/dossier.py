"""A venture cut down to the provisions that a proof cites: what it does not cite is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from gino.contract.extract import Party
from gino.decisions.facts import AffiliateFact, CastingFact, Fact, QuorumFact, RuleFact, SeatFact, seat_fact
from gino.decisions.interests import owners
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Element,
    Entrenchment,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Precedence,
    Proxy,
    Referral,
    SeatClass,
    Strip,
    Venture,
)
from gino.governance.who import UnknownActs

NOT_CITED = UnknownActs("whom the proof does not cite")


@dataclass(frozen=True, slots=True)
class Dossier:
    """The cited elements by kind; bodies and parties with what is cited of them.

    ``without_rule`` are the bodies whose own threshold is not cited, ``hidden_quorum`` those whose quorum is not.
    ``owners`` are all parts of the interests, each with the party shown to hold it, or None.
    """

    bodies: dict[str, GoverningBody]
    parties: dict[str, Party]
    without_rule: frozenset[str]
    hidden_quorum: frozenset[str]
    owners: tuple[tuple[str | None, int | None], ...] = ()
    grants: tuple[Grant, ...] = ()
    consents: tuple[Consent, ...] = ()
    overrides: tuple[Override, ...] = ()
    referrals: tuple[Referral, ...] = ()
    fallbacks: tuple[Fallback, ...] = ()
    fundings: tuple[Funding, ...] = ()
    denials: tuple[Denial, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    blocs: tuple[Bloc, ...] = ()
    strips: tuple[Strip, ...] = ()
    entrenchments: tuple[Entrenchment, ...] = ()
    precedences: tuple[Precedence, ...] = ()


class Register:
    """What may be known of a venture without any proof: names, and how many seats its bodies have."""

    def __init__(self, venture: Venture) -> None:
        self.parties = {party.id: party.model_copy(update={"affiliate_of": None}) for party in venture.parties}
        self.affiliated = {party.id: party for party in venture.parties}
        self.bodies = {body.id: _blank(body) for body in venture.bodies}
        self.grants = {grant.id: grant for grant in venture.grants}
        self._owned = owners(venture)
        self._ruled = frozenset(body.id for body in venture.bodies if body.rule_cites)
        self._quorums = frozenset(b.id for b in venture.bodies if b.quorum is not None and not b.quorum.relaxes)

    def dossier(self, facts: Iterable[Fact]) -> Dossier:
        """Put the cited facts into the register. A seat that is not cited is there, but nobody's."""
        bodies, parties = dict(self.bodies), dict(self.parties)
        unruled, hidden = set(self._ruled), set(self._quorums)
        elements: list[Element] = []
        for fact in facts:
            match fact.subject:
                case SeatFact(body, seat):
                    bodies[body.id] = _seated(bodies[body.id], fact.id, seat)
                case RuleFact(body):
                    unruled.discard(body.id)
                case QuorumFact(body):
                    hidden.discard(body.id)
                    bodies[body.id] = replace(bodies[body.id], quorum=body.quorum)
                case CastingFact(body):
                    bodies[body.id] = replace(bodies[body.id], casting_vote=body.casting_vote)
                case AffiliateFact(party):
                    parties[party.id] = self.affiliated[party.id]
                case Element() as element:
                    elements.append(element)
        shown = {element.id for element in elements}
        held = tuple(
            (owned.party if owned.id in shown or not owned.cites else None, owned.per_ten_thousand)
            for owned in self._owned
        )
        return _sorted(elements, Dossier(bodies, parties, frozenset(unruled), frozenset(hidden), held))


def _blank(body: GoverningBody) -> GoverningBody:
    seats = tuple(SeatClass(seat.label, seat.count, NOT_CITED, seat.label_side, seat.votes) for seat in body.seats)
    return replace(body, seats=seats, quorum=None, casting_vote=None)


def _seated(body: GoverningBody, ident: str, seat: SeatClass) -> GoverningBody:
    seats = tuple(seat if seat_fact(body.id, n) == ident else other for n, other in enumerate(body.seats))
    return replace(body, seats=seats)


_Kind = TypeVar("_Kind", bound=Element)


def _sorted(elements: list[Element], empty: Dossier) -> Dossier:
    def those(kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(element for element in elements if isinstance(element, kind))

    if not elements:
        return empty
    return replace(
        empty,
        grants=those(Grant),
        consents=those(Consent),
        overrides=those(Override),
        referrals=those(Referral),
        fallbacks=those(Fallback),
        fundings=those(Funding),
        denials=those(Denial),
        proxies=those(Proxy),
        blocs=those(Bloc),
        strips=those(Strip),
        entrenchments=those(Entrenchment),
        precedences=those(Precedence),
    )
