"""Read a provision again where its words cannot mean its kind: changing a text is not reversing a decision."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Provision
from gino.contract.terms import OverrideMode, Polarity
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.governance.lexicon import speaks_of


def recast(provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """The provisions, those about policies and decisions no longer taken for amendments of a document."""
    return tuple(_recast(provision, provisions) for provision in provisions)


def _recast(provision: Provision, everything: Sequence[Provision]) -> Provision:
    quote = provision.quote
    if provision.kind is ProvisionKind.OVERRIDE and speaks_of("only_asks", quote):
        return provision.model_copy(update={"kind": ProvisionKind.ADVISORY})
    if provision.kind is not ProvisionKind.AMENDMENT or speaks_of("changes_document", quote):
        return provision
    matters = _matters_beside(provision, everything)
    if not speaks_of("reverses_decisions", quote):
        return provision.model_copy(update={"kind": ProvisionKind.AUTHORITY, "matters": matters})
    if speaks_of("refuses", quote):
        terms = provision.terms.model_copy(update={"polarity": Polarity.DENIED})
        return provision.model_copy(update={"kind": ProvisionKind.PROHIBITION, "matters": matters, "terms": terms})
    mode = OverrideMode.REPLACE if speaks_of("replaces_decisions", quote) else OverrideMode.REVERSE
    terms = provision.terms.model_copy(update={"mode": provision.terms.mode or mode})
    return provision.model_copy(update={"kind": ProvisionKind.OVERRIDE, "matters": matters, "terms": terms})


def _matters_beside(provision: Provision, everything: Sequence[Provision]) -> tuple[Matter, ...]:
    """What else the same words are about."""
    found = [
        matter
        for other in everything
        if (other.document, other.start) == (provision.document, provision.start)
        for matter in other.matters
        if matter not in (Matter.AMENDMENT, Matter.COMMITTEE_CHANGE, Matter.GENERAL)
    ]
    return tuple(dict.fromkeys(found))
