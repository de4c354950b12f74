"""``gino explain`` and ``gino rules``: what gino looks for, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode
from gino.contract.vocabulary import Side
from gino.reports.sanitizing import harmless, one_line

if TYPE_CHECKING:
    from gino.configuration.model import Settings
    from gino.contract.report import Report
    from gino.findings.rules.compiling import Rule
    from gino.findings.rules.loading import Rulebook

app = typer.Typer(help="List and test the rules.", rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def rules() -> None:
    """List the rules that a check applies, test them, see what they leave out, or begin a new one."""


@app.command("list", epilog="gino rules list")
def list_rules(config: ConfigOption = None) -> int:
    """List every rule: id, severity, title."""
    found = _found(config, [])
    if found is None:
        return ExitCode.USAGE
    widest = max((len(rule.id) for rule in found[1]), default=0)
    lines = [f"{rule.id:<{widest}}  {rule.severity:<8}  {rule.title}" for rule in found[1]]
    write_data("".join(f"{line}\n" for line in lines))
    return ExitCode.PASSED


@app.command("test", epilog="gino rules test core/casting-vote")
def test_rules(
    rules: Annotated[list[str] | None, typer.Argument(metavar="RULE...", help="Only these; all where none.")] = None,
    config: ConfigOption = None,
) -> int:
    """Run every rule's own examples through the whole pipeline: what must be flagged, and what must pass."""
    from gino.findings.rules.testing import run_examples

    found = _found(config, rules or [])
    if found is None:
        return ExitCode.USAGE
    settings, chosen = found
    results = run_examples(chosen, _checker(settings))
    failed = [result for result in results if not result.held]
    lines = [f'FAILED {each.rule}, {each.kind} "{each.name}": {one_line(each.said)}' for each in failed]
    write_data("".join(f"{line}\n" for line in [*lines, f"{len(results)} examples, {len(failed)} failed"]))
    return ExitCode.GATE_FAILED if failed else ExitCode.PASSED


@app.command("new", epilog="gino rules new ours/two-physicians-on-every-committee")
def new(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id: pack/name.")],
    folder: Annotated[Path, typer.Option("--folder", help="Where the packs are.")] = Path("rules"),
) -> int:
    """Write a new rule file to fill in, with what each key is for."""
    from gino.findings.rules.scaffolding import new_rule

    try:
        path = new_rule(rule, folder)
    except (ValueError, OSError) as error:
        say(f"{folder / rule}.yaml exists already" if isinstance(error, FileExistsError) else str(error))
        return ExitCode.USAGE
    say(f"wrote {path}; fill it in, then: gino rules test {rule}")
    needed = f"rule_folders: [{folder}], packs: [core, {path.parent.name}]"
    say(f"for it to run, gino.yaml must name its folder and pack: {needed}")
    return ExitCode.PASSED


@app.command("coverage", epilog="gino rules coverage charters/")
def rule_coverage(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", help="Documents that rules may find.")] = None,
    config: ConfigOption = None,
) -> int:
    """Say which fields of the model no rule reads and, given PATHs, which rules find nothing in them."""
    from gino.checking import check_paths
    from gino.findings.rules.covering import coverage, coverage_page

    found = _found(config, [])
    if found is None:
        return ExitCode.USAGE
    settings, rules = found
    reports = check_paths(paths or [], settings=settings).reports
    write_data(coverage_page(coverage(rules, reports), bool(paths)))
    return ExitCode.PASSED


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule, as a finding names it.")],
    file: Annotated[str | None, typer.Argument(metavar="FILE", help="Why it flags this file, or does not.")] = None,
    config: ConfigOption = None,
) -> int:
    """Say what a rule looks for, why, on what authority, with examples; or, step by step, what it made of FILE."""
    from gino.findings.rules.rule_page import rule_page

    found = _found(config, [rule])
    if found is None:
        return ExitCode.USAGE
    settings, (known,) = found
    if file is not None:
        return _explain_file(known, file, settings)
    write_data(rule_page(known).rstrip("\n") + "\n")
    return ExitCode.PASSED


def _explain_file(rule: Rule, file: str, settings: Settings) -> int:
    from gino.checking import case_of
    from gino.documents.errors import DocumentError
    from gino.documents.reading import read_document
    from gino.findings.rules.explaining import explain as explain_rule
    from gino.findings.rules.explaining import explanation
    from gino.provisions.reading import read_provisions

    try:
        reading = read_provisions(read_document(file), settings.parties)
    except DocumentError as error:
        say(error.message)
        return ExitCode.UNCHECKED
    judged = explain_rule(rule, case_of([reading], settings))
    write_data(harmless(explanation(rule, judged)))
    return ExitCode.PASSED


def _checker(settings: Settings) -> Callable[[str, Rule, Side], Report]:
    """Checks an example with its rule alone, for the side that the example is about."""
    from gino.checking import check_text

    def check(text: str, rule: Rule, side: Side) -> Report:
        return check_text(
            text, name="example", settings=settings.model_copy(update={"side": side, "select": (rule.id,)})
        )

    return check


def _found(config: Path | None, ids: list[str]) -> tuple[Settings, list[Rule]] | None:
    """The settings and the rules of these ids (all where there are none), or None after saying what is wrong."""
    rulebook = _rulebook(config, ids)
    if rulebook is None:
        return None
    settings, book = rulebook
    known = {each.id: each for each in book.rules}
    for rule in ids:
        if rule not in known:
            say(f"no rule {rule}.{_suggestion(rule, list(known))} All rules: gino rules list")
            return None
    return settings, [known[rule] for rule in ids] if ids else list(book.rules)


def _rulebook(config: Path | None, ids: list[str]) -> tuple[Settings, Rulebook] | None:
    """The settings and the rules of the run, with the packs of ``ids`` among them."""
    from gino.configuration.problems import ProblemsFound
    from gino.findings.rules.loading import load_packs

    try:
        settings = settings_for(config)
        return settings, load_packs(settings.model_copy(update={"select": (*settings.select, *ids)}))
    except ProblemsFound as error:
        say_problem(error)
        return None


def _suggestion(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5) or [each for each in known if each.endswith(f"/{word}")]
    return f" Did you mean {close[0]}?" if close else ""
