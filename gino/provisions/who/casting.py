"""The cast of a document: everybody it names who can hold a power, and where words mention them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from gino.contract.extract import Body, Party
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import BodyKind, DocumentKind, Side
from gino.documents.model import Document
from gino.provisions.cast import Mention
from gino.provisions.model import Definition
from gino.provisions.plain import plain_text
from gino.provisions.who.bodies import bodies_of
from gino.provisions.who.composites import Known, compose
from gino.provisions.who.defined_people import generic, is_people_term, stands_for
from gino.provisions.who.dockind import kind_of
from gino.provisions.who.gazetteer import Gazetteer, words_of
from gino.provisions.who.labels import SeatLabel, class_names, labels_of, seat_nouns_of
from gino.provisions.who.lexicon import ActorWording, load
from gino.provisions.who.parties import parties_of

_INTERESTS = ("", "member", "unit", "interest", "share", "holder", "unitholder", "shareholder", "stock", "partner")
_OWNER_WORDS = ("Member", "Partner", "Shareholder", "Stockholder", "Party", "Owner")
"""What a party is also called with its short name before it: "the Hospital Member"."""
_SHORT = 3
_SHARES = "holders of shares"
"""The entry of ``actors.yaml`` for people who hold shares of a corporation, not merely a part in an agreement."""


@dataclass(frozen=True)
class DocumentCast:
    """Who is who in one document. ``labels`` are the classes of seats; ``sides`` says who controls each body.

    ``shares`` is the side that holds the shares of the practice that the text governs, where it is no venture.
    ``small`` says that the text, a statute, writes the names of parties in small letters.
    """

    parties: tuple[Party, ...]
    bodies: tuple[Body, ...]
    labels: tuple[SeatLabel, ...] = ()
    classes: Mapping[str, Party] = field(default_factory=dict)
    seat_nouns: tuple[str, ...] = ()
    small: bool = False
    shares: Side | None = None
    defined: Mapping[str, str] = field(default_factory=dict)
    sides: Mapping[str, Side] = field(default_factory=dict)
    _gazetteer: Gazetteer[Known] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index every name once."""
        object.__setattr__(self, "_gazetteer", Gazetteer(_names(self)))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Everybody named in ``text``: longest name first, none overlapping, in order."""
        words = words_of(text)
        return compose(text, words, self._gazetteer.hits(text, words))

    def named(self, text: str) -> tuple[Mention, ...]:
        """As :meth:`mentions`, but whoever is chosen and whoever chooses stay two."""
        words = words_of(text)
        return compose(text, words, self._gazetteer.hits(text, words), by_choice=False)

    def stands_for(self, meaning: str) -> Actor | None:
        """Whom a defined term's ``meaning`` begins with: the term then stands for the same people."""
        return stands_for(meaning, self.mentions(meaning))

    def with_sides(self, sides: Mapping[str, Side]) -> DocumentCast:
        """The same cast, knowing who controls each body (by id) and each class of seats (by label)."""
        labels = tuple(replace(label, side=sides.get(label.label, label.side)) for label in self.labels)
        return replace(self, labels=labels, sides=dict(sides))


def cast_of(document: Document, definitions: Sequence[Definition], assigned: Mapping[str, Side]) -> DocumentCast:
    """The cast of ``document``. ``assigned`` maps a name or alias of a party to its side, and prevails."""
    text = plain_text(document.text)
    parties = parties_of(document, definitions, assigned)
    bodies = bodies_of(document, definitions, parties)
    classes = class_names(parties, text)
    labels = labels_of(text, definitions, bodies, parties)
    base = DocumentCast(
        parties,
        bodies,
        labels,
        classes,
        seat_nouns_of(text, parties),
        small=kind_of(document) is DocumentKind.STATUTE,
        shares=_share_side(parties),
    )
    return replace(base, defined=_people_terms(base, definitions))


def _people_terms(cast: DocumentCast, definitions: Sequence[Definition]) -> dict[str, str]:
    """Defined terms that stand for people or officers whom the cast can name: "Electors" for the owners of a party."""
    known = {_folded(n) for holder in cast.parties for n in (holder.name, *holder.aliases)}
    known |= {_folded(n) for body in cast.bodies for n in (body.name, *body.aliases)}
    known |= {_folded(label.label) for label in cast.labels}
    terms: dict[str, str] = {}
    for definition in definitions:
        if _folded(definition.term) not in known and is_people_term(definition.term) and definition.meaning:
            terms.setdefault(definition.term, definition.meaning[:200])
    return terms


def _names(cast: DocumentCast) -> list[tuple[str, Known, bool]]:
    found = _party_names(cast)
    found += _body_names(cast)
    for label in cast.labels:
        seats = Actor(name=label.label, kind=ActorKind.SEATS, side=label.side, ref=label.body)
        found.append((label.label, Known("label", seats), label.label[0].isupper()))
    found += _defined_names(cast, found)
    one_side = _one_side(cast.parties)
    owners = next((body.id for body in cast.bodies if body.kind is BodyKind.MEMBERS), None)
    for entry in load("actors", ActorWording):
        held = cast.shares if entry.id == _SHARES and cast.shares else one_side
        known = generic(entry, held, owners)
        found += [(name, known, entry.capital) for name in entry.names]
    return found


def _party_names(cast: DocumentCast) -> list[tuple[str, Known, bool]]:
    """The parties by name and alias, and by the class of interests that they hold."""
    found: list[tuple[str, Known, bool]] = []
    for party in cast.parties:
        kind = ActorKind.PARTY if party.aliases or not _is_class(party.name) else ActorKind.CLASS
        known = Known("party", Actor(name=party.name, kind=kind, side=party.side, ref=party.id))
        found += [(name, known, not cast.small and _capital(name)) for name in (party.name, *party.aliases)]
        if party.side is not Side.COMPANY and kind is ActorKind.PARTY:
            short = [alias for alias in party.aliases if len(alias.split()) < _SHORT and not _is_owner(alias)]
            found += [(f"{alias} {owner}", known, True) for alias in short for owner in _OWNER_WORDS]
    for name, party in cast.classes.items():
        holders = Actor(name=name.title(), kind=ActorKind.CLASS, side=party.side, ref=party.id)
        found += [(f"{name} {end}".strip(), Known("party", holders), True) for end in _INTERESTS]
    return found


@lru_cache(maxsize=8192)
def _folded(name: str) -> str:
    return " ".join(word.folded for word in words_of(name))


def _one_side(parties: Sequence[Party]) -> Side:
    """The side of all owners together: the one they share, else ``joint``; partners of side ``other`` share none."""
    sides = {party.side for party in parties if party.side is not Side.COMPANY}
    return next(iter(sides)) if len(sides) == 1 and Side.OTHER not in sides else Side.JOINT


def _share_side(parties: Sequence[Party]) -> Side | None:
    """Where a text governs no venture but physicians' own practice, its shares are theirs."""
    sides = {party.side for party in parties}
    return Side.PHYSICIANS if Side.PHYSICIANS in sides and Side.COMPANY not in sides else None


def _is_class(name: str) -> bool:
    return name.lower().endswith(("members", "shareholders", "holders", "physicians", "owners", "partners"))


def _is_owner(name: str) -> bool:
    return any(word in _OWNER_WORDS for word in name.split())


def _capital(name: str) -> bool:
    """A single common word counts only with a capital; a long name in any case."""
    return len(name.split()) < 3 and name[0].isupper()


def _body_names(cast: DocumentCast) -> list[tuple[str, Known, bool]]:
    found: list[tuple[str, Known, bool]] = []
    common = {_folded(name) for entry in load("actors", ActorWording) if entry.role == "body" for name in entry.names}
    for body in cast.bodies:
        if body.kind is BodyKind.MEMBERS and _is_class(body.name):
            continue
        officer = body.kind is BodyKind.OFFICER
        side = cast.sides.get(body.id, Side.COMPANY if officer else Side.UNKNOWN)
        actor = Actor(name=body.name, kind=ActorKind.OFFICER if officer else ActorKind.BODY, side=side, ref=body.id)
        for name in (body.name, *body.aliases):
            role = "officer" if officer else "body" if _folded(name) in common else "organ"
            found.append((name, Known(role, actor), not officer and len(name.split()) == 1))
    board = next((b for b in cast.bodies if b.kind is BodyKind.BOARD), None)
    if board is not None:
        actor = Actor(name=board.name, kind=ActorKind.BODY, side=cast.sides.get(board.id, Side.UNKNOWN), ref=board.id)
        found += [(noun, Known("seat", actor), False) for noun in cast.seat_nouns]
        found += [(name, Known("body", actor), False) for name in ("board", "governing body")]
    return found


def _defined_names(cast: DocumentCast, known: list[tuple[str, Known, bool]]) -> list[tuple[str, Known, bool]]:
    """Terms whose meaning begins with somebody known: they stand for the same people, on the same side."""
    if not cast.defined:
        return []
    inner = replace(cast, defined={})
    found: list[tuple[str, Known, bool]] = []
    for term, meaning in cast.defined.items():
        if actor := inner.stands_for(meaning):
            if actor.kind is ActorKind.SEATS and actor.name not in {label.label for label in cast.labels}:
                found.append((term, Known("seat", actor), False))
                continue
            found.append((term, Known(_role(actor), actor.model_copy(update={"name": term})), True))
    return found


def _role(actor: Actor) -> str:
    return {ActorKind.OFFICER: "officer", ActorKind.NEUTRAL: "neutral", ActorKind.SEATS: "label"}.get(
        actor.kind, "party"
    )
