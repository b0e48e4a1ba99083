"""The wire between a till and the hosted API: contracts both sides share, and the till's client.

Nothing speaks to the network yet: the till sells alone and its journal is its outbox. When the
hosted API comes, `contracts/` holds one file a noun with every request, reply and feed entry, and
the modules beside it (client, auth, push, pull, live, retry, errors, fake) use them.

The contract of this package, from its first line on: it knows `pos_core` and nothing of the till
or of Qt; it sends events as they were made and never recomputes one; an entry is done when the
other side has named its id, and not before; the same id with the same body is a replay and is
answered like the first time, the same id with another body is a conflict for people to look at.
"""
