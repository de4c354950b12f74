"""What one unit does: the frames that fit its words and its lead-in's, composed into kinds with their holders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import BodyKind, DocumentKind, ProvisionKind, Side
from gino.provisions.cast import Cast
from gino.provisions.what.deeds import Deed, composed, shared
from gino.provisions.what.frames import Fit, engine
from gino.provisions.what.holders import antecedent, coordinated, subject_of, with_subject
from gino.provisions.what.skeleton import Skeleton
from gino.provisions.what.skeletons import Skeletons
from gino.provisions.what.units import Unit
from gino.provisions.what.zones import IN_DEFINITIONS, in_definition, kinds_allowed

_K = ProvisionKind
_DISTRIBUTED = frozenset(
    {
        _K.CONSENT,
        _K.AUTHORITY,
        _K.ADVISORY,
        _K.OVERRIDE,
        _K.PROHIBITION,
        _K.DELEGATION,
        _K.EXIT,
        _K.INFORMATION,
        _K.COMPOSITION,
        _K.VOTING,
        _K.DEADLOCK,
        _K.EQUITY,
        _K.COMPENSATION,
        _K.COVENANT,
        _K.APPOINTMENT,
    }
)
_BESIDE_LEAD = frozenset({_K.APPOINTMENT, _K.REMOVAL, _K.VACANCY, _K.CHAIR, _K.CONSENT, _K.DELEGATION})
_BESIDE_POWER: frozenset[ProvisionKind] = frozenset({_K.AMENDMENT, _K.ADVISORY})
_OF_LEADS = frozenset({_K.COMPOSITION})
_PROVISO = re.compile(
    r"\bprovided(?: further| however)?,? that$|\bexcept$|(?:limitations|conditions|exceptions)$"
    r"|\b(?:in accordance with|, subject to) the following(?: [a-z]+)?$"
)
_OPEN = re.compile(r"\b(?:including(?:,? but not limited to|,? without limitation)?|following|as follows)$")
_SHORT = 8
_NEAR_END = 45
_AT_START = 30
_OWN_ADVICE = frozenset({"recommendation-noun", "advises", "for-comment", "presents-proposal", "item-advises"})
_ASIDE = re.compile(r"\s*(?:,|\(|after |without |by |acting |having |subject to |and (?:neither|no|nobody)\b)[^;|]*$")
_REACHING = frozenset({_K.CONSENT, _K.EXIT})
_WHOLE = re.compile(
    r"(?:provided(?: further| however)?,? that"
    r"|including(?:,? but not limited to|,? without limitation)?(?: the following)?"
    r"|\bin accordance with the following|, subject to the following(?: [a-z]+)?|\bexcept)\s*:?\s*$"
    r"|;\s*(?:except|provided) that\b[^;]*$",
    re.IGNORECASE,
)
_HOUSE = frozenset({_K.QUORUM, _K.VOTING})
_VOTERS = frozenset({ActorKind.BODY, ActorKind.CLASS, ActorKind.ALL, ActorKind.PARTY})
_MANAGERS = frozenset({Side.OPERATOR, Side.INVESTOR, Side.HOSPITAL})
_OWN_RIGHTS = frozenset({"ends-contract", "renews", "not-limit-right"})
_INDEFINITE = frozenset({"a", "an", "any", "each", "every", "no"})


@dataclass(frozen=True, slots=True)
class Understood:
    """One unit with its skeletons and its deeds."""

    unit: Unit
    own: Skeleton
    leads: tuple[Skeleton, ...]
    deeds: tuple[Deed, ...]
    allowed: frozenset[ProvisionKind]


class Reader:
    """Reads the units of one document; the skeletons of lead-ins are made once."""

    def __init__(self, cast: Cast, kind: DocumentKind = DocumentKind.OTHER) -> None:
        """Read with this cast a document of this kind."""
        self._cast = cast
        self.skeletons = Skeletons(cast)
        self._managed = kind is DocumentKind.MANAGEMENT_AGREEMENT
        self._recent: dict[str, Actor] = {}

    def skeleton(self, text: str) -> Skeleton:
        """The skeleton of ``text``."""
        return self.skeletons.of(text)

    def read(self, unit: Unit) -> Understood:
        """Understand one unit."""
        own = with_subject(self.skeleton(unit.text), self._before(unit))
        self._remember(unit, own)
        leads = tuple(self.skeleton(lead.rstrip(" :-—–")) for lead in unit.leads)
        allowed = kinds_allowed(unit, own.text)
        if not allowed:
            return Understood(unit, own, leads, (), allowed)
        deeds = self._deeds(unit, own, leads)
        if in_definition(unit, own.text):
            deeds = [deed for deed in deeds if deed.fit.frame.entry.id in IN_DEFINITIONS and not deed.from_lead]
        kept = [
            deed
            for deed in shared(composed(deeds))
            if deed.kind in allowed and (not unit.is_lead or deed.kind in _OF_LEADS or _does_itself(unit))
        ]
        return Understood(unit, own, leads, tuple(kept), allowed)

    def _remember(self, unit: Unit, own: Skeleton) -> None:
        """Keep the body of each sort that was named last, in the words or in the titles above them."""
        titles = [self.skeleton(title) for title in (*reversed(unit.headings[:2]), unit.caption) if title]
        for text in (*titles, own):
            for mention in text.actors:
                if mention.actor.kind is ActorKind.BODY and mention.actor.ref:
                    self._recent[mention.actor.name.lower().split()[-1].rstrip("s")] = mention.actor

    def _deeds(self, unit: Unit, own: Skeleton, leads: tuple[Skeleton, ...]) -> list[Deed]:
        alone = self._found(unit, own, _fits(own, "unit"), from_lead=False)
        if unit.tail:
            whole = self.skeleton(f"{unit.text} {unit.tail}")
            alone += self._found(unit, whole, _fits(whole, "unit"), from_lead=False)
        if not leads or _PROVISO.search(leads[-1].text):
            return alone
        given = self._from_lead(unit, leads)
        advice = _as_advice(given, alone)
        if advice:
            return advice
        if given and not all(deed.fit.frame.entry.fallback for deed in given):
            kinds = {deed.kind for deed in given}
            beside = _BESIDE_LEAD | (_BESIDE_POWER if _K.AUTHORITY in kinds else frozenset())
            return given + [deed for deed in alone if deed.kind in beside - kinds]
        joined = self.skeleton(f"{' '.join(lead.rstrip(' :-—–') for lead in unit.leads)} {unit.text}")
        boundary = sum(len(lead.text) + 1 for lead in leads)
        crossing = [fit for fit in _fits(joined, "unit") if _crosses(fit, boundary)]
        return (self._found(unit, joined, crossing, from_lead=True) + alone) or given

    def _from_lead(self, unit: Unit, leads: tuple[Skeleton, ...]) -> list[Deed]:
        for lead in reversed(leads):
            fits = [fit for fit in _fits(lead, "lead") if _distributes(fit, lead)]
            deeds = composed(self._found(unit, lead, fits, from_lead=True))
            if deeds:
                return deeds
            if not _OPEN.search(lead.text) and len(lead.text.split()) > _SHORT:
                return []
        return []

    def _found(self, unit: Unit, skeleton: Skeleton, fits: Iterable[Fit], *, from_lead: bool) -> list[Deed]:
        found = []
        for fit in fits:
            actors, jointly = self._actors(unit, skeleton, fit)
            sides = fit.frame.entry.sides
            if sides and actors and not any(actor.side in sides for actor in actors):
                continue
            found.append(Deed(self._kind(fit, actors), fit, skeleton, actors, jointly, from_lead))
        return found

    def _kind(self, fit: Fit, actors: Sequence[Actor]) -> ProvisionKind:
        """In a management agreement, ending it is a power over the manager, and the manager's powers are delegated."""
        if fit.frame.entry.id == "manager-shall-set" and actors and all(a.side is Side.OPERATOR for a in actors):
            return _K.DELEGATION
        if not self._managed:
            return fit.kind
        if fit.kind is _K.EXIT and fit.frame.entry.id == "terminates-agreement":
            return _K.AUTHORITY
        managers = actors and all(a.side in _MANAGERS and a.kind is ActorKind.PARTY for a in actors)
        if fit.kind is _K.AUTHORITY and managers and fit.frame.entry.id not in _OWN_RIGHTS:
            return _K.DELEGATION
        return fit.kind

    def _actors(self, unit: Unit, skeleton: Skeleton, fit: Fit) -> tuple[tuple[Actor, ...], bool]:
        rule = fit.frame.entry.holder
        if rule == "none":
            return (), False
        if rule == "company" and fit.holder is None:
            return self._company(), False
        if rule == "body":
            body = self._voters(unit, skeleton) if fit.kind in _HOUSE else self.body_of(unit, skeleton)
            return ((body,), False) if body else ((), False)
        if fit.holder is not None:
            slots, jointly = coordinated(skeleton, fit.holder)
            if slots:
                return tuple(self._placed(unit, skeleton.actor(slot)) for slot in slots), jointly
            meant = antecedent(skeleton, fit.holder, self._context(unit))
            return ((meant,), False) if meant else ((), False)
        subject = subject_of(skeleton)
        if subject is None:
            return self._carried(unit, skeleton, fit)
        slots, jointly = coordinated(skeleton, subject)
        return tuple(self._placed(unit, skeleton.actor(slot)) for slot in slots), jointly

    def _carried(self, unit: Unit, skeleton: Skeleton, fit: Fit) -> tuple[tuple[Actor, ...], bool]:
        """Where the words name nobody: who did the same in the words before them, else the subject of those."""
        for text in self._context(unit):
            for earlier in _fits(text, "unit"):
                if earlier.kind is fit.kind and earlier.holder is not None:
                    slots, jointly = coordinated(text, earlier.holder)
                    if slots:
                        return tuple(self._placed(unit, text.actor(slot)) for slot in slots), jointly
        meant = antecedent(skeleton, 0, self._context(unit))
        return ((meant,), False) if meant else ((), False)

    def _company(self) -> tuple[Actor, ...]:
        """The entity itself."""
        for party in self._cast.parties:
            if party.side is Side.COMPANY:
                return (Actor(name=party.name, kind=ActorKind.PARTY, side=party.side, ref=party.id),)
        return ()

    def _placed(self, unit: Unit, actor: Actor) -> Actor:
        """Whom a bare noun means: "the committee" the one named last of its sort, "a committee" the board."""
        if actor.kind is not ActorKind.BODY or actor.ref is not None:
            return actor
        words = actor.name.lower().split()
        if words[0] in _INDEFINITE:
            return self._board() or actor
        for text in self._context(unit):
            for mention in text.actors:
                if (
                    mention.actor.kind is ActorKind.BODY
                    and mention.actor.ref
                    and words[-1].rstrip("s") in mention.actor.name.lower()
                ):
                    return mention.actor
        recent = self._recent.get(words[-1].rstrip("s"))
        return recent or ((self._board() or actor) if "board" in words else actor)

    def _board(self) -> Actor | None:
        for body in self._cast.bodies:
            if body.kind is BodyKind.BOARD:
                return Actor(name=body.name, kind=ActorKind.BODY, ref=body.id)
        return None

    def _before(self, unit: Unit) -> list[Skeleton]:
        """The sentence before, in which a pronoun's antecedent stands; an item's is its lead-in's."""
        return [self.skeleton(text) for text in (unit.before, *reversed(unit.leads)) if text]

    def _context(self, unit: Unit) -> list[Skeleton]:
        return [
            self.skeleton(text)
            for text in (unit.before, unit.lead_before, *reversed(unit.leads), unit.caption, *unit.headings[:2])
            if text
        ]

    def _voters(self, unit: Unit, skeleton: Skeleton) -> Actor | None:
        """Whose quorum or vote it is: the first body, class or group of owners named."""
        for mention in skeleton.actors:
            if mention.actor.kind in _VOTERS and mention.actor.side is not Side.COMPANY:
                return self._placed(unit, mention.actor)
        return self.body_of(unit, skeleton)

    def body_of(self, unit: Unit, skeleton: Skeleton) -> Actor | None:
        """The body that a unit is about: named in it, else in what stands before and above it."""
        for text in (skeleton, *self._context(unit)):
            for mention in text.actors:
                if mention.actor.kind is ActorKind.BODY:
                    return self._placed(unit, mention.actor)
        for mention in skeleton.actors:
            if mention.actor.kind in (ActorKind.SEATS, ActorKind.OFFICER):
                return mention.actor
        return None


def _does_itself(unit: Unit) -> bool:
    """Whether a lead-in is a provision by itself: an item of a list above it, or a whole sentence before a proviso."""
    return bool(unit.leads) or _WHOLE.search(unit.text) is not None


def _as_advice(given: Sequence[Deed], alone: Sequence[Deed]) -> list[Deed]:
    """What a lead-in makes a power and the item makes advice is advice of whom the lead-in names."""
    own = next((d for d in alone if d.fit.frame.entry.id in _OWN_ADVICE and d.fit.start <= _AT_START), None)
    if own is None:
        return []
    powers = [deed for deed in given if deed.kind is _K.AUTHORITY]
    return [replace(deed, kind=_K.ADVISORY, fit=own.fit, skeleton=own.skeleton) for deed in powers]


def _distributes(fit: Fit, lead: Skeleton) -> bool:
    """Whether a frame of a lead-in is what its items are about.

    It says "the following", or stands at the lead-in's end, or only an aside stands between ("decides, after ...:").
    """
    entry = fit.frame.entry
    if fit.kind not in _DISTRIBUTED or not entry.lead:
        return False
    rest = lead.text[fit.end :]
    at_end = len(rest) <= _NEAR_END or _ASIDE.match(rest) is not None
    return at_end or entry.only == "lead" or fit.kind in _REACHING or "following" in lead.text


def _crosses(fit: Fit, boundary: int) -> bool:
    """Whether a frame over lead-in and item uses both: it ends in the item, and its holder stands in the lead-in."""
    return fit.end > boundary and (fit.holder is None or fit.holder < boundary or fit.kind in _BESIDE_LEAD)


def _fits(skeleton: Skeleton, where: str) -> list[Fit]:
    return [fit for fit in engine().fits(skeleton) if fit.frame.entry.only in (None, where)]
