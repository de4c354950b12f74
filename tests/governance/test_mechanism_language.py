"""Every way to say what a mechanism does fits the sentences that it says it fits, and misses the others."""

from __future__ import annotations

import re

import pytest

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.governance.mechanisms.entries import Compiled, entries
from gino.provisions.cast import Mention
from gino.provisions.what.roles import roles
from gino.provisions.what.skeleton import skeleton_of

_PARTIES = ("Trust", "Operator", "Practice", "Surgeons")
_NAMES = {
    **{name: Actor(name=name, kind=ActorKind.PARTY, side=Side.OTHER, ref=name) for name in _PARTIES},
    "Company": Actor(name="Company", kind=ActorKind.PARTY, side=Side.COMPANY, ref="Company"),
    "Board": Actor(name="Board", kind=ActorKind.BODY, ref="b1"),
    "Council": Actor(name="Council", kind=ActorKind.BODY, ref="b2"),
    "Committee": Actor(name="Committee", kind=ActorKind.BODY, ref="b3"),
    "Executive Committee": Actor(name="Executive Committee", kind=ActorKind.BODY, ref="b4"),
    "President": Actor(name="President", kind=ActorKind.OFFICER, ref="o1"),
    "administrator": Actor(name="administrator", kind=ActorKind.OFFICER, ref="o2"),
    "Managers": Actor(name="Managers", kind=ActorKind.SEATS, ref="b1"),
    "Manager": Actor(name="Managers", kind=ActorKind.SEATS, ref="b1"),
    "Hospital Manager": Actor(name="Hospital Managers", kind=ActorKind.SEATS, ref="b1"),
    "Hospital Managers": Actor(name="Hospital Managers", kind=ActorKind.SEATS, ref="b1"),
}
_ANY = re.compile(r"\b(?:" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")\b")


class _Cast:
    def mentions(self, text: str) -> tuple[Mention, ...]:
        return tuple(Mention(found.start(), found.end(), _NAMES[found.group()]) for found in _ANY.finditer(text))


def _fits(compiled: Compiled, sentence: str) -> bool:
    text = skeleton_of(sentence, _Cast(), roles()).text
    found = compiled.pattern.search(text) is not None
    return found and (compiled.unless is None or compiled.unless.search(text) is None)


@pytest.mark.parametrize("compiled", entries(), ids=lambda compiled: compiled.entry.id)
def test_an_entry_fits_its_examples_and_misses_the_others(compiled: Compiled) -> None:
    for sentence in compiled.entry.matches:
        assert _fits(compiled, sentence), sentence
    for sentence in compiled.entry.misses:
        assert not _fits(compiled, sentence), sentence


def test_no_two_entries_have_one_name() -> None:
    names = [compiled.entry.id for compiled in entries()]
    assert len(names) == len(set(names))
