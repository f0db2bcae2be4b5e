# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the screens show, finished: QObjects with typed properties and slots that are verbs.

They read `VisitState`, send `VisitEvent`s, and know no pixel and no sentence.
"""

QML_IMPORT_NAME = "Kiosk.Models"
