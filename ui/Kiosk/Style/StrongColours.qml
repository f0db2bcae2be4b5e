// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// The patient's world for eyes that need more contrast: near black on white, and dark edges.
Colours {
    paper: "#FFFFFF"
    card: "#FFFFFF"
    ink: "#000000" // 21
    soft: "#1F1F1F"
    edge: "#000000"
    line: "#A0A0A0"
    spruce: "#06302A"
    spruceEdge: "#000000"
    actionInk: "#FFFFFF"
    moss: "#E9F3EE"
    mossInk: "#000000"
    sand: "#FFF2C9"
    amber: "#FFC400"
    amberInk: "#000000"
    clay: "#7A0C06"
    clayEdge: "#000000"
}
