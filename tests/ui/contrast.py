# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How strongly something stands out, computed from the picture as it is drawn.

Relative luminance and contrast ratio as in WCAG 2.2 (sRGB). A text's ground is the commonest colour
in its box; its letters are what stands out most from the ground in a fair number of pixels, so that
the soft edges of letters (anti-aliasing) don't count.
"""

from collections import Counter

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

Colour = tuple[int, int, int]

EVERY_ROW = 3  # a stroke of a letter is thicker than that
FAIR_SHARE = 0.004  # of a box: thin letters in a wide box


def luminance(colour: Colour) -> float:
    """0 (black) to 1 (white)."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Colour, other: Colour) -> float:
    """1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def colours(image: QImage, box: QRectF) -> Counter[Colour]:
    """How many pixels of each colour the box holds."""
    area = box.toAlignedRect().intersected(QRect(0, 0, image.width(), image.height()))
    part = image.copy(area).convertToFormat(QImage.Format.Format_RGB32)
    line, pixels = part.bytesPerLine(), memoryview(part.constBits())
    rows = [pixels[start : start + line] for start in range(0, len(pixels), EVERY_ROW * line)]
    found = Counter(memoryview(b"".join(rows)).cast("I"))
    return Counter({(p >> 16 & 255, p >> 8 & 255, p & 255): n for p, n in found.items()})


def of_text(image: QImage, box: QRectF) -> float:
    """Of the letters in `box` against what is behind them."""
    found = colours(image, box)
    if not found:
        return 1.0
    ground, _ = found.most_common(1)[0]
    least = max(2, int(found.total() * FAIR_SHARE))
    return max(ratio(ground, colour) for colour, n in found.items() if n >= least)


def of_edge(image: QImage, box: QRectF, around: float) -> float:
    """Of a control against the page around it: by its edge, or by its whole face."""
    ground, _ = _frame(image, box.adjusted(-around, -around, around, around), around).most_common(
        1
    )[0]
    rim = _frame(image, box, around)
    least = max(4, int(rim.total() * 0.05))
    return max((ratio(ground, c) for c, n in rim.items() if n >= least), default=1.0)


def _frame(image: QImage, box: QRectF, width: float) -> Counter[Colour]:
    """The outermost `width` pixels of the box, all round."""
    left, top, right, bottom = box.getCoords()
    high = max(width, EVERY_ROW)
    return sum(
        (
            colours(image, strip)
            for strip in (
                QRectF(left, top, box.width(), high),
                QRectF(left, bottom - high, box.width(), high),
                QRectF(left, top + high, width, box.height() - 2 * high),
                QRectF(right - width, top + high, width, box.height() - 2 * high),
            )
        ),
        Counter(),
    )


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
