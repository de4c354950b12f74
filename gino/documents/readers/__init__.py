"""One module a format: bytes in, text and paragraphs out."""
