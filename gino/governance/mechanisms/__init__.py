"""Mechanisms by which control is moved, read from whole sentences: who may undo, replace, withhold or take away."""
