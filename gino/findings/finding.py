"""Decisions become findings: every rule of the run over the charter, then waivers, then the score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from gino.configuration.model import Settings
from gino.contract.report import Finding, Unjudged
from gino.contract.spans import Cite
from gino.contract.vocabulary import Confidence, Severity
from gino.findings.case import Case, Findings
from gino.findings.charter import Charter, charter_of
from gino.findings.fingerprints import fingerprint
from gino.findings.rules.compiling import Rule
from gino.findings.rules.loading import load_packs, runs, unmatched_names
from gino.findings.rules.noting import as_note, lowered, notes_on
from gino.findings.rules.running import Flaw, Runner
from gino.findings.rules.schema import OnSilence
from gino.findings.scoring import score
from gino.findings.waiving import waived
from gino.provisions.model import Reading

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}


def find(case: Case) -> Findings:
    """Run the rules over a case.

    Raises:
        ProblemsFound: if any rule, vocabulary or scoring file of the run is wrong.
    """
    rulebook = load_packs(case.settings)
    charter = charter_of(case)
    runner = Runner(charter, rulebook.vocabulary)
    flaws = _flaws(rulebook.rules, runner, charter, case.settings)
    sure = [flaw for flaw in flaws if not flaw.silent or flaw.rule.file.if_silent is OnSilence.FLAG]
    unsure = [flaw for flaw in flaws if flaw.silent and flaw.rule.file.if_silent is OnSilence.REVIEW]
    read = {(one.document, one.start, one.end): one.confidence for one in charter.provisions}
    said = [*sure, *_flaws(_bearing(rulebook.notes, sure), runner, charter, _unselected(case.settings))]
    noted = ((flaw, notes_on(flaw, said)) for flaw in sure)
    ordered = _ordered(_finding(flaw, notes, case.settings, read) for flaw, notes in noted)
    found, warnings = waived(_tracked(ordered, case.readings), case.settings)
    scored = score(runner, charter, sure, case.settings)
    return Findings(
        findings=found,
        score=scored.score,
        score_low=scored.low,
        score_high=scored.high,
        coverage=scored.coverage,
        score_parts=scored.parts,
        unjudged=tuple(_unjudged(flaw) for flaw in unsure),
        edits=tuple(dict.fromkeys(edit for flaw in sure for edit in flaw.edits)),
        warnings=(*unmatched_names(rulebook, case.settings), *warnings),
    )


def _flaws(rules: Sequence[Rule], runner: Runner, charter: Charter, settings: Settings) -> list[Flaw]:
    """What the rules that run find; most say something only where a party is on the protected side."""
    sided = any(party.side is charter.protected_side for party in charter.parties)
    chosen = [rule for rule in rules if runs(rule, settings) and (sided or rule.file.for_any_venture)]
    return [flaw for rule in chosen for flaw in runner.run(rule)]


def _bearing(notes: Sequence[Rule], flaws: Sequence[Flaw]) -> list[Rule]:
    """The rules that could note something on one of the flaws; the others need not run."""
    told = {flaw.rule.id for flaw in flaws}
    return [rule for rule in notes if any(fnmatchcase(one, name) for one in told for name in rule.file.notes_on)]


def _unselected(settings: Settings) -> Settings:
    """The settings without a choice of rules: notes stand on findings without being chosen."""
    return settings.model_copy(update={"select": ()})


def _finding(
    flaw: Flaw, notes: Sequence[Flaw], settings: Settings, read: Mapping[tuple[int, int, int], Confidence]
) -> Finding:
    """A finding about silence has no quote; its evidence says where the text was silent."""
    file, anchor = flaw.rule.file, None if flaw.silent else flaw.anchor
    quote = anchor.quote if anchor else None
    return Finding(
        rule=file.id,
        severity=_severity(flaw, notes, settings),
        confidence=_confidence(flaw, read),
        title=file.title,
        message=flaw.message,
        remedy=_remedy(flaw),
        section=anchor.section if anchor else None,
        page=anchor.page if anchor else None,
        start=anchor.start if anchor else None,
        end=anchor.end if anchor else None,
        quote=quote,
        document=anchor.document if anchor else 0,
        fingerprint=fingerprint(file.id, " ".join((flaw.subject, *flaw.reach)), quote),
        references=file.references,
        evidence=flaw.cites,
        notes=tuple(as_note(note) for note in notes),
    )


def _tracked(findings: Iterable[Finding], readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """The findings, those marked that rest on a clause in which a tracked change is open."""
    changed = {reading.document.index: reading.document.changed for reading in readings}
    return tuple(
        finding.model_copy(update={"tracked": True})
        if any(_touched(cite, changed.get(cite.document, ())) for cite in finding.evidence)
        else finding
        for finding in findings
    )


def _touched(cite: Cite, changed: Sequence[tuple[int, int]]) -> bool:
    """Whether a change adds words to the span, or keeps words out of it."""
    return any(
        (start < cite.end and cite.start < end) or (start == end and cite.start <= start <= cite.end)
        for start, end in changed
    )


def _confidence(flaw: Flaw, read: Mapping[tuple[int, int, int], Confidence]) -> Confidence:
    """No surer than the rule, nor than the reading of the clause on which the finding stands."""
    anchor = flaw.anchor
    place = (anchor.document, anchor.start, anchor.end) if anchor else None
    reading = read.get(place, Confidence.HIGH) if place else Confidence.HIGH
    told = (flaw.rule.file.confidence, reading, Confidence.MEDIUM if flaw.silent else Confidence.HIGH)
    return max(told, key=list(Confidence).index)


def _remedy(flaw: Flaw) -> str:
    remedy = flaw.rule.file.remedy
    words = f"{remedy.do} Model language: {remedy.preferred}" if remedy.preferred else remedy.do
    return " ".join(words.split())


def _severity(flaw: Flaw, notes: Sequence[Flaw], settings: Settings) -> Severity:
    """What the settings say; otherwise that of the rule, as far as a law does not excuse it."""
    for name, severity in settings.severities.items():
        if fnmatchcase(flaw.rule.id, name):
            return severity
    return lowered(flaw.rule.file.severity, notes)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Worst first, then by place; what says the same of the same words is said once."""
    distinct = {(finding.rule, finding.start, finding.document, finding.message): finding for finding in findings}
    return tuple(
        sorted(
            distinct.values(),
            key=lambda one: (_ORDER[one.severity], one.document, one.start or 0, one.rule, one.fingerprint),
        )
    )


def _unjudged(flaw: Flaw) -> Unjudged:
    wanting = ", ".join(flaw.wanting) or "what it asks"
    reason = f"The text does not say enough to judge this ({flaw.subject}): {wanting}."
    return Unjudged(rule=flaw.rule.id, title=flaw.rule.title, reason=reason, cites=flaw.cites)
