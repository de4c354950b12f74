"""The venture as a legal person: its name, form and state."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.extract import Party
from gino.contract.vocabulary import Side
from gino.documents.model import Document
from gino.provisions.model import Entity
from gino.provisions.plain import plain_text, squeezed
from gino.provisions.who.lexicon import PlainWording, listed, patterns
from gino.provisions.who.party_relations import names_pattern

_STATES = listed("states")
_STATE = "(" + "|".join(state.replace(" ", r"\s+") for state in sorted(_STATES)) + ")"
_BESIDE = 160
_BESIDE_NAME = re2.compile(
    rf"(?i)\b(?:an?|the)\s+{_STATE}\s+(?:(?:professional|nonprofit|nonstock|not-for-profit|business|domestic)\s+)*"
    rf"(?:limited|corporation|company|general|partnership|public)|laws\s+of\s+(?:the\s+)?(?:(?:State|"
    rf"Commonwealth)\s+of\s+)?{_STATE}"
)
_OWN_LAW = re2.compile(
    rf"(?i)\b(?:formed|organized|continued|incorporated)\b[^.;]{{0,90}}?\b{_STATE}\b|"
    rf"\b{_STATE}\s+(?:(?:Revised|Uniform|Limited|Business|Nonprofit|Nonstock|General|Professional)\s+){{1,4}}"
    rf"(?:Liability|Corporation|Partnership|Company|Statutes|Act)"
)


def entity_of(document: Document, parties: Sequence[Party]) -> Entity:
    """The entity among ``parties``, with the form and state that the text states; None for what it does not say.

    Without a party of side ``company`` the governed entity is physicians' own: the party that the title names first.
    """
    text = plain_text(document.text)
    party = next((p for p in parties if p.side is Side.COMPANY), None) or _titled(parties, text)
    if party is None:
        return Entity(None, None, _state_of_law(text))
    named = re2.compile(r"(?i)\b" + names_pattern([party.name.rstrip(".")]))
    beside = " ".join(text[m.end() : m.end() + _BESIDE] for m in list(named.finditer(text))[:6])
    form = _form(party.name) or _form(squeezed(beside)) or _form(squeezed(text[:400]))
    return Entity(party.name, form, _state(beside) or _state_of_law(text))


def _titled(parties: Sequence[Party], text: str) -> Party | None:
    title = squeezed(text[:300]).lower()
    found = [party for party in parties if party.name.lower().rstrip(".") in title]
    return found[0] if len(found) == 1 else None


def _form(words: str) -> str | None:
    return next((entry.id for entry, pattern in patterns("forms", PlainWording) if pattern.search(words)), None)


def _state(beside: str) -> str | None:
    return _named_in(_BESIDE_NAME.search(beside))


def _state_of_law(text: str) -> str | None:
    return _named_in(_OWN_LAW.search(text))


def _named_in(match: re2._Match | None) -> str | None:
    found = next((group for group in match.groups() if group), None) if match else None
    return squeezed(found).title().replace(" Of ", " of ") if found else None
