"""Receipts: a preview that equals the paper, printing again, and what waits for a printer."""
