// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQml

// Tells the theme which panel it is for. ui/view.py loads one before the window.
QtObject {
    id: panel

    required property real panelWidth // pixels
    required property real panelHeight
    required property real diagonalInches

    Component.onCompleted: {
        Theme.panelWidth = panelWidth;
        Theme.panelHeight = panelHeight;
        Theme.diagonalInches = diagonalInches;
    }
}
