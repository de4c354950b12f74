"""A finding is known again after renumbering and re-wrapping, and not mistaken for another."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from gino.findings.fingerprints import fingerprint

CLAUSE = "The Hospital may, under Section 4.2(b), amend this Agreement at any time without the consent of any Member."


@given(st.integers(30, 120), st.sampled_from(["", "4.3 ", "(c) ", "12. ", "iv) "]))
def test_wrapping_and_numbering_do_not_count(width: int, label: str) -> None:
    printed = textwrap.fill(label + CLAUSE.replace("4.2(b)", "9.17(a)"), width)
    assert fingerprint("core/x", "strip", printed) == fingerprint("core/x", "strip", CLAUSE)


def test_words_subject_and_rule_count() -> None:
    prints = {
        fingerprint("core/x", "strip", CLAUSE),
        fingerprint("core/y", "strip", CLAUSE),
        fingerprint("core/x", "body Council", CLAUSE),
        fingerprint("core/x", "strip", CLAUSE.replace("may", "may not")),
        fingerprint("core/x", "strip", CLAUSE.replace("at any time", "within $5,000")),
        fingerprint("core/x", "strip", None),
    }
    assert len(prints) == 6
