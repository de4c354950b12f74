"""Several ventures side by side, for people and machines."""
