"""Our own sentences in comments, from ``sentences.yaml``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from gino.configuration.positioned import Source, read_tree
from gino.configuration.shaping import shape
from gino.contract.base import Frozen
from gino.contract.vocabulary import Severity
from gino.reports.markup.model import Audience


class Sentences(Frozen):
    """The whole file: sentences by audience, and reasons and warnings by their names."""

    severities: dict[Severity, str]
    internal: dict[str, str]
    counterparty: dict[str, str]
    reasons: dict[str, str]
    warnings: dict[str, str]

    def say(self, audience: Audience, sentence: str, **words: str) -> str:
        """A sentence for ``audience``, filled in.

        Raises:
            KeyError: if there is no such sentence for this audience, or a name in it has no word.
        """
        found = self.internal if audience is Audience.INTERNAL else self.counterparty
        return found[sentence].format(**words)


@lru_cache(maxsize=1)
def sentences() -> Sentences:
    """Our sentences.

    Raises:
        ProblemsFound: if the file breaks its schema, with the line.
    """
    text = files("gino.reports.markup").joinpath("sentences.yaml").read_text(encoding="utf-8")
    source = Source("sentences.yaml", text)
    return shape(source, read_tree(source), Sentences)
