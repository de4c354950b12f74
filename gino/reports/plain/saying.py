"""Our own sentences in plain English, from ``sentences.yaml``: each with stand-ins for what the program fills in."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Self

from pydantic import Field, model_validator

from gino.configuration.positioned import Source, read_tree
from gino.configuration.shaping import shape
from gino.contract.base import Frozen
from gino.contract.vocabulary import Matter, Power, Side


class Sentence(Frozen):
    """What is said, and what stands before it in bold.

    ``such_as`` gives every ``{name}`` a word of the kind that will stand there.

    A test reads the sentence with these words and holds it to ninth grade and twenty words.
    """

    title: str = ""
    says: str = Field(min_length=1)
    such_as: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        names = {name for _, name, _, _ in Formatter().parse(f"{self.title} {self.says}") if name is not None}
        if names != set(self.such_as):
            raise ValueError(f"'such_as' must give a word for {sorted(names)}, and for nothing else")
        return self

    def with_words(self, **words: object) -> str:
        """The title and the sentence with what stands between their braces filled in.

        Raises:
            KeyError: if a name has no word.
        """
        return f"{self.title} {self.says}".strip().format(**words)


class Row(Frozen):
    """One everyday decision: what a physician calls it, and the matter of the contract that it is."""

    matter: Matter
    name: str = Field(min_length=1, max_length=34)


class Term(Frozen):
    """One entry of the glossary."""

    term: str = Field(min_length=1)
    means: str = Field(min_length=1)


class Plain(Frozen):
    """The whole file. ``rows`` are the same, in the same order, for every document."""

    sentences: dict[str, Sentence]
    rows: tuple[Row, ...] = Field(min_length=10, max_length=14)
    matters: dict[Matter, str]
    powers: dict[Power, str]
    others: dict[Power, str]
    people: dict[Side, str]
    sides: dict[Side, str]
    glossary: tuple[Term, ...]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for name, vocabulary in (("matters", Matter), ("powers", Power), ("others", Power), ("sides", Side)):
            missing = [each.value for each in vocabulary if each not in getattr(self, name)]
            if missing:
                raise ValueError(f"'{name}' has no words for {missing}")
        if len({row.matter for row in self.rows}) != len(self.rows):
            raise ValueError("a matter stands in two rows")
        return self

    def say(self, sentence: str, **words: object) -> str:
        """One sentence of ours, its first letter a capital whatever it begins with.

        Raises:
            KeyError: if there is no such sentence, or a name in it has no word.
        """
        return _begun(self.sentences[sentence].says.format(**words))

    def title(self, sentence: str, **words: object) -> str:
        """What stands in bold before a sentence of ours.

        Raises:
            KeyError: if there is no such sentence, or a name in it has no word.
        """
        return _begun(self.sentences[sentence].title.format(**words))

    def word(self, sentence: str) -> str:
        """A word or two of ours as they stand in the middle of a line.

        Raises:
            KeyError: if there is no such sentence.
        """
        return self.sentences[sentence].says

    def listed(self, matters: list[Matter], most: int = 4, joint: str = "and") -> str:
        """Matters in a sentence, as many as are easily read, and how many more there are."""
        names = [self.matters[each] for each in matters]
        if len(names) > most:
            return f"{', '.join(names[: most - 1])} {joint} {len(names) - most + 1} more"
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"


def _begun(said: str) -> str:
    return said[:1].upper() + said[1:]


@lru_cache(maxsize=1)
def plain() -> Plain:
    """Our plain words.

    Raises:
        ProblemsFound: if the file breaks its schema, with the line.
    """
    text = files("gino.reports.plain").joinpath("sentences.yaml").read_text(encoding="utf-8")
    source = Source("sentences.yaml", text)
    return shape(source, read_tree(source), Plain)
