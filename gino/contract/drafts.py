"""The JSON of ``gino diff``: what a new draft changes, control first, then findings, then words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.outline import DocumentIdentity, Revisions
from gino.contract.report import Finding
from gino.contract.spans import Cite
from gino.contract.vocabulary import Grade, Matter, Power, ProvisionKind, Side


class Moved(Frozen):
    """One aspect of one matter before and after; None where the matter is not addressed, or nothing can last."""

    matter: Matter
    aspect: Literal["on_paper", "in_effect", "durable", "worst", "best"]
    before: Power | bool | None
    after: Power | bool | None
    worsens: bool


class ControlChange(Frozen):
    """What a drafter changed in one place: ``says`` the mechanism, ``effect`` what it does by itself.

    ``also`` are further mechanisms that the same words change. ``before`` and ``after`` cite the provisions of each
    draft; ``reworded`` are the numbers in ``Diff.text`` (from 0) of the words that make the change.
    """

    says: str
    effect: str
    also: tuple[str, ...] = ()
    before: tuple[Cite, ...] = ()
    after: tuple[Cite, ...] = ()
    reworded: tuple[int, ...] = ()
    moved: tuple[Moved, ...] = ()


class Words(Frozen):
    """A run of words: ``kept`` in both drafts, ``gone`` from the old one, ``come`` in the new one."""

    text: str
    is_: Literal["kept", "gone", "come"] = Field(alias="is")


class TextChange(Frozen):
    """One clause whose words differ; ``before`` or ``after`` is None where it is new or gone.

    ``provisions`` are the kinds of provision that gino read in it, in either draft; ``control`` says that some are of
    control, or that it speaks of power in words not understood. ``told``: a change of control rests on it.
    """

    before: Cite | None
    after: Cite | None
    words: tuple[Words, ...]
    provisions: tuple[ProvisionKind, ...] = ()
    control: bool
    told: bool = False


class FindingChange(Frozen):
    """A finding that both drafts have, of the same rule and clause, and that is not the same."""

    before: Finding
    after: Finding


class FindingChanges(Frozen):
    """The findings of the new draft against those of the old; what both have unchanged is only counted."""

    introduced: tuple[Finding, ...] = ()
    resolved: tuple[Finding, ...] = ()
    changed: tuple[FindingChange, ...] = ()
    unchanged: int = 0


class Standing(Frozen):
    """What the protected side has on one matter in one draft."""

    matter: Matter
    on_paper: Power
    in_effect: Power
    durable: bool | None


class Draft(Frozen):
    """One of the two drafts: its files, the view of their tracked changes, the verdict and what it rests on."""

    documents: tuple[DocumentIdentity, ...]
    revisions: Revisions = Revisions()
    grade: Grade | None = None
    score: int | None = None
    ungraded: str | None = None
    standings: tuple[Standing, ...] = ()


class Diff(Frozen):
    """What ``gino diff OLD NEW --format json`` prints.

    ``changes`` are in the order of their weight. ``together`` are movements that no single change brings about.
    ``regressed``: a power of the protected side falls, on the likelier or the worst reading, no longer lasts, or is no
    longer spoken of where nobody else shared it.
    """

    schema_: Literal["gino.diff/1"] = Field("gino.diff/1", alias="schema")
    old: Draft
    new: Draft
    protected_side: Side
    regressed: bool
    changes: tuple[ControlChange, ...] = ()
    together: tuple[Moved, ...] = ()
    moved: tuple[Moved, ...] = ()
    findings: FindingChanges = FindingChanges()
    text: tuple[TextChange, ...] = ()
