"""What a comment says: to one's own side everything, to the other side only what is meant for it.

For the other side this is a list of what may pass and not of what is kept back: a rule's ``ask`` and ``preferred``
words, the words proposed in the text, and sentences of ours. No title, message or advice of a rule is among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gino.contract.report import Finding, Report
from gino.findings.rules.loading import Rulebook
from gino.findings.rules.schema import Remedy
from gino.reports.citing import pin_cite, quoted
from gino.reports.markup.model import Audience, Change, Line, Unplaced
from gino.reports.markup.remarks import Remark
from gino.reports.markup.sentences import sentences

_LONGEST_QUOTE = 120
_MOST_CITES = 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a proposal: ``reason`` (a key of the sentences) is None where it stands in the text."""

    rule: str
    change: Change
    reason: str | None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says what is found, for an audience."""

    audience: Audience
    report: Report
    rulebook: Rulebook

    def has_words_for(self, finding: Finding) -> bool:
        """Whether anything of a finding may be told to the audience."""
        remedy = self._remedy(finding)
        return self.audience is Audience.INTERNAL or remedy is None or bool(remedy.ask or remedy.preferred)

    def clause(self, remark: Remark, outcomes: Sequence[Outcome]) -> tuple[Line, ...]:
        """The comment on one clause; nothing where none of it is meant for the audience."""
        lines: list[Line] = []
        for place, finding in enumerate(remark.findings):
            own = [one for one in outcomes if one.rule == finding.rule]
            if self.audience is Audience.INTERNAL:
                lines += self._internal(finding, own, moved=place > 0 and finding.quote != remark.findings[0].quote)
            elif self.has_words_for(finding):
                lines += self._outward(finding, own)
        return tuple(dict.fromkeys(lines))

    def summary(self, silent: Sequence[Finding], unplaced: Sequence[tuple[Finding, Unplaced]]) -> tuple[Line, ...]:
        """The comment at the top: what the text leaves out, and what has no comment on its own words."""
        lines: list[Line] = []
        for finding in silent:
            if self.audience is Audience.INTERNAL:
                severity = sentences().severities[finding.severity]
                lines.append(self._line("silent", severity=severity, title=finding.title, message=finding.message))
                lines += self._language(finding)
            elif self.has_words_for(finding):
                lines += [self._line("silent"), *self._asked(finding), *self._language(finding)]
        for finding, one in unplaced:
            if self.audience is Audience.INTERNAL:
                reason = sentences().reasons[one.reason]
                lines.append(self._line("elsewhere", title=one.title, cite=one.cite, reason=reason))
            elif self.has_words_for(finding) and finding.document == 0:
                lines += [self._line("elsewhere", cite=one.cite), *self._asked(finding), *self._language(finding)]
        distinct = tuple(dict.fromkeys(lines))
        return (self._line("summary", bold=True), *distinct) if distinct else ()

    def unplaced(self, finding: Finding, reason: str) -> Unplaced:
        """A finding that stands nowhere in the file."""
        return Unplaced(finding.title, pin_cite(finding, self.report), reason)

    def _internal(self, finding: Finding, outcomes: Sequence[Outcome], *, moved: bool) -> Iterator[Line]:
        severity = sentences().severities[finding.severity]
        yield self._line("head", bold=True, severity=severity, title=finding.title)
        cite = pin_cite(finding, self.report)
        yield self._line("place", cite=cite, rule=finding.rule, confidence=str(finding.confidence.value))
        if moved and finding.quote:
            yield self._line("on", quote=quoted(finding.quote, _LONGEST_QUOTE))
        yield self._line("effect", message=finding.message)
        for note in finding.notes:
            yield self._line("note", says=note.says)
        if cites := self._others(finding):
            yield self._line("with", cites=cites)
        remedy = self._remedy(finding)
        if remedy is not None:
            yield self._line("do", do=remedy.do)
        yield from self._language(finding)
        yield from self._outcomes(outcomes)
        if finding.references:
            yield self._line("authority", cites="; ".join(self._authorities(finding)))

    def _outward(self, finding: Finding, outcomes: Sequence[Outcome]) -> Iterator[Line]:
        yield from self._asked(finding)
        yield from self._outcomes(outcomes)
        if not outcomes:
            yield from self._language(finding)

    def _asked(self, finding: Finding) -> Iterator[Line]:
        remedy = self._remedy(finding)
        yield self._line("ask", ask=remedy.ask) if remedy is not None and remedy.ask else self._line("ask_plain")

    def _language(self, finding: Finding) -> Iterator[Line]:
        """The model language: to one's own side from best to worst, to the other the best alone."""
        remedy = self._remedy(finding)
        kinds = ("preferred", "fallback", "unacceptable") if self.audience is Audience.INTERNAL else ("preferred",)
        for kind in kinds:
            words = getattr(remedy, kind, None)
            if words:
                yield self._line(kind, words=words)

    def _outcomes(self, outcomes: Sequence[Outcome]) -> Iterator[Line]:
        for one in outcomes:
            if one.reason == "overlap":
                continue
            if one.reason is None:
                yield self._line("changed")
            else:
                sentence = "unchanged" if one.change.words.strip() else "struck"
                yield self._line(sentence, reason=sentences().reasons[one.reason], words=one.change.words.strip())

    def _others(self, finding: Finding) -> str:
        """The other clauses on which a finding stands."""
        cites = dict.fromkeys(pin_cite(one, self.report) for one in finding.evidence if one.section is not None)
        return ", ".join([cite for cite in cites if cite != pin_cite(finding, self.report)][:_MOST_CITES])

    def _authorities(self, finding: Finding) -> Iterator[str]:
        for reference in finding.references:
            unread = sentences().say(Audience.INTERNAL, "authority_unread", cite=reference.cite)
            yield reference.cite if reference.primary_read else unread

    def _remedy(self, finding: Finding) -> Remedy | None:
        try:
            return self.rulebook.rule(finding.rule).file.remedy
        except KeyError:
            return None

    def _line(self, sentence: str, *, bold: bool = False, **words: str) -> Line:
        told = {name: " ".join(word.split()) for name, word in words.items()}
        return Line(sentences().say(self.audience, sentence, **told), bold)
