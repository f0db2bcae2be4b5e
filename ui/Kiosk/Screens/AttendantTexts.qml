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
    readonly property string headline: headlines[next] ?? ""
    readonly property string lead: leads[next] ?? ""

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
        "contact":
            //: State of the room: everything is wiped, the disinfectant needs its time
            //% "Die Einwirkzeit läuft."
            qsTrId("attendant-contact"),
        "airing":
            //: Next thing for the attendant: air the room
            //% "Bitte lüften."
            qsTrId("attendant-airing"),
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
        "contact":
            //: The disinfectant needs its time; %1 the time of day, as in "10:23"
            //% "Bitte bis %1 Uhr nichts anfassen."
            qsTrId("attendant-contact-lead").arg(texts.until),
        "airing":
            //: The room is aired; %1 the time of day, as in "10:23"
            //% "Dann ist der Raum um %1 Uhr bereit."
            qsTrId("attendant-airing-lead").arg(texts.until),
        "phone":
            //: Why the practice has to be phoned
            //% "Es gibt Werte, die dort noch niemand gesehen hat."
            qsTrId("attendant-phone-lead"),
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
