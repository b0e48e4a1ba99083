"""The till: journal, devices and Qt screens around the rules of `pos_core`."""

__version__ = "0.1.0"
