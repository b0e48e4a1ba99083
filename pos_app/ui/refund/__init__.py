"""Refund: finding the sale, choosing what comes back, giving the money out, and the paper of it."""
