"""The claims of a report in HTML: every element with ``data-span``, and the seal."""

from __future__ import annotations

from html.parser import HTMLParser

from gino.reports.seal import find_seal
from gino.reports.verifying.claims import Claim, Claims, Form
from gino.reports.verifying.reading import decoded, no_seal
from gino.reports.verifying.spanned import span_of

_UNSEEN = {"style", "script", "template"}


def read(path: str, data: bytes) -> tuple[Claims, ...]:
    """The claims of one page.

    Raises:
        ReportError: if it has no seal, or is not text.
    """
    reader = _Reader()
    reader.feed(decoded(path, data))
    reader.close()
    seal = find_seal("".join(reader.text))
    if seal is None:
        raise no_seal(path)
    return (Claims(seal, tuple(reader.claims)),)


class _Reader(HTMLParser):
    """Gathers the words of each element that carries a span, as a reader sees them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.claims: list[Claim] = []
        self._tag = ""
        self._depth = 0
        self._span: tuple[int, int, int] | None = None
        self._words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if self._span is not None:
            self._depth += tag == self._tag
            return
        value = dict(attrs).get("data-span")
        if value is not None:
            self._span, self._tag, self._depth, self._words = span_of(value), tag, 1, []

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if self._span is None or tag != self._tag:
            return
        self._depth -= 1
        if not self._depth:
            self.claims.append(Claim(*self._span, " ".join("".join(self._words).split()), Form.SHOWN))
            self._span = None

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        self.text.append(data)
        if self._span is not None:
            self._words.append(data)
