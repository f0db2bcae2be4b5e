<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de">
<context>
    <name></name>
    <message id="code-field">
        <source>Code vom Terminzettel</source>
        <extracomment>Name of the code field for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="date-day">
        <source>Tag</source>
        <extracomment>Box for the day of the birth date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="date-month">
        <source>Monat</source>
        <extracomment>Box for the month of the birth date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="date-year">
        <source>Jahr</source>
        <extracomment>Box for the year of the birth date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="delete-key">
        <source>Löschen</source>
        <extracomment>Key that deletes the last typed character</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="other-language">
        <source>English</source>
        <extracomment>Button that changes to the other language; written in that other language</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="help-button">
        <source>Hilfe</source>
        <extracomment>Button on every screen, calls for help; must stay very short</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="step-check-in">
        <source>Anmelden</source>
        <extracomment>Step 1 of the visit: code and birth date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="step-consent">
        <source>Einwilligen</source>
        <extracomment>Step 2 of the visit: consent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="step-measure">
        <source>Messen</source>
        <extracomment>Step 3 of the visit: blood pressure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="step-done">
        <source>Fertig</source>
        <extracomment>Step 4 of the visit: check the values and save</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="step-present">
        <source>%1 von 4: %2</source>
        <extracomment>Name of the present step; %1 its number, %2 its name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="stop-button">
        <source>Stopp</source>
        <extracomment>The large button while the cuff is inflated: stops and lets the air out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="way-saved">
        <source>Gespeichert</source>
        <extracomment>The record is safe on this machine</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="way-underway">
        <source>Unterwegs</source>
        <extracomment>The record is on its way to the practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="way-arrived">
        <source>In der Praxis angekommen</source>
        <extracomment>The practice has confirmed that it has the record</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="window-title">
        <source>Telemedizinraum</source>
        <extracomment>Title of the window, for a screen reader</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="back-button">
        <source>Zurück</source>
        <extracomment>Button on nearly every screen, one screen back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-problem-check">
        <source>Ein Zeichen stimmt nicht. Bitte vergleichen Sie mit Ihrem Zettel.</source>
        <extracomment>One of the eight characters is wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-problem-not-today">
        <source>Diesen Termin finden wir heute nicht. Bitte prüfen Sie Datum und Zeichen auf dem Zettel.</source>
        <extracomment>The code is well formed but no appointment of today has it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-problem-other">
        <source>Gerade wird ein anderer Besuch fortgesetzt. Bitte warten Sie, bis der Raum gereinigt ist.</source>
        <extracomment>The room was interrupted; only the same appointment may go on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-headline">
        <source>Ihr Terminzettel</source>
        <extracomment>Headline above the eight boxes for the code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-lead">
        <source>Bitte tippen Sie die acht Zeichen vom Zettel ein.</source>
        <extracomment>What to do with the keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-none">
        <source>Ich habe keinen Zettel</source>
        <extracomment>Way round for patients without a slip</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="go-on">
        <source>Weiter</source>
        <extracomment>Goes on to the next screen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="moment-please">
        <source>Einen Moment bitte</source>
        <extracomment>The code is being looked up</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="code-missing" numerus="yes">
        <source>noch %n Zeichen</source>
        <extracomment>Stands where the button will be; %n characters of the code are missing</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="welcome-out-of-order-phone">
        <source>Heute ist hier leider keine Messung möglich. Bitte rufen Sie in der Praxis an: %1.</source>
        <extracomment>Nothing can be measured today; %1 is the practice&apos;s telephone number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-out-of-order">
        <source>Der Raum ist noch nicht bereit. Bitte haben Sie etwas Geduld.</source>
        <extracomment>The machine is starting, or nothing can be measured today</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-interrupted">
        <source>Es gab eine Unterbrechung. Ihre Angaben sind gesichert. Mit demselben Terminzettel geht es gleich weiter.</source>
        <extracomment>After a power cut. Two sentences: what happened, and what the patient can do now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-ready">
        <source>Der Raum ist gereinigt und bereit.</source>
        <extracomment>The room is clean and everything works</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-cleaning">
        <source>Der Raum wird für Sie gereinigt. Bitte warten Sie einen Moment.</source>
        <extracomment>The attendant has to clean the room first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-headline">
        <source>Guten Tag.</source>
        <extracomment>Greeting on the start screen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-lead">
        <source>Schön, dass Sie da sind. Wir messen Ihren Blutdruck und bringen die Werte in Ihre Praxis.</source>
        <extracomment>Below the greeting; says what happens here</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-continue">
        <source>Besuch fortsetzen</source>
        <extracomment>Starts the interrupted visit again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-start">
        <source>Besuch beginnen</source>
        <extracomment>Starts the visit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome-wait">
        <source>Bitte noch warten</source>
        <extracomment>Stands where the start button would be, while no visit can start</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
