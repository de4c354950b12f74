"""Claims held against the documents as gino reads them now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gino.documents.model import Document
from gino.reports.verifying.claims import Claim, Claims


class Wrong(StrEnum):
    """What can be wrong with a report."""

    VERSION = "version"
    RULES = "rules"
    FILE = "file"
    QUOTE = "quote"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One thing that is not as the report says. ``claim`` is the quote it is about."""

    wrong: Wrong
    says: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a report was held: how many quotes it has, how many stand, and everything that does not."""

    quotes: int
    standing: int
    mismatches: tuple[Mismatch, ...]


def hold(claims: Claims, documents: Sequence[Document], gino: str, rules: str) -> Verdict:
    """Hold a report against its documents, in its order, and against the gino and rules of today."""
    wrong = [*_maker(claims, gino, rules), *_files(claims, documents)]
    lost = [each for each in claims.claims if not _stands(each, documents)]
    wrong += [_lost(each, documents) for each in lost]
    wrong += list(_count(claims))
    return Verdict(len(claims.claims), len(claims.claims) - len(lost), tuple(wrong))


def _maker(claims: Claims, gino: str, rules: str) -> Iterator[Mismatch]:
    seal = claims.seal
    if seal.gino != gino:
        yield Mismatch(Wrong.VERSION, f"made by gino {seal.gino}, and this is gino {gino}: write the report again")
    if seal.rules != rules:
        yield Mismatch(
            Wrong.RULES, f"made with rules {seal.rules}, and those of today are {rules}: write the report again"
        )


def _files(claims: Claims, documents: Sequence[Document]) -> Iterator[Mismatch]:
    for digest, document in zip(claims.seal.sha256, documents, strict=True):
        if digest != document.sha256:
            yield Mismatch(
                Wrong.FILE,
                f"{document.path} is not the file that the report was made from: "
                f"its SHA-256 is {document.sha256[:16]}..., and the report says {digest[:16]}...",
            )


def _stands(claim: Claim, documents: Sequence[Document]) -> bool:
    return claim.document < len(documents) and claim.stands_in(documents[claim.document].text)


def _lost(claim: Claim, documents: Sequence[Document]) -> Mismatch:
    where = documents[claim.document].path if claim.document < len(documents) else "no document"
    return Mismatch(
        Wrong.QUOTE, f"{where}, characters {claim.start} to {claim.end}: these are not the words quoted there", claim
    )


def _count(claims: Claims) -> Iterator[Mismatch]:
    told, found = claims.seal.quotes, len(claims.claims)
    if told != found:
        yield Mismatch(Wrong.COUNT, f"the report was written with {told} quotes, and {found} are in it now")
