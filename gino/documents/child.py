"""The process in which one untrusted file is parsed: limits first, then the bytes, then the answer as JSON."""

from __future__ import annotations

import gc
import json
import sys

MEMORY = 1 << 30
SECONDS = 9
_FILES = 64


def limit() -> None:
    """Cap memory, processor time, files and core dumps of this process, where the platform can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for what, amount in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        most = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # macOS refuses some of them
            continue


def main(arguments: list[str]) -> None:
    """Read one file from standard input: arguments are format, path (for messages) and view."""
    limit()
    gc.disable()  # one file and the process ends: collecting would only cost time
    name, path, revisions = arguments
    sys.stdout.buffer.write(_answer(name, path, revisions, sys.stdin.buffer.read()))
    sys.stdout.buffer.flush()


def _answer(name: str, path: str, revisions: str, data: bytes) -> bytes:
    from gino.documents.carrying import packed
    from gino.documents.errors import DocumentError
    from gino.documents.formats import named

    try:
        return packed(named(name).read(path, data, revisions))
    except DocumentError as error:
        return json.dumps({"code": error.code, "message": error.message}).encode()
    except (MemoryError, RecursionError):
        return json.dumps(
            {"code": "too-demanding", "message": f"{path} needs too much memory; do not open it"}
        ).encode()
