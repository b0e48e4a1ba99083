"""What a person sees when the till comes back after a power cut, or cannot use its files."""
