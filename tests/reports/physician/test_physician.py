"""What the report for physicians promises: one honest page first, every claim with its words, nothing hostile in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from gino.contract.vocabulary import Side
from gino.reports.physician.html import render, unread
from gino.reports.plain.saying import plain
from tests.reports import hand_made
from tests.reports.physician.samples import CHARTERS, charter, text
from tests.reports.readability import grade, sentences_of, words_of

PLAIN = plain()
HOSTILE = """\
OPERATING AGREEMENT OF <script>alert(1)</script> CENTER, LLC

This Operating Agreement is entered into by and between "><img src=x onerror=alert(2)> Health, Inc., a nonprofit
hospital corporation (the "System \u202eMember"), and =cmd|' /C calc'!A0 Surgeons, P.C., a professional corporation
owned by physicians (the "Physician Member").

4.1 Board. The Company shall be managed by a Board of five (5) Managers. Two Managers shall be appointed by the
Physician Member and three Managers shall be appointed by the System \u202eMember. The Board acts by the vote of a
majority of the Managers then in office.

4.2 Clinical Council. There is established a Clinical <b onclick="x">Council</b> of five (5) Physicians, who shall be
elected by the Physician Member. The Clinical Council acts by the vote of a majority of its members.

4.3 The Clinical Council shall have sole and exclusive authority over (a) clinical protocols </style></svg>
<svg onload=x> and (b) credentialing and clinical privileges.

4.4 No decision of the Clinical Council shall take effect without the prior written approval of the System Member.

9.1 Amendment. This Agreement may be amended by the Board. \x1b[31m\x07
"""
VETOED = """\
OPERATING AGREEMENT OF CURLEW POINT SURGERY CENTER, LLC

This Operating Agreement is entered into by and between Curlew Health System, Inc., a nonprofit hospital corporation
(the "System Member"), and Curlew Surgeons, P.C., a professional corporation owned by physicians (the "Physician
Member").

4.2 There is established a Clinical Council of five (5) Physicians, who shall be elected by the Physician Member. The
Clinical Council acts by the vote of a majority of its members.

4.3 The Clinical Council shall have sole and exclusive authority over (a) clinical protocols and standards of care; (b)
credentialing and clinical privileges; and (c) peer review.
{veto}
9.1 This Agreement may be amended only with the written consent of both the System Member and the Physician Member.
"""
KEPT = VETOED.format(veto="")
VETOED = VETOED.format(
    veto="\n4.4 No decision of the Clinical Council shall take effect without the prior written approval of the System "
    "Member, which it may withhold in its sole discretion.\n"
)
NO_VOICE = """\
OPERATING AGREEMENT OF LOW TIDE IMAGING, LLC

This Operating Agreement is entered into by and between Low Tide Capital, LP, a private equity fund (the "Investor"),
and Dunmore Health System, Inc., a nonprofit hospital corporation (the "Hospital").

4.1 The Company shall be managed by a Board of three (3) Managers. Two Managers shall be appointed by the Investor and
one Manager shall be appointed by the Hospital. The Board shall approve the operating budget by a majority vote.
"""


class Prose(HTMLParser):
    """The text of paragraphs and list items that are ours: no quotes, no tables, no drawings, no names of files."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br", "rect", "circle", "path", "line"}:
            self._open.append(tag)
            if tag in {"p", "li"}:
                self.said.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {"p", "li"} & set(self._open) and not {"blockquote", "svg", "table", "footer"} & set(self._open):
            self.said[-1] += data


def rows_in(page: str) -> list[str]:
    table = re.search(r'<table class="decisions">.*?</table>', page, re.DOTALL)
    assert table
    return re.findall(r'<tr><th scope="row">([^<]+)</th>', table[0])


@pytest.mark.parametrize("kind", CHARTERS)
def test_the_first_page_says_the_grade_and_the_fixed_rows(kind: str) -> None:
    page = render(charter(kind))
    assert f"<h1>{PLAIN.say(f'grade.{charter(kind).report.grade}')}</h1>" in page
    assert rows_in(page) == [row.name for row in PLAIN.rows]


@pytest.mark.parametrize("kind", CHARTERS)
def test_three_worries_and_two_strengths_at_most(kind: str) -> None:
    page = render(charter(kind))
    worries = re.search(r'<ol class="worries">(.*?)</ol>', page)
    assert worries
    assert 1 <= worries[1].count("<li>") <= 3
    strengths = re.search(r'<ul class="strengths">(.*?)</ul>', page)
    assert strengths is None or strengths[1].count("<li>") <= 2


def test_a_hollow_text_is_told_by_its_mechanism() -> None:
    page = render(text(VETOED))
    assert "<h1>Control in name only</h1>" in page
    assert re.search(r"<li><strong>The System Member can say no\.</strong> [^<]*care protocols[^<]*<span", page)
    assert "Strike the right of the System Member to say no in Section 4.4" in page
    assert "The grade goes from “Control in name only” to" in page
    assert "Section 4.4 lets the System Member say no on" in page


def test_a_text_that_keeps_its_word_is_told_by_its_strength() -> None:
    page = render(text(KEPT))
    assert "<h1>Genuine control</h1>" in page
    assert "decide for good." in page
    assert "The document holds." in page
    assert PLAIN.say("changes.top") in page
    assert "can say no" not in page


@pytest.mark.parametrize("kind", CHARTERS)
def test_every_quote_stands_in_the_document_at_its_place(kind: str) -> None:
    from gino.reports.quotes import shown

    documents = [reading.document.text for reading in charter(kind).case.readings]
    page = render(charter(kind))
    found = re.findall(r'<blockquote data-span="(\d+):(\d+)-(\d+)">(.*?)</blockquote>', page)
    assert found
    for document, start, end, words in found:
        from html import unescape

        assert unescape(words) == shown(documents[int(document)][int(start) : int(end)])
    seal = re.search(r"gino-report/1 .* quotes=(\d+) ", page)
    assert seal
    assert int(seal[1]) == len(found)


@pytest.mark.parametrize("kind", CHARTERS)
def test_the_whole_page_reads_at_ninth_grade(kind: str) -> None:
    said = [" ".join(each.split()) for each in Prose(render(charter(kind))).said]
    prose = " ".join(each if each.endswith((".", "?")) else f"{each}." for each in said if each)
    assert grade(prose) <= 9
    assert sum(len(words_of(each)) > 20 for each in sentences_of(prose)) <= len(sentences_of(prose)) // 20


@pytest.mark.parametrize("kind", CHARTERS)
def test_ids_are_unique_and_what_labels_a_drawing_is_there(kind: str) -> None:
    page = render(charter(kind))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    labels = [each for labelled in re.findall(r'aria-labelledby="([^"]+)"', page) for each in labelled.split()]
    assert labels
    assert set(labels) <= set(ids)
    assert len(re.findall('<svg class="drawing"', page)) == len(re.findall('class="as-table"', page))


def test_hostile_words_are_words() -> None:
    page = render(text(HOSTILE))
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"<[^>]+\son\w+\s*=", page)
    assert page.count("</style>") == 1
    assert not set(page) & set("\x1b\x07\u202e")
    assert "&lt;script&gt;" in page


def test_without_anybody_on_the_protected_side_the_page_says_so_and_shows_the_rest() -> None:
    page = render(text(NO_VOICE))
    assert "<h1>No grade</h1>" in page
    assert "names no one on the side of the physicians" in page
    assert '<table class="decisions">' not in page
    assert PLAIN.say("matrix.title") in page
    assert PLAIN.say("none.then.no-protected-side") in page


def test_the_same_text_is_measured_for_whoever_is_protected() -> None:
    examined = text(NO_VOICE, Side.INVESTOR)
    page = render(examined)
    assert "No grade" in page
    assert PLAIN.say("none.no-clinical-matter") in page


def test_a_text_without_governance_is_no_empty_report() -> None:
    page = render(text("The tide was low, and the boats lay on their sides. We ate bread on the quay.\n"))
    assert "<h1>No grade</h1>" in page
    assert PLAIN.say("none.no-governance") in page
    assert PLAIN.say("none.then.no-governance") in page
    assert PLAIN.say("matrix.title") not in page


def test_an_unread_file_is_no_empty_report() -> None:
    page = unread(hand_made.unread())
    assert "<h1>Not read</h1>" in page
    assert PLAIN.say("none.unread") in page
    assert "broken.docx" in page
    assert "save it as .docx again" in page


def test_the_questions_come_from_this_document() -> None:
    letters = {
        kind: re.search(r'<div class="letter">(.*?)</div>', render(charter(kind)), re.DOTALL) for kind in CHARTERS
    }
    asked = {kind: re.findall(r"<li>(.*?)</li>", found[1]) for kind, found in letters.items() if found}
    assert all(3 <= len(questions) <= 8 for questions in asked.values())
    assert all(question.endswith(("?", ".")) for questions in asked.values() for question in questions)
    assert len({tuple(questions) for questions in asked.values()}) == len(CHARTERS)
    assert any("7.3" in question for question in asked["gino"])
