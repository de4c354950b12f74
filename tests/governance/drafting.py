"""Write small governance texts and mark by hand what each sentence does: the model is tested without extraction."""

from __future__ import annotations

from dataclasses import dataclass, field

from gino.contract.extract import Body, Holder, Party, Provision, Seat
from gino.contract.spans import Cite
from gino.contract.terms import Actor, ActorKind, Base, Measure, Share, Terms
from gino.contract.vocabulary import BodyKind, DocumentKind, Matter, ProvisionKind, Side
from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.provisions.model import CrossReference, Definition, Entity, NamedDocument, Reading


def party(party_id: str, name: str, side: Side, *aliases: str, affiliate_of: str | None = None) -> Party:
    """A party of a drafted text."""
    return Party(id=party_id, name=name, side=side, aliases=aliases, affiliate_of=affiliate_of)


def act(name: str, ref: str | None = None, kind: ActorKind = ActorKind.PARTY, side: Side = Side.UNKNOWN) -> Actor:
    """An actor of a drafted provision."""
    return Actor(name=name, kind=kind, side=side, ref=ref)


def majority(base: Base = Base.IN_OFFICE) -> Share:
    """A majority."""
    return Share(measure=Measure.MAJORITY, base=base)


def count(number: int) -> Share:
    """A number of votes."""
    return Share(measure=Measure.COUNT, number=number)


@dataclass
class Draft:
    """A text under construction: each ``say`` cites a sentence of it."""

    text: str
    kind: DocumentKind = DocumentKind.OPERATING_AGREEMENT
    path: str = "draft.txt"
    parties: tuple[Party, ...] = ()
    bodies: list[Body] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    named: list[NamedDocument] = field(default_factory=list)
    entity: Entity = field(default_factory=lambda: Entity(None, None, None))
    index: int = 0

    def __post_init__(self) -> None:
        self.document: Document = read_document(self.path, self.text.encode(), index=self.index)

    def cite(self, words: str) -> Cite:
        """Cite the one place where ``words`` stand."""
        start = self.document.text.index(words)
        node = self.document.node_at(start)
        assert node is not None, words
        return self.document.cite(start, start + len(words), node)

    def body(self, body_id: str, name: str, words: str, *seats: Seat, kind: BodyKind = BodyKind.BOARD) -> None:
        """Establish a body by ``words``."""
        cited = (self.cite(words),)
        placed = tuple(seat if seat.cites else seat.model_copy(update={"cites": cited}) for seat in seats)
        total = sum(seat.count for seat in seats) or None
        self.bodies.append(Body(id=body_id, name=name, kind=kind, seats=placed, seats_total=total, cites=cited))

    def say(
        self,
        kind: ProvisionKind,
        words: str,
        *actors: Actor,
        matters: tuple[Matter, ...] = (),
        body: str | None = None,
        **terms: object,
    ) -> str:
        """What the sentence ``words`` does; returns the provision's id."""
        cite = self.cite(words)
        holder = Holder(name=actors[0].name, side=actors[0].side) if actors else None
        new = f"p{len(self.provisions) + 1}"
        self.provisions.append(
            Provision(
                id=new,
                kind=kind,
                section=cite.section,
                page=None,
                start=cite.start,
                end=cite.end,
                quote=cite.quote,
                body=body,
                holder=holder,
                matters=matters,
                terms=Terms.model_validate({"actors": actors, **terms}),
            )
        )
        return new

    def define(self, term: str, words: str, *matters: Matter) -> None:
        """Define a term by ``words``."""
        self.definitions.append(Definition(term=term, meaning=words, cite=self.cite(words), matters=matters))

    def reading(self) -> Reading:
        """The reading of what was drafted."""
        references: tuple[CrossReference, ...] = ()
        return Reading(
            document=self.document,
            kind=self.kind,
            entity=self.entity,
            parties=self.parties,
            bodies=tuple(self.bodies),
            provisions=tuple(self.provisions),
            undetermined=(),
            definitions=tuple(self.definitions),
            references=references,
            named_documents=tuple(self.named),
        )
