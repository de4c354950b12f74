"""The version of gino, which reports name and caches are keyed by."""

__version__ = "0.1.0"
