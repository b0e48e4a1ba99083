"""The one seam between the till's threads and Qt: signals into slots, nothing with a face."""
