"""Drafting notes: what the drafter left loose, those on which control depends first."""

from __future__ import annotations

from collections.abc import Iterator

from gino.findings.drafting.model import Slip, SlipKind
from gino.findings.drafting.slips import slips_of
from gino.reports.attorney.content import Block, Cell, Row, Section, Table, said
from gino.reports.attorney.setting import Setting, note, paragraph, section
from gino.reports.attorney.words import heads, say
from gino.reports.sanitizing import one_line
from gino.reports.wording import count_of

_WIDTHS = (45, 55)
_MOST_OF_A_KIND = 8
_LONGEST_QUOTE = 160


def drafting(setting: Setting, number: int) -> Section:
    """A table of the slips, and what stands by an open tracked change."""
    return section("drafting", number, _blocks(setting))


def _blocks(setting: Setting) -> Iterator[Block]:
    for reading in setting.case.readings:
        changed = len(reading.document.changed)
        if changed:
            view = "accepted" if reading.document.revisions.view == "accepted" else "rejected"
            yield paragraph(say("drafting.changed", count=count_of(changed, "passage"), view=view))
    rows = tuple(_rows(setting))
    if rows:
        yield Table("", heads("drafting.head"), _WIDTHS, rows)


def _rows(setting: Setting) -> Iterator[Row]:
    found = [slip for reading in setting.case.readings for slip in slips_of(reading)]
    for kind in SlipKind:
        slips = sorted((slip for slip in found if slip.kind is kind), key=lambda slip: not slip.controls)
        for slip in slips[:_MOST_OF_A_KIND]:
            yield Row((_point(slip, setting), setting.quotes(slip.cites, 1, _LONGEST_QUOTE)))
        if len(slips) > _MOST_OF_A_KIND:
            yield Row((note(say("drafting.more", count=len(slips) - _MOST_OF_A_KIND)), ()))


def _point(slip: Slip, setting: Setting) -> Cell:
    told = say(f"drafting.kinds.{slip.kind.value}", name=one_line(slip.name))
    if not slip.controls:
        return said(told)
    which = say("drafting.controls_matters", matters=setting.matters(slip.matters, "and")) if slip.matters else ""
    return (*said(told), *note(which or say("drafting.controls")))
