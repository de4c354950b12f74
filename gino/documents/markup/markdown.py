"""Markdown written out as typed text: its marks taken away, its numbers and line ends left as they are."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from gino.contract.outline import DroppedText
from gino.documents.entries import CELL
from gino.documents.paragraphs import Role
from gino.documents.transcript import LineFacts, Transcript

_FRONT = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(r"(?P<mark>[ ]{0,3}#{1,6}[ \t]+)(?P<words>.*?)(?P<tail>[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-{2,})[ \t]*")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_FENCE = re.compile(r"[ ]{0,3}(?:`{3,}|~{3,}).*")
_DIVIDER = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
_BULLET = re.compile(r"(?P<indent>[ \t]*)[*+-](?=[ \t])")
# what is not words: escapes, emphasis, code marks, links and pictures, inline HTML, references
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!?\[(?P<link>[^\[\]\n]{1,500})\]\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:[ ]+\"[^\"\n]*\")?\)"
    r"|(?P<strong>\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])|`+)"
    r"|(?P<struck>~~(?=\S)[^~\n]{1,5000}~~|~~)"
    r"|(?P<tag></?(?:b|i|u|em|strong|sup|sub|span|div|p|br|center|a|font|ins|del|mark)\b[^<>\n]{0,300}>)"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)


def transcribe(text: str) -> Transcript:
    """``text`` without its marks, every character with its place in it."""
    return _Writer(text).write()


class _Writer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._out = Transcript()
        self._header: str | None = None
        self._fenced = False

    def write(self) -> Transcript:
        front = _FRONT.match(self._text)
        start = front.end() if front else 0
        if front:
            self._out.dropped.append(DroppedText(reason="front matter", text=front.group().strip()))
        lines = self._lines(start)
        for place, (begin, end) in enumerate(lines):
            self._line(begin, end, lines[place + 1] if place + 1 < len(lines) else None)
        return self._out

    def _lines(self, start: int) -> list[tuple[int, int]]:
        """The lines after ``start``; those inside HTML comments are left out."""
        found = []
        at = start
        for comment in [*_COMMENT.finditer(self._text, start), None]:
            stop = comment.start() if comment else len(self._text)
            for match in re.finditer(r"[^\n]*(?:\n|\Z)", self._text[at:stop]):
                if match.group():
                    found.append((at + match.start(), at + match.end()))
            if comment:
                self._out.dropped.append(DroppedText(reason="hidden text", text=comment.group()[4:-3].strip()))
                at = comment.end()
        return found

    def _line(self, begin: int, end: int, after: tuple[int, int] | None) -> None:
        line = self._text[begin:end].rstrip("\r\n")
        if _FENCE.fullmatch(line):
            self._fenced = not self._fenced
        elif self._fenced:
            self._plain(begin, begin + len(line))
        elif (_RULE.fullmatch(line) or _UNDERLINE.fullmatch(line)) and line.strip():
            self._out.write("\n")
        elif "|" in line and (self._header is not None or self._divides(after)):
            self._row(begin, line, heads=self._header is None)
            return
        elif not _DIVIDER.fullmatch(line) or not line.strip():
            self._header = None
            self._words(begin, line, after)

    def _divides(self, after: tuple[int, int] | None) -> bool:
        found = self._text[after[0] : after[1]].rstrip("\r\n") if after else ""
        return "-" in found and "|" in found and _DIVIDER.fullmatch(found) is not None

    def _row(self, begin: int, line: str, heads: bool) -> None:
        if _DIVIDER.fullmatch(line):
            return
        cells = _cells(line)
        if heads:
            self._out.write("\n")
        self._out.line(LineFacts(Role.TABLE_ROW, header=None if heads else self._header))
        for place, (at, cell) in enumerate(cells):
            if place:
                self._out.write(CELL)
            left = len(cell) - len(cell.lstrip())
            self._inline(begin + at + left, begin + at + len(cell.rstrip()))
        self._out.write("\n")
        if heads:
            self._header = CELL.join(_bare(cell.strip()) for _, cell in cells)

    def _words(self, begin: int, line: str, after: tuple[int, int] | None) -> None:
        heading = _HEADING.fullmatch(line)
        if heading:
            mark = heading.group("mark")
            self._out.write("\n")
            self._out.line(LineFacts(Role.HEADING, level=mark.count("#") - 1))
            self._inline(begin + heading.start("words"), begin + heading.end("words"))
            self._out.write("\n\n")
            return
        quote = _QUOTE.match(line)
        skip = quote.end() if quote else 0
        if after and line.strip() and _UNDERLINE.fullmatch(self._text[after[0] : after[1]].rstrip("\r\n")):
            self._out.line(LineFacts(Role.HEADING, level=0))
        bullet = _BULLET.match(line, skip)
        if bullet:
            self._out.write(bullet.group("indent") + "•")
            skip = bullet.end()
        self._inline(begin + skip, begin + len(line))
        self._out.write("\n")

    def _plain(self, begin: int, end: int) -> None:
        self._out.add(self._text[begin:end], begin)
        self._out.write("\n")

    def _inline(self, begin: int, end: int) -> None:
        at = begin
        for match in _INLINE.finditer(self._text, begin, end):
            if match.start() > at:
                self._out.add(self._text[at : match.start()], at)
            at = match.end()
            for name in ("escaped", "link"):
                if match.group(name) is not None:
                    self._out.add(match.group(name), match.start(name))
            if len(match.group("struck") or "") > len("~~~~"):
                self._out.dropped.append(DroppedText(reason="struck text", text=match.group("struck")[2:-2]))
            if match.group("reference") is not None:
                self._out.add(html.unescape(match.group("reference")), match.start())
            elif (match.group("tag") or "").startswith("<br"):
                self._out.write("\n")
        if end > at:
            self._out.add(self._text[at:end], at)


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a row with their places, empty ones too; the bars at its ends are no cells."""
    found = [(match.start(1), match.group(1)) for match in re.finditer(r"(?:^|\|)((?:[^|\\]|\\.)*)", line)]
    if found and not found[0][1].strip():
        found = found[1:]
    if found and not found[-1][1].strip():
        found = found[:-1]
    return found


def _bare(cell: str) -> str:
    """A header cell without its marks."""

    def kept(match: re.Match[str]) -> str:
        groups: Sequence[str | None] = (match.group("escaped"), match.group("link"))
        return next((one for one in groups if one is not None), "")

    return _INLINE.sub(kept, cell)
