"""Names and lines that fit: words in a picture cannot flow by themselves."""

from __future__ import annotations

from gino.reports.sanitizing import one_line

WIDTH = 510
"""Units of a picture as wide as the page; one is a point when it is printed on Letter."""
SIZE = 10.5
"""The size of its type in the same units."""
AVERAGE = 0.535
"""Width of a character of a sans serif as a share of its size; on the wide side, for the reader's type is not known."""


def short(name: str, longest: int = 40) -> str:
    """A name on one line, cut at a word where it is longer than ``longest`` characters."""
    words = one_line(name)
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    kept = cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut
    return kept.rstrip(" ,;:(") + "…"


def bare(name: str) -> str:
    """A name as it begins a line: without its article."""
    words = one_line(name)
    return words[4:] if words.lower().startswith("the ") else words


def lines(words: str, width: float, most: int, size: float = SIZE) -> tuple[str, ...]:
    """Words set in lines ``width`` units wide, at most so many; what does not fit ends in an ellipsis."""
    room = max(4, int(width / (size * AVERAGE)))
    found: list[str] = []
    for word in one_line(words).split():
        piece = word if len(word) <= room else word[: room - 1] + "…"
        if found and len(found[-1]) + 1 + len(piece) <= room:
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    if len(found) > most:
        last = found[most - 1]
        found = [*found[: most - 1], (last if len(last) < room else last[: room - 1]).rstrip(" ,;:") + "…"]
    return tuple(found)
