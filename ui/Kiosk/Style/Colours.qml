// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// The roles that colours have. What stands behind a number is the contrast: of that role on paper,
// or of what is written on it.
QtObject {
    required property color paper // the ground
    required property color card
    required property color ink // text
    required property color soft // text that matters less
    required property color edge // of anything pressable
    required property color line // decoration only
    required property color spruce // what can be done, and what is done
    required property color spruceEdge
    required property color actionInk // written on spruce or clay
    required property color moss // good, quiet
    required property color mossInk
    required property color sand // marked
    required property color amber // now, attention; shapes need an edge in `amberInk`
    required property color amberInk
    required property color clay // help, danger
    required property color clayEdge
}
