"""The score's files: weights of matters, credits of powers, mechanisms and caps, each with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from gino.configuration.positioned import Entries, Items, Source, Text, read_tree
from gino.configuration.problems import Problem, ProblemsFound
from gino.configuration.shaping import shape
from gino.contract.base import Frozen
from gino.contract.report import Decision
from gino.contract.vocabulary import Matter
from gino.findings.language.checking import ConditionError, compile_condition
from gino.findings.language.compiled import Compiled
from gino.findings.language.reflecting import thing
from gino.findings.language.scope import Scope, Vocabulary
from gino.findings.rules.compiling import root_scope
from gino.findings.rules.packs import SCORING, own_rules
from gino.findings.rules.schema import RULE_ID, Line, Prose
from gino.findings.rules.sources import read_source


class _ScoreFile(Frozen):
    """What every file of the score says: its id, title, reason and source."""

    id: Annotated[str, StringConstraints(pattern=RULE_ID)]
    title: Line
    why: Prose
    source: Prose


class AuthorityFile(_ScoreFile):
    """So many points of a hundred for power over these matters, shared equally among them."""

    kind: Literal["authority"]
    weight: float = Field(gt=0, le=100)
    matters: tuple[Matter, ...] = Field(min_length=1)


class Credit(Frozen):
    """The share of a matter's points that a decision earns where the condition holds."""

    when: Line = Field(alias="if")
    give: int = Field(ge=0, le=100)


class CreditFile(_ScoreFile):
    """What each power earns, in percent; the first condition that holds counts."""

    kind: Literal["credit"]
    credits: tuple[Credit, ...] = Field(min_length=1)


class MechanismFile(_ScoreFile):
    """A mechanism of control: where it is lost, so many percent of the authority are lost with it."""

    kind: Literal["mechanism"]
    weight: float = Field(gt=0, le=100)
    lost_if: Prose = Field(alias="lost if")


class CapFile(_ScoreFile):
    """A flaw with which the score cannot be higher than ``cap``."""

    kind: Literal["cap"]
    cap: int = Field(ge=0, le=100)
    applies_if: Prose = Field(alias="applies if")


@dataclass(frozen=True, slots=True)
class Conditioned:
    """A file of the score with its compiled condition."""

    file: MechanismFile | CapFile
    condition: Compiled


@dataclass(frozen=True, slots=True)
class ScoreBook:
    """Everything that the score is made of."""

    authorities: tuple[AuthorityFile, ...]
    credits: tuple[tuple[Compiled, int], ...]
    mechanisms: tuple[Conditioned, ...]
    caps: tuple[Conditioned, ...]


_MODELS: dict[str, type[AuthorityFile | CreditFile | MechanismFile | CapFile]] = {
    "authority": AuthorityFile,
    "credit": CreditFile,
    "mechanism": MechanismFile,
    "cap": CapFile,
}


def load_scores(vocabulary: Vocabulary, folder: Path | None = None) -> ScoreBook:
    """Load every file of the score.

    Raises:
        ProblemsFound: with everything that is wrong in any of them.
    """
    place = folder or own_rules() / SCORING
    stamped = tuple((str(path), path.stat().st_mtime_ns) for path in sorted(place.glob("*.yaml")))
    return _load(stamped, _Held(vocabulary))


class _Held:
    """A vocabulary as a key: the same object is the same vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.vocabulary is self.vocabulary


@lru_cache(maxsize=8)
def _load(stamped: tuple[tuple[str, int], ...], held: _Held) -> ScoreBook:
    problems: list[Problem] = []
    authorities: list[AuthorityFile] = []
    credits_: list[tuple[Compiled, int]] = []
    conditioned: list[Conditioned] = []
    for name, _ in stamped:
        try:
            source = read_source(Path(name))
            tree = read_tree(source)
            file = _shaped(source, tree)
            if isinstance(file, AuthorityFile):
                authorities.append(file)
            elif isinstance(file, CreditFile):
                credits_ += _credits(source, tree, file, held.vocabulary)
            else:
                conditioned.append(_conditioned(source, tree, file, held.vocabulary))
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    mechanisms = tuple(each for each in conditioned if isinstance(each.file, MechanismFile))
    caps = tuple(each for each in conditioned if isinstance(each.file, CapFile))
    return ScoreBook(tuple(authorities), tuple(credits_), mechanisms, caps)


def _shaped(source: Source, tree: Entries) -> AuthorityFile | CreditFile | MechanismFile | CapFile:
    kind = tree.get("kind")
    model = _MODELS.get(kind.value) if isinstance(kind, Text) else None
    if model is None:
        said = f"'kind' must be one of: {', '.join(_MODELS)}"
        raise ProblemsFound([source.at(kind or tree, said)])
    return shape(source, tree, model)


def _conditioned(source: Source, tree: Entries, file: MechanismFile | CapFile, vocabulary: Vocabulary) -> Conditioned:
    key = "lost if" if isinstance(file, MechanismFile) else "applies if"
    text = tree.get(key)
    assert isinstance(text, Text)  # noqa: S101 - the schema has said that it is text
    return Conditioned(file, _compiled(source, text, root_scope(vocabulary)))


def _credits(source: Source, tree: Entries, file: CreditFile, vocabulary: Vocabulary) -> list[tuple[Compiled, int]]:
    scope = root_scope(vocabulary).with_variable("decision", thing(Decision))
    entries = tree.get("credits")
    assert isinstance(entries, Items)  # noqa: S101 - the schema has said that it is a list
    made = []
    for credit, entry in zip(file.credits, entries.values, strict=True):
        text = entry.get("if") if isinstance(entry, Entries) else None
        assert isinstance(text, Text)  # noqa: S101 - the schema has said that it is text
        made.append((_compiled(source, text, scope), credit.give))
    return made


def _compiled(
    source: Source, text: Text, scope: Scope, how: Callable[[str, Scope], Compiled] = compile_condition
) -> Compiled:
    try:
        return how(text.value, scope)
    except ConditionError as error:
        problems = []
        for complaint in error.complaints:
            line, column = source.place(text, complaint.start)
            problems.append(source.problem(line, column, complaint.message, complaint.hint))
        raise ProblemsFound(problems) from None
