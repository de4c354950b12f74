"""What every HTML report is set in: one self-contained page without script, its type, its colours and its print.

A report keeps its templates in ``gino/reports/<report>/templates/`` and names them ``<report>/<file>``; they may use
``{% import "pages/parts.html" as parts %}`` and the classes of ``pages/templates/page.css``.
"""
