"""The line to the server: how it stands, what is wrong in words, what waits to be sent."""
