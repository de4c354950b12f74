"""Generic nouns for whoever can act: the roles of the language, as mentions."""

from __future__ import annotations

import re
from functools import cache

from gino.contract.terms import Actor
from gino.provisions.cast import Mention
from gino.provisions.lexicon import role_entries


class Roles:
    """Finds generic actors ("the arbitrator", "either party") in a text."""

    def __init__(self) -> None:
        """Compile the roles into one alternation, in the order of the file."""
        self._entries = role_entries()
        body = "|".join(
            f"(?P<r{number}>\\b(?:{_either_case(entry.pattern)}))" for number, entry in enumerate(self._entries)
        )
        self._pattern = re.compile(body)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Everybody whom a generic noun names in ``text``, none overlapping, in order."""
        found = []
        for match in self._pattern.finditer(text):
            number = next(int(name[1:]) for name, words in match.groupdict().items() if words is not None)
            entry = self._entries[number]
            words = " ".join(match.group().split())
            found.append(Mention(match.start(), match.end(), Actor(name=words, kind=entry.kind, side=entry.side)))
        return tuple(found)


def _either_case(pattern: str) -> str:
    """A pattern that says nothing of case ignores it."""
    return pattern if "(?i:" in pattern else f"(?i:{pattern})"


@cache
def roles() -> Roles:
    """The roles of the packaged language."""
    return Roles()
