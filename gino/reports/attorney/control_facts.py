"""The control facts as a table: body by body, then the venture, each with its status and its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.vocabulary import BodyKind
from gino.decisions.workings import bodies_of
from gino.governance.model import GoverningBody, Venture
from gino.governance.who import Who
from gino.reports.attorney.body_facts import body_facts, chooser_fact
from gino.reports.attorney.content import Row, Section, Table, said
from gino.reports.attorney.facts import Clauses, ControlFact, State
from gino.reports.attorney.setting import Setting, section
from gino.reports.attorney.venture_facts import venture_facts
from gino.reports.attorney.words import heads, say
from gino.reports.sanitizing import one_line

_WIDTHS = (16, 31, 13, 40)
_FIRST = (BodyKind.BOARD, BodyKind.MEMBERS, BodyKind.COMMITTEE, BodyKind.MEDICAL_STAFF)


def control_facts(setting: Setting, number: int) -> Section:
    """One table of every fact."""
    rows = tuple(_rows(setting))
    return section("facts", number, [Table("", heads("facts.head"), _WIDTHS, rows)])


def all_facts(setting: Setting) -> list[tuple[str, list[ControlFact]]]:
    """Every control fact under the title of its group."""
    clauses = Clauses(setting.report.provisions)
    deciding, lesser = _sorted(setting.venture)
    acting = acting_bodies(setting.venture)
    groups = [
        (one_line(body.name), [each for each in body_facts(setting, body, clauses) if _tells(each, body, acting)])
        for body in deciding
    ]
    groups.append((say("facts.venture"), list(venture_facts(setting, clauses))))
    others = [chooser_fact(setting, body) for body in lesser if body.seats]
    return [*groups, *([(say("facts.others_body"), others)] if others else [])]


def _rows(setting: Setting) -> Iterator[Row]:
    for title, found in all_facts(setting):
        yield Row((said(title),), group=True)
        for each in found:
            name = each.subject if each.key == "chooser" else each.name
            clauses = setting.quotes(each.clauses)
            yield Row((said(name), said(*each.lines), said(say(f"facts.status.{each.state}")), clauses))


def _sorted(venture: Venture) -> tuple[list[GoverningBody], list[GoverningBody]]:
    """The bodies that decide or are said to, boards first; and the others."""
    acting = acting_bodies(venture)
    deciding = [body for body in venture.bodies if body.kind in _FIRST and _decides(body, acting)]
    deciding.sort(key=lambda body: _FIRST.index(body.kind))
    chosen = {body.id for body in deciding}
    return deciding, [body for body in venture.bodies if body.id not in chosen]


def _tells(found: ControlFact, body: GoverningBody, acting: frozenset[str]) -> bool:
    """Whether a fact is worth a row: a silent one is for a body with power, a casting vote where votes can tie."""
    if found.state is not State.SILENT:
        return True
    even = sum(seat.count * seat.votes for seat in body.seats) % 2 == 0
    return body.id in acting and (found.key != "casting" or even)


def _decides(body: GoverningBody, acting: frozenset[str]) -> bool:
    if body.kind is BodyKind.MEMBERS:
        return bool(body.rule_cites or body.quorum)
    return body.id in acting or body.kind is BodyKind.BOARD or bool(body.rule_cites or body.quorum)


def acting_bodies(venture: Venture) -> frozenset[str]:
    """The bodies that hold any power themselves."""
    holders: list[Who | None] = [
        *(grant.holder for grant in venture.grants),
        *(consent.holder for consent in venture.consents),
        *(override.holder for override in venture.overrides),
        *(each.decider for each in venture.referrals),
        *(each.set_by for each in venture.fallbacks),
    ]
    return frozenset().union(*(bodies_of(who) for who in _present(holders)))


def _present(holders: Iterable[Who | None]) -> Iterator[Who]:
    return (who for who in holders if who is not None)
