"""What becomes of the files a manager brings: upright, square, small, and nothing beside it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QTransform

from pos_app.bridge.item_pictures import MOST_BYTES, SIDE, item_picture, picture_files
from pos_core.refusal import Refusal
from tests.support.pictures import dish, spelled

TURNED_RIGHT = bytes.fromhex(
    "ffe10022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000"
)
"""An EXIF segment that says: turn me by 90 degrees to the right."""


def made(path: Path, content: bytes) -> QImage:
    path.write_bytes(content)
    told = item_picture(path)
    assert isinstance(told, bytes), told
    assert len(told) <= MOST_BYTES
    image = QImage.fromData(told)
    assert (image.width(), image.height()) == (SIDE, SIDE)
    return image


def refused(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    told = item_picture(path)
    assert isinstance(told, Refusal)
    return told.code


def is_like(colour: QColor, other: str) -> bool:
    wanted = QColor(other)
    parts = (QColor.red, QColor.green, QColor.blue)
    return all(abs(part(colour) - part(wanted)) < 40 for part in parts)


def halves(width: int, height: int) -> QImage:
    """Red above, blue below."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    for y in range(height // 2):
        for x in range(width):
            image.setPixelColor(x, y, QColor("red"))
    return image


@pytest.mark.parametrize("kind", ["JPG", "PNG", "WEBP"])
@pytest.mark.parametrize(("width", "height"), [(40, 30), (320, 320), (1200, 500), (300, 2000)])
def test_every_kind_and_size_becomes_a_small_square(
    tmp_path: Path, kind: str, width: int, height: int
) -> None:
    image = made(tmp_path / "a.jpg", spelled(dish("#15803d", width, height), kind))
    assert is_like(image.pixelColor(SIDE // 2, SIDE // 2), "#15803d")


def test_a_picture_is_turned_upright_and_its_notes_stay_behind(tmp_path: Path) -> None:
    lying = halves(400, 300).transformed(QTransform().rotate(-90))
    plain = spelled(lying, "JPG", 95)
    image = made(tmp_path / "a.jpg", plain[:2] + TURNED_RIGHT + plain[2:])
    assert is_like(image.pixelColor(SIDE // 2, 20), "red")
    assert is_like(image.pixelColor(SIDE // 2, SIDE - 20), "blue")
    told = item_picture(tmp_path / "a.jpg")
    assert isinstance(told, bytes)
    assert b"Exif" not in told


def test_what_is_clear_becomes_white_and_noise_fits_too(tmp_path: Path) -> None:
    clear = QImage(200, 200, QImage.Format.Format_ARGB32)
    clear.fill(QColor(0, 0, 0, 0))
    assert is_like(made(tmp_path / "a.png", spelled(clear, "PNG")).pixelColor(9, 9), "white")
    noise = random.Random(1).randbytes(400 * 400 * 4)
    made(tmp_path / "b.png", spelled(QImage(noise, 400, 400, QImage.Format.Format_RGB32), "PNG"))


def test_a_cameras_largest_picture_is_read(tmp_path: Path) -> None:
    large = QImage(9000, 12000, QImage.Format.Format_RGB888)
    large.fill(QColor("#15803d"))
    image = made(tmp_path / "a.jpg", spelled(large, "JPG"))
    assert is_like(image.pixelColor(SIDE // 2, SIDE // 2), "#15803d")


@pytest.mark.qt_log_ignore("JPEG")
def test_what_is_no_picture_is_said_to_be_none(tmp_path: Path) -> None:
    jpeg = spelled(dish(), "JPG")
    assert refused(tmp_path / "a.jpg", b"") == "photo.unreadable"
    assert refused(tmp_path / "b.jpg", b"<html>") == "photo.unreadable"
    assert refused(tmp_path / "c.jpg", spelled(dish(), "BMP")) == "photo.unreadable"
    assert refused(tmp_path / "d.jpg", jpeg[:300]) == "photo.unreadable"
    assert refused(tmp_path / "e.png", bytes(50_000_001)) == "photo.too_large"
    missing = item_picture(tmp_path / "none.jpg")
    assert isinstance(missing, Refusal)


def test_only_pictures_of_the_folder_itself_are_offered(tmp_path: Path) -> None:
    for name in ("b.JPG", "a.webp", "c.jpeg", "notes.txt", "d.gif"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "deeper.jpg").mkdir()
    assert sorted(picture_files(tmp_path)) == ["a.webp", "b.JPG", "c.jpeg"]
    assert picture_files(tmp_path / "gone") == ()
