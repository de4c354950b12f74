"""A PDF with a text layer becomes text and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from gino.contract.outline import DroppedText
from gino.documents.entries import CELL
from gino.documents.errors import DocumentError
from gino.documents.paragraphs import Role
from gino.documents.portable.furniture import furniture, printed_number
from gino.documents.portable.glyphs import GlyphLimitError, PageGlyphs, page_glyphs
from gino.documents.portable.indents import indents_of
from gino.documents.portable.layout import PageLine, lines_of
from gino.documents.portable.margins import without_line_numbers
from gino.documents.portable.paragraphs import Joined, Placed, ends_in_number, paragraphs_of
from gino.documents.portable.tables import TableRow, tables_in
from gino.documents.readers.read import Read
from gino.documents.transcript import LineFacts, Transcript

MOST_PAGES = 3000
_HYPHENS = "-\u00ad\u2010"
_FEWEST_LETTERS = 20


def read_pdf(path: str, data: bytes) -> Read:
    """Read the text layer of a PDF.

    Raises:
        DocumentError: ``encrypted``, ``damaged``, ``scanned``, ``empty`` or ``too-demanding``.
    """
    pages = _pages(path, data)
    letters = sum(len(page.shown) for page in pages)
    if letters < _FEWEST_LETTERS and any(page.picture for page in pages):
        raise DocumentError("scanned", f"{path} is a scan without text; run text recognition (OCR) on it first")
    if not letters:
        raise DocumentError("empty", f"{path} has no text in it; export it again with its text, or use OCR")
    return _written(pages)


def _pages(path: str, data: bytes) -> list[PageGlyphs]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError("encrypted", f"{path} is protected by a password; save it without one") from None
        raise DocumentError("damaged", f"{path} is cut short or damaged; get a fresh copy") from None
    if not 0 < len(document) <= MOST_PAGES:
        code, says = (
            ("empty", "has no pages") if not len(document) else ("too-demanding", "has too many pages; split it")
        )
        raise DocumentError(code, f"{path} {says}")
    found: list[PageGlyphs] = []
    for number in range(len(document)):
        try:
            page = document[number]
            found.append(page_glyphs(page))
            page.close()
        except GlyphLimitError:
            raise DocumentError("too-demanding", f"{path} has a page beyond reading (page {number + 1})") from None
        except pdfium.PdfiumError:
            raise DocumentError("damaged", f"{path} has a damaged page (page {number + 1}); get a fresh copy") from None
    return found


def _written(pages: Sequence[PageGlyphs]) -> Read:
    lines, numbers = without_line_numbers([lines_of(page.shown, page.width) for page in pages])
    dropped = furniture(lines)
    out = Transcript("page")
    kept: list[Placed | tuple[int, TableRow]] = []
    for number, (page, page_lines, away) in enumerate(zip(pages, lines, dropped, strict=True), 1):
        _tell(out, number, page, [page_lines[place].text for place in sorted(away)])
        if numbers[number - 1]:
            out.dropped.append(DroppedText(reason="line numbers", text=numbers[number - 1], page=number))
        for item in tables_in([line for place, line in enumerate(page_lines) if place not in away]):
            kept += [Placed(item, number)] if isinstance(item, PageLine) else [(number, row) for row in item]
    _write_all(out, kept)
    read = out.read("pdf", pages=len(pages))
    return replace(read, page_labels=tuple(printed_number(*one) for one in zip(lines, dropped, strict=True)))


def _write_all(out: Transcript, kept: Sequence[Placed | tuple[int, TableRow]]) -> None:
    """Write the paragraphs between the tables, and the tables by row."""
    lines = [item for item in kept if isinstance(item, Placed)]
    paragraphs = {id(paragraph.lines[0]): paragraph for paragraph in paragraphs_of(lines)}
    indents = indents_of(lines)
    for item in kept:
        if not isinstance(item, Placed):
            _write_row(out, *item)
        elif id(item) in paragraphs:
            _write(out, paragraphs[id(item)], indents[id(item)])


def _write_row(out: Transcript, page: int, row: TableRow) -> None:
    if out.size:
        out.write("\n\n")
    out.line(LineFacts(Role.TABLE_ROW, header=CELL.join(row.header) or None, page=page))
    for column, cell in enumerate(row.cells):
        if column:
            out.write(CELL)
        for place, segment in enumerate(cell):
            if place:
                out.write(" ")
            out.add(segment.text.strip(), segment.first, (page, round(segment.left), round(segment.top)))


def _tell(out: Transcript, number: int, page: PageGlyphs, away: Sequence[str]) -> None:
    for text in away:
        out.dropped.append(DroppedText(reason="running header or footer", text=text, page=number))
    if page.hidden:
        out.dropped.append(DroppedText(reason="hidden text", text=page.hidden, page=number))
    if page.picture and not page.shown:
        out.warnings.append(f"page {number} is a picture without text and was not read")
    if page.recognised:
        out.warnings.append(f"the text of page {number} comes from text recognition and may be wrong")


def _write(out: Transcript, paragraph: Joined, indent: int) -> None:
    if out.size:
        out.write("\n\n")
    first = paragraph.lines[0]
    out.line(LineFacts(page=first.page, indent=indent))
    for place, placed in enumerate(paragraph.lines):
        out.write(paragraph.between[place])
        cut = place + 1 < len(paragraph.lines) and paragraph.cut[place + 1]
        _write_line(out, placed, cut)


def _write_line(out: Transcript, placed: Placed, cut: bool) -> None:
    for order, segment in enumerate(placed.line.segments):
        last = order == len(placed.line.segments) - 1
        if order:
            out.write(CELL if last and ends_in_number(placed.line) else " ")
        words = segment.text.rstrip().rstrip(_HYPHENS) if cut and last else segment.text.strip()
        out.add(words, segment.first, (placed.page, round(segment.left), round(segment.top)))
