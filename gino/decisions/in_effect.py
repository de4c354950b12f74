"""Who carries a matter when everything is read together: one composition for every mechanism.

Grants are alternatives. Consents, withheld money and powers to reverse bind whoever carries it; a referral is a second
way for those who can make the first one fail; a power to replace wins alone; a rule that one party sets while nothing
is adopted is theirs to bring about if they can prevent adoption.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import Matter
from gino.decisions.acting import Captured
from gino.decisions.choosing import Live, grants_read, holding_consents, holding_overrides, live_elements
from gino.decisions.game import ALWAYS, NEVER, AllOf, AnyOf, Bearing, Node, Plays, Resting, dual
from gino.decisions.granting import Granted, Grants
from gino.decisions.players import neutral
from gino.decisions.readings import Choices
from gino.decisions.voting import votes
from gino.decisions.workings import NOTHING, Workings, bodies_of
from gino.governance.model import Consent, Funding, Override, Referral
from gino.governance.who import BodyActs

COMPANY = neutral("the company's other organs")


@dataclass(frozen=True, slots=True)
class Procedure:
    """How a matter is carried, and the grants on which that rests. ``node`` is None where the text names nobody."""

    matter: Matter
    node: Node | None
    grants: Grants


def procedure(workings: Workings, matter: Matter, choices: Choices, captured: Captured = NOTHING) -> Procedure:
    """Compose the procedure of a matter under the readings chosen."""
    live = live_elements(workings, matter, choices, captured)
    grants = grants_read(live, choices)
    node = _adopted(live, grants, choices)
    if node is None:
        node = _replaced(live, NEVER, choices) if _replacers(live, choices) else None
    else:
        node = _replaced(live, _referred(live, node, None), choices)
    absent = live.overruled_by_absent(choices) if node is not None else None
    if absent is not None:
        return Procedure(matter, Plays(neutral(absent.name)), Grants())
    return Procedure(matter, _meanwhile(live, node) if node is not None else None, grants)


def _adopted(live: Live, grants: Grants, choices: Choices) -> Node | None:
    consents = holding_consents(live, choices, None)
    paths = [_path(live, granted, choices) for granted in grants.adopting]
    if not paths:
        over = sorted({c.over for c in live.consents if c.over is not None and c.over in live.bodies})
        paths = [_bound(live, live.acting.node(BodyActs(body)), body, choices) for body in over]
    if not paths and len({consent.holder for consent in consents}) > 1:
        paths = [ALWAYS]
    if not paths:
        if not consents:
            return None
        paths = [Plays(COMPANY)]
    ended = [Resting((granted.grant.id,), dual(_held(live, granted)), Bearing.LIMITS) for granted in grants.ending]
    return AllOf((AnyOf(tuple(paths)), *_limits(live, consents), *_limits(live, live.fundings), *ended))


def _held(live: Live, granted: Granted) -> Node:
    return live.acting.node(granted.grant.holder, voting=live.as_owners)


def _path(live: Live, granted: Granted, choices: Choices) -> Node:
    grant = granted.grant
    if live.captured_document(grant):
        return live.others
    facts = (grant.id, *(clause.id for clause in granted.by), *(other.id for other in granted.against))
    node: Node = Resting(facts, _held(live, granted))
    for denial in live.denying(grant):
        node = AllOf((node, Resting((denial.id,), NEVER, Bearing.LIMITS)))
    for body in sorted(bodies_of(grant.holder)):
        node = _bound(live, node, body, choices)
    return node


def _bound(live: Live, node: Node, body: str, choices: Choices) -> Node:
    """A body's act with what reaches that body's acts alone."""
    node = _referred(live, node, body)
    node = AllOf((node, *_limits(live, holding_consents(live, choices, body))))
    return _stoppable(live, node, [o for o in holding_overrides(live, choices) if o.over == body])


def _limits(live: Live, elements: Iterable[Consent | Funding]) -> tuple[Node, ...]:
    return tuple(Resting((element.id,), live.node_of(element), Bearing.LIMITS) for element in elements)


def _stoppable(live: Live, node: Node, overrides: Sequence[Override]) -> Node:
    stops = tuple(
        Resting((o.id,), dual(live.node_of(o)), Bearing.LIMITS) for o in overrides if o.mode is not OverrideMode.REPLACE
    )
    return AllOf((node, *stops)) if stops else node


def _replacers(live: Live, choices: Choices) -> list[Override]:
    return [o for o in holding_overrides(live, choices) if o.mode is OverrideMode.REPLACE]


def _replaced(live: Live, node: Node, choices: Choices) -> Node:
    node = _stoppable(live, node, [o for o in holding_overrides(live, choices) if o.over not in live.bodies])
    replacers = _replacers(live, choices)
    alone = (Resting((o.id,), live.node_of(o), Bearing.ENABLES) for o in replacers)
    assents = (Resting((o.id,), dual(live.node_of(o)), Bearing.LIMITS) for o in replacers)
    return AnyOf((*alone, AllOf((node, *assents)))) if replacers else node


def _referred(live: Live, node: Node, over: str | None) -> Node:
    second: list[Node] = []
    for referral in live.referrals:
        if referral.decider is None or referral.over != over:
            continue
        failing = _tied(live, referral, node) if referral.on_tie_only else dual(node)
        second.append(Resting((referral.id,), AllOf((failing, live.node_of(referral))), Bearing.ENABLES))
    return AnyOf((node, *second)) if second else node


def _tied(live: Live, referral: Referral, node: Node) -> Node:
    """Those who can divide a body equally; where the body is unknown, those who can keep it from deciding."""
    body = live.bodies.get(referral.over or "")
    if body is None or not body.seats:
        return dual(node)
    total = votes(body)
    if total % 2:
        return NEVER
    return live.acting.seats_reaching(body.id, total // 2)


def _meanwhile(live: Live, node: Node) -> Node:
    setting: list[Node] = []
    for fallback in live.fallbacks:
        if fallback.set_by is not None:
            setter = AllOf((dual(node), live.acting.node(fallback.set_by, voting=live.as_owners)))
            setting.append(Resting((fallback.id,), setter, Bearing.ENABLES))
    return AnyOf((node, *setting)) if setting else node
