"""A venture cut down to the provisions that a proof cites: what it does not cite is not known."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from gino.contract.extract import Party
from gino.decisions.facts import casting_fact, elements_of, quorum_fact, rule_fact, seat_fact
from gino.decisions.players import affiliation
from gino.decisions.workings import without
from gino.governance.model import GoverningBody, SeatClass, Venture
from gino.governance.who import UnknownActs

NOT_CITED = UnknownActs("whom the proof does not cite")


@dataclass(frozen=True, slots=True)
class Dossier:
    """``venture`` holds only cited elements.

    ``without_rule`` are the bodies whose own threshold is not cited, ``hidden_quorum`` those whose quorum is not.
    """

    venture: Venture
    without_rule: frozenset[str]
    hidden_quorum: frozenset[str]


def dossier(venture: Venture, cited: Collection[str]) -> Dossier:
    """Keep the cited facts. A seat that is not cited stays a seat, but nobody is known to command it."""
    left_out = frozenset(element.id for element in elements_of(venture) if element.id not in cited)
    bodies = tuple(_body(body, cited) for body in venture.bodies)
    parties = tuple(_party(party, cited) for party in venture.parties)
    kept = replace(without(venture, left_out), bodies=bodies, parties=parties, ambiguities=(), absences=())
    unruled = (b.id for b in venture.bodies if b.rule_cites and rule_fact(b.id) not in cited)
    hidden = (b.id for b in venture.bodies if b.quorum is not None and not b.quorum.relaxes)
    return Dossier(kept, frozenset(unruled), frozenset(b for b in hidden if quorum_fact(b) not in cited))


def _body(body: GoverningBody, cited: Collection[str]) -> GoverningBody:
    seats = tuple(
        seat if seat_fact(body.id, index) in cited else _unknown(seat) for index, seat in enumerate(body.seats)
    )
    return replace(
        body,
        seats=seats,
        quorum=body.quorum if quorum_fact(body.id) in cited else None,
        casting_vote=body.casting_vote if casting_fact(body.id) in cited else None,
    )


def _unknown(seat: SeatClass) -> SeatClass:
    return SeatClass(seat.label, seat.count, NOT_CITED, seat.label_side, seat.votes)


def _party(party: Party, cited: Collection[str]) -> Party:
    if party.affiliate_of is None or affiliation(party.id) in cited:
        return party
    return party.model_copy(update={"affiliate_of": None})
