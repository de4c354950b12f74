"""The packs: what each covers, which state's law it holds, and which of them a run has."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from gino.configuration.model import Settings
from gino.configuration.positioned import read_tree
from gino.configuration.shaping import shape
from gino.contract.base import Frozen
from gino.findings.rules.schema import Line, Name, Prose
from gino.findings.rules.sources import read_source

SCORING = "scoring"
PACKS = "packs.yaml"


class PackEntry(Frozen):
    """What a pack is for. ``law`` is what was read for it, ``unread`` what was not and so is in no settled rule.

    The notes of a pack with ``notes anyway`` stand on findings of other packs even where it was not chosen.
    """

    title: Line
    covers: Prose
    law: tuple[Line, ...] = ()
    unread: tuple[Line, ...] = ()
    jurisdiction: Line | None = None
    notes_anyway: bool = Field(False, alias="notes anyway")


class PacksFile(Frozen):
    """``packs.yaml`` beside the packs that gino ships, in the order in which people should read of them."""

    packs: dict[Name, PackEntry] = Field(min_length=1)


def own_rules() -> Path:
    """Where gino's own packs are: inside the installed package, or at the root of the repository."""
    package = Path(__file__).resolve().parents[2]
    shipped = package / "rules"
    return shipped if shipped.is_dir() else package.parent / "rules"


def own_packs() -> tuple[str, ...]:
    """The names of all packs that gino ships, ``core`` first; which of them run is for the settings to say."""
    names = {path.parent.name for path in own_rules().glob("*/*.yaml")} - {SCORING, "core"}
    return ("core", *sorted(names))


@lru_cache(maxsize=1)
def described() -> dict[str, PackEntry]:
    """What gino says of its own packs.

    Raises:
        ProblemsFound: if ``packs.yaml`` is wrong.
    """
    source = read_source(own_rules() / PACKS)
    return dict(shape(source, read_tree(source), PacksFile).packs)


def packs_of(settings: Settings) -> tuple[str, ...]:
    """The packs that run: those that are chosen, that of the jurisdiction, and those whose rules ``select`` names.

    Raises:
        ProblemsFound: if ``packs.yaml`` is wrong.
    """
    known = described()
    of_the_state = [name for name, pack in known.items() if settings.jurisdiction and _is_of(pack, settings)]
    named = [name for name in _packs_named(settings.select) if name in known]
    return tuple(dict.fromkeys((*settings.packs, *of_the_state, *named)))


def packs_that_note(settings: Settings) -> tuple[str, ...]:
    """The packs that do not run and whose notes stand on the findings of those that do.

    Raises:
        ProblemsFound: if ``packs.yaml`` is wrong.
    """
    running = packs_of(settings)
    return tuple(name for name, pack in described().items() if pack.notes_anyway and name not in running)


def packs_page() -> str:
    """Every pack in a paragraph: what it covers, what was read for it, and what was not."""
    lines = ["# Packs", "", "`packs`, `jurisdiction` and `select` in gino.yaml say which of them run.", ""]
    for name, pack in described().items():
        state = f" Law of {pack.jurisdiction}." if pack.jurisdiction else ""
        lines += [f"## {name}", "", f"**{pack.title}.** {' '.join(pack.covers.split())}{state}", ""]
        for label, said in (("Read for it", pack.law), ("Not read, and so in no settled rule", pack.unread)):
            lines += [f"{label}: {'; '.join(said)}.", ""] if said else []
    return "\n".join(lines)


def _is_of(pack: PackEntry, settings: Settings) -> bool:
    return pack.jurisdiction is not None and pack.jurisdiction == settings.jurisdiction


def _packs_named(names: Iterable[str]) -> list[str]:
    return [name.partition("/")[0] for name in names]
