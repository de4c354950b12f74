"""The place of a label among the labels before it: which list it continues, or that it is no label at all.

The open levels form a stack, outermost first. A label continues a level (the very next number in the same form and
style), begins a list under the innermost one, or names its own place (Article, Section 5.2, § 44-951.04). Whether
``(i)`` is a letter or a roman numeral is settled by what comes before and after it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gino.documents.entries import Entry
from gino.documents.labels import ANNEX_WORDS, CONTAINER_WORDS, Form, Part
from gino.documents.numerals import Numeral, Style, numerals

_ITEM_FORMS = (Form.PAREN, Form.DOT, Form.HALF, Form.BARE)
_WIDEST_GAP = 6
_HIGHEST_ORPHAN = 60  # "(308) 236 ..." is a telephone number
_LOOK_AHEAD = 60
_MOST_BULLETS = 4
_DEEPEST = 24
_LETTER_WIDTH = 6
_SAME_INDENT = 4.0  # tells more than that both or neither look like a title
_DEEPER = 2  # columns or points that set an inner list apart
_NONE_RUNNING: Mapping[Form, Numeral] = {}


@dataclass(frozen=True, slots=True)
class Level:
    """One open level: the label part last seen there, how it was read, and the node that carries it."""

    part: Part
    numeral: Numeral | None
    node: int
    heading: bool
    indent: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a label goes: below the first ``depth`` levels of the stack, read as ``numeral``; ``continues`` a list."""

    depth: int
    numeral: Numeral | None
    continues: bool
    sure: bool = True


def place(
    stack: Sequence[Level],
    entries: Sequence[Entry],
    at: int,
    part: Part,
    floor: int,
    running: Mapping[Form, Numeral] = _NONE_RUNNING,
) -> Placement | None:
    """Where ``part``, the label of ``entries[at]``, goes, or None if it fits nowhere.

    ``floor`` is the depth under which a new list begins where text has closed the lists inside it. ``running`` are
    the last numbers of the lists that run on through the containers: Title 2 begins with 9 after Title 1 ended with 8.
    """
    if len(stack) >= _DEEPEST:  # no text nests so deep; one made to must not cost more for it
        return Placement(_DEEPEST - 1, None, False, sure=False)
    if part.form is Form.WORD:
        found = _place_word(stack, part)
        if part.word == "ordinal" and not found.continues and at and entries[at - 1].leads_in:
            return Placement(len(stack), found.numeral, True)  # "Section 1. ... these powers: First: ..."
        return found
    if part.form is Form.CODE:
        return _place_code(stack, part)
    if part.form is Form.BULLET:
        return _place_bullet(stack, part, floor)
    runs_on = running.get(part.form)
    if runs_on is not None and not any(level.part.form is part.form for level in stack):
        for numeral in part.readings():
            if numeral.follows(runs_on):
                return Placement(container_depth(stack), numeral, True)
    return _place_item(stack, entries, at, part, floor)


def container_depth(stack: Sequence[Level]) -> int:
    """How many levels the open containers take: articles, parts, exhibits."""
    return next((depth for depth, level in enumerate(stack) if level.part.word not in _OUTER_WORDS), len(stack))


def annex_depth(stack: Sequence[Level]) -> int:
    """How many levels an open exhibit or schedule takes, itself included; 0 outside of one."""
    return next((depth + 1 for depth, level in enumerate(stack) if level.part.word in ANNEX_WORDS), 0)


def _place_word(stack: Sequence[Level], part: Part) -> Placement:
    readings = part.readings()
    numeral = readings[0] if readings else None
    if part.word in ANNEX_WORDS:
        return Placement(0, numeral, True)
    for depth, level in enumerate(stack):
        if level.part.form is Form.WORD and level.part.word == part.word:
            next_ones = [one for one in readings if any(one.follows(before) for before in level.part.readings())]
            own = next_ones[0] if next_ones else _same_style(readings, level)
            orderly = own is None or level.numeral is None or bool(next_ones) or own.is_first()
            return Placement(depth, own, True, sure=orderly)
    rank = CONTAINER_WORDS.index(part.word) if part.word in CONTAINER_WORDS else len(CONTAINER_WORDS)
    base = annex_depth(stack)
    depth = base
    for level in stack[base:]:
        inner = level.part.word in CONTAINER_WORDS and CONTAINER_WORDS.index(level.part.word or "") < rank
        if not inner and not (rank == len(CONTAINER_WORDS) and level.part.form is Form.DOT and level.heading):
            break
        depth += 1
    return Placement(depth, numeral, False)


def _same_style(readings: Sequence[Numeral], level: Level) -> Numeral | None:
    same = [reading for reading in readings if level.numeral and reading.style is level.numeral.style]
    return same[0] if same else (readings[0] if readings else None)


def _place_code(stack: Sequence[Level], part: Part) -> Placement | None:
    components = part.components()
    if holder := _holder_of(stack, part):
        before = stack[holder].part.components() if holder < len(stack) else ()
        return Placement(holder, None, True, sure=len(before) != len(components) or not _is_odd(before, components))
    if part.is_doubtful_code:
        return None
    for depth, level in enumerate(stack):
        if level.part.form is Form.CODE and len(level.part.components()) == len(components):
            before = level.part.components()
            return Placement(depth, None, _code_follows(before, components), sure=not _is_odd(before, components))
    depth = len(stack)
    while depth and (stack[depth - 1].part.form is not Form.WORD or stack[depth - 1].part.word not in _OUTER_WORDS):
        depth -= 1
    return Placement(depth, None, components[-1].lstrip("0") in ("", "1"))


def _holder_of(stack: Sequence[Level], part: Part) -> int:
    """How many levels stay open around a code: to the one that shares most of it, the innermost of those; 0 for none.

    4.2.7 stands under 4.2, though an item "4." of an earlier section is still open.
    """
    shared = [
        (len(level.part.components()) if level.part.form is Form.CODE else 1, depth + 1)
        for depth, level in enumerate(stack)
        if _is_prefix(level, part.components()) and ("/" not in part.token or _is_slashed(level.part))
    ]
    return max(shared)[1] if shared else 0


def _is_slashed(part: Part) -> bool:
    """Whether the number may have codes like 2/1 below it: "1/2 of the votes" under 1. is none."""
    return part.form is Form.HALF or "/" in part.token


_OUTER_WORDS = frozenset({*CONTAINER_WORDS, *ANNEX_WORDS})
_LETTERS = (Style.LOWER_ALPHA, Style.UPPER_ALPHA, Style.LOWER_ROMAN)  # 2.4 does not stand under b.
_PREFIX_FORMS = (Form.WORD, Form.DOT, Form.BARE, Form.HALF)


def _is_prefix(level: Level, components: tuple[str, ...]) -> bool:
    if level.part.form is Form.CODE:
        own = level.part.components()
        return len(own) < len(components) and _plain(own) == _plain(components[: len(own)])
    if len(components) < 2 or level.part.form not in _PREFIX_FORMS or level.part.word in ANNEX_WORDS:
        return False
    if level.part.token.lower() == components[0].lower():
        return True
    first = next((one for one in numerals(components[0]) if one.style is Style.ARABIC), None)
    return first is not None and any(
        (reading.value, reading.suffix) == (first.value, first.suffix)
        for reading in level.part.readings()
        if level.part.form is Form.WORD or reading.style not in _LETTERS
    )


def _plain(components: Sequence[str]) -> tuple[str, ...]:
    return tuple(piece.lstrip("0") or "0" for piece in components)


def _code_follows(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    old, new = _plain(before), _plain(after)
    for left, right in zip(old, new, strict=True):
        if left != right:
            return left.isdigit() and right.isdigit() and 0 < int(right) - int(left) <= _WIDEST_GAP
    return False


def _is_odd(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a code is no next one under the same heading: 2.4 after 2.4, or 2.6 after 2.4."""
    if _plain(before[:-1]) != _plain(after[:-1]) or not (before[-1].isdigit() and after[-1].isdigit()):
        return False
    return int(after[-1]) - int(before[-1]) != 1


def _place_bullet(stack: Sequence[Level], part: Part, floor: int) -> Placement:
    bullets = [depth for depth, level in enumerate(stack) if level.part.form is Form.BULLET]
    for depth in bullets:
        if stack[depth].part == part:
            return Placement(depth, None, True)
    return Placement(bullets[0] if len(bullets) >= _MOST_BULLETS else max(floor, 0), None, True)


def _place_item(stack: Sequence[Level], entries: Sequence[Entry], at: int, part: Part, floor: int) -> Placement | None:
    found: list[tuple[float, Placement]] = []
    for numeral in part.readings():
        evidence = 8.0 if _has_successor(entries, at, part.form, numeral) else 0.0
        for depth, level in enumerate(stack):
            if level.part.form is part.form and level.numeral and numeral.follows(level.numeral):
                like = 3.0 * (level.heading is entries[at].heading) + _SAME_INDENT * (
                    level.indent == entries[at].paragraph.indent
                )
                found.append((12 + evidence + like + depth / 10, Placement(depth, numeral, True)))
        if numeral.is_first():
            leads = 6.0 if at == 0 or entries[at - 1].leads_in or entries[at - 1].heading else 0.0
            restarted = _restarted(stack, part, numeral, bool(leads), entries[at].paragraph.indent)
            depth = min(floor, len(stack)) if restarted is None else restarted
            found.append((6 + evidence + leads, Placement(depth, numeral, bool(leads or evidence))))
    if found:
        return max(found, key=lambda one: one[0])[1]
    return _place_gap(stack, entries, at, part, floor)


def _restarted(stack: Sequence[Level], part: Part, numeral: Numeral, leads: bool, indent: int) -> int | None:
    """The depth of the innermost list in the same form and style, which a second (a) begins anew."""
    if not stack:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        level = stack[depth]
        if level.part.form is part.form and level.numeral and level.numeral.style is numeral.style:
            innermost = depth == len(stack) - 1
            wider = _LETTER_WIDTH * max(len(level.part.token) - len(part.token), 0)  # numbers set flush right
            if innermost and indent > level.indent + _DEEPER + wider:
                return None  # a list of the same kind inside the last item
            return depth if innermost or not leads else None
        if leads:
            return None
    return None


def _has_successor(entries: Sequence[Entry], at: int, form: Form, numeral: Numeral) -> bool:
    for entry in entries[at + 1 : at + _LOOK_AHEAD]:
        parts = entry.label.parts if entry.label else ()
        if not parts:
            continue
        if parts[0].form is form:
            if any(reading.follows(numeral) for reading in parts[0].readings()):
                return True
            if any(
                reading.style is numeral.style and reading.value == numeral.value for reading in parts[0].readings()
            ):
                return False
        elif parts[0].form in (Form.WORD, Form.CODE):
            return False
    return False


def _place_gap(stack: Sequence[Level], entries: Sequence[Entry], at: int, part: Part, floor: int) -> Placement | None:
    """Number missing, repeated or begun late: kept where it stands apart, refused where it may be chance."""
    for depth in range(len(stack) - 1, -1, -1):
        level = stack[depth]
        for numeral in part.readings():
            if level.part.form is part.form and level.numeral and level.numeral.style is numeral.style:
                gap = numeral.value - level.numeral.value
                if 0 <= gap <= _WIDEST_GAP:
                    return Placement(depth, numeral, False, sure=False)
    first = part.readings()[0] if part.readings() else None
    if first is not None and _counts_hundreds(stack, first):
        return Placement(container_depth(stack), first, True)
    if first is None or part.form is Form.BARE or first.value > _HIGHEST_ORPHAN:
        return None
    if part.form is Form.DOT and not part.token.isdigit():  # "J. Smith" is no item, "b." under a lead-in is
        led = at > 0 and entries[at - 1].leads_in and bool(entries[at - 1].last)
        if not led and not any(_has_successor(entries, at, part.form, reading) for reading in part.readings()):
            return None
    return Placement(min(floor, len(stack)), first, False, sure=False)


def _counts_hundreds(stack: Sequence[Level], numeral: Numeral) -> bool:
    """Whether the number is of the hundred that its container has: 301 of Chapter 3."""
    depth = container_depth(stack)
    if not depth or numeral.style is not Style.ARABIC or numeral.value % 100 == 0:
        return False
    return any(one.value == numeral.value // 100 for one in stack[depth - 1].part.readings())


def is_item(part: Part) -> bool:
    """Whether the part is one of a list that begins anew under each clause."""
    return part.form in _ITEM_FORMS or part.form is Form.BULLET


def continues(level: Level, part: Part) -> bool:
    """Whether ``part`` is the very next number of ``level``'s list."""
    return (
        level.numeral is not None
        and level.part.form is part.form
        and any(reading.follows(level.numeral) for reading in part.readings())
    )
