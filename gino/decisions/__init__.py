"""Stage four: a venture becomes decisions: each matter solved as a voting game, with its witness."""
