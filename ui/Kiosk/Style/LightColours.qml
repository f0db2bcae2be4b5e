// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// The patient's world.
Colours {
    paper: "#FAF6EE"
    card: "#FFFFFF"
    ink: "#17221F" // 15.2
    soft: "#4A5652" // 7.1
    edge: "#8A8170" // 3.6
    line: "#D9D2C3"
    spruce: "#134E45" // 8.8, actionInk on it 9.5
    spruceEdge: "#0C3630"
    actionInk: "#FFFFFF"
    moss: "#E1EDE6"
    mossInk: "#0C3630" // 11.0
    sand: "#FBEFD2" // ink on it 14.3
    amber: "#F3BC3C"
    amberInk: "#17221F" // 9.4
    clay: "#9C1F17" // 7.4, actionInk on it 8.0
    clayEdge: "#6E120C"
}
