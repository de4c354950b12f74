"""Stage five: decisions become findings, a grade and a score, by rules that are data."""
