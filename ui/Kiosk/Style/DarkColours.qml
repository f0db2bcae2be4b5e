// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

// The attendant's world: nobody is ever in doubt which one this is.
Colours {
    paper: "#10201D"
    card: "#1A302B"
    ink: "#F3EFE6" // 14.7
    soft: "#C9D3CE" // 11.0
    edge: "#6FBF9F" // 7.7
    line: "#2B403B"
    spruce: "#BFE0D2" // 11.9
    spruceEdge: "#6FBF9F"
    actionInk: "#10201D" // 11.9
    moss: "#23463D"
    mossInk: "#F3EFE6"
    sand: "#3A341F"
    amber: "#F3BC3C" // 9.7
    amberInk: "#10201D" // 9.7
    clay: "#FFB4A6"
    clayEdge: "#C4776A"
}
