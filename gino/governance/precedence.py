"""Which text governs when two disagree: documents against documents, sections against sections, quoted clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gino.contract.extract import Provision
from gino.contract.vocabulary import DocumentKind, NodeKind, ProvisionKind
from gino.documents.model import Document, Node
from gino.governance.clauses import Statement, statements
from gino.governance.lexicon import speaks_of, words_of
from gino.governance.materials import Materials
from gino.governance.model import Precedence
from gino.governance.naming import core_of
from gino.governance.reach import Reach

Origin = int | str
_RANK = {
    DocumentKind.STATUTE: 0,
    DocumentKind.OPERATING_AGREEMENT: 1,
    DocumentKind.PARTNERSHIP_AGREEMENT: 1,
    DocumentKind.SHAREHOLDER_AGREEMENT: 1,
    DocumentKind.JOINT_VENTURE_AGREEMENT: 1,
    DocumentKind.BYLAWS: 2,
    DocumentKind.COMMITTEE_CHARTER: 3,
    DocumentKind.POLICY: 4,
}


@dataclass(frozen=True, slots=True)
class Ruling:
    """``prevails`` beats ``yields``; where ``sections`` are named, only they (of the prevailing text) do."""

    prevails: Origin
    yields: Origin
    sections: tuple[str, ...]
    provision: Provision


class Ranking:
    """Answers which of two provisions prevails, and by which clauses."""

    def __init__(self, materials: Materials, reach: Reach) -> None:
        self.materials = materials
        self.reach = reach
        self._quoted: dict[tuple[int, int], str | None] = {}
        self.rulings = tuple(
            ruling for provision in materials.of_kind(ProvisionKind.PRECEDENCE) for ruling in self._rulings(provision)
        )

    def origin(self, provision: Provision) -> Origin:
        """The instrument whose words these are: a document's index, or the name of one that is quoted here."""
        return self.quoted(provision) or provision.document

    def quoted(self, provision: Provision) -> str | None:
        """The other instrument whose clause is quoted here, if the heading above says so."""
        document = self.materials.readings[provision.document].document
        node = document.node_at(provision.start)
        if node is None:
            return None
        key = (provision.document, node.index)
        if key not in self._quoted:
            self._quoted[key] = self._quoted_above(document, node, provision.document)
        return self._quoted[key]

    def _quoted_above(self, document: Document, node: Node, index: int) -> str | None:
        for above in (node, *document.ancestors(node)):
            heading = document.text_of(above)
            title = f"{above.label or ''} {heading}" if above.kind is NodeKind.HEADING else ""
            if title and speaks_of("extract_heading", title):
                return self._instrument_in(title, index)
        return None

    def _instrument_in(self, title: str, document: int) -> str | None:
        words = set(words_of(title))
        for named in self.materials.readings[document].named_documents:
            core = set(core_of(named.name))
            if core and core <= words:
                return named.name
        return None

    def beats(self, one: Provision, other: Provision) -> tuple[Provision, ...] | None:
        """The precedence clauses by which ``one`` prevails over ``other``; None where it does not prevail."""
        origins = self.origin(one), self.origin(other)
        if one.document in self.materials.parents and other.document not in self.materials.parents:
            return tuple(ruling.provision for ruling in self.rulings if ruling.provision.document == one.document)[:1]
        if other.document in self.materials.parents and one.document not in self.materials.parents:
            return None
        if origins[0] != origins[1]:
            return self._by_document(one, other, origins)
        if self._names(one.terms.notwithstanding, other) and not self._names(other.terms.notwithstanding, one):
            return ()
        if self._names(other.terms.subject_to, one) and "*" not in other.terms.subject_to:
            return ()
        return None

    def _by_document(
        self, one: Provision, other: Provision, origins: tuple[Origin, Origin]
    ) -> tuple[Provision, ...] | None:
        verdicts = [
            ruling
            for ruling in self.rulings
            if {ruling.prevails, ruling.yields} == set(origins) and self._in_scope(ruling, one, other, origins)
        ]
        verdicts.sort(key=lambda ruling: not ruling.sections)
        if verdicts:
            return (verdicts[0].provision,) if verdicts[0].prevails == origins[0] else None
        if self._names(one.terms.notwithstanding, other):
            return ()
        return () if self._rank(origins[0]) < self._rank(origins[1]) else None

    def _in_scope(self, ruling: Ruling, one: Provision, other: Provision, origins: tuple[Origin, Origin]) -> bool:
        if not ruling.sections:
            return True
        winner = one if ruling.prevails == origins[0] else other
        return any(self.reach.stands_in(winner, section) for section in ruling.sections)

    def _rank(self, origin: Origin) -> int:
        """The usual order of instruments; a contract with a manager has none, and neither has a quoted clause."""
        if isinstance(origin, str):
            return 9
        return _RANK.get(self.materials.readings[origin].kind, 9)

    def _names(self, named: Sequence[str], other: Provision) -> bool:
        """Whether ``named`` covers the provision ``other``: any other provision, its section, or its document."""
        for name in named:
            if name == "*" or self.reach.stands_in(other, name):
                return True
            if speaks_of("instrument", name) and self.document_named(name, other.document) == self.origin(other):
                return True
        return False

    def document_named(self, name: str, document: int) -> Origin:
        """The supplied document that ``name`` means in ``document``, or the name of one that is absent."""
        if speaks_of("self_document", name):
            return document
        definition = self.materials.definition(name, document)
        meaning = set(words_of(f"{name} {definition.meaning if definition else ''}"))
        for index, reading in enumerate(self.materials.readings):
            title = core_of(reading.document.title or "")
            if index != document and len(title) > 1 and (set(title) <= meaning or set(core_of(name)) <= set(title)):
                return index
        for index, reading in enumerate(self.materials.readings):
            if index != document and set(words_of(reading.kind.value.replace("_", " "))) <= meaning:
                return index
        return name

    def _rulings(self, provision: Provision) -> list[Ruling]:
        found = [
            self._ruling(statement, provision) for statement in statements(provision.quote, self._names_of(provision))
        ]
        if found:
            return found
        terms = provision.terms
        here = provision.document
        yielding = [Ruling(here, self.document_named(name, here), (), provision) for name in terms.notwithstanding]
        prevailing = [Ruling(self.document_named(name, here), here, (), provision) for name in terms.subject_to]
        return [ruling for ruling in (*yielding, *prevailing) if ruling.prevails != ruling.yields]

    def _ruling(self, statement: Statement, provision: Provision) -> Ruling:
        here = provision.document
        prevails = self.document_named(statement.prevails, here)
        yields = self.document_named(statement.yields, here) if statement.yields else here
        return Ruling(prevails, yields, statement.sections, provision)

    def _names_of(self, provision: Provision) -> tuple[str, ...]:
        reading = self.materials.readings[provision.document]
        names = [named.name for named in reading.named_documents]
        names += [one.term for one in reading.definitions if speaks_of("instrument", f"{one.term} {one.meaning[:60]}")]
        names += list(provision.terms.documents)
        return tuple(dict.fromkeys(names))


def precedences(ranking: Ranking) -> tuple[Precedence, ...]:
    """The order of documents that the texts state."""
    return tuple(
        Precedence(
            id=f"precedence-{ruling.provision.id}-{place}",
            cites=(ruling.provision.cite(),),
            prevails=ruling.prevails,
            yields=ruling.yields,
        )
        for place, ruling in enumerate(ranking.rulings)
    )
