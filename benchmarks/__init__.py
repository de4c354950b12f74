"""Measurements of gino: accuracy against gold answers, and speed."""
