"""Code 128, the bar code of labels and receipts (ISO/IEC 15417), in its set B: all visible ASCII.

The same bars for the printer that draws them itself, for the virtual one, and for reckoning how
much room they need.
"""

_START_B, _STOP = 104, "2331112"
# How wide bars and spaces are in turn: six figures for each of the values 0 to 105.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231"
    "113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211"
    "212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131"
    "113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111"
    "314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211"
    "241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214"
    "211232"
)
_PRIME = 103


def modules(text: str) -> str:
    """The bars from the first to the last as 1 (black) and 0. Raises `ValueError` for other text.

    11 modules for each letter and 35 around them.
    """
    if not text or not all(" " <= letter <= "~" for letter in text):
        raise ValueError("a bar code of set B holds visible ASCII, and at least one letter")
    values = [ord(letter) - 32 for letter in text]
    check = (_START_B + sum(at * value for at, value in enumerate(values, 1))) % _PRIME
    widths = (
        "".join(_WIDTHS[6 * value : 6 * value + 6] for value in (_START_B, *values, check)) + _STOP
    )
    return "".join("10"[at % 2] * int(width) for at, width in enumerate(widths))
