"""The terms of a provision: what its words say beyond kind, holder and matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import re2

from gino.contract.terms import Actor, ActorKind, Polarity, Terms
from gino.contract.vocabulary import ProvisionKind
from gino.provisions.what.lexicon import TermEntry, term_entries
from gino.provisions.what.references import documents_named, references_of, scope_of
from gino.provisions.what.skeleton import SLOT, Skeleton
from gino.provisions.what.thresholds import share_of

_K = ProvisionKind
_MANY = frozenset({"grounds", "stages", "strips"})
_SHARED = frozenset(
    {
        _K.CONSENT,
        _K.VOTING,
        _K.QUORUM,
        _K.REMOVAL,
        _K.AMENDMENT,
        _K.COMMITTEE,
        _K.AUTHORITY,
        _K.EXIT,
        _K.EQUITY,
        _K.OVERRIDE,
        _K.DEADLOCK,
    }
)
_REVIEWED = frozenset({_K.OVERRIDE, _K.AUTHORITY, _K.DELEGATION, _K.PROHIBITION})
_VOTED = re.compile(r"\b(?:votes?|majority|plurality|unanimous\w*)\b")
_SEATED = frozenset({_K.COMPOSITION, _K.APPOINTMENT, _K.REMOVAL, _K.VACANCY, _K.CHAIR})
_HOURS = re.compile(r"#(\d+) hours?\b")
_DAYS = re.compile(r"#(\d+) (?:[a-z]+ )?(?:business |calendar |working )?days?\b")
_MONEY = re.compile(
    r"(?:above|over|exceed(?:s|ing)?|in excess of|more than|greater than|up to|"
    r"at least|less than|below)[^;|$]{0,40}\$(\d+)|\$(\d+)"
)
_SEATS = re.compile(
    r"#(\d+) (?:or more )?(?:[a-z-]+ ){0,3}(?:@s\d+|directors?|managers?|trustees?|"
    r"members?|representatives?|governors?|seats?|persons?|physicians?|individuals?|"
    r"commissioners?|of (?:them|the (?:directors|managers|members)))|^#(\d+)(?: of (?:them|"
    r"whom))?,? (?:shall|are|is|who|appointed|elected|named|chosen|\(|must|will|"
    r"@)"
)
_REVIEW = re.compile(
    r"(?:ratif\w+|review\w*|confirm\w*|reconsider\w*|undo\w*|approv\w*|until)[^;|@]{0,40} by (?:[^;|@]{0,40})"
    r"(@[pbtoksmceanu]\d+)|unless (?:[^;|@]{0,20})?(@[pbtoksmceanu]\d+) (?:ratif|"
    r"confirm|approv)\w+"
)
_LABEL = re.compile(r"\((?:the |each,? an? |collectively,? the |each an? )?[\"“]([^\"”]{2,50})[\"”]\)")
_CLASS_LABEL = re.compile(r"\b((?:[A-Z][\w-]*|[A-Z]) (?:Managers?|Directors?|Trustees?|Representatives?|Governors?))\b")
_ARTICLES = re.compile(r"^(?:the|a|an|each|any|all|every|such|no)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Compiled:
    chooser: Any
    entries: tuple[tuple[TermEntry, Any, Any], ...]


@cache
def _compiled() -> _Compiled:
    chooser = re2.Filter()
    entries = []
    for entry in term_entries():
        chooser.Add(entry.pattern)
        unless = re2.compile(entry.unless) if entry.unless else None
        entries.append((entry, re2.compile(entry.pattern), unless))
    chooser.Compile()
    return _Compiled(chooser, tuple(entries))


def stated(kind: ProvisionKind, text: str) -> dict[str, Any]:
    """The fields that a skeleton's text sets for a provision of ``kind``; the first entry that fits a field wins."""
    found: dict[str, Any] = {}
    compiled = _compiled()
    for place in sorted(compiled.chooser.Match(text, potential=True) or ()):
        entry, pattern, unless = compiled.entries[place]
        if (entry.kinds and kind not in entry.kinds) or (entry.field in found and entry.field not in _MANY):
            continue
        if pattern.search(text) and not (unless is not None and unless.search(text)):
            known = found.get(entry.field, ())
            found[entry.field] = (*known, entry.value) if entry.field in _MANY else entry.value
    return found


def terms_of(
    kind: ProvisionKind,
    whole: Skeleton,
    own: Skeleton,
    original: str,
    actors: Sequence[Actor],
    *,
    jointly: bool = False,
    body: Actor | None = None,
    given: dict[str, Any] | None = None,
    from_list: bool = False,
) -> Terms:
    """The terms of a provision.

    ``whole`` is the unit with its lead-in and tail, ``own`` the unit alone, ``original`` the unit's words as written.
    ``given`` are fields that the frame itself states; the words' own statement of polarity prevails over them.
    """
    fields: dict[str, Any] = dict(given or {})
    fields.update(stated(kind, whole.text))
    polarity = fields.pop("polarity", Polarity.GRANTED)
    if (given or {}).get("polarity") is Polarity.DENIED:
        polarity = Polarity.DENIED
    notwithstanding, subject_to = scope_of(whole)
    return Terms(
        polarity=Polarity(polarity),
        actors=tuple(actors),
        jointly=jointly,
        over=over_of(kind, whole, actors, body),
        share=share_of(whole) if kind in _SHARED or _VOTED.search(whole.text) else None,
        notwithstanding=notwithstanding,
        subject_to=subject_to,
        references=references_of(whole),
        documents=documents_named(whole.plain),
        hours=_first_number(_HOURS, whole.text),
        deemed_days=_first_number(_DAYS, whole.text) if fields.get("deemed") is not None else None,
        amount=_first_number(_MONEY, own.text),
        count=_first_number(_SEATS, own.text) if kind in _SEATED else None,
        label=label_of(original, own) if kind in _SEATED else None,
        reviewed_by=_reviewer(whole) if kind in _REVIEWED else None,
        from_list=from_list,
        **fields,
    )


def _first_number(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    if match is None:
        return None
    digits = next((group for group in match.groups() if group), "")
    return int(digits) if digits else None


def _reviewer(whole: Skeleton) -> Actor | None:
    match = _REVIEW.search(whole.text)
    slot = SLOT.match(next(group for group in match.groups() if group)) if match else None
    return whole.actor(int(slot.group(2))) if slot else None


def over_of(kind: ProvisionKind, whole: Skeleton, actors: Sequence[Actor], body: Actor | None) -> tuple[Actor, ...]:
    """Whom the power reaches: everybody named who does not hold it, the body concerned first in matters of seats."""
    holding = {(actor.name, actor.ref) for actor in actors}
    named = [mention.actor for mention in whole.actors if (mention.actor.name, mention.actor.ref) not in holding]
    named = [actor for actor in named if actor.kind is not ActorKind.NEUTRAL]
    if kind in _SEATED or kind in (_K.QUORUM, _K.VOTING):
        first = [body] if body else []
        named = [*first, *named]
    return tuple(dict.fromkeys(named))


def label_of(original: str, own: Skeleton) -> str | None:
    """What the seats are called: the term defined in the unit, else the class of seats that it names."""
    words = " ".join(original.split())
    defined = _LABEL.search(words)
    if defined:
        return defined.group(1)
    for mention in own.actors:
        if mention.actor.kind is ActorKind.SEATS:
            return _ARTICLES.sub("", mention.actor.name)
    named = _CLASS_LABEL.search(words)
    return named.group(1) if named and not _ARTICLES.match(named.group(1)) else None
