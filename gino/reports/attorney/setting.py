"""What every section of one report shares: the venture, its report, the names of its people, and how it is quoted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from gino.contract.report import Decision, Report
from gino.contract.spans import Cite
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Matter
from gino.decisions.naming import Names, listed, spoken
from gino.findings.case import Case
from gino.governance.model import Venture
from gino.governance.who import Who
from gino.reports.attorney.content import Block, Cell, Line, Paragraph, Section, Style, said
from gino.reports.attorney.words import say, words
from gino.reports.citing import pin_cite
from gino.reports.examined import Examined
from gino.reports.quotes import Passage, Quote, quote_of
from gino.reports.sanitizing import one_line
from gino.reports.wording import SIDE_PEOPLE

_MOST_PLACES = 5
_SHORTEST_CLAUSE = 25
_SHORTEST_ALONE = 60
_WHOLE_GROUP = 4
LONGEST_QUOTE = 420
"""Characters of a quote in a table or a step; the clauses of issues stand in full."""


@dataclass(frozen=True)
class Setting:
    """One examined venture, with what its sections ask for again and again."""

    examined: Examined

    @property
    def report(self) -> Report:
        """What the contract's report says."""
        return self.examined.report

    @property
    def case(self) -> Case:
        """The readings, model and solution."""
        return self.examined.case

    @property
    def venture(self) -> Venture:
        """The model."""
        return self.examined.case.venture

    @cached_property
    def names(self) -> Names:
        """What parties and bodies are called."""
        return Names(self.venture, self.report.protected_side)

    @property
    def people(self) -> str:
        """Those whose control is measured, as the subject of a plural verb."""
        return SIDE_PEOPLE[self.report.protected_side]

    @cached_property
    def _named(self) -> Mapping[tuple[int, int, int], frozenset[Matter]]:
        """The matters that the provisions at each place name."""
        found: dict[tuple[int, int, int], frozenset[Matter]] = {}
        for each in self.report.provisions:
            where = (each.document, each.start, each.end)
            found[where] = found.get(where, frozenset()) | set(each.matters)
        return found

    def naming_first(self, decision: Decision) -> tuple[Cite, ...]:
        """The clauses of a decision, those that name its matter first."""
        none = frozenset[Matter]()

        def unnamed(cite: Cite) -> bool:
            return decision.matter not in self._named.get((cite.document, cite.start, cite.end), none)

        return tuple(sorted(decision.cites, key=unnamed))

    @property
    def sided(self) -> bool:
        """Whether any party is on the side whose control is measured."""
        return any(party.side is self.report.protected_side for party in self.report.parties)

    def matters(self, matters: Collection[Matter], joint: str = "or") -> str:
        """Matters in a sentence: a whole group by its name, the others by theirs, any matter where none is named."""
        if not matters:
            return say("facts.says.all_matters")
        addressed = {each.matter for each in self.report.decisions}
        told: list[str] = []
        for domain, members in MATTERS_BY_DOMAIN.items():
            named = [matter for matter in members if matter in matters]
            whole = len(named) >= _WHOLE_GROUP and addressed & set(members) <= set(named)
            told += [say(f"facts.says.groups.{domain.value}")] if whole else map(spoken, named)
        return listed(told, joint)

    def who(self, who: Who) -> str:
        """A holder, harmless and on one line."""
        return one_line(self.names.who(who))

    def quotes(self, passages: Iterable[Passage], most: int = 2, longest: int | None = LONGEST_QUOTE) -> Cell:
        """The first few passages as quotes, and the places of the rest; each passage once."""
        found: dict[tuple[int, int | None, int | None], Passage] = {}
        for passage in map(self._whole, passages):
            found.setdefault((passage.document, passage.start, passage.end), passage)
        cited = sorted(found.values(), key=_is_caption)
        lines = [Line(quote=quote) for each in cited[:most] if (quote := quote_of(each, self.report, longest))]
        return (*lines, *self._further(cited[most:]))

    def quote(self, passage: Passage, longest: int | None = LONGEST_QUOTE) -> Quote | None:
        """The quote of a passage; of a scrap, the provision that it stands in."""
        return quote_of(self._whole(passage), self.report, longest)

    def _whole(self, passage: Passage) -> Passage:
        """The shortest provision around a passage too short to be read alone, or the passage."""
        start, end = passage.start, passage.end
        if start is None or end is None or end - start >= _SHORTEST_ALONE:
            return passage
        around = (
            each
            for each in self.report.provisions
            if each.document == passage.document and each.start <= start and end <= each.end
        )
        return min(around, key=lambda each: each.end - each.start, default=passage)

    def _further(self, passages: list[Passage]) -> Cell:
        """The places of passages that are not quoted."""
        places = list(dict.fromkeys(pin_cite(each, self.report) for each in passages))
        more = len(places) - _MOST_PLACES
        told = [*places[:_MOST_PLACES], *([say("facts.further_more", count=more)] if more > 0 else [])]
        return note(say("facts.further", places=listed(told))) if places else ()


def _is_caption(passage: Passage) -> bool:
    """Whether a passage is but the caption or the name of something, which is quoted after the clauses themselves."""
    return len(passage.quote or "") < _SHORTEST_CLAUSE


def section(key: str, number: int, blocks: Iterable[Block], **names: object) -> Section:
    """A section under its title and introduction; what it says of nothing stands where there are no blocks."""
    told, made = words().sections[key], tuple(blocks)
    opening = told.intro if made else told.none
    first = (paragraph(opening.format_map(names), Style.NOTE if made else Style.PLAIN),)
    return Section(key, number, told.title, (*(first if opening else ()), *made))


def paragraph(text: str, style: Style = Style.PLAIN) -> Paragraph:
    """A paragraph of our own words."""
    return Paragraph(Line(text, style=style))


def first_cite(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """The first of the cites, or none."""
    return tuple(cites)[:1]


def note(*lines: str) -> Cell:
    """A cell of small print."""
    return said(*lines, style=Style.NOTE)
