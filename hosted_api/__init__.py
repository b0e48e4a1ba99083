"""The thin hosted API: webhooks, sync feed, sessions, payments, reconciliation and analytics.

One folder a noun, the same noun as in `pos_core`; `kit` knows nothing of shops.
"""
