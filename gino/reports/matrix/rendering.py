"""The formats of the decision-rights matrix. Each is a pure function of the report."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from pathlib import PurePath

from gino.contract.report import Report
from gino.reports.csv import cell
from gino.reports.matrix.drawing import drawn
from gino.reports.matrix.formats import MatrixFormat
from gino.reports.md import escaped
from gino.reports.pages.page import page
from gino.reports.pictures.heat_map import Matrix, Row, heat_map, matrix_of
from gino.reports.plain.saying import plain
from gino.reports.sanitizing import one_line
from gino.reports.verdict import headline, sentence

_LASTS = {True: "yes", False: "no", None: "–"}
_GAP = 2


def render_matrix(report: Report, format_: MatrixFormat) -> str:
    """The matrix of a report; the same report gives the same bytes."""
    return _FORMATS[format_](report)


def _text(report: Report) -> str:
    """Columns as wide as what stands in them; nothing depends on the width of a terminal."""
    matrix = matrix_of(report)
    head, table = _heads(matrix), [(name, rows) for _, name, rows in matrix.groups]
    body = [(name, [list(_words(row, matrix)) for row in rows]) for name, rows in table]
    cells = [head, *(each for _, rows in body for each in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [headline(report), one_line(sentence(report)), "", _line(head, widths)]
    for name, rows in body:
        lines += ["", name, *(_line(row, widths) for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def _md(report: Report) -> str:
    matrix = matrix_of(report)
    head = _heads(matrix)
    lines = [f"**{escaped(headline(report).capitalize())}.** {escaped(sentence(report))}", ""]
    lines += [_piped(head), _piped(["---"] * len(head))]
    for _, name, rows in matrix.groups:
        lines.append(_piped([f"**{name}**", *[""] * (len(head) - 1)]))
        lines += [_piped([escaped(each) for each in _words(row, matrix)]) for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _csv(report: Report) -> str:
    matrix = matrix_of(report)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["group", *(each.lower() for each in _heads(matrix))])
    for _, name, rows in matrix.groups:
        writer.writerows([cell(name), *map(cell, _words(row, matrix))] for row in rows)
    return out.getvalue()


def _html(report: Report) -> str:
    documents = report.documents or (report.document,)
    name = one_line(documents[0].title or PurePath(documents[0].path.replace("\\", "/")).name)
    view = {"say": plain().say, "name": name, "headline": headline(report), "sentence": sentence(report)}
    styles = ("pictures/pictures.css",)
    title = f"{plain().say('matrix.title')}: {name}"
    return page(title, "matrix/matrix.html", styles=styles, matrix=heat_map(report, plain()), **view)


def _svg(report: Report) -> str:
    return drawn(matrix_of(report), headline(report))


def _heads(matrix: Matrix) -> list[str]:
    own = ["On paper", "In effect", "Lasts", "Range"] if matrix.own else []
    return ["Matter", *own, *(side.capitalize() for side in matrix.sides), "Where"]


def _words(row: Row, matrix: Matrix) -> Iterator[str]:
    yield row.name
    if matrix.own:
        yield from (row.on_paper.word, row.in_effect.word, _LASTS[row.lasts], row.in_effect.range or "–")
    yield from (each.word for each in row.others)
    yield row.places or "–"


def _line(cells: list[str], widths: list[int]) -> str:
    return "".join(f"{each:<{width + _GAP}}" for each, width in zip(cells, widths, strict=True)).rstrip()


def _piped(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


_FORMATS: Mapping[MatrixFormat, Callable[[Report], str]] = {
    MatrixFormat.TEXT: _text,
    MatrixFormat.MD: _md,
    MatrixFormat.CSV: _csv,
    MatrixFormat.HTML: _html,
    MatrixFormat.SVG: _svg,
}
