"""The parts of a Word package as live trees, in their own namespace, and back to bytes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from gino.documents.word.names import Element
from gino.documents.word.package import Package
from gino.reports.markup.rezipping import rezipped

_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_UNPREFIXED: Any = {None: _RELATIONSHIPS}  # lxml takes it; its stubs do not say so
_CONTENT_TYPES = "[Content_Types].xml"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SIGNATURE = "origin"  # the last word of the type: .../digital-signature/origin
_IDENTITY = re.compile(rb"""\bid\s*=\s*["'](\d{1,10})["']""")
_STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments")
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class Part:
    """One part: its name in the package, its root, and whether it is to be written back."""

    name: str
    root: Element
    touched: bool = False

    @property
    def namespace(self) -> str:
        """The namespace of its root: that of WordprocessingML, transitional or strict."""
        return etree.QName(self.root).namespace or ""

    def tag(self, name: str) -> str:
        """A name of WordprocessingML as this part writes it."""
        return f"{{{self.namespace}}}{name}"


@dataclass(slots=True)
class Parts:
    """The parts of one file that a markup reads or writes. ``related`` gives the parts of the main one by kind."""

    data: bytes
    package: Package
    main: Part
    related: dict[str, str]
    opened: dict[str, Part] = field(default_factory=dict)

    @property
    def is_signed(self) -> bool:
        """Whether the package carries a digital signature."""
        return any(kind == _SIGNATURE for _, kind, _ in self.package.related(""))

    def part(self, name: str) -> Part:
        """A part of the package, parsed once."""
        if name not in self.opened:
            self.opened[name] = Part(name, self.package.whole_xml(name))
        return self.opened[name]

    def of_kind(self, kind: str) -> Part | None:
        """The part that the main one relates to as ``kind``, as "footnotes"."""
        return self.part(self.related[kind]) if kind in self.related else None

    def identities(self) -> set[int]:
        """Every number that an annotation of any story may already bear."""
        names = {name for kind, name in self.related.items() if kind in _STORIES} | {self.main.name}
        names |= {name for _, kind, name in self.package.related(self.main.name) if kind in _STORIES}
        return {int(found) for name in names for found in _IDENTITY.findall(self.package.read(name))}

    def add_comments(self) -> Part:
        """The comments part: the one there is, or a new one that the package knows of."""
        found = self.of_kind("comments")
        if found is not None:
            return found
        folder = posixpath.dirname(self.main.name)
        name = next(
            each
            for number in range(1_000_000)
            if not self.package.has(each := posixpath.join(folder, f"comments{number or ''}.xml"))
        )
        root = etree.Element(self.main.tag("comments"), nsmap={"w": self.main.namespace})
        self.opened[name] = Part(name, root, touched=True)
        self._declare(name)
        self._relate(name)
        return self.opened[name]

    def _declare(self, name: str) -> None:
        types = self.part(self.package.entry(_CONTENT_TYPES))
        override = etree.SubElement(types.root, f"{{{_TYPES}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", _COMMENTS_TYPE)
        types.touched = True

    def _relate(self, name: str) -> None:
        folder, base = posixpath.split(self.main.name)
        path = self.package.entry(posixpath.join(folder, "_rels", f"{base}.rels"))
        if self.package.has(path):
            relations = self.part(path)
        else:
            relations = Part(path, etree.Element(f"{{{_RELATIONSHIPS}}}Relationships", nsmap=_UNPREFIXED))
            self.opened[path] = relations
        taken = {each.get("Id") for each in relations.root}
        added = etree.SubElement(relations.root, f"{{{_RELATIONSHIPS}}}Relationship")
        added.set("Id", next(each for number in range(1, len(taken) + 2) if (each := f"rIdGino{number}") not in taken))
        strict = "purl.oclc.org" in self.main.namespace
        added.set("Type", f"{_STRICT if strict else _TRANSITIONAL}/comments")
        added.set("Target", posixpath.basename(name))
        relations.touched = True

    def written(self) -> tuple[bytes, frozenset[str]]:
        """The package with every touched part written back, and the names of these; everything else is as it was."""
        replaced: dict[str, bytes] = {}
        added: dict[str, bytes] = {}
        for name, part in self.opened.items():
            if part.touched:
                (replaced if self.package.has(name) else added)[name] = _serialised(part.root)
        whole = rezipped(self.data, replaced, added) if replaced or added else self.data
        return whole, frozenset((*replaced, *added))


def open_parts(path: str, data: bytes) -> Parts:
    """Open a Word file that the reader has read.

    Raises:
        DocumentError: if the package is damaged or dangerous.
    """
    package = Package(path, data)
    main = next(name for _, kind, name in package.related("") if kind == "officeDocument")
    name = package.entry(main)
    related = {kind: package.entry(found) for _, kind, found in package.related(main)}
    part = Part(name, package.whole_xml(name))
    return Parts(data, package, part, related, {name: part})


def _serialised(root: Element) -> bytes:
    tree: Any = root.getroottree()
    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
