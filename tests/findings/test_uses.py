"""Terms are found where a search of the whole text finds them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gino.findings.drafting.uses import Uses

PIECES = ("Clinical", "clinical", "CLINICAL", "Matters", "matter", "Matter Matter", "subclinical", " ", "\n", ", ", "é")


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.sampled_from(("Clinical Matter", "Matter", "Matter Matter")))
def test_no_use_is_lost_and_none_is_invented(text: str, term: str) -> None:
    words = r"\b" + r"\s+".join(re.escape(word) for word in term.split())
    assert Uses(text).of(term) == [found.span() for found in re.finditer(words, text, re.IGNORECASE)]


@pytest.mark.parametrize(("text", "count"), [("The Board's boards; Board\nof the onboarding", 3), ("", 0)])
def test_any_ending_and_either_case_count(text: str, count: int) -> None:
    assert len(Uses(text).of("Board")) == count
