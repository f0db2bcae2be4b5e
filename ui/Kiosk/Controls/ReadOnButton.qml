// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// Shows the next page of a long text.
PrimaryButton {
    //: Shows the next page of a long text
    //% "Weiterlesen"
    text: qsTrId("read-on")
}
