# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What goes wrong with disks, backups and clocks, on real processes, and what people read of it."""
