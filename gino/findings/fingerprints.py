"""A fingerprint knows a finding again after renumbering, re-wrapping and re-ordering: rule, subject and words alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NUMBERING = re.compile(r"\b(?:section|article|clause|paragraph|exhibit|schedule)s?\s+[\w.()-]+", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:\(?[0-9ivxlcdm]+[.)]|\(?[a-z]\)|[0-9]+(?:\.[0-9]+)+\.?)\s+", re.IGNORECASE)
_NOT_A_WORD = re.compile(r"[^\w$%]+")


def normalised(words: str) -> str:
    """The words alone: lower case, without numbering, references, punctuation and line ends."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    plain = _NUMBERING.sub(" ", _LABEL.sub("", plain))
    return " ".join(_NOT_A_WORD.sub(" ", plain).split())


def fingerprint(rule: str, subject: str, quote: str | None) -> str:
    """Sixteen hexadecimal digits of rule, subject and normalised words."""
    told = "\x1f".join((rule, normalised(subject), normalised(quote or "")))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]
