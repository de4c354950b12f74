"""Part an amendment clause from its exception: "only by both, except that one may amend Schedule 2"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from gino.contract.extract import Provision
from gino.contract.terms import Actor, Polarity
from gino.contract.vocabulary import ProvisionKind
from gino.governance.clauses import sections_named

_EXCEPTION = re2.compile(
    r"(?i)[,;]?\s+(?:except\s+that|provided,?\s+(?:however,?\s+)?that|but)\s+"
    r"(?:no\b|neither\b|the\b|any\b|each\b|[A-Z]|articles?|sections?|schedules?)"
)
_CONNECTIVE = re2.compile(r"(?i)^[,;]?\s+(?:except\s+that|provided,?\s+(?:however,?\s+)?that|but)\s+")
_CHANGES = re2.compile(r"(?i)\b(?:amend|chang|alter|modif|repeal|updat|revis)\w*")


def split_amendments(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The provisions, each amendment clause apart from its exception; both keep the exact words of the text."""
    return tuple(part for provision in provisions for part in _parts(provision))


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
