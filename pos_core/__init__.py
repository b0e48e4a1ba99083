"""The shop's rules: plain Python, standard library only, no clock, no randomness, no I/O.

Both the till and the hosted side fold the same events with the code in this package, so a sale
means the same thing at the counter, in the API and in an auditor's replay. `pos_core.till` is the
table of contents.
"""
