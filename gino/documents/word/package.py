"""The zip package of a Word file, opened as the work of a stranger.

Sizes are counted while reading, never taken from the headers; nothing is written to disk and no relationship that
leaves the package is followed.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from gino.documents.errors import DocumentError

MOST_ENTRIES = 2000
LARGEST_PART = 64 * 1024 * 1024
LARGEST_TOTAL = 200 * 1024 * 1024
HIGHEST_RATIO = 100
_RATIO_FROM = 5 * 1024 * 1024
_CHUNK = 1 << 16
_ENCRYPTED_FLAG = 0x1

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of one Word file, read on demand.

    Raises:
        DocumentError: ``damaged``, ``duplicate-entries``, ``encrypted``, ``unsafe-entry`` or ``too-demanding``.
    """

    def __init__(self, path: str, data: bytes) -> None:
        """Check the directory of the zip file in ``data``; ``path`` is for messages."""
        self._path = path
        self._total = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise self._error("damaged", "is cut short or damaged; get a fresh copy") from None
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise self._error("too-demanding", f"holds more than {MOST_ENTRIES} parts; open and save it again in Word")
        names = [entry.filename for entry in entries]
        if len({name.lower() for name in names}) < len(names):
            raise self._error("duplicate-entries", "holds two parts of one name; open and save it again in Word")
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise self._error("encrypted", "is protected by a password; save it without one")
        if any(name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") for name in names):
            raise self._error("unsafe-entry", "names a part outside itself; do not open it, ask for a fresh copy")
        self._names = {name.lower(): name for name in names}

    def _error(self, code: str, says: str) -> DocumentError:
        return DocumentError(code, f"{self._path} {says}")

    def has(self, name: str) -> bool:
        """Whether the package holds the part."""
        return name.lower() in self._names

    def entry(self, name: str) -> str:
        """The name of a part as the package writes it; ``name`` itself where it holds none."""
        return self._names.get(name.lower(), name)

    def read(self, name: str) -> bytes:
        """The bytes of a part, within the limits on size and expansion."""
        entry = self._zip.getinfo(self._names[name.lower()])
        found = bytearray()
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    found += chunk
                    self._total += len(chunk)
                    high = len(found) > _RATIO_FROM and len(found) > HIGHEST_RATIO * max(entry.compress_size, 1)
                    if len(found) > LARGEST_PART or self._total > LARGEST_TOTAL or high:
                        raise self._error("too-demanding", "unpacks to far more than a document holds; do not open it")
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            raise self._error("damaged", f"has a damaged part ({name}); get a fresh copy") from None
        return bytes(found)

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part, strict names turned into transitional ones."""
        data = self.read(name)
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        return self._tree(name, data, whole=False)

    def whole_xml(self, name: str) -> etree._Element:
        """The root of an XML part as it stands in the file: its own namespaces, comments and instructions kept."""
        return self._tree(name, self.read(name), whole=True)

    def _tree(self, name: str, data: bytes, *, whole: bool) -> etree._Element:
        if b"<!DOCTYPE" in data:
            raise self._error("unsafe-entry", f"declares a document type in {name}, which Word never does; leave it")
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=not whole,
            remove_pis=not whole,
            strip_cdata=not whole,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise self._error(
                "damaged", f"has a part that is no sound XML ({name}); open and save it in Word"
            ) from None
        information: Any = root.getroottree().docinfo
        if information.doctype:
            raise self._error("unsafe-entry", f"declares a document type in {name}, which Word never does; leave it")
        return root

    def related(self, name: str) -> list[tuple[str, str, str]]:
        """The parts to which ``name`` ("" for the package) is related: (id, last word of the type, part's name)."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(rels):
            return []
        found = []
        for relationship in self.xml(rels).iter(_RELATIONSHIP):
            if relationship.get("TargetMode") == "External":
                continue
            target = relationship.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            kind = relationship.get("Type", "").rsplit("/", 1)[-1]
            if self.has(path):
                found.append((relationship.get("Id", ""), kind, path))
        return found
