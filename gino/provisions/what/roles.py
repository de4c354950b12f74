"""Generic nouns for whoever can act: the roles of the language, as mentions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import re2

from gino.contract.terms import Actor
from gino.provisions.cast import Mention
from gino.provisions.what.lexicon import RoleEntry, role_entries

_LONGEST_AFTER = 40


@dataclass(frozen=True, slots=True)
class _Role:
    entry: RoleEntry
    whole: Any
    before: Any
    not_before: Any


class Roles:
    """Finds generic actors ("the arbitrator", "either party") in a text."""

    def __init__(self) -> None:
        """Compile the roles into one alternation, in the order of the file."""
        bodies = [_either_case(entry.pattern) for entry in role_entries()]
        self._any = re2.compile("|".join(rf"\b(?:{body})" for body in bodies))
        self._seen: dict[str, _Role | None] = {}
        self._roles = tuple(
            _Role(entry, re2.compile(body), _compiled(entry.before), _compiled(entry.not_before))
            for entry, body in zip(role_entries(), bodies, strict=True)
        )

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Everybody whom a generic noun names in ``text``, none overlapping, in order."""
        found = []
        for match in self._any.finditer(text):
            start, end = match.span()
            words = text[start:end]
            role = self._role_of(words)
            entry = role.entry if role is not None and _stands(role, text[end : end + _LONGEST_AFTER]) else None
            if entry is not None:
                name = " ".join(words.split())
                found.append(Mention(start, end, Actor(name=name, kind=entry.kind, side=entry.side)))
        return tuple(found)

    def _role_of(self, words: str) -> _Role | None:
        if words not in self._seen:
            self._seen[words] = next((role for role in self._roles if role.whole.fullmatch(words)), None)
        return self._seen[words]


def _stands(role: _Role, after: str) -> bool:
    """Whether what follows the noun leaves it an actor."""
    follows = role.before is None or role.before.match(after) is not None
    return follows and (role.not_before is None or role.not_before.match(after) is None)


def _compiled(pattern: str | None) -> Any:  # noqa: ANN401  # re2 publishes no types
    return re2.compile(pattern) if pattern else None


def _either_case(pattern: str) -> str:
    """A pattern that says nothing of case ignores it."""
    return pattern if "(?i:" in pattern else f"(?i:{pattern})"


@cache
def roles() -> Roles:
    """The roles of the packaged language."""
    return Roles()
