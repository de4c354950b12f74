"""Writes small Word files for the tests: the package, and the XML of paragraphs, lists and tracked changes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from gino.documents.model import Document
from gino.documents.reading import assembled
from gino.documents.word.reading import read_docx

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>{overrides}</Types>'
)
_OVERRIDE = (
    '<Override PartName="/word/{0}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.{0}+xml"/>'
)
WHO = 'w:author="Outside Counsel" w:date="2026-01-05T00:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """A run; a tab or line break in ``text`` becomes Word's own."""
    inner = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    marked = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{marked}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def inserted(inner: str) -> str:
    return f'<w:ins w:id="1" {WHO}>{inner}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="2" {WHO}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def paragraph(
    text: str = "",
    *,
    num: int | None = None,
    level: int | None = None,
    style: str | None = None,
    inner: str = "",
    mark: str = "",
) -> str:
    """A paragraph of one run of ``text`` and then ``inner``; ``mark`` is the XML of its mark's properties."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num is not None or level is not None:
        properties += "<w:numPr>"
        properties += f'<w:ilvl w:val="{level}"/>' if level is not None else ""
        properties += f'<w:numId w:val="{num}"/>' if num is not None else ""
        properties += "</w:numPr>"
    properties += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{inner}</w:p>"


def level(
    place: int, form: str, text: str, *, start: int = 1, extra: str = "", style: str | None = None, before: str = ""
) -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{before}{linked}{extra}'
        f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def abstract(identity: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{extra}{"".join(levels)}</w:abstractNum>'


def numbered(identity: int, of: int, *overrides: str) -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def start_at(place: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(identity: str, *, based_on: str | None = None, properties: str = "", name: str | None = None) -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name or identity}"/>{based}'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def field(instruction: str, result: str | None) -> str:
    """A complex field; ``result`` None is a field without one."""
    shown = "" if result is None else f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{escape(instruction)}'
        f'</w:instrText></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def row(*cells: str, properties: str = "") -> str:
    made = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def part(root: str, inner: str, namespace: str = TRANSITIONAL) -> bytes:
    extra = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{namespace}" {extra}>{inner}</w:{root}>'.encode()


def package(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip of ``parts`` in that order."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts:
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def document(
    *blocks: str, numbering: str = "", styles: str = "", others: Mapping[str, str] | None = None, strict: bool = False
) -> bytes:
    """A Word file of ``blocks``; ``others`` are further parts ("footnotes": XML) in the same folder."""
    namespace = STRICT if strict else TRANSITIONAL
    relations = STRICT.replace("wordprocessingml/main", "officeDocument/relationships") if strict else _RELATIONS
    inner = {"numbering": numbering, "styles": styles, **(others or {})}
    named = {name: xml for name, xml in inner.items() if xml}
    links = "".join(
        f'<Relationship Id="r{place}" Type="{relations}/{name}" Target="{name}.xml"/>'
        for place, name in enumerate(named)
    )
    main = f'<Relationship Id="r1" Type="{relations}/officeDocument" Target="word/document.xml"/>'
    wrapped = f"<w:body>{''.join(blocks)}<w:sectPr/></w:body>"
    return package(
        [
            (
                "[Content_Types].xml",
                _TYPES.format(overrides="".join(_OVERRIDE.format(name) for name in named)).encode(),
            ),
            ("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>'.encode()),
            ("word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>'.encode()),
            ("word/document.xml", part("document", wrapped, namespace)),
            *((f"word/{name}.xml", part(name, xml, namespace)) for name, xml in named.items()),
        ]
    )


def read_word(data: bytes, revisions: str = "accepted") -> Document:
    """Read a Word file without the process of its own, which costs a test more than the reading."""
    return assembled("a.docx", data, read_docx("a.docx", data, revisions))
