"""Which files were read, in which view, and what was missing."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.extract import Party
from gino.contract.outline import DocumentIdentity
from gino.contract.vocabulary import Side
from gino.decisions.naming import listed
from gino.findings.rules.packs import packs_of
from gino.provisions.model import Reading
from gino.reports.attorney.content import Block, Cell, Facts, Line, Section, Style, said
from gino.reports.attorney.setting import Setting, section
from gino.reports.attorney.words import say
from gino.reports.quotes import quote_of
from gino.reports.sanitizing import one_line
from gino.reports.wording import count_of

_LONGEST_QUOTE = 160
_MOST_ALIASES = 6


def identity(setting: Setting, number: int) -> Section:
    """A table for each file, and one for the venture."""
    return section("identity", number, _blocks(setting))


def _blocks(setting: Setting) -> Iterator[Block]:
    documents = setting.report.documents or (setting.report.document,)
    for index, (document, reading) in enumerate(zip(documents, setting.case.readings, strict=True)):
        caption = f"[{index + 1}]" if len(documents) > 1 else ""
        yield Facts(tuple(_file(document, reading)), caption)
    yield Facts(tuple(_venture(setting)))


def _file(document: DocumentIdentity, reading: Reading) -> Iterator[tuple[str, Cell]]:
    yield say("identity.file"), said(one_line(document.path))
    if document.title:
        yield say("identity.title"), said(one_line(document.title))
    yield say("identity.kind"), said(document.kind.replace("_", " "))
    length = [count_of(document.characters, "character")]
    length += [count_of(document.pages, "page")] if document.pages is not None else []
    yield say("identity.length"), said(", ".join(reversed(length)))
    yield say("identity.sha256"), said(document.sha256, style=Style.CODE)
    yield say("identity.revisions"), said(_revisions(reading))
    comments = reading.document.comments
    if comments:
        authors = listed(dict.fromkeys(one_line(each.author) for each in comments))
        count = count_of(len(comments), "comment")
        yield say("identity.comments"), said(say("identity.comments_in", count=count, authors=authors))


def _revisions(reading: Reading) -> str:
    open_ = reading.document.revisions
    if not open_.insertions and not open_.deletions:
        return say("identity.revisions_none")
    return say(
        "identity.revisions_open",
        insertions=count_of(open_.insertions, "insertion"),
        deletions=count_of(open_.deletions, "deletion"),
        authors=listed(map(one_line, open_.authors)),
        view="accepted" if open_.view == "accepted" else "rejected",
    )


def _venture(setting: Setting) -> Iterator[tuple[str, Cell]]:
    report = setting.report
    if report.parties:
        yield say("identity.parties"), said(*map(_party, report.parties))
    yield say("identity.absent"), _absent(setting)
    yield say("identity.measured"), said(setting.people)
    made = report.made_by
    if made is not None:
        packs = ", ".join(packs_of(setting.case.settings))
        yield say("identity.made_by"), said(say("identity.maker", gino=made.gino, rules=made.rules, packs=packs))


def _party(party: Party) -> str:
    aliases = [f"“{one_line(each)}”" for each in party.aliases[:_MOST_ALIASES]]
    side = side_told(party.side)
    if not aliases:
        return say("identity.party", name=one_line(party.name), side=side)
    return say("identity.party_also", name=one_line(party.name), side=side, aliases=listed(aliases))


def side_told(side: Side) -> str:
    """A side in a word or two."""
    return say(f"identity.sides.{side.value}")


def _absent(setting: Setting) -> Cell:
    lines: list[Line] = []
    told: set[str] = set()
    for absence in setting.venture.absences:
        name = one_line(absence.name)
        if name in told:
            continue
        told.add(name)
        lines.append(Line(name))
        quote = quote_of(absence.cites[0], setting.report, _LONGEST_QUOTE) if absence.cites else None
        lines += [Line(quote=quote)] if quote else []
    return tuple(lines) or said(say("identity.absent_none"))
