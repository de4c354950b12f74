"""A cast of fixed names, so that the language can be tried without a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from gino.contract.extract import Body, Party
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.cast import Mention

NAMES: tuple[tuple[str, ActorKind, Side], ...] = (
    ("the Hospital", ActorKind.PARTY, Side.HOSPITAL),
    ("the Practice", ActorKind.PARTY, Side.PHYSICIANS),
    ("the Manager", ActorKind.PARTY, Side.OPERATOR),
    ("the Operator", ActorKind.PARTY, Side.OPERATOR),
    ("The Parent", ActorKind.PARTY, Side.HOSPITAL),
    ("Class A Members", ActorKind.CLASS, Side.PHYSICIANS),
    ("Physician Managers?", ActorKind.SEATS, Side.PHYSICIANS),
    ("H Managers?", ActorKind.SEATS, Side.HOSPITAL),
)


@dataclass(frozen=True)
class PlainCast:
    """Names the same few actors in every text."""

    parties: tuple[Party, ...] = ()
    bodies: tuple[Body, ...] = ()
    names: tuple[tuple[str, ActorKind, Side], ...] = field(default=NAMES)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The fixed names found in ``text``, in order."""
        found = [
            Mention(match.start(), match.end(), Actor(name=match.group(), kind=kind, side=side))
            for name, kind, side in self.names
            for match in re.finditer(rf"\b{name}\b", text, re.IGNORECASE)
        ]
        return tuple(sorted(found, key=lambda mention: mention.start))
