"""Holding a report that gino wrote against the files again: the quotes, the hashes, and who made it.

What a report claims is read from its own form (``read_claims``), and held by ``hold`` against the documents as gino
reads them now. Nothing is trusted but the words that a reader of the report sees.
"""
