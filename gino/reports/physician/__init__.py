"""The report for physicians: one page that says it, and the pages behind it that show it."""
