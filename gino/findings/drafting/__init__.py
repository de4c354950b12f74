"""Slips of the drafter: terms, numbers, references and blanks that a text leaves loose."""
