"""The wire between a till and the hosted API: contracts both sides share, and the till's client.

It knows `pos_core` and nothing of the till or of Qt. Events are sent as they were made and never
worked out anew; an entry is done when the other side has named its sequence, and not before; the
same id with the same body is a replay and is answered like the first time, the same id with another
body is a conflict for people to look at. The certificate of the other side is always checked.
"""
