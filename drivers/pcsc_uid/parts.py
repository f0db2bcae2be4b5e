# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`).

Its session is the card reader's (`drivers.egk.session`): one program holds a card.
"""

from drivers.decoding import decoder
from drivers.pcsc_uid.protocol import listen
from drivers.pcsc_uid.simulator import simulate

__all__ = ["decode", "simulate"]

decode = decoder(listen)
