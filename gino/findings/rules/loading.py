"""Finding, reading and checking the rule packs. A rule is never skipped: whatever is wrong anywhere is an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

from gino.configuration.model import Settings
from gino.configuration.positioned import Entries, Source, read_tree
from gino.configuration.problems import Problem, ProblemsFound, did_you_mean, listed
from gino.configuration.shaping import shape
from gino.findings.language.scope import Vocabulary
from gino.findings.rules.compiling import Rule, RuleCompiler
from gino.findings.rules.packs import SCORING, own_rules, packs_of, packs_that_note
from gino.findings.rules.schema import NAME, RuleFile, RuleStatus, VocabularyFile
from gino.findings.rules.sources import read_source, shown
from gino.findings.rules.vocabulary import VocabularySource, compile_vocabulary

VOCABULARY = "vocabulary.yaml"
MAX_RULES = 2_000


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a run, by id, with the vocabulary that they share. ``notes`` are rules that only note."""

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    notes: tuple[Rule, ...] = ()

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id.

        Raises:
            KeyError: if no pack of the run holds it.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)


def load_packs(settings: Settings) -> Rulebook:
    """Load every rule of the packs of a run.

    Raises:
        ProblemsFound: with everything that is wrong in any of their files.
    """
    folders = (own_rules(), *(Path(folder) for folder in settings.rule_folders))
    packs = [_pack(name, folders) for name in packs_of(settings)]
    missing = [problem for problem in packs if isinstance(problem, Problem)]
    if missing:
        raise ProblemsFound(missing)
    rulebook = _load_folders([pack for pack in packs if isinstance(pack, Path)])
    noting = _load_folders([own_rules() / name for name in packs_that_note(settings)])
    return replace(rulebook, notes=tuple(rule for rule in noting.rules if rule.file.notes_on))


def _load_folders(folders: Sequence[Path]) -> Rulebook:
    files = [file for folder in folders for file in sorted(folder.glob("*.yaml"))]
    # Names that every pack may use come first, so that a firm's pack can build on those of core.
    core = own_rules() / "core" / VOCABULARY
    vocabularies = [file for file in (core, *files) if file.name == VOCABULARY and file.is_file()]
    rules = [file for file in files if file.name != VOCABULARY]
    return load_rules(rules, list(dict.fromkeys(vocabularies)))


def load_rules(rules: Sequence[Path], vocabularies: Sequence[Path] = ()) -> Rulebook:
    """Load rule files and the vocabulary files before them.

    Raises:
        ProblemsFound: with everything that is wrong in any of them.
    """
    stamped = tuple((str(path), *_stamp(path)) for path in (*vocabularies, *rules))
    return _load(stamped, len(vocabularies))


def selected(rule_id: str, settings: Settings) -> bool:
    """Whether the settings let a rule run: chosen by ``select`` (all where empty) and not ignored."""
    chosen = not settings.select or any(fnmatchcase(rule_id, name) for name in settings.select)
    return chosen and not any(fnmatchcase(rule_id, name) for name in settings.ignore)


def runs(rule: Rule, settings: Settings) -> bool:
    """Whether a rule runs: selected, of the run's jurisdiction, and settled unless it was asked for by name."""
    if rule.file.status is RuleStatus.DEPRECATED or not selected(rule.id, settings):
        return False
    if rule.file.jurisdiction is not None and settings.jurisdiction not in (None, rule.file.jurisdiction):
        return False
    if not _in_force(rule, settings.today):
        return False
    return rule.file.status is RuleStatus.STABLE or settings.previews or rule.id in settings.select


def _in_force(rule: Rule, today: date | None) -> bool:
    """Whether a rule of law is in force on the day of the run; without a day it is taken to be."""
    begins, ends = rule.file.effective_from, rule.file.effective_until
    return today is None or ((begins is None or begins <= today) and (ends is None or today <= ends))


def unmatched_names(rulebook: Rulebook, settings: Settings) -> list[str]:
    """The names under select, ignore and severities that are no rule's, told with a suggestion."""
    ids = [rule.id for rule in rulebook.rules]
    told = []
    for key, names in (("select", settings.select), ("ignore", settings.ignore), ("severities", settings.severities)):
        for name in names:
            if not any(fnmatchcase(rule_id, name) for rule_id in ids):
                hint = did_you_mean(name, ids)
                told.append(f"'{name}' under '{key}' is no rule of this run" + (f"; {hint}" if hint else ""))
    states = sorted({rule.file.jurisdiction for rule in rulebook.rules if rule.file.jurisdiction})
    if settings.jurisdiction is not None and settings.jurisdiction not in states:
        told.append(f"no rule of this run is of the law of '{settings.jurisdiction}', named under 'jurisdiction'")
    return told


def _pack(name: str, folders: Iterable[Path]) -> Path | Problem:
    known: list[str] = []
    for folder in folders:
        if re.fullmatch(NAME, name) and name != SCORING and (folder / name).is_dir():
            return folder / name
        known += [each.name for each in sorted(folder.glob("*/")) if each.name != SCORING] if folder.is_dir() else []
    hint = did_you_mean(name, known) or f"there is: {listed(known)}"
    return Problem("packs", 1, 1, f"no rule pack is called '{name}'", "", hint)


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_mtime_ns, state.st_size


@lru_cache(maxsize=8)
def _load(stamped: tuple[tuple[str, int, int], ...], vocabularies: int) -> Rulebook:
    paths = [Path(name) for name, _, _ in stamped]
    problems: list[Problem] = []
    if len(paths) > MAX_RULES:
        raise ProblemsFound([Problem(str(paths[0].parent), 1, 1, f"more than {MAX_RULES:,} rule files", "")])
    shaped = [found for path in paths[:vocabularies] if (found := _vocabulary(path, problems)) is not None]
    vocabulary, wrong = compile_vocabulary(shaped)
    problems += wrong
    rules = [rule for path in paths[vocabularies:] if (rule := _rule(path, vocabulary, problems)) is not None]
    problems += _repeated(rules)
    if problems:
        raise ProblemsFound(problems)
    return Rulebook(tuple(sorted(rules, key=lambda rule: rule.id)), vocabulary)


def _vocabulary(path: Path, problems: list[Problem]) -> VocabularySource | None:
    try:
        source = read_source(path)
        tree = read_tree(source)
        return VocabularySource(source, tree, shape(source, tree, VocabularyFile))
    except ProblemsFound as found:
        problems += found.problems
        return None


def _rule(path: Path, vocabulary: Vocabulary, problems: list[Problem]) -> Rule | None:
    try:
        source = read_source(path)
        tree = read_tree(source)
        file = shape(source, tree, RuleFile)
    except ProblemsFound as found:
        problems += found.problems
        return None
    compiler = RuleCompiler(source, tree, vocabulary)
    rule = compiler.compile(file, path)
    problems += compiler.problems
    problems += _misplaced(source, tree, file, path)
    return rule


def _misplaced(source: Source, tree: Entries, file: RuleFile, path: Path) -> list[Problem]:
    expected = f"{path.parent.name}/{path.stem}"
    if file.id == expected:
        return []
    at = tree.get("id")
    assert at is not None  # noqa: S101 - the schema has said so
    return [source.at(at, f"the id '{file.id}' is not that of the file", f"write 'id: {expected}', or move the file")]


def _repeated(rules: Sequence[Rule]) -> list[Problem]:
    seen: dict[str, Rule] = {}
    problems = []
    for rule in rules:
        if rule.id in seen:
            said = f"the id '{rule.id}' is already that of another file"
            problems.append(Problem(shown(rule.path), 1, 1, said, "", f"the other is in {seen[rule.id].path.parent}"))
        seen.setdefault(rule.id, rule)
    return problems
