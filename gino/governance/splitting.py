"""Part an amendment clause from its exception: "only by both, except that one may amend Schedule 2"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from gino.contract.extract import Holder, Provision
from gino.contract.terms import Actor, ActorKind, OverrideMode, Polarity
from gino.contract.vocabulary import ProvisionKind
from gino.governance.clauses import sections_named
from gino.governance.lexicon import end_of, speaks_of

_EXCEPTION = re2.compile(
    r"(?i)[,;]?\s+(?:except\s+that|provided,?\s+(?:however,?\s+)?that|but)\s+"
    r"(?:no\b|neither\b|the\b|any\b|each\b|[A-Z]|articles?|sections?|schedules?)"
)
_CONNECTIVE = re2.compile(r"(?i)^[,;]?\s+(?:except\s+that|provided,?\s+(?:however,?\s+)?that|but)\s+")
_NEAR = 30
_POWERS = (ProvisionKind.OVERRIDE, ProvisionKind.DELEGATION, ProvisionKind.AUTHORITY)
_MAKE_UP = (ProvisionKind.COMPOSITION, ProvisionKind.COMMITTEE, ProvisionKind.APPOINTMENT)
_CHANGES = re2.compile(r"(?i)\b(?:amend|chang|alter|modif|repeal|updat|revis)\w*")


def split_amendments(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The provisions, each amendment clause apart from its exception; both keep the exact words of the text."""
    return tuple(part for provision in provisions for part in _parts(provision))


def with_acting_bodies(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """Add what a clause on a committee's make-up says of its power to act for another body."""
    powers = {(one.document, one.start) for one in provisions if one.kind in _POWERS}
    found: list[Provision] = []
    for provision in provisions:
        place = (provision.document, provision.start)
        extra = _acting_body(provision) if provision.kind in _MAKE_UP and place not in powers else None
        if extra is not None:
            powers.add(place)
            found.append(extra)
    return (*provisions, *found)


def _acting_body(provision: Provision) -> Provision | None:
    flat = " ".join(provision.quote.split())
    end = end_of("acts_instead", flat) if speaks_of("acts_instead", flat) else None
    if end is None:
        return None
    bodies = [actor for actor in _everybody(provision) if actor.kind is ActorKind.BODY and actor.ref]
    after = [
        actor
        for actor in bodies
        if any(word in flat[end : end + _NEAR] for word in (actor.name, actor.name.split()[0]))
    ]
    acting = [actor for actor in bodies if actor not in after and actor.name in flat[:end]]
    if not after or not acting:
        return None
    terms = provision.terms.model_copy(
        update={"mode": OverrideMode.REPLACE, "actors": (acting[0],), "over": (after[0],), "share": None, "count": None}
    )
    holder = Holder(name=acting[0].name, side=acting[0].side)
    update = {
        "id": f"{provision.id}-acts",
        "kind": ProvisionKind.OVERRIDE,
        "terms": terms,
        "holder": holder,
        "matters": (),
    }
    return provision.model_copy(update=update)


def _parts(provision: Provision) -> Iterable[Provision]:
    match = _EXCEPTION.search(provision.quote) if provision.kind is ProvisionKind.AMENDMENT else None
    if match is None or not _CHANGES.search(provision.quote[match.start() :]):
        return (provision,)
    connective = _CONNECTIVE.search(provision.quote[match.start() :])
    begins = match.start() + (connective.end() if connective else 0)
    return (_part(provision, 0, match.start(), ""), _part(provision, begins, len(provision.quote), "-exception"))


def _part(provision: Provision, start: int, end: int, suffix: str) -> Provision:
    words = provision.quote[start:end]
    terms = provision.terms
    negated = " not " in f" {words.lower()} " or words.lower().startswith(("no ", "neither "))
    return provision.model_copy(
        update={
            "id": provision.id + suffix,
            "start": provision.start + start,
            "end": provision.start + end,
            "quote": words,
            "holder": None,
            "terms": terms.model_copy(
                update={
                    "polarity": Polarity.LIMITED if negated and suffix else Polarity.GRANTED,
                    "references": sections_named(words),
                    "actors": _everybody(provision),
                    "over": (),
                    "exclusive": terms.exclusive and not suffix,
                }
            ),
        }
    )


def _everybody(provision: Provision) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys((*provision.terms.actors, *provision.terms.over)))
