"""Tables of contents: lines that end in page numbers, or a list of headings that all come again in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from gino.documents.labels import ANNEX_WORDS, parse_label

CONTENTS_HEAD = re.compile(r"\W*(?:table\s+of\s+)?contents\W*|index\s+of\s+(?:articles|sections)", re.IGNORECASE)
_NUMBERED_LINE = re.compile(
    r".*\S(?:[ \t]*\.{3,}[ \t.]*|\t+|[ \t]{2,}|(?:[ \t]\.){3,}[ \t]*)(?:\d{1,4}|[ivxl]{1,6})[ \t]*$"
)
# under a title of contents the number may follow after one blank, or none
_LOOSE_LINE = re.compile(r".*[^\s\d.,$%]\s*\.*\s*(?:\d{1,4}|[ivxl]{1,6})[ \t]*")
_AFTER_HEAD = 3
_LONGEST_NUMBERED = 180
_NOT_WORDS = re.compile(r"[\W_]+")
_LONGEST_ENTRY = 90
_LONGEST_LINE = 150
_MOST_LINES = 500
_MOST_HEADS = 2  # pages of filings may each be headed by a link to the contents
_MOST_COMPARED = 500_000
_MOST_ANNEXES = 40
_FEWEST = 3
_MOST_STRANGE = 2


def contents(text: str, lines: Sequence[tuple[int, int]], skipped: Set[int] = frozenset()) -> set[int]:
    """The numbers of the lines (as spans of ``text``) that are a table of contents, its title included.

    ``skipped`` are lines already known to be page furniture; they do not break a table apart.
    """
    return _numbered_contents(text, lines, skipped) | plain_contents(text, lines)


def _numbered_contents(text: str, lines: Sequence[tuple[int, int]], skipped: Set[int]) -> set[int]:
    found: set[int] = set()
    run: list[int] = []
    headed = 0  # how many more lines may follow a title of contents before its first entry
    for place, (start, end) in enumerate(lines):
        if CONTENTS_HEAD.fullmatch(text, start, end):
            headed = _AFTER_HEAD
        elif _is_entry(text, start, end, bool(headed)) and not (headed and _comes_again(text, lines, run, place)):
            run.append(place)
        elif headed and not run:
            headed -= 1
        elif not (run and (place in skipped or (place - run[-1] <= 1 and end - start < _LONGEST_ENTRY))):
            found |= _closed_run(text, lines, run)
            run, headed = [], 0
    return found | _closed_run(text, lines, run)


def _is_entry(text: str, start: int, end: int, headed: bool) -> bool:
    """Whether the line ends in a page number; under a title of contents one blank before it is enough."""
    if end - start > _LONGEST_NUMBERED:
        return False
    return bool(_NUMBERED_LINE.fullmatch(text, start, end) or (headed and _LOOSE_LINE.fullmatch(text, start, end)))


def _comes_again(text: str, lines: Sequence[tuple[int, int]], run: Sequence[int], place: int) -> bool:
    """Whether the line begins an entry that is already in the run: the text itself starts here."""
    words = _words(text[slice(*lines[place])])
    return any(_words(text[slice(*lines[one])]).startswith(words) for one in run[:1])


def _closed_run(text: str, lines: Sequence[tuple[int, int]], run: Sequence[int]) -> set[int]:
    if len(run) < _FEWEST:
        return set()
    above = range(max(run[0] - 3, 0), run[0])
    heads = [place for place in above if CONTENTS_HEAD.fullmatch(text, *lines[place])]
    if not heads and not _numbers_rise(text, [lines[place] for place in run]):
        return set()
    return set(range(heads[0] if heads else run[0], _last_entry(text, lines, run) + 1))


def _last_entry(text: str, lines: Sequence[tuple[int, int]], run: Sequence[int]) -> int:
    """The last line of contents: schedules are often listed below the rest without a page number."""
    seen = [_words(text[slice(*lines[place])]) for place in run]
    last = run[-1]
    for place in range(last + 1, min(last + _MOST_ANNEXES, len(lines))):
        start, end = lines[place]
        words = _words(text[start:end])
        label = parse_label(text, start, end)
        if label is None or label.parts[0].word not in ANNEX_WORDS or end - start > _LONGEST_ENTRY:
            break
        if any(one.startswith(words) for one in seen) or words not in _words(text[end : end + _MOST_COMPARED]):
            break
        seen.append(words)
        last = place
    return last


def _numbers_rise(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether most lines are labelled and the page numbers at their ends never fall."""
    labelled = sum(parse_label(text, start, end) is not None for start, end in lines)
    numbers = [int(match.group()) for start, end in lines if (match := re.search(r"\d+$", text[start:end].rstrip()))]
    return labelled >= 0.5 * len(lines) and len(numbers) >= _FEWEST and numbers == sorted(numbers)


def plain_contents(text: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """The lines of a table of contents that names headings alone: the numbers of its lines, its own title included."""
    found: set[int] = set()
    heads = 0
    for place, (start, end) in enumerate(lines):
        if heads < _MOST_HEADS and place not in found and CONTENTS_HEAD.fullmatch(text, start, end):
            heads += 1
            run = _run(text, lines, place + 1)
            if len(run) >= _FEWEST:
                found.update((place, *run))
    return found


def _run(text: str, lines: Sequence[tuple[int, int]], first: int) -> list[int]:
    """The lines from ``first`` on whose words all come again further down, up to the first that came before."""
    run: list[int] = []
    seen: set[str] = set()
    strange = 0
    rest = _words(text[lines[first][0] : lines[first][0] + _MOST_COMPARED]) if first < len(lines) else ""
    for place in range(first, min(first + _MOST_LINES, len(lines))):
        start, end = lines[place]
        words = _words(text[start:end])
        rest = rest.removeprefix(words)
        if not words or end - start > _LONGEST_LINE or words in seen:
            break
        seen.add(words)
        if words in rest:
            run.append(place)
            strange = 0
        else:
            strange += 1
            if strange > _MOST_STRANGE:
                break
    return list(range(run[0], run[-1] + 1)) if run and run[0] - first < _MOST_STRANGE else []


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", text).lower()
