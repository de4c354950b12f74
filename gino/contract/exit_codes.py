"""The exit codes of every command. They are part of the contract."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process says to its caller. ``UNCHECKED`` beats ``PASSED`` and ``GATE_FAILED``."""

    PASSED = 0
    GATE_FAILED = 1
    USAGE = 2
    UNCHECKED = 3
    INTERNAL = 4
    INTERRUPTED = 130
