"""What the model is assembled from: the readings of all documents with parties and bodies resolved across them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gino.contract.extract import Body, Party, Provision
from gino.contract.vocabulary import BodyKind, ProvisionKind, Side
from gino.documents.model import Node
from gino.governance.naming import named_in, same_name
from gino.provisions.model import Definition, NamedDocument, Reading


@dataclass(frozen=True, slots=True)
class PlacedBody:
    """A body and the index of the document that establishes it."""

    body: Body
    document: int

    @property
    def id(self) -> str:
        """The body's id."""
        return self.body.id

    def answers_to(self, name: str) -> bool:
        """Whether the text may mean this body by ``name``."""
        return same_name(name, self.body.name) or named_in(name, self.body.aliases)


@dataclass(frozen=True, slots=True)
class Materials:
    """All readings under one set of ids. ``parents`` maps a document to the party whose own instrument it is.

    A party's own instrument (a parent's bylaws supplied beside its affiliate's) governs that party; only what it says
    of its affiliates reaches the venture. ``ids`` gives, for each reading, the venture's id of each of its own.
    """

    readings: tuple[Reading, ...]
    parties: tuple[Party, ...]
    bodies: tuple[PlacedBody, ...]
    provisions: tuple[Provision, ...]
    parents: dict[int, str]
    ids: tuple[Mapping[str, str], ...] = ()

    def party(self, party_id: str) -> Party | None:
        """The party of that id."""
        return next((party for party in self.parties if party.id == party_id), None)

    def body(self, body_id: str) -> PlacedBody | None:
        """The body of that id."""
        return next((placed for placed in self.bodies if placed.id == body_id), None)

    def party_named(self, name: str) -> Party | None:
        """The party that answers to ``name``, by its own name before any alias."""
        for party in self.parties:
            if same_name(name, party.name):
                return party
        return next((party for party in self.parties if named_in(name, party.aliases)), None)

    def body_named(self, name: str, document: int) -> PlacedBody | None:
        """The body that answers to ``name``, of ``document`` before any other."""
        found = [placed for placed in self.bodies if placed.answers_to(name)]
        own = [placed for placed in found if placed.document == document]
        return next(iter(own or found), None)

    def of_kind(self, *kinds: ProvisionKind) -> Iterable[Provision]:
        """The provisions of these kinds, in reading order."""
        return (provision for provision in self.provisions if provision.kind in kinds)

    def node_of(self, provision: Provision) -> Node | None:
        """The node of the document's outline in which a provision stands."""
        return self.readings[provision.document].document.node_at(provision.start)

    def context(self, provision: Provision) -> str:
        """The words of a provision, with the lead-in where it is an item of a list."""
        if not provision.terms.from_list:
            return provision.quote
        node = self.node_of(provision)
        document = self.readings[provision.document].document
        above = document.ancestors(node)[:1] if node is not None else ()
        return " ".join((*(document.text_of(one) for one in above), provision.quote))

    def definition(self, term: str, document: int) -> Definition | None:
        """The definition of ``term``, of ``document`` before any other."""
        ordered = sorted(enumerate(self.readings), key=lambda pair: (pair[0] != document, pair[0]))
        for _, reading in ordered:
            for definition in reading.definitions:
                if same_name(definition.term, term):
                    return definition
        return None

    def named_document(self, name: str) -> NamedDocument | None:
        """The instrument that the texts name so."""
        for reading in self.readings:
            for named in reading.named_documents:
                if same_name(named.name, name):
                    return named
        return None

    def players(self) -> tuple[Party, ...]:
        """The parties other than the entity itself."""
        return tuple(party for party in self.parties if party.side is not Side.COMPANY)

    def boards(self) -> tuple[PlacedBody, ...]:
        """The governing boards of the venture itself, not of a party's own instrument."""
        return tuple(
            placed
            for placed in self.bodies
            if placed.body.kind is BodyKind.BOARD and placed.document not in self.parents
        )
