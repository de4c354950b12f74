"""How the cast tests read a text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from gino.contract.extract import Body
from gino.contract.vocabulary import Side
from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.provisions.definitions import find_definitions
from gino.provisions.model import Definition
from gino.provisions.who.casting import DocumentCast, cast_of
from gino.provisions.who.seating import seat_bodies


@dataclass(frozen=True)
class CastReading:
    """A text with its definitions, cast and seated bodies."""

    document: Document
    definitions: tuple[Definition, ...]
    cast: DocumentCast
    bodies: tuple[Body, ...]

    @property
    def sides(self) -> dict[str, str]:
        """The side of every party, by name."""
        return {party.name: party.side.value for party in self.cast.parties}

    def body(self, name: str) -> Body:
        """The body of that name or alias."""
        return next(body for body in self.bodies if name in (body.name, *body.aliases))

    def seats(self, name: str) -> dict[str, int]:
        """The seats of a body by choosing side."""
        tally: Counter[str] = Counter()
        for seat in self.body(name).seats:
            tally[seat.chosen_by.value] += seat.count
        return dict(tally)


def read(text: str, assigned: dict[str, Side] | None = None) -> CastReading:
    """Read ``text`` as a typed document."""
    document = read_document("text.txt", text.encode())
    definitions = find_definitions(document)
    cast = cast_of(document, definitions, assigned or {})
    return CastReading(document, definitions, cast, seat_bodies(cast, document, (), definitions))
