# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.contour_usb.protocol import listen
from drivers.decoding import decoder

__all__ = ["decode"]

decode = decoder(listen)
