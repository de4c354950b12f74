"""The control facts of the whole venture: interests, reserved powers, defaults, and how it changes and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.spans import Cite
from gino.contract.terms import StripRoute
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.decisions.naming import listed
from gino.governance.model import Consent, Element, Fallback, Override, Precedence, Strip
from gino.reports.attorney.facts import Clauses, ControlFact, fact
from gino.reports.attorney.setting import Setting
from gino.reports.attorney.words import say
from gino.reports.citing import document_name
from gino.reports.sanitizing import one_line
from gino.reports.wording import MATTER_NAMES, capitalized

_BUDGETS = {Matter.OPERATING_BUDGET, Matter.CAPITAL_BUDGET}
_ENDING = (StripRoute.DISSOLVE_ENTITY, StripRoute.SELL)
_MANAGER = ("management", "administrative services", "services agreement")


def venture_facts(setting: Setting, clauses: Clauses) -> Iterator[ControlFact]:
    """Every fact of the venture, in the order in which one asks."""
    yield _interests(setting)
    yield from _reserved(setting)
    yield _overrides(setting)
    yield _budget(setting)
    yield _amendment(setting, clauses)
    yield _deadlock(setting, clauses)
    yield _ending(setting)
    yield _management(setting)
    yield _precedence(setting, clauses)


def _cites(elements: Iterable[Element]) -> list[Cite]:
    return [cite for element in elements for cite in element.cites]


def _interests(setting: Setting) -> ControlFact:
    owned = setting.venture.ownerships
    lines = []
    for each in owned:
        party = one_line(capitalized(setting.names.party(each.party)))
        if each.per_ten_thousand is None:
            lines.append(say("facts.says.interest_unsaid", party=party))
        else:
            lines.append(say("facts.says.interest", party=party, percent=f"{each.per_ten_thousand / 100:g}%"))
    return fact(setting.venture, "interests", "", lines, _cites(owned))


def _reserved(setting: Setting) -> Iterator[ControlFact]:
    """The consents, those of one holder on the same terms together."""
    alike: dict[tuple[str, str, str], list[Consent]] = {}
    for consent in setting.venture.consents:
        over = one_line(setting.names.of(consent.over)) if consent.over is not None else ""
        alike.setdefault((setting.who(consent.holder), over, _terms(consent)), []).append(consent)
    if not alike:
        yield fact(setting.venture, "reserved", "", [], [])
    for (who, over, terms), consents in alike.items():
        named = [matter for consent in consents for matter in consent.matters]
        matters = setting.matters(() if over and Matter.GENERAL in named else named)
        which = "consent_over" if over else "consent"
        told = f"{say(f'facts.says.{which}', who=who, over=over, matters=matters)}{terms}."
        yield fact(setting.venture, "reserved", "", [told], _cites(consents), [consents[0].holder])


def _terms(consent: Consent) -> str:
    told = "" if consent.amount is None else f" {say('facts.says.consent_amount', amount=f'{consent.amount:,}')}"
    grounds = listed((ground.value.replace("_", " ") for ground in consent.grounds), "or")
    told += say("facts.says.consent_grounds", grounds=grounds) if consent.grounds else ""
    return told + (say("facts.says.consent_deemed") if consent.deemed else "")


def _overrides(setting: Setting) -> ControlFact:
    found = setting.venture.overrides
    lines = [_override(setting, each) for each in found]
    return fact(setting.venture, "override", "", lines, _cites(found), [each.holder for each in found])


def _override(setting: Setting, override: Override) -> str:
    mode, who = say(f"facts.says.modes.{override.mode.value}"), capitalized(setting.who(override.holder))
    return say("facts.says.override", who=who, mode=mode, matters=setting.matters(override.matters)) + "."


def _budget(setting: Setting) -> ControlFact:
    found = [each for each in setting.venture.fallbacks if not each.matters or _BUDGETS & set(each.matters)]
    return fact(
        setting.venture,
        "budget",
        "",
        [_fallback(setting, each) for each in found],
        _cites(found),
        [each.set_by for each in found],
    )


def _fallback(setting: Setting, fallback: Fallback) -> str:
    if fallback.set_by is None:
        return say("facts.says.budget_last")
    return say("facts.says.budget_by", who=capitalized(setting.who(fallback.set_by)))


def _amendment(setting: Setting, clauses: Clauses) -> ControlFact:
    venture = setting.venture
    amending = [each for each in venture.strips if each.route is StripRoute.AMEND]
    lines = [say("facts.says.amend", who=setting.who(each.by)) for each in amending]
    for guard in venture.entrenchments:
        what = setting.matters(guard.matters, "and") if guard.matters else say("facts.says.everything")
        lines.append(say("facts.says.amend_also", who=setting.who(guard.also), what=what))
    clauses_ = _cites((*amending, *venture.entrenchments)) or clauses.of(ProvisionKind.AMENDMENT)
    return fact(venture, "amendment", "", lines or _decided(setting, Matter.AMENDMENT), clauses_)


def _deadlock(setting: Setting, clauses: Clauses) -> ControlFact:
    found = setting.venture.referrals
    lines = []
    for each in found:
        matters = setting.matters(each.matters)
        if each.decider is None:
            lines.append(say("facts.says.refer_none", matters=matters))
        else:
            which = "refer_tie" if each.on_tie_only else "refer"
            lines.append(say(f"facts.says.{which}", who=capitalized(setting.who(each.decider)), matters=matters))
    cites = _cites(found) or clauses.of(ProvisionKind.DEADLOCK)
    return fact(setting.venture, "deadlock", "", lines, cites, [each.decider for each in found])


def _ending(setting: Setting) -> ControlFact:
    venture = setting.venture
    found = [each for each in venture.strips if each.route in _ENDING]
    matters = {Matter.DISSOLUTION, Matter.SALE_MERGER}
    agreed = [each for each in venture.consents if matters & set(each.matters)]
    lines = [_end(setting, each) for each in found]
    lines += _decided(setting, Matter.DISSOLUTION) + _decided(setting, Matter.SALE_MERGER)
    return fact(venture, "dissolution", "", lines, _cites((*found, *agreed)), [each.by for each in found])


def _end(setting: Setting, strip: Strip) -> str:
    which = "dissolve" if strip.route is StripRoute.DISSOLVE_ENTITY else "sell"
    return say(f"facts.says.{which}", who=capitalized(setting.who(strip.by)))


def _management(setting: Setting) -> ControlFact:
    """Who decides on the manager, and whether the agreement with it was supplied."""
    venture, matter = setting.venture, Matter.MANAGEMENT_AGREEMENT
    decision = next((each for each in setting.report.decisions if each.matter is matter), None)
    absent = [each for each in venture.absences if any(word in each.name.casefold() for word in _MANAGER)]
    lines = _decided(setting, matter)
    lines += [say("facts.says.relies", name=one_line(each.name)) for each in absent]
    cites = [*(setting.naming_first(decision) if decision is not None else ()), *_cites(absent)]
    return fact(venture, "management", "", lines, cites)


def _precedence(setting: Setting, clauses: Clauses) -> ControlFact:
    found = setting.venture.precedences
    lines = [_prevails(setting, each) for each in found if each.prevails != each.yields]
    cites = _cites(found) or clauses.of(ProvisionKind.PRECEDENCE)
    return fact(setting.venture, "precedence", "", lines, cites)


def _prevails(setting: Setting, precedence: Precedence) -> str:
    one, other = (
        _document(setting, each) if isinstance(each, int) else one_line(each)
        for each in (precedence.prevails, precedence.yields)
    )
    return say("facts.says.prevails", one=capitalized(one), other=other)


def _document(setting: Setting, index: int) -> str:
    alone = len(setting.report.documents) == 1
    return say("facts.says.this_document") if alone else document_name(setting.report, index)


def _decided(setting: Setting, matter: Matter) -> list[str]:
    found = [each for each in setting.report.decisions if each.matter is matter and setting.sided]
    powers = [say(f"facts.says.powers.{each.in_effect.value}") for each in found]
    names = {"matter": MATTER_NAMES[matter], "people": setting.people}
    return [say("facts.says.decided", power=power, **names) for power in powers]
