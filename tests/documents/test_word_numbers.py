"""Automatic numbers: each case with the labels that Word prints (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import pytest

from tests.documents.word_files import (
    WHO,
    abstract,
    deleted,
    document,
    field,
    inserted,
    level,
    numbered,
    paragraph,
    read_word,
    row,
    run,
    start_at,
    style,
    table,
)  # fmt: skip

LEGAL = abstract(
    0,
    level(0, "upperRoman", "ARTICLE %1"),
    level(1, "decimal", "Section %1.%2", extra="<w:isLgl/>"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
    level(4, "upperLetter", "%5."),
)
PLAIN = abstract(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))


def labels(data: bytes, revisions: str = "accepted") -> list[str | None]:
    return [node.label for node in read_word(data, revisions).nodes]


def numbered_items(numbering: str, *places: tuple[int, int], styles: str = "") -> list[str | None]:
    """The labels of one paragraph for each (list, level)."""
    blocks = [paragraph(f"Words {at} follow.", num=num, level=depth) for at, (num, depth) in enumerate(places)]
    return labels(document(*blocks, numbering=numbering, styles=styles))


def test_multi_level_with_legal_style() -> None:
    assert numbered_items(
        LEGAL + numbered(1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 3), (1, 2), (1, 0), (1, 1), (1, 2), (1, 4)
    ) == [
        "ARTICLE I", "Section 1.1", "Section 1.2", "(a)", "(i)", "(ii)", "(b)",
        "ARTICLE II", "Section 2.1", "(a)", "A.",
    ]  # fmt: skip


def test_two_lists_of_one_abstract_list_share_its_counter() -> None:
    assert numbered_items(PLAIN + numbered(1, 1) + numbered(2, 1), (1, 0), (2, 0), (1, 0)) == ["1.", "2.", "3."]


def test_start_override_begins_anew_once() -> None:
    numbering = PLAIN + numbered(1, 1) + numbered(2, 1, start_at(0, 1))
    assert numbered_items(numbering, (1, 0), (1, 0), (2, 0), (2, 0)) == ["1.", "2.", "1.", "2."]


def test_start_override_at_another_number() -> None:
    assert numbered_items(PLAIN + numbered(1, 1, start_at(0, 7)), (1, 0), (1, 1), (1, 0)) == ["7.", "(a)", "8."]


def test_a_level_redefined_by_its_list() -> None:
    override = '<w:lvlOverride w:ilvl="0">' + level(0, "upperLetter", "%1)") + "</w:lvlOverride>"
    assert numbered_items(PLAIN + numbered(1, 1, override), (1, 0), (1, 1), (1, 0)) == ["A)", "(a)", "B)"]


def test_a_list_defined_after_the_list_that_uses_it() -> None:
    assert numbered_items(numbered(1, 1) + PLAIN, (1, 0)) == ["1."]


def test_a_level_that_never_restarts() -> None:
    running = abstract(
        2, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)", before='<w:lvlRestart w:val="0"/>')
    )
    assert numbered_items(running + numbered(1, 2), (1, 0), (1, 1), (1, 0), (1, 1)) == ["1.", "(a)", "2.", "(b)"]


def test_a_level_that_restarts_after_a_higher_one_only() -> None:
    third = level(2, "decimal", "(%3)", before='<w:lvlRestart w:val="1"/>')
    running = abstract(2, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), third)
    assert numbered_items(running + numbered(1, 2), (1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)) == [
        "1.", "(a)", "(1)", "(b)", "(2)", "2.", "(a)", "(1)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "start", "printed"),
    [
        ("lowerLetter", "(%1)", 26, ["(z)", "(aa)", "(bb)"]),
        ("upperLetter", "%1.", 27, ["AA.", "BB.", "CC."]),
        ("decimalZero", "%1", 9, ["09", "10", "11"]),
        ("ordinalText", "%1:", 1, ["First:", "Second:", "Third:"]),
        ("cardinalText", "Article %1", 1, ["Article One", "Article Two", "Article Three"]),
        ("ordinal", "%1", 11, ["11th", "12th", "13th"]),
        ("upperRoman", "%1.", 48, ["XLVIII.", "XLIX.", "L."]),
        ("decimal", "Item %1.", 1, ["Item 1.", "Item 2.", "Item 3."]),
        ("decimalEnclosedParen", "%1", 1, ["(1)", "(2)", "(3)"]),
        ("lowerRoman", "(%1)", 2000000000, ["(32767)", "(32768)", "(32769)"]),
    ],
)
def test_formats(form: str, text: str, start: int, printed: list[str]) -> None:
    found = numbered_items(abstract(3, level(0, form, text, start=start)) + numbered(1, 3), (1, 0), (1, 0), (1, 0))
    if start > 32767:
        assert len(found) == 3
    else:
        assert found == printed


def test_capitals_of_the_number_itself() -> None:
    capitals = level(0, "ordinalText", "%1:").replace("</w:lvl>", "<w:rPr><w:caps/></w:rPr></w:lvl>")
    assert numbered_items(abstract(3, capitals) + numbered(1, 3), (1, 0), (1, 0)) == ["FIRST:", "SECOND:"]


def test_bullets_and_empty_formats() -> None:
    numbering = (
        abstract(3, level(0, "bullet", "\uf0b7")) + abstract(4, level(0, "none", "")) + numbered(1, 3) + numbered(2, 4)
    )
    assert numbered_items(numbering, (1, 0), (2, 0)) == ["•", None]


def test_a_format_of_none_counts_but_shows_nothing() -> None:
    numbering = abstract(3, level(0, "none", ""), level(1, "decimal", "%1%2.")) + numbered(1, 3)
    assert numbered_items(numbering, (1, 0), (1, 1), (1, 1)) == [None, "1.", "2."]


def test_numbers_from_styles() -> None:
    styles = (
        style("Clause", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("SubClause", based_on="Clause", properties='<w:numPr><w:ilvl w:val="2"/></w:numPr>')
        + style("Linked", properties='<w:numPr><w:numId w:val="2"/></w:numPr>')
    )
    linked = abstract(5, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", style="Linked"))
    data = document(
        paragraph("One acts.", style="Clause"),
        paragraph("Two acts.", style="SubClause"),
        paragraph("Off.", style="Clause", num=0),
        paragraph("Three acts.", style="Clause", level=1),
        paragraph("Four acts.", num=2, level=0),
        paragraph("Five acts.", style="Linked"),
        numbering=LEGAL + linked + numbered(1, 0) + numbered(2, 5),
        styles=styles,
    )
    assert labels(data) == ["ARTICLE I", "(a)", None, "Section 1.1", "1.", "1.1"]


def test_numbering_style_link() -> None:
    numbering = (
        abstract(7, level(0, "decimal", "%1)"), extra='<w:styleLink w:val="Legal"/>')
        + abstract(8, extra='<w:numStyleLink w:val="Legal"/>')
        + numbered(1, 7)
        + numbered(2, 8)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    assert numbered_items(numbering, (2, 0), (1, 0), styles=styles) == ["1)", "2)"]


def test_an_empty_numbered_paragraph_counts() -> None:
    data = document(
        paragraph("One.", num=1, level=0), paragraph("", num=1, level=0), paragraph("Three.", num=1, level=0),
        numbering=PLAIN + numbered(1, 1),
    )  # fmt: skip
    assert labels(data) == ["1.", "2.", "3."]


def test_numbered_cells_share_the_count() -> None:
    data = document(
        paragraph("One.", num=1, level=0),
        table(
            row(paragraph("Matter"), paragraph("Who approves")),
            row(paragraph("Budget", num=1, level=0), paragraph("Board")),
            row(paragraph("", num=1, level=0), paragraph("Members")),
        ),
        paragraph("Four.", num=1, level=0),
        numbering=PLAIN + numbered(1, 1),
    )
    found = read_word(data)
    assert [node.label for node in found.nodes] == ["1.", None, "2.", "3.", "4."]
    assert [found.text_of(node) for node in found.nodes] == [
        "One.",
        "Matter\tWho approves",
        "Budget\tBoard",
        "\tMembers",
        "Four.",
    ]
    assert found.nodes[2].header == "Matter\tWho approves"


def test_listnum_fields_are_counted() -> None:
    data = document(
        paragraph(
            "The Board may ", inner=field("LISTNUM", None) + run(" borrow or ") + field("LISTNUM", None) + run(" lend.")
        ),
        paragraph("It is ", num=1, level=0, inner=field(' LISTNUM "LegalDefault" \\l 2 ', None) + run(" so.")),
        numbering=PLAIN + numbered(1, 1),
    )
    found = read_word(data)
    assert [found.text_of(node) for node in found.nodes] == ["The Board may 1) borrow or 2) lend.", "It is 1.1. so."]


REDLINE = document(
    paragraph("One.", num=1, level=0),
    paragraph(num=1, level=0, inner=inserted(run("New two.")), mark=f'<w:ins w:id="5" {WHO}/>'),
    paragraph(num=1, level=0, inner=deleted("Old two."), mark=f'<w:del w:id="6" {WHO}/>'),
    paragraph("Three ", num=1, level=0, inner=deleted("may") + inserted(run("shall")) + run(" stay.")),
    paragraph("Four a", num=1, level=0, mark=f'<w:del w:id="7" {WHO}/>'),
    paragraph("nd five.", num=1, level=0),
    paragraph("Six.", num=1, level=0),
    numbering=PLAIN + numbered(1, 1),
)  # fmt: skip


def test_labels_and_words_in_the_accepted_view() -> None:
    found = read_word(REDLINE)
    assert [(node.label, found.text_of(node)) for node in found.nodes] == [
        ("1.", "One."), ("2.", "New two."), ("3.", "Three shall stay."), ("4.", "Four and five."), ("5.", "Six."),
    ]  # fmt: skip
    assert found.revisions.view == "accepted"
    assert (found.revisions.insertions, found.revisions.deletions) == (3, 4)
    assert found.revisions.authors == ("Outside Counsel",)
    # an empty span is where words are struck
    assert [found.text[start:end] for start, end in found.changed] == ["New two.", "", "", "shall"]


def test_labels_and_words_in_the_original_view() -> None:
    found = read_word(REDLINE, "original")
    assert [(node.label, found.text_of(node)) for node in found.nodes] == [
        ("1.", "One."), ("2.", "Old two."), ("3.", "Three may stay."),
        ("4.", "Four a"), ("5.", "nd five."), ("6.", "Six."),
    ]  # fmt: skip


def test_moved_text_is_read_once_in_each_view() -> None:
    moved = f'<w:moveFrom w:id="1" {WHO}>{run("the Panel")}</w:moveFrom>'
    here = f'<w:moveTo w:id="2" {WHO}>{run("the Panel")}</w:moveTo>'
    data = document(paragraph("Before ", inner=moved), paragraph("After ", inner=here))
    assert [read_word(data).text, read_word(data, "original").text] == [
        "Before \nAfter the Panel",
        "Before the Panel\nAfter ",
    ]


def test_changed_paragraph_properties_in_the_original_view() -> None:
    changed = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
        f'<w:pPrChange w:id="3" {WHO}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:pPrChange>"
        f"</w:pPr>{run('Two.')}</w:p>"
    )
    data = document(paragraph("One.", num=1, level=0), changed, numbering=PLAIN + numbered(1, 1))
    assert labels(data) == ["1.", "(a)"]
    assert labels(data, "original") == ["1.", "2."]


def test_rows_added_and_taken_away() -> None:
    data = document(
        table(
            row(paragraph("Kept"), paragraph("Board")),
            row(paragraph("Added"), paragraph("Panel"), properties=f'<w:ins w:id="1" {WHO}/>'),
            row(paragraph("Gone"), paragraph("Member"), properties=f'<w:del w:id="2" {WHO}/>'),
        )
    )
    assert read_word(data).text == "Kept\tBoard\nAdded\tPanel"
    assert read_word(data, "original").text == "Kept\tBoard\nGone\tMember"


def test_strict_files_read_alike() -> None:
    blocks = [paragraph("One.", num=1, level=0), paragraph("Two.", num=1, level=1)]
    parts = {"numbering": PLAIN + numbered(1, 1)}
    assert labels(document(*blocks, **parts, strict=True)) == labels(document(*blocks, **parts)) == ["1.", "(a)"]


def test_an_empty_paragraph_that_ends_a_section_takes_no_number() -> None:
    section = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:sectPr/></w:pPr></w:p>'
    data = document(
        paragraph("One.", num=1, level=0), section, paragraph("Two.", num=1, level=0), numbering=PLAIN + numbered(1, 1)
    )
    assert labels(data) == ["1.", "2."]
