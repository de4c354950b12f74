"""Makes files that try to exhaust, confuse or betray whoever reads them. ``HOSTILE`` names each and how to make it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tests.documents.pdf_files import at, lines, pdf, written
from tests.documents.word_files import (
    abstract,
    document,
    level,
    numbered,
    package,
    paragraph,
    part,
    row,
    run,
    style,
    table,
)

_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{target}"/>'
    "</Relationships>"
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BODY = part("document", f"<w:body>{paragraph('The Board decides.')}</w:body>")


def _word(main: bytes = _BODY, *others: tuple[str, bytes], target: str = "word/document.xml") -> bytes:
    return package([("_rels/.rels", _RELATIONS.format(target=target).encode()), ("word/document.xml", main), *others])


def _with_doctype(doctype: str, inner: str) -> bytes:
    body = part("document", f"<w:body><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:body>").decode()
    return _word(body.replace("?>", f"?><!DOCTYPE x [{doctype}]>", 1).encode())


def _text_bomb() -> bytes:
    return _word(part("document", f"<w:body>{paragraph('The Board decides. ' * 3_000_000)}</w:body>"))


def _lying_size() -> bytes:
    data = bytearray(_text_bomb())
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1000)
    return bytes(data)


def _laughs() -> bytes:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return _with_doctype(entities, "&a11;")


def _quadratic() -> bytes:
    return _with_doctype(f'<!ENTITY a "{"x" * 50_000}">', "&a;" * 50_000)


def _huge_start() -> bytes:
    huge = abstract(0, level(0, "lowerRoman", "(%1)", start=2_000_000_000), level(1, "lowerLetter", "%2", start=2**31))
    blocks = [paragraph("One.", num=1, level=0), paragraph("Two.", num=1, level=1)]
    return document(*blocks, numbering=huge + numbered(1, 0))


def _bad_numbers() -> bytes:
    bad = '<w:abstractNum w:abstractNumId="x"><w:lvl w:ilvl="99"><w:start w:val="abc"/></w:lvl></w:abstractNum>'
    bad += '<w:num w:numId="1"><w:abstractNumId w:val="x"/></w:num>'
    return document(paragraph("One.", num=1, level=0), numbering=bad)


def _list_loop() -> bytes:
    loop = abstract(1, extra='<w:numStyleLink w:val="S"/>') + numbered(1, 1) + numbered(2, 1)
    styles = style("S", properties='<w:numPr><w:numId w:val="2"/></w:numPr>').replace('"paragraph"', '"numbering"')
    return document(paragraph("One.", num=1, level=0), numbering=loop, styles=styles)


def _style_loop() -> bytes:
    return document(paragraph("One.", style="A"), styles=style("A", based_on="B") + style("B", based_on="A"))


def _wide_cell() -> bytes:
    wide = '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>'
    return document(table(row(paragraph("x"))).replace("<w:tcPr/>", wide))


def _deep() -> bytes:
    return document("<w:sdt><w:sdtContent>" * 20_000 + paragraph("Deep.") + "</w:sdtContent></w:sdt>" * 20_000)


def _nested_tables() -> bytes:
    inner = paragraph("Deep.")
    for _ in range(120):
        inner = table(row(inner, paragraph("Side.")))
    return document(inner)


def _duplicate() -> bytes:
    held = BytesIO(_word())
    with ZipFile(held, "a") as file:
        file.writestr(ZipInfo("Word/Document.xml"), part("document", "<w:body/>"))
    return held.getvalue()


def _named(name: str) -> bytes:
    return package([("_rels/.rels", b"<x/>"), ("word/document.xml", _BODY), (name, b"x")])


def _encrypted_entry() -> bytes:
    data = bytearray(_word())
    for magic, at_flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.rfind(magic)
        data[place + at_flag] |= 1
    return bytes(data)


def _many_entries() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_STORED) as file:
        for number in range(2500):
            file.writestr(f"p{number}.xml", b"")
    return held.getvalue()


def _open_fields() -> bytes:
    return document(paragraph(inner='<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + run("Never shown.")))


def _stream(data: bytes, extra: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n" % (extra, len(data)) + data + b"\nendstream"


def _pdf(contents: bytes, *objects: bytes, resources: bytes = b"", kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
    page += b"/Resources << /Font << /F1 5 0 R >> %s >> >>"
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
            page % resources, contents, font, *objects,
        ]
    )  # fmt: skip


def _flate_bomb() -> bytes:
    squeezed = zlib.compress(zlib.compress(b" " * 200_000_000, 9), 9)
    return _pdf(_stream(squeezed, b"/Filter [/FlateDecode /FlateDecode]"))


def _form_tree() -> bytes:
    forms = []
    for number in range(12):
        after = b"/X0 %d 0 R" % (7 + number) if number < 11 else b""
        calls = b"/X0 Do " * 8 if number < 11 else b"BT /F1 9 Tf (x) Tj ET"
        extra = (
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << %s >> /Font << /F1 5 0 R >> >>"
        )
        forms.append(_stream(calls, extra % after))
    return _pdf(_stream(b"/X0 Do"), *forms, resources=b"/XObject << /X0 6 0 R >>")


def _form_loop() -> bytes:
    extra = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 6 0 R >> >>"
    return _pdf(_stream(b"/X0 Do"), _stream(b"/X0 Do " * 4, extra), resources=b"/XObject << /X0 6 0 R >>")


def _glyph_flood() -> bytes:
    shown = b"BT /F1 9 Tf 72 700 Td " + b"(" + b"a" * 3_000_000 + b") Tj ET"
    return _pdf(_stream(zlib.compress(shown, 9), b"/Filter /FlateDecode"))


def _page_loop() -> bytes:
    return _pdf(_stream(b""), kids=b"2 0 R 3 0 R", count=2)


def _deep_array() -> bytes:
    return _pdf(_stream(b"[" * 500_000 + b"]" * 500_000 + b" TJ"))


def _protected_pdf() -> bytes:
    plain = pdf(lines(["1. The Board decides."]))
    handler = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >> "
    return plain.replace(b"/Root 1 0 R ", b"/Root 1 0 R /ID [(a) (a)] " + handler)


def _polyglot() -> bytes:
    return pdf(at(72, 90, "1. The Board decides.")) + _word()


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "text bomb": ("a.docx", _text_bomb),
    "size that lies": ("a.docx", _lying_size),
    "billion laughs": ("a.docx", _laughs),
    "quadratic entity": ("a.docx", _quadratic),
    "external entity": ("a.docx", lambda: _with_doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;")),
    "parameter entity": ("a.docx", lambda: _with_doctype('<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;', "a")),
    "wide cell": ("a.docx", _wide_cell),
    "huge start": ("a.docx", _huge_start),
    "numbers that are none": ("a.docx", _bad_numbers),
    "list that links to itself": ("a.docx", _list_loop),
    "style based on itself": ("a.docx", _style_loop),
    "deep nesting": ("a.docx", _deep),
    "nested tables": ("a.docx", _nested_tables),
    "relationship out of the package": ("a.docx", lambda: _word(target="../../../../etc/passwd")),
    "two documents of one name": ("a.docx", _duplicate),
    "entry out of the package": ("a.docx", lambda: _named("../../evil.xml")),
    "entry with an absolute name": ("a.docx", lambda: _named("/etc/evil.xml")),
    "encrypted entry": ("a.docx", _encrypted_entry),
    "many entries": ("a.docx", _many_entries),
    "fields never closed": ("a.docx", _open_fields),
    "cut short": ("a.docx", lambda: _word()[:-200]),
    "zip of nothing": ("a.docx", lambda: b"PK\x03\x04" + b"\0" * 500),
    "old Word": ("a.doc", lambda: _OLE + b"\0" * 600),
    "Word with a password": ("a.docx", lambda: _OLE + "EncryptedPackage".encode("utf-16-le")),
    "two formats in one": ("a.pdf", _polyglot),
    "flate bomb": ("a.pdf", _flate_bomb),
    "tree of forms": ("a.pdf", _form_tree),
    "form that draws itself": ("a.pdf", _form_loop),
    "flood of glyphs": ("a.pdf", _glyph_flood),
    "page that holds itself": ("a.pdf", _page_loop),
    "deep array": ("a.pdf", _deep_array),
    "many pages": ("a.pdf", lambda: _pdf(_stream(b""), kids=b"3 0 R " * 200_000, count=200_000)),
    "PDF with a password": ("a.pdf", _protected_pdf),
    "PDF cut short": ("a.pdf", lambda: pdf(lines(["1. The Board decides."]))[:60]),
    "deep page": ("a.html", lambda: b"<div>" * 300_000 + b"<p>The Board decides."),
    "quotes never closed": ("a.html", lambda: b"<p title='" * 100_000 + b"The Board decides."),
    "many cells": ("a.html", lambda: b"<table>" + b"<tr><td>1<td>2" * 40_000),
    "tables in tables": ("a.html", lambda: b"<table><tr><td>" * 20_000 + b"The Board decides."),
    "flood of labels": ("a.txt", lambda: b"(a)(i)(1) " * 100_000),
    "flood of blanks": ("a.txt", lambda: b"1." + b" " * 2_000_000 + b"a\n" + b"\t\n" * 300_000),
}  # fmt: skip
