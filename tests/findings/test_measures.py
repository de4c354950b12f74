"""Times and percentages that clauses name."""

from __future__ import annotations

import pytest

from gino.findings.measures import percent_in, years_in


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The initial term is fifteen (15) years, renewable for two further five-year terms.", 15),
        ("a term of twenty-five years", 25),
        ("successive 3-year terms", 3),
        ("within thirty days of the fiscal year end", None),
        ("two additional periods of ten (10)\nyears each", 10),
        ("Section 12 applies each year", None),
    ],
)
def test_the_longest_time_is_read(text: str, years: int | None) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("six percent (6%) of gross revenue, and 3.5% after the second year", 6),
        ("a fee of twelve and nothing else", None),
        ("at least seventy-five percent of the votes", 75),
    ],
)
def test_the_largest_percentage_is_read(text: str, percent: float | None) -> None:
    assert percent_in(text) == percent
