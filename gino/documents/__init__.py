"""Stage one: a file becomes a document, a tree of numbered nodes whose characters know where they came from."""
