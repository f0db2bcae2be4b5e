# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The vectors' own little format: lines `# name: value`, then the bytes in hex."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HexFile:
    """`said` holds what the comment lines say, by name."""

    name: str
    said: dict[str, str]
    data: bytes


def read(path: Path) -> HexFile:
    said: dict[str, str] = {}
    digits = ""
    for line in path.read_text().splitlines():
        if line.startswith("# ") and ": " in line:
            name, value = line[2:].split(": ", 1)
            said[name] = value
        elif not line.startswith("#"):
            digits += line
    return HexFile(path.stem, said, bytes.fromhex(digits))


def write(path: Path, said: dict[str, str], data: bytes) -> None:
    head = [
        "# SPDX-" + "FileCopyrightText: 2026 telemed-kiosk contributors",
        "# SPDX-" + "License-Identifier: EUPL-1.2",
        *(f"# {name}: {value}" for name, value in said.items()),
    ]
    digits = data.hex()
    body = [digits[at : at + 64] for at in range(0, len(digits), 64)]
    path.write_text("\n".join([*head, *body]) + "\n")
