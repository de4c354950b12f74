"""A marked-up file is held against the one it was made from before anybody gets it."""

from __future__ import annotations

import zipfile
from io import BytesIO

from gino.documents.model import Document
from gino.documents.word.reading import read_docx
from gino.reports.markup.model import Marked
from gino.reports.markup.rezipping import packed_bytes


class MarkupFaultError(Exception):
    """The marked-up file is not the original with marks, which is a fault of gino; it must not be used."""


def check_markup(document: Document, data: bytes, marked: Marked) -> None:
    """Read the new file again: rejecting every change gives the words it had, accepting them those proposed.

    ``document`` is the file ``data`` as it was read, with earlier changes accepted: within limits, in a process of its
    own, so that here it is read without them.

    Raises:
        MarkupFaultError: if a word, a part or an earlier comment is not as it must be.
    """
    path, new = document.path, marked.data
    if read_docx(path, new, "original").text != read_docx(path, data, "original").text:
        raise MarkupFaultError("the original words are not what they were")
    found = read_docx(path, new)
    if found.text != marked.accepted:
        raise MarkupFaultError("the words with every change accepted are not those proposed")
    if len(found.comments) != len(document.comments) + marked.comments:
        raise MarkupFaultError("a comment is missing")
    if not _rest_is_same(data, new, marked.touched):
        raise MarkupFaultError("a part of the file that nothing was written in has changed")


def _rest_is_same(data: bytes, new: bytes, touched: frozenset[str]) -> bool:
    """Whether every part but the ``touched`` ones is where it was, byte for byte."""
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(BytesIO(new)) as after:
        old, now = before.infolist(), after.infolist()
        added = {info.filename for info in now[len(old) :]}
        pairs = zip(old, now, strict=False)
        return (
            len(now) >= len(old)
            and added <= touched
            and all(
                one.filename == other.filename
                and (one.filename in touched or packed_bytes(data, one) == packed_bytes(new, other))
                for one, other in pairs
            )
        )
