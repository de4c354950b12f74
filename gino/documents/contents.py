"""Tables of contents without page numbers: a list of headings that all come again in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

CONTENTS_HEAD = re.compile(r"\W*(?:table\s+of\s+)?contents\W*|index\s+of\s+(?:articles|sections)", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[\W_]+")
_LONGEST_LINE = 150
_MOST_LINES = 500
_FEWEST = 3
_MOST_STRANGE = 2


def plain_contents(text: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """The lines of a table of contents that names headings alone: the numbers of its lines, its own title included."""
    found: set[int] = set()
    for place, (start, end) in enumerate(lines):
        if place not in found and CONTENTS_HEAD.fullmatch(text[start:end]):
            run = _run(text, lines, place + 1)
            if len(run) >= _FEWEST:
                found.update((place, *run))
    return found


def _run(text: str, lines: Sequence[tuple[int, int]], first: int) -> list[int]:
    """The lines from ``first`` on whose words all come again further down, up to the first that came before."""
    run: list[int] = []
    seen: set[str] = set()
    strange = 0
    rest = _words(text[lines[first][0] :]) if first < len(lines) else ""
    for place in range(first, min(first + _MOST_LINES, len(lines))):
        start, end = lines[place]
        words = _words(text[start:end])
        rest = rest.removeprefix(words)
        if not words or end - start > _LONGEST_LINE or words in seen:
            break
        seen.add(words)
        if words in rest:
            run.append(place)
            strange = 0
        else:
            strange += 1
            if strange > _MOST_STRANGE:
                break
    return list(range(run[0], run[-1] + 1)) if run and run[0] - first < _MOST_STRANGE else []


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", text).lower()
