"""Rules as files: their schema, loading, running, testing, explaining and documenting."""
