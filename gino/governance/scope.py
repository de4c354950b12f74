"""What of a partner's own instrument reaches the venture: only what it says of the entities that it controls."""

from __future__ import annotations

from gino.contract.extract import Provision
from gino.contract.vocabulary import Side
from gino.governance.lexicon import speaks_of, word_set
from gino.governance.materials import Materials


class Scope:
    """Tells provisions of the venture from those by which a partner governs itself."""

    def __init__(self, materials: Materials) -> None:
        self.materials = materials
        self._terms = {document: _affiliate_terms(materials, document) for document in materials.parents}

    def covers(self, provision: Provision) -> bool:
        """Whether ``provision`` reaches the venture."""
        if provision.document not in self.materials.parents:
            return True
        document = self.materials.readings[provision.document].document
        node = document.node_at(provision.start)
        if node is None:
            return False
        nodes = (node, *document.ancestors(node))
        texts = [provision.quote, *(document.text_of(one) for one in nodes)]
        joined = " ".join(" ".join(texts).lower().split())
        return any(term in joined for term in self._terms[provision.document])


def _affiliate_terms(materials: Materials, document: int) -> tuple[str, ...]:
    """The words by which a partner's instrument means the venture: its name, and terms defined for what it controls."""
    entity = [party for party in materials.parties if party.side is Side.COMPANY]
    names = [party.name for party in entity]
    defined = [
        definition.term
        for definition in materials.readings[document].definitions
        if speaks_of("controlled_affiliate", definition.meaning)
    ]
    found = tuple(dict.fromkeys(name.lower() for name in (*names, *defined)))
    return found if defined else (*found, *sorted(word_set("affiliates")))
