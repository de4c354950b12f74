"""What the granting words claim: holders as they are named, seats as they are labelled, a plain vote.

Nothing is asked about who chooses the seats, nor about casting votes, quorum, consents found elsewhere, referrals,
overrides, definitions or other documents.
"""

from __future__ import annotations

from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import BodyKind, Matter, Power, Side, strength
from gino.decisions.game import NEVER, AllOf, AnyOf, AtLeast, Node, Plays, Table, dual, players_in
from gino.decisions.granting import adopts, general_grants, is_advisory, named_grants
from gino.decisions.interests import owners, remainder
from gino.decisions.reach import is_objective, names, reaches, same_provision
from gino.decisions.standing import standing
from gino.decisions.voting import heads, labelled, quota
from gino.governance.model import Consent, GoverningBody, Grant, SeatClass, Venture
from gino.governance.who import (
    MAJORITY,
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    Share,
    UnknownActs,
    Who,
)

_COMPANY = "the company"
_SPOKEN_FOR = (Side.UNKNOWN, Side.JOINT, Side.EACH, Side.INDEPENDENT, Side.COMPANY)


def on_paper(venture: Venture, matter: Matter, protected: Side) -> Power:
    """The power that the granting words give to the protected side; silent where they give it to nobody."""
    paper = Paper(venture, protected)
    claims = paper.claims(matter)
    if claims:
        best = max((paper.power(node) for node in claims), key=strength)
        return best if best is not Power.NONE or not paper.heard(matter) else Power.ADVISES
    if paper.heard(matter):
        return Power.ADVISES
    return Power.NONE if paper.given_away(matter) else Power.SILENT


class Paper:
    """A venture as its granting words have it: a player for each side that is named, a seat for each label."""

    def __init__(self, venture: Venture, protected: Side) -> None:
        self.venture = venture
        self.protected = protected
        self._bodies = {body.id: body for body in venture.bodies}
        self._sides = {party.id: party.side for party in venture.parties}

    def claims(self, matter: Matter) -> list[Node]:
        """One procedure for each place that grants the matter."""
        grants = named_grants(self.venture, matter)
        consents = tuple(c for c in self.venture.consents if names(c, matter) and not is_objective(c))
        if grants:
            found = self._granted(grants, consents)
            found += [AllOf((Plays(_COMPANY), self.holder(c.holder))) for c in consents if c.amount is None]
        elif consents:
            general = [self.holder(grant.holder) for grant in general_grants(self.venture, matter)]
            asked = tuple(self.holder(consent.holder) for consent in consents)
            base = AnyOf(tuple(general)) if general else Plays(_COMPANY)
            found = [AllOf((base, *asked))]
        else:
            found = [self.holder(grant.holder) for grant in general_grants(self.venture, matter)]
        return found + self._overriding(matter)

    def _granted(self, grants: tuple[Grant, ...], consents: tuple[Consent, ...]) -> list[Node]:
        """Each grant with the assents that its own words ask for; what another may end is not carried alone."""
        ends = tuple(dual(self.holder(grant.holder)) for grant in grants if not adopts(grant))
        adopting = [grant for grant in grants if adopts(grant)]
        if not adopting:
            return [self.holder(grant.holder) for grant in grants]
        found: list[Node] = []
        for grant in adopting:
            asked = tuple(self.holder(c.holder) for c in consents if same_provision(c, grant))
            found.append(AllOf((self.holder(grant.holder), *asked, *ends)))
        return found

    def _overriding(self, matter: Matter) -> list[Node]:
        found: list[Node] = []
        for override in self.venture.overrides:
            if names(override, matter):
                holder = self.holder(override.holder)
                replaces = override.mode is OverrideMode.REPLACE
                if self.power(holder) is Power.DECIDES:
                    found.append(holder if replaces else AllOf((Plays(_COMPANY), holder)))
        return found

    def power(self, node: Node) -> Power:
        """The protected side's power in one game of named holders."""
        table = Table(tuple(sorted(players_in(node) | {self.protected.value})))
        power = standing(table.wins(node), len(table.players), table.coalition((self.protected.value,)))
        if power is not None:
            return power
        return Power.ADVISES if self.protected.value in players_in(node) else Power.NONE

    def heard(self, matter: Matter) -> bool:
        """Whether the text gives the protected side a voice on the matter."""
        holders = [voice.holder for voice in self.venture.voices if reaches(voice, matter)]
        holders += [g.holder for g in self.venture.grants if names(g, matter) and is_advisory(self.venture, g.holder)]
        return any(self.protected.value in players_in(self.holder(holder)) for holder in holders)

    def given_away(self, matter: Matter) -> bool:
        """Whether the matter is somebody's at all."""
        venture = self.venture
        return (
            any(names(override, matter) for override in venture.overrides)
            or any(names(funding, matter) for funding in venture.fundings)
            or any(names(fallback, matter) for fallback in venture.fallbacks)
        )

    def holder(self, who: Who) -> Node:
        """A holder as named."""
        match who:
            case PartyActs(party):
                return Plays(self._sides.get(party, Side.UNKNOWN).value)
            case BodyActs(body, share):
                return self._body(body, share)
            case SeatsAct(body_id, label, count, every):
                return self._seats(body_id, label, count, every)
            case InterestsAct(share):
                return self._interests(share)
            case AllAct(of):
                return AllOf(tuple(map(self.holder, of)))
            case AnyActs(of):
                return AnyOf(tuple(map(self.holder, of)))
            case NobodyActs():
                return NEVER
            case NeutralActs(name) | UnknownActs(name):
                return Plays(f"named:{name}")

    def _body(self, body_id: str, share: Share | None) -> Node:
        body = self._bodies.get(body_id)
        if body is None:
            return Plays(f"named:{body_id}")
        if not body.seats:
            return self._unseated(body, share)
        carried = AtLeast(quota(share or MAJORITY, heads(body)), tuple((s.count, _labelled(s)) for s in body.seats))
        return AllOf((carried, *self._including(body, share))) if share is not None else carried

    def _including(self, body: GoverningBody, share: Share) -> tuple[Node, ...]:
        """Members that the vote must include, where the body has such members."""
        needed = ((count, label) for count, label in share.including if labelled(body, label))
        return tuple(self._seats(body.id, label, count or None, count == 0) for count, label in needed)

    def _unseated(self, body: GoverningBody, share: Share | None) -> Node:
        if body.kind is BodyKind.MEDICAL_STAFF:
            return Plays(Side.PHYSICIANS.value)
        if body.kind is BodyKind.MEMBERS:
            return self._interests(share or MAJORITY)
        return Plays(f"named:{body.name}")

    def _seats(self, body_id: str, label: str, count: int | None, every: bool) -> Node:
        body = self._bodies.get(body_id)
        seats = tuple(body.seats[place] for place in labelled(body, label)) if body is not None else ()
        if not seats:
            return Plays(f"named:{label}")
        total = sum(seat.count for seat in seats)
        needed = count if count is not None else total if every else total // 2 + 1
        return AtLeast(needed, tuple((seat.count, _labelled(seat)) for seat in seats))

    def _interests(self, share: Share) -> Node:
        owned = [(o.per_ten_thousand, self._sides.get(o.party, Side.UNKNOWN)) for o in owners(self.venture)]
        stated = [(part, Plays(side.value)) for part, side in owned if part is not None]
        rest = {side for part, side in owned if part is None}
        if not owned or len(rest) > 1:
            return Plays("named:the owners")
        left = remainder(tuple(part for part, _ in owned))
        parts = stated + [(left, Plays(side.value)) for side in rest if left]
        return AtLeast(quota(share, sum(part for part, _ in parts)), tuple(parts))


def _labelled(seat: SeatClass) -> Node:
    if seat.label_side in _SPOKEN_FOR:
        return Plays(f"named:{seat.label}")
    return Plays(seat.label_side.value)
