"""Things at the end of a cable: printers, scanners, drawers and scales. No Qt."""
