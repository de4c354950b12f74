"""Comments and changes at chosen places of any Word files: what the copies say, to gino's reader and to LibreOffice."""

from __future__ import annotations

import random
import tempfile
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.office import converted
from gino.documents.errors import DocumentError
from gino.documents.model import Document
from gino.documents.reading import assembled, read_document
from gino.documents.word.reading import read_docx
from gino.reports.markup.checking import MarkupFaultError, check_markup
from gino.reports.markup.model import Change, Line, Marked, Note, Pen
from gino.reports.markup.writing import Draft

AUTHOR = "Gino Benchmark"
MOST = 40


@dataclass(slots=True)
class Tally:
    """What became of the files."""

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def check_folder(folder: Path, *, office: bool, each: bool) -> int:
    """Mark up every Word file below ``folder``, and print what was found; 1 where anything is not as it must be."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as made:
        for path in sorted(folder.rglob("*.doc[xm]")):
            _check_file(path, tally, Path(made) if office else None, each=each)
    print(dict(tally.counts))
    print("changes not made, by reason:", dict(tally.reasons))
    for fault in tally.faults:
        print("FAULT", fault)
    return 1 if tally.faults else 0


def _check_file(path: Path, tally: Tally, made: Path | None, *, each: bool) -> None:
    data = path.read_bytes()
    try:
        document = read_document(path)
    except DocumentError as error:
        tally.counts[f"not read ({error.code})"] += 1
        return
    marked, notes = mark(path, data, document, tally)
    try:
        check_markup(document, data, marked)
    except MarkupFaultError as error:
        tally.faults.append(f"{path.name}: {error}")
    _compare_places(path, document, marked, notes, tally)
    if made is not None:
        _compare_office(path, document, marked, made, tally)
    tally.counts["files"] += 1
    tally.counts["comments"] += marked.comments
    tally.counts["changes"] += sum(len(note.changes) for note in notes)
    if each:
        print(f"{path.name}: {marked.comments} comments, {marked.redlines} changes")


def mark(path: Path, data: bytes, document: Document, tally: Tally) -> tuple[Marked, list[Note]]:
    """The file with comments on words of clauses that its name chooses, and a change in those that may be changed."""
    chosen = random.Random(path.name)  # noqa: S311 - the same places at every run
    draft, text = Draft(data, document, Pen(AUTHOR, "GB")), document.text
    notes: list[Note] = []
    taken: list[Change] = []
    clauses = [node for node in document.nodes if node.end - node.start > 2]
    for number in range(min(MOST, 2 * len(clauses))):
        clause = chosen.choice(clauses)
        start = chosen.randrange(clause.start, clause.end - 1)
        end = min(clause.end, start + chosen.randrange(2, 120))
        if not draft.can_hold(start, end):
            tally.counts["spans without a place (told as such)"] += 1
            continue
        change = _change(chosen, text, start, end)
        free = not any(change.start <= one.end and one.start <= change.end for one in taken)
        why = draft.refusal(change) if free else "overlap"
        tally.reasons[why or "made"] += 1
        if why is None:
            taken.append(change)
        notes.append(Note(start, end, (Line(f"Comment {number}."),), (change,) if why is None else ()))
    made = draft.write(notes)
    return Marked(made.data, made.accepted, made.touched, made.comments, made.redlines), notes


def _change(chosen: random.Random, text: str, start: int, end: int) -> Change:
    first = chosen.randrange(start, end)
    last = chosen.randrange(first + 1, end + 1)
    old = " ".join(text[first:last].split())
    return Change(first, last, chosen.choice(["", "other words", f"{old} and more", old.upper() + "!"]))


def _compare_places(path: Path, document: Document, marked: Marked, notes: list[Note], tally: Tally) -> None:
    """Hold the words of each comment, as they are without the changes, against those that it is about."""
    view = assembled(str(path), marked.data, read_docx(str(path), marked.data))
    own = [one for one in view.comments if one.author == AUTHOR]
    for comment, note in zip(own, notes, strict=False):
        if any(note.start < change.end and change.start < note.end for one in notes for change in one.changes):
            tally.counts["comments around changes"] += 1
            continue
        wanted, got = document.text[note.start : note.end].split(), view.text[comment.start : comment.end].split()
        tally.counts["comments on exactly their words" if wanted == got else "comments beside or around"] += 1


def _compare_office(path: Path, document: Document, marked: Marked, made: Path, tally: Tally) -> None:
    """Hold LibreOffice's two views and its comments against those of the file before and against ours."""
    before, after = made / "before" / "file.docx", made / "after" / "file.docx"
    for target, data in ((before, path.read_bytes()), (after, marked.data)):
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
    try:
        was, now = converted(before), converted(after)
    except OSError as error:
        tally.faults.append(f"{path.name}: LibreOffice: {error}")
        return
    said = f"{path.name}: LibreOffice"
    if was.rejected != now.rejected:
        tally.faults.append(f"{said}: with all changes rejected the words differ")
    moved = gone_and_come(was.accepted, now.accepted) == gone_and_come(document.text, marked.accepted)
    if not moved and any(gone_and_come(_typed(assembled("", marked.data, read_docx("", marked.data))), now.accepted)):
        tally.faults.append(f"{said}: with all changes accepted the words are not those proposed")
    own = sum(author == AUTHOR for author in now.comments)
    if own != marked.comments or len(now.comments) - own != len(was.comments):
        tally.faults.append(f"{said}: {own} of {marked.comments} comments, {len(was.comments)} earlier ones")
    tally.counts["read by LibreOffice"] += 1


def _typed(document: Document) -> str:
    """The text without the numbers that Word prints before its paragraphs, which LibreOffice does not write out."""
    text, starts = document.text, [origin.start for origin in document.origins]
    for node in reversed(document.nodes):
        first = node.start - len(node.label or "") - 1
        printed = node.label and text[first : node.start - 1] == node.label
        if printed and bisect_left(starts, first) == bisect_left(starts, node.start):
            text = text[:first] + text[node.start :]
    return text


def gone_and_come(before: str, after: str) -> tuple[Counter[str], Counter[str]]:
    """The letters that one text has more of than the other, each way; white space apart."""
    old, new = Counter("".join(before.split())), Counter("".join(after.split()))
    return old - new, new - old
