"""HTML cut into tags and text with their places, tag soup and all. It never fails, and takes linear time."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"<!--.*?(?:--!?>|\Z)|<[!?][^>]*(?:>|\Z)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attributes>(?:[^>\"']|\"[^\"<]{0,20000}\"|'[^'<]{0,20000}'|[\"'])*+)(?:>|\Z)"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([A-Za-z_:][\w:.\-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = frozenset({"script", "style", "textarea", "noscript", "template", "title", "svg", "iframe", "select"})
_PIECE = re.compile(r"\s+|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|[^\s&]+|&")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; the name in lower case."""

    name: str
    closes: bool
    attributes: str
    start: int
    end: int

    def attribute(self, name: str) -> str | None:
        """The value of an attribute ("" where it has none), or None."""
        for match in _ATTRIBUTE.finditer(self.attributes):
            if match.group(1).lower() == name:
                return html.unescape(match.group(2) or match.group(3) or match.group(4) or "")
        return None


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, as it stands in the file."""

    raw: str
    start: int


def tokens(page: str) -> Iterator[Tag | Text]:
    """The tags and texts of ``page`` in order; comments, scripts and styles left out."""
    at = 0
    while at < len(page):
        match = _TOKEN.match(page, at)
        if match is None:
            return
        at = match.end()
        if match.group("text") is not None:
            yield Text(match.group("text"), match.start())
        elif match.group("name") is not None:
            name = match.group("name").lower()
            closes = bool(match.group("close"))
            if name in _RAW and not closes:
                ended = re.compile(rf"</{re.escape(name)}\b[^>]*>", re.IGNORECASE).search(page, at)
                at = ended.end() if ended else len(page)
                continue
            yield Tag(name, closes, match.group("attributes") or "", match.start(), match.end())


def pieces(text: Text) -> Iterator[tuple[str, int]]:
    """The characters of a text in runs with their places: references resolved, any white space one blank."""
    for match in _PIECE.finditer(text.raw):
        found = match.group()
        if found[0] == "&" and len(found) > 1:
            found = html.unescape(found)
        yield (found if found.strip() else " "), text.start + match.start()
