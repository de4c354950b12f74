"""Every entry of the lexicon matches the text that it says it matches, and spares the other."""

from __future__ import annotations

import pytest

from gino.governance.assuming import defaults
from gino.governance.lexicon import lexicon, speaks_of
from gino.governance.naming import same_name


@pytest.mark.parametrize("name", sorted(lexicon()))
def test_an_entry_matches_its_example_and_spares_the_other(name: str) -> None:
    entry = lexicon()[name]
    assert speaks_of(name, entry.matches)
    assert not speaks_of(name, entry.spares)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Physician Managers", "Physician Manager", True),
        ("Dale Health, Inc.", "Dale Health", True),
        ("Class A Members", "Class B Members", False),
        ("Board", "Board of Managers", False),
    ],
)
def test_names_are_compared_without_articles_number_and_legal_form(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_every_topic_has_a_default_for_any_form_of_entity() -> None:
    topics = {one.topic for one in defaults()}
    general = {one.topic for one in defaults() if not one.forms and one.state is None}
    assert topics == general
