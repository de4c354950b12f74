"""A new rule file, ready to fill: every key with a word on what goes there."""

from __future__ import annotations

import re
from pathlib import Path

from gino.findings.rules.schema import RULE_ID

_TEMPLATE = """\
id: {id}
title: One line that says what is wrong
severity: medium            # critical, high, medium, low or info
status: preview             # stable once its examples hold

# What the rule looks at, one after another. Delete both lines to look at the charter as a whole.
for each: body in charter.bodies
where: body.kind is committee

# What is wrong. Use 'require:' instead to say what must hold.
flag if: |
  any seat in body.seats has seat.chosen_by.others_suffice

# Where the text does not say enough: flag it, put it up for review, or let it pass.
if silent: review

message: Others choose seats of the {{body.name}}.
why: |
  Why it matters, in plain English, two paragraphs at most.
remedy:
  do: What to change.
  preferred: The words to propose first.
  fallback: The words to settle for.
  unacceptable: The words to refuse.
false positives:
  - A clause that looks like it and is harmless.
references:
  - cite: The authority, as a lawyer cites it
    primary_read: no        # yes once somebody has read the primary text for this rule

examples:
  flags:
    - name: what the text does wrong
      text: |
        The words of a short agreement that this rule must flag: its parties, the body, the clause.
  passes:
    - name: what the text does right
      text: |
        The words of a short agreement that this rule must pass.
"""


def template(rule_id: str) -> str:
    """The text of a new rule file.

    Raises:
        ValueError: if the id is not ``pack/name`` in small letters, digits and hyphens.
    """
    if not re.match(RULE_ID, rule_id):
        raise ValueError(f"'{rule_id}' is no id: write pack/name in small letters, digits and hyphens")
    return _TEMPLATE.format(id=rule_id)


def new_rule(rule_id: str, folder: Path) -> Path:
    """Write the template into the pack's folder under ``folder``.

    Raises:
        ValueError: if the id is not well formed.
        FileExistsError: if there is such a rule already.
    """
    text = template(rule_id)
    path = folder / f"{rule_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path
