"""The till's own pictures of items: one file each, named by the SHA-256 of what is in it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pos_app.ports import Fs
from pos_core.frozen import dataclass

FOLDER = "photos"


@dataclass(frozen=True, slots=True)
class PhotoShelf:
    """The till's data folder as far as pictures go."""

    fs: Fs
    folder: Path

    def path_of(self, digest: str) -> Path:
        """Where the picture of that digest is or will be."""
        return self.folder / FOLDER / f"{digest}.webp"

    def keep(self, content: bytes) -> str:
        """Write a picture down, whole or not at all; its digest. Raises `OSError`."""
        digest = sha256(content).hexdigest()
        path = self.path_of(digest)
        if not self.fs.exists(path):
            self.fs.make_folder(path.parent)
            self.fs.write_durably(path, content)
        return digest

    def read(self, digest: str) -> bytes | None:
        """The picture; None where it is not here, or is not what it was."""
        try:
            content = self.fs.read(self.path_of(digest))
        except FileNotFoundError:
            return None
        return content if sha256(content).hexdigest() == digest else None
