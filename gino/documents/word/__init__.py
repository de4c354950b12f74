"""Word's own rules: the package, styles, automatic numbers, tracked changes, fields."""
