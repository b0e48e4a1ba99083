"""Settings: the shop, this machine, its printers, scanner and copies."""
