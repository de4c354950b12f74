"""Stage two: a document becomes a reading: who the parties and bodies are, and what every operative unit does."""
