# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What reads a paper or a badge. The sources are on their pages in docs/devices."""

from typing import Final

from drivers.driver import Driver, Interface, Rating, Role
from drivers.transport import LineSettings

ROWS: Final = (
    Driver(
        key="code-reader",
        maker="various",
        models=("QR and barcode readers with a serial or USB serial (CDC) port",),
        quantities=(),
        interface=Interface.SERIAL,
        role=Role.READER,
        rating=Rating.DOCUMENT,
        line=LineSettings(9600),
        alternatives=(LineSettings(115200),),
    ),
    Driver(
        key="rdm6300",
        maker="various",
        models=(
            "RDM6300",
            "ID-12LA",
            "ID-20LA",
        ),
        quantities=(),
        interface=Interface.SERIAL,
        role=Role.BADGE,
        rating=Rating.CAPTURE,
        line=LineSettings(9600),
        check="XOR",
    ),
    Driver(
        key="pcsc-uid",
        maker="various",
        models=("contactless readers with PC/SC",),
        quantities=(),
        interface=Interface.PCSC,
        role=Role.BADGE,
        rating=Rating.DOCUMENT,
    ),
)
