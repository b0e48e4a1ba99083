"""The till on simulated disks, clocks and networks: one process, one seed, the same every time."""
