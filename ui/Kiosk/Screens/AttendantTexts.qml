// SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

// The one next thing an attendant has to do, in words. A table, to be read as one.
QtObject {
    id: texts

    required property string next
    required property string until
    required property int open // things left on the list that is asked for
    required property string helpStage
    property int limit: 0
    property string closedFor: ""
    property string closedBy: ""
    readonly property string headline: headlines[next] ?? ""
    readonly property string lead: leads[next] ?? ""

    readonly property ClosedTexts closed: ClosedTexts {}

    readonly property var headlines: ({
        "help":
            //: Next thing for the attendant: somebody called for help
            //% "Jemand braucht Hilfe."
            qsTrId("attendant-help"),
        "coming":
            //: Next thing for the attendant: help, after "I am coming"
            //% "Sie kommen zu Hilfe."
            qsTrId("attendant-coming"),
        "visit":
            //: State of the room: a visit is going on
            //% "Ein Besuch läuft."
            qsTrId("attendant-visit"),
        "clean":
            //: Next thing for the attendant: clean the room
            //% "Bitte den Raum reinigen."
            qsTrId("attendant-clean"),
        "cleaning":
            //: Next thing for the attendant: go on wiping what is on the list
            //% "Der Raum wird gereinigt."
            qsTrId("attendant-cleaning"),
        "blocked":
            //: State of the room: staff have closed it
            //% "Der Raum ist gesperrt."
            qsTrId("attendant-blocked"),
        "contact":
            //: State of the room: everything is wiped, the disinfectant needs its time
            //% "Die Einwirkzeit läuft."
            qsTrId("attendant-contact"),
        "airing":
            //: Next thing for the attendant: air the room
            //% "Bitte lüften."
            qsTrId("attendant-airing"),
        "airing-co2": qsTrId("attendant-airing"),
        "airing-untrusted": qsTrId("attendant-airing"),
        "phone":
            //: Next thing for the attendant: phone the practice
            //% "Bitte die Praxis anrufen."
            qsTrId("attendant-phone"),
        "note":
            //: Next thing for the attendant: read what the one before has left
            //% "Es gibt eine Schichtübergabe."
            qsTrId("attendant-note"),
        "opening":
            //: Next thing for the attendant: the list of things to do when the room opens
            //% "Bitte den Raum öffnen."
            qsTrId("attendant-opening"),
        "closing":
            //: Next thing for the attendant: the list of things to do when the room closes
            //% "Bitte den Raum schließen."
            qsTrId("attendant-closing"),
        "weekly":
            //: Next thing for the attendant: the list of things to do once a week
            //% "Einmal in der Woche."
            qsTrId("attendant-weekly"),
        "no-key":
            //: State of the room: something that only IT can change keeps visits from starting
            //% "Es kann kein Besuch beginnen."
            qsTrId("attendant-for-it"),
        "no-space": qsTrId("attendant-for-it"),
        "traces": qsTrId("attendant-for-it"),
        "nothing":
            //: State of the room: ready, and nothing to do
            //% "Der Raum ist bereit."
            qsTrId("attendant-ready")
    })
    readonly property string goThere:
        //: Somebody called for help
        //% "Bitte gehen Sie in den Raum."
        qsTrId("attendant-help-lead")
    readonly property var helpStages: ({
        "second":
            //: Nobody answered a call for help, so that a second attendant was called
            //% "Die zweite Person ist auch gerufen."
            qsTrId("attendant-help-second"),
        "clinic":
            //: Nobody answered a call for help, so that the practice was told
            //% "Der Ruf liegt auch in der Praxis."
            qsTrId("attendant-help-clinic"),
        "seen":
            //: A person at the practice has looked at the call for help
            //% "Die Praxis hat den Ruf gesehen."
            qsTrId("attendant-help-seen"),
        "nobody":
            //: Nobody answered a call for help for the whole time
            //% "Noch niemand hat geantwortet."
            qsTrId("attendant-help-nobody")
    })
    readonly property var leads: ({
        "help":
            `${helpStages[helpStage] ?? ""} ${goThere}`.trim(),
        "coming":
            //: Help, after "I am coming"
            //% "Wenn alles geklärt ist, tippen Sie auf Erledigt."
            qsTrId("attendant-coming-lead"),
        "visit":
            //: A visit is going on; it can be ended here
            //% "Beenden Sie ihn hier, bekommt die Praxis, was bestätigt ist."
            qsTrId("attendant-visit-lead"),
        "clean":
            //: Why the room has to be cleaned
            //% "Danach kann der nächste Besuch beginnen."
            qsTrId("attendant-clean-lead"),
        "cleaning":
            //: Not everything on the list is wiped
            //% "Es fehlt noch etwas auf der Liste."
            qsTrId("attendant-cleaning-lead"),
        "blocked": texts.closedBy
            //: Why the room is closed (%2, as in "Etwas ist defekt"), and who says so (%1, a name)
            //% "%2. Gesperrt von %1."
            ? qsTrId("attendant-blocked-by").arg(texts.closedBy).arg(closed.names[texts.closedFor] ?? "")
            : `${closed.names[texts.closedFor] ?? ""}.`,
        "contact":
            //: The disinfectant needs its time; %1 the time of day, as in "10:23"
            //% "Bitte bis %1 Uhr nichts anfassen."
            qsTrId("attendant-contact-lead").arg(texts.until),
        "airing":
            //: The room is aired; %1 the time of day, as in "10:23"
            //% "Dann ist der Raum um %1 Uhr bereit."
            qsTrId("attendant-airing-lead").arg(texts.until),
        "airing-co2":
            //: A sensor measures the room's air. CO2 falls while the window is open; %1 a number
            //% "Bei %1 ppm CO₂ ist der Raum bereit."
            qsTrId("attendant-airing-co2").arg(texts.limit),
        "airing-untrusted":
            //: The sensor of the room's air is gone or shows nonsense; %1 the time of day
            //% "Luftsensor gestört. Es gilt die Zeit: bis %1 Uhr."
            qsTrId("attendant-airing-untrusted").arg(texts.until),
        "phone":
            //: Why the practice has to be phoned
            //% "Es gibt Werte, die dort noch niemand gesehen hat."
            qsTrId("attendant-phone-lead"),
        "no-key":
            //: Why no visit can start
            //% "Dem Kiosk fehlt etwas von der Praxis. Bitte rufen Sie die IT an."
            qsTrId("attendant-no-key-lead"),
        "no-space":
            //: Why no visit can start
            //% "Der Speicher des Rechners ist voll. Bitte rufen Sie die IT an."
            qsTrId("attendant-no-space-lead"),
        "traces":
            //: Why no visit can start
            //% "Vom letzten Besuch kann noch etwas da sein. Bitte rufen Sie die IT an."
            qsTrId("attendant-traces-lead"),
        "note":
            //: What to do with the note of the attendant before
            //% "Bitte lesen Sie, was hinterlassen wurde."
            qsTrId("attendant-note-lead"),
        "opening":
            //: How many things are left on a list
            //% "%n Dinge sind noch offen."
            qsTrId("attendant-list-lead", texts.open),
        "closing": qsTrId("attendant-list-lead", texts.open),
        "weekly": qsTrId("attendant-list-lead", texts.open),
        "nothing":
            //: Nothing to do
            //% "Es ist nichts zu tun."
            qsTrId("attendant-ready-lead")
    })
}
