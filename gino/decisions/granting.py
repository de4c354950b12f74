"""Which grants give a matter: the specific before the general, the prevailing before the yielding, the sole first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gino.contract.terms import Stage
from gino.contract.vocabulary import Matter
from gino.decisions.reach import names, prevails, rank_of
from gino.governance.model import Grant, Precedence, Venture
from gino.governance.who import BodyActs, Who


@dataclass(frozen=True, slots=True)
class Granted:
    """A grant that stands: the clauses of precedence by which it put others aside, or those it conflicts with."""

    grant: Grant
    by: tuple[Precedence, ...] = ()
    against: tuple[Grant, ...] = ()


@dataclass(frozen=True, slots=True)
class Grants:
    """What the text gives on one matter. ``adopting`` carry it; ``ending`` may stop or end it; ``put_aside`` yielded.

    ``residual`` says that only a general clause gives the matter.
    """

    adopting: tuple[Granted, ...] = ()
    ending: tuple[Granted, ...] = ()
    put_aside: tuple[Grant, ...] = ()
    residual: bool = False

    @property
    def standing(self) -> tuple[Grant, ...]:
        """The grants that stand."""
        return tuple(granted.grant for granted in (*self.adopting, *self.ending))


def advisory_bodies(venture: Venture) -> frozenset[str]:
    """The bodies whose every act is a recommendation."""
    return frozenset(body.id for body in venture.bodies if body.advisory_only)


def is_advisory(venture: Venture, who: Who | None) -> bool:
    """Whether the holder can only recommend."""
    return isinstance(who, BodyActs) and who.body in advisory_bodies(venture)


def named_grants(venture: Venture, matter: Matter) -> tuple[Grant, ...]:
    """The grants that name the matter, whoever prevails, those to advisory bodies left out."""
    found = tuple(g for g in venture.grants if names(g, matter) and not g.residual)
    return tuple(g for g in found if not is_advisory(venture, g.holder))


def general_grants(venture: Venture, matter: Matter) -> tuple[Grant, ...]:
    """The grants that give the matter only because they give what nothing else does; those that name it first."""
    found = tuple(g for g in venture.grants if g.residual and not is_advisory(venture, g.holder))
    naming = tuple(g for g in found if names(g, matter))
    return naming or tuple(g for g in found if not g.matters or Matter.GENERAL in g.matters)


def grants_on(venture: Venture, matter: Matter) -> Grants:
    """Sort the grants on a matter into those that stand and those put aside."""
    named = _ranked(venture, named_grants(venture, matter))
    general = _ranked(venture, general_grants(venture, matter))
    adopting = tuple(g for g in named.adopting if adopts(g.grant))
    ending = tuple(g for g in named.adopting if not adopts(g.grant))
    if adopting:
        return Grants(adopting, ending, named.put_aside)
    if general.adopting:
        return Grants(general.adopting, ending, named.put_aside, residual=not ending)
    return Grants(ending, (), named.put_aside)


def adopts(grant: Grant) -> bool:
    """Whether the grant is to take the decision, and not only to stop or end it."""
    return not grant.stages or Stage.ADOPT in grant.stages


def _ranked(venture: Venture, grants: Sequence[Grant]) -> Grants:
    kept, aside = [], []
    for grant in grants:
        rivals = tuple(other for other in grants if other.holder != grant.holder and _same_stage(grant, other))
        if any(_beats(venture, other, grant) for other in rivals):
            aside.append(grant)
        else:
            beaten = (prevails(venture.precedences, rank_of(grant), rank_of(other)) for other in rivals)
            kept.append(Granted(grant, tuple(dict.fromkeys(clause for clause in beaten if clause is not None))))
    return Grants(tuple(kept), (), tuple(aside))


def _same_stage(one: Grant, other: Grant) -> bool:
    return adopts(one) == adopts(other)


def _beats(venture: Venture, one: Grant, other: Grant) -> bool:
    if prevails(venture.precedences, rank_of(one), rank_of(other)):
        return True
    if prevails(venture.precedences, rank_of(other), rank_of(one)):
        return False
    return one.exclusive and not other.exclusive
