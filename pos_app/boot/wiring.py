"""The real ports of the till: this computer's clock, chance, disks and databases."""

from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.ports import Ports
from pos_app.store.connection import RealStore


def real_ports() -> Ports:
    """One of each."""
    return Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)
