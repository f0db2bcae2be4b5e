// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import Kiosk.Controls
import Kiosk.Models
import Kiosk.Style

// One item of the plan and how it came out.
OutcomeRow {
    id: row

    required property OutcomeViewModel outcome
    readonly property OutcomeTexts texts: OutcomeTexts {
        outcome: row.outcome
        terse: Theme.outcomePairs
    }

    visible: outcome.planned
    label: texts.name
    value: outcome.value
    unit: texts.unit
    note: texts.note
}
