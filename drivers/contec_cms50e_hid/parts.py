# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the catalogue's row stands for (`drivers.driver`)."""

from drivers.contec_cms50e_hid.protocol import listen
from drivers.decoding import decoder

__all__ = ["decode"]

decode = decoder(listen)
