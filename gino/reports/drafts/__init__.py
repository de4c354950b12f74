"""Two drafts compared, for people and machines."""
