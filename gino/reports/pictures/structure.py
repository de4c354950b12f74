"""How it hangs together: for each body who picks its seats, how it votes, who can step in, and what is settled.

Every line of the picture reads as a sentence from left to right, so that it needs no legend.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from gino.contract.terms import StripRoute
from gino.contract.vocabulary import BodyKind, Matter, Power
from gino.decisions.naming import Names
from gino.reports.examined import Examined
from gino.reports.pages.templating import fragment
from gino.reports.pictures.seat_map import Label, Mark
from gino.reports.pictures.seats import BodySeen, Gate, Seats, Whose, bodies_seen
from gino.reports.pictures.setting import WIDTH, bare, lines, short
from gino.reports.plain.saying import Plain

_LINE = 13.0
_PAD = 9.0
_GAP = 14.0
_TOP = 26.0
_MOST_BODIES = 6
_MOST_SEATS = 4
_MOST_GATES = 3
_MOST_MATTERS = 4
_MOST_WAYS = 3
PICKS, VOTES, STOPS, SETTLES = 0.0, 134.0, 270.0, 416.0
_WIDE = {PICKS: 114.0, VOTES: 112.0, STOPS: 124.0, SETTLES: 94.0}


@dataclass(frozen=True, slots=True)
class Block:
    """A box, or a bare column of words, from ``y`` down ``height``; ``kind`` is how it is drawn."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...] = ()
    strong: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One body from left to right. ``middle`` is the height at which the arrows run."""

    body: BodySeen
    picks: Block
    votes: Block
    stops: Block | None
    settles: Block
    middle: float


@dataclass(frozen=True, slots=True)
class Structure:
    """The whole picture: a line for each body that settles something, and who can change the document."""

    lines: tuple[Line, ...]
    change: tuple[Label, ...]
    height: float


def structure(examined: Examined, plain: Plain, ident: str) -> Markup:
    """The picture, with its data as a table; nothing where no body settles anything."""
    bodies = settling(bodies_seen(examined))
    if not bodies:
        return Markup("")
    change = _change(examined, plain)
    told = {body.id: told_of(body, plain) for body in bodies}
    desc = " ".join([*(told[body.id]["desc"] for body in bodies), change])
    view = {"plain": plain, "ident": ident, "desc": desc, "width": WIDTH, "told": told, "change": change}
    return fragment("pictures/structure.html", picture=_lay(bodies, change, plain), bodies=bodies, **view)


def settling(bodies: Iterable[BodySeen]) -> tuple[BodySeen, ...]:
    """The bodies that settle something, as many as one picture holds; single persons last."""
    found = [body for body in bodies if body.settles or body.rest]
    several = [body for body in found if body.kind is not BodyKind.OFFICER]
    single = [body for body in found if body.kind is BodyKind.OFFICER]
    return tuple((several + single)[:_MOST_BODIES])


def told_of(body: BodySeen, plain: Plain) -> dict[str, str]:
    """What a line of the picture says, in words."""
    picks = "; ".join(_seats_told(each, body, plain) for each in body.seats)
    stops = "; ".join(f"{gate.who} {plain.say(f'picture.{gate.step}').lower()}" for gate in body.gates)
    settles = ", ".join(_settled(body, plain, len(Matter)))
    return {
        "picks": picks,
        "votes": f"{_rule(body, plain)}; {_wins(body, plain)}",
        "stops": stops or plain.word("picture.no_gate"),
        "settles": settles,
        "desc": plain.say(
            "picture.desc", body=body.name, picks=f"{picks}.", stops=f"{stops}." if stops else "", matters=settles
        ),
    }


def _lay(bodies: tuple[BodySeen, ...], change: str, plain: Plain) -> Structure:
    y = _TOP
    found: list[Line] = []
    for body in bodies:
        line = _line(body, y, plain)
        found.append(line)
        y += max(block.height for block in (line.picks, line.votes, line.stops, line.settles) if block) + _GAP
    labels = []
    y += 8
    for words in lines(change, WIDTH, 4):
        y += _LINE
        labels.append(Label(0, y, words))
    return Structure(tuple(found), tuple(labels), y + 6)


def _line(body: BodySeen, y: float, plain: Plain) -> Line:
    parts: dict[float, list[_Words]] = {
        PICKS: _picked(body, plain),
        VOTES: _voting(body, plain),
        STOPS: _stopping(body, plain),
        SETTLES: [(w, False, None) for w in _settled(body, plain, _MOST_MATTERS)],
    }
    wrapped = {x: list(_wrapped(words, _WIDE[x] - 2 * _inset(x))) for x, words in parts.items()}
    height = max(len(each) for each in wrapped.values()) * _LINE + 2 * _PAD
    blocks = {x: _block(x, y, height, body, wrapped[x]) for x in parts}
    stops = blocks[STOPS] if body.gates else None
    return Line(body, blocks[PICKS], blocks[VOTES], stops, blocks[SETTLES], y + height / 2)


_Words = tuple[str, bool, Whose | None]


def _wrapped(words: Iterable[_Words], width: float) -> Iterator[_Words]:
    for text, strong, whose in words:
        room = width - 14 if whose is not None else width
        for place, line in enumerate(lines(text, room, 3)):
            yield line, strong, whose if place == 0 else (whose and None)


def _block(x: float, y: float, height: float, body: BodySeen, words: list[_Words]) -> Block:
    """Set in the middle of the line; a box as high as the line, a bare column as high as its words."""
    boxed = x in (VOTES, STOPS)
    own = len(words) * _LINE + 2 * _PAD
    top = y if boxed and x == VOTES else y + (height - own) / 2
    first = y + (height - len(words) * _LINE) / 2
    indent = any(whose is not None for _, _, whose in words)
    labels, marks = [], []
    for place, (text, _, whose) in enumerate(words):
        base = round(first + place * _LINE + 10, 2)
        labels.append(Label(x + _inset(x) + (14 if indent else 0), base, text))
        if whose is not None:
            marks.append(Mark(x + _inset(x) + 5, round(base - 3.6, 2), 4.2, whose))
    kind = _kind(body) if x == VOTES else "gate" if x == STOPS else ""
    strong = sum(bold for _, bold, _ in words)
    return Block(
        x, round(top, 2), _WIDE[x], round(height if x == VOTES else own, 2), kind, tuple(labels), tuple(marks), strong
    )


def _inset(x: float) -> float:
    return 8.0 if x in (VOTES, STOPS) else 0.0


def _kind(body: BodySeen) -> str:
    """Whose the body is: ours where the protected side decides there alone, theirs where it cannot even stop it."""
    if body.advisory:
        return "box-advice"
    return {Power.DECIDES: "box-ours", None: "box-theirs"}.get(body.power, "box")


def _picked(body: BodySeen, plain: Plain) -> list[_Words]:
    told = [(_seats_told(each, body, plain), False, each.whose) for each in body.seats[:_MOST_SEATS]]
    more = len(body.seats) - _MOST_SEATS
    return [*told, *([(f"+ {more}", False, None)] if more > 0 else [])]


def _seats_told(seats: Seats, body: BodySeen, plain: Plain) -> str:
    itself = bare(seats.chooser).casefold() == bare(body.name).casefold()
    who = plain.word("picture.itself") if itself else short(bare(seats.chooser))
    return f"{seats.count}: {who}" if body.counted else who


def _voting(body: BodySeen, plain: Plain) -> list[_Words]:
    """The body, its rule, and who wins there; of one person the choosing says all."""
    words: list[_Words] = [(short(body.name, 60), True, None), (_rule(body, plain), False, None)]
    if body.kind is not BodyKind.OFFICER and not body.advisory:
        words.append((_wins(body, plain), False, None))
    return words


def _wins(body: BodySeen, plain: Plain) -> str:
    power = body.power if body.power in (Power.DECIDES, Power.BLOCKS, Power.SWAYS) else Power.NONE
    sentence = plain.sentences[f"picture.wins.{power}"]
    return sentence.with_words(**({"side": plain.sides[body.protected]} if sentence.such_as else {}))


def _rule(body: BodySeen, plain: Plain) -> str:
    if body.advisory:
        return plain.word("picture.advice")
    if body.kind is BodyKind.OFFICER:
        return plain.word("picture.one_person")
    if not body.counted:
        return plain.word("picture.unsaid")
    return plain.say("seats.votes_needed", needed=f"{body.needed} of {body.votes}")


def _stopping(body: BodySeen, plain: Plain) -> list[_Words]:
    """Each who can step in, with all that they can do under the name."""
    steps: dict[tuple[str, Whose], list[str]] = {}
    for gate in sorted(body.gates, key=_least):
        steps.setdefault((short(bare(gate.who)), gate.whose), []).append(plain.word(f"picture.{gate.step}"))
    words: list[_Words] = []
    for (who, whose), told in list(steps.items())[:_MOST_GATES]:
        words += [(who, False, whose), *((each, True, None) for each in told)]
    more = len(steps) - _MOST_GATES
    return [*words, *([(f"+ {more}", False, None)] if more > 0 else [])]


def _least(gate: Gate) -> tuple[bool, int]:
    return gate.whose is Whose.OURS, -len(gate.matters)


def _settled(body: BodySeen, plain: Plain, most: int) -> list[str]:
    names = [plain.matters[matter] for matter in body.settles if matter is not Matter.GENERAL]
    shown = names[:most] if len(names) <= most else names[: most - 1]
    if len(names) > len(shown):
        shown.append(f"+ {len(names) - len(shown)}")
    return [*shown, *([plain.word("picture.rest")] if body.rest else [])] or ["–"]


def _change(examined: Examined, plain: Plain) -> str:
    """Who can change the document, each way of doing it once."""
    venture = examined.case.venture
    names = Names(venture, examined.case.solution.protected)
    amending = [each for each in venture.strips if each.route is StripRoute.AMEND and not each.body]
    ways = list(dict.fromkeys(names.who(each.by) for each in amending))
    if not ways:
        return plain.say("picture.change.unsaid")
    return plain.say("picture.change", who="; or ".join(_within(short(way, 80)) for way in ways[:_MOST_WAYS]))


def _within(name: str) -> str:
    """A name in the middle of a sentence."""
    return f"the {name[4:]}" if name.startswith("The ") else name
