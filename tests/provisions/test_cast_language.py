"""Every entry of the cast's vocabularies finds what it shows it finds, and leaves what it shows it leaves."""

from __future__ import annotations

import pytest

from gino.provisions.who.gazetteer import Gazetteer, words_of
from gino.provisions.who.lexicon import (
    ActorWording,
    BodyWording,
    KindWording,
    PeopleWording,
    PlainWording,
    SideWording,
    Wording,
    compiled,
    load,
)

VOCABULARIES: tuple[tuple[str, type[Wording]], ...] = (
    ("sides", SideWording),
    ("bodies", BodyWording),
    ("kinds", KindWording),
    ("organs", PeopleWording),
    ("seats", PlainWording),
    ("forms", PlainWording),
    ("instruments", PlainWording),
    ("rules_of_order", PlainWording),
    ("relations", PlainWording),
    ("entity", PlainWording),
    ("owners", PlainWording),
)
ENTRIES = [(name, entry) for name, model in VOCABULARIES for entry in load(name, model)]


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=[f"{name}:{entry.id}" for name, entry in ENTRIES])
def test_an_entry_matches_its_examples_and_not_its_counterexamples(name: str, entry: Wording) -> None:
    pattern = compiled(entry.pattern.replace("{who}", r"Harbor"))
    assert entry.match
    assert entry.no_match
    for words in entry.match:
        assert pattern.search(words.replace("{who}", "Harbor")), words
    for words in entry.no_match:
        assert not pattern.search(words.replace("{who}", "Harbor")), words


@pytest.mark.parametrize("entry", load("actors", ActorWording), ids=lambda entry: entry.id)
def test_an_actor_is_found_in_its_examples_and_not_in_its_counterexamples(entry: ActorWording) -> None:
    gazetteer = Gazetteer([(name, name, entry.capital) for name in entry.names])
    for words in entry.match:
        assert gazetteer.hits(words, words_of(words)), words
    for words in entry.no_match:
        assert not gazetteer.hits(words, words_of(words)), words


def test_ids_are_unique_in_each_vocabulary() -> None:
    for name, model in VOCABULARIES:
        ids = [entry.id for entry in load(name, model)]
        assert len(ids) == len(set(ids)), name
