"""The matrix as one drawing that stands by itself."""

from __future__ import annotations

from dataclasses import dataclass

from gino.reports.pages.templating import fragment
from gino.reports.pictures.heat_map import Cell, Matrix, Row
from gino.reports.pictures.setting import lines

_NAME = 150.0
_CELL = 86.0
_HIGH = 17.0
_GROUP = 26.0
_TOP = 52.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """One cell of the drawing, from its upper left corner."""

    x: float
    y: float
    cell: Cell
    theirs: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a line of the drawing."""

    x: float
    y: float
    words: str
    strong: bool = False


def drawn(matrix: Matrix, headline: str) -> str:
    """SVG with a title and a description that says every cell."""
    heads = ["On paper", "In effect", "Lasts"] if matrix.own else []
    heads += [side.capitalize() for side in matrix.sides]
    words = [Words(_NAME + place * _CELL + 4, _TOP - 8, head, True) for place, head in enumerate(heads)]
    cells: list[Drawn] = []
    y = _TOP - 6
    for _, name, rows in matrix.groups:
        y += _GROUP
        words.append(Words(0, y - 6, name, True))
        for row in rows:
            words.append(Words(0, y + 12, lines(row.name, _NAME, 1)[0]))
            for place, (it, theirs) in enumerate(_cells(row, matrix)):
                if isinstance(it, Cell):
                    cells.append(Drawn(_NAME + place * _CELL, y, it, theirs))
                else:
                    words.append(Words(_NAME + place * _CELL + 4, y + 12, it))
            y += _HIGH
    view = {
        "cells": cells, "words": words, "headline": headline, "desc": _told(matrix),
        "width": _NAME + len(heads) * _CELL, "height": y + 4, "cell_width": _CELL - 2, "cell_height": _HIGH - 2,
    }  # fmt: skip
    return f"{fragment('matrix/matrix.svg', **view)}\n"


def _cells(row: Row, matrix: Matrix) -> list[tuple[Cell | str, bool]]:
    lasts = {True: "yes", False: "no", None: "–"}[row.lasts]
    own: list[tuple[Cell | str, bool]] = [(row.on_paper, False), (row.in_effect, False), (lasts, False)]
    return [*(own if matrix.own else []), *((each, True) for each in row.others)]


def _told(matrix: Matrix) -> str:
    """Every cell in words, for whoever does not see the drawing."""
    told = []
    for row in (row for _, _, rows in matrix.groups for row in rows):
        own = f"on paper {row.on_paper.word}, in effect {row.in_effect.word}; " if matrix.own else ""
        others = ", ".join(f"{side} {each.word}" for side, each in zip(matrix.sides, row.others, strict=True))
        told.append(f"{row.name}: {own}{others}.")
    return " ".join(told)
