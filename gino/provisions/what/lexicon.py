"""The language of governance as data: grammar, frames and vocabularies, read from YAML and checked by schema."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.terms import ActorKind, OverrideMode, Polarity, Settlement
from gino.contract.vocabulary import Confidence, Matter, ProvisionKind, Side

_FOLDER = files("gino.provisions.what") / "language"
_MACRO = re.compile(r"\{([a-z_]+[0-9]?)(?::([a-z_]+))?\}")
_DOUBLED = frozenset(
    [
        "transfer",
        "admit",
        "permit",
        "refer",
        "submit",
        "commit",
        "transmit",
        "control",
        "confer",
        "bar",
        "set",
        "cut",
        "ban",
        "drop",
        "plan",
        "omit",
    ]
)


class LanguageError(ValueError):
    """A language file that names an unknown macro or verb class."""


class VerbEntry(Frozen):
    """One verb: ``base`` and, where irregular, its ``past`` participle."""

    base: str
    past: str | None = None


class Grammar(Frozen):
    """The building blocks of patterns: ``macros`` by name, and ``verbs`` by class ("base" or "base/past")."""

    macros: dict[str, str]
    verbs: dict[str, tuple[str, ...]]


class FrameEntry(Frozen):
    """One way to say what a kind of provision does.

    ``pattern`` is matched on the skeleton; its group ``h`` is the holder. ``unless`` forbids the frame where it
    matches anywhere. ``drops`` are kinds that this frame rules out for the same words. ``only`` confines it to
    lead-ins or to units; ``lead`` says whether a lead-in gives its kind to the items,
    and ``fallback`` that it does so only to items that say nothing themselves; ``about`` is what the frame is about by
    itself, where its words name no matter; ``sides`` whom it is true of.
    """

    id: str
    pattern: str
    unless: str | None = None
    holder: Literal["slot", "none", "company", "body"] = "slot"
    confidence: Confidence = Confidence.MEDIUM
    polarity: Polarity = Polarity.GRANTED
    mode: OverrideMode | None = None
    settlement: Settlement | None = None
    lead: bool = True
    fallback: bool = False
    only: Literal["unit", "lead"] | None = None
    sides: tuple[Side, ...] = ()
    needs_holder: bool = False
    drops: tuple[ProvisionKind, ...] = ()
    about: tuple[Matter, ...] = ()
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class FrameFile(Frozen):
    """All frames of one kind."""

    kind: ProvisionKind
    frames: tuple[FrameEntry, ...]


class MatterEntry(Frozen):
    """The words that name one matter. ``weak`` words name it only where no other matter is named."""

    matter: Matter
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    unless: str | None = None
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class RoleEntry(Frozen):
    """A generic noun for somebody who can act ("the arbitrator", "either party").

    ``before`` must, and ``not_before`` must not, be what follows the noun.
    """

    pattern: str
    before: str | None = None
    not_before: str | None = None
    kind: ActorKind
    side: Side
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class ZoneEntry(Frozen):
    """Headings under which nothing but ``keeps`` is a provision, save where words match ``lifted``."""

    id: str
    heading: str
    lifted: str | None = None
    keeps: tuple[ProvisionKind, ...] = ()
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class SkipEntry(Frozen):
    """Words that make a unit no provision, unless other words match ``unless``."""

    id: str
    pattern: str
    unless: str | None = None
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class RuleEntry(Frozen):
    """How kinds found in the same words go together: where all of ``when`` are found, ``drop`` is not a provision."""

    when: tuple[ProvisionKind, ...]
    drop: ProvisionKind
    unless: str | None = None
    why: str


class TriggerEntry(Frozen):
    """Words that speak of power: a unit with them and without a provision is undetermined, heaviest first."""

    pattern: str
    weight: int
    reason: str
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


class TermEntry(Frozen):
    """Words that set one field of the terms to ``value``, for ``kinds`` (all where empty)."""

    field: Literal[
        "exclusive",
        "grounds",
        "discretion",
        "deemed",
        "mode",
        "settlement",
        "cause",
        "irrevocable",
        "bloc",
        "casting_vote",
        "physician",
        "voting",
        "stages",
        "strips",
        "polarity",
    ]
    value: bool | str
    pattern: str
    unless: str | None = None
    kinds: tuple[ProvisionKind, ...] = ()
    matches: tuple[str, ...] = Field(min_length=1)
    misses: tuple[str, ...] = Field(min_length=1)


@cache
def grammar() -> Grammar:
    """The building blocks of patterns."""
    return Grammar.model_validate(_load("grammar.yaml"))


@cache
def frame_files() -> tuple[FrameFile, ...]:
    """The frames of every kind, by file name."""
    folder = _FOLDER / "frames"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    return tuple(FrameFile.model_validate(_load(f"frames/{name}")) for name in names)


@cache
def matter_entries() -> tuple[MatterEntry, ...]:
    """The words of every matter."""
    return tuple(MatterEntry.model_validate(entry) for entry in _load("matters.yaml"))


@cache
def role_entries() -> tuple[RoleEntry, ...]:
    """The generic nouns for actors."""
    return tuple(RoleEntry.model_validate(entry) for entry in _load("roles.yaml"))


@cache
def zone_entries() -> tuple[ZoneEntry, ...]:
    """Where provisions do not stand."""
    return tuple(ZoneEntry.model_validate(entry) for entry in _load("zones.yaml"))


@cache
def skip_entries() -> tuple[SkipEntry, ...]:
    """What no provision says."""
    return tuple(SkipEntry.model_validate(entry) for entry in _load("skips.yaml"))


@cache
def rule_entries() -> tuple[RuleEntry, ...]:
    """How kinds go together."""
    return tuple(RuleEntry.model_validate(entry) for entry in _load("composition.yaml"))


@cache
def term_entries() -> tuple[TermEntry, ...]:
    """What words say of a power beyond its kind."""
    return tuple(TermEntry.model_validate(entry) for entry in _load("terms.yaml"))


@cache
def trigger_entries() -> tuple[TriggerEntry, ...]:
    """The words of power."""
    return tuple(TriggerEntry.model_validate(entry) for entry in _load("triggers.yaml"))


def _load(name: str) -> Any:  # noqa: ANN401  # whatever the file holds; the schema checks it
    return yaml.load((_FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def expand(pattern: str) -> str:
    """Write the macros of a pattern out.

    Raises:
        LanguageError: if the pattern names an unknown macro or verb class.
    """
    for _ in range(8):
        written = _MACRO.sub(_write, pattern)
        if written == pattern:
            return " ".join(written.split())
        pattern = written
    raise LanguageError(f"macros nest too deeply in {pattern[:80]!r}")


def _write(match: re.Match[str]) -> str:
    name, verb_class = match.groups()
    rules = grammar()
    if verb_class is None:
        if name not in rules.macros:
            raise LanguageError(f"unknown macro {{{name}}}")
        return rules.macros[name]
    if name in ("v", "pp", "ing"):
        return _forms(name, verb_class)
    template = rules.macros.get(f"{name}_of")
    if template is None:
        raise LanguageError(f"unknown construction {{{name}:...}}")
    return template.replace("CLASS", verb_class)


@cache
def _forms(form: str, verb_class: str) -> str:
    rules = grammar()
    found: list[str] = []
    for part in verb_class.split("_or_"):
        if part not in rules.verbs:
            raise LanguageError(f"unknown verb class {part!r}")
        for entry in rules.verbs[part]:
            base, _, past = entry.partition("/")
            found += _inflect(form, base, past)
    return "(?:" + "|".join(sorted(set(found), key=lambda word: (-len(word), word))) + ")"


def _inflect(form: str, base: str, past: str) -> list[str]:
    verb, _, rest = base.partition(" ")
    rest = f" {rest}" if rest else ""
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLED else verb
    soft = verb[-1] == "y" and verb[-2] not in "aeiou"
    if form == "v":
        third = verb[:-1] + "ies" if soft else verb + "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else verb + "s"
        return [verb + rest, third + rest]
    if form == "ing":
        return [(stem if not verb.endswith(("ee", "ye")) else verb) + "ing" + rest]
    return [(past or (verb[:-1] + "ied" if soft else stem + "ed")) + rest]
