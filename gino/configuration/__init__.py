"""The settings of a run: gino.yaml, read once and frozen."""
