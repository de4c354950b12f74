"""The condition language of the rules: parsed, type-checked at load, evaluated in three values with its evidence."""
