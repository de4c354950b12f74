"""The vocabularies of the cast: YAML under ``language``, read and checked once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import re2
import yaml
from pydantic import BaseModel, ConfigDict

from gino.contract.vocabulary import BodyKind, DocumentKind, Side


class Wording(BaseModel):
    """One pattern (re2, case ignored) with words that it must match and words that it must not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]


_Entry = TypeVar("_Entry", bound=BaseModel)
_Pattern = TypeVar("_Pattern", bound=Wording)


class SideWording(Wording):
    """Words in a party's name, alias or description that speak for ``side``."""

    where: Literal["name", "alias", "description"]
    side: Side
    weight: int


class BodyWording(Wording):
    """Words that name a body or office of ``kind``."""

    kind: BodyKind


class KindWording(Wording):
    """Words of a title, or of the text, that tell what sort of instrument a document is."""

    kind: DocumentKind
    where: Literal["title", "text"]
    weight: int


class PlainWording(Wording):
    """Words that tell one thing, named by the entry's id."""


class PeopleWording(Wording):
    """Words that name people by what they are; ``side`` is whose interest they serve."""

    side: Side
    kind: Literal["class", "neutral", "officer", "party"]


class WordList(BaseModel):
    """A list of plain words, by id."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    words: tuple[str, ...]


class ActorWording(BaseModel):
    """Literal names of actors that need no definition. ``role`` says how their side is found."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    role: Literal["owners", "people", "officer", "follower", "neutral", "seat", "body"]
    side: Side
    capital: bool
    names: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]


def compiled(pattern: str) -> re2._Regexp:
    """Compile a data pattern: linear time, case ignored, blanks matching any white space."""
    return re2.compile("(?i)" + pattern.replace(" ?", r"\s*").replace(" ", r"\s+"))


@cache
def load(name: str, model: type[_Entry]) -> tuple[_Entry, ...]:
    """The entries of ``language/<name>.yaml``.

    Raises:
        ValueError: if the file does not hold entries of ``model``.
    """
    text = files("gino.provisions.who").joinpath("language", f"{name}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    entries: Iterable[dict[str, object]] = yaml.load(text, Loader=loader)["entries"]  # noqa: S506 - both are safe
    return tuple(model.model_validate(entry) for entry in entries)


@cache
def patterns(name: str, model: type[_Pattern]) -> tuple[tuple[_Pattern, re2._Regexp], ...]:
    """The entries of a vocabulary, each with its compiled pattern."""
    return tuple((entry, compiled(entry.pattern)) for entry in load(name, model))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of the list ``name`` in ``words.yaml``.

    Raises:
        KeyError: if there is no such list.
    """
    return {entry.id: frozenset(entry.words) for entry in load("words", WordList)}[name]
