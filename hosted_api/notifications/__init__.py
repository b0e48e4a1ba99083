"""Messages to guests and staff, by the channels that a country uses."""
