"""Vocabulary files: named conditions, lists and patterns, typed and without recursion."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gino.configuration.positioned import Entries, Source, Text
from gino.configuration.problems import Problem, did_you_mean, listed
from gino.findings.charter import Charter
from gino.findings.language.checking import ConditionError, compile_condition
from gino.findings.language.kinds import Choice, ListOf, Thing
from gino.findings.language.patterns import PatternError, pattern
from gino.findings.language.reflecting import fields_of, thing, things
from gino.findings.language.scope import NamedCondition, NamedList, Scope, Vocabulary
from gino.findings.rules.schema import ConditionEntry, VocabularyFile


@dataclass(frozen=True, slots=True)
class VocabularySource:
    """One vocabulary file, read and shaped."""

    source: Source
    tree: Entries
    file: VocabularyFile


def compile_vocabulary(sources: Iterable[VocabularySource]) -> tuple[Vocabulary, list[Problem]]:
    """Check every entry. A condition may use those that stand above it in its file, or in files before it."""
    conditions: dict[tuple[str, str], NamedCondition] = {}
    lists: dict[str, NamedList] = {}
    patterns: dict[str, str] = {}
    vocabulary = Vocabulary(conditions, lists, patterns)
    problems: list[Problem] = []
    for each in sources:
        problems += _add_lists(each, lists)
        problems += _add_patterns(each, patterns)
        problems += _add_conditions(each, vocabulary, conditions)
    return vocabulary, problems


def choices() -> dict[str, Choice]:
    """Every closed vocabulary of the model by its name, as ``matter`` or ``side``."""
    found = {}
    for each in things().values():
        for field in fields_of(each.of).values():
            kind = field.kind.item if isinstance(field.kind, ListOf) else field.kind
            if isinstance(kind, Choice):
                found[name_of(kind)] = kind
    return dict(sorted(found.items()))


def name_of(choice: Choice) -> str:
    """The name of a closed vocabulary, as ``strip-route``."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in choice.of.__name__).lstrip("-")


def _key(each: VocabularySource, *steps: str) -> Text:
    here: object = each.tree
    key: Text | None = None
    for step in steps:
        assert isinstance(here, Entries)  # noqa: S101 - the schema has said so
        key, here = next(pair for pair in here.pairs if pair[0].value == step)
    assert key is not None  # noqa: S101 - there is at least one step
    return key


def _value(each: VocabularySource, *steps: str) -> Text:
    here: object = each.tree
    for step in steps:
        assert isinstance(here, Entries)  # noqa: S101 - the schema has said so
        here = here.get(step)
    assert isinstance(here, Text)  # noqa: S101 - the schema has said that it is text
    return here


def _add_lists(each: VocabularySource, lists: dict[str, NamedList]) -> list[Problem]:
    problems = []
    for name, entry in each.file.lists.items():
        choice = choices().get(entry.of)
        if name in lists:
            problems.append(each.source.at(_key(each, "lists", name), f"the list '{name}' is already defined"))
        elif choice is None:
            known = did_you_mean(entry.of, choices()) or f"there is: {listed(choices(), 40)}"
            problems.append(
                each.source.at(_value(each, "lists", name, "of"), f"no words are called '{entry.of}'", known)
            )
        else:
            strange = [word for word in entry.words if word not in choice.words()]
            for word in strange:
                said = f"'{word}' is never a {entry.of}; allowed: {', '.join(choice.words())}"
                hint = did_you_mean(word, choice.words())
                problems.append(each.source.at(_key(each, "lists", name, "words"), said, hint))
            lists[name] = NamedList(name, choice, tuple(word for word in entry.words if word not in strange))
    return problems


def _add_patterns(each: VocabularySource, patterns: dict[str, str]) -> list[Problem]:
    problems = []
    for name, entry in each.file.patterns.items():
        if name in patterns:
            problems.append(each.source.at(_key(each, "patterns", name), f"the pattern '{name}' is already defined"))
            continue
        try:
            found = pattern(entry.finds)
        except PatternError as error:
            problems.append(each.source.at(_value(each, "patterns", name, "finds"), str(error)))
            continue
        patterns[name] = entry.finds
        wrong = [("matches", text) for text in entry.matches if not found.search(text)]
        wrong += [("passes", text) for text in entry.passes if found.search(text)]
        for key, text in wrong:
            does = "does not find" if key == "matches" else "finds"
            said = f"the pattern '{name}' {does} its example \"{text}\""
            problems.append(each.source.at(_key(each, "patterns", name, key), said, "mend the pattern or the example"))
    return problems


def _add_conditions(
    each: VocabularySource, vocabulary: Vocabulary, conditions: dict[tuple[str, str], NamedCondition]
) -> list[Problem]:
    problems = []
    for name, entry in each.file.conditions.items():
        subject = things().get(entry.of)
        if subject is None or subject.of is Charter:
            names = [other for other in things() if other != "charter"]
            hint = did_you_mean(entry.of, names) or f"there is: {listed(names, 40)}"
            at = _value(each, "conditions", name, "of")
            problems.append(each.source.at(at, f"nothing is called '{entry.of}'", hint))
        elif (subject.name, name) in conditions:
            said = f"the condition '{name}' is already defined for {subject}"
            problems.append(each.source.at(_key(each, "conditions", name), said))
        else:
            problems += _add_condition(each, name, entry, subject, vocabulary, conditions)
    return problems


def _add_condition(
    each: VocabularySource,
    name: str,
    entry: ConditionEntry,
    subject: Thing,
    vocabulary: Vocabulary,
    conditions: dict[tuple[str, str], NamedCondition],
) -> list[Problem]:
    text = _value(each, "conditions", name, "means")
    scope = Scope({"charter": thing(Charter), subject.name: subject}, vocabulary)
    try:
        means = compile_condition(text.value, scope)
    except ConditionError as error:
        problems = []
        for complaint in error.complaints:
            hint = complaint.hint
            if f"no condition '{name}'" in complaint.message:
                hint = "a condition cannot use itself; nor one that stands below it"
            line, column = each.source.place(text, complaint.start)
            problems.append(each.source.problem(line, column, complaint.message, hint))
        return problems
    conditions[subject.name, name] = NamedCondition(name, subject, means, entry.says)
    return []
