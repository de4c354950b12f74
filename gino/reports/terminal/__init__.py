"""The parts of the report for people, each a function from a report to something that rich can lay out."""
