"""Stage three: readings become one governance model of the venture, typed element by typed element."""
