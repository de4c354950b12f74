"""The reading of one document: parties, bodies, provisions, definitions, references, and what stayed dark."""

from __future__ import annotations

from dataclasses import dataclass, field

from gino.contract.extract import Body, Party, Provision, Undetermined
from gino.contract.spans import Cite
from gino.contract.vocabulary import DocumentKind, Matter
from gino.documents.model import Document
from gino.provisions.cast import Cast


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term and what it stands for. ``matters`` are those that its words name ("Clinical Matters")."""

    term: str
    meaning: str
    cite: Cite
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A section named in the text. ``target`` is the index of the node it names, or None if it names nothing."""

    words: str
    section: str
    cite: Cite
    target: int | None


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """Another instrument that the text names ("the Management Agreement"), and whether its text is in this file."""

    name: str
    cites: tuple[Cite, ...]
    present: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """What the text says of the venture as a legal person, for the law's defaults where it is silent."""

    name: str | None
    form: str | None  # "limited liability company", "nonprofit corporation", "partnership", ...
    state: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one document, and what was not. ``cast`` finds those it names in any of its words.

    ``skeletons`` are the :class:`~gino.provisions.what.skeletons.Skeletons` that the cast made of its words, kept for
    whoever reads them again; the model itself knows nothing of them.
    """

    document: Document
    kind: DocumentKind
    entity: Entity
    parties: tuple[Party, ...]
    bodies: tuple[Body, ...]
    provisions: tuple[Provision, ...]
    undetermined: tuple[Undetermined, ...]
    definitions: tuple[Definition, ...] = ()
    references: tuple[CrossReference, ...] = ()
    named_documents: tuple[NamedDocument, ...] = ()
    cast: Cast | None = None
    skeletons: object = field(default=None, compare=False, repr=False)
