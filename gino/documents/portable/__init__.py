"""PDF: glyphs with their boxes, put back into lines, columns and paragraphs."""
