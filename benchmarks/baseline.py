"""The trigger-word baseline: what word spotting alone finds, for comparison.

It splits a text into sentences and list items, gives each the kinds whose words occur in it, and takes as holder the
side whose words come first. It is written in good faith: the words are those that a lawyer would search for.
"""

from __future__ import annotations

import re
from typing import Any

from benchmarks.corpus import Case, read_text
from benchmarks.predicting import Prediction

TRIGGERS: dict[str, tuple[str, ...]] = {
    "composition": (
        "shall consist of",
        "shall be composed of",
        "number of managers",
        "number of directors",
        "term of office",
    ),
    "appointment": ("appoint", "elect", "designate", "nominate"),
    "removal": ("remove", "removal", "at the pleasure of", "dismiss"),
    "vacancy": ("vacancy", "vacancies", "successor"),
    "chair": ("chair", "casting vote", "presiding"),
    "quorum": ("quorum",),
    "voting": ("majority vote", "each manager shall have one vote", "written consent in lieu", "proxy", "per capita"),
    "consent": (
        "without the consent",
        "without the prior",
        "prior written consent",
        "prior written approval",
        "unanimous",
    ),
    "authority": ("sole authority", "exclusive authority", "shall determine", "shall have the power", "full power"),
    "advisory": ("recommend", "advise", "consult", "advisory"),
    "override": ("override", "overrule", "reverse", "suspend", "supersede", "veto"),
    "prohibition": ("shall not interfere", "shall not exercise", "no authority to", "shall have no right"),
    "delegation": ("delegate", "day-to-day", "on behalf of the company", "management services"),
    "deadlock": ("deadlock", "unable to agree", "mediation", "impasse"),
    "amendment": ("may be amended", "amendment", "amended only"),
    "committee": ("establish a committee", "create a committee", "dissolve the committee", "committees"),
    "equity": ("transfer", "issue additional", "capital call", "additional capital", "admission of"),
    "exit": ("purchase the interest", "repurchase", "dissolution", "withdraw", "terminate this agreement", "buy-sell"),
    "information": ("books and records", "inspect", "financial statements", "reports"),
    "compensation": ("compensation", "distributions", "salary", "profits"),
    "covenant": ("compete", "solicit", "exclusive"),
    "precedence": ("shall control", "shall prevail", "shall govern", "in the event of any conflict"),
}
SIDES: dict[str, tuple[str, ...]] = {
    "physicians": ("physician", "medical staff", "surgeon", "practice", "group member"),
    "hospital": ("hospital", "health system", "system member"),
    "investor": ("investor", "sponsor"),
    "operator": ("manager", "management company", "operator"),
    "payer": ("health plan", "insurer"),
    "joint": ("both", "mutual", "unanimous"),
    "each": ("each party", "each member", "either party"),
    "company": ("company", "corporation"),
}
SHORTEST = 20
"""Characters below which a stretch of text is no sentence."""
_PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?!\s*\n))*")
_UNIT = re.compile(r"[^\s][^.;]*(?:\.(?=\d)[^.;]*)*[.;]?")
_LABEL = re.compile(r"^\s*(?:\(?[0-9A-Za-z]{1,4}[.)]|Section [\d.]+|[\d.]+)\s+")


def predict(case: Case) -> Prediction:
    """The provisions that word spotting finds in the first file of a case."""
    return Prediction(case, {"provisions": extract(read_text(case.files[0])), "parties": [], "bodies": []})


def extract(text: str) -> list[dict[str, Any]]:
    """Provisions in the contract's form: kind, span and the side named first."""
    found: list[dict[str, Any]] = []
    for start, end in units(text):
        words = " ".join(text[start:end].lower().split())
        found += [_provision(kind, start, end, text, words) for kind in _kinds(words)]
    return found


def units(text: str) -> list[tuple[int, int]]:
    """The sentences and list items of a text that are long enough to say something."""
    found = []
    for paragraph in _PARAGRAPH.finditer(text):
        for unit in _UNIT.finditer(text, paragraph.start(), paragraph.end()):
            label = _LABEL.match(unit.group())
            start = unit.start() + (label.end() if label else 0)
            end = unit.end() - unit.group().endswith(";")
            if end - start >= SHORTEST:
                found.append((start, end))
    return found


def _kinds(words: str) -> list[str]:
    return [kind for kind, triggers in TRIGGERS.items() if any(trigger in words for trigger in triggers)]


def _provision(kind: str, start: int, end: int, text: str, words: str) -> dict[str, Any]:
    places = {side: min((words.find(w) for w in names if w in words), default=-1) for side, names in SIDES.items()}
    named = {side: place for side, place in places.items() if place >= 0}
    side = min(named, key=lambda each: named[each]) if named else None
    holder = {"name": side, "side": side} if side else None
    return {"kind": kind, "section": None, "start": start, "end": end, "quote": text[start:end], "holder": holder}
