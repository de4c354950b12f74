"""Runs a reader in a process of its own, so that a hostile file costs an error and nothing more."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

from gino.documents.carrying import unpacked
from gino.documents.errors import DocumentError
from gino.documents.readers.format import Format
from gino.documents.readers.read import Read

WALL_SECONDS = 13
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from gino.documents.child import main; main(sys.argv[2:])"
)


def read_alone(form: Format, path: str, data: bytes, revisions: str) -> Read:
    """Read ``data`` in a new process with limits on memory and time.

    Raises:
        DocumentError: what the reader raised; ``too-demanding`` where a limit stopped it; ``unreadable`` where the
            parser broke down.
    """
    command = [sys.executable, "-I", "-S", "-c", _START, json.dumps(sys.path), form.name, path, revisions]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        answer, _ = process.communicate(data, timeout=WALL_SECONDS)
    except subprocess.TimeoutExpired:
        raise DocumentError("too-demanding", f"{path} takes too long to read; split it or save it anew") from None
    finally:
        _end(process)
    return _result(path, process.returncode, answer)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything that it may have started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _result(path: str, code: int, answer: bytes) -> Read:
    if code < 0:
        raise DocumentError("too-demanding", f"{path} was stopped at the limits of memory or time; do not open it")
    try:
        if answer.startswith(b'{"code":'):
            error = json.loads(answer)
            raise DocumentError(str(error["code"]), str(error["message"]))
        return unpacked(answer)
    except (ValueError, KeyError):
        raise DocumentError("unreadable", f"{path} broke its parser; open it and save it anew") from None
