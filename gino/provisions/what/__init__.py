"""What each operative unit does: its kind, holder, matters and terms, and what was not understood."""
