"""One file a provider, all behind the contract of `base.py`."""
