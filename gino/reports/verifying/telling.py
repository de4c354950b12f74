"""What came of holding a report, in words and as data."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gino.reports.sanitizing import one_line
from gino.reports.verifying.holding import Mismatch, Verdict
from gino.reports.wording import count_of

_LONGEST = 160


def verdict_text(report: str, verdicts: Sequence[Verdict]) -> str:
    """One line a mismatch, and a last line that says whether everything stands."""
    wrong = [each for verdict in verdicts for each in verdict.mismatches]
    quotes, standing = (sum(getattr(each, name) for each in verdicts) for name in ("quotes", "standing"))
    lines = [_line(each) for each in wrong]
    if wrong:
        lines.append(
            f"{one_line(report)}: NOT VERIFIED: {count_of(len(wrong), 'mismatch', 'mismatches')}; "
            f"{standing} of {count_of(quotes, 'quote')} stand"
        )
    else:
        lines.append(
            f"{one_line(report)}: verified: {standing} of {count_of(quotes, 'quote')} verbatim, file and maker the same"
        )
    return "".join(f"{line}\n" for line in lines)


def verdict_json(verdicts: Sequence[Verdict]) -> str:
    """The verdict as data, ``gino.verify/1``."""
    wrong = [each for verdict in verdicts for each in verdict.mismatches]
    whole = {
        "schema": "gino.verify/1",
        "verified": not wrong,
        "quotes": sum(each.quotes for each in verdicts),
        "standing": sum(each.standing for each in verdicts),
        "mismatches": [_data(each) for each in wrong],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _line(mismatch: Mismatch) -> str:
    claim = mismatch.claim
    words = one_line(claim.words)[-_LONGEST:] if claim is not None else ""
    return one_line(f"{mismatch.wrong.upper()}  {mismatch.says}") + (f": {words}" if words else "")


def _data(mismatch: Mismatch) -> dict[str, object]:
    claim = mismatch.claim
    place = {"document": claim.document, "start": claim.start, "end": claim.end} if claim is not None else {}
    return {"wrong": mismatch.wrong.value, "says": mismatch.says, **place}
