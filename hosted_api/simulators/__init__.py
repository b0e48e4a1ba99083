"""Providers of payments that take no money: their documented APIs and signatures, on loopback.

For the demo, for the tests and for whoever tries an integration. Nothing here knows the adapters.
"""
