"""The seat map: each side's votes as a row of marks, and a line where the votes are enough to pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from gino.reports.pages.templating import fragment
from gino.reports.pictures.seats import BodySeen, Seats, Whose
from gino.reports.pictures.setting import AVERAGE, SIZE, bare, lines, short
from gino.reports.plain.saying import Plain

_PITCH = 17.0
_LINE = 13.0
_TOP = 14.0
_MOST_MARKS = 60
_MOST_GROUPS = 3
_SHORT = 28


@dataclass(frozen=True, slots=True)
class Mark:
    """One vote, drawn round its middle."""

    x: float
    y: float
    size: float
    whose: Whose


@dataclass(frozen=True, slots=True)
class Label:
    """One line of words."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class SeatMap:
    """Where everything stands. ``bar`` is the line that votes have to reach, drawn past each row of marks."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    bar: float
    rows: tuple[tuple[float, float], ...]
    told: Label
    end: bool


def height_of(body: BodySeen, plain: Plain, width: float) -> float:
    """How high the drawing of a body is, in its own units."""
    return _lay(body, plain.say("seats.votes_needed", needed=body.needed), width, plain).height


def seat_map(body: BodySeen, plain: Plain, ident: str, width: float) -> Markup:
    """The picture of one body ``width`` units wide, with its data as a table. ``ident`` is its own in the page."""
    needed = plain.say("seats.votes_needed", needed=body.needed)
    desc = " ".join([*(f"{each.chooser}: {each.count}." for each in body.seats), f"{needed}."])
    view = {"map": _lay(body, needed, width, plain), "body": body, "ident": ident, "desc": desc, "plain": plain}
    return fragment("pictures/seat_map.html", **view)


def _lay(body: BodySeen, needed: str, width: float, plain: Plain) -> SeatMap:
    """Each group's marks under its name; marks get smaller where many have to fit."""
    most = max(body.needed, *(each.votes for each in merged(body.seats)))
    pitch = min(_PITCH, (width - 2) / most)
    marks: list[Mark] = []
    labels: list[Label] = []
    rows: list[tuple[float, float]] = []
    y = _TOP
    groups = merged(body.seats)
    for seats in groups:
        for line in lines(f"{seats.count} · {_chooser(seats, body, plain)}", width, 1 if len(groups) > 2 else 2):
            y += _LINE
            labels.append(Label(0, y, line))
        rows.append((round(y + 3, 2), round(y + pitch + 5, 2)))
        y += 4 + pitch / 2
        marks += _marks(seats, pitch, y)
        y += pitch / 2 + 3
    bar = round(body.needed * pitch + 0.5, 2)
    end = bar + len(needed) * SIZE * AVERAGE > width
    told = Label(bar if not end else min(width, max(bar, len(needed) * SIZE * AVERAGE)), 11, needed)
    return SeatMap(width, round(y + 2, 2), tuple(marks), tuple(labels), bar, tuple(rows), told, end)


def merged(seats: tuple[Seats, ...]) -> tuple[Seats, ...]:
    """The groups as they are drawn: where there are many, those of the same kind together, named by the largest."""
    if len(seats) <= _MOST_GROUPS:
        return seats
    found = []
    for whose in Whose:
        alike = [each for each in seats if each.whose is whose]
        if alike:
            count, votes = sum(each.count for each in alike), sum(each.votes for each in alike)
            first = alike[0].chooser
            who = first if len(alike) == 1 else f"{short(first, _SHORT)} + {len(alike) - 1}"
            found.append(replace(alike[0], count=count, votes=votes, chooser=who))
    return tuple(found)


def _marks(seats: Seats, pitch: float, y: float) -> Iterator[Mark]:
    for place in range(min(seats.votes, _MOST_MARKS)):
        yield Mark(round(pitch * (place + 0.5), 2), round(y, 2), round(pitch * 0.36, 2), seats.whose)


def _chooser(seats: Seats, body: BodySeen, plain: Plain) -> str:
    """Who picks them; a body that fills its own seats is said to."""
    itself = bare(seats.chooser).casefold() == bare(body.name).casefold()
    return plain.word("picture.itself") if itself else bare(seats.chooser)
