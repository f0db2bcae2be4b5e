// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Style

// Takes back the last character.
KeyButton {
    //: Key that deletes the last typed character
    //% "Löschen"
    text: qsTrId("delete-key")
    labelSize: Theme.action
}
