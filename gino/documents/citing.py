"""The section as a lawyer cites it, made from the chain of labels above and at a node."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.documents.labels import ANNEX_WORDS, CONTAINER_WORDS, Form, Part
from gino.documents.numerals import CARDINALS, ORDINALS

Chain = tuple[Part, ...]
_SECTION_WORDS = frozenset({"section", "clause", "paragraph", "rule"})
RECITAL = "recital"
_OUTLINE_FORMS = (Form.DOT, Form.BARE)


class Citer:
    """Knows whether numbers begin anew in each container, and so whether the container must be cited too."""

    def __init__(self, chains: Iterable[Chain]) -> None:
        """Look at every labelled chain of one document."""
        self._under: dict[tuple[bool, Chain], dict[Chain, dict[str, None]]] = {}
        self._restarts: dict[tuple[bool, Chain], bool] = {}
        for chain in chains:
            annex, containers, tail = _split(chain)
            if tail and containers:
                group = self._under.setdefault((bool(annex), annex), {})
                group.setdefault(containers, {})[tail[0].token] = None

    def cite(self, chain: Chain) -> str | None:
        """The section of ``chain``: ``5.2(c)(ii)``, ``Article IV, Section 2(a)``, ``Exhibit B, 3``."""
        annex, containers, tail = _split(chain)
        pieces = [_named(part) for part in annex]
        if containers and (not tail or self._needs_container(annex, containers, tail)):
            if pieces or not tail or tail[0].word in _SECTION_WORDS or not _is_article(containers[-1]):
                pieces.append(_named(containers[-1]))
            else:
                return _named(containers[-1]) + "".join(f"({part.token})" for part in tail)
        if tail:
            word = "Section " if pieces and not annex and tail[0].word in _SECTION_WORDS else ""
            pieces.append(word + _tail(tail))
        return ", ".join(pieces) or None

    def _needs_container(self, annex: Chain, containers: Chain, tail: Chain) -> bool:
        if tail[0].form is Form.CODE:
            return False
        if not annex and tail[0].word not in _SECTION_WORDS and _is_article(containers[-1]):
            return True
        key = (bool(annex), annex)
        lists = self._under.get(key, {})
        if len(lists) < 2:
            return not annex and _is_article(containers[-1])
        if key not in self._restarts:
            self._restarts[key] = _restart(lists.values())
        return self._restarts[key]


def _restart(lists: Iterable[Iterable[str]]) -> bool:
    """Whether a number of one container occurs in another."""
    seen: set[str] = set()
    for tokens in lists:
        if seen.intersection(tokens):
            return True
        seen.update(tokens)
    return False


def _is_article(part: Part) -> bool:
    return part.word == "article"


def _split(chain: Chain) -> tuple[Chain, Chain, Chain]:
    """Cut a chain into exhibit, containers, and the rest from its last self-sufficient number on."""
    parts = [part for part in chain if part.form is not Form.BULLET]
    annex = tuple(part for part in parts if part.word in ANNEX_WORDS)[:1]
    rest = [part for part in parts if part.word not in ANNEX_WORDS]
    containers: list[Part] = []
    while rest and rest[0].word in CONTAINER_WORDS:
        containers.append(rest.pop(0))
    codes = [place for place, part in enumerate(rest) if part.form is Form.CODE]
    return annex, tuple(containers), tuple(rest[codes[-1] :] if codes else rest)


def _named(part: Part) -> str:
    token = part.token.capitalize() if part.token.lower() in CARDINALS | ORDINALS else part.token
    word = (part.word or "").title()
    ranked = part.word in ANNEX_WORDS and part.token.lower() in ORDINALS
    return f"{token} {word}" if ranked else f"{word} {token}"


def _tail(parts: Sequence[Part]) -> str:
    first = parts[0]
    if first.form is Form.PAREN:
        cited = f"({first.token})"
    elif first.word == RECITAL:
        cited = f"Recital {first.token}"
    else:
        cited = first.token
    outline = first.form in _OUTLINE_FORMS and not first.token.isdigit()
    for part in parts[1:]:
        cited += f".{part.token}" if outline and part.form in _OUTLINE_FORMS else f"({part.token})"
    return cited
