"""The parts every screen is put together from: buttons, fields, keypad, sheets and messages."""
