"""Shares of ownership: the percentages that a text sets beside its parties' names."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.extract import Party
from gino.contract.spans import Cite
from gino.documents.model import Document, Node
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials
from gino.governance.model import Ownership

_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {name: place for place, name in enumerate(_UNITS, 1)} | {
    name: 10 * place for place, name in enumerate(_TENS, 2)
}
_SPELT = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(_UNITS)})"
_PERCENT = re2.compile(
    rf"(?i)\b(?:(\d{{1,3}}(?:\.\d{{1,2}})?)\s?(?:%|percent|per cent)|({_SPELT})\s+(?:percent|per cent))"
)
_SENTENCE = re2.compile(r"[^.;\n]+(?:\.\d[^.;\n]*)*")
_WHOLE = 10_000
_FAR = 90


def ownerships_of(materials: Materials) -> tuple[Ownership, ...]:
    """The interests that the texts state, where together they make no more than the whole."""
    found: dict[str, Ownership] = {}
    for reading in materials.readings:
        for node in reading.document.nodes:
            for party, part, cite in _stated(materials, reading.document, node):
                if party not in found:
                    found[party] = Ownership(f"ownership-{party}", (cite,), party, part)
    if sum(one.per_ten_thousand or 0 for one in found.values()) > _WHOLE + 10:
        return ()
    return tuple(found.values())


def _stated(materials: Materials, document: Document, node: Node) -> list[tuple[str, int, Cite]]:
    text = document.text_of(node)
    if not _PERCENT.search(text):
        return []
    heading = " ".join(document.text_of(above) for above in document.ancestors(node))
    found: list[tuple[str, int, Cite]] = []
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        if not speaks_of("ownership", f"{text} {heading}") or speaks_of("share_of_votes", words):
            continue
        mentions = _mentions(materials.players(), words)
        for party, part in _paired(mentions, words):
            start = node.start + sentence.start() + len(words) - len(words.lstrip())
            found.append((party, part, document.cite(start, node.start + sentence.end(), node)))
    return found


def _mentions(parties: Sequence[Party], words: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for party in parties:
        for name in sorted((party.name, *party.aliases), key=len, reverse=True):
            for match in re2.finditer(r"(?i)\b" + re2.escape(name) + r"\b", words):
                if not any(start < match.end() and match.start() < end for start, end, _ in found):
                    found.append((match.start(), match.end(), party.id))
    return sorted(found)


def _paired(mentions: Sequence[tuple[int, int, str]], words: str) -> list[tuple[str, int]]:
    """Each percentage with the party named last before it, or first after it where none is."""
    found: list[tuple[str, int]] = []
    for match in _PERCENT.finditer(words):
        before = [one for one in mentions if one[1] <= match.start() and match.start() - one[1] < _FAR]
        after = [one for one in mentions if one[0] >= match.end() and one[0] - match.end() < _FAR]
        part = _part(match.group(1), match.group(2))
        if before or after:
            found.append(((before[-1] if before else after[0])[2], part))
    return found


def _part(figures: str | None, spelt: str | None) -> int:
    if figures:
        return round(float(figures) * 100)
    return 100 * sum(_WORDS[word] for word in (spelt or "").lower().replace("-", " ").split())
