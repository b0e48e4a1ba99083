"""The More sheet: everything that can be done here and has no button in sight."""
