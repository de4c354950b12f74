"""A Word file marked up: comments on the operative words, proposed words as tracked changes, the rest as it was."""
