"""How far each line stands in from the left edge of its column: what sets an inner list apart from the outer one.

The edge is the leftmost place where a line of that column begins, taken over all left pages or all right ones, since
bound books mirror their margins. Places that differ by less than a letter are one place.
"""

from __future__ import annotations

from collections.abc import Sequence

from gino.documents.portable.paragraphs import Placed

_SAME = 2.5


def indents_of(lines: Sequence[Placed]) -> dict[int, int]:
    """The indent of each line in points, by ``id``."""
    edges: dict[tuple[int, int], float] = {}
    for placed in lines:
        key = _margin(placed)
        edges[key] = min(edges.get(key, placed.line.left), placed.line.left)
    exact = {id(placed): placed.line.left - edges[_margin(placed)] for placed in lines}
    held: dict[float, int] = {}
    last = -_SAME
    for place in sorted(set(exact.values())):
        held[place] = held[last] if place - last < _SAME else round(place)
        last = place
    return {key: held[place] for key, place in exact.items()}


def _margin(placed: Placed) -> tuple[int, int]:
    return (placed.page % 2, placed.line.column)
