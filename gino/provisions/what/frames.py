"""The frame engine: which of the language's frames fit a skeleton, and where each puts its holder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import re2

from gino.contract.vocabulary import ProvisionKind
from gino.provisions.what.lexicon import FrameEntry, expand, frame_files
from gino.provisions.what.skeleton import Skeleton

_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 26
_OPTIONS.log_errors = False
_HOLDER_GROUPS = ("h", "h2", "h3")


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame ready to match."""

    kind: ProvisionKind
    entry: FrameEntry
    pattern: Any
    unless: Any


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame that fits characters ``start`` to ``end`` of a skeleton; ``holder`` is where its holder stands there."""

    frame: Frame
    start: int
    end: int
    holder: int | None

    @property
    def kind(self) -> ProvisionKind:
        """What the words do by this frame."""
        return self.frame.kind


_OPENING = re2.compile(
    r"^(?:except|subject to|notwithstanding|without limiting|unless|to the extent|upon|prior to|before|after|following)"
    r"\b[^;|]*@[^;|]*?, (?:(?:the|each|any|such) )?(@\w+ (?:[a-z]+ly )?(?:shall|may|must|will|has|have|is|are)\b)"
)


@dataclass(frozen=True, slots=True)
class NearFit:
    """A frame whose pattern fits but which something forbids, with the reason."""

    frame: Frame
    why: str


class FrameEngine:
    """All frames, tried at once: the literals that a frame cannot do without choose the few to match in full."""

    def __init__(self, frames: tuple[Frame, ...]) -> None:
        """Compile the frames into one filter."""
        self._frames = frames
        self._filter = re2.Filter()
        for frame in frames:
            self._filter.Add(expand(frame.entry.pattern), _OPTIONS)
        self._filter.Compile()

    def fits(self, skeleton: Skeleton) -> list[Fit]:
        """The frames that fit."""
        return [found for found in self._tried(skeleton) if isinstance(found, Fit)]

    def near_fits(self, skeleton: Skeleton) -> list[NearFit]:
        """The frames that all but fit."""
        return [found for found in self._tried(skeleton) if isinstance(found, NearFit)]

    def _tried(self, skeleton: Skeleton) -> list[Fit | NearFit]:
        matching = sorted(self._filter.Match(skeleton.text) or ())
        tried = (match_frame(self._frames[place], skeleton) for place in matching)
        return [found for found in tried if found is not None]


def match_frame(frame: Frame, skeleton: Skeleton) -> Fit | NearFit | None:
    """Match one frame in full."""
    match = _search(frame.pattern, skeleton.text)
    if match is None:
        return None
    if frame.unless is not None and frame.unless.search(skeleton.text):
        return NearFit(frame, f"forbidden by {frame.entry.unless!r}")
    holder = _holder_place(match)
    if holder is None and frame.entry.needs_holder:
        return NearFit(frame, "nobody stands where the holder should")
    return Fit(frame, match.start(), match.end(), holder)


def _search(pattern: Any, text: str) -> Any:  # noqa: ANN401  # re2 publishes no types
    """Match in the main clause if the words can, else in the whole sentence: "except as X approves, Y shall"."""
    opening = _OPENING.search(text)
    main = pattern.search(text, opening.start(1)) if opening is not None else None
    return main or pattern.search(text)


def _holder_place(match: Any) -> int | None:  # noqa: ANN401  # re2 publishes no types
    places = match.re.groupindex
    for name in _HOLDER_GROUPS:
        if name in places and match.group(places[name]):
            return int(match.start(places[name]))
    return None


@cache
def engine() -> FrameEngine:
    """The engine of the packaged language."""
    return FrameEngine(compiled_frames())


@cache
def compiled_frames() -> tuple[Frame, ...]:
    """Every frame of the packaged language, compiled."""
    return tuple(compile_frame(file.kind, entry) for file in frame_files() for entry in file.frames)


def compile_frame(kind: ProvisionKind, entry: FrameEntry) -> Frame:
    """Compile one frame."""
    unless = re2.compile(expand(entry.unless), _OPTIONS) if entry.unless else None
    return Frame(kind, entry, re2.compile(expand(entry.pattern), _OPTIONS), unless)
