"""The ways to say what a mechanism does, as data: patterns over the skeletons of sentences, kept in ``language/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

import re2
import yaml
from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter
from gino.provisions.what.lexicon import expand

_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 26
_OPTIONS.log_errors = False

Effect = Literal["assent", "override", "referral", "strip", "draft", "weight", "interests", "proxy"]
Reach = Literal["acts", "named", "body", "venture"]


class Entry(Frozen):
    """One way to say it.

    ``pattern`` is matched on a sentence's skeleton; its group ``h`` is whoever has the power, ``o`` whom it is over
    where the words put that after a preposition. ``unless`` forbids the entry where it matches anywhere.

    ``effect``: ``assent`` (nothing happens without the holder), ``override`` (by ``mode``), ``referral`` (the holder
    decides what a body does not), ``strip`` (by ``route``), ``draft`` (what the holder proposes is in force unless a
    body rejects it), ``weight`` and ``interests`` (how votes count), ``proxy`` (the holder casts the votes of seats).
    ``reach``: ``acts`` for decisions (those that the words name, else all of the body's), ``named`` for the matters
    that the words name and no others, ``body`` and ``venture`` for what a strip takes.

    ``lapses``: no one need act, time or an event does. ``alone``: nothing else that was read of the sentence stands.
    ``quorum``: it is a matter of attendance, which an adjourned meeting may cure. ``negated``: its own words hold a
    negation that does not refuse the power. ``at_will``: a ground that the words name binds others, not the holder.
    """

    id: str
    pattern: str
    unless: str | None = None
    effect: Effect
    mode: OverrideMode | None = None
    route: StripRoute | None = None
    reach: Reach = "acts"
    matters: tuple[Matter, ...] = ()
    lapses: bool = False
    alone: bool = False
    quorum: bool = False
    negated: bool = False
    at_will: bool = False
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Compiled:
    """An entry ready to match."""

    entry: Entry
    pattern: Any
    unless: Any


class _File(Frozen):
    macros: Mapping[str, str] = Field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


@cache
def entries() -> tuple[Compiled, ...]:
    """Every entry of the packaged language, in the order of its files: of two that say the same, the first counts.

    Raises:
        pydantic.ValidationError: if a packaged file does not fit its schema.
    """
    folder = resources.files("gino.governance.mechanisms") / "language"
    names = sorted(one.name for one in folder.iterdir() if one.name.endswith(".yaml"))
    files = [_File.model_validate(_tree((folder / name).read_text(encoding="utf-8"))) for name in names]
    macros = {name: words for file in files for name, words in file.macros.items()}
    return tuple(_compiled(entry, macros) for file in files for entry in file.entries)


def _tree(text: str) -> Any:  # noqa: ANN401  # checked by the schema
    return yaml.load(text, Loader=yaml.CSafeLoader)


def likely(text: str) -> tuple[Compiled, ...]:
    """The entries whose words may stand in ``text``, in their order: those that its literals do not rule out."""
    found = sorted(_chooser().Match(text, potential=True) or ())
    return tuple(entries()[place] for place in found)


@cache
def _chooser() -> Any:  # noqa: ANN401  # re2 publishes no types
    chooser = re2.Filter()
    for compiled in entries():
        chooser.Add(compiled.pattern.pattern, _OPTIONS)
    chooser.Compile()
    return chooser


def _compiled(entry: Entry, macros: Mapping[str, str]) -> Compiled:
    unless = re2.compile(_written(entry.unless, macros), _OPTIONS) if entry.unless else None
    return Compiled(entry, re2.compile(_written(entry.pattern, macros), _OPTIONS), unless)


def _written(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with the language's own macros written out, then the grammar's."""
    for _ in range(3):
        for name, words in macros.items():
            pattern = pattern.replace("{" + name + "}", words)
    return expand(pattern)
