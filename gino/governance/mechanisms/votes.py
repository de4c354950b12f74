"""What the mechanisms found do to the votes of a body: their weight, their base, who casts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import re2

from gino.contract.terms import ActorKind
from gino.contract.vocabulary import Matter
from gino.governance.mechanisms.effects import reached
from gino.governance.mechanisms.finding import Found
from gino.governance.model import Consent, Fallback, GoverningBody, Grant, Proxy, SeatClass
from gino.governance.naming import same_name
from gino.governance.reach import Reach
from gino.governance.who import BodyActs, PartyActs, Share

_WEIGHED = re2.compile(
    r"@s(\d+)[^;|,@]{0,40}? (?:has|have|casts?|exercises?|holds?|(?:is|are|be) entitled to)"
    r"(?: [a-z]+){0,2} #(\d+) votes?\b"
)
_SOME = re2.compile(r"#(\d+) of (?:the )?@s(\d+)")
_REJECTED = re2.compile(r"\bunless\b[^;|]*?#(\d+)|\b(?:reject|disapprov|object)\w*[^;|]*?#(\d+)")


def as_voted(bodies: Sequence[GoverningBody], found: Sequence[Found]) -> tuple[GoverningBody, ...]:
    """The bodies, their seats weighed and parted and their votes counted as the sentences found say."""
    return tuple(_as_voted(body, [one for one in found if one.over == body.id]) for body in bodies)


def _as_voted(body: GoverningBody, found: Sequence[Found]) -> GoverningBody:
    for one in found:
        if one.entry.effect == "interests":
            body = replace(body, by_interest=True, rule_cites=(*body.rule_cites, one.cite))
        elif one.entry.effect == "weight":
            body = replace(body, seats=tuple(_weighed(seat, one) for seat in body.seats))
        elif one.entry.effect == "proxy" and one.entry.reach != "venture":
            body = replace(body, seats=tuple(part for seat in body.seats for part in _parted(seat, one)))
    return body


def _weighed(seat: SeatClass, one: Found) -> SeatClass:
    for match in _WEIGHED.finditer(one.sentence.skeleton.text):
        actor = one.sentence.skeleton.actor(int(match.group(1)))
        if same_name(actor.name, seat.label):
            return replace(seat, votes=int(match.group(2)), cites=(*seat.cites, one.cite))
    return seat


def _parted(seat: SeatClass, one: Found) -> tuple[SeatClass, ...]:
    """A class of seats of which only so many are bound, as the bound and the free."""
    match = _SOME.search(one.sentence.skeleton.text)
    if match is None or not same_name(one.sentence.skeleton.actor(int(match.group(2))).name, seat.label):
        return (seat,)
    bound = min(int(match.group(1)), seat.count)
    parts = (replace(seat, label=_bound(seat.label), count=bound), replace(seat, count=seat.count - bound))
    return tuple(part for part in parts if part.count)


def _bound(label: str) -> str:
    return f"{label} so bound"


def directed(bodies: Sequence[GoverningBody], found: Sequence[Found]) -> tuple[Proxy, ...]:
    """Votes that seats must cast as another directs, and those of owners that another casts for good."""
    owners = tuple(
        Proxy(id=f"proxy-{one.provision.id}-{giver}", cites=(one.cite,), voted_by=one.by, party=giver)
        for one in found
        if one.entry.effect == "proxy" and one.entry.reach == "venture"
        for giver in _givers(one)
        if one.by != PartyActs(giver)
    )
    return owners + tuple(
        Proxy(id=f"directed-{one.provision.id}-{place}", cites=(one.cite,), voted_by=one.by, body=body.id, label=label)
        for one in found
        if one.entry.effect == "proxy" and one.entry.reach != "venture"
        for body in bodies
        if body.id == one.over
        for place, label in enumerate(_directed(body, one))
    )


def _givers(one: Found) -> Iterable[str]:
    """The parties named beside whoever receives a proxy."""
    parties = (actor.ref for actor in one.named if actor.kind in (ActorKind.PARTY, ActorKind.CLASS) and actor.ref)
    return dict.fromkeys(parties)


def _directed(body: GoverningBody, one: Found) -> list[str]:
    """The classes of the body's seats that the sentence binds."""
    labels = [seat.label for seat in body.seats]
    named = [label for label in labels if any(same_name(label, name) for name in one.seats)]
    bound = [label for label in labels if label in {_bound(other) for other in labels}]
    return bound or named or labels


def drafted(
    found: Sequence[Found], reach: Reach, grants: Sequence[Grant]
) -> tuple[tuple[Consent, ...], tuple[Fallback, ...]]:
    """What a draft that is in force unless rejected leaves to its author, and what to the body that may reject it."""
    consents: list[Consent] = []
    fallbacks: list[Fallback] = []
    for one in found:
        matters = reached(one, reach, grants) if one.entry.effect == "draft" else ()
        if not matters:
            continue
        fallbacks.append(Fallback(id=f"draft-{one.provision.id}", cites=(one.cite,), matters=matters, set_by=one.by))
        match = _REJECTED.search(one.sentence.skeleton.text)
        body = one.over or _decider(grants, matters)
        if match is not None and body is not None:
            number = int(match.group(1) or match.group(2))
            rejecting = BodyActs(body, Share(count=number))
            consents.append(
                Consent(id=f"rejecting-{one.provision.id}", cites=(one.cite,), holder=rejecting, matters=matters)
            )
    return tuple(consents), tuple(fallbacks)


def _decider(grants: Sequence[Grant], matters: Sequence[Matter]) -> str | None:
    """The body that decides the matters."""
    held = (grant.holder for grant in grants if set(matters) & set(grant.matters))
    return next((who.body for who in held if isinstance(who, BodyActs)), None)
