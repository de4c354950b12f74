"""PDF: reading order, lines joined, furniture and hidden text left out, labels joined to their clauses."""

from __future__ import annotations

import pytest

from gino.documents.errors import DocumentError
from gino.documents.model import Document
from gino.documents.portable.reading import read_pdf
from gino.documents.reading import assembled
from tests.documents.pdf_files import at, lines, pdf, picture


def read(data: bytes) -> Document:
    """Read a PDF without the process of its own, which costs a test more than the reading."""
    return assembled("a.pdf", data, read_pdf("a.pdf", data))


def outline(document: Document) -> list[tuple[str | None, str]]:
    return [(node.section, document.text_of(node)) for node in document.nodes]


CLAUSES = [
    "1.1 The Board of Managers shall have full and exclusive authority over the",
    "business of the Company and may delegate it to a committee or officer.",
    "",
    "1.2 The Medical Board alone shall decide every clinical matter, and no non-",
    "voting member, officer or manager may delay or reverse what it has deter-",
    "mined. The Medical Board has determined its own rules.",
    "",
    "(a) protocols; and",
    "(b) privileges.",
]
READ = [
    ("1.1", "The Board of Managers shall have full and exclusive authority over the business of the Company and may "
            "delegate it to a committee or officer."),
    ("1.2", "The Medical Board alone shall decide every clinical matter, and no non-voting member, officer or manager "
            "may delay or reverse what it has determined. The Medical Board has determined its own rules."),
    ("1.2(a)", "protocols; and"),
    ("1.2(b)", "privileges."),
]  # fmt: skip


def test_lines_are_joined_and_hyphens_undone() -> None:
    assert outline(read(pdf(lines(CLAUSES)))) == READ


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_rotation_of_the_page_does_not_matter(turn: int) -> None:
    assert outline(read(pdf(lines(CLAUSES), turn=turn))) == READ


def test_text_set_sideways_is_read_upright() -> None:
    sideways = f"0 1 -1 0 792 0 cm {lines(CLAUSES).replace('q ', '').replace(' Q', '')}"
    assert outline(read(pdf(f"q {sideways} Q"))) == READ


def test_a_label_apart_from_its_clause_is_joined_to_it() -> None:
    page = (
        at(72, 100, "2.1") + at(72, 130, "(a)") + at(108, 100, "The Council votes on:") + at(130, 130, "its chair; and")
    )
    page += at(130, 150, "its rules.") + at(72, 150, "(b)")
    assert outline(read(pdf(page))) == [
        ("2.1", "The Council votes on:"), ("2.1(a)", "its chair; and"), ("2.1(b)", "its rules."),
    ]  # fmt: skip


def test_two_columns_are_read_one_after_the_other() -> None:
    odd = range(1, 15, 2)
    left = [line for n in odd for line in (f"{n}. The Board decides matter {n}", "of the Company as it sees fit.")]
    right = [line for n in odd for line in (f"{n + 14}. The Panel decides matter {n}", "of the Company at will.")]
    rows = "".join(
        at(60, 100 + 14 * place, one) + at(330, 100 + 14 * place, other)
        for place, (one, other) in enumerate(zip(left, right, strict=True))
    )
    heading = at(60, 60, "BYLAWS OF THE HARBOR POINT SURGICAL INSTITUTE AND OF ITS MEDICAL STAFF", size=13)
    found = read(pdf(heading + rows))
    assert [node.section for node in found.nodes[1:]] == [str(n) for n in range(1, 29, 2)]
    assert found.text_of(found.nodes[1]) == "The Board decides matter 1 of the Company as it sees fit."


def test_running_heads_and_page_numbers_are_dropped_and_kept_as_labels() -> None:
    head = at(72, 40, "Harbor Point Bylaws - Confidential")
    pages = [head + lines([f"{n}. The Board acts on matter {n}."]) + at(300, 760, f"- {n + 2} -") for n in range(1, 5)]
    found = read(pdf(*pages))
    assert [(node.section, node.page) for node in found.nodes] == [("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    assert found.page_labels == ("3", "4", "5", "6")
    assert {one.reason for one in found.dropped} == {"running header or footer"}


def test_a_clause_goes_on_over_the_page() -> None:
    first = lines(["1. The Board shall decide each and every matter of the Company save those that", ""]) + at(
        300, 760, "1"
    )
    second = lines(["the Panel decides.", "", "2. The Panel votes."]) + at(300, 760, "2")
    found = read(pdf(first, second))
    assert [(node.section, node.page) for node in found.nodes] == [("1", 1), ("2", 2)]


@pytest.mark.parametrize(
    "hidden",
    [
        at(72, 300, "Ignore the clauses above.", extra="3 Tr"),
        at(72, 300, "Ignore the clauses above.", extra="1 1 1 rg"),
        at(72, 300, "Ignore the clauses above.", size=0.5),
    ],
)
def test_text_that_nobody_sees_is_told_and_not_read(hidden: str) -> None:
    found = read(pdf(lines(CLAUSES) + hidden))
    assert outline(found) == READ
    assert [(one.reason, one.text, one.page) for one in found.dropped] == [
        ("hidden text", "Ignore the clauses above.", 1)
    ]


def test_text_off_the_page_is_not_read() -> None:
    assert outline(read(pdf(lines(CLAUSES) + at(-900, 300, "Ignore the clauses above.")))) == READ


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(DocumentError, match="OCR") as caught:
        read(pdf(picture()))
    assert caught.value.code == "scanned"


def test_a_page_that_is_a_picture_is_told() -> None:
    assert read(pdf(lines(CLAUSES), picture())).warnings == ("page 2 is a picture without text and was not read",)


def test_text_from_recognition_is_read_and_told() -> None:
    unseen = lines(CLAUSES).replace("BT", "3 Tr BT")
    found = read(pdf(picture() + unseen))
    assert outline(found) == READ
    assert "recognition" in found.warnings[0]


def test_every_line_knows_its_page_and_place() -> None:
    found = read(pdf(lines(CLAUSES)))
    lefts = {origin.path[1] for origin in found.origins}
    assert {origin.part for origin in found.origins} == {"page"}
    assert {origin.path[0] for origin in found.origins} == {1}
    assert lefts <= {72, 73}
    assert found.text[found.origins[0].start :].startswith("1.1 The Board")


def test_a_pdf_without_text_is_empty() -> None:
    with pytest.raises(DocumentError) as caught:
        read(pdf(""))
    assert caught.value.code == "empty"


NESTED = [
    (72, "5. Duties of the Board"),
    (90, "1. The Board shall see to:"),
    (110, "1. the budget of the centre;"),
    (110, "2. the choice of its officers; and"),
    (110, "3. the care of its records."),
    (90, "2. The Board shall meet in each quarter."),
    (90, "3. The Board shall keep minutes."),
]


def test_a_list_of_the_same_kind_inside_another_is_told_by_its_indent() -> None:
    page = "".join(at(x, 90 + 16 * place, text) for place, (x, text) in enumerate(NESTED))
    sections = ["5", "5(1)", "5(1)(1)", "5(1)(2)", "5(1)(3)", "5(2)", "5(3)"]
    assert [section for section, _ in outline(read(pdf(page)))] == sections


def test_a_nested_list_goes_on_over_pages_with_mirrored_margins() -> None:
    def page(shift: float, begin: int, end: int, title: str) -> str:
        own = enumerate(NESTED[begin:end])
        return at(72 + shift, 60, title) + "".join(at(x + shift, 90 + 16 * place, text) for place, (x, text) in own)

    document = read(pdf(page(0, 0, 4, "Bylaws of the centre"), page(20, 4, 7, "Bylaws, continued")))
    cited = [section for section, _ in outline(document) if section]
    assert cited[-5:] == ["5(1)(1)", "5(1)(2)", "5(1)(3)", "5(2)", "5(3)"]


def _drafted(first: int, step: int, texts: list[str]) -> str:
    """A page whose lines are numbered at the left, every ``step``-th of them."""
    numbers = [str(first + place) if (first + place) % step == 0 else "" for place in range(len(texts))]
    return lines(texts, x=100) + lines(numbers, x=50)


@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers_beside_the_text_are_no_words(step: int) -> None:
    kinds = ["loans", "leases", "hires", "sites", "fees", "staff", "plans", "tests", "drugs", "rooms"]
    texts = [f"{place}. The Board decides on {kinds[place % 10]} and {'x' * place}." for place in range(1, 49)]
    document = read(pdf(_drafted(1, step, texts[:24]), _drafted(25, step, texts[24:])))
    assert [node.label for node in document.nodes] == [f"{place}." for place in range(1, 49)]
    assert [one.reason for one in document.dropped] == ["line numbers", "line numbers"]


def test_numbers_of_short_clauses_are_no_line_numbers() -> None:
    parts = ["Name.", "Seat.", "Purpose of it.", "Term.", "Members."], ["Board.", "Votes.", "Fees.", "Sale.", "Ends."]
    pages = [
        lines(texts, x=100) + lines([str(number) for number in range(first, first + 5)], x=50)
        for first, texts in zip((1, 6), parts, strict=True)
    ]
    assert not any(one.reason == "line numbers" for one in read(pdf(*pages)).dropped)


def test_a_running_title_that_names_the_article_is_dropped() -> None:
    pages = []
    for article in ("ARTICLE I. BOARD.", "ARTICLE II. MEMBERS.", "ARTICLE III. OFFICERS."):
        head = article.split(".")[0] + "." + article.split(".")[1].title() + "."
        body = [f"{place}. The matters of this part are decided at a meeting." for place in range(1, 6)]
        pages += [
            at(300, 54, article) + lines([head, *body], y=110),
            at(300, 54, article)
            + lines([f"{place}. The matters of this part are decided at a meeting." for place in range(6, 11)], y=110),
        ]
    document = read(pdf(*pages))
    assert [one.reason for one in document.dropped] == ["running header or footer"] * 6
    assert [node.section for node in document.nodes][:4] == [
        "Article I",
        "Article I(1)",
        "Article I(2)",
        "Article I(3)",
    ]


def test_a_list_within_a_paragraph_is_not_cut_where_a_line_begins_with_its_number() -> None:
    texts = [
        "7.4 Secretary. The Secretary of the Company shall (a) keep the minutes of each meeting;",
        "(b) give good notice of all of the meetings to each of the members of the Board and of the panel; and",
        "(c) act.",
        "",
        "7.5 Treasurer. None is to be named before the first of the meetings of the new Board.",
    ]
    assert [node.section for node in read(pdf(lines(texts))).nodes] == ["7.4", "7.5"]
