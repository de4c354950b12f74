"""The claims of a report in Word: every content control with gino's tag, and the seal.

What is deleted under tracked changes does not count; what is inserted does: a report that was worked on is judged as it
reads with every change accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gino.documents.errors import DocumentError
from gino.documents.word.package import Package
from gino.reports.seal import find_seal
from gino.reports.verifying.claims import Claim, Claims, Form, ReportError
from gino.reports.verifying.reading import no_seal
from gino.reports.verifying.spanned import span_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = "gino:"
_DELETED = {f"{_W}del", f"{_W}moveFrom"}
_SPACES = {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}p"}


def read(path: str, data: bytes) -> tuple[Claims, ...]:
    """The claims of one document.

    Raises:
        ReportError: if it has no seal, or is no Word document.
    """
    try:
        body = Package(path, data).xml("word/document.xml")
    except (DocumentError, KeyError):
        raise ReportError(f"{path}: this is no Word document that can be read") from None
    seal = find_seal("".join(_words(body)))
    if seal is None:
        raise no_seal(path)
    return (Claims(seal, tuple(_claims(body))),)


def _claims(body: etree._Element) -> Iterator[Claim]:
    for control in body.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        value = tag.get(f"{_W}val", "") if tag is not None else ""
        content = control.find(f"{_W}sdtContent")
        if value.startswith(_TAG) and content is not None:
            words = " ".join("".join(_words(content)).split())
            yield Claim(*span_of(value.removeprefix(_TAG)), words, Form.SHOWN)


def _words(element: etree._Element) -> Iterator[str]:
    """The text below an element in order, without what is deleted."""
    for child in element:
        if child.tag in _DELETED:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SPACES:
            yield " "
        yield from _words(child)
