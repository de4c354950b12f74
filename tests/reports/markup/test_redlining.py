"""Proposed words: accepting gives them, rejecting gives what was; formatting is kept; some words are let alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gino.reports.markup.differing import changes
from gino.reports.markup.model import Change, Line, Note, Pen
from gino.reports.markup.writing import Draft
from tests.documents.word_files import deleted, document, field, inserted, paragraph, read_word, row, run, table
from tests.reports.markup.files import (
    PEN,
    W,
    box,
    control,
    link,
    moved,
    parts,
    redlined,
    refusal,
    with_footnote,
)

OTHER = "Outside Counsel"


def authors(root: etree._Element, name: str) -> list[str]:
    return [each.get(f"{W}author") or "" for each in root.iter(f"{W}{name}")]


def test_the_fewest_words_in_the_dress_of_the_old_ones() -> None:
    inner = run("The Hospital may withhold it ") + run("in its sole discretion", '<w:i/><w:sz w:val="20"/>') + run(".")
    found = redlined(document(paragraph(inner=inner)), "in its sole discretion", "in its reasonable discretion")
    assert found.holds() and found.new.text == "The Hospital may withhold it in its reasonable discretion."
    (gone,) = found.root.iter(f"{W}delText")
    (come,) = found.root.iter(f"{W}ins")
    assert gone.text == "sole" and come.findtext(f".//{W}t") == "reasonable"
    assert [child.tag for child in come.find(f"{W}r/{W}rPr")] == [f"{W}i", f"{W}sz"]


def test_words_are_put_in_and_taken_out() -> None:
    data = document(paragraph("The Hospital may amend it."))
    assert redlined(data, "may ", "may, with approval, ").new.text == "The Hospital may, with approval, amend it."
    assert redlined(data, "The Hospital may amend it.", "").new.text == ""
    assert redlined(data, "The Hospital may amend it.", "[Intentionally omitted].").holds()


def test_across_runs_and_another_authors_deletion() -> None:
    inner = run("The Board ", "<w:b/>") + deleted("shall") + run("may remove") + run(" it.", "<w:i/>")
    found = redlined(document(paragraph(inner=inner)), "Board may remove it", "Members elect it")
    assert found.holds() and found.new.text == "The Members elect it."
    assert authors(found.root, "del").count(OTHER) == 1


def test_within_another_authors_insertion_the_deletion_is_nested_and_the_new_words_follow() -> None:
    inner = run("It ") + inserted(run("may act at once, and alone")) + run(".")
    found = redlined(document(paragraph(inner=inner)), "at once", "after notice")
    assert found.holds() and found.new.text == "It may act after notice, and alone."
    nested = [one.getparent().get(f"{W}author") for one in found.root.iter(f"{W}del")]
    assert nested == [OTHER]
    assert all(one.getparent().tag == f"{W}p" for one in found.root.iter(f"{W}ins"))
    assert authors(found.root, "ins") == [OTHER, PEN.author, OTHER]


def test_every_mark_has_a_number_of_its_own() -> None:
    inner = run("It ") + inserted(run("may act at once, and alone")) + run(".")
    found = redlined(document(paragraph(inner=inner)), "at once", "after notice")
    names = ("ins", "del", "commentRangeStart")
    numbers = [one.get(f"{W}id") for name in names for one in found.root.iter(f"{W}{name}")]
    assert len(numbers) == len(set(numbers))


def test_the_words_of_a_note_can_be_changed() -> None:
    found = redlined(with_footnote("By mail only."), "mail", "hand")
    assert found.holds() and "By hand only." in found.new.text


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        (field("REF x", "words"), "field"),
        (f'<w:fldSimple w:instr="REF x">{run("words")}</w:fldSimple>', "field"),
        (link("words"), "link"),
        (moved("words"), "moved"),
        (control(run("words")), "control"),
        (box("words"), "box"),
    ],
)
def test_some_words_are_let_alone(inner: str, reason: str) -> None:
    assert refusal(document(paragraph("Before ", inner=inner + run(" after."))), "words") == reason


def test_a_locked_or_bound_control_is_let_alone_and_an_open_one_is_not() -> None:
    for properties in ('<w:lock w:val="sdtContentLocked"/>', '<w:lock w:val="contentLocked"/>', "<w:dataBinding/>"):
        assert refusal(document(control(paragraph("The words."), properties)), "words") == "control"
    assert refusal(document(control(paragraph("The words."))), "words") is None


def test_what_runs_over_paragraphs_or_cells_is_let_alone() -> None:
    data = document(paragraph("One."), paragraph("Two."), table(row(paragraph("Cell"), paragraph("Side"))))
    assert refusal(data, "One.\nTwo") == "paragraphs"
    assert refusal(data, "Cell\tSide", "Both cells") == "paragraphs"


def test_a_note_among_the_words_is_not_struck() -> None:
    reference = '<w:r><w:t>The Board</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> meets.</w:t></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("By mail.")}</w:footnote>'
    data = document(paragraph(inner=reference), others={"footnotes": note})
    assert refusal(data, "Board meets") == "object"


@pytest.mark.parametrize(
    ("protection", "reason"),
    [
        ('w:edit="readOnly" w:enforcement="1"', "protected"),
        ('w:edit="comments" w:enforcement="1"', "protected"),
        ('w:edit="trackedChanges" w:enforcement="1"', None),
        ('w:edit="readOnly" w:enforcement="0"', None),
    ],
)
def test_a_protected_file_is_commented_and_not_changed(protection: str, reason: str | None) -> None:
    data = document(paragraph("The words."), others={"settings": f"<w:documentProtection {protection}/>"})
    assert refusal(data, "words") == reason
    assert Draft(data, read_word(data), PEN).can_hold(0, 3)


def test_a_date_only_where_one_is_given() -> None:
    data = document(paragraph("The words."))
    change = Change(4, 9, "deeds")
    dated = Draft(data, read_word(data), Pen("A", "A", date(2026, 1, 5)))
    root = etree.fromstring(parts(dated.write([Note(4, 9, (Line("Why."),), (change,))]).data)["word/document.xml"])
    assert {one.get(f"{W}date") for one in (*root.iter(f"{W}ins"), *root.iter(f"{W}del"))} == {"2026-01-05T00:00:00Z"}
    assert b"w:date" not in parts(redlined(data, "words", "deeds").after)["word/document.xml"]


def test_the_difference_in_words() -> None:
    old, new = "which it may withhold in its sole and absolute discretion.", "which it may withhold reasonably."
    assert [(one.words, old[one.start : one.end]) for one in changes(Change(0, len(old), new), old)] == [
        ("reasonably", "in its sole and absolute discretion")
    ]


@settings(max_examples=200, deadline=None)
@given(st.text("ab .", max_size=30), st.text("ab .", max_size=30))
def test_the_differences_make_the_new_words(old: str, new: str) -> None:
    made = old
    for one in reversed(changes(Change(0, len(old), new), old)):
        made = made[: one.start] + one.words + made[one.end :]
    assert made == new


PIECES = st.lists(
    st.tuples(st.sampled_from(["plain", "inserted", "deleted", "field"]), st.text("ab .", min_size=1, max_size=9)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.data(), st.text("xy ", max_size=6))
def test_accepting_gives_the_proposed_and_rejecting_the_original(
    pieces: list[tuple[str, str]], data: st.DataObject, words: str
) -> None:
    makers = {
        "inserted": lambda text: inserted(run(text)),
        "deleted": deleted,
        "field": lambda text: field("REF", text),
    }
    inner = "".join(makers.get(kind, run)(text) for kind, text in pieces)
    file = document(paragraph("Begin ", inner=inner + run(" end.")))
    found = read_word(file)
    start = data.draw(st.integers(0, len(found.text) - 1))
    end = data.draw(st.integers(start, len(found.text)))
    change = Change(start, end, words)
    draft = Draft(file, found, PEN)
    if draft.refusal(change) is not None or not draft.can_hold(start, max(end, start + 1)):
        return
    made = draft.write([Note(start, max(end, start + 1), (Line("Why."),), (change,))])
    assert read_word(made.data).text == found.text[:start] + words + found.text[end:] == made.accepted
    assert read_word(made.data, "original").text == read_word(file, "original").text
