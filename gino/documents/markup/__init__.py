"""HTML and Markdown written out as typed text."""
