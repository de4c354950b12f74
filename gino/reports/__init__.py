"""Stage six: findings become something to read: every report is a pure function of the checked report."""
