"""A comparison of two drafts put into words, once for every format: what stands first, and each part in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from gino.contract.drafts import ControlChange, Diff, Draft, Standing, TextChange, Words
from gino.contract.report import Finding
from gino.contract.spans import Cite
from gino.contract.vocabulary import Matter, Power, Severity, strength
from gino.decisions.naming import sentence
from gino.reports.gate import fails_gate
from gino.reports.sanitizing import one_line
from gino.reports.wording import GRADE_NAMES, MATTER_NAMES, POWER_WORDS, SIDE_PEOPLE, count_of, listed

_MOST_WORDS = 18
_KEPT_WORDS = 7
_MOST_PLACES = 3
_FEW = 3
_POWERS = ("in_effect", "durable")
_OPENING_WORDS = 5
NOTHING = "Nothing changes control."


@dataclass(frozen=True, slots=True)
class Told:
    """One change of control: the line, what the same words change besides, and those words.

    ``read`` is False where the words touch control and nothing that changes it was read in them.
    """

    line: str
    also: tuple[str, ...]
    words: tuple[TextChange, ...]
    read: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One matter whose power in effect or lasting moved, before and after; None where it is not addressed."""

    matter: str
    before: Power | None
    lasted: bool | None
    after: Power | None
    lasts: bool | None
    direction: str

    @property
    def powers(self) -> tuple[str, str]:
        """The powers in words."""
        return _power(self.before), _power(self.after)

    @property
    def lasting(self) -> tuple[str, str]:
        """Whether they last, in words."""
        return _lasts(self.lasted), _lasts(self.lasts)


@dataclass(frozen=True, slots=True)
class DiffView:
    """Everything that a report on two drafts says, in order."""

    first: str
    control: tuple[Told, ...]
    read_otherwise: tuple[Told, ...]
    together: tuple[str, ...]
    rows: tuple[Row, ...]
    words: tuple[TextChange, ...]
    other_words: int
    verdict: str
    result: str
    people: str


@dataclass(frozen=True, slots=True)
class Gate:
    """What fails a run with ``--fail-on-regression``: a loss of the protected side, or a new finding so severe."""

    fail_on: Severity | None

    def failing(self, diff: Diff) -> tuple[Finding, ...]:
        """The new findings that fail it; one that only changed fails it where it became severe enough."""
        worse = (
            each.after
            for each in diff.findings.changed
            if fails_gate(each.after, self.fail_on) and not fails_gate(each.before, self.fail_on)
        )
        return (*(each for each in diff.findings.introduced if fails_gate(each, self.fail_on)), *worse)

    def fails(self, diff: Diff) -> bool:
        """Whether the new draft fails."""
        return diff.regressed or bool(self.failing(diff))


def view_of(diff: Diff, gate: Gate | None = None) -> DiffView:
    """Put the comparison in order: what rests on changed words first, else the changed words themselves."""
    told = [_told(each, diff) for each in diff.changes]
    rests = [bool(each.reworded) or not diff.text for each in diff.changes]
    control = tuple(each for each, rest in zip(told, rests, strict=True) if rest)
    others = tuple(each for each, rest in zip(told, rests, strict=True) if not rest)
    words = tuple(each for each in diff.text if each.control and not each.told)
    rest = [each for each in diff.text if not each.control and not each.told]
    if not control:
        shown = words or tuple(rest if len(rest) <= _FEW else ())
        control, words = tuple(_unread(shown, diff)), ()
        rest = [each for each in rest if each not in shown]
    return DiffView(
        first=control[0].line if control else others[0].line if others else NOTHING,
        control=control,
        read_otherwise=others,
        together=tuple(dict.fromkeys(MATTER_NAMES[each.matter] for each in diff.together)),
        rows=tuple(_rows(diff.old, diff.new)),
        words=words,
        other_words=len(rest),
        verdict=_verdict(diff),
        result=result_of(diff, gate),
        people=SIDE_PEOPLE[diff.protected_side],
    )


def _told(change: ControlChange, diff: Diff) -> Told:
    """A change and its effect; with its words where they move no power, so that a reader can judge of them."""
    words = tuple(diff.text[number] for number in change.reworded)
    effect = change.effect or f"no power of {SIDE_PEOPLE[diff.protected_side]} changes"
    if not any(each.aspect in _POWERS and None not in (each.before, each.after) for each in change.moved):
        because = f" ({_reworded(words[0], diff)})" if words else ""
        return Told(one_line(f"{change.says}{because}: {effect}"), _also(change), words)
    places = list(dict.fromkeys(place_of(each, diff) for each in words)) or _sections(change, diff)
    where = f", {listed(places[:_MOST_PLACES])}" if places else ""
    return Told(one_line(f"{change.says}: {effect}{where}"), _also(change), words)


def _also(change: ControlChange) -> tuple[str, ...]:
    return tuple(map(one_line, change.also))


def _unread(words: Sequence[TextChange], diff: Diff) -> Iterator[Told]:
    """Changed words in which no change of control was read: the most first, the same ones of many clauses once."""
    alike: dict[tuple[str, str], list[TextChange]] = {}
    for text in sorted(words, key=_size, reverse=True):
        alike.setdefault((_first_words(text, "gone"), _first_words(text, "come")), []).append(text)
    for (gone, come), texts in alike.items():
        says = _reworded(texts[0], diff)
        if len(texts) > 1:
            turned = f"now “{come}”" if come else f"no longer “{gone}”"
            turned += f" for “{gone}”" if gone and come else ""
            places = [place_of(each, diff) for each in texts[:_MOST_PLACES]]
            more = f" and {len(texts) - _MOST_PLACES} more" if len(texts) > _MOST_PLACES else ""
            says = f"{', '.join(places)}{more} {turned}"
        yield Told(one_line(f"{says}: no change of control was read in it"), (), tuple(texts[:1]), read=False)


def _size(text: TextChange) -> int:
    """How many words differ."""
    return sum(len(run.text.split()) for run in text.words if run.is_ != "kept")


def _reworded(text: TextChange, diff: Diff) -> str:
    """Where words differ, and how: "§ 5.4 now “four” for “five”"."""
    gone, come = (_first_words(text, is_) for is_ in ("gone", "come"))
    place = place_of(text, diff)
    if gone and come:
        return f"{place} now “{come}” for “{gone}”"
    if text.before is None or text.after is None:
        return f"{place}: “{come or gone}”"
    return f"{place} now with “{come}”" if come else f"{place} now without “{gone}”"


def _first_words(text: TextChange, is_: str) -> str:
    """What is gone or has come, each run once, cut where it is long."""
    words = " … ".join(dict.fromkeys(run.text for run in text.words if run.is_ == is_)).split()
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")


def place_of(text: TextChange, diff: Diff) -> str:
    """Where the words stand: "§ 5.4"; "§ 5.4, now § 5.5"; "new § 5.4"; "§ 5.4, struck"."""
    before, after = cite_of(text.before, diff.old), cite_of(text.after, diff.new)
    if text.before is None:
        return f"new {after}"
    if text.after is None:
        return f"{before}, struck"
    return after if _section(text.before) == _section(text.after) else f"{before}, now {after}"


def _section(cite: Cite) -> tuple[int, str | None]:
    return cite.document, cite.section


def cite_of(cite: Cite | Finding | None, draft: Draft) -> str:
    """A place in one draft, with the document's name where there are several; empty for what stands nowhere."""
    if cite is None or cite.start is None:
        return ""
    section = one_line(cite.section or "")
    told = f"§\N{NO-BREAK SPACE}{section}" if section[:1].isdigit() else section or _opening(cite.quote or "")
    if cite.page is not None:
        told += f", p.\N{NO-BREAK SPACE}{cite.page}"
    if len(draft.documents) < 2:
        return told
    return f"{one_line(PurePath(draft.documents[cite.document].path.replace(chr(92), '/')).stem)} {told}"


def _opening(words: str) -> str:
    """The first words of a paragraph that has no number."""
    return f"“{' '.join(one_line(words).split()[:_OPENING_WORDS])} …”"


def _sections(change: ControlChange, diff: Diff) -> list[str]:
    """The clauses of a change whose words are not known to differ."""
    new = (cite_of(cite, diff.new) for cite in change.after)
    return list(dict.fromkeys(new)) or list(dict.fromkeys(cite_of(cite, diff.old) for cite in change.before))


def shortened(words: Sequence[Words]) -> Iterator[Words]:
    """The runs with only a few words kept around what differs."""
    for number, run in enumerate(words):
        kept = run.text.split()
        lead, tail = number > 0, number < len(words) - 1
        if run.is_ != "kept" or len(kept) <= _KEPT_WORDS * (lead + tail):
            yield run
            continue
        first = kept[:_KEPT_WORDS] if lead else []
        last = kept[-_KEPT_WORDS:] if tail else []
        yield run.model_copy(update={"text": " ".join([*first, "…", *last])})


def _rows(old: Draft, new: Draft) -> Iterator[Row]:
    """The matters of which the power in effect, or its lasting, is another; in the order of the taxonomy."""
    before, after = ({each.matter: each for each in draft.standings} for draft in (old, new))
    for matter in Matter:
        was, now = before.get(matter), after.get(matter)
        if _held(was) != _held(now):
            yield Row(MATTER_NAMES[matter], *_held(was), *_held(now), _direction(was, now))


def _held(standing: Standing | None) -> tuple[Power | None, bool | None]:
    return (standing.in_effect, standing.durable) if standing is not None else (None, None)


def _direction(was: Standing | None, now: Standing | None) -> str:
    """Whether the protected side has more or less of a matter; empty where one draft does not speak of it."""
    if was is None or now is None:
        return ""
    steps = [strength(each.in_effect) * 2 + (each.durable is True) for each in (was, now)]
    return "weaker" if steps[1] < steps[0] else "stronger"


def _power(power: Power | None) -> str:
    return POWER_WORDS[power] if power is not None else "–"


def _lasts(lasts: bool | None) -> str:
    return {True: "yes", False: "no", None: "–"}[lasts]


def grade_of(draft: Draft) -> str:
    """The grade of a draft in words."""
    return GRADE_NAMES[draft.grade].capitalize() if draft.grade else "No grade"


def _verdict(diff: Diff) -> str:
    before, after = grade_of(diff.old), grade_of(diff.new)
    grades = before if before == after else f"{before}, now {after[0].lower()}{after[1:]}"
    scores = diff.old.score, diff.new.score
    if None in scores:
        return grades
    score = f"score {scores[1]}" if scores[0] == scores[1] else f"score {scores[0]} to {scores[1]}"
    return f"{grades} · {score} of 100"


def result_of(diff: Diff, gate: Gate | None) -> str:
    """One line that says whether the protected side has less, and why the run passed or failed."""
    people = SIDE_PEOPLE[diff.protected_side]
    told = f"REGRESSED: {people} have less than before" if diff.regressed else f"{people} have nothing less than before"
    failing = len(gate.failing(diff)) if gate is not None else 0
    if failing and gate is not None:
        told += f" · {count_of(failing, 'new finding')} at or above {gate.fail_on} (--fail-on)"
    if gate is not None:
        told = f"{'FAILED' if gate.fails(diff) else 'passed'} (--fail-on-regression): {told}"
    return sentence(told)
