"""Which amendment clauses open a way to change a text, and which only add an assent to it."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.terms import Polarity
from gino.contract.vocabulary import ProvisionKind
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials


def opens(materials: Materials, provision: Provision) -> bool:
    """Whether an amendment clause says how its text (or a part of it) changes.

    "No amendment without both Members" opens the way that it leaves; beside another clause that says who amends, such
    words only guard.
    """
    return _changes(provision) and not guards(materials, provision)


def guards(materials: Materials, provision: Provision) -> bool:
    """Whether an amendment clause adds an assent to the general one."""
    if not _changes(provision):
        return False
    terms = provision.terms
    limited = terms.polarity in (Polarity.LIMITED, Polarity.DENIED)
    if sections_governed(provision) and (terms.exclusive or limited or speaks_of("adds_assent", provision.quote)):
        return True
    return limited and _has_plain_clause(materials, provision)


def sections_governed(provision: Provision) -> tuple[str, ...]:
    """The sections whose change the clause governs; none where it speaks of the whole text ("including Schedule 1")."""
    return () if speaks_of("whole_document", provision.quote) else provision.terms.references


def _changes(provision: Provision) -> bool:
    return provision.kind is ProvisionKind.AMENDMENT and not speaks_of("flatly_refuses", provision.quote)


def _has_plain_clause(materials: Materials, provision: Provision) -> bool:
    return any(
        other.document == provision.document
        and other.id != provision.id
        and other.start != provision.start
        and other.terms.polarity is Polarity.GRANTED
        and not sections_governed(other)
        and _changes(other)
        for other in materials.of_kind(ProvisionKind.AMENDMENT)
    )
