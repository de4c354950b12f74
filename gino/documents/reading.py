"""``read_document``: any supported file in, a :class:`Document` out."""

from __future__ import annotations

import hashlib
from pathlib import Path

from gino.contract.vocabulary import NodeKind
from gino.documents.errors import DocumentError
from gino.documents.model import Document, Node
from gino.documents.readers.read import Read
from gino.documents.readers.text import read_text
from gino.documents.tree import assemble

READABLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
LARGEST_FILE = 50 * 1024 * 1024


def read_document(
    path: str | Path, data: bytes | None = None, *, revisions: str = "accepted", index: int = 0
) -> Document:
    """Read the file at ``path``, or ``data`` as if it stood there.

    ``revisions`` is the view of tracked changes, "accepted" or "original". ``index`` is the document's place in its
    venture.

    Raises:
        DocumentError: if the file cannot be read; the code says why.
    """
    raw = _bytes_of(Path(path)) if data is None else data
    if len(raw) > LARGEST_FILE:
        raise DocumentError("too-large", f"{path} is larger than 50 MB; split it or remove its pictures")
    read = _read(str(path), raw)
    tree = assemble(read.text, read.paragraphs)
    return Document(
        path=str(path),
        sha256=hashlib.sha256(raw).hexdigest(),
        text=read.text,
        nodes=tree.nodes,
        format=read.format,
        title=_title(read.text, tree.nodes),
        pages=read.pages,
        origins=read.origins,
        dropped=read.dropped,
        gaps=read.gaps,
        revisions=read.revisions,
        comments=read.comments,
        warnings=(*read.warnings, *tree.warnings),
        index=index,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise DocumentError("is-folder", f"{path} is a folder; name a file in it")
        if path.stat().st_size > LARGEST_FILE:
            raise DocumentError("too-large", f"{path} is larger than 50 MB; split it or remove its pictures")
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentError("missing", f"{path} does not exist; check the path") from None
    except OSError as error:
        raise DocumentError(
            "unreadable", f"{path} cannot be opened ({error.strerror}); check its permissions"
        ) from None


def _read(path: str, raw: bytes) -> Read:
    if not raw.strip():
        raise DocumentError("empty", f"{path} is empty; save the document again")
    if b"\0" in raw[:4096]:
        raise DocumentError("not-text", f"{path} is no text and no known format; convert it to .docx, .pdf or .txt")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(
            "not-utf-8", f"{path} is not UTF-8 text (byte {error.start}); save it again as UTF-8"
        ) from None
    return read_text(text)


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
