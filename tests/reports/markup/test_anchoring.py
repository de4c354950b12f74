"""Comments stand on the very words; where marks cannot, on what holds the words; and no word changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gino.reports.markup.model import Line, Note
from gino.reports.markup.writing import Draft
from tests.documents.word_files import deleted, document, field, inserted, paragraph, read_word, row, run, table
from tests.reports.markup.files import PEN, W, box, commented, control, link, moved, with_footnote

BOLD = "<w:b/>"


def test_in_the_middle_of_a_run() -> None:
    found = commented(document(paragraph(inner=run("The Board may remove it.", BOLD))), "may remove")
    assert found.words == ["may remove"] and found.holds()
    runs = [(each.findtext(f"{W}t"), each.find(f"{W}rPr/{W}b") is not None) for each in found.root.iter(f"{W}r")]
    assert runs == [("The Board ", True), ("may remove", True), (None, False), (" it.", True)]


def test_across_another_authors_changes() -> None:
    inner = run("The Board ") + deleted("shall") + inserted(run("may at once")) + run(" remove it.")
    found = commented(document(paragraph(inner=inner)), "at once remove")
    assert found.words == ["at once remove"] and found.holds()
    assert len(list(found.root.iter(f"{W}ins"))) == 1  # the other's insertion stays one
    assert [reference.getparent().getparent().tag for reference in found.root.iter(f"{W}commentReference")] == [f"{W}p"]


def test_two_comments_that_overlap() -> None:
    found = commented(document(paragraph("The Board may remove it.")), "Board may", "may remove")
    assert found.words == ["Board may", "may remove"] and found.holds()


def test_in_a_cell_and_over_paragraphs() -> None:
    data = document(table(row(paragraph("Debt"), paragraph("Hospital alone"))), paragraph("One."), paragraph("Two."))
    found = commented(data, "Hospital", "One.\nTwo")
    assert found.words == ["Hospital", "One.\nTwo"] and found.holds()


def test_a_comment_does_not_reach_out_of_a_table() -> None:
    found = commented(document(paragraph("Before."), table(row(paragraph("Cell"), paragraph("Side")))), "Before.\nCell")
    assert found.words == ["Before."] and found.holds()


@pytest.mark.parametrize("inner", [field("REF x", "Section 4.1"), link("Section 4.1"), control(run("Section 4.1"))])
def test_beside_what_word_writes_anew(inner: str) -> None:
    found = commented(document(paragraph("See ", inner=inner + run(" there."))), "4.1")
    assert found.words == ["Section 4.1"] and found.holds()


def test_the_words_of_a_note_are_commented_at_its_reference() -> None:
    found = commented(with_footnote("By mail."), "mail")
    (reference,) = found.root.iter(f"{W}commentReference")
    before = reference.getparent().getprevious()
    assert before.tag == f"{W}commentRangeEnd" and before.getprevious().find(f"{W}footnoteReference") is not None
    assert found.holds()


def test_the_words_of_a_box_are_commented_at_the_box() -> None:
    found = commented(document(paragraph("Before.", inner=box("In the box."))), "the box")
    (start,) = found.root.iter(f"{W}commentRangeStart")
    assert start.getparent().tag == f"{W}p" and next(start.getnext().iter(f"{W}txbxContent")) is not None
    assert found.holds()


def test_what_word_prints_itself_cannot_hold_a_comment() -> None:
    data = document(paragraph("One."), paragraph("Two."))
    draft = Draft(data, read_word(data), PEN)
    assert draft.can_hold(0, 3) and not draft.can_hold(4, 5)  # the end of a paragraph


KINDS = ("plain", "inserted", "deleted", "moved", "field", "link", "control", "box", "hidden")
PIECES = st.lists(st.tuples(st.sampled_from(KINDS), st.text("ab \t\n§é", min_size=1, max_size=9)), max_size=5)


def built(kind: str, text: str) -> str:
    makers = {"inserted": lambda: inserted(run(text)), "deleted": lambda: deleted(text), "moved": lambda: moved(text)}
    makers |= {"field": lambda: field("REF x", text), "link": lambda: link(text), "box": lambda: box(text)}
    makers |= {"control": lambda: control(run(text)), "hidden": lambda: run(text, "<w:vanish/>")}
    return makers.get(kind, lambda: run(text, BOLD))()


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4), st.data())
def test_any_span_is_anchored_or_said_to_have_no_place(
    pieces: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    blocks = [paragraph(inner="".join(built(*piece) for piece in each)) for each in pieces]
    file = document(blocks[0], table(row(*blocks[1:])) if len(blocks) > 2 else "".join(blocks[1:]), paragraph("End."))
    found = read_word(file)
    size = len(found.text)
    spans = data.draw(st.lists(st.tuples(st.integers(0, size - 1), st.integers(1, size)), min_size=1, max_size=4))
    draft = Draft(file, found, PEN)
    notes = [Note(a, b, (Line("Here."),)) for a, b in spans if a < b and draft.can_hold(a, b)]
    made = draft.write(notes)
    for view in ("accepted", "original"):
        assert read_word(made.data, view).text == read_word(file, view).text
    new = read_word(made.data)
    assert len(new.comments) == len(notes)
    simple = {kind for each in pieces for kind, _ in each} <= {"plain", "inserted", "deleted", "moved"}
    for note, comment in zip(notes, new.comments, strict=True):
        if simple and len(blocks) <= 2:
            assert new.text[comment.start : comment.end].strip() == found.text[note.start : note.end].strip()
