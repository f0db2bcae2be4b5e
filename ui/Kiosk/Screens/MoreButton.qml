// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls

// The next rows of a list that is longer than the page; after the last the first again.
SecondaryButton {
    //: More rows of a list
    //% "Weitere"
    text: qsTrId("panel-more")
}
