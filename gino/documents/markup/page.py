"""A web page written out as typed text: blocks as lines, lists with their numbers, tables by row."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from gino.contract.outline import DroppedText
from gino.documents.markup.gaps import gap_after, gap_before
from gino.documents.markup.tables import Line, Table, table_lines
from gino.documents.markup.tokens import Tag, Text, pieces, tokens
from gino.documents.paragraphs import Role
from gino.documents.transcript import LineFacts, Transcript
from gino.documents.word.formats import printed

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr html legend li main nav ol p page pre section summary table tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split(" "))
_VOID_NAMES = "area base br col embed hr img input link meta page param source track wbr"
_VOID = frozenset(_VOID_NAMES.split(" "))
_CLOSED_BY = {"li": ("li", ("ol", "ul")), "tr": ("tr", ("table",)), "td": ("td", ("tr", "table")),
              "th": ("td", ("tr", "table")), "dt": ("dd", ("dl",)), "dd": ("dd", ("dl",))}  # fmt: skip
# the elements out of which an end tag does not reach
_STOPS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("tr", "td", "th", "tbody", "thead", "tfoot"), ("table",)),
    **dict.fromkeys(("table", "body", "html"), ()),
}
_SAME = {"th": "td", "dt": "dd"}
_FILING_TAGS = frozenset({"type", "sequence", "filename", "description"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:\.0*)?(?:px|pt|em|%)?\s*(?:;|$)", re.I
)
_INLINE = re.compile(r"(?<![-\w])display\s*:\s*inline(?!-block|-table)", re.IGNORECASE)
_WHITE = re.compile(r"(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?)\b", re.IGNORECASE)
_LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_CSS_STYLES = {"lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
               "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
               "decimal": "decimal", "none": "none"}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z\-]+)", re.IGNORECASE)
_DEEPEST = 2000
_ZERO_WIDTH = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_FEWEST_LETTERS = 100
# a filing typed in plain text, whose few tags mark pages and tables, and the tags of one that is not
_TYPED = re.compile(r"<text>", re.IGNORECASE)
_SET = re.compile(r"<(?:html|body|pre|p|div|br|font|td|tr|h[1-6])\b", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An open element."""

    name: str
    hidden: bool
    style: str
    form: str = "decimal"
    count: int = 0
    inline: bool = False
    apart: bool = False


class Page:
    """Writes one page into a transcript."""

    def __init__(self, source: str, reveals: bool = False) -> None:
        """``source`` is the decoded page; ``reveals`` reads what it hides, too."""
        self._source = source
        self._reveals = reveals
        self._is_typed = _TYPED.search(source) is not None and _SET.search(source) is None
        self.pictures = 0
        self._transcript = Transcript()
        self._stack: list[_Open] = []
        self._tables: list[Table] = []
        self._sinks: list[list[Line]] = [[]]
        self._line = Line()
        self._hidden: list[str] = []

    def write(self) -> Transcript:
        """The page as typed text."""
        skip_to = 0
        for token in tokens(self._source):
            if isinstance(token, Text):
                if token.start >= skip_to:
                    self._text(token)
            elif not token.closes and token.name in _FILING_TAGS and not self._tables:
                skip_to = _header_end(self._source, token.end)
                self._end_line()
            elif token.closes:
                self._close(token.name)
            else:
                self._start(token)
        while self._tables:
            self._end_table()
        self._end_line()
        self._tell_hidden()
        for line in self._sinks[0]:
            self._write(line)
        return self._transcript

    # elements

    def _start(self, tag: Tag) -> None:
        if tag.name == "br":
            self._line.runs.append(("\n", -1))
            return
        inline = bool(tag.attributes) and _INLINE.search(tag.attribute("style") or "") is not None
        if tag.name in _BLOCKS and not inline:
            self._end_line()
            self._close_implied(tag.name)
        if tag.name == "hr":
            self._sinks[-1].append(Line())
        if tag.name not in _VOID and len(self._stack) < _DEEPEST:
            self._push(tag)
            self._stack[-1].inline = inline
            self._gaps(self._stack[-1])
        self.pictures += tag.name == "img"
        if tag.name == "table":
            self._tables.append(Table())
        elif tag.name == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag.name in ("td", "th") and self._tables:
            self._sinks.append(self._tables[-1].begin_cell(_whole(tag.attribute("colspan"), 1)))
        elif tag.name == "li":
            self._number_item(tag)
        elif re.fullmatch(r"h[1-6]", tag.name):
            self._line.facts = LineFacts(Role.HEADING, level=int(tag.name[1]) - 1)

    def _gaps(self, opened: _Open) -> None:
        """A blank where the style alone sets an element within a line apart."""
        if opened.style and (opened.inline or opened.name not in _BLOCKS):
            opened.apart = gap_after(opened.style)
            if gap_before(opened.style):
                self._blank()

    def _blank(self) -> None:
        runs = self._line.runs
        if runs and not runs[-1][0][-1:].isspace():
            runs.append((" ", -1))

    def _push(self, tag: Tag) -> None:
        style = tag.attribute("style") or "" if tag.attributes else ""
        above = self._stack[-1] if self._stack else None
        hidden = above is not None and above.hidden
        if not hidden and tag.attributes:
            hidden = bool(_HIDDEN.search(style)) or tag.attribute("hidden") is not None or self._is_white(style)
            hidden = hidden and not self._reveals
        hidden = hidden or tag.name in ("ix:header", "ix:hidden", "head")
        opened = _Open(tag.name, hidden, style)
        if tag.name in ("ol", "ul"):
            css = _LIST_STYLE.search(style)
            kind = tag.attribute("type") or ""
            opened.form = "bullet" if tag.name == "ul" else _LIST_STYLES.get(kind, "decimal")
            opened.form = _CSS_STYLES.get(css.group(1).lower(), opened.form) if css else opened.form
            opened.count = _whole(tag.attribute("start"), 1) - 1
        self._stack.append(opened)

    def _is_white(self, style: str) -> bool:
        """White letters where nothing around them has a background."""
        if not _WHITE.search(style) or "background" in style.lower():
            return False
        return not any("background" in element.style.lower() for element in self._stack)

    def _close_implied(self, name: str) -> None:
        """A block ends an open paragraph; a row, cell or item the one before it."""
        if self._stack and self._stack[-1].name == "p":
            self._stack.pop()
        if name not in _CLOSED_BY:
            return
        same, within = _CLOSED_BY[name]
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].name in within:
                return
            if _SAME.get(self._stack[depth].name, self._stack[depth].name) == same:
                self._close(self._stack[depth].name)
                return

    def _close(self, name: str) -> None:
        if name in _BLOCKS and not (self._stack and self._stack[-1].name == name and self._stack[-1].inline):
            self._end_line()
        for depth in range(len(self._stack) - 1, -1, -1):
            if self._stack[depth].name == name:
                ended = self._stack[depth:]
                del self._stack[depth:]
                for element in reversed(ended):
                    self._ended(element.name)
                    if element.apart:
                        self._blank()
                return
            if self._stack[depth].name in _STOPS.get(name, ("table", "td", "th")):
                return

    def _ended(self, name: str) -> None:
        if name in ("td", "th") and self._tables and len(self._sinks) > 1:
            self._end_line()
            self._sinks.pop()
        elif name == "table" and self._tables:
            self._end_table()

    def _end_table(self) -> None:
        table = self._tables.pop()
        del self._sinks[len(self._tables) + 1 :]
        self._sinks[-1].extend(table_lines(table))

    def _number_item(self, tag: Tag) -> None:
        for element in reversed(self._stack):
            if element.name in ("ol", "ul"):
                element.count = _whole(tag.attribute("value"), element.count + 1)
                if element.form == "bullet":
                    self._line.runs.append(("• ", -1))
                elif element.form != "none":
                    self._line.runs.append((printed(element.count, element.form) + ". ", -1))
                return

    # text

    def _text(self, text: Text) -> None:
        if self._stack and self._stack[-1].hidden:
            if self._stack[-1].name != "head" and not any(one.name in ("head", "ix:header") for one in self._stack):
                self._hidden.append(text.raw)
            return
        self._tell_hidden()
        if self._is_typed or any(element.name == "pre" for element in self._stack[-4:]):
            self._typed(text)
            return
        runs = self._line.runs
        for words, at in pieces(text):
            if words == " " and self._reveals and self._source[at : at + 2].isspace():
                words = "\n"  # the ends of lines in the words under a picture
            if words == " " and (not runs or runs[-1][0][-1:] in (" ", "\n")):
                continue
            runs.append((words, at))

    def _typed(self, text: Text) -> None:
        """Text that is typed as it stands, its line ends and blanks kept."""
        self._line.raw = True
        at = 0
        for match in re.finditer(r"&(?:#\w{1,8}|[A-Za-z]\w{1,31});?", text.raw):
            self._line.runs.append((text.raw[at : match.start()], text.start + at))
            self._line.runs.append((html.unescape(match.group()), text.start + match.start()))
            at = match.end()
        self._line.runs.append((text.raw[at:], text.start + at))

    def _end_line(self) -> None:
        line, self._line = self._line, Line()
        if line.text.strip() and line.text.strip() != "•":
            self._sinks[min(len(self._tables), len(self._sinks) - 1)].append(line)
        elif line.facts.level is not None:
            self._line.facts = line.facts

    def _tell_hidden(self) -> None:
        words = " ".join(html.unescape("".join(self._hidden)).translate(_ZERO_WIDTH).split())
        if words:
            self._transcript.dropped.append(DroppedText(reason="hidden text", text=words))
        self._hidden = []

    def _write(self, line: Line) -> None:
        if self._transcript.size:
            self._transcript.write("\n\n")
        self._transcript.line(line.facts)
        for text, source in line.runs:
            if source < 0:
                self._transcript.write(text)
            else:
                self._transcript.add(text, source)


def written(source: str) -> Transcript:
    """A page as typed text; one of pictures alone by the words that lie unseen under them."""
    page = Page(source)
    transcript = page.write()
    unseen = sum(len(one.text) for one in transcript.dropped if one.reason == "hidden text")
    if not page.pictures or transcript.size > max(_FEWEST_LETTERS, unseen // 20) or unseen <= _FEWEST_LETTERS:
        return transcript
    revealed = Page(source, reveals=True).write()
    revealed.warnings.append("the pages are pictures; the words that lie unseen under them were read and may be wrong")
    return revealed


def _header_end(source: str, at: int) -> int:
    """The end of a filing's header line: that of its line, or the next tag where a file has lost its line ends."""
    found = re.compile(r"[\n<]").search(source, at)
    return found.start() if found else len(source)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,5}", text.strip()) else default
