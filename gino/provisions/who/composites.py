"""Mentions made of several names: "the owners of the Group", "Managers appointed by the Fund"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention
from gino.provisions.who.gazetteer import Hit, Word

_BETWEEN = frozenset(["the", "its", "their", "each", "any", "such", "a", "an", "his", "her", "said"])
_CHOSEN = frozenset(
    [
        "appointed",
        "elected",
        "designated",
        "chosen",
        "nominated",
        "named",
        "selected",
        "supplied",
        "employed",
        "engaged",
        "furnished",
        "seconded",
    ]
)
_ADVERBS = frozenset(["then", "duly", "so", "initially", "originally", "individuals", "persons"])
_RELATIVES = frozenset(["who", "that", "which", "whom"])
_AUXILIARIES = frozenset(["was", "were", "are", "is", "has", "have", "been", "be", "being"])
_SEPARATE = frozenset(
    [
        "each",
        "either",
        "any",
        "every",
        "neither",
        "no",
        "such",
        "that",
        "another",
        "a",
        "an",
        "which",
        "whichever",
        "one",
        "other",
    ]
)
_TOGETHER = frozenset(["both", "all"])
_COUNTS = frozenset(["two", "three", "four", "five", "six", "seven"])
_DEPENDENT = frozenset({"people", "officer", "follower", "body", "seat", "label"})
_OF = _DEPENDENT | {"owners"}
_REACH = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for, and its role: party, organ (a body with a name of its own), body (by a common name),
    label (a class of seats), seat, owners, people, officer, follower, neutral.

    ``sure`` is False for a word that names somebody only in company ("owner", "designee").
    """

    role: str
    actor: Actor
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    last: int
    known: Known


def compose(
    text: str, words: Sequence[Word], hits: Sequence[Hit[Known]], *, by_choice: bool = True
) -> tuple[Mention, ...]:
    """Join the names in ``hits`` that belong together, and give each the actor that the words around it make it.

    Without ``by_choice``, "Managers appointed by the Fund" stays two names.
    """
    items = [_Item(hit.first, hit.last, hit.value) for hit in hits]
    joined: list[_Item] = []
    for item in reversed(items):
        following = joined[-1] if joined else None
        if following is not None and (merged := _merge(text, words, item, following, by_choice=by_choice)):
            joined[-1] = merged
        else:
            joined.append(item)
    mentions = (_mention(text, words, item) for item in _shared(text, words, list(reversed(joined))))
    return tuple(mention for mention in mentions if mention is not None)


def _merge(text: str, words: Sequence[Word], left: _Item, right: _Item, *, by_choice: bool) -> _Item | None:
    between = [word.written.lower() for word in words[left.last + 1 : right.first]]
    gap = text[words[left.last].end : words[right.first].start]
    if len(between) > _REACH or any(mark in gap for mark in ';:()"'):
        return None
    if not between and right.known.role in _DEPENDENT and _owns(text, words[left.last]):
        return _Item(left.first, right.last, _of(right.known, left.known, _plural(words, right)))
    if left.known.role not in _OF or "," in gap:
        return None
    if between[:1] == ["of"] and all(word in _BETWEEN for word in between[1:]):
        return _Item(left.first, right.last, _of(left.known, right.known, _plural(words, left)))
    if by_choice and "by" in between and left.known.role not in ("body", "owners") and _by_choice(between):
        return _Item(left.first, right.last, _chosen_by(left.known, right.known))
    return None


def _shared(text: str, words: Sequence[Word], items: list[_Item]) -> list[_Item]:
    """ "The president and the treasurer of the System": both officers are the System's."""
    for place in range(len(items) - 2, -1, -1):
        left, right = items[place], items[place + 1]
        between = [word.written.lower() for word in words[left.last + 1 : right.first]]
        both = left.known.role == right.known.role == "officer" and right.known.actor.side is not Side.COMPANY
        if both and between in (["and"], ["and", "the"]) and left.known.actor.side is Side.COMPANY:
            actor = left.known.actor.model_copy(update={"side": right.known.actor.side, "ref": None})
            items[place] = _Item(left.first, left.last, Known("officer", actor))
    return items


def _owns(text: str, word: Word) -> bool:
    return word.possessive or text[word.end : word.end + 1] in ("'", "’")


def _plural(words: Sequence[Word], item: _Item) -> bool:
    return words[item.last].plural


def _by_choice(between: Sequence[str]) -> bool:
    place = between.index("by")
    chosen = place > 0 and between[place - 1] in _CHOSEN
    before = list(between[: place - 1])
    finite = any(word in _AUXILIARIES for word in before) and not any(word in _RELATIVES for word in before)
    known = all(word in _ADVERBS | _RELATIVES | _AUXILIARIES for word in before)
    return chosen and known and not finite and all(word in _BETWEEN for word in between[place + 1 :])


def _chosen_by(seat: Known, chooser: Known) -> Known:
    actor = seat.actor.model_copy(update={"kind": ActorKind.SEATS, "side": chooser.actor.side})
    if seat.role in ("officer", "follower"):
        actor = actor.model_copy(update={"kind": ActorKind.OFFICER, "ref": seat.actor.ref})
    return Known(seat.role, actor)


def _of(head: Known, whose: Known, plural: bool) -> Known:
    """The actor that ``head`` "of" ``whose`` makes."""
    owner = whose.actor
    ours = owner.side is Side.COMPANY or owner.kind is ActorKind.BODY
    if head.role in ("people", "owners"):
        return _people_of(head, whose, plural)
    if head.role == "officer":
        if ours and owner.kind is not ActorKind.BODY:
            return Known("officer", head.actor)
        side = head.actor.side if owner.kind is ActorKind.BODY else owner.side
        return Known("officer", Actor(name=head.actor.name, kind=ActorKind.OFFICER, side=side))
    if head.role == "body" and owner.kind in (ActorKind.PARTY, ActorKind.CLASS) and not ours:
        return Known("party", owner.model_copy(update={"kind": ActorKind.PARTY}))
    if head.role == "follower":
        return Known(whose.role if whose.role != "people" else "party", owner)
    if head.role in ("seat", "label") and not ours:
        return Known("label", head.actor.model_copy(update={"kind": ActorKind.SEATS, "side": owner.side}))
    return head if head.sure else whose


def _people_of(head: Known, whose: Known, plural: bool) -> Known:
    owner = whose.actor
    if owner.kind in (ActorKind.BODY, ActorKind.SEATS):
        return Known(
            "body" if plural else "label", owner if plural else owner.model_copy(update={"kind": ActorKind.SEATS})
        )
    if head.role == "people" and head.actor.side is not Side.UNKNOWN:
        ref = owner.ref if owner.side is head.actor.side else None
        return Known("people", head.actor.model_copy(update={"kind": ActorKind.CLASS, "ref": ref}))
    if owner.side is Side.COMPANY:
        return Known(
            "owners",
            head.actor if head.role == "owners" else Actor(name=head.actor.name, kind=ActorKind.ALL, side=Side.JOINT),
        )
    return Known("people", Actor(name=owner.name, kind=ActorKind.CLASS, side=owner.side, ref=owner.ref))


def _mention(text: str, words: Sequence[Word], item: _Item) -> Mention | None:
    actor = item.known.actor
    first = item.first
    if not item.known.sure:
        return None
    if item.known.role == "owners":
        first, kind = _counted(words, item)
        side = Side.EACH if kind is ActorKind.EACH else actor.side if actor.side is not Side.EACH else Side.JOINT
        actor = actor.model_copy(update={"kind": kind, "side": side})
    start, end = words[first].start, words[item.last].end
    name = " ".join(text[start:end].split())
    if actor.kind is ActorKind.CLASS or (item.last - item.first > 0 and actor.kind is not ActorKind.PARTY):
        actor = actor.model_copy(
            update={"name": name if actor.ref is None or actor.kind is ActorKind.CLASS else actor.name}
        )
    return Mention(start, end, actor.model_copy(update={"name": name}) if _generic(item.known) else actor)


def _generic(known: Known) -> bool:
    """Whether the actor has no name of its own, so that the words of the text name it."""
    return known.role in ("owners", "neutral") or (known.role == "officer" and known.actor.ref is None)


def _counted(words: Sequence[Word], item: _Item) -> tuple[int, ActorKind]:
    """Whether owners are meant each alone or together, by the words before them; and where the mention begins."""
    first = item.first
    before = [words[i].written.lower() for i in range(max(0, first - 4), first)]
    while before and before[-1] in _COUNTS | {"the", "of", "other", "remaining", "its"}:
        before.pop()
    within = {words[i].written.lower() for i in range(item.first, item.last + 1)}
    said = ({before[-1]} if before else set()) | within
    plural = words[item.last].plural
    begins = words[first - 1].written.lower() in _SEPARATE | _TOGETHER if first else False
    if said & _TOGETHER:
        kind = ActorKind.ALL
    elif said & _SEPARATE or not plural:
        kind = ActorKind.EACH
    else:
        kind = ActorKind.ALL
    return (first - 1 if begins else first), kind
