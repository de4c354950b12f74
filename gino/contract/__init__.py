"""The data contract: vocabularies, spans and the JSON of every command. Imports nothing else of gino."""
