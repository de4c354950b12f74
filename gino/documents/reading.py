"""``read_document``: any supported file in, a :class:`Document` out."""

from __future__ import annotations

import hashlib
from pathlib import Path

from gino.contract.vocabulary import NodeKind
from gino.documents.errors import DocumentError
from gino.documents.formats import format_of, formats
from gino.documents.isolating import read_alone
from gino.documents.model import Document, Node
from gino.documents.readers.read import Read
from gino.documents.refusing import refuse
from gino.documents.tree import assemble

MOST_CHARACTERS = 10_000_000
LARGEST_FILE = 50 * 1024 * 1024
READABLE_SUFFIXES = frozenset(suffix for form in formats() for suffix in form.suffixes)


def read_document(
    path: str | Path, data: bytes | None = None, *, revisions: str = "accepted", index: int = 0
) -> Document:
    """Read the file at ``path``, or ``data`` as if it stood there.

    ``revisions`` is the view of tracked changes, "accepted" or "original". ``index`` is the document's place in its
    venture.

    Raises:
        DocumentError: if the file cannot be read; the code says why.
    """
    raw = bytes_of(Path(path)) if data is None else data
    if len(raw) > LARGEST_FILE:
        raise _too_large(path)
    refuse(str(path), raw)
    form = format_of(str(path), raw)
    read = read_alone(form, str(path), raw, revisions) if form.alone else form.read(str(path), raw, revisions)
    if len(read.text) > MOST_CHARACTERS:
        raise DocumentError("too-large", f"{path} holds more text than any agreement; split it")
    return assembled(str(path), raw, read, index)


def assembled(path: str, raw: bytes, read: Read, index: int = 0) -> Document:
    """The document of what a reader made of the bytes ``raw``."""
    tree = assemble(read.text, read.paragraphs)
    return Document(
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=read.text,
        nodes=tree.nodes,
        format=read.format,
        title=_title(read.text, tree.nodes),
        pages=read.pages,
        page_labels=read.page_labels,
        origins=read.origins,
        dropped=read.dropped,
        gaps=read.gaps,
        changed=read.changed,
        revisions=read.revisions,
        comments=read.comments,
        warnings=(*read.warnings, *tree.warnings),
        index=index,
    )


def _too_large(path: str | Path) -> DocumentError:
    return DocumentError("too-large", f"{path} is larger than 50 MB; split it or take its pictures out")


def bytes_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        DocumentError: if there is no such file, or it cannot be opened or is too large.
    """
    try:
        if path.is_dir():
            raise DocumentError("is-folder", f"{path} is a folder; name a file in it")
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("missing", f"{path} does not exist; check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name is possible"
        raise DocumentError("unreadable", f"{path} cannot be opened ({reason}); check its name and rights") from None


def _title(text: str, nodes: tuple[Node, ...]) -> str | None:
    """The unnumbered headings with which the document begins, in one line."""
    words: list[str] = []
    for node in nodes[:8]:
        if node.kind is not NodeKind.HEADING or node.label is not None:
            if words or node.kind is not NodeKind.BODY:
                break
            continue
        words.append(" ".join(text[node.start : node.end].split()))
    return " ".join(words)[:200] or None
