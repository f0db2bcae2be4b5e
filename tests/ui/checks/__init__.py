# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What must be true of every page in every state. Each check says what it found wrong."""

from collections.abc import Callable, Iterator

from tests.ui.stage import Stage
from ui.gallery.states import Still

Check = Callable[[Stage, Still], Iterator[str]]
