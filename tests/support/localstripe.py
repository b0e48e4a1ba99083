"""An independent fake of Stripe from the package index, as a process of its own."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx

SECRET = "whsec_local"


@contextmanager
def localstripe() -> Iterator[str]:
    """Where it answers, while the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-u", "-m", "localstripe", "--from-scratch", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        assert process.stdout is not None
        assert b"Running on" in process.stdout.readline()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.communicate()


def pay(url: str, intent: str, card: str = "4242424242424242") -> None:
    """The guest types a card into Stripe's form; a refused one is refused there."""
    with httpx.Client(base_url=f"{url}/v1", auth=("sk_test_local", ""), trust_env=False) as client:
        given = {"type": "card", "card[number]": card, "card[exp_month]": "12"}
        given |= {"card[exp_year]": "2034", "card[cvc]": "123"}
        made = client.post("/payment_methods", data=given)
        made.raise_for_status()
        client.post(f"/payment_intents/{intent}", data={"payment_method": made.json()["id"]})
        client.post(f"/payment_intents/{intent}/confirm")


@contextmanager
def hook(url: str) -> Iterator[Any]:
    """A webhook endpoint of Stripe's: call what this yields to get the next (headers, body)."""
    came: list[tuple[dict[str, str], bytes]] = []

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            came.append(({name.lower(): text for name, text in self.headers.items()}, body))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Endpoint) as server:
        asked = {"url": f"http://127.0.0.1:{server.server_port}/", "secret": SECRET}
        headers = {"content-type": "application/json"}
        answer = httpx.post(
            f"{url}/_config/webhooks/one",
            content=json.dumps(asked),
            headers=headers,
            auth=("sk_test_local", ""),
            trust_env=False,
        )
        answer.raise_for_status()

        def next_one() -> tuple[dict[str, str], bytes]:
            while not came:
                server.handle_request()
            return came.pop(0)

        yield next_one
