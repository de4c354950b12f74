"""Why a rule flagged, passed or could not tell: the evaluation tree, with every value and its clauses."""

from __future__ import annotations

from collections.abc import Iterator

from gino.findings.case import Case
from gino.findings.charter import charter_of
from gino.findings.language.tracing import Trace
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs
from gino.findings.rules.running import Judged, Runner
from gino.findings.rules.templates import told


def explain(rule: Rule, case: Case) -> tuple[Judged, ...]:
    """Evaluate a rule on a case and keep everything.

    Raises:
        ProblemsFound: if a rule of the run is wrong.
    """
    return Runner(charter_of(case), load_packs(case.settings).vocabulary).explain(rule)


def explanation(rule: Rule, judged: tuple[Judged, ...]) -> str:
    """The explanation as text: one block for each thing that the rule looked at."""
    lines = [f"{rule.id}: {rule.title}"]
    if not judged:
        lines.append(f"  nothing to look at: there is no {rule.subject} of the kind in this charter")
    for each in judged:
        lines.append(f"  {each.subject}: {each.outcome}")
        for name, traced in (("where", each.looked_at), ("flag if" if rule.flaw_when else "require", each.condition)):
            if traced is not None:
                lines.append(f"    {name}")
                lines += [f"      {line}" for line in _tree(traced, 0)]
    return "\n".join(lines) + "\n"


def _tree(traced: Trace, depth: int) -> Iterator[str]:
    words = " ".join(traced.words.split())
    sections = ", ".join(dict.fromkeys(cite.section for cite in traced.cites if cite.section))
    yield f"{'  ' * depth}{words} -> {_value(traced)}" + (f"  [{sections}]" if sections else "")
    for part in traced.parts:
        yield from _tree(part, depth + 1)


def _value(traced: Trace) -> str:
    value = traced.value
    if value is None:
        return "silent" if traced.form == "path" else "cannot tell"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return f"{len(value)} {'item' if len(value) == 1 else 'items'}"
    if hasattr(value, "__dataclass_fields__") or hasattr(value, "model_fields"):
        return str(getattr(value, "name", "") or getattr(value, "label", "") or "stated")
    return told(value)
