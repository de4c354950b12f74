"""Patterns: linear, case-blind, and looked for once in the whole text before its parts."""

from __future__ import annotations

import pytest

from gino.findings.language.patterns import PatternError, anchored, pattern


@pytest.mark.parametrize(
    ("words", "is_anchored"),
    [("^the", True), ("end$", True), (r"\Athe", True), ("[^.;]*", False), (r"\$[0-9]+", False), ("a|b", False)],
)
def test_only_anchors_tie_a_pattern_to_the_edge_of_a_part(words: str, is_anchored: bool) -> None:
    assert anchored(words) is is_anchored


def test_a_space_is_any_white_space_and_case_does_not_count() -> None:
    assert pattern("sole discretion").search("in its SOLE\n  Discretion")


@pytest.mark.parametrize("words", ["", "a*", "(x|)", "(?=a)", "(?<!a)b", r"(a)\1", "(", "a" * 401])
def test_what_cannot_be_used_is_refused(words: str) -> None:
    with pytest.raises(PatternError):
        pattern(words)
