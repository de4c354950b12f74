"""What a provision refers to: sections, other instruments, and what it prevails over or yields to."""

from __future__ import annotations

import re

from gino.provisions.what.skeleton import Skeleton

_SLOT = re.compile(r"§(\d+)")
_LIST = r"(?:§\d+(?:,? (?:and|or|through|to)|,)? ?)+"
_NOTWITHSTANDING = re.compile(rf"(?:notwithstanding|despite|regardless of)[^;|.]{{0,80}}?({_LIST})")
_SUBJECT = re.compile(
    rf"(?:subject (?:only )?(?:in all respects )?to|except as (?:otherwise )?(?:provided|"
    rf"stated|set forth|permitted)|subordinate to)[^;|.]{{0,80}}?({_LIST})"
)
_ANYTHING = re.compile(
    r"(?:notwithstanding|despite)[^;|,.]{0,60}\b(?:any(?:thing)?\b[^;|,.]{0,30}(?:other )?(?:provision|"
    r"contrary|in this|herein|else|term)|anything)|"
    r"(?:notwithstanding|despite) (?:any|the) (?:decision|recommendation|action|"
    r"vote)|anything (?:herein|in this [a-z]+) to the contrary"
)
_WORD = re.compile(
    r"^(?:this |these )?(?:sections?|clauses?|paragraphs?|subsections?|s{1,2}(?=\s*\d))\s*", re.IGNORECASE
)
_NAME = (
    r"(?:[A-Z][\w'&-]*\s+(?:(?:of|and|for|the|&)\s+)?){0,6}(?:Agreements?|Bylaws|"
    r"By-laws|By-Laws|Charter|Policy|Policies|Plan|Formula|Certificate|Articles|"
    r"Criteria|Code|Manual|Contract|Lease|Guaranty|Documents?)"
)
_DOCUMENT = re.compile(rf"\b({_NAME})(?: of (?:Incorporation|Organization|Association|Formation))?\b")
_OWN = re.compile(r"^(?:This|These|Such)\b|^(?:Agreement|Bylaws|Charter|Articles|Code|Policy|Contract|Section|Plan)$")
_DOCUMENT_SCOPE = re.compile(rf"(?i:notwithstanding|despite)\b[^;.,]{{0,60}}?\b({_NAME})")
_DOCUMENT_SUBJECT = re.compile(rf"(?i:subject to|subordinate to)\b[^;.,]{{0,60}}?\b({_NAME})")
_LEADING = re.compile(r"^(?:The|Any|An?|Each|If|No|In|Under|All|Every|To)\s+")


def references_of(skeleton: Skeleton) -> tuple[str, ...]:
    """Every section that the words name, as a lawyer cites it."""
    return tuple(dict.fromkeys(_number(words) for words in skeleton.sections if _number(words)))


def scope_of(skeleton: Skeleton) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the words prevail over, and what they yield to: sections, names of documents, ``"*"`` for anything."""
    over = _sections(skeleton, _NOTWITHSTANDING) + _documents(skeleton.plain, _DOCUMENT_SCOPE)
    if _ANYTHING.search(skeleton.text):
        over = (*over, "*")
    under = _sections(skeleton, _SUBJECT) + _documents(skeleton.plain, _DOCUMENT_SUBJECT)
    return tuple(dict.fromkeys(over)), tuple(dict.fromkeys(under))


def documents_named(plain: str) -> tuple[str, ...]:
    """Other instruments that the words name."""
    found = (_LEADING.sub("", " ".join(match.group().split())) for match in _DOCUMENT.finditer(plain))
    return tuple(dict.fromkeys(name for name in found if not _OWN.match(name)))


def _sections(skeleton: Skeleton, pattern: re.Pattern[str]) -> tuple[str, ...]:
    found = []
    for match in pattern.finditer(skeleton.text):
        for slot in _SLOT.finditer(match.group(1)):
            number = _number(skeleton.sections[int(slot.group(1))])
            if number:
                found.append(number)
    return tuple(found)


def _documents(plain: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    names = (_LEADING.sub("", match.group(1)) for match in pattern.finditer(plain))
    return tuple(name for name in names if not _OWN.match(name))


def _number(words: str) -> str:
    """A section's number without the word; Article, Schedule and the like stay."""
    squeezed = " ".join(words.split())
    number = _WORD.sub("", squeezed).rstrip(".,")
    return number[:1].upper() + number[1:] if number[:1].isalpha() and " " in number else number
