"""Pictures of who decides: drawn by templates, told in words beside them, the same data as a table under them."""
