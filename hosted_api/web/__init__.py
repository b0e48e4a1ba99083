"""The guest's pages: what a phone sees that scanned the QR of a table."""
