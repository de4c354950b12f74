"""Plain words: what gino says in its own sentences to people who are neither lawyers nor programmers."""
