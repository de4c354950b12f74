"""Ventures written by hand for tests: each element stands in a provision of its own, one after another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gino.contract.extract import Party
from gino.contract.outline import DocumentIdentity
from gino.contract.spans import Cite
from gino.contract.vocabulary import BodyKind, Matter, Side
from gino.governance.model import Element, GoverningBody, Quorum, SeatClass, Venture
from gino.governance.who import MAJORITY, Share, Who


def place(number: int, document: int = 0) -> tuple[Cite, ...]:
    """The provision of that number: a place and words that no other provision has."""
    words = f"provision {number:04d}"
    return (
        Cite(section=f"{number}", start=100 * number, end=100 * number + len(words), quote=words, document=document),
    )


def party(ident: str, side: Side, affiliate_of: str | None = None, number: int | None = None) -> Party:
    cites = place(number) if number is not None else ()
    return Party(id=ident, name=ident.title(), side=side, affiliate_of=affiliate_of, cites=cites)


def seats(label: str, count: int, chosen_by: Who, side: Side, number: int | None = None, **rest: Any) -> SeatClass:  # noqa: ANN401
    cites = place(number) if number is not None else ()
    return SeatClass(label, count, chosen_by, side, cites=cites, **rest)


def body(
    ident: str,
    *classes: SeatClass,
    rule: Share = MAJORITY,
    kind: BodyKind = BodyKind.BOARD,
    number: int | None = None,
    quorum: Share | None = None,
    quorum_number: int | None = None,
    relaxes: bool = False,
    casting: Who | None = None,
    casting_number: int | None = None,
    **rest: Any,  # noqa: ANN401
) -> GoverningBody:
    counted = None
    if quorum is not None:
        counted = Quorum(quorum, relaxes, place(quorum_number) if quorum_number is not None else ())
    return GoverningBody(
        id=ident,
        name=ident.title(),
        kind=kind,
        document=rest.pop("document", 0),
        seats=classes,
        rule=rule,
        quorum=counted,
        casting_vote=casting,
        casting_cites=place(casting_number) if casting_number is not None else (),
        rule_cites=place(number) if number is not None else (),
        **rest,
    )


def venture(parties: list[Party], bodies: list[GoverningBody], *elements: Element, **rest: Any) -> Venture:  # noqa: ANN401
    """Sort the elements into the venture's groups by their type."""
    groups: dict[str, list[Element]] = {}
    for element in elements:
        groups.setdefault(_GROUPS[type(element).__name__], []).append(element)
    documents = rest.pop("documents", 1)
    return replace(
        Venture(
            documents=tuple(DocumentIdentity(path=f"{n}.txt", sha256="0" * 64, characters=1) for n in range(documents)),
            parties=tuple(parties),
            bodies=tuple(bodies),
            **{group: tuple(found) for group, found in groups.items()},
        ),
        **rest,
    )


_GROUPS = {
    "Grant": "grants",
    "Consent": "consents",
    "Override": "overrides",
    "Referral": "referrals",
    "Fallback": "fallbacks",
    "Funding": "fundings",
    "Voice": "voices",
    "Denial": "denials",
    "Proxy": "proxies",
    "Bloc": "blocs",
    "Strip": "strips",
    "Entrenchment": "entrenchments",
    "Precedence": "precedences",
    "Ownership": "ownerships",
    "Assumption": "assumptions",
    "Absence": "absences",
    "Ambiguity": "ambiguities",
    "Contradiction": "contradictions",
}

CLINICAL = (Matter.CLINICAL_STANDARDS, Matter.CREDENTIALING, Matter.PEER_REVIEW)
