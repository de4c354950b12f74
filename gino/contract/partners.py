"""The JSON of ``gino compare``: several ventures side by side, in the same rows for every one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.outline import DocumentIdentity
from gino.contract.report import CheckError, OtherPower
from gino.contract.spans import Cite
from gino.contract.vocabulary import Grade, Matter, Power, Side


class EverydayDecision(Frozen):
    """One of the everyday decisions, whether or not the document speaks of it. ``name`` is in plain words."""

    matter: Matter
    name: str
    on_paper: Power = Power.SILENT
    in_effect: Power = Power.SILENT
    worst: Power = Power.SILENT
    best: Power = Power.SILENT
    durable: bool | None = None
    others: tuple[OtherPower, ...] = ()
    cites: tuple[Cite, ...] = ()


class Votes(Frozen):
    """The body that settles most: seats and votes of the protected side and of all, and what carries a decision.

    ``needed`` and ``ours`` are votes, ``quorum`` members (None: the text states none). ``power`` is what the protected
    side has in it.
    """

    body: str
    seats: int
    our_seats: int
    votes: int
    ours: int
    needed: int
    quorum: int | None
    power: Power | None
    cites: tuple[Cite, ...] = ()


class Blocker(Frozen):
    """Another side that decides or can block some of the everyday decisions."""

    side: Side
    matters: tuple[Matter, ...]


class Partner(Frozen):
    """One document and what the protected side would have under it. Empty below ``error`` where it was unread.

    ``lasting`` counts the everyday decisions on which the protected side decides or blocks and nobody can take it away,
    of ``held`` on which it decides or blocks.
    """

    document: DocumentIdentity
    error: CheckError | None = None
    ungraded: CheckError | None = None
    grade: Grade | None = None
    score: int | None = None
    votes: Votes | None = None
    blockers: tuple[Blocker, ...] = ()
    held: int = 0
    lasting: int = 0
    decisions: tuple[EverydayDecision, ...] = ()


class Comparison(Frozen):
    """What ``gino compare A B... --format json`` prints; the partners in the order in which they were named."""

    schema_: Literal["gino.compare/1"] = Field("gino.compare/1", alias="schema")
    protected_side: Side
    partners: tuple[Partner, ...]
