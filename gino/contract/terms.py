"""What the words of one provision say beyond its kind, holder and matter.

Filled by the provisions stage from language alone, read by the governance model. Every field has a neutral default:
a term that the text does not state stays at it.
"""

from __future__ import annotations

from enum import StrEnum

from gino.contract.base import Frozen
from gino.contract.vocabulary import Side


class Polarity(StrEnum):
    """Whether the power is given, refused, cut down or put to sleep."""

    GRANTED = "granted"
    DENIED = "denied"
    LIMITED = "limited"
    SUSPENDED = "suspended"


class ActorKind(StrEnum):
    """What sort of thing a name in the text is."""

    PARTY = "party"
    BODY = "body"
    OFFICER = "officer"
    SEATS = "seats"  # a class of a body's members: "Physician Managers", "Class A Directors"
    CLASS = "class"  # a class of owners: "Class P Members"
    EACH = "each"  # "each Party", "either Member": held by every one separately
    ALL = "all"  # "both Members", "the Parties": held only together
    NEUTRAL = "neutral"  # an arbitrator, expert or other person whom no side commands
    UNKNOWN = "unknown"


class Actor(Frozen):
    """Somebody named in a provision. ``ref`` is the id of the party or body meant, where it could be resolved."""

    name: str
    kind: ActorKind
    side: Side = Side.UNKNOWN
    ref: str | None = None


class Measure(StrEnum):
    """How a threshold or quorum counts."""

    MAJORITY = "majority"
    COUNT = "count"
    FRACTION = "fraction"
    UNANIMOUS = "unanimous"
    ALL_BUT = "all_but"
    PLURALITY = "plurality"


class Base(StrEnum):
    """Of what a threshold or quorum counts its share."""

    PRESENT = "present"
    IN_OFFICE = "in_office"
    INTERESTS = "interests"
    CLASS = "class"
    UNSTATED = "unstated"


class Share(Frozen):
    """A threshold or quorum: ``measure`` of ``base``.

    ``number`` is the count (COUNT, ALL_BUT); ``numerator``/``denominator`` the fraction (FRACTION; 75% is 3/4,
    and ``more_than`` says that the fraction must be exceeded, not reached). ``including`` adds what the winning
    votes or the quorum must contain ("including at least two Group Members"): (count, who); a count of 0 means all.
    """

    measure: Measure
    base: Base = Base.UNSTATED
    number: int | None = None
    numerator: int | None = None
    denominator: int | None = None
    more_than: bool = False
    of: Actor | None = None
    including: tuple[tuple[int, Actor], ...] = ()


class Ground(StrEnum):
    """An objective ground to which a power is confined; such a power is not a veto."""

    LAW = "law"
    PATIENT_HARM = "patient_harm"
    TAX_EXEMPTION = "tax_exemption"
    COUNSEL_OPINION = "counsel_opinion"
    INSOLVENCY = "insolvency"
    FAIR_MARKET_VALUE = "fair_market_value"
    CAUSE = "cause"
    DEATH_DISABILITY = "death_disability"


class Stage(StrEnum):
    """Which half of a decision a power reaches."""

    ADOPT = "adopt"
    STOP = "stop"
    END = "end"


class OverrideMode(StrEnum):
    """What an override does to the other's decision."""

    REPLACE = "replace"
    SUSPEND = "suspend"
    REVERSE = "reverse"


class Settlement(StrEnum):
    """What follows when nobody carries the decision, or no budget is adopted."""

    DECIDED_BY = "decided_by"  # the actors of the provision decide
    NEUTRAL = "neutral"  # an arbitrator or expert decides and binds
    CARRY_OVER = "carry_over"  # the last budget or policy continues unchanged
    STATUS_QUO = "status_quo"
    MEDIATION = "mediation"  # talks that bind nobody
    BUY_SELL = "buy_sell"


class StripRoute(StrEnum):
    """A way to take a right away without deciding the matter."""

    AMEND = "amend"
    REWRITE_BODY = "rewrite_body"
    DISSOLVE_BODY = "dissolve_body"
    REMOVE_MEMBERS = "remove_members"
    CHANGE_SIZE = "change_size"
    FILL_VACANCIES = "fill_vacancies"
    DILUTE = "dilute"
    CALL_INTERESTS = "call_interests"
    FORCE_OUT = "force_out"
    SELL = "sell"
    DISSOLVE_ENTITY = "dissolve_entity"
    WITHDRAW_DELEGATION = "withdraw_delegation"


class Terms(Frozen):
    """The terms of one provision.

    ``actors``: who exercises the power; all together where ``jointly``, otherwise any one.
    ``over``: whose acts, seats, shares or determinations the power reaches ("may supersede any policy of the
    Council": the Council; "appoint three Managers": the Board; "the shares of each Shareholder": the Shareholders).
    ``notwithstanding``/``subject_to``: the section numbers or document names so named, ``"*"`` for "any other
    provision". ``references``: every section named, resolved where possible. ``documents``: other instruments named.
    ``exclusive``: "sole", "exclusively", "final and binding", "no consent of any other person is required".
    ``grounds``: the objective grounds to which the power is confined. ``hours``: how long an emergency act lasts.
    ``reviewed_by``: who may undo it. ``discretion``: "sole" or "reasonable" where stated.
    ``deemed``: True where silence is approval after ``deemed_days``, False where silence is refusal.
    ``count``: the number of seats. ``label``: what the seats are called. ``physician``: the seat must be a physician's.
    ``cause``: "with", "without" or "either", where removal says so. ``irrevocable``: a proxy or power that cannot be
    withdrawn. ``bloc``: the actors vote as ``over`` directs. ``amount``: the money threshold, in whole dollars.
    ``from_list``: the power comes from a lead-in. ``strips``: what this provision can take away.
    """

    polarity: Polarity = Polarity.GRANTED
    actors: tuple[Actor, ...] = ()
    jointly: bool = False
    over: tuple[Actor, ...] = ()
    share: Share | None = None
    notwithstanding: tuple[str, ...] = ()
    subject_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    exclusive: bool = False
    grounds: tuple[Ground, ...] = ()
    hours: int | None = None
    reviewed_by: Actor | None = None
    discretion: str | None = None
    deemed: bool | None = None
    deemed_days: int | None = None
    stages: tuple[Stage, ...] = ()
    mode: OverrideMode | None = None
    settlement: Settlement | None = None
    count: int | None = None
    label: str | None = None
    physician: bool = False
    cause: str | None = None
    irrevocable: bool = False
    bloc: bool = False
    casting_vote: bool | None = None
    voting: bool = True
    amount: int | None = None
    from_list: bool = False
    strips: tuple[StripRoute, ...] = ()
