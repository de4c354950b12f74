"""The package: every part that nothing is written in is byte for byte the same, and the new one is sound."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from gino.reports.markup.checking import MarkupFaultError, check_markup
from gino.reports.markup.model import Line, Marked, Note
from gino.reports.markup.rezipping import packed_bytes, rezipped
from gino.reports.markup.writing import Draft
from tests.documents.word_files import STRICT, document, inserted, paragraph, read_word, run, style
from tests.reports.markup.files import PEN, W, commented, parts, redlined, repacked

COMMENTS = f'<w:comment w:id="4" w:author="Partner" w:initials="P">{paragraph("Why may?")}</w:comment>'
MARKED = (
    '<w:commentRangeStart w:id="4"/>'
    + run("The Board")
    + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    + run(" may remove it.")
)
OTHERS = {
    "word/commentsExtended.xml": b'<x:commentsEx xmlns:x="y"><x:commentEx x:paraId="1" x:done="1"/></x:commentsEx>',
    "word/commentsIds.xml": b"<ids/>",
    "word/people.xml": b"<people/>",
    "word/media/image1.png": bytes(range(256)) * 40,
    "docProps/core.xml": b"<core/>",
}
MAY_CHANGE = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def with_thread() -> bytes:
    return repacked(document(paragraph(inner=MARKED), others={"comments": COMMENTS}), OTHERS)


def test_nothing_else_changes() -> None:
    found = redlined(with_thread(), "may remove", "shall keep")
    before, after = parts(found.before), parts(found.after)
    assert list(after) == list(before)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/comments.xml"}
    assert found.holds()


def test_earlier_comments_stay_as_they_are() -> None:
    found = commented(with_thread(), "may remove")
    old, new = (etree.fromstring(parts(data)["word/comments.xml"]) for data in (found.before, found.after))
    assert etree.tostring(new[0], method="c14n") == etree.tostring(old[0], method="c14n")
    assert [one.get(f"{W}author") for one in new] == ["Partner", PEN.author]
    assert len({one.get(f"{W}id") for one in new}) == 2
    assert [one.text for one in found.new.comments] == ["Why may?", "On may remove."]


def test_paragraphs_without_a_mark_stay_as_they_are() -> None:
    data = document(paragraph("One.", style="A"), paragraph("Two."), paragraph(inner=inserted(run("Three."))))
    found = commented(data, "Two")
    old, new = (list(etree.fromstring(parts(each)["word/document.xml"])[0]) for each in (data, found.after))
    same = [etree.tostring(a, method="c14n") == etree.tostring(b, method="c14n") for a, b in zip(old, new, strict=True)]
    assert same == [True, False, True, True]


def test_a_file_without_comments_gets_the_part_and_says_so() -> None:
    found = commented(document(paragraph("The Board may remove it.")), "may remove")
    after = parts(found.after)
    assert set(after) == {*parts(found.before), "word/comments.xml"}
    assert list(after)[-1] == "word/comments.xml"
    types, relations = after["[Content_Types].xml"].decode(), after["word/_rels/document.xml.rels"].decode()
    assert 'PartName="/word/comments.xml"' in types and "wordprocessingml.comments+xml" in types
    assert 'Target="comments.xml"' in relations and "officeDocument/2006/relationships/comments" in relations
    assert all(parts(found.before)[name] == after[name] for name in parts(found.before) if name not in MAY_CHANGE)


def test_a_strict_file_stays_strict() -> None:
    found = commented(document(paragraph("The Board may remove it."), strict=True), "may remove")
    after = parts(found.after)
    assert STRICT.encode() in after["word/comments.xml"] and STRICT.encode() in after["word/document.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in after["word/_rels/document.xml.rels"]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in after["word/document.xml"]
    assert found.words == ["may remove"] and found.holds()


def test_the_files_own_comment_styles_are_used_whatever_their_ids() -> None:
    styles = style("Kommentartext", name="annotation text")
    found = commented(document(paragraph("The words."), styles=styles), "words")
    comment = parts(found.after)["word/comments.xml"]
    assert b'w:val="Kommentartext"' in comment and b"CommentReference" not in comment


def test_the_same_input_gives_the_same_bytes() -> None:
    assert redlined(with_thread(), "may", "shall").after == redlined(with_thread(), "may", "shall").after


def test_hostile_words_cannot_break_the_comment() -> None:
    data = document(paragraph("The words."))
    note = Note(0, 3, (Line("a\x00\x1b[31m<w:p/>&amp; \ud800 \uffff\u202e b\nc"),))
    made = Draft(data, read_word(data), PEN).write([note])
    (comment,) = read_word(made.data).comments
    assert comment.text == "a<w:p/>&amp; b c"


def streamed(data: bytes) -> bytes:
    """The zip as a program writes it that cannot seek: sizes after the data."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    held = Pipe()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(data).items():
            archive.writestr(name, content)
    return held.getvalue()


def test_a_zip_that_was_streamed() -> None:
    data = streamed(with_thread())
    assert struct.unpack_from("<H", data, 6)[0] & 8  # sizes stand after the data
    found = commented(data, "may remove")
    assert found.words == ["may remove"]
    with zipfile.ZipFile(BytesIO(found.after)) as archive:
        assert archive.testzip() is None


def test_entries_keep_their_compressed_bytes_comments_and_days() -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for number, kind in enumerate((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)):
            info = zipfile.ZipInfo(f"ä{number}.xml", (2020, 5, 17, 10, 30, 2))
            info.comment, info.external_attr = b"said", 0o600 << 16
            archive.writestr(info, b"words " * 50, kind)
        archive.writestr("changed.xml", b"old")
        archive.comment = b"of the whole"
    data = held.getvalue()
    new = rezipped(data, {"changed.xml": b"new"}, {"added.xml": b"more"})
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(BytesIO(new)) as after:
        assert after.testzip() is None and after.comment == b"of the whole"
        assert after.namelist() == [*before.namelist(), "added.xml"]
        assert (after.read("changed.xml"), after.read("added.xml")) == (b"new", b"more")
        for old in before.infolist()[:2]:
            now = after.getinfo(old.filename)
            assert packed_bytes(new, now) == packed_bytes(data, old)
            same = ("date_time", "comment", "external_attr", "compress_type", "CRC", "file_size", "create_system")
            assert all(getattr(now, name) == getattr(old, name) for name in same)


def test_a_copy_that_is_not_the_original_with_marks_is_refused() -> None:
    data = document(paragraph("The Board may remove it."))
    found = read_word(data)
    made = Draft(data, found, PEN).write([Note(4, 9, (Line("On it."),))])
    good = Marked(made.data, made.accepted, made.touched, comments=1)
    check_markup(found, data, good)
    spoilt = document(paragraph("The Board must remove it."))
    for bad in (
        Marked(spoilt, made.accepted, made.touched, comments=1),
        Marked(made.data, "other words", made.touched, comments=1),
        Marked(made.data, made.accepted, made.touched, comments=2),
        Marked(made.data, made.accepted, made.touched - {"word/document.xml"}, comments=1),
    ):
        with pytest.raises(MarkupFaultError):
            check_markup(found, data, bad)
