"""What the report says: its sections in order, its quotes to the letter, its facts in their four states."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gino.checking import unread
from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity, Side
from gino.reports.attorney.composing import memorandum, unchecked
from gino.reports.attorney.content import Facts, Memorandum, Paragraph, Row, Section, Steps, Table, quotes_in
from gino.reports.quotes import shown
from tests.reports.attorney.charters import GENUINE, HOLLOW, SHARED, sample, written

ORDER = [
    "identity", "bottom_line", "facts", "issues", "matrix", "witnesses", "open_points", "model_language", "drafting",
    "method", "verification",
]  # fmt: skip

CAPTIVE = """\
OPERATING AGREEMENT OF ALDER POINT SURGERY CENTER, LLC

This Operating Agreement is entered into by and between Alder Point Health System, Inc., a nonprofit hospital
corporation (the "Hospital"), and Alder Surgeons, P.C., a professional corporation owned by physicians
(the "Physician Group").

ARTICLE IV. MANAGEMENT

4.1 Board. The Company shall be managed by a Board of seven (7) Managers. Three Managers shall be appointed by the
Physician Group and four Managers shall be appointed by the Hospital. A quorum of the Board is four Managers. The Board
acts by the vote of a majority of the Managers then in office.

4.2 Clinical Council. There is established a Clinical Council of five (5) physicians elected by the Physician Group.

4.3 Clinical Decisions. The Clinical Council shall have sole and exclusive authority over clinical protocols and
standards of care.

4.4 Approval. No decision of the Clinical Council shall take effect without the prior written approval of the Hospital,
which it may withhold in its sole discretion.

ARTICLE IX. GENERAL

9.1 Amendment. This Agreement may be amended only by a written instrument signed by the Hospital and the Physician
Group.
"""


def section(memo: Memorandum, key: str) -> Section:
    return next(each for each in memo.sections if each.key == key)


def rows(part: Section) -> list[Row]:
    return [row for block in part.blocks if isinstance(block, Table) for row in block.rows]


def text_of(row: Row) -> list[str]:
    return [" / ".join(line.words or (line.quote.words if line.quote else "") for line in cell) for cell in row.cells]


def told(memo: Memorandum, key: str) -> dict[str, list[str]]:
    """The rows of a section by their first cell."""
    return {text_of(row)[0]: text_of(row)[1:] for row in rows(section(memo, key)) if not row.group}


def paragraphs(part: Section) -> str:
    return " ".join(block.line.words for block in part.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize("name", [HOLLOW, GENUINE, SHARED])
def test_every_section_stands_in_its_order(name: str) -> None:
    memo = memorandum(sample(name))
    assert [each.key for each in memo.sections] == ORDER
    assert [each.number for each in memo.sections] == list(range(1, len(ORDER) + 1))
    assert all(each.blocks for each in memo.sections)


@pytest.mark.parametrize("name", [HOLLOW, GENUINE, SHARED])
def test_every_quote_is_what_stands_at_its_span_and_the_seal_counts_them(name: str) -> None:
    examined = sample(name)
    memo = memorandum(examined)
    quotes = list(quotes_in(memo.sections))
    texts = [reading.document.text for reading in examined.case.readings]
    assert memo.seal is not None
    assert memo.seal.quotes == len(quotes) > 20
    for quote in quotes:
        assert quote.words == shown(texts[quote.document][quote.start : quote.end])
        assert quote.words


def test_the_control_facts_say_who_chooses_what_carries_and_what_is_silent(tmp_path: Path) -> None:
    facts = told(memorandum(written(tmp_path, CAPTIVE)), "facts")
    found = [text_of(row) for row in rows(section(memorandum(written(tmp_path, CAPTIVE)), "facts")) if not row.group]
    board = next(row for row in found if "Four seats, chosen by the Hospital" in row[1])
    assert "Three seats, chosen by the Physician Group" in board[1]
    assert board[2] == "Found"
    assert facts["Overrides"][1] == "Silent"
    assert facts["Deadlock"][1] == "Silent"
    assert facts["Deadlock"][2] == ""
    assert facts["Reserved powers and consents"][0].startswith("Without the Hospital, no decision")
    assert "prior written approval of the Hospital" in facts["Reserved powers and consents"][2]
    assert "the Hospital and the Physician Group" in facts["Amendment"][0]


def test_the_matrix_shows_each_side_in_its_column_and_how_it_ends(tmp_path: Path) -> None:
    memo = memorandum(written(tmp_path, CAPTIVE))
    table = next(block for block in section(memo, "matrix").blocks if isinstance(block, Table))
    assert table.head == ("Matter", "On paper", "In effect", "Lasts", "Hospital", "Clauses")
    on_paper, in_effect, lasts, hospital, clauses = told(memo, "matrix")["Clinical standards"]
    assert (on_paper, in_effect, hospital) == ("decide", "block", "blocks")
    assert lasts in {"yes", "no"}
    assert clauses.startswith("4.3")


def test_the_witness_stands_as_numbered_steps_that_end_in_the_conclusion(tmp_path: Path) -> None:
    steps = [
        block
        for block in section(memorandum(written(tmp_path, CAPTIVE)), "witnesses").blocks
        if isinstance(block, Steps)
    ]
    first = next(block for block in steps if block.title.startswith("Clinical standards"))
    assert first.steps[-1][0].words.startswith("So the Hospital alone can stop")
    assert first.steps[0][1].quote is not None


def test_issues_are_worst_first_and_carry_clause_effect_and_wording() -> None:
    issues = memorandum(sample(HOLLOW)).issues()
    order = list(Severity)
    assert [order.index(each.severity) for each in issues] == sorted(order.index(each.severity) for each in issues)
    assert [each.number for each in issues] == list(range(1, len(issues) + 1))
    worst = issues[0]
    assert worst.severity is Severity.CRITICAL
    assert worst.clauses
    assert worst.effect
    assert worst.proposed


def test_wording_is_numbered_as_the_issues_refer_to_it() -> None:
    memo = memorandum(sample(HOLLOW))
    captions = [block.caption for block in section(memo, "model_language").blocks if isinstance(block, Facts)]
    for issue in memo.issues():
        if issue.model:
            entry = next(each for each in captions if each.startswith(f"{issue.model}. "))
            assert issue.title in entry
            assert str(issue.number) in entry.partition(":")[0].removeprefix(issue.model)


def test_a_legend_stands_only_where_it_is_configured(tmp_path: Path) -> None:
    assert memorandum(written(tmp_path, CAPTIVE)).legend is None
    legend = "Privileged and confidential"
    assert memorandum(written(tmp_path, CAPTIVE, Settings(legend=legend))).legend == legend


def test_two_amendment_clauses_are_a_conflict_with_what_would_settle_it(tmp_path: Path) -> None:
    text = CAPTIVE + "\n9.2 Changes. The Hospital may amend this Agreement at any time in its sole discretion.\n"
    memo = memorandum(written(tmp_path, text))
    assert told(memo, "facts")["Amendment"][1] == "Conflicting"
    points = told(memo, "open_points")
    conflict = next(cells for point, cells in points.items() if "amendment" in point)
    assert conflict[0] == "Conflicting"
    assert "which of the clauses on amendment" in conflict[2]


def test_the_same_text_is_measured_for_another_side(tmp_path: Path) -> None:
    memo = memorandum(written(tmp_path, CAPTIVE, Settings(side=Side.HOSPITAL)))
    assert "measured for the hospital parties" in memo.subtitle
    assert "--side hospital" in str(section(memo, "verification"))


def test_of_a_text_without_the_side_nothing_is_claimed_for_it(tmp_path: Path) -> None:
    memo = memorandum(written(tmp_path, CAPTIVE, Settings(side=Side.PAYER)))
    table = next(block for block in section(memo, "matrix").blocks if isinstance(block, Table))
    assert "On paper" not in table.head
    assert "nothing that others could take" in paragraphs(section(memo, "witnesses"))
    assert "There is no score" in paragraphs(section(memo, "bottom_line"))


def test_a_slip_of_the_drafter_is_a_note_with_its_place(tmp_path: Path) -> None:
    text = CAPTIVE.replace("seven (7)", "[____]")
    assert any("blank" in point for point in told(memorandum(written(tmp_path, text)), "drafting"))


def test_a_file_that_cannot_be_read_says_why_and_claims_nothing() -> None:
    memo = unchecked(unread("lost.docx", "missing", "there is no file lost.docx", Side.PHYSICIANS))
    assert memo.seal is None
    assert "lost.docx could not be checked." in str(memo.sections)
    assert "there is no file lost.docx" in str(memo.sections)


def test_what_one_rule_says_of_one_clause_is_one_issue_with_every_effect() -> None:
    """A rule that finds two matters lost by the same words makes one row of the list, not two."""
    examined = sample(HOLLOW)
    first = next(each for each in examined.report.findings if each.quote)
    second = first.model_copy(update={"message": "The same words lose another matter.", "fingerprint": "another"})
    words = examined.case.readings[0].document.text[:5]
    elsewhere = first.model_copy(update={"message": "Other words lose a third.", "start": 0, "end": 5, "quote": words})
    several = replace(examined, report=examined.report.model_copy(update={"findings": (first, second, elsewhere)}))
    issues = memorandum(several).issues()
    assert len(issues) == 2
    assert issues[0].effect == f"{first.message} The same words lose another matter."
