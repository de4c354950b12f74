"""``gino explain`` and ``gino rules``: what gino looks for, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gino.cli.checks import say_problem
from gino.cli.configuring import settings_for
from gino.cli.options import ConfigOption
from gino.cli.terminal import say, write_data
from gino.contract.exit_codes import ExitCode

if TYPE_CHECKING:
    from gino.findings.rules.loading import Rulebook

app = typer.Typer(help="List and test the rules.", rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def rules() -> None:
    """List the rules that a check applies."""


@app.command("list")
def list_rules(config: ConfigOption = None) -> int:
    """List every rule: id, severity, title."""
    rulebook = _rulebook(config)
    if rulebook is None:
        return ExitCode.USAGE
    widest = max((len(rule.id) for rule in rulebook.rules), default=0)
    lines = [f"{rule.id:<{widest}}  {rule.severity:<8}  {rule.title}" for rule in rulebook.rules]
    write_data("".join(f"{line}\n" for line in lines))
    return ExitCode.PASSED


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule, as a finding names it.")],
    config: ConfigOption = None,
) -> int:
    """Say what a rule looks for, why, on what authority, with an example it finds and one it does not."""
    from gino.findings.rules.documenting import rule_page

    rulebook = _rulebook(config)
    if rulebook is None:
        return ExitCode.USAGE
    known = {each.id: each for each in rulebook.rules}
    if rule not in known:
        say(f"no rule {rule}.{_suggestion(rule, list(known))} All rules: gino rules list")
        return ExitCode.USAGE
    write_data(rule_page(known[rule]).rstrip("\n") + "\n")
    return ExitCode.PASSED


def _rulebook(config: Path | None) -> Rulebook | None:
    from gino.configuration.problems import ProblemsFound
    from gino.findings.rules.loading import load_packs

    try:
        return load_packs(settings_for(config))
    except ProblemsFound as error:
        say_problem(error)
        return None


def _suggestion(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5) or [each for each in known if each.endswith(f"/{word}")]
    return f" Did you mean {close[0]}?" if close else ""
