"""Who is who: parties and their sides, bodies, and who chooses, removes and replaces the people on each seat."""
