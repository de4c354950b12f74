"""Numbers as different hands write them: each becomes the section that a lawyer would cite."""

from __future__ import annotations

import pytest

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document
from gino.documents.reading import read_document


def read(text: str, name: str = "charter.txt") -> Document:
    return read_document(name, text.encode())


def outline(text: str, name: str = "charter.txt") -> list[tuple[str | None, str]]:
    document = read(text, name)
    return [(node.section, document.text_of(node)) for node in document.nodes]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Article 2. Board", "2a. The board has five seats.", "2b. They rotate."], ["Article 2", "2a", "2b"]),
        (["1/ Remit", "1/1 The panel decides:", "1/1/a the protocols.", "1/2 It meets."], ["1", "1/1", "1/1/a", "1/2"]),
        (["Paragraph 3. Matters.", "3-a  the first thing", "3-b  the second"], ["3", "3-a", "3-b"]),
        (["Chapter 2. Board", "201. It has seats.", "202. They rotate."], ["Chapter 2", "201", "202"]),
        (["(one)  A first term.", "(two)  A second.", "(two-a)  One put between."], ["(one)", "(two)", "(two-a)"]),
        (
            ["Art. 1 - Two members.", "Art. 1a - A third.", "Art. 2 - A board."],
            ["Article 1", "Article 1a", "Article 2"],
        ),
        (["§2 Governance.", "§2.a. A board.", "§2.b. A chair."], ["2", "2.a", "2.b"]),
        (["VI. The clerk.", "VI-A. The license.", "VII. The money."], ["VI", "VI-A", "VII"]),
        (
            ["Part Six. Board", "6.1 It sits.", "Part Six-A. Chair", "6A.1 One."],
            ["Part Six", "6.1", "Part SIX-A", "6A.1"],
        ),
        (["Clause 1 (Books)", "Books are kept.", "Clause 2 (Term)", "Ten years."], ["1", "1", "2", "2"]),
    ],
)
def test_a_style_of_numbering_is_cited_as_printed(paragraphs: list[str], expected: list[str]) -> None:
    found = [section.lower() if section else None for section, _ in outline("\n\n".join(paragraphs))]
    assert found == [one.lower() for one in expected]


def test_numbers_that_run_on_through_their_titles() -> None:
    lines = ["Title 1. Seats", "1 The panel has six seats.", "2 They rotate.", "Title 2. Sittings", "3 It sits weekly."]
    text = "\n\n".join(lines)
    assert [section for section, _ in outline(text)] == ["Title 1", "1", "2", "Title 2", "3"]
    assert read(text).warnings == ()


@pytest.mark.parametrize("words", ["1/2 of the votes carry it.", "4-H Club members may attend."])
def test_words_that_only_look_like_a_number_stay_words(words: str) -> None:
    assert any(words in text for _, text in outline(f"1. The board meets.\n\n{words}\n"))


def test_a_bullet_before_the_number_of_an_item_is_no_label() -> None:
    text = "**5.2 Reserved.** These need consent:\n\n- (a) the budget;\n- (b) the sale.\n"
    assert [section for section, _ in outline(text, "a.md")] == ["5.2", "5.2(a)", "5.2(b)"]


def test_struck_words_are_dropped_and_told() -> None:
    document = read("1. The board decides~~, unless the sponsor objects~~.\n", "a.md")
    assert "sponsor" not in document.text
    assert [(one.reason, one.text) for one in document.dropped] == [("struck text", ", unless the sponsor objects")]


def test_each_row_of_a_table_is_a_unit() -> None:
    rows = "".join(f"| Matter number {one} of many | Decided by the panel alone {one} |\n" for one in range(5))
    document = read(f"# Matters\n\n| Matter | Who |\n| --- | --- |\n{rows}", "a.md")
    assert [node.kind for node in document.nodes].count(NodeKind.TABLE_ROW) == 6


def test_a_footer_set_far_apart_is_dropped_and_the_clause_goes_on() -> None:
    pages = []
    terms = ("life", "a year, as drawn by lot", "three years", "as long as they wish")
    for one in range(1, 5):
        pages.append(f"{one}. The members of the panel are chosen by the physicians of the group and hold\n")
        pages.append(f"\n      POL-7 Panel Charter{' ' * 50}Page {one} of 4\n\noffice for {terms[one - 1]}.\n\n")
    found = outline("".join(pages))
    assert [section for section, _ in found] == ["1", "2", "3", "4"]
    assert all("POL-7" in text and text.endswith(".") for _, text in found)


def test_a_number_on_its_own_line_takes_the_title_below_it() -> None:
    found = outline("1.\n\nENGAGEMENT\n\n1.1 The group engages it.\n\n2.\n\nTERM\n\n2.1 Ten years.\n")
    assert found[0] == ("1", "ENGAGEMENT")
    assert [section for section, _ in found] == ["1", "1.1", "2", "2.1"]


def test_a_code_does_not_stand_under_the_letter_of_the_same_value() -> None:
    text = "\n\n".join(["2.1 Agenda.", "a. One.", "b. Two.", "2.2 Notice.", "2.2.1 When:", "a. Early."])
    document = read(text)
    assert [node.section for node in document.nodes] == ["2.1", "2.1(a)", "2.1(b)", "2.2", "2.2.1", "2.2.1(a)"]
    assert document.nodes[3].parent is None


def test_a_list_of_the_same_kind_further_in_stands_inside_the_item() -> None:
    lines = ["1. Prepare:", "    1. the budget;", "    2. the report.", "2. Keep the books as in", "    1. the code."]
    found = [section for section, _ in outline("\n\n".join(lines))]
    assert found == ["1", "1(1)", "1(2)", "2", "2(1)"]


def test_each_row_drawn_with_bars_in_plain_text_is_a_unit() -> None:
    rows = ["| Matter | Votes |", "| The protocols of the panel | Five |", "| The staffing of the rooms | Six |"]
    assert [text for _, text in outline("1. The panel decides:\n\n" + "\n".join(rows) + "\n")][1:] == rows
