"""Writes small PDF files for the tests: text set at places, in two columns, turned, hidden, or as a picture."""

from __future__ import annotations

from collections.abc import Sequence

PAGE = (612.0, 792.0)


def at(x: float, y: float, text: str, *, size: float = 11, extra: str = "") -> str:
    """Text whose base line begins ``x`` points from the left and ``y`` from the top."""
    shown = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"q {extra} BT /F1 {size} Tf 1 0 0 1 {x} {PAGE[1] - y} Tm ({shown}) Tj ET Q\n"


def lines(texts: Sequence[str], *, x: float = 72, y: float = 90, step: float = 14) -> str:
    """Lines below each other; an empty one leaves a gap."""
    return "".join(at(x, y + step * place, text) for place, text in enumerate(texts) if text)


def picture() -> str:
    """A picture that covers the page."""
    return f"q {PAGE[0]} 0 0 {PAGE[1]} 0 0 cm /I1 Do Q\n"


def pdf(*pages: str, turn: int = 0) -> bytes:
    """A PDF of pages with those contents; ``turn`` is the pages' rotation in degrees."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 "
        b">>\nstream\n\xc8\nendstream",
    ]
    kids = []
    for contents in pages:
        stream = contents.encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"endstream")
        kids.append(len(objects) + 1)
        box = f"/MediaBox [0 0 {PAGE[0]} {PAGE[1]}] /Rotate {turn} /Contents {len(objects)} 0 R"
        resources = "/Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {resources} >>".encode())
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>".encode()
    return written(objects)


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """The file of those objects, with its table of places."""
    found = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(found))
        found += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(found)
    found += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    found += b"".join(b"%010d 00000 n \n" % place for place in places)
    found += (
        b"trailer << /Size %d /Root 1 0 R " % (len(objects) + 1) + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % start
    )
    return bytes(found)
