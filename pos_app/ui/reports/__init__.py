"""Reports at the till: any day or shift in figures, charts and tables, on paper, as CSV and PDF."""
