"""The letters of the virtual printer: font A, 12 x 24 dots, the 95 visible ASCII characters.

The dots were drawn from DejaVu Sans Mono at 20 pixels; its licence is in
`resources/fonts/font_a-LICENSE.txt`. They are packed because a printer's letters never change.
"""

import base64
import zlib
from functools import lru_cache
from unicodedata import normalize

WIDTH, HEIGHT = 12, 24

_PACKED = (
    "eNqdV89r40YUHnlczRa0ylVpROS2kN6K0mWDAyYydOnf0KNcFYWFpdXSiwuhkuPg7KHnZQ857h+Q4x7Hq8W+hJ576E"
    "ElYF8Wql4WHYzdNyP/0EjjNO3wsB3pzffevPfmey8I3X+5qijwKP/cLOXVbo/JnTh+vX2jjRdh+gI0F3/NH2H7s1pD"
    "1GnUUGbFr7/CjU9QVqMHte++dIZZjT1fLRLdaBSkS21ViTzqqy5IS8TJrF5kKJGG6An+yTva60w1pzOVnutOn+0a02"
    "kDzlr4rgbe6NA6x8HIXou63LVe7Xr9yeMo0fG3T9rt+r9Gm8zDJHfvntmhmvSlklr/JcviE4aqREZ+HDg4xBPOJigp"
    "idM3no80d/TMZ5/a89hweomIE1jKdTE4INafc0EFp+GFyaNrghEwDFbD8Uyqo9BsBxlM+Z0Z9lPRVhNH3Y+i3z/uvT"
    "rsG51LCCN4bYg4mdNnTjg4+zRP6Tsj7Jd8Tq3+C57FNLw04VxubDo90RaZhSwkBj+Rm4cI4lWKv8O3H/ZSCBTDGVdw"
    "mM7q1fA9wzhvOkoiTVKhJLaWbklHVhs1JenuExQoCYn2UWNLRbAiXH1KVx11GYKOGFrULr/OrKHO7CcmjoLcq6rPpP"
    "er7amfTw785Tp4dIsMhZKoWJnpDmSEM8xxPHNiDW68iJKGAxbnzjgLB+yt6+vhOBNNnVm353aByGx8biVnIk7CcTij"
    "5DIyw8ukHJYJR1j/UFE4nW/RmYWjjcVyfOKL3J/OZB9s2d7ASkSf1ZUbpwC48Uqs55lDyxTtxOLdUTKL0WFBLpohTs"
    "q2Roanus8I/YW4ntrsQCQnarW2SlI5ux5M9Z8nL5/6H3hCZT4TNTgddH1gjW8g455/xCIw0Ut3EBIdFE4d3GoOLd3B"
    "LBzp63RvibMEx4pS1hyiCs50xgsAfhP3CJdi6IzrAB7gxIpMZuZ7PYzFfO0sFmk1Qq48p2s51aHHlXU8zY41e8hqHr"
    "yF+i/jaJi2sMsi/OFH/+VT7+o4voItpVzY8dUu284vkfJmt2/aIzHOOmG2hszKVp8ZCQDxAtfBRYZfURNX8o66JHJl"
    "BdLd3GV26VDel/OOycgZ+EmwBt7aWCLwfNNTHgJv+Bj9v7WzyL8N5oZ9ry3A0ucmGs6cscY4AYhaci+gWXAmZ2RuhI"
    "NUBgSN4MEyNPiBE5V0eD8avndic4kT86YgxzHdMacXXHdoietOCMwPeO4k2+twea6KrbeFDrXcGSyb4EoqkwOwUHJS"
    "MFSpDRsvp5FyWk8wFW2Z3iD4gdAz4p6qdmdgiomjs8IkxiUhtCXrgn+EE7+4ZDp3n2uV9/4qp2y2keW0kncJC1XjnL"
    "svrN8epn/rhdPJ/MmcUd0lKaMgyfzDC4hNJhuQHXom83lzaj543Eh1YJw77L/ZU673UAJtXqIDLHSksvh6M+Cf41gW"
    "Q2Ie9q4tjgCj4OGlKbUFAxuo7SkpqPGhhcIwV5m4gHgCXZHNh6hF1n0QqJGB5H+eYbr1fxnJ7cC0UMktTIMVZiKrM9"
    "T6Yv61mKh/AA+fSB8="
)


@lru_cache(maxsize=256)
def glyph(character: str) -> tuple[int, ...]:
    """The 24 rows of a character, 12 bits each, leftmost dot highest.

    A letter with marks is drawn without them, anything else unknown as a hollow box.
    """
    at = ord(normalize("NFD", character)[0]) - 0x20
    if 0 <= at < 95:
        return _rows()[at * HEIGHT : (at + 1) * HEIGHT]
    frame, sides = 0b011111111110, 0b010000000010
    return (0, 0, 0, frame, *[sides] * 14, frame, 0, 0, 0, 0, 0)


@lru_cache(maxsize=1)
def _rows() -> tuple[int, ...]:
    packed = zlib.decompress(base64.b64decode(_PACKED))
    pairs = (int.from_bytes(packed[at : at + 3], "big") for at in range(0, len(packed), 3))
    return tuple(row for pair in pairs for row in (pair >> WIDTH, pair & 0xFFF))
