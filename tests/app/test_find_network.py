"""Printers on the network are found by their port, and nobody else is."""

import socket

import pytest

from pos_app.devices import find_network
from pos_app.devices.find import FoundPrinter
from pos_app.devices.find_network import listening, network_printers


def test_who_listens_is_found_and_who_does_not_is_not() -> None:
    with socket.socket() as printer:
        printer.bind(("127.0.0.1", 0))
        printer.listen()
        port = printer.getsockname()[1]
        found = listening(["127.0.0.1", "127.0.0.2"], port, 1.0)
    assert found == (FoundPrinter("network", f"127.0.0.1:{port}", f"127.0.0.1:{port}"),)


def test_a_closed_port_is_no_printer() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        assert listening(["127.0.0.1"], port, 0.5) == ()


def test_without_a_network_there_is_nothing_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_network, "_own_address", lambda: None)
    assert network_printers() == ()


def test_only_neighbours_are_asked_and_never_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_network, "_own_address", lambda: "192.168.7.20")
    hosts = find_network._neighbours()
    assert len(hosts) == 253
    assert "192.168.7.20" not in hosts
    assert {host.rpartition(".")[0] for host in hosts} == {"192.168.7"}
