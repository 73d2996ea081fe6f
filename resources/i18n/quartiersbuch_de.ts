<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="de_DE">
    <context>
        <name>Actors</name>
        <message numerus="yes">
            <source>%n Akteur(e)</source>
            <translation>
                <numerusform>%n Akteur</numerusform>
                <numerusform>%n Akteure</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Attendance</name>
        <message numerus="yes">
            <source>Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.</source>
            <translation>
                <numerusform>Enthält Namen und Telefon oder E-Mail von %n Person – nicht auslegen.</numerusform>
                <numerusform>Enthält Namen und Telefon oder E-Mail von %n Personen – nicht auslegen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält die Namen von %n Person(en), sonst nichts über sie.</source>
            <translation>
                <numerusform>Enthält den Namen von %n Person, sonst nichts über sie.</numerusform>
                <numerusform>Enthält die Namen von %n Personen, sonst nichts über sie.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Angemeldete mit Auskunftssperre stehen nicht darauf.</source>
            <translation>
                <numerusform>%n Angemeldete/r mit Auskunftssperre steht nicht darauf.</numerusform>
                <numerusform>%n Angemeldete mit Auskunftssperre stehen nicht darauf.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message numerus="yes">
            <source>in %n Tagen</source>
            <translation>
                <numerusform>in %n Tag</numerusform>
                <numerusform>in %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>vor %n Tagen</source>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Events</name>
        <message numerus="yes">
            <source>%n Veranstaltung(en)</source>
            <translation>
                <numerusform>%n Veranstaltung</numerusform>
                <numerusform>%n Veranstaltungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n angemeldet</numerusform>
                <numerusform>%n angemeldet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Plätze</source>
            <translation>
                <numerusform>%n Platz</numerusform>
                <numerusform>%n Plätze</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n auf der Warteliste</numerusform>
                <numerusform>%n auf der Warteliste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mit Namen anwesend</source>
            <translation>
                <numerusform>%n mit Namen anwesend</numerusform>
                <numerusform>%n mit Namen anwesend</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gezählt</source>
            <translation>
                <numerusform>%n gezählt</numerusform>
                <numerusform>%n gezählt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Households</name>
        <message numerus="yes">
            <source>%n Haushalt(e)</source>
            <translation>
                <numerusform>%n Haushalt</numerusform>
                <numerusform>%n Haushalte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n Personen übernehmen</source>
            <translation>
                <numerusform>%n Person übernehmen</numerusform>
                <numerusform>%n Personen übernehmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Personen übernommen.</source>
            <translation>
                <numerusform>%n Person übernommen.</numerusform>
                <numerusform>%n Personen übernommen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waren schon eingetragen.</source>
            <translation>
                <numerusform>%n war schon eingetragen.</numerusform>
                <numerusform>%n waren schon eingetragen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParticipantsPanel</name>
        <message numerus="yes">
            <source>%n von der Liste genommen</source>
            <translation>
                <numerusform>%n von der Liste genommen</numerusform>
                <numerusform>%n von der Liste genommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n angemeldet</numerusform>
                <numerusform>%n angemeldet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{taken} von %n Plätzen belegt</source>
            <translation>
                <numerusform>{taken} von %n Platz belegt</numerusform>
                <numerusform>{taken} von %n Plätzen belegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n auf der Warteliste</numerusform>
                <numerusform>%n auf der Warteliste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n anwesend</source>
            <translation>
                <numerusform>%n anwesend</numerusform>
                <numerusform>%n anwesend</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>davon %n spontan</source>
            <translation>
                <numerusform>davon %n spontan</numerusform>
                <numerusform>davon %n spontan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wegen Auskunftssperre nicht auf dem Papier</source>
            <translation>
                <numerusform>%n wegen Auskunftssperre nicht auf dem Papier</numerusform>
                <numerusform>%n wegen Auskunftssperre nicht auf dem Papier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n Person(en)</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>An den Drucker gegeben: %n Seite(n).</source>
            <translation>
                <numerusform>%n Seite an den Drucker gegeben.</numerusform>
                <numerusform>%n Seiten an den Drucker gegeben.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge gelöscht</source>
            <translation>
                <numerusform>%n Eintrag gelöscht</numerusform>
                <numerusform>%n Einträge gelöscht</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepeatDialog</name>
        <message numerus="yes">
            <source>%n Termin(e) eingetragen</source>
            <translation>
                <numerusform>%n Termin eingetragen</numerusform>
                <numerusform>%n Termine eingetragen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SecuritySection</name>
        <message numerus="yes">
            <source>nach %n Minuten</source>
            <translation>
                <numerusform>nach %n Minute</numerusform>
                <numerusform>nach %n Minuten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message numerus="yes">
            <source>%n Reihe(n)</source>
            <translation>
                <numerusform>%n Reihe</numerusform>
                <numerusform>%n Reihen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionsPanel</name>
        <message numerus="yes">
            <source>%n Termin(e)</source>
            <translation>
                <numerusform>%n Termin</numerusform>
                <numerusform>%n Termine</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>Gespeichert vor %n min</source>
            <translation>
                <numerusform>Gespeichert vor %n min</numerusform>
                <numerusform>Gespeichert vor %n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message numerus="yes">
            <source>%n Aufgabe(n)</source>
            <translation>
                <numerusform>%n Aufgabe</numerusform>
                <numerusform>%n Aufgaben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message numerus="yes">
            <source>%n Liste(n)</source>
            <translation>
                <numerusform>%n Liste</numerusform>
                <numerusform>%n Listen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message numerus="yes">
            <source>+ %n spontan</source>
            <translation>
                <numerusform>+ %n spontan</numerusform>
                <numerusform>+ %n spontan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+ %n ohne Namen</source>
            <translation>
                <numerusform>+ %n ohne Namen</numerusform>
                <numerusform>+ %n ohne Namen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashPage</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge zurückgeholt</source>
            <translation>
                <numerusform>%n Eintrag zurückgeholt</numerusform>
                <numerusform>%n Einträge zurückgeholt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n Eintrag wird mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
                <numerusform>%n Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n Eintrag wird endgültig gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
                <numerusform>%n Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</source>
            <translation>
                <numerusform>%n Eintrag musste bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</numerusform>
                <numerusform>%n Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message numerus="yes">
            <source>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunde.</numerusform>
                <numerusform>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</numerusform>
            </translation>
        </message>
    </context>
</TS>
