# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Make the committed TTF files from the npm package of Atkinson Hyperlegible Next.

    npm install @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    python -m ui.fonts.build_fonts node_modules/@fontsource-variable/atkinson-hyperlegible-next

The package holds variable woff2 subsets; Qt wants static faces with proper names. Developers run
this when the font changes; neither the kiosk nor its packages ever do.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import (  # type: ignore[import-untyped]
    instantiateVariableFont,
)

HERE = Path(__file__).parent
FAMILY = "Atkinson Hyperlegible Next"
FACES = {"Regular": 400, "Bold": 700}
SUBSETS = ("latin", "latin-ext")

# fsSelection bits of OS/2 and macStyle bits of head (OpenType 1.9.1).
REGULAR_BIT, BOLD_BIT, MAC_BOLD_BIT = 1 << 6, 1 << 5, 1


def instance(package: Path, subset: str, weight: int) -> TTFont:
    """One static subset, without the instructions that only make sense for the variable font."""
    name = f"atkinson-hyperlegible-next-{subset}-wght-normal.woff2"
    font = TTFont(package / "files" / name)
    font.flavor = None
    return instantiateVariableFont(font, {"wght": weight}, inplace=True)


def keep_only(font: TTFont, characters: set[int]) -> None:
    """Drop all else: the merger refuses to choose between two glyphs for one character."""
    options = Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def merged(package: Path, weight: int) -> TTFont:
    """Latin and Latin Extended as one font."""
    latin, extended = (instance(package, subset, weight) for subset in SUBSETS)
    keep_only(extended, set(extended.getBestCmap()) - set(latin.getBestCmap()))
    with TemporaryDirectory() as folder:
        parts = []
        for number, font in enumerate((latin, extended)):
            parts.append(str(Path(folder) / f"{number}.ttf"))
            font.save(parts[-1])
        return Merger().merge(parts)


def set_names(font: TTFont, style: str, weight: int) -> None:
    """Family, style and weight, so that Qt groups both faces and picks by weight."""
    names = {
        1: FAMILY,
        2: style,
        4: f"{FAMILY} {style}",
        6: f"AtkinsonHyperlegibleNext-{style}",
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].names = [n for n in font["name"].names if n.nameID < 256]
    bold = style == "Bold"
    selection = font["OS/2"].fsSelection & ~(REGULAR_BIT | BOLD_BIT)
    font["OS/2"].fsSelection = selection | (BOLD_BIT if bold else REGULAR_BIT)
    font["OS/2"].usWeightClass = weight
    font["head"].macStyle = MAC_BOLD_BIT if bold else 0


def main(package: Path) -> None:
    """Write both faces and the licence beside this file."""
    for style, weight in FACES.items():
        font = merged(package, weight)
        set_names(font, style, weight)
        font.save(HERE / f"AtkinsonHyperlegibleNext-{style}.ttf")
    (HERE / "OFL.txt").write_text((package / "LICENSE").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
