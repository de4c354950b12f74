"""What a change does to the protected side: "the physicians lose their block on the operating budget"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gino.contract.vocabulary import Matter, Power, Side, strength
from gino.decisions.moving import Aspect, Movement, Value
from gino.decisions.naming import in_short
from gino.reports.wording import SIDE_PEOPLE

_MOST_EFFECTS = 3
_HELD = {
    Power.DECIDES: "the decision on",
    Power.BLOCKS: "their block on",
    Power.SWAYS: "their sway over",
    Power.ADVISES: "their voice in",
}
_GAINED = _HELD | {Power.BLOCKS: "a block on", Power.SWAYS: "sway over", Power.ADVISES: "a voice in"}
_LEFT = {Power.BLOCKS: " and can only block", Power.SWAYS: " and can only sway", Power.ADVISES: " and are only heard"}
_NOW = {Power.DECIDES: "decide", Power.BLOCKS: "can block", Power.SWAYS: "can sway", Power.ADVISES: "are heard"}


def effect_of(moved: Sequence[Movement], side: Side, about: Iterable[Matter] = ()) -> str:
    """The powers lost and gained, else what no longer lasts, the losses first; empty where nothing of it moves.

    Where they are on all those matters that the sentence before is ``about``, these are "them".
    """
    people, said = SIDE_PEOPLE[side], tuple(about)
    for told in (_power, _lasting, _speaking):
        effects = _grouped(told(each, people) for each in moved)
        if effects:
            lines = [words.format(matters=_matters_told(matters, said)) for words, matters in effects]
            first, *more = lines[:_MOST_EFFECTS]
            return "; ".join([first, *(line.removeprefix(f"{people} ") for line in more)])
    return ""


def _matters_told(matters: Sequence[Matter], said: Sequence[Matter] = ()) -> str:
    """Matters in a sentence, the first few by name; "them" where the sentence has just said them."""
    if len(matters) > 1 and set(matters) == set(said):
        return "them"
    return in_short(matters)


_Told = tuple[bool, str, Matter] | None
"""Whether it is for the better, the words with a place for the matters, and the matter."""


def _grouped(told: Iterator[_Told]) -> list[tuple[str, list[Matter]]]:
    groups: dict[tuple[bool, str], list[Matter]] = {}
    for each in told:
        if each is not None:
            groups.setdefault(each[:2], []).append(each[2])
    return [(words, matters) for (_, words), matters in sorted(groups.items(), key=lambda item: item[0][0])]


def _power(each: Movement, people: str) -> _Told:
    was, now = each.before, each.after
    if each.aspect is not Aspect.IN_EFFECT or not isinstance(was, Power) or not isinstance(now, Power):
        return None
    if strength(now) < strength(was):
        return False, f"{people} lose {_HELD.get(was, 'their place in')} {{matters}}{_LEFT.get(now, '')}", each.matter
    return True, f"{people} gain {_GAINED.get(now, 'a place in')} {{matters}}", each.matter


def _lasting(each: Movement, people: str) -> _Told:
    if each.aspect is not Aspect.DURABLE or not isinstance(each.before, bool) or not isinstance(each.after, bool):
        return None
    words = "can no longer be taken away" if each.after else "can now be taken away"
    return each.after, f"what {people} have on {{matters}} {words}", each.matter


def _speaking(each: Movement, people: str) -> _Told:
    """Matters newly addressed or no longer, and a worse reading that has opened, where no power moves."""
    if each.aspect is Aspect.IN_EFFECT and each.after is None:
        return False, "the text no longer speaks of {matters}", each.matter
    if each.aspect is Aspect.WORST and _worse(each.before, each.after) and isinstance(each.after, Power):
        return False, f"at worst {people} {_now(each.after)} on {{matters}}", each.matter
    if each.aspect is Aspect.IN_EFFECT and each.before is None and isinstance(each.after, Power):
        return True, f"the text now speaks of {{matters}}, on which {people} {_now(each.after)}", each.matter
    return None


def _worse(before: Value, after: Value) -> bool:
    return isinstance(before, Power) and isinstance(after, Power) and strength(after) < strength(before)


def _now(power: Power) -> str:
    return _NOW.get(power, "have no voice")
