"""What a change would do, and which changes would raise the grade most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gino.contract.vocabulary import DOMAIN_OF, Domain, Grade, Side, strength
from gino.decisions.editing import Edit, Insert, SetCastingVote, SetChooser, SetRule, Strike, edited
from gino.decisions.facts import CastingFact, Fact, RuleFact, SeatFact
from gino.decisions.model import Aim, Proof, Solution
from gino.decisions.moving import Movement, hollow_claims, movements
from gino.decisions.solving import solve
from gino.decisions.telling import Teller
from gino.governance.model import (
    Bloc,
    Consent,
    Entrenchment,
    Fallback,
    Funding,
    Override,
    Precedence,
    Proxy,
    Referral,
    Strip,
    Venture,
)
from gino.governance.who import MAJORITY, AllAct, PartyActs, Who

_GRADES = (None, Grade.GINO, Grade.WEAK, Grade.SHARED, Grade.GENUINE)
_STRIKABLE = (Bloc, Consent, Fallback, Funding, Override, Precedence, Proxy, Referral)
_MOST_EDITS = 4


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A change and what it moves."""

    edits: tuple[Edit, ...]
    says: tuple[str, ...]
    before: Solution
    after: Solution
    moved: tuple[Movement, ...]


def what_if(
    venture: Venture, edits: Iterable[Edit], protected: Side = Side.PHYSICIANS, says: Iterable[str] = ()
) -> WhatIf:
    """Solve the venture again with the edits made.

    Raises:
        EditError: if an edit names what the venture does not have.
    """
    made = tuple(edits)
    before, after = solve(venture, protected), solve(edited(venture, made), protected)
    return WhatIf(made, tuple(says), before, after, movements(before, after))


def best_changes(venture: Venture, protected: Side = Side.PHYSICIANS, most: int = 3) -> tuple[WhatIf, ...]:
    """The changes that raise the grade most: the best few single ones, then the best step-by-step combination.

    Only what the witnesses rest on is tried: nothing else stands between the protected side and its claims. A change
    that improves nothing is left out.
    """
    before = solve(venture, protected)
    options = _options(venture, before)
    single = _ranked(venture, before, [((edit,), (says,)) for edit, says in options])
    found = list(single[:most])
    together = _climb(venture, before, options)
    if together is not None and len(together.edits) > 1:
        found.insert(0, together)
    return tuple(found)


def _worth(solution: Solution) -> tuple[int, int, int]:
    clinical = (d for d in solution.decisions if DOMAIN_OF[d.matter] is Domain.CLINICAL)
    power = sum(strength(d.in_effect) for d in clinical)
    return _GRADES.index(solution.grade), -hollow_claims(solution), power


def _ranked(
    venture: Venture, before: Solution, tried: Sequence[tuple[tuple[Edit, ...], tuple[str, ...]]]
) -> list[WhatIf]:
    found = []
    for edits, says in tried:
        after = solve(edited(venture, edits), before.protected)
        if _worth(after) > _worth(before):
            found.append(WhatIf(edits, says, before, after, movements(before, after)))
    return sorted(found, key=_preference, reverse=True)


def _preference(option: WhatIf) -> tuple[int, int, int, int]:
    """The better grade, the fewer empty claims, and then what asks least of the other side."""
    grade, hollow, power = _worth(option.after)
    return grade, hollow, -sum(map(_asks, option.edits)), power


def _asks(edit: Edit) -> int:
    """How much an edit asks: an assent less than giving a power up, and that less than giving seats up."""
    return 1 if isinstance(edit, Insert) else 3 if isinstance(edit, SetChooser) else 2


def _climb(venture: Venture, before: Solution, options: Sequence[tuple[Edit, str]]) -> WhatIf | None:
    """Add the best next change, and what its new witnesses suggest, until nothing improves."""
    best: WhatIf | None = None
    choices = list(options)
    while best is None or len(best.edits) < _MOST_EDITS:
        edits, says = (best.edits, best.says) if best is not None else ((), ())
        step = _ranked(venture, best.after if best is not None else before, [
            ((*edits, edit), (*says, told)) for edit, told in choices if edit not in edits
        ])  # fmt: skip
        if not step:
            break
        best = step[0]
        choices = list(_options(edited(venture, best.edits), best.after))
    if best is None:
        return None
    return WhatIf(best.edits, best.says, before, best.after, movements(before, best.after))


def _options(venture: Venture, solution: Solution) -> list[tuple[Edit, str]]:
    ours = tuple(PartyActs(party.id) for party in venture.parties if party.side is solution.protected)
    if not ours:
        return []
    us: Who = ours[0] if len(ours) == 1 else AllAct(ours)
    teller = Teller(venture, solution.protected)
    found: dict[Edit, str] = {}
    for proof in solution.proofs:
        for fact in proof.facts:
            for edit, says in _against(fact, proof, us, teller):
                found.setdefault(edit, says)
    return list(found.items())


def _against(fact: Fact, proof: Proof, us: Who, teller: Teller) -> Iterator[tuple[Edit, str]]:
    told = teller.sentence([fact], proof)
    match fact.subject:
        case Strip() as strip:
            guard = Entrenchment(
                f"{strip.id}#guard", strip.cites, us, strip.document, strip.body, strip.matters, (strip.route,)
            )
            yield Insert(guard), f"Require the assent of {teller.names.who(us)} where now: {told}"
        case SeatFact(body, seat):
            yield SetChooser(body.id, seat.label, us), f"Let {teller.names.who(us)} alone choose these seats: {told}"
        case RuleFact(body) if body.rule != MAJORITY:
            yield SetRule(body.id, MAJORITY), f"Let a majority carry, where now: {told}"
        case CastingFact(body):
            yield SetCastingVote(body.id, None), f"Drop the casting vote: {told}"
        case subject if isinstance(subject, _STRIKABLE) and proof.aim is not Aim.STRIP:
            yield Strike(fact.id), f"Strike: {told}"
        case subject if isinstance(subject, Proxy | Bloc):
            yield Strike(fact.id), f"Strike: {told}"
