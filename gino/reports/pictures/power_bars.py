"""Power bars: how much each side's vote counts, on average over the matters of a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from gino.contract.vocabulary import DOMAIN_OF, Domain, Side
from gino.decisions.players import PROTECTED, Players
from gino.reports.examined import Examined
from gino.reports.pages.templating import fragment
from gino.reports.pictures.seats import Whose
from gino.reports.pictures.setting import WIDTH
from gino.reports.plain.saying import Plain

_HIGH = 16.0
_ROW = 50.0
_NAMES = {Domain.CLINICAL: "bars.clinical", Domain.ADJACENT: "bars.adjacent", Domain.CORPORATE: "bars.corporate"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One side's part of a bar, in percent; ``x`` and ``width`` in units of the picture."""

    side: Side
    whose: Whose
    percent: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One group of matters and the parts of the sides, the protected side's first."""

    domain: Domain
    name: str
    y: float
    pieces: tuple[Piece, ...]
    matters: int


def power_bars(examined: Examined, plain: Plain, ident: str) -> Markup:
    """The bars of the three groups, with their data as a table; nothing where no matter was solved."""
    bars = bars_of(examined, plain)
    if not bars:
        return Markup("")
    desc = " ".join(
        f"{bar.name}: {', '.join(f'{plain.sides[piece.side]} {piece.percent}' for piece in bar.pieces)}."
        for bar in bars
    )
    view = {"bars": bars, "plain": plain, "ident": ident, "desc": desc, "high": _HIGH, "width": WIDTH}
    return fragment("pictures/power_bars.html", **view, height=bars[-1].y + _ROW - 8)


def bars_of(examined: Examined, plain: Plain) -> tuple[Bar, ...]:
    """The Shapley-Shubik share of each side (Owen's where agreements bind votes), averaged within each group."""
    players = Players(examined.case.venture, examined.case.solution.protected)
    sums: dict[Domain, dict[tuple[Whose, Side], Fraction]] = {}
    counts: dict[Domain, int] = defaultdict(int)
    for game in examined.case.solution.games:
        parts = {each.player: each.owen if each.owen is not None else each.shapley for each in game.figures}
        if not sum(parts.values()):
            continue
        domain = DOMAIN_OF[game.matter]
        counts[domain] += 1
        group = sums.setdefault(domain, {})
        for player, part in parts.items():
            key = _key(player, players)
            group[key] = group.get(key, Fraction(0)) + part
    return tuple(
        Bar(
            domain,
            plain.say(_NAMES[domain]),
            place * _ROW,
            tuple(_pieces(sums[domain], counts[domain])),
            counts[domain],
        )
        for place, domain in enumerate(each for each in Domain if each in sums)
    )


def _key(player: str, players: Players) -> tuple[Whose, Side]:
    side = players.side(player)
    if player == PROTECTED:
        return Whose.OURS, side
    if side is Side.INDEPENDENT:
        return Whose.NEUTRAL, side
    return (Whose.OPEN if side is Side.UNKNOWN else Whose.THEIRS), side


def _pieces(sums: dict[tuple[Whose, Side], Fraction], count: int) -> Iterator[Piece]:
    """In percent, rounded so that they add up to a hundred: the largest remainders are rounded up."""
    order = sorted(sums, key=lambda key: (list(Whose).index(key[0]), -sums[key], key[1]))
    exact = {key: 100 * sums[key] / count for key in order}
    whole = {key: int(exact[key]) for key in order}
    left = 100 - sum(whole.values())
    for key in sorted(order, key=lambda key: whole[key] - exact[key])[:left]:
        whole[key] += 1
    x = 0.0
    for key in order:
        if not whole[key] and key[0] is not Whose.OURS:
            continue
        width = WIDTH * whole[key] / 100
        yield Piece(key[1], key[0], whole[key], round(x, 2), round(width, 2))
        x += width
