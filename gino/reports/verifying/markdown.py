"""The claims of a report in Markdown: every span in angle quotes with the line before it, and the seal."""

from __future__ import annotations

from gino.reports.seal import find_seal
from gino.reports.spans import SPAN
from gino.reports.verifying.claims import Claim, Claims, Form
from gino.reports.verifying.reading import decoded, no_seal


def read(path: str, data: bytes) -> tuple[Claims, ...]:
    """The claims of one file.

    Raises:
        ReportError: if it has no seal, or is not text.
    """
    text = decoded(path, data)
    seal = find_seal(text)
    if seal is None:
        raise no_seal(path)
    claims = []
    for line in text.splitlines():
        for found in SPAN.finditer(line):
            document, start, end = map(int, found.groups())
            claims.append(Claim(document, start, end, line[: found.start()], Form.MARKED))
    return (Claims(seal, tuple(claims)),)
