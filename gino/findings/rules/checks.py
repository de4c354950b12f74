"""The points at which control is won or lost, and the rules that look at each: ``checks.yaml`` beside the packs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated

from pydantic import Field, StringConstraints

from gino.configuration.positioned import read_tree
from gino.configuration.shaping import shape
from gino.contract.base import Frozen
from gino.findings.rules.compiling import Rule
from gino.findings.rules.packs import own_rules
from gino.findings.rules.schema import Line, Name
from gino.findings.rules.sources import read_source

CHECKS = "checks.yaml"

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2}$")]


class SubjectEntry(Frozen):
    """A chapter of the book: its points by code. ``instead`` says why no rule looks at a point, where none does."""

    title: Line
    checks: dict[Code, Line] = Field(min_length=1)
    instead: dict[Code, Line] = Field(default_factory=dict)


class ChecksFile(Frozen):
    """``checks.yaml``: the subjects in the order in which people should read of them."""

    subjects: dict[Name, SubjectEntry] = Field(min_length=1)


@lru_cache(maxsize=1)
def subjects() -> dict[str, SubjectEntry]:
    """Every subject with its points.

    Raises:
        ProblemsFound: if ``checks.yaml`` is wrong.
    """
    source = read_source(own_rules() / CHECKS)
    return dict(shape(source, read_tree(source), ChecksFile).subjects)


def titles() -> dict[str, str]:
    """What each code stands for."""
    return {code: title for subject in subjects().values() for code, title in subject.checks.items()}


def rules_at(code: str, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that look at the point, in order."""
    return tuple(rule for rule in rules if code in rule.file.checks)


def unexplained(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The codes at which no rule looks and that do not say why."""
    looked_at = {code for rule in rules for code in rule.file.checks}
    return tuple(
        code
        for subject in subjects().values()
        for code in subject.checks
        if code not in looked_at and code not in subject.instead
    )
