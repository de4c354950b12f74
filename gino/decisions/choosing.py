"""The elements that bear on a matter under one choice of readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from gino.contract.terms import Stage
from gino.contract.vocabulary import Matter
from gino.decisions.acting import Acting, Captured
from gino.decisions.game import AnyOf, Node, Table, players_in
from gino.decisions.granting import Granted, Grants, adopts, grants_on, is_advisory
from gino.decisions.players import PROTECTED
from gino.decisions.reach import is_brief, is_objective, names, prevails, rank_of, reaches, same_provision
from gino.decisions.readings import Choices, Question
from gino.decisions.standing import are_rivals
from gino.decisions.workings import Workings, as_owners, bodies_of
from gino.governance.model import (
    Absence,
    Consent,
    Denial,
    Fallback,
    Funding,
    GoverningBody,
    Grant,
    Override,
    Referral,
    Venture,
)
from gino.governance.who import AllAct, AnyActs, Who

Power = Grant | Consent | Override | Funding | Referral | Fallback
_P = TypeVar("_P", Consent, Override, Funding, Referral, Fallback)


@dataclass(frozen=True, slots=True)
class Live:
    """What bears on one matter: elements that reach it, that no denial removes and that are no mere safeguards."""

    venture: Venture
    matter: Matter
    acting: Acting
    captured: Captured
    grants: Grants
    consents: tuple[Consent, ...] = ()
    overrides: tuple[Override, ...] = ()
    fundings: tuple[Funding, ...] = ()
    referrals: tuple[Referral, ...] = ()
    fallbacks: tuple[Fallback, ...] = ()
    denied: tuple[tuple[str, Denial], ...] = ()

    @property
    def as_owners(self) -> bool:
        """Whether the matter is decided by ownership."""
        return as_owners(self.matter)

    @property
    def bodies(self) -> dict[str, GoverningBody]:
        """The bodies by id."""
        return {body.id: body for body in self.venture.bodies}

    @property
    def others(self) -> Node:
        """Any other side alone."""
        return self.acting.others

    def node_of(self, element: Consent | Override | Funding | Referral) -> Node:
        """Those who can exercise the element."""
        holder = element.decider if isinstance(element, Referral) else element.holder
        return self.acting.node(holder, voting=self.as_owners) if holder is not None else AnyOf(())

    def captured_document(self, grant: Grant) -> bool:
        """Whether a stripping step has rewritten the grant."""
        return grant.document in self.captured.documents

    def denying(self, grant: Grant) -> tuple[Denial, ...]:
        """The denials that take a grant away."""
        return tuple(denial for ident, denial in self.denied if ident == grant.id)

    def overruled_by_absent(self, choices: Choices) -> Absence | None:
        """The document not supplied whose unseen terms are taken to give the matter to others."""
        for absence in self.venture.absences:
            if absence.prevails and reaches(absence, self.matter):
                question = Question(
                    f"absent:{absence.id}",
                    f"{absence.name} prevails over this text and was not supplied",
                    ("it gives the matter to others", "it leaves the matter as this text has it"),
                    likelier=None if absence.matters else 1,
                )
                if choices.of(question) == 0:
                    return absence
        return None


def live_elements(workings: Workings, matter: Matter, choices: Choices, captured: Captured) -> Live:
    """Collect what bears on the matter."""
    dropped = _unread(workings.venture, matter, choices)
    venture = workings.variant(dropped)
    acting = workings.acting(matter, dropped, captured)
    grants = grants_on(venture, matter)
    bare = Live(venture, matter, acting, captured, grants)
    return Live(
        venture,
        matter,
        acting,
        captured,
        grants,
        consents=_holding(bare, venture.consents, choices),
        overrides=tuple(o for o in _holding(bare, venture.overrides, choices) if _over_somebody(bare, o)),
        fundings=_holding(bare, venture.fundings, choices),
        referrals=_holding(bare, venture.referrals, choices),
        fallbacks=_holding(bare, venture.fallbacks, choices),
        denied=tuple(
            (grant.id, denial)
            for grant in grants.standing
            for denial in venture.denials
            if _removes(bare, denial, grant, choices)
        ),
    )


def _unread(venture: Venture, matter: Matter, choices: Choices) -> frozenset[str]:
    """The ids that do not hold under the readings chosen of the text's own ambiguities."""
    out: set[str] = set()
    for ambiguity in venture.ambiguities:
        if not reaches(ambiguity, matter):
            continue
        likelier = {"worse": 0, "better": 1}.get(ambiguity.likelier or "")
        question = Question(f"ambiguity:{ambiguity.id}", ambiguity.says, ("worse", "better"), likelier)
        chosen, other = (ambiguity.worse, ambiguity.better)[:: 1 if choices.of(question) == 0 else -1]
        out |= set(other) - set(chosen)
    return frozenset(out)


def _holding(live: Live, elements: Sequence[_P], choices: Choices) -> tuple[_P, ...]:
    return tuple(
        element
        for element in elements
        if reaches(element, live.matter)
        and not is_advisory(live.venture, _holder(element))
        and not any(_removes(live, denial, element, choices) for denial in live.venture.denials)
        and not _rewritten(live, element)
    )


def _holder(element: Power) -> Who | None:
    match element:
        case Referral():
            return element.decider
        case Fallback():
            return element.set_by
        case _:
            return element.holder


def _rewritten(live: Live, element: Power) -> bool:
    """Whether the others, having rewritten a document, have struck this: they keep what is theirs alone."""
    holder = _holder(element)
    if holder is None or rank_of(element) not in live.captured.documents:
        return False
    return PROTECTED in players_in(live.acting.node(holder, voting=live.as_owners))


def _over_somebody(live: Live, override: Override) -> bool:
    if override.over is None or override.over not in live.bodies:
        return True
    grants = (*live.grants.standing, *live.grants.put_aside)
    return not grants or any(override.over in bodies_of(grant.holder) for grant in grants)


def _removes(live: Live, denial: Denial, element: Power, choices: Choices) -> bool:
    """Whether a denial takes a power away. A text that grants a decision by name seldom means to refuse it as well."""
    if not reaches(denial, live.matter) or _holder(element) not in _each(denial.holder):
        return False
    granted = isinstance(element, Grant)
    if prevails(live.venture.precedences, rank_of(denial), rank_of(element)):
        return True
    if same_provision(denial, element) and not granted:
        return True
    if prevails(live.venture.precedences, rank_of(element), rank_of(denial)):
        return False
    if names(denial, live.matter) != names(element, live.matter):
        return names(denial, live.matter)
    question = Question(
        f"denial:{denial.id}:{element.id}",
        "one provision gives a power that another refuses to the same holder",
        ("the power stands", "the power is refused"),
        likelier=0 if granted else None,
    )
    return choices.of(question) == 1


def _each(who: Who) -> frozenset[Who]:
    inner = who.of if isinstance(who, AllAct | AnyActs) else ()
    return frozenset((who,)).union(*map(_each, inner))


def grants_read(live: Live, choices: Choices) -> Grants:
    """The grants; where two give the matter to rivals and neither prevails, the one that the reading chooses."""
    adopting = live.grants.adopting
    if len({granted.grant.holder for granted in adopting}) < 2 or not _rivals(live, adopting):
        return live.grants
    places = " and ".join(dict.fromkeys(_place(granted.grant) for granted in adopting))
    question = Question(
        f"conflict:{live.matter}",
        f"{places} give the matter to different holders and nothing says which prevails",
        tuple(granted.grant.id for granted in adopting),
    )
    chosen = adopting[choices.of(question)]
    aside = tuple(granted.grant for granted in adopting if granted is not chosen)
    chosen = replace(chosen, against=aside)
    return Grants((chosen,), live.grants.ending, (*live.grants.put_aside, *aside), live.grants.residual)


def _place(grant: Grant) -> str:
    return (grant.cites[0].section if grant.cites else None) or "an unnumbered clause"


def _rivals(live: Live, adopting: Iterable[Granted]) -> bool:
    nodes = [live.acting.node(granted.grant.holder, voting=live.as_owners) for granted in adopting]
    table = Table(tuple(sorted(frozenset().union(*map(players_in, nodes)))))
    size = len(table.players)
    alone = any(are_rivals(table.wins(node), size) for node in nodes)
    return not alone and are_rivals(table.wins(AnyOf(tuple(nodes))), size)


def holding_consents(live: Live, choices: Choices, over: str | None) -> tuple[Consent, ...]:
    """The consents that bind every act (``over`` None) or the acts of one body, under the readings chosen."""
    return tuple(c for c in live.consents if c.over == over and _binds(live, c, choices))


def holding_overrides(live: Live, choices: Choices) -> tuple[Override, ...]:
    """The overrides that are more than safeguards, under the readings chosen."""
    return tuple(o for o in live.overrides if not is_objective(o) and not is_brief(o) and _unconfined(o, choices))


def _binds(live: Live, consent: Consent, choices: Choices) -> bool:
    if is_objective(consent) or not _unconfined(consent, choices):
        return False
    if consent.amount is not None:
        named = bool(live.grants.adopting) and not live.grants.residual
        question = Question(
            f"amount:{consent.id}",
            f"a consent is needed only above ${consent.amount:,}",
            ("the decision is above it", "the decision is below it"),
            likelier=1 if named else 0,
        )
        return choices.of(question) == 0
    if consent.stages and Stage.ADOPT not in consent.stages:
        question = Question(
            f"stage:{consent.id}",
            "a consent is needed only to stop or end what was decided",
            ("the decision is to end it", "the decision is to adopt it"),
            likelier=1 if any(adopts(granted.grant) for granted in live.grants.adopting) else 0,
        )
        return choices.of(question) == 0
    return True


def _unconfined(element: Consent | Override, choices: Choices) -> bool:
    """Whether grounds that only the holder judges are read as no limit, which is the likelier reading."""
    if not element.grounds:
        return True
    question = Question(
        f"grounds:{element.id}",
        "a power is confined to grounds that its own holder judges",
        ("the grounds are no limit", "the grounds confine it"),
        likelier=0,
    )
    return choices.of(question) == 0
