"""A document is hostile input."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gino.reports.sanitizing import harmless, one_line, same_length


@given(st.text())
def test_nothing_that_controls_a_terminal_is_left(text: str) -> None:
    left = {char for char in harmless(text) if unicodedata.category(char) == "Cc"}
    assert left <= {"\n", "\t"}
    assert not set(harmless(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")


@given(st.text())
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@given(st.text())
def test_offsets_still_count_what_the_terminal_shows(text: str) -> None:
    assert len(same_length(text)) == len(text)
    assert "\x1b" not in same_length(text)


def test_whole_sequences_go_not_only_their_first_character() -> None:
    assert harmless("a\x1b[31;1mb\x1b]8;;http://x.test\x1b\\c\x1b(0d\x9b2Je") == "abcde"
    assert one_line("  a\tb\r\n\u00a0 c ") == "a b c"


def test_ordinary_typography_is_kept() -> None:
    words = "§ 5.1 “Council” – déjà vu 病院 (½)"
    assert harmless(words) == words
