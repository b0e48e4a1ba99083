"""News the moment it is committed: sockets of tills, and who waits with a long poll."""
