"""What LibreOffice makes of a Word file: both views of its tracked changes, and its comments."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


@dataclass(frozen=True, slots=True)
class Reading:
    """The text with every change accepted, and with every one rejected; the authors of the comments, in order."""

    accepted: str
    rejected: str
    comments: tuple[str, ...]


@dataclass(slots=True)
class _Views:
    """Both texts as they grow; ``added`` and ``removed`` are the changes open at this place."""

    kinds: dict[str, set[str]]
    accepted: list[str] = field(default_factory=list)
    rejected: list[str] = field(default_factory=list)
    added: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)

    def add(self, text: str | None) -> None:
        if text and not self.removed:
            self.accepted.append(text)
        if text and not self.added:
            self.rejected.append(text)

    def open(self, change: str) -> None:
        kinds = self.kinds.get(change, set())
        if "insertion" in kinds:
            self.added.add(change)
        if "deletion" in kinds:
            self.removed.add(change)

    def close(self, change: str) -> None:
        self.added.discard(change)
        self.removed.discard(change)


def converted(path: Path) -> Reading:
    """Read a file by way of LibreOffice's flat ODF.

    Raises:
        OSError: if LibreOffice cannot open it.
    """
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{path.parent}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", folder, str(path)]
        subprocess.run(command, check=False, capture_output=True, timeout=180)
        made = Path(folder) / f"{path.stem}.fodt"
        if not made.is_file():
            raise OSError("it does not open the file")
        return _reading(etree.parse(made, etree.XMLParser(huge_tree=True)).getroot())


def _reading(root: etree._Element) -> Reading:
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise OSError("no text document")
    views = _Views(dict(_kinds(body)))
    _walk(body, views)
    comments = tuple(one.findtext(_CREATOR) or "" for one in body.iter(f"{_OFFICE}annotation"))
    accepted, rejected = ("".join("".join(view).split()) for view in (views.accepted, views.rejected))
    return Reading(accepted, rejected, comments)


def _kinds(body: etree._Element) -> Iterator[tuple[str, set[str]]]:
    for region in body.iter(f"{_TEXT}changed-region"):
        identity = region.get(f"{_TEXT}id") or region.get(_ID) or ""
        yield identity, {str(kind.tag).rpartition("}")[2] for kind in region}


def _walk(element: etree._Element, views: _Views) -> None:
    views.add(element.text)
    for child in element:
        if child.tag == f"{_TEXT}change-start":
            views.open(child.get(f"{_TEXT}change-id") or "")
        elif child.tag == f"{_TEXT}change-end":
            views.close(child.get(f"{_TEXT}change-id") or "")
        elif isinstance(child.tag, str) and child.tag not in (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"):
            _walk(child, views)
        views.add(child.tail)
