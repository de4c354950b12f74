"""Every span of a report is held against the text it was cut from."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gino.contract.spans import Cite, SpanError, cite
from gino.contract.verifying import spans_of, verify_spans
from tests.reports.hand_made import TEXT, VETO, hollow


def test_a_true_report_passes_and_every_place_is_looked_at() -> None:
    report = hollow()
    verify_spans(report, [TEXT])
    kinds = {quote for _, _, quote, _ in spans_of(report)}
    assert VETO.quote in kinds
    steps = sum(step.quote is not None for each in report.decisions for step in each.witness)
    cites = sum(len(each.cites) for each in report.decisions) + sum(len(each.evidence) for each in report.findings)
    found = sum(each.quote is not None for each in report.findings)
    assert len(list(spans_of(report))) == steps + cites + found + len(report.undetermined)


@pytest.mark.parametrize("text", [TEXT.replace("quality plan", "quality plot"), TEXT[:-40], "x" + TEXT])
def test_a_text_that_differs_in_one_word_or_place_is_caught(text: str) -> None:
    with pytest.raises(SpanError) as caught:
        verify_spans(hollow(), [text])
    assert "quality" not in str(caught.value)


def test_a_span_of_a_document_that_is_not_there_is_caught() -> None:
    finding = hollow().findings[0].model_copy(update={"document": 1})
    with pytest.raises(SpanError):
        verify_spans(finding, [TEXT])


def test_a_cite_cannot_be_made_with_a_quote_that_does_not_fit() -> None:
    with pytest.raises(ValidationError):
        Cite(start=3, end=9, quote="four")
    for start, end in ((-1, 3), (4, 4), (0, len(TEXT) + 1)):
        with pytest.raises(SpanError):
            cite(TEXT, start, end)
