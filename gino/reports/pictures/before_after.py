"""Before and after: the same decisions side by side under two versions, those that move alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from gino.contract.report import Decision
from gino.contract.vocabulary import Matter, Power, strength
from gino.reports.pages.templating import fragment
from gino.reports.plain.saying import Plain


@dataclass(frozen=True, slots=True)
class Move:
    """One matter on which the power in effect, or its lasting, is another than it was."""

    name: str
    before: Power
    after: Power
    lasted: bool | None
    lasts: bool | None

    @property
    def rises(self) -> bool:
        """Whether there is more of it, or it lasts where it did not."""
        return (strength(self.after), self.lasts is True) > (strength(self.before), self.lasted is True)


def moves(before: Iterable[Decision], after: Iterable[Decision], plain: Plain) -> tuple[Move, ...]:
    """What moves, in the order of the matters; one that a version does not address is not said there."""
    old, new = ({each.matter: each for each in decisions} for decisions in (before, after))
    found = []
    for matter in Matter:
        was, is_ = _power(old.get(matter)), _power(new.get(matter))
        if was != is_:
            name = plain.matters[matter]
            found.append(Move(name[:1].upper() + name[1:], was[0], is_[0], was[1], is_[1]))
    return tuple(found)


def _power(decision: Decision | None) -> tuple[Power, bool | None]:
    return (Power.SILENT, None) if decision is None else (decision.in_effect, decision.durable)


def before_after(found: tuple[Move, ...], plain: Plain, caption: str) -> Markup:
    """The moves as a table of cells; nothing where nothing moves."""
    return fragment("pictures/before_after.html", moves=found, plain=plain, caption=caption) if found else Markup("")
