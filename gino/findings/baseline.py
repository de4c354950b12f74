"""A baseline: findings already known, so that only new ones fail the gate.

It is keyed by fingerprint, so it survives renumbering and re-wrapping. Pruning takes away what is gone and never adds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from gino.contract.report import Finding

SCHEMA = "gino.baseline/1"


@dataclass(frozen=True, slots=True)
class Known:
    """One finding of a baseline: its fingerprint, with rule and title for a human reader."""

    fingerprint: str
    rule: str
    title: str


class BaselineError(ValueError):
    """A baseline that cannot be read; the message says what to do."""


def write_baseline(findings: Iterable[Finding]) -> str:
    """The baseline of these findings; waived ones are left out, for their waivers expire."""
    known = {Known(one.fingerprint, one.rule, one.title) for one in findings if one.waived is None}
    return _text(known)


def read_baseline(text: str) -> tuple[Known, ...]:
    """Read a baseline.

    Raises:
        BaselineError: if it is not one.
    """
    try:
        whole = json.loads(text)
        if whole["schema"] != SCHEMA:
            raise BaselineError(f"this is not a baseline of gino: its schema is {whole['schema']!r}, not '{SCHEMA}'")
        return tuple(Known(one["fingerprint"], one["rule"], one["title"]) for one in whole["findings"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, BaselineError):
            raise
        raise BaselineError("this is not a baseline of gino; write one with: gino baseline write") from None


def prune_baseline(text: str, findings: Iterable[Finding]) -> str:
    """The baseline without what is no longer found; nothing is ever added.

    Raises:
        BaselineError: if ``text`` is not a baseline.
    """
    found = {one.fingerprint for one in findings}
    return _text({known for known in read_baseline(text) if known.fingerprint in found})


def show_baseline(text: str) -> str:
    """The baseline as a table for a reader.

    Raises:
        BaselineError: if ``text`` is not a baseline.
    """
    known = read_baseline(text)
    lines = [f"{one.fingerprint}  {one.rule}  {one.title}" for one in known]
    return "".join(f"{line}\n" for line in lines) + f"{len(known)} known\n"


def new_findings(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that the baseline does not know.

    Raises:
        BaselineError: if ``text`` is not a baseline.
    """
    known = {one.fingerprint for one in read_baseline(text)}
    return tuple(one for one in findings if one.fingerprint not in known)


def _text(known: Iterable[Known]) -> str:
    entries = sorted(known, key=lambda one: (one.rule, one.fingerprint, one.title))
    findings = [{"fingerprint": one.fingerprint, "rule": one.rule, "title": one.title} for one in entries]
    return json.dumps({"schema": SCHEMA, "findings": findings}, indent=2, ensure_ascii=False) + "\n"
