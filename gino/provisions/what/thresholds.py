"""Thresholds and quorums: how a share is counted, of what, and how the words put it."""

from __future__ import annotations

import re

from gino.contract.terms import Actor, ActorKind, Base, Measure, Share
from gino.provisions.what.skeleton import SLOT, Skeleton

_PATTERNS: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    (
        Measure.UNANIMOUS,
        re.compile(
            r"\bunanim\w+|\ball (?:of )?(?:the )?(?:#\d+ )?(?:directors|managers|members|"
            r"trustees|@s\d+)|\ball #\d+\b|each (?:of the )?(?:directors|managers)"
        ),
    ),
    (Measure.ALL_BUT, re.compile(r"\ball but #(?P<n>\d+)")),
    (
        Measure.FRACTION,
        re.compile(
            r"(?P<more>more than |in excess of |over )?(?:at least |not less than |no fewer than |"
            r"a majority of )?#(?P<top>\d+)/(?P<bottom>\d+)"
        ),
    ),
    (Measure.FRACTION, re.compile(r"(?P<more>more than |in excess of |over |exceeding )?#(?P<percent>\d+(?:\.\d+)?)%")),
    (Measure.PLURALITY, re.compile(r"\bplurality\b")),
    (Measure.MAJORITY, re.compile(r"\b(?:simple |absolute )?majority\b(?! owned)|\bsupermajority\b|\bmost of the\b")),
    (
        Measure.COUNT,
        re.compile(
            r"(?:at least |not fewer than |no fewer than |not less than |no less than |"
            r"any |of |by |with |vote of |votes of |presence of )?#(?P<n>\d+)(?: of the #\d+)?(?: or more)?(?: \w+)"
            r"{0,2}? ?(?:@s\d+|directors?|managers?|members?|trustees?|votes|voting|of the (?:@s\d+|"
            r"members|directors)|representatives?|@b\d+)"
        ),
    ),
)
_BASES: tuple[tuple[Base, re.Pattern[str]], ...] = (
    (Base.PRESENT, re.compile(r"\bpresent\b|votes cast|voting at|in attendance|of those voting")),
    (
        Base.IN_OFFICE,
        re.compile(
            r"in office|entire|all (?:the |of the )?(?:directors|managers|members)|total (?:number|"
            r"strength)|then serving|whole board|full board"
        ),
    ),
    (Base.INTERESTS, re.compile(r"interests?\b|units?\b|shares?\b|percentage|voting power|equity|capital")),
    (Base.CLASS, re.compile(r"class|series|separately")),
)
_INCLUDING = re.compile(
    r"(?:including|of whom|of which|provided that|with)[^;|]*?(?:at least |not fewer than )?(?:#(?P<n>\d+)"
    r"|(?P<all>all)|a majority|one)(?: of)?(?: the)?(?: members)?[^;|@]{0,30}?(?P<who>@s\d+|"
    r"@p\d+|@c\d+)"
)
_WORDS = re.compile(
    r"\b(?:the )?(?:prior |written |affirmative |unanimous |joint |mutual |express )*(?:vote|"
    r"approval|consent|majority|concurrence|assent|agreement|"
    r"two-thirds|three-fourths|three-quarters|\d+%|at least|unanimous|quorum)\b[^.;:]{0,120}",
    re.IGNORECASE,
)


def share_of(skeleton: Skeleton) -> Share | None:
    """The threshold or quorum that the words state, or None."""
    text = skeleton.text
    for measure, pattern in _PATTERNS:
        match = pattern.search(text)
        if match:
            return _share(measure, match, skeleton)
    return None


def _share(measure: Measure, match: re.Match[str], skeleton: Skeleton) -> Share:
    groups = match.groupdict()
    top, bottom, more = None, None, bool(groups.get("more"))
    if groups.get("top"):
        top, bottom = int(groups["top"]), int(groups["bottom"])
    elif groups.get("percent"):
        top, bottom = _ratio(float(groups["percent"]))
    number = int(groups["n"]) if groups.get("n") else None
    after = skeleton.text[match.end() : match.end() + 90]
    return Share(
        measure=measure,
        base=_base(match.group() + after),
        number=number,
        numerator=top,
        denominator=bottom,
        more_than=more,
        of=_owner(skeleton, match.start(), match.end()),
        including=_including(skeleton),
    )


def _ratio(percent: float) -> tuple[int, int]:
    for bottom in (1, 2, 3, 4, 5, 10, 20, 100):
        top = percent * bottom / 100
        if abs(top - round(top)) < 0.011:
            return round(top), bottom
    return round(percent * 100), 10_000


def _base(words: str) -> Base:
    for base, pattern in _BASES:
        if pattern.search(words):
            return base
    return Base.UNSTATED


def _owner(skeleton: Skeleton, start: int, end: int) -> Actor | None:
    """The class or body of which the share is counted: named in the threshold's words or just after them."""
    for slot in SLOT.finditer(skeleton.text, start, min(len(skeleton.text), end + 60)):
        actor = skeleton.actor(int(slot.group(2)))
        if actor.kind in (ActorKind.SEATS, ActorKind.CLASS, ActorKind.BODY, ActorKind.ALL, ActorKind.PARTY):
            return actor
    return None


def _including(skeleton: Skeleton) -> tuple[tuple[int, Actor], ...]:
    found = []
    for match in _INCLUDING.finditer(skeleton.text):
        slot = SLOT.match(match.group("who"))
        if slot:
            count = 0 if match.group("all") else int(match.group("n") or 1)
            found.append((count, skeleton.actor(int(slot.group(2)))))
    return tuple(found)


def threshold_words(skeleton: Skeleton) -> str | None:
    """The words that state the threshold, or None."""
    match = _WORDS.search(skeleton.plain)
    return match.group().strip(" ,") if match else None
