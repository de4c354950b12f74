"""Every entry of the language fits its own examples, and spares the texts it must not fit."""

from __future__ import annotations

import re

import pytest
import re2

from gino.provisions.what.frames import Fit, Frame, compiled_frames, engine, match_frame
from gino.provisions.what.lexicon import (
    LanguageError,
    MatterEntry,
    RoleEntry,
    SkipEntry,
    TermEntry,
    TriggerEntry,
    ZoneEntry,
    expand,
    matter_entries,
    role_entries,
    skip_entries,
    term_entries,
    trigger_entries,
    zone_entries,
)
from gino.provisions.what.matters import named_matters
from gino.provisions.what.roles import Roles, roles
from gino.provisions.what.skeleton import Skeleton, skeleton_of
from gino.provisions.what.terms import stated
from gino.provisions.what.zones import skip_of, zone_of
from tests.provisions.plain_cast import PlainCast

CAST = PlainCast()


def skeleton(text: str) -> Skeleton:
    return skeleton_of(text.rstrip(" :"), CAST, roles())


@pytest.mark.parametrize("frame", compiled_frames(), ids=lambda frame: f"{frame.kind}/{frame.entry.id}")
def test_a_frame_fits_its_examples_and_no_other(frame: Frame) -> None:
    for text in frame.entry.matches:
        assert isinstance(match_frame(frame, skeleton(text)), Fit), text
    for text in frame.entry.misses:
        assert not isinstance(match_frame(frame, skeleton(text)), Fit), text


def test_the_filter_loses_no_frame() -> None:
    for frame in compiled_frames():
        for text in frame.entry.matches:
            found = {fit.frame.entry.id for fit in engine().fits(skeleton(text))}
            assert frame.entry.id in found, text


def test_frames_are_named_once_in_a_kind() -> None:
    names = [(frame.kind, frame.entry.id) for frame in compiled_frames()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("entry", matter_entries(), ids=lambda entry: str(entry.matter))
def test_matters(entry: MatterEntry) -> None:
    for text in entry.matches:
        assert entry.matter in named_matters(skeleton(text).text), text
    for text in entry.misses:
        assert entry.matter not in named_matters(skeleton(text).text), text


@pytest.mark.parametrize("entry", role_entries(), ids=lambda entry: entry.pattern[:30])
def test_roles(entry: RoleEntry) -> None:
    for text in entry.matches:
        assert any(m.actor.kind is entry.kind for m in Roles().mentions(text)), text
    for text in entry.misses:
        assert not any(m.actor.kind is entry.kind and m.actor.side is entry.side for m in Roles().mentions(text)), text


@pytest.mark.parametrize("entry", zone_entries(), ids=lambda entry: entry.id)
def test_zones(entry: ZoneEntry) -> None:
    for text in entry.matches:
        found = zone_of(text)
        assert found is not None and found.id == entry.id, text
    for text in entry.misses:
        found = zone_of(text)
        assert found is None or found.id != entry.id, text


@pytest.mark.parametrize("entry", skip_entries(), ids=lambda entry: entry.id)
def test_skips(entry: SkipEntry) -> None:
    for text in entry.matches:
        found = skip_of(skeleton(text).text)
        assert found is not None and found.id == entry.id, text
    for text in entry.misses:
        found = skip_of(skeleton(text).text)
        assert found is None or found.id != entry.id, text


@pytest.mark.parametrize("entry", term_entries(), ids=lambda entry: f"{entry.field}={entry.value}")
def test_terms(entry: TermEntry) -> None:
    pattern = re2.compile(entry.pattern)
    unless = re2.compile(entry.unless) if entry.unless else None

    def fits(text: str) -> bool:
        words = skeleton(text).text
        return pattern.search(words) is not None and not (unless is not None and unless.search(words))

    for text in entry.matches:
        assert fits(text), text
        for kind in entry.kinds[:1]:
            assert entry.field in stated(kind, skeleton(text).text), text
    for text in entry.misses:
        assert not fits(text), text


@pytest.mark.parametrize("entry", trigger_entries(), ids=lambda entry: entry.pattern[:30])
def test_triggers(entry: TriggerEntry) -> None:
    for text in entry.matches:
        assert re2.search(entry.pattern, skeleton(text).text), text
    for text in entry.misses:
        assert not re2.search(entry.pattern, skeleton(text).text), text


def test_macros_are_written_out() -> None:
    assert re.search(r"\{[a-z]", expand("{act:appoint} {seat}")) is None
    assert re2.search(expand(r"{pas:appoint}"), "@o0 shall be appointed by @b1")


@pytest.mark.parametrize("pattern", ["{nonsense}", "{v:nonsense}", "{nonsense:appoint}"])
def test_an_unknown_macro_is_an_error(pattern: str) -> None:
    with pytest.raises(LanguageError):
        expand(pattern)
