# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.decoding import decoder
from drivers.onetouch_verio.protocol import listen

__all__ = ["decode"]

decode = decoder(listen)
