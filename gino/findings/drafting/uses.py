"""Where a text uses a term, found among the words that begin as the term does and not in the whole of the text."""

from __future__ import annotations

import re

_BEGINNING = re.compile(r"\b\w")


class Uses:
    """The beginnings of a text's words, gathered once for all the terms that are looked for."""

    def __init__(self, text: str) -> None:
        """Index the words of ``text`` by their first letter."""
        self._text = text
        self._beginnings: dict[str, list[int]] = {}
        for found in _BEGINNING.finditer(text):
            self._beginnings.setdefault(_letter(found.group()), []).append(found.start())

    def of(self, term: str) -> list[tuple[int, int]]:
        """The places of ``term``, in either case, with any ending and any white space; none overlapping.

        ``term`` begins with a letter or a digit.
        """
        matches = re.compile(r"\s+".join(re.escape(word) for word in term.split()), re.IGNORECASE).match
        places: list[tuple[int, int]] = []
        for start in self._beginnings.get(_letter(term), ()):
            found = matches(self._text, start) if not places or start >= places[-1][1] else None
            if found is not None:
                places.append(found.span())
        return places


def _letter(word: str) -> str:
    return word[0].casefold()[0]
