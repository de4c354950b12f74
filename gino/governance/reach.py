"""Which matters a provision reaches: those it names, those of the sections it refers to, those of its defined terms."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gino.contract.extract import Provision
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.documents.model import Document
from gino.governance.clauses import items_named, sections_named
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials
from gino.governance.naming import same_name
from gino.provisions.model import Definition

_POWERS = frozenset(
    {
        ProvisionKind.AUTHORITY,
        ProvisionKind.DELEGATION,
        ProvisionKind.CONSENT,
        ProvisionKind.ADVISORY,
        ProvisionKind.VOTING,
        ProvisionKind.PROHIBITION,
        ProvisionKind.APPOINTMENT,
        ProvisionKind.OVERRIDE,
        ProvisionKind.DEADLOCK,
    }
)
_SHORT = 6
_BEFORE = 120


class Reach:
    """Resolves what provisions reach, by section, by defined term and by body. Each look-up is made once."""

    def __init__(self, materials: Materials) -> None:
        self.materials = materials
        self._target_nodes: dict[tuple[str, int], frozenset[int]] = {}
        self._standing: dict[tuple[str, int], tuple[Provision, ...]] = {}
        self._lists: dict[tuple[str, int, int], tuple[Matter, ...]] = {}
        self._names: dict[str, bool] = {}

    def of(self, provision: Provision) -> tuple[Matter, ...]:
        """The matters of ``provision``; empty where it names none and refers to none."""
        items = self.within(items_named(provision.quote), provision.document, provision.id)
        if items:
            return _united(items)
        own = provision.matters
        plain = not set(own) - {Matter.GENERAL}
        terms = self.defined(provision.quote, provision.document, lists_only=not plain)
        named = tuple(dict.fromkeys((*own, *(terms if provision.kind in _POWERS else ()))))
        if set(named) - {Matter.GENERAL} or not self._refers(provision):
            return named
        sections = tuple(
            one
            for one in (*provision.terms.references, *sections_named(provision.quote))
            if one not in provision.terms.subject_to
        )
        elsewhere = self.within(sections, provision.document, provision.id)
        return _united(other for other in elsewhere if not _same_holder(provision, other)) or named

    def _refers(self, provision: Provision) -> bool:
        """Whether the sections named hold its matters: a power over all affairs only yields to them."""
        if not provision.terms.references:
            return False
        if provision.kind not in (ProvisionKind.AUTHORITY, ProvisionKind.DELEGATION):
            return True
        return speaks_of("matter_terms", provision.quote) and not speaks_of("all_affairs", provision.quote)

    def mentions(self, provision: Provision) -> bool:
        """Whether the words only mention a power that its holder is given elsewhere ("the authority stated in IV")."""
        if provision.kind is not ProvisionKind.AUTHORITY or not speaks_of("stated_elsewhere", provision.quote):
            return False
        elsewhere = self.within(provision.terms.references, provision.document, provision.id)
        return any(_same_holder(provision, other) for other in elsewhere)

    def within(self, sections: Iterable[str], document: int, but: str = "") -> tuple[Provision, ...]:
        """The provisions that confer or limit power in the sections named, of ``document``."""
        found = {
            provision.id: provision
            for section in sections
            for provision in self._in_section(section, document)
            if provision.id != but
        }
        return tuple(sorted(found.values(), key=lambda provision: provision.start))

    def _in_section(self, section: str, document: int) -> tuple[Provision, ...]:
        key = (section, document)
        if key not in self._standing:
            self._standing[key] = tuple(
                provision
                for provision in self.materials.provisions
                if provision.document == document and provision.kind in _POWERS and self.stands_in(provision, section)
            )
        return self._standing[key]

    def stands_in(self, provision: Provision, section: str) -> bool:
        """Whether ``provision`` stands in the section, article or part that is named."""
        if provision.section is not None and is_under(provision.section, section):
            return True
        document = self.materials.readings[provision.document].document
        return _in_subtree(document, provision.start, self._targets(section, provision.document))

    def _targets(self, section: str, document: int) -> frozenset[int]:
        key = (section, document)
        if key not in self._target_nodes:
            self._target_nodes[key] = self._nodes_named(section, document)
        return self._target_nodes[key]

    def _nodes_named(self, section: str, document: int) -> frozenset[int]:
        reading = self.materials.readings[document]
        found = {
            reference.target
            for reference in reading.references
            if reference.target is not None and section in (reference.section, reference.words)
        }
        found |= {node.index for node in reading.document.nodes if node.section and node.section == section}
        return frozenset(found)

    def defined(self, words: str, document: int, *, lists_only: bool = False) -> tuple[Matter, ...]:
        """The matters of the defined terms that ``words`` use, other than those that they except.

        ``lists_only``: only terms that stand for a list of matters ("Clinical Matters"), not for one thing.
        """
        flat = " ".join(words.split())
        found: list[Matter] = []
        for index, reading in enumerate(self.materials.readings):
            for definition in reading.definitions:
                if self._is_name(definition.term) or (index != document and len(definition.term) <= _SHORT):
                    continue
                if lists_only and not speaks_of("matter_terms", definition.term):
                    continue
                place = flat.find(definition.term)
                if place >= 0 and not speaks_of("excepts", _same_phrase(flat[max(0, place - _BEFORE) : place])):
                    found.extend(definition.matters or self._listed(definition, index))
        return tuple(dict.fromkeys(found))

    def _listed(self, definition: Definition, document: int) -> tuple[Matter, ...]:
        """The matters of the sections to which a definition refers ("the powers listed in Article IV, Section 2")."""
        key = (definition.term, document, definition.cite.start)
        if key not in self._lists:
            self._lists[key] = self._of_definition(definition, document)
        return self._lists[key]

    def _of_definition(self, definition: Definition, document: int) -> tuple[Matter, ...]:
        cite = definition.cite
        sections = tuple(
            reference.section
            for reference in self.materials.readings[document].references
            if cite.start <= reference.cite.start and reference.cite.end <= cite.end
        )
        return _united(self.within(sections, document))

    def _is_name(self, term: str) -> bool:
        """Whether a defined term is somebody's name, which carries no matters."""
        if term not in self._names:
            answers = self.materials.party_named(term) or self.materials.body_named(term, 0)
            self._names[term] = answers is not None
        return self._names[term]

    def of_body(self, body: str) -> tuple[Matter, ...]:
        """The matters over which provisions give ``body`` authority or a voice."""
        placed = self.materials.body(body)
        if placed is None:
            return ()
        return _united(
            provision
            for provision in self.materials.provisions
            if provision.kind in _POWERS and _held_by(provision, body, placed.body.name)
        )


def _same_phrase(before: str) -> str:
    """The words since the last comma or stop: "except for the matters of Article 6 and for"."""
    return re.split(r"[,;:.]\s", before)[-1]


def _united(provisions: Iterable[Provision]) -> tuple[Matter, ...]:
    return tuple(dict.fromkeys(matter for provision in provisions for matter in provision.matters))


def _same_holder(one: Provision, other: Provision) -> bool:
    """Whether the same one holds both: to mention a power given elsewhere gives it no second time."""
    refs = {actor.ref for actor in one.terms.actors if actor.ref}
    return bool(refs & {actor.ref for actor in other.terms.actors})


def _held_by(provision: Provision, body: str, name: str) -> bool:
    if any(actor.ref == body for actor in provision.terms.actors):
        return True
    return provision.holder is not None and same_name(provision.holder.name, name)


def is_under(section: str, wanted: str) -> bool:
    """Whether ``section`` is ``wanted`` or a part of it: 5.2(c) is under 5.2 and under 5, not under 5.20."""
    return section == wanted or (section.startswith(wanted) and section[len(wanted)] in "(.,-" and bool(wanted))


def _in_subtree(document: Document, offset: int, targets: frozenset[int]) -> bool:
    node = document.node_at(offset) if targets else None
    if node is None:
        return False
    return node.index in targets or any(above.index in targets for above in document.ancestors(node))
