"""Lists that stand elsewhere: "the matters listed in Schedule 2 require ..." is the lead-in of what Schedule 2 lists.

A clause gives its power to the items of a schedule or section that it names, itself or by a defined term ("Reserved
Matters"), as a lead-in gives it to the items under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gino.contract.vocabulary import Confidence, ProvisionKind
from gino.provisions.model import Definition
from gino.provisions.what.references import references_of
from gino.provisions.what.understanding import Reader, Understood

_GIVEN = frozenset(
    {
        ProvisionKind.CONSENT,
        ProvisionKind.AUTHORITY,
        ProvisionKind.ADVISORY,
        ProvisionKind.DELEGATION,
        ProvisionKind.PROHIBITION,
    }
)
_MATTERS = re.compile(
    r"\b(?:matters?|actions?|decisions?|acts?|items?|transactions?|things|subjects?|powers|functions|duties|"
    r"responsibilities|services|restrictions|tasks)\b[^.;]{0,80}?"
    r"\b(?:listed|set out|set forth|specified|described|contained|enumerated|identified|referred to|in|on|of)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:shall|may|must|will|cannot|means?|is|are|has|have|takes?|serves?|does)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|whom|where|if|unless|as|than)\b")
_LONGEST_ITEM = 60


def with_lists_elsewhere(
    reader: Reader, understood: Sequence[Understood], definitions: Sequence[Definition]
) -> list[Understood]:
    """``understood`` with the items of lists that stand elsewhere read under the clause that gives them their power."""
    found = list(understood)
    terms = dict(_terms(reader, definitions))
    for section, lead in _referring(understood, terms):
        below = (f"{section}(", f"{section}.", f"{section}, ")
        for place, one in enumerate(found):
            inside = one.unit.section == section or (one.unit.section or "").startswith(below)
            if inside and _is_item(one):
                found[place] = reader.read(replace(one.unit, leads=(lead, *one.unit.leads)))
    return found


def _terms(reader: Reader, definitions: Sequence[Definition]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The defined terms that stand for what a schedule or section lists, with that section."""
    for definition in definitions:
        if _MATTERS.search(definition.meaning):
            sections = references_of(reader.skeleton(definition.meaning))
            if sections:
                yield definition.term.removesuffix("s"), sections


def _referring(understood: Sequence[Understood], terms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Every section whose list a clause gives a power to, with that clause; the first clause that does counts."""
    seen: set[str] = set()
    for one in understood:
        if one.unit.leads or not any(deed.kind in _GIVEN for deed in one.deeds):
            continue
        sections = references_of(one.own) if _MATTERS.search(one.own.plain) else ()
        named = (section for term, listed in terms.items() if term in one.own.plain for section in listed)
        for section in (*sections, *named):
            if section not in seen and section != one.unit.section:
                seen.add(section)
                yield section, one.unit.text


def _is_item(one: Understood) -> bool:
    """Whether a unit names a matter and says nothing of power itself: words without a finite verb of their own."""
    unit = one.unit
    says = any(deed.actors or deed.fit.frame.entry.confidence is not Confidence.LOW for deed in one.deeds)
    if says or unit.is_lead or not one.allowed or len(unit.text.split()) > _LONGEST_ITEM:
        return False
    verb = _FINITE.search(unit.text)
    return verb is None or _RELATIVE.search(unit.text[: verb.start()]) is not None
