"""Web pages and Markdown are read as the same text typed plainly, every character with its place in the file."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gino.contract.vocabulary import NodeKind
from gino.documents.errors import DocumentError
from gino.documents.formats import format_of
from gino.documents.markup.encoding import decoded_page
from gino.documents.markup.page import Page
from gino.documents.model import Document
from gino.documents.reading import assembled


def read(page: str, name: str = "a.html") -> Document:
    """Read a page without the process of its own, which costs a test more than the reading."""
    data = page.encode()
    return assembled(name, data, format_of(name, data).read(name, data, "accepted"))


def outline(document: Document) -> list[tuple[str | None, str]]:
    return [(node.section, document.text_of(node)) for node in document.nodes]


PLAIN = """OPERATING AGREEMENT

ARTICLE I
BOARD

Section 1.1 Powers. The Board may:

(a) borrow; and

(b) lend.

Section 1.2 Seats. Five.
"""
HTML = """<html><head><title>x</title><style>p{}</style></head><body><P ALIGN=CENTER><B>OPERATING AGREEMENT</B>
<p align=center>ARTICLE I<br>BOARD</p><p>Section 1.1&nbsp;&nbsp;<u>Powers</u>.  The
Board may:<table><TR><TD width=5%><TD>(a)<TD>borrow; and<TR><TD><TD>(b)<TD>lend.</table>
<div>Section 1.2 <i>Seats</i>. Five."""
MARKDOWN = """# OPERATING AGREEMENT

## ARTICLE I
**BOARD**

**Section 1.1** *Powers*. The Board may:

\\(a\\) borrow; and

\\(b\\) lend.

Section 1.2 [Seats](#seats). Five.
"""


def test_one_document_in_three_formats_has_one_outline() -> None:
    plain = outline(read(PLAIN, "a.txt"))
    assert outline(read(HTML)) == plain
    assert outline(read(MARKDOWN, "a.md")) == plain
    assert [section for section, _ in plain] == [None, "Article I", "1.1", "1.1(a)", "1.1(b)", "1.2"]


def test_automatic_list_items_have_their_numbers() -> None:
    page = "<p>1.1 The Board decides:</p><ol type=a start=2><li>debt;<li>sale.</ol><p>1.2 It may:</p><ul><li>rest.</ul>"
    assert [(node.label, node.section) for node in read(page).nodes] == [
        ("1.1", "1.1"), ("b.", "1.1(b)"), ("c.", "1.1(c)"), ("1.2", "1.2"), ("•", "1.2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "hidden",
    [
        "<span style='display:none'>secret</span>",
        "<div hidden>secret</div>",
        "<font style='color:#FFFFFF'>secret</font>",
        "<span style='font-size:0pt'>secret</span>",
        "<div style='visibility: hidden'><p>secret</div>",
    ],
)
def test_hidden_text_is_dropped_and_told(hidden: str) -> None:
    found = read(f"<p>Seen.</p>{hidden}<p>Also seen.</p>")
    assert "secret" not in found.text
    assert [(one.reason, one.text) for one in found.dropped] == [("hidden text", "secret")]


def test_white_letters_on_a_background_are_read() -> None:
    assert "BOARD" in read("<div style='background:#000'><p style='color:#fff'>BOARD</p></div>").text


def test_a_block_set_inline_does_not_break_its_line() -> None:
    page = "<p>See Section&nbsp;<div style='display:inline;white-space:nowrap'>5-A</div> of the Charter.</p><p>End."
    assert read(page).text == "See Section 5-A of the Charter.\n\nEnd."


def test_scripts_and_comments_are_no_text() -> None:
    assert read("<p>a<script>if (1<2) x('<p>')</script><!-- no --><style>p</style> b.</p>").text.split() == ["a", "b."]


def test_page_numbers_between_rules_are_dropped() -> None:
    pages = "".join(f"<p>{n}. The Board acts on matter {n}.</p><hr><p align=center>{n}</p>" for n in range(1, 5))
    found = read(pages)
    assert [node.section for node in found.nodes] == ["1", "2", "3", "4"]


def test_contents_in_a_table_are_dropped() -> None:
    rows = "".join(f"<tr><td>{n}.</td><td>Matter {n}</td><td>{n + 3}</td></tr>" for n in range(1, 5))
    found = read(f"<p>TABLE OF CONTENTS</p><table>{rows}</table><p>1. Matter 1.</p>")
    assert [node.section for node in found.nodes] == ["1"]


def test_a_table_of_consents_keeps_its_rows() -> None:
    page = "<table><tr><th>Matter</th><th>Consent of</th></tr><tr><td>Debt above $5</td><td>Hospital</td></tr></table>"
    found = read(page)
    assert [(node.kind, found.text_of(node), node.header) for node in found.nodes] == [
        (NodeKind.TABLE_ROW, "Matter\tConsent of", None),
        (NodeKind.TABLE_ROW, "Debt above $5\tHospital", "Matter\tConsent of"),
    ]


def test_the_header_of_a_filing_is_no_text() -> None:
    filing = (
        "<DOCUMENT>\n<TYPE>EX-3.1\n<SEQUENCE>2\n<FILENAME>ex3.htm\n<TEXT>\n<HTML><BODY><P>Bylaws.</BODY></HTML></TEXT>"
    )
    assert read(filing, "a.txt").text == "Bylaws."


def test_typed_filings_keep_their_lines() -> None:
    found = read(
        "<DOCUMENT>\n<TYPE>EX-3\n<TEXT>\n<PRE>\nARTICLE I\n\n    1.1 The Board &amp; Panel act.\n<PAGE>\n</PRE>",
        "a.txt",
    )
    assert outline(found) == [("Article I", ""), ("1.1", "The Board & Panel act.")]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“x” é".encode(), "“x” é"),
        ("“x” é".encode("cp1252"), "“x” é"),
        (b'<meta charset="iso-8859-1">\x93x\x94', '<meta charset="iso-8859-1">“x”'),
        ("é".encode("utf-16"), "é"),
        (b"\xef\xbb\xbfx", "x"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decoded_page(data) == text


def test_markdown_tables_and_front_matter() -> None:
    text = "---\ntitle: x\n---\n\n| Matter | Consent |\n|---|:--|\n| *Debt* | Hospital |\n\nAfter."
    found = read(text, "a.md")
    assert [(found.text_of(node), node.header) for node in found.nodes] == [
        ("Matter\tConsent", None), ("Debt\tHospital", "Matter\tConsent"), ("After.", None),
    ]  # fmt: skip


def test_contents_without_page_numbers_are_dropped() -> None:
    text = "## Contents\n\n- 1. Board\n- 2. Panel\n- 3. Ends\n\n## 1. Board\n\nActs.\n\n## 2. Panel\n\nVotes.\n\n"
    text += "## 3. Ends\n\nSoon.\n"
    assert [node.section for node in read(text, "a.md").nodes] == ["1", "1", "2", "2", "3", "3"]


TAGS = ["<p>", "</p>", "<b>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<li>", "<ol>", "</div>", "<", "<!--"]
TAGS += ["<a href='", '<p style="display:none">', "<pre>", "</pre>"]
REFERENCES = ["&amp;", "&nbsp;", "&#147;", "&bogus;", "&"]
MARKUP = st.lists(
    st.one_of(st.sampled_from(TAGS), st.sampled_from(REFERENCES), st.text("ab .§é\n\t", max_size=9)), max_size=40
)


@settings(max_examples=300, deadline=None)
@given(MARKUP)
def test_every_character_of_a_page_is_found_again_at_its_place(parts: list[str]) -> None:
    page = "".join(parts)
    found = Page(page).write().read("html")
    ends = [*(one.start for one in found.origins), len(found.text)][1:]
    for origin, end in zip(found.origins, ends, strict=True):
        first = found.text[origin.start : origin.start + 1]
        there = page[origin.offset : origin.offset + 40]
        assert end >= origin.start
        assert (
            not first
            or html.unescape(there).startswith(first)
            or (first == " " and not html.unescape(there)[0].strip())
        )


@settings(max_examples=200, deadline=None)
@given(st.text("#*_|->`[]()!\\&; ab1.\n\t", max_size=200))
def test_every_character_of_markdown_is_found_again_at_its_place(text: str) -> None:
    found = read("x" + text, "a.md")
    for origin in found.origins:
        first = found.text[origin.start : origin.start + 1]
        assert ("x" + text)[origin.offset : origin.offset + 1] in (first, "&")


@pytest.mark.parametrize(
    "page",
    [
        "<p><span>Section 2.3</span><span style='padding-left:18.03pt;font-weight:700'>Name</span>. Lark.",
        "<p><font style='display:inline-block;width:36pt'><font>Section 2.3</font></font><u>Name</u>. Lark.",
        "<p><span style='margin-right:2em'>Section 2.3</span>Name. Lark.",
    ],
)
def test_words_that_style_alone_sets_apart_stand_apart(page: str) -> None:
    assert outline(read(page)) == [("2.3", "Name. Lark.")]


def test_a_style_that_shifts_letters_by_a_hair_parts_no_word() -> None:
    assert outline(read("<p>The B<span style='padding-left:0.35pt'>oard</span> decides."))[0][1] == "The Board decides."


def test_pages_that_are_pictures_are_read_by_the_words_under_them_and_told() -> None:
    page = (
        "<div><img src='p1.jpg'><font size=1 style='font-size:1pt;color:white'>VOTING AGREEMENT  1.  Board. The "
        "holders shall vote for five directors, of whom three are named by the physicians of the practice and  two by "
        "the hospital.  2.  Term. It ends in ten years.</font></div>"
    )
    document = read(page)
    assert [node.section for node in document.nodes if node.label] == ["1", "2"]
    assert any("pictures" in warning for warning in document.warnings)


def test_hidden_words_beside_a_picture_stay_hidden_where_the_page_has_words_of_its_own() -> None:
    shown = "<p>1. The Board decides on every matter of the Company." * 4
    hidden = f"<div style='display:none'>{'2. The hospital decides on every matter of the Company. ' * 4}</div>"
    assert "hospital" not in read(f"<img src='logo.png'>{shown}{hidden}").text


def test_blanks_without_width_are_no_hidden_text() -> None:
    assert not read("<p>1. Five.</p><p><font style='visibility:hidden'>&#8203;</font></p>").dropped


@pytest.mark.parametrize(("page", "code"), [("<html><img src='a.png'>", "scanned"), ("<html><p> </p>", "empty")])
def test_a_page_without_words_is_refused(page: str, code: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(page)
    assert error.value.code == code


def test_the_header_of_a_filing_that_lost_its_line_ends_is_no_text() -> None:
    page = (
        "<DOCUMENT><TYPE>EX-10.1<SEQUENCE>2<FILENAME>ex10-1.htm<TEXT><HTML><BODY><P>1. Board. Five.</P></BODY></HTML>"
    )
    assert outline(read(page)) == [("1", "Board. Five.")]


def test_an_empty_cell_keeps_its_column() -> None:
    table = (
        "<table><tr><td>Matter<td><td>Hospital<td>Physicians<tr><td>Budget<td><td>&nbsp;<td>Yearly"
        "<tr><td>Loans<td><td colspan=2>Both</table>"
    )
    assert [text for _, text in outline(read(table))] == [
        "Matter\tHospital\tPhysicians",
        "Budget\t\tYearly",
        "Loans\tBoth",
    ]
    typed = "| Matter | Hospital | Physicians |\n|---|---|---|\n| Budget | | Yearly |\n"
    assert [text for _, text in outline(read(typed, "a.md"))] == ["Matter\tHospital\tPhysicians", "Budget\t\tYearly"]


def test_the_empty_corner_of_a_table_is_a_header_cell() -> None:
    table = "<table><tr><td><td>Hospital<td>Physicians<tr><td>Budget<td>X<td>Y</table>"
    assert read(table).nodes[-1].header == "\tHospital\tPhysicians"


def test_a_sentence_broken_by_a_page_is_one_paragraph_though_a_name_follows() -> None:
    page = "".join(
        f"<p>{place}.1 The Board of the Company shall in each year approve the budget of all of its<p>-{place}-<hr>"
        "<p>Subsidiaries and no other."
        for place in (1, 2, 3)
    )
    assert [node.section for node in read(page).nodes] == ["1.1", "2.1", "3.1"]


def test_a_filing_typed_in_plain_text_keeps_its_lines() -> None:
    typed = (
        "<DOCUMENT>\n<TYPE>EX-10.5\n<TEXT>\n<PAGE>   1\n\n     JOINT VENTURE\n\n1.1      Each Party names two\n"
        "         members.\n\n1.2      The Committee decides by\n         unanimous vote.\n\n"
        "<TABLE>\n<S> <C>\nBudget  Year\n</TABLE>\n"
    )
    assert [node.section for node in read(typed, "a.txt").nodes if node.label] == ["1.1", "1.2"]
