"""Why a section was read as it was, as text: each unit with its frames, those that fit and those that all but did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gino.provisions.explaining import ExplainedFit, ExplainedUnit
from gino.reports.citing import quoted
from gino.reports.sanitizing import one_line

_LONGEST_QUOTE = 400


def render(units: Sequence[ExplainedUnit]) -> str:
    """One block a unit: its words, what it inherits, who acts in it, and what the frames made of it."""
    return "\n".join("".join(f"{line}\n" for line in _lines(unit)) for unit in units)


def _lines(unit: ExplainedUnit) -> Iterator[str]:
    yield f"{one_line(unit.section or 'unnumbered text')}  {quoted(unit.text, _LONGEST_QUOTE)}"
    if unit.titles:
        yield f"  under      {one_line(' / '.join(unit.titles))}"
    for lead in unit.leads:
        yield f"  lead-in    {quoted(lead, _LONGEST_QUOTE)}"
    if unit.tail:
        yield f"  tail       {quoted(unit.tail, _LONGEST_QUOTE)}"
    for name, kind, side in unit.roles:
        yield f"  names      {one_line(name)} ({kind}, {side})"
    yield f"  skeleton   {one_line(unit.skeleton)}"
    if unit.barred:
        yield "  not read   no provision may stand here (recital, notice, heading, ...)"
    for fit in unit.fits:
        yield f"  {'provision' if fit.kept else 'not kept '}  {_fit(fit)}"
    for near in unit.near:
        yield f"  nearly     {near.kind} by {near.frame}: {one_line(near.why)}"
    if not unit.fits and not unit.barred:
        yield "  nothing    no frame fits"


def _fit(fit: ExplainedFit) -> str:
    holders = f", held by {one_line(', '.join(fit.holders))}" if fit.holders else ""
    matters = f", on {', '.join(fit.matters)}" if fit.matters else ""
    return f"{fit.kind}{holders}{matters}, by {fit.frame}: {quoted(fit.words, _LONGEST_QUOTE)}"
