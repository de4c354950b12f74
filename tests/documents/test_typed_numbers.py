"""Typed numbers become sections as a lawyer cites them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document, Node
from gino.documents.reading import read_document


def read(text: str) -> Document:
    return read_document("charter.txt", text.encode())


def sections(document: Document) -> list[str | None]:
    return [node.section for node in document.nodes]


def node(document: Document, words: str) -> Node:
    found = [one for one in document.nodes if document.text_of(one).startswith(words)]
    assert len(found) == 1, words
    return found[0]


def section_of(text: str, words: str) -> str | None:
    return node(read(text), words).section


def paragraphs(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "words", "section"),
    [
        (
            paragraphs("ARTICLE V", "Section 5.02 Removal. The Board may act.", "(a) at will;", "(b) for cause."),
            "for",
            "5.02(b)",
        ),
        (paragraphs("5.2.1 The Council decides.", "5.2.2 The Board pays."), "The Board", "5.2.2"),
        (paragraphs("§ 5. Voting", "§ 5(a). One vote each.", "§ 5(b). No proxy."), "No proxy", "5(b)"),
        (
            paragraphs("§ 12-7.04. Board.", "(a) Seven members:", "(1) four elected;", "(2) three named."),
            "three",
            "12-7.04(a)(2)",
        ),
        (paragraphs("FIRST: The name is Harbor.", "SECOND: The purpose is care."), "The purpose", "SECOND"),
        (paragraphs("First: the chair opens.", "Second: the clerk reads."), "the clerk", "Second"),
        (paragraphs("PART E", "E.1 The panel meets.", "E.2 The panel votes."), "The panel votes", "E.2"),
        (paragraphs("ARTICLE H. FEES", "H-1. Paid monthly.", "H-2. Paid late."), "Paid late", "H-2"),
        (paragraphs("Section 1. Name. Harbor.", "Section 2. Seat. The city."), "Seat", "2"),
        (paragraphs("2. BOARD", "2.1. Members. Five.", "2.2. Term. Two years."), "Term", "2.2"),
        (paragraphs("ARTICLE VI", "The officers serve at will."), "The officers", "Article VI"),
        (
            paragraphs("Article 104 Budgets", "1. The Board drafts.", "2. The Members adopt."),
            "The Members",
            "Article 104(2)",
        ),
        (
            paragraphs("1. Work", "Text.", "EXHIBIT B", "FEES", "1. Rent.", "2. Salaries.", "3. Tax."),
            "Tax",
            "Exhibit B, 3",
        ),
        (
            paragraphs("1. Work", "SCHEDULE 2", "Part 1 Seats", "1. Four seats.", "Part 2 Votes", "1. One vote."),
            "One vote",
            "Schedule 2, Part 2, 1",
        ),
        (paragraphs("1. Work", "SCHEDULE 2", "Part 1 Seats", "The seats are four."), "The seats", "Schedule 2, Part 1"),
        (paragraphs("3. TASKS", "The panel shall:", "a. draft;", "b. vote."), "vote", "3(b)"),
        (paragraphs("RECITALS", "A. The parties own a center.", "B. They wish to run it."), "They wish", "Recital B"),
        (paragraphs("I. BOARD", "A. Seats", "1. Five seats.", "2. One chair."), "One chair", "I.A.2"),
        (paragraphs("IMPASSE", "Either party may declare an impasse."), "Either", None),
        (paragraphs("§ 2.\u202fVoting. (a) Each has a vote.", "(b) None has two."), "Each", "2(a)"),
        (paragraphs("[§ 7-4.5] Audit. (a) Yearly.", "(b) Public."), "Public", "7-4.5(b)"),
        (paragraphs("(4)(a) A director may resign.", "(b) A resignation is written."), "A resignation", "(4)(b)"),
    ],
)
def test_section(text: str, words: str, section: str | None) -> None:
    assert section_of(text, words) == section


def test_sections_that_restart_are_cited_with_their_article() -> None:
    text = paragraphs(
        "ARTICLE I\nNAME", "Section 1. Name. Harbor.", "Section 2. Seat. The city.",
        "ARTICLE II\nBOARD", "Section 1. Seats. Five.", "Section 2. Powers. It may:", "(a) borrow; and", "(b) lend.",
    )  # fmt: skip
    document = read(text)
    assert node(document, "lend").section == "Article II, Section 2(b)"
    assert node(document, "BOARD").label == "ARTICLE II"
    assert node(document, "BOARD").kind is NodeKind.HEADING


def test_sections_that_run_on_through_the_articles_are_cited_alone() -> None:
    text = paragraphs("ARTICLE I", "Section 1. One.", "Section 2. Two.", "ARTICLE II", "Section 3. Three.")
    assert section_of(text, "Three") == "3"


@pytest.mark.parametrize("count", [9, 10, 12])
def test_i_is_a_letter_after_h(count: int) -> None:
    letters = "abcdefghijkl"[:count]
    text = paragraphs("4.1 The Board decides:", *(f"({letter}) thing {letter};" for letter in letters))
    document = read(text)
    assert [node(document, f"thing {letter}").section for letter in letters] == [f"4.1({letter})" for letter in letters]


def test_i_is_roman_where_a_list_of_romans_begins_under_h() -> None:
    letters = [f"({letter}) thing {letter};" for letter in "abcdefg"]
    text = paragraphs("4.1 The Board decides:", *letters, "(h) these:", "(i) one;", "(ii) two;", "(i) nine.")
    document = read(text)
    assert node(document, "two").section == "4.1(h)(ii)"
    assert node(document, "one").section == "4.1(h)(i)"


def test_letters_run_on_into_doubles_and_insertions() -> None:
    letters = [f"({letter}) item {letter};" for letter in "abcdefghijklmnopqrstuvwxyz"]
    text = paragraphs(
        "9. LIST", "These:", *letters, "(aa) item aa;", "(bb) item bb.", "10. END", "(1) x;", "(1A) y;", "(2) z."
    )
    document = read(text)
    assert node(document, "item bb").section == "9(bb)"
    assert node(document, "y;").section == "10(1A)"


def test_a_footer_inside_a_list_is_dropped_and_the_list_goes_on() -> None:
    pages = "\n\n".join(
        f"({letter}) matter {letter};\n\nBYL-9 rev. 2\t\tPage {page} of 4" for page, letter in enumerate("abcd", 1)
    )
    document = read(f"3.1 The Board decides:\n\n{pages}\n")
    assert sections(document) == ["3.1", "3.1(a)", "3.1(b)", "3.1(c)", "3.1(d)"]
    assert len(document.dropped) == 4
    assert all("Page" in one.text for one in document.dropped)


def test_a_contents_page_is_dropped() -> None:
    text = (
        "AGREEMENT\n\nTable of Contents\n\nARTICLE 1 NAME\t2\n  Section 1.1 Name\t2\n  Section 1.2 Seat\t3\n\n"
        "ARTICLE 1\nNAME\n\nSection 1.1 Name. Harbor.\n\nSection 1.2 Seat. The city.\n"
    )
    document = read(text)
    assert sections(document) == [None, "Article 1", "1.1", "1.2"]
    assert {one.reason for one in document.dropped} == {"contents"}


def test_wrapped_lines_are_one_node_and_a_reference_at_a_line_start_is_no_number() -> None:
    text = (
        "§ 2.1 The Panel shall decide the matters that are listed below and in the manner set forth in\n"
        "Section 4.2 of this Charter, and no officer shall depart from what it has decided under\n"
        "§ 2.2 of the Bylaws or under any other instrument of the Company that names the Panel.\n\n"
        "§ 2.2 The Panel shall report to the Board each year on the matters it has decided, and it\n"
        "may publish the report.\n"
    )
    document = read(text)
    assert sections(document) == ["2.1", "2.2"]


def test_definitions_and_references_are_no_numbers() -> None:
    text = paragraphs(
        "1.1 In this Charter:", "“Board” means the board under Section 3.1.", "Section 3.1 governs appointments to it.",
        "1.2 Article V does not apply.",
    )  # fmt: skip
    assert sections(read(text)) == ["1.1", "1.1", "1.1", "1.2"]


def test_text_after_a_list_of_limbs_closes_it() -> None:
    text = paragraphs(
        "6.1 The Panel alone decides:", "(a) protocols;", "(b) privileges; and", "(c) peer review.",
        "No officer may reverse such a decision.", "6.2 Next.",
    )  # fmt: skip
    document = read(text)
    closing = node(document, "No officer")
    lead = node(document, "The Panel alone")
    assert closing.section == "6.1"
    assert closing.parent == lead.index
    assert [one.kind for one in document.children(lead)] == [*[NodeKind.CLAUSE] * 3, NodeKind.BODY]


def test_text_after_a_list_of_sentences_goes_on_with_the_item() -> None:
    text = paragraphs("6.1 Panel", "(a) It has five members.", "They serve three years.", "(b) It meets monthly.")
    assert section_of(text, "They serve") == "6.1(a)"


def test_lower_case_goes_on_with_the_nearest_lead_in_only() -> None:
    text = paragraphs(
        "6.1 Panel:", "(a) it may:", "(1) vote;", "(2) act;", "provided that a quorum is present;", "(b) it may rest;",
        "(c) it may:", "(1) sit;", "(2) stand.", "Each act is recorded.",
    )  # fmt: skip
    document = read(text)
    assert node(document, "provided").section == "6.1(a)"
    assert node(document, "Each act").section == "6.1"


def test_a_heading_within_a_section_keeps_its_number() -> None:
    text = paragraphs(
        "1. NAME", "Harbor.", "2. RIGHTS", "As follows.", "Oncology", "All rights are shared.", "3. END", "Done."
    )
    assert section_of(text, "All rights") == "2"


def test_clauses_glued_into_one_line_are_cut_at_their_numbers() -> None:
    text = (
        "ARTICLE 1 NAME   1.1   The name is Harbor, as Section 1.2 says.   1.2   The seat is the city.   "
        "(a)   It may move.   (b)   It may close.   ARTICLE 2 BOARD   2.1   Five members.\n"
    )
    document = read(text)
    assert sections(document) == ["Article 1", "1.1", "1.2", "1.2(a)", "1.2(b)", "Article 2", "2.1"]


def test_numbers_cut_short_are_restored_from_the_documents_own_cites() -> None:
    text = paragraphs(
        "ARTICLE I – NAME", "1. Name. Harbor, subject to section 2.01.", "ARTICLE II – BOARD",
        "1. Seats. Five, as section 1.01 allows.", "2. Votes. One each under section 2.02.", "(a) No proxy.",
    )  # fmt: skip
    assert section_of(text, "No proxy") == "2.02(a)"


def test_a_missing_number_is_kept_and_reported() -> None:
    document = read(paragraphs("4.1 These:", "(a) one;", "(b) two;", "(d) four."))
    assert node(document, "four").section == "4.1(d)"
    assert len(document.warnings) == 1


LABELS = [
    "",
    "1. ",
    "(a) ",
    "(i) ",
    "5.2 ",
    "Section 4. ",
    "ARTICLE V\n",
    "§ 9(b) ",
    "EXHIBIT C\n",
    "- ",
    "A. ",
    "  ",
    "2) ",
]


def spans(document: Document) -> Iterable[tuple[int, int]]:
    return ((one.start, one.end) for one in document.nodes)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(LABELS),
            st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60),
        ),
        max_size=25,
    )
)
def test_any_text_is_read_without_loss_of_place(parts: list[tuple[str, str]]) -> None:
    text = "\n\n".join(label + words for label, words in parts) + "x"
    document = read(text)
    before = 0
    for one in document.nodes:
        assert 0 <= one.start <= one.end <= len(document.text)
        assert one.start >= before
        assert one.parent is None or one.parent < one.index
        before = one.start


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["The Board acts.", "The Panel votes;", "Seats", "Each may:"]), min_size=1, max_size=12)
)
def test_every_word_is_in_a_node_or_dropped(lines: list[str]) -> None:
    document = read("\n\n".join(f"{number}. {words}" for number, words in enumerate(lines, 1)))
    assert "".join(document.text_of(one) for one in document.nodes) == "".join(lines)


def test_a_hanging_line_that_begins_with_a_reference_is_no_clause() -> None:
    text = (
        "2.1  The Charter lasts for five years from the day that is named in Section\n     1.1 and ends as stated in\n"
        "     7 of the Bylaws.\n\n2.2  Either party may end it.\n"
    )
    assert sections(read(text)) == ["2.1", "2.2"]


def test_a_part_of_a_schedule_named_in_one_line() -> None:
    assert section_of(paragraphs("SCHEDULE 2 PART 3", "The seats are five."), "The seats") == "Schedule 2, Part 3"


def test_repeated_and_missing_sections_are_kept_and_reported() -> None:
    document = read(paragraphs("2.1 One.", "2.2 Two.", "2.2 Again.", "2.4 Four.", "3.1 Next."))
    assert sections(document) == ["2.1", "2.2", "2.2", "2.4", "3.1"]
    assert len(document.warnings) == 2


def test_a_code_stands_under_the_section_it_shares_most_with_not_under_an_open_item() -> None:
    text = "4.2 Officers\n\n4.2.1 The Chair presides.\n\n4. An item left open.\n\n4.2.2 The Secretary keeps minutes.\n"
    nodes = [(node.section, node.parent) for node in read_document("a.txt", data=text.encode()).nodes]
    assert nodes[1] == ("4.2.1", 0)
    assert nodes[-1] == ("4.2.2", 0)


def test_schedules_named_by_their_rank_are_cited_so() -> None:
    text = paragraphs("FIRST SCHEDULE", "1. One seat.", "The Second Schedule", "1. A fee.", "The First Schedule binds.")
    cited = ["First Schedule", "First Schedule, 1", "Second Schedule", "Second Schedule, 1"]  # no third: a reference
    assert sections(read(text))[:4] == cited
    assert section_of(text, "The First Schedule binds") == "Second Schedule, 1"


@pytest.mark.parametrize(("word", "cited"), [("STANDING ORDER", "Standing Order"), ("By-law No.", "By-Law")])
def test_orders_and_by_laws_hold_the_numbers_below_them(word: str, cited: str) -> None:
    text = paragraphs(f"{word} 1: Meetings", "1. The Board meets.", f"{word} 2: Votes", "1. The Board votes.")
    assert section_of(text, "The Board votes") == f"{cited} 2, 1"


def test_codes_that_count_on_in_one_line_are_clauses_and_references_are_not() -> None:
    text = paragraphs(
        "2. Board. 2.1 Five members. 2.2 It meets as 3.1 says. 2.4 Not the next. 2.3 It votes.", "3. Chair."
    )
    assert sections(read(text)) == ["2", "2.1", "2.2", "2.3", "3"]
