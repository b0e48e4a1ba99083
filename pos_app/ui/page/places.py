"""Folders to take something away in: sticks and disks as the system shows them."""

from PySide6.QtCore import QDir, QStorageInfo


def mounted() -> list[str]:
    """Sticks and disks that can be written to, as the system shows them."""
    volumes = (v for v in QStorageInfo.mountedVolumes() if v.isValid() and v.isReady())
    return [v.rootPath() for v in volumes if not v.isReadOnly() and _is_for_people(v.rootPath())]


def is_folder(path: str) -> bool:
    """True when `path` names a folder that is there."""
    return bool(path) and QDir(path).exists()


def _is_for_people(path: str) -> bool:
    return path.startswith(("/media/", "/mnt/", "/run/media/")) or path[1:3] == ":/"
