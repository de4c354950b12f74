"""``gino matrix``: who decides what, every matter, in the formats that people and programs read."""
