"""A zip file written anew with some entries replaced; every other entry keeps its compressed bytes and its place."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_SIZE = 30
_DESCRIPTOR = 0x8  # sizes follow the data; they are put before it, where every reader finds them
_UTF8 = 0x800
_VERSION = 20
_WIDE = 1  # the extra field of entries beyond 4 GB, which no document has
_MSDOS_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry as it is written: its description and its compressed bytes."""

    info: zipfile.ZipInfo
    packed: bytes


def rezipped(data: bytes, replaced: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The zip file ``data`` with the entries of ``replaced`` holding new bytes and those of ``added`` at its end."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        comment = archive.comment
        entries = list(_entries(data, archive, replaced, added))
    out = bytearray()
    central = bytearray()
    for entry in entries:
        entry.info.header_offset = len(out)
        out += _local_header(entry.info) + entry.packed
        central += _central_header(entry.info)
    end = struct.pack("<4s4H2LH", _END, 0, 0, len(entries), len(entries), len(central), len(out), len(comment))
    return bytes(out + central + end + comment)


def _entries(
    data: bytes, archive: zipfile.ZipFile, replaced: Mapping[str, bytes], added: Mapping[str, bytes]
) -> Iterator[_Entry]:
    day = _MSDOS_EPOCH
    for info in archive.infolist():
        if info.filename in replaced:
            day = info.date_time
            yield _deflated(info, replaced[info.filename])
        else:
            yield _Entry(info, packed_bytes(data, info))
    for name, content in added.items():
        yield _deflated(zipfile.ZipInfo(name, day), content)


def packed_bytes(data: bytes, info: zipfile.ZipInfo) -> bytes:
    """The compressed bytes of an entry as they stand in the file ``data``."""
    name, extra = struct.unpack_from("<2H", data, info.header_offset + _LOCAL_SIZE - 4)
    start = info.header_offset + _LOCAL_SIZE + name + extra
    return data[start : start + info.compress_size]


def _deflated(info: zipfile.ZipInfo, content: bytes) -> _Entry:
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    info.compress_type, info.CRC = zipfile.ZIP_DEFLATED, zlib.crc32(content)
    info.file_size, info.compress_size = len(content), len(packed)
    info.extra = b""
    return _Entry(info, packed)


def _written_name(info: zipfile.ZipInfo) -> tuple[bytes, int]:
    """The name as bytes, and the flags that say how it is written."""
    flags = info.flag_bits & ~_DESCRIPTOR
    if flags & _UTF8:
        return info.filename.encode("utf-8"), flags
    try:
        return info.orig_filename.encode("cp437"), flags
    except UnicodeEncodeError:
        return info.filename.encode("utf-8"), flags | _UTF8


def _day_and_time(info: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, max(year - 1980, 0) << 9 | month << 5 | day


def _extra(info: zipfile.ZipInfo) -> bytes:
    """The extra fields but those of entries beyond 4 GB."""
    kept, rest = b"", info.extra
    while len(rest) >= 4:
        kind, size = struct.unpack_from("<2H", rest)
        if kind != _WIDE:
            kept += rest[: 4 + size]
        rest = rest[4 + size :]
    return kept


def _sizes(info: zipfile.ZipInfo, name: bytes, flags: int) -> tuple[int, ...]:
    return (
        max(info.extract_version, _VERSION), flags, info.compress_type, *_day_and_time(info),
        info.CRC, info.compress_size, info.file_size, len(name),
    )  # fmt: skip


def _local_header(info: zipfile.ZipInfo) -> bytes:
    name, flags = _written_name(info)
    return struct.pack("<4s5H3L2H", _LOCAL, *_sizes(info, name, flags), 0) + name


def _central_header(info: zipfile.ZipInfo) -> bytes:
    name, flags = _written_name(info)
    extra = _extra(info)
    made_by = info.create_system << 8 | max(info.create_version, _VERSION)
    rest = (len(extra), len(info.comment), 0, info.internal_attr, info.external_attr, info.header_offset)
    return (
        struct.pack("<4s6H3L5H2L", _CENTRAL, made_by, *_sizes(info, name, flags), *rest)
        + name + extra + info.comment
    )  # fmt: skip
