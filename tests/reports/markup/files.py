"""Word files to mark up, and what is in a marked-up one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from gino.documents.model import Document
from gino.reports.markup.model import Change, Line, Note, Pen
from gino.reports.markup.writing import Draft
from tests.documents.word_files import TRANSITIONAL, WHO, document, paragraph, read_word, run

W = f"{{{TRANSITIONAL}}}"
PEN = Pen("J. Counsel", "JC")


@dataclass(frozen=True)
class Result:
    """A file before and after, as read in both views."""

    before: bytes
    after: bytes
    document: Document
    accepted: str

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(parts(self.after)["word/document.xml"])

    @property
    def new(self) -> Document:
        return read_word(self.after)

    @property
    def words(self) -> list[str]:
        """The words on which each of our comments stands."""
        new = self.new
        return [new.text[one.start : one.end] for one in new.comments if one.author == PEN.author]

    def holds(self) -> bool:
        """Rejecting gives what was, accepting what was proposed."""
        kept = read_word(self.after, "original").text == read_word(self.before, "original").text
        return kept and self.new.text == self.accepted


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The package with parts replaced or added."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, content in {**parts(data), **changed}.items():
            archive.writestr(name, content)
    return held.getvalue()


def span(document: Document, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


def commented(data: bytes, *words: str) -> Result:
    """Each of these words commented."""
    found = read_word(data)
    notes = [Note(*span(found, each), (Line(f"On {each}."),)) for each in words]
    made = Draft(data, found, PEN).write(notes)
    return Result(data, made.data, found, made.accepted)


def refusal(data: bytes, words: str, instead: str = "other") -> str | None:
    """Why the words cannot be replaced."""
    found = read_word(data)
    return Draft(data, found, PEN).refusal(Change(*span(found, words), instead))


def redlined(data: bytes, words: str, instead: str) -> Result:
    """The words replaced, with a comment that says why."""
    found = read_word(data)
    change = Change(*span(found, words), instead)
    draft = Draft(data, found, PEN)
    assert draft.refusal(change) is None
    made = draft.write([Note(change.start, change.end, (Line("Why."),), (change,))])
    return Result(data, made.data, found, made.accepted)


def moved(text: str) -> str:
    return f'<w:moveTo w:id="7" {WHO}>{run(text)}</w:moveTo>'


def link(text: str) -> str:
    return f"<w:hyperlink>{run(text)}</w:hyperlink>"


def control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def box(text: str) -> str:
    """A run that holds a text box, in both of its forms."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><x>{inner}</x></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><x>{inner}</x></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def with_footnote(text: str) -> bytes:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="1">{paragraph("Other.")}</w:footnote><w:footnote w:id="2">{paragraph(text)}</w:footnote>'
    inner = reference + run(" It may act.")
    return document(paragraph("The Board meets.", inner=inner), others={"footnotes": note})
