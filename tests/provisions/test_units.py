"""Sentences, list items, lead-ins and tails."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.provisions.sentences import sentences_of
from gino.provisions.what.units import Unit, units_of


def document(text: str) -> Document:
    return read_document("charter.txt", text.encode())


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_of(text)]


def unit_with(units: tuple[Unit, ...], words: str) -> Unit:
    return next(unit for unit in units if words in unit.text)


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "Northgate Surgical, Inc. may act under 42 C.F.R. 482.12 and Dr. Vane agrees. The Board decides."
    assert sentences(text) == [
        "Northgate Surgical, Inc. may act under 42 C.F.R. 482.12 and Dr. Vane agrees.",
        "The Board decides.",
    ]


def test_a_company_name_may_end_a_sentence() -> None:
    assert len(sentences("It is owned by Elmcrest Partners, L.P. The Board manages it.")) == 2


@given(st.text(max_size=400))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    spans = sentences_of(text)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


LIST = """ARTICLE 4
RESERVED MATTERS

4.1 Consent. None of the following may be done without the approval of the Clinic Partners:

(a) the sale of the Center;
(b) a merger; and
(c) borrowing above $50,000.

4.2 Minutes. The secretary keeps the minutes.
"""


def test_items_carry_the_lead_in_and_leave_out_their_label_and_end() -> None:
    units = units_of(document(LIST))
    items = [unit for unit in units if unit.is_item]
    assert [unit.text for unit in items] == ["the sale of the Center", "a merger", "borrowing above $50,000."]
    assert all("without the approval of the Clinic Partners" in unit.leads[-1] for unit in items)
    assert [unit.section for unit in items] == ["4.1(a)", "4.1(b)", "4.1(c)"]


def test_the_lead_in_is_marked_and_the_next_clause_is_free_of_it() -> None:
    units = units_of(document(LIST))
    assert unit_with(units, "None of the following").is_lead
    after = unit_with(units, "keeps the minutes")
    assert not after.is_item and after.caption == "Minutes."


def test_a_caption_is_no_unit() -> None:
    assert not any(unit.text.startswith(("Consent.", "Minutes.")) for unit in units_of(document(LIST)))


def test_a_list_that_runs_on_in_the_line_is_split() -> None:
    text = "7.1 The Council shall decide (i) hours of the clinic; (ii) the length of visits; and (iii) staffing ratios."
    items = [unit for unit in units_of(document(text)) if unit.is_item]
    assert [unit.text.rstrip(".") for unit in items] == [
        "hours of the clinic",
        "the length of visits",
        "staffing ratios",
    ]
    assert all("shall decide" in unit.leads[-1] for unit in items)


def test_spans_hold_the_text_of_their_units() -> None:
    read = document(LIST)
    assert all(read.text[unit.start : unit.end] == unit.text for unit in units_of(read))
