"""Every finding cites the clauses that made it, without its author's asking."""

from __future__ import annotations

from gino.findings.language.tracing import evidence, silent_words, trace
from tests.findings.ventures import charter, compiled, frame


def sections(words: str) -> list[str | None]:
    return [cite.section for cite in evidence(trace(compiled(words), frame(charter())))]


def test_only_the_items_that_decide_are_cited() -> None:
    assert sections("any body in charter.bodies has any seat in body.seats has seat.count is 2") == ["4.1", "4.2"]
    assert "4.1" not in sections("any consent in charter.consents has consent.holder.others_suffice")


def test_a_broken_every_cites_what_breaks_it() -> None:
    words = "every seat in body.seats has seat.chosen_by.protected_suffice"
    found = trace(compiled(f"any body in charter.bodies has not ({words})"), frame(charter()))
    assert [cite.section for cite in evidence(found)][-1] == "4.2"


def test_a_field_with_clauses_of_its_own_cites_those() -> None:
    assert "4.4" in sections("any body in charter.bodies has body.casting_vote is stated")


def test_turning_cites_the_witness_and_the_element() -> None:
    words = "any decision in charter.decisions has any consent in charter.consents has decision turns on consent"
    assert "4.3" in sections(words)


def test_of_an_or_only_the_true_side_is_cited() -> None:
    words = "any c in charter.consents has c.amount is $5,000 or any body in charter.bodies has body.by_interest"
    assert sections(words) == ["4.3"]


def test_what_is_wanting_is_named() -> None:
    found = trace(compiled("any body in charter.bodies has body.quorum.relaxes"), frame(charter()))
    assert found.value is None
    assert silent_words(found) == ("body.quorum.relaxes",)
