"""The report for attorneys as a Word document: real headings and tables, page numbers, every quote a content control.

Word keeps a content control and its tag through editing and saving, so that ``gino verify`` finds each quote with its
span (``gino:0:120-164``) in a copy that an attorney has worked on. The package is written here, part by part: the same
report gives the same bytes, and no program signs it with a name or a day of its own.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import count

from gino.contract.report import Report
from gino.contract.version import __version__
from gino.reports.attorney.composing import memorandum, unchecked
from gino.reports.attorney.content import Memorandum
from gino.reports.attorney.words import say
from gino.reports.examined import Examined
from gino.reports.pages.templating import fragment

_PARTS = {
    "[Content_Types].xml": "types",
    "_rels/.rels": "package_rels",
    "docProps/app.xml": "app",
    "docProps/core.xml": "core",
    "word/_rels/document.xml.rels": "document_rels",
    "word/document.xml": "document",
    "word/footer1.xml": "footer",
    "word/header1.xml": "header",
    "word/settings.xml": "settings",
    "word/styles.xml": "styles",
}
_TEXT_WIDTH = 9792
"""Twips between the margins of a Letter page."""
_DATE = "2000-01-01T00:00:00Z"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def render(examined: Examined) -> bytes:
    """The report of an examined venture."""
    return _package(memorandum(examined))


def unread(report: Report) -> bytes:
    """The report of a file that could not be read or checked."""
    return _package(unchecked(report))


def _package(memo: Memorandum) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, text in _parts(memo):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, text.encode("utf-8"))
    return file.getvalue()


def _parts(memo: Memorandum) -> Iterator[tuple[str, str]]:
    numbers = count(1)
    made = {"memo": memo, "say": say, "kinds": lambda block: type(block).__name__, "columns": _columns}
    made |= {"full": _TEXT_WIDTH, "ids": lambda: next(numbers), "foot": _foot(memo), "date": _DATE}
    for name, template in _PARTS.items():
        text = str(fragment(f"attorney/word/{template}.xml", **made))
        yield name, "".join(line.strip() for line in text.splitlines())


def _columns(widths: tuple[int, ...]) -> list[int]:
    """Percentages of the text's width in twips."""
    return [_TEXT_WIDTH * width // sum(widths) for width in widths]


def _foot(memo: Memorandum) -> str:
    if memo.seal is None:
        return say("word.maker", gino=__version__)
    digests = ", ".join(each[:16] for each in memo.seal.sha256)
    return say("word.foot", gino=memo.seal.gino, rules=memo.seal.rules, sha256=digests)
