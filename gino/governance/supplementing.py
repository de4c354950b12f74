"""Sentences that take rights away and of which nothing was read: found by their words, so that no route is missed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from gino.contract.extract import Body, Party, Provision
from gino.contract.terms import Actor, ActorKind, Polarity, StripRoute, Terms
from gino.contract.vocabulary import Confidence, Matter, NodeKind, ProvisionKind, Side
from gino.documents.model import Document, Node
from gino.governance.lexicon import speaks_of
from gino.provisions.sentences import sentences_of

_SHORTEST = 20
_Route = tuple[str, ProvisionKind, tuple[Matter, ...], tuple[StripRoute, ...]]
_DECIDES = (ProvisionKind.AUTHORITY, ProvisionKind.DELEGATION)
_ROUTES: tuple[_Route, ...] = (
    ("call_interests", ProvisionKind.EXIT, (), (StripRoute.CALL_INTERESTS,)),
    ("sell", ProvisionKind.EXIT, (), (StripRoute.SELL,)),
    ("change_size", ProvisionKind.COMPOSITION, (), (StripRoute.CHANGE_SIZE,)),
    ("dissolve_body", ProvisionKind.COMMITTEE, (), (StripRoute.DISSOLVE_BODY,)),
    ("withdraw_delegation", ProvisionKind.DELEGATION, (), (StripRoute.WITHDRAW_DELEGATION,)),
    ("dilute", ProvisionKind.EQUITY, (), (StripRoute.DILUTE,)),
    ("may_end_entity", ProvisionKind.AUTHORITY, (Matter.DISSOLUTION,), ()),
    ("may_sell_entity", ProvisionKind.AUTHORITY, (Matter.SALE_MERGER,), ()),
    ("dispenses", ProvisionKind.CONSENT, (), ()),
)


def supplemented(
    document: Document, index: int, provisions: Sequence[Provision], parties: Sequence[Party], bodies: Sequence[Body]
) -> tuple[Provision, ...]:
    """Provisions for the sentences of one document that name a route and of which nothing was read."""
    read = _merged((one.start, one.end) for one in provisions if one.document == index and _is_power(one))
    names = _names(parties, bodies)
    found: list[Provision] = []
    for node in document.nodes:
        if node.kind is NodeKind.HEADING:
            continue
        for start, end in _sentences(document, node):
            before = bisect_left(read, (end, 0)) - 1
            if before < 0 or read[before][1] <= start:
                found.extend(_provisions(document, node, (start, end), names, index, len(found)))
    if not any(Matter.GENERAL in one.matters for one in provisions if one.document == index and one.kind in _DECIDES):
        found.extend(_general(document, names, index, len(found)))
    return tuple(found)


def _general(document: Document, names: Sequence[tuple[str, Actor]], index: int, number: int) -> Iterable[Provision]:
    """The first sentence that puts the affairs of the entity under a body, where none was read as doing so."""
    for node in document.nodes:
        for span in _sentences(document, node):
            quote = document.text[span[0] : span[1]]
            manager = _mentioned(quote, names)[:1] if speaks_of("managed_by", quote) else ()
            if manager and manager[0].kind is ActorKind.BODY:
                route = ("managed_by", ProvisionKind.AUTHORITY, (Matter.GENERAL,), ())
                yield _provision(node, span, quote, manager, route, f"s{index}-{number + 1}", index)
                return


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_power(provision: Provision) -> bool:
    """Whether a provision says enough of its sentence for the sentence to count as read."""
    owners = provision.kind in (ProvisionKind.EXIT, ProvisionKind.EQUITY)
    if owners and provision.holder is not None and provision.holder.side is Side.COMPANY:
        return False
    return provision.holder is not None or bool(provision.terms.actors)


def _sentences(document: Document, node: Node) -> Iterable[tuple[int, int]]:
    for start, end in sentences_of(document.text_of(node)):
        if end - start > _SHORTEST:
            yield node.start + start, node.start + end


def _names(parties: Sequence[Party], bodies: Sequence[Body]) -> list[tuple[str, Actor]]:
    found: list[tuple[str, Actor]] = []
    for party in parties:
        if party.side is not Side.COMPANY:
            actor = Actor(name=party.name, kind=ActorKind.PARTY, side=party.side, ref=party.id)
            found += [(name, actor) for name in (party.name, *party.aliases)]
    for body in bodies:
        actor = Actor(name=body.name, kind=ActorKind.BODY, ref=body.id)
        found += [(name, actor) for name in (body.name, *body.aliases)]
    return sorted(found, key=lambda pair: -len(pair[0]))


def _provisions(
    document: Document, node: Node, span: tuple[int, int], names: Sequence[tuple[str, Actor]], index: int, number: int
) -> Iterable[Provision]:
    quote = document.text[span[0] : span[1]]
    if speaks_of("refuses_at_once", quote) or speaks_of("on_occasion", quote):
        return
    for route, kind, matters, strips in _ROUTES:
        if not speaks_of(route, quote):
            continue
        mentioned = _mentioned(quote, names)
        if mentioned:
            found = (route, kind, matters, strips)
            yield _provision(node, span, quote, mentioned, found, f"s{index}-{number + 1}", index)
        return


def _provision(
    node: Node, span: tuple[int, int], quote: str, named: tuple[Actor, ...], route: _Route, name: str, index: int
) -> Provision:
    _, kind, matters, strips = route
    return Provision(
        id=name,
        kind=kind,
        section=node.section,
        page=node.page,
        start=span[0],
        end=span[1],
        quote=quote,
        matters=matters,
        confidence=Confidence.LOW,
        document=index,
        terms=Terms(
            actors=named[:1],
            over=named[1:],
            strips=strips,
            polarity=Polarity.DENIED if kind is ProvisionKind.CONSENT else Polarity.GRANTED,
        ),
    )


def _mentioned(quote: str, names: Sequence[tuple[str, Actor]]) -> tuple[Actor, ...]:
    """Everybody named, in order, each once; the longest name first where two begin at one place."""
    placed: dict[int, tuple[int, Actor]] = {}
    flat = quote.lower()
    for name, actor in names:
        place = flat.find(name.lower())
        if place >= 0 and not any(begin <= place < begin + length for begin, (length, _) in placed.items()):
            placed[place] = (len(name), actor)
    return tuple(dict.fromkeys(placed[place][1] for place in sorted(placed)))
