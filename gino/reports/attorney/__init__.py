"""The report for attorneys: what it says (``content``, one module a section), apart from how it is set in each form."""
