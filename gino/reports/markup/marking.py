"""A checked Word file becomes the same file marked up."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.report import Finding
from gino.documents.model import Document
from gino.findings.rules.loading import load_packs
from gino.reports.examined import Examined
from gino.reports.markup.comments import MOST_COMMENTS, insertable, printable
from gino.reports.markup.model import Asked, Change, Marked, Note, Unplaced
from gino.reports.markup.remarks import Remark, remarks_of
from gino.reports.markup.saying import Outcome, Speaker
from gino.reports.markup.sentences import sentences
from gino.reports.markup.writing import Draft


def mark_up(data: bytes, examined: Examined, asked: Asked) -> Marked:
    """Put comments, and where asked for proposed words, into the Word file ``data`` of which ``examined`` tells.

    The file is the first document of the venture; every other one is a file to be marked up by itself. A pure function:
    the same input gives the same bytes.

    Raises:
        DocumentError: if the package is damaged or dangerous.
        ProblemsFound: if a rule of the run is wrong.
    """
    return _Marker(data, examined, asked).marked()


class _Marker:
    def __init__(self, data: bytes, examined: Examined, asked: Asked) -> None:
        self._data = data
        self._document: Document = examined.case.readings[0].document
        self._asked = asked
        self._draft = Draft(data, self._document, asked.pen)
        self._speaker = Speaker(asked.audience, examined.report, load_packs(examined.case.settings))
        self._remarks = remarks_of(examined, asked.min_severity)
        self._taken: list[Change] = []
        self._unplaced: list[tuple[Finding, Unplaced]] = []
        self._unchanged: list[Unplaced] = []
        self._withheld = 0

    def marked(self) -> Marked:
        notes = [note for remark in self._remarks.clauses if (note := self._note(remark)) is not None]
        for finding in self._remarks.other_documents:
            self._unplaced.append((finding, self._speaker.unplaced(finding, "other-document")))
        summary = self._summary()
        written = self._draft.write([*summary, *notes][:MOST_COMMENTS])
        return Marked(
            data=written.data,
            accepted=written.accepted,
            touched=written.touched,
            comments=written.comments,
            redlines=written.redlines,
            unplaced=tuple(one for _, one in self._unplaced),
            unchanged=tuple(self._unchanged),
            withheld=self._withheld,
            warnings=tuple(self._warnings()),
        )

    def _note(self, remark: Remark) -> Note | None:
        """The comment on a clause with its changes, or None where it cannot stand there or says nothing."""
        if not self._draft.can_hold(remark.start, remark.end):
            self._unplaced += [(one, self._speaker.unplaced(one, "elsewhere")) for one in remark.findings]
            return None
        self._withheld += sum(not self._speaker.has_words_for(finding) for finding in remark.findings)
        made = len(self._taken)
        outcomes = [self._outcome(remark, *proposal) for proposal in remark.proposals] if self._asked.redline else []
        lines = self._speaker.clause(remark, outcomes)
        changes = tuple(self._taken[made:])
        start = min([remark.start, *(change.start for change in changes)])
        end = max([remark.end, *(change.end for change in changes)])
        return Note(start, end, lines, changes) if lines else None

    def _outcome(self, remark: Remark, rule: str, proposal: Change) -> Outcome:
        """What becomes of a proposal: made unless it is refused, or something has been done there already."""
        change = Change(proposal.start, proposal.end, insertable(proposal.words))
        if change in self._taken:
            return Outcome(rule, change, None)
        if any(change.start <= one.end and one.start <= change.end for one in self._taken):
            return Outcome(rule, change, "overlap")
        reason = self._draft.refusal(change)
        if reason is None:
            self._taken.append(change)
        else:
            finding = next(one for one in remark.findings if one.rule == rule)
            self._unchanged.append(self._speaker.unplaced(finding, reason))
        return Outcome(rule, change, reason)

    def _summary(self) -> list[Note]:
        """The comment on the first words of the file, where there is anything to be said there."""
        self._withheld += sum(not self._speaker.has_words_for(finding) for finding in self._remarks.silent)
        lines = self._speaker.summary(self._remarks.silent, self._unplaced)
        top = self._draft.top()
        return [Note(*top, lines)] if lines and top is not None else []

    def _warnings(self) -> Iterator[str]:
        told = sentences().warnings
        document = self._document
        if self._draft.is_signed:
            yield told["signed"]
        if self._asked.redline and self._draft.is_protected:
            yield told["protected"]
        if document.comments:
            yield told["comments"].format(authors=_listed({one.author for one in document.comments}))
        if document.revisions.authors:
            yield told["changes"].format(authors=_listed(set(document.revisions.authors)))
        if len(self._remarks.clauses) >= MOST_COMMENTS:
            yield told["most"].format(most=f"{MOST_COMMENTS:,}")


def _listed(authors: set[str]) -> str:
    return ", ".join(sorted(printable(author) for author in authors if author)) or "somebody"
