"""Lines of pages become paragraphs: joined where they run on, words parted at a line's end made whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gino.documents.labels import Form, Label, parse_label
from gino.documents.numerals import numerals
from gino.documents.portable.layout import PageLine
from gino.documents.titles import is_title

_PARAGRAPH_GAP = 1.35
_NEW_COLUMN = -2.0
_INDENT = 6.0
_HYPHENATED = re.compile(r"([^\W\d_]{2,})[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_CONTENTS = re.compile(r".*(?:\.{4,}|(?:\s\.){4,})\s*(?:\d{1,4}|[ivxl]{1,6})\s*")
_PAGE = re.compile(r"\d{1,4}|[ivxl]{1,6}")
# a number within a line that is no reference to one
_INNER = re.compile(
    r"(?<![Cc]lause)(?<![Pp]aragraph)(?<![Ss]ection)(?<![Ii]tem)(?:^|(?<=\S)[ ])\((?P<token>[A-Za-z]{1,4}|\d{1,2})\)"
)
_ENDS = (".", ";", ":", "?", "!", ".”", '."', ".)")
# words whose hyphen is their own wherever the line ends
_OWN_HYPHEN_WORDS = (
    "all anti arm's bi co cross ex extra fair first full half high in inter intra ill long low mid multi non off on "
    "one out over part post pre pro quasi re self semi short sub super third two ultra under vice well year"
)
_OWN_HYPHEN = frozenset(_OWN_HYPHEN_WORDS.split(" "))
_USUALLY_WHOLE_WORDS = "in re pre pro sub over under out inter intra part on"
_USUALLY_WHOLE = frozenset(_USUALLY_WHOLE_WORDS.split(" "))


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the page (from 1) it stands on."""

    line: PageLine
    page: int


@dataclass(slots=True)
class Joined:
    """A paragraph: its lines, and what stands between each line and the one before it ("" where a word goes on)."""

    lines: list[Placed] = field(default_factory=list)
    between: list[str] = field(default_factory=list)
    cut: list[bool] = field(default_factory=list)

    def add(self, line: Placed, between: str, cut: bool) -> None:
        """Put a line at the end; ``cut`` takes the hyphen off the line before."""
        self.lines.append(line)
        self.between.append(between)
        self.cut.append(cut)


def paragraphs_of(lines: Sequence[Placed]) -> list[Joined]:
    """The paragraphs of a document whose furniture has been taken out."""
    pitch = _pitch(lines)
    margins = _right_margins(lines)
    words = Counter(word.lower() for placed in lines for word in _WORD.findall(placed.line.text))
    found: list[Joined] = []
    for place, placed in enumerate(lines):
        before = lines[place - 1] if place else None
        if before is None or not _continues(before, placed, pitch, margins, found[-1]):
            found.append(Joined())
            found[-1].add(placed, "", False)
        else:
            found[-1].add(placed, *_seam(before.line.text, placed.line.text, words))
    return found


def _pitch(lines: Sequence[Placed]) -> float:
    """The usual distance from line to line."""
    steps = Counter(
        round(after.line.top - before.line.top)
        for before, after in pairwise(lines)
        if before.page == after.page and 4 < after.line.top - before.line.top < 60
    )
    return float(steps.most_common(1)[0][0]) if steps else 14.0


def _right_margins(lines: Sequence[Placed]) -> dict[int, float]:
    """For each column the right edge that full lines reach."""
    margins: dict[int, float] = {}
    for column in {placed.line.column for placed in lines}:
        rights = sorted(placed.line.right for placed in lines if placed.line.column == column)
        margins[column] = rights[int(0.9 * (len(rights) - 1))]
    return margins


def _continues(before: Placed, after: Placed, pitch: float, margins: dict[int, float], whole: Joined) -> bool:
    old, new = before.line, after.line
    if ends_in_number(old) or ends_in_number(new):
        return False
    ended = old.text.rstrip().endswith(_ENDS)
    label = parse_label(new.text + " ")
    numbered = label is not None and label.parts[0].form is not Form.BARE
    moved = before.page != after.page or old.column != new.column or new.top - old.top < _NEW_COLUMN
    if not moved and new.top - old.top > _PARAGRAPH_GAP * pitch:
        return False
    full = _is_full(old, new, margins[old.column])
    if numbered and _next_item(whole, label):
        return False
    if numbered and full and not moved and _runs_in(whole, label):
        return True
    if numbered:  # "(45) days" at the head of a line that a full line runs on to is no number
        listed = old.text.rstrip().endswith((",", " and", " or")) and not _names_section(label)
        return full and not ended and not listed and old.column == new.column and not is_title(old.text)
    if moved:
        goes_on = new.text[:1].islower() or (full and not is_title(new.text))
        return not ended and goes_on and not is_title(old.text)
    if ended and new.left - _body_left(whole) > _INDENT and len(whole.lines) > 1:
        return False
    return full or (not ended and new.text[:1].islower() and not is_title(old.text))


def _next_item(whole: Joined, label: Label | None) -> bool:
    """Whether the label is the very next one of the list whose item the paragraph is: "b." after "a."."""
    first = parse_label(whole.lines[0].line.text + " ")
    if label is None or first is None or label.parts[0].form not in (Form.DOT, Form.HALF):
        return False
    before, after = first.parts[-1], label.parts[0]
    return before.form is after.form and any(new.follows(old) for new in after.readings() for old in before.readings())


def _runs_in(whole: Joined, label: Label | None) -> bool:
    """Whether the label goes on a list that runs within the paragraph: "(b)" after "shall (a) keep the minutes;"."""
    if label is None or label.parts[0].form is not Form.PAREN:
        return False
    own = parse_label(whole.lines[0].line.text + " ")
    if own is not None and own.parts[-1].form is Form.PAREN:
        return False
    inner = [one.group("token") for placed in whole.lines for one in _INNER.finditer(placed.line.text)]
    before = [numeral for token in inner for numeral in numerals(token)]
    return any(new.follows(old) for new in label.parts[0].readings() for old in before)


def _names_section(label: Label | None) -> bool:
    return label is not None and label.parts[0].word is not None


def ends_in_number(line: PageLine) -> bool:
    """Whether a line of contents stands here: a page number far to the right, or after a row of dots."""
    apart = len(line.segments) > 1 and _PAGE.fullmatch(line.segments[-1].text.strip()) is not None
    titled = " " in line.segments[0].text or len(line.segments) > 2
    return (apart and titled) or _CONTENTS.fullmatch(line.text) is not None


def _is_full(old: PageLine, new: PageLine, margin: float) -> bool:
    """Whether the first word of ``new`` would not have fitted on ``old``, give or take two letters."""
    letter = (old.right - old.left + new.right - new.left) / max(len(old.text) + len(new.text), 1)
    return old.right + (len(new.text.split(" ", 1)[0]) + 3) * letter > margin


def _body_left(whole: Joined) -> float:
    """Where the lines after the first begin."""
    return min(placed.line.left for placed in whole.lines[1:] or whole.lines)


def _seam(old: str, new: str, words: Counter[str]) -> tuple[str, bool]:
    """What joins two lines: nothing where a hyphenated word goes on, its hyphen dropped where it is not its own."""
    match = _HYPHENATED.search(old.rstrip())
    rest = re.match(r"[^\W\d_]+", new)
    if not match or not rest or not new[0].islower():
        return (" ", False) if not old.rstrip().endswith(("-", "—", "/")) else ("", False)
    head = match.group(1).lower()
    whole, parted = words[head + rest.group().lower()], words[f"{head}-{rest.group().lower()}"]
    if old.rstrip().endswith("\u00ad"):
        return "", True
    if whole != parted:
        return "", whole > parted
    compound = words[head] > 1 and words[rest.group().lower()] > 1  # each a word of the document by itself
    return "", not compound and (head not in _OWN_HYPHEN or head in _USUALLY_WHOLE)
