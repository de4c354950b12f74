"""Mark up a file of 170 pages, and any folder of Word files.

    python -m benchmarks.markup [--words N]
    python -m benchmarks.markup FOLDER [--office] [--each]

The first form measures: the markup itself (comments on every clause, a tracked change in every third), the check that
the copy is sound, and the whole command. The second puts comments and changes at places chosen by the file's name into
a copy of every Word file below FOLDER, reads the copy again in both views, and says what is not as it must be; with
``--office``, LibreOffice reads every copy too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from benchmarks.markup_files import check_folder
from gino.cli.main import main as gino
from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.reports.markup.checking import check_markup
from gino.reports.markup.model import Change, Line, Marked, Note, Pen
from gino.reports.markup.writing import Draft

SAMPLE = Path(__file__).resolve().parents[1] / "sample_charters" / "ridgeline-surgical-operating-agreement.docx"
WORDS_A_PAGE = 500
PAGES = 170
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILLER = (
    "The Company shall keep at its principal office true and complete books of account of every transaction, and each "
    "Member may inspect and copy them at its own cost during ordinary hours after reasonable notice in writing."
)


def main(arguments: list[str] | None = None) -> int:
    """Measure, or check a folder; 1 where a copy is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--office", action="store_true", help="let LibreOffice read every copy too")
    parser.add_argument("--each", action="store_true", help="one line a file")
    parser.add_argument("--words", type=int, default=PAGES * WORDS_A_PAGE)
    options = parser.parse_args(arguments)
    if options.folder is not None:
        return check_folder(options.folder, office=options.office, each=options.each)
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.words)
    return 0


class Clock:
    """Prints the seconds of each step, by the clock and of the processor, those of its child processes among them."""

    def __init__(self) -> None:
        self._begun = self._now()

    def _now(self) -> tuple[float, float]:
        times = os.times()
        return times.elapsed, times.user + times.system + times.children_user + times.children_system

    def tell(self, step: str, said: str = "") -> None:
        """Print a step that ends now."""
        now = self._now()
        spent, worked = (end - start for end, start in zip(now, self._begun, strict=True))
        print(f"{step:28} {spent:6.2f} s by the clock {worked:6.2f} s of the processor  {said}")
        self._begun = self._now()


def measure(folder: Path, words: int) -> None:
    """Print the seconds of each step."""
    path = folder / "long.docx"
    long_file(path, words)
    data = path.read_bytes()
    clock = Clock()
    document = read_document(path)
    clock.tell("reading the file", f"{len(document.text.split()):,} words, {len(document.nodes):,} clauses")
    marked = mark_everything(document, data)
    clock.tell("markup", f"{marked.comments:,} comments, {marked.redlines:,} changes")
    check_markup(document, data, marked)
    clock.tell("reading both again to check")
    code = gino(["check", str(path), "--no-cache", "-o", str(folder / "check.json")])
    clock.tell("gino check, all of it", f"exit {code}")
    code = gino(["markup", str(path), "-o", str(folder / "marked.docx"), "--redline"])
    clock.tell("gino markup, all of it", f"exit {code}")


def long_file(path: Path, words: int) -> None:
    """The sample with numbered clauses after it until it has so many words."""
    with ZipFile(SAMPLE) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, _longer(content, words) if name == "word/document.xml" else content)


def _longer(content: bytes, words: int) -> bytes:
    root = etree.fromstring(content)
    body = root[0]
    have = sum(len((text.text or "").split()) for text in root.iter(f"{W}t"))
    for number in range(1, (words - have) // len(FILLER.split()) + 1):
        paragraph = etree.Element(f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = f"{20 + number // 40}.{1 + number % 40} {FILLER}"
        body.insert(len(body) - 1, paragraph)
    return etree.tostring(root)


def mark_everything(document: Document, data: bytes) -> Marked:
    """A comment on every clause of more than ten words, and one word replaced in every third."""
    draft = Draft(data, document, Pen("Reviewer", "R"))
    notes = []
    for node in document.nodes:
        words = document.text_of(node)
        if len(words.split()) <= 10 or not draft.can_hold(node.start, node.end):
            continue
        at = node.start + words.index(" ") + 1
        change = Change(at, document.text.index(" ", at), "certain")
        changes = (change,) if len(notes) % 3 == 0 and draft.refusal(change) is None else ()
        notes.append(Note(node.start, node.end, (Line("A comment."), Line("Of two lines.")), changes))
    made = draft.write(notes)
    return Marked(made.data, made.accepted, made.touched, made.comments, made.redlines)


if __name__ == "__main__":
    sys.exit(main())
