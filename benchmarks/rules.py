"""A hundred rules over a long agreement already extracted: ``python -m benchmarks.rules``."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from gino.configuration.model import Settings
from gino.contract.extract import Provision
from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, NodeKind, ProvisionKind
from gino.documents.model import Document, Node
from gino.findings.case import Case
from gino.findings.charter import charter_of
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs
from gino.findings.rules.running import Runner
from gino.governance.model import Override, Strip
from gino.governance.who import PartyActs
from tests.findings.ventures import BOARD, CONSENT, REDUCED, VENTURE, case, cite, reading, step

CLAUSES = 2_400
WORDS = "The Hospital may not act on any matter without the consent of the Clinical Board and of each of its members; "


def long_case() -> Case:
    """60,000 words in 2,400 clauses, 1,800 provisions, 30 consents, overrides and strips, all matters decided."""
    line = (WORDS * 2)[:150]
    text = "\n".join(line for _ in range(CLAUSES))
    nodes = tuple(
        Node(n, NodeKind.CLAUSE, n * (len(line) + 1), n * (len(line) + 1) + len(line), section=f"{n}")
        for n in range(CLAUSES)
    )
    kinds = list(ProvisionKind)
    provisions = tuple(
        Provision(
            id=f"p{n}",
            kind=kinds[n % len(kinds)],
            section="1",
            page=None,
            start=nodes[n].start,
            end=nodes[n].end,
            quote=line,
        )
        for n in range(1_800)
    )
    decisions = tuple(
        REDUCED.model_copy(update={"matter": matter, "witness": (step("4.3"), step("4.4"))}) for matter in Matter
    )
    venture = replace(
        VENTURE,
        bodies=tuple(replace(BOARD, id=f"b{n}", name=f"Body {n}", kind=BodyKind.BOARD) for n in range(20)),
        consents=tuple(replace(CONSENT, id=f"c{n}", cites=(cite("4.2"),)) for n in range(30)),
        overrides=tuple(
            Override(f"o{n}", (cite("4.2" if n % 10 else "4.4"),), PartyActs("h"), (), OverrideMode.REVERSE)
            for n in range(30)
        ),
        strips=tuple(Strip(f"s{n}", (cite("4.1"),), StripRoute.AMEND, PartyActs("h")) for n in range(30)),
    )
    long = replace(reading(), document=Document("long.txt", "", text, nodes, "text"), provisions=provisions)
    return replace(case(venture=venture, decisions=decisions), readings=(long,))


def main() -> int:
    """Print the processor time of the best of five runs."""
    rulebook = load_packs(Settings())
    rules = (rulebook.rules * 3)[:100]
    charter = charter_of(long_case())
    best = min(_seconds(Runner(charter, rulebook.vocabulary), rules) for _ in range(5))
    print(f"{len(rules)} rules over {CLAUSES} clauses: {best * 1000:.0f} ms")
    return 0


def _seconds(runner: Runner, rules: Sequence[Rule]) -> float:
    start = time.process_time()
    for rule in rules:
        runner.run(rule)
    return time.process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())
