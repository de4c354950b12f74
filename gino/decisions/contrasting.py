"""A mechanism that differs, in a sentence of what is so now: "the Board may now amend the text, in place of ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter
from gino.decisions.matching import Difference, Mechanism
from gino.decisions.naming import in_short, listed, sentence
from gino.decisions.telling import ROUTES, Teller
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Element,
    Entrenchment,
    Fallback,
    Funding,
    Grant,
    Override,
    Ownership,
    Precedence,
    Proxy,
    Referral,
    Strip,
)
from gino.governance.who import AllAct

_MODES = {OverrideMode.REPLACE: "supersede", OverrideMode.SUSPEND: "suspend", OverrideMode.REVERSE: "reverse"}
_NOW, _NO_LONGER = "now", "no longer"


def difference_told(difference: Difference, old: Teller, new: Teller) -> str:
    """What the difference comes to; ``old`` and ``new`` name the parties and bodies of the versions."""
    match difference:
        case Difference(None, Mechanism(whole)):
            return sentence(_said(whole, new, _NOW))
        case Difference(Mechanism(whole), None):
            return sentence(_said(whole, old, _NO_LONGER))
        case Difference(Mechanism(was), Mechanism(now)):
            return sentence(_changed(was, now, old, new))
    return ""


def _changed(was: Element, now: Element, old: Teller, new: Teller) -> str:
    """The new mechanism with what it has in place of the old; what the two have in common is said once."""
    before, after = _holder(was, old), _holder(now, new)
    terms = [*_terms(was, now, old, new)]
    if before != after:
        place = [f"in place of {before}"] if before else []
        return ", ".join([_said(now, new, _NOW), *place, *(words for words in terms if not words.endswith(" alone"))])
    added = tuple(matter for matter in _reach(now) if matter not in _reach(was))
    taken = tuple(matter for matter in _reach(was) if matter not in _reach(now))
    if (added or taken) and _reach(was) and _reach(now):
        parts = [_said(now, new, "now also", added)] if added else []
        parts += [_said(was, old, _NO_LONGER, taken)] if taken else []
        return ", ".join(["; ".join(parts), *terms])
    if isinstance(was, Precedence) and isinstance(now, Precedence) and was.prevails == now.yields:
        return f"{_said(now, new, _NOW)}, no longer the other way round"
    same = _said(now, new, "" if terms else _NOW)
    return ", ".join([same, *terms]) if terms else f"{same}, where {_said(was, old, '')}"


def _reach(element: Element) -> tuple[Matter, ...]:
    found: tuple[Matter, ...] = getattr(element, "matters", ())
    return found


def _matters_told(matters: Sequence[Matter]) -> str:
    return in_short(matters) or "whatever is not given elsewhere"


def _holder(element: Element, teller: Teller) -> str:
    """Whoever has the power, or votes, or sets the rule: what may be another's in the new version."""
    who = teller.names.who
    match element:
        case Grant() | Consent() | Override() | Funding() | Denial():
            return who(element.holder)
        case Referral(decider=decider):
            return who(decider) if decider is not None else "nobody"
        case Fallback(set_by=setter):
            return f"what {who(setter)} sets" if setter is not None else "what was last adopted"
        case Proxy():
            return who(element.voted_by)
        case Bloc():
            return teller.names.of(element.leader)
        case Strip():
            return who(element.by)
        case Entrenchment():
            return who(element.also)
    return ""


def _said(element: Element, teller: Teller, when: str, only: Sequence[Matter] | None = None) -> str:
    """The mechanism as it is ``now``, ``now also``, ``no longer`` or (empty) both before and after."""
    holder = _holder(element, teller)
    matters = _matters_told(_reach(element) if only is None else only)
    may = f"may {when}".strip()
    must = "need no longer" if when == _NO_LONGER else f"must {when}".strip()
    is_ = f"is {when}".strip()
    match element:
        case Grant(source=source):
            under = f"under {source}, " if source is not None else ""
            return f"{under}{holder} {may} decide {matters}"
        case Consent(amount=amount):
            above = f" above ${amount:,}" if amount is not None else ""
            return f"{holder} {must} consent to {_acts(element, matters)}{above}"
        case Override(mode=mode):
            return f"{holder} {may} {_MODES[mode]} decisions on {matters}"
        case Funding():
            return f"{holder} {may} withhold the money for {matters}"
        case Denial():
            turned = {_NOW: " is new", _NO_LONGER: " is gone", "now also": " is now part of it"}.get(when, "")
            return f"the bar on {holder} deciding {matters}{turned}"
        case Referral(over=over, on_tie_only=tie):
            body = teller.names.body(over) if over is not None else "the vote"
            settled = f"{is_} decided by {holder}" if holder != "nobody" else f"{when} stays open".strip()
            return f"{'on an equal division, ' if tie else ''}what {body} does not carry {settled}"
        case Fallback():
            return f"until {matters} is adopted, {holder} {is_} in force"
    return _standing(element, teller, holder, when)


def _acts(consent: Consent, matters: str) -> str:
    return matters if consent.matters else "every decision"


def _standing(element: Element, teller: Teller, holder: str, when: str) -> str:
    """Mechanisms of who votes and who may change the text."""
    names = teller.names
    are = f"are {when}".strip()
    must = "need no longer" if when == _NO_LONGER else f"must {when}".strip()
    match element:
        case Proxy(party=party, body=body):
            whose = names.party(party) if party is not None else names.body(body or "")
            return f"the votes of {whose} {are} cast by {holder} under an irrevocable proxy"
        case Bloc(follower=follower):
            return f"{names.of(follower)} {must} vote as {holder} directs"
        case Ownership(party=party, per_ten_thousand=part):
            share = f"{part / 100:g}%" if part is not None else "the rest"
            return f"{share} of the interests {are} with {names.party(party)}"
        case Precedence(prevails=over, yields=under):
            does = "no longer prevails" if when == _NO_LONGER else f"{when} prevails".strip()
            return f"{teller.document(over)} {does} over {teller.document(under)}"
        case Strip(by=AllAct(())):
            lapses = {_NO_LONGER: "no longer lapses", "": "lapses"}.get(when, "now lapses")
            return f"what the text gives {lapses} by itself"
        case Strip(body=body, route=route):
            reached = names.body(body) if body is not None else "the body"
            told = "amend the text" if route is StripRoute.AMEND else ROUTES[route].format(body=reached)
            return f"{holder} {f'may {when}'.strip()} {told}"
        case Entrenchment():
            need = {_NO_LONGER: "no longer need", "": "need"}.get(when, "now need")
            return f"changes of the text {need} the assent of {holder}"
    return f"the text {when} provides otherwise".replace("  ", " ")


def _terms(was: Element, now: Element, old: Teller, new: Teller) -> Iterator[str]:
    """The terms of a power that are new and those that have fallen away."""
    before, after = [*_bounds(was, old)], [*_bounds(now, new)]
    yield from (f"no longer {words}" for words in before if words not in after)
    yield from (f"now {words}" for words in after if words not in before)


def _bounds(element: Element, teller: Teller) -> Iterator[str]:
    grounds = getattr(element, "grounds", ())
    if grounds:
        yield f"only on grounds of {listed((ground.value.replace('_', ' ') for ground in grounds), 'or')}"
    match element:
        case Override(hours=hours, reviewed_by=reviewer):
            if hours is not None:
                yield f"for {hours} hours"
            if reviewer is not None:
                yield f"subject to review by {teller.names.who(reviewer)}"
        case Grant(exclusive=True):
            yield "alone"
        case Consent(deemed=True):
            yield "given by silence"
        case Referral(on_tie_only=True):
            yield "on an equal division only"
    if isinstance(element, Consent | Override) and element.over is not None:
        yield f"over {teller.names.body(element.over)}"
