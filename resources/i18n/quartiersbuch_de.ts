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
        <name>Appointments</name>
        <message numerus="yes">
            <source>%n Termin(e)</source>
            <translation>
                <numerusform>%n Termin</numerusform>
                <numerusform>%n Termine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vergangene ausgeblendet</source>
            <translation>
                <numerusform>%n vergangener ausgeblendet</numerusform>
                <numerusform>%n vergangene ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArrivalsTable</name>
        <message numerus="yes">
            <source>Erwartet: %n Person(en)</source>
            <translation>
                <numerusform>Erwartet: %n Person</numerusform>
                <numerusform>Erwartet: %n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en)</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message numerus="yes">
            <source>alle %n Minuten</source>
            <translation>
                <numerusform>jede Minute</numerusform>
                <numerusform>alle %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Sicherung(en) sind beschädigt; die neueste ist ganz.</source>
            <translation>
                <numerusform>%n Sicherung ist beschädigt; die neueste ist ganz.</numerusform>
                <numerusform>%n Sicherungen sind beschädigt; die neueste ist ganz.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n Anliegen</source>
            <translation>
                <numerusform>%n Anliegen</numerusform>
                <numerusform>%n Anliegen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>seit %n Tag(en)</source>
            <translation>
                <numerusform>seit %n Tag</numerusform>
                <numerusform>seit %n Tagen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Buildings</name>
        <message numerus="yes">
            <source>In diesem Gebäude wohnen %n Haushalt(e) mit der bisherigen Anschrift. Die bisherige bleibt beim Gebäude als frühere stehen.</source>
            <translation>
                <numerusform>In diesem Gebäude wohnt %n Haushalt mit der bisherigen Anschrift. Die bisherige bleibt beim Gebäude als frühere stehen.</numerusform>
                <numerusform>In diesem Gebäude wohnen %n Haushalte mit der bisherigen Anschrift. Die bisherige bleibt beim Gebäude als frühere stehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Gebäude</source>
            <translation>
                <numerusform>%n Gebäude</numerusform>
                <numerusform>%n Gebäude</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgebrochene(s) ausgeblendet</source>
            <translation>
                <numerusform>%n abgebrochenes ausgeblendet</numerusform>
                <numerusform>%n abgebrochene ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message numerus="yes">
            <source>%n überfällig</source>
            <translation>
                <numerusform>%n überfällig</numerusform>
                <numerusform>%n überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+ %n weitere</source>
            <translation>
                <numerusform>+ %n weiterer</numerusform>
                <numerusform>+ %n weitere</numerusform>
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
        <name>Cases</name>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgeschlossene ausgeblendet</source>
            <translation>
                <numerusform>%n abgeschlossener ausgeblendet</numerusform>
                <numerusform>%n abgeschlossene ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangedScreen</name>
        <message numerus="yes">
            <source>%n Kopie(n) an anderen Orten öffnet noch das Bisherige; von hier aus lassen sie sich nicht erreichen. Bitte vernichten und neu anlegen:</source>
            <translation>
                <numerusform>%n Kopie an einem anderen Ort öffnet noch das Bisherige; von hier aus lässt sie sich nicht erreichen. Bitte vernichten und neu anlegen:</numerusform>
                <numerusform>%n Kopien an anderen Orten öffnet noch das Bisherige; von hier aus lassen sie sich nicht erreichen. Bitte vernichten und neu anlegen:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Collapsible</name>
        <message numerus="yes">
            <source>%n Angabe(n)</source>
            <translation>
                <numerusform>%n Angabe</numerusform>
                <numerusform>%n Angaben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonDialog</name>
        <message numerus="yes">
            <source>%n Schritt(e) seit dieser Sicherung gingen verloren:</source>
            <translation>
                <numerusform>%n Schritt seit dieser Sicherung ginge verloren:</numerusform>
                <numerusform>%n Schritte seit dieser Sicherung gingen verloren:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Gezeigt sind die neuesten %n.</source>
            <translation>
                <numerusform>Gezeigt ist der neueste.</numerusform>
                <numerusform>Gezeigt sind die neuesten %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Schritt(e) stehen nur in dieser Sicherung und kämen zurück.</source>
            <translation>
                <numerusform>%n Schritt steht nur in dieser Sicherung und käme zurück.</numerusform>
                <numerusform>%n Schritte stehen nur in dieser Sicherung und kämen zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Completer</name>
        <message numerus="yes">
            <source>%n Vorschläge</source>
            <translation>
                <numerusform>%n Vorschlag</numerusform>
                <numerusform>%n Vorschläge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Concerns</name>
        <message numerus="yes">
            <source>%n Anliegen</source>
            <translation>
                <numerusform>%n Anliegen</numerusform>
                <numerusform>%n Anliegen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n erledigte ausgeblendet</numerusform>
                <numerusform>%n erledigte ausgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Anliegen zusammengefasst</source>
            <translation>
                <numerusform>%n Anliegen zusammengefasst</numerusform>
                <numerusform>%n Anliegen zusammengefasst</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message numerus="yes">
            <source>Letzte Kopie außerhalb dieses Computers vor %n Tag(en).</source>
            <translation>
                <numerusform>Letzte Kopie außerhalb dieses Computers gestern.</numerusform>
                <numerusform>Letzte Kopie außerhalb dieses Computers vor %n Tagen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Letzte Kopie außerhalb vor %n Tag(en)</source>
            <translation>
                <numerusform>Letzte Kopie außerhalb gestern</numerusform>
                <numerusform>Letzte Kopie außerhalb vor %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Zeile(n) kopiert.</source>
            <translation>
                <numerusform>%n Zeile kopiert.</numerusform>
                <numerusform>%n Zeilen kopiert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopiesCard</name>
        <message numerus="yes">
            <source>nach %n Tagen</source>
            <translation>
                <numerusform>nach %n Tag</numerusform>
                <numerusform>nach %n Tagen</numerusform>
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
        <name>DeclinedTable</name>
        <message numerus="yes">
            <source>%n Anfrage(n) in diesem Jahr abgelehnt</source>
            <translation>
                <numerusform>%n Anfrage in diesem Jahr abgelehnt</numerusform>
                <numerusform>%n Anfragen in diesem Jahr abgelehnt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message numerus="yes">
            <source>%n neue(r) Scan(s) im Scan-Ordner</source>
            <translation>
                <numerusform>%n neuer Scan im Scan-Ordner</numerusform>
                <numerusform>%n neue Scans im Scan-Ordner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Dokument(e), zusammen {size}</source>
            <translation>
                <numerusform>%n Dokument, zusammen {size}</numerusform>
                <numerusform>%n Dokumente, zusammen {size}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoneStep</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge angelegt</source>
            <translation>
                <numerusform>%n Eintrag angelegt</numerusform>
                <numerusform>%n Einträge angelegt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ergänzt</source>
            <translation>
                <numerusform>%n ergänzt</numerusform>
                <numerusform>%n ergänzt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schon eingetragen</source>
            <translation>
                <numerusform>%n schon eingetragen</numerusform>
                <numerusform>%n schon eingetragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen</source>
            <translation>
                <numerusform>%n ausgelassen</numerusform>
                <numerusform>%n ausgelassen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message numerus="yes">
            <source>%n Paar(e)</source>
            <translation>
                <numerusform>%n Paar</numerusform>
                <numerusform>%n Paare</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DwellingsPanel</name>
        <message numerus="yes">
            <source>%n Wohnung(en)</source>
            <translation>
                <numerusform>%n Wohnung</numerusform>
                <numerusform>%n Wohnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Platz/Plätze frei</source>
            <translation>
                <numerusform>%n Platz frei</numerusform>
                <numerusform>%n Plätze frei</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryPage</name>
        <message numerus="yes">
            <source>Welches Ergebnis hatten diese Gespräche? (%n)</source>
            <translation>
                <numerusform>Welches Ergebnis hatte dieses Gespräch? (%n)</numerusform>
                <numerusform>Welches Ergebnis hatten diese Gespräche? (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge gelöscht</source>
            <translation>
                <numerusform>%n Eintrag gelöscht</numerusform>
                <numerusform>%n Einträge gelöscht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Gespräch(e)</source>
            <translation>
                <numerusform>%n Gespräch</numerusform>
                <numerusform>%n Gespräche</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventDialog</name>
        <message numerus="yes">
            <source>%n ausgewählte Person(en)</source>
            <translation>
                <numerusform>%n ausgewählte Person</numerusform>
                <numerusform>%n ausgewählte Personen</numerusform>
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
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n auf der Warteliste</numerusform>
                <numerusform>%n auf der Warteliste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schon auf der Liste</source>
            <translation>
                <numerusform>%n schon auf der Liste</numerusform>
                <numerusform>%n schon auf der Liste</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen: verzogen oder verstorben</source>
            <translation>
                <numerusform>%n ausgelassen: verzogen oder verstorben</numerusform>
                <numerusform>%n ausgelassen: verzogen oder verstorben</numerusform>
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
        <name>FileStep</name>
        <message numerus="yes">
            <source>%n weitere Spalte(n)</source>
            <translation>
                <numerusform>%n weitere Spalte</numerusform>
                <numerusform>%n weitere Spalten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Holders</name>
        <message numerus="yes">
            <source>Was endgültig gelöscht wurde, steht noch an %n Stelle(n).</source>
            <translation>
                <numerusform>Was endgültig gelöscht wurde, steht noch an %n Stelle.</numerusform>
                <numerusform>Was endgültig gelöscht wurde, steht noch an %n Stellen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Stelle(n) bleiben, bis Sie etwas tun.</source>
            <translation>
                <numerusform>%n Stelle bleibt, bis Sie etwas tun.</numerusform>
                <numerusform>%n Stellen bleiben, bis Sie etwas tun.</numerusform>
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
        <message numerus="yes">
            <source>%n aufgelöste(r) ausgeblendet</source>
            <translation>
                <numerusform>%n aufgelöster ausgeblendet</numerusform>
                <numerusform>%n aufgelöste ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge übernommen.</source>
            <translation>
                <numerusform>%n Eintrag übernommen.</numerusform>
                <numerusform>%n Einträge übernommen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message numerus="yes">
            <source>%n ausgeblendet</source>
            <translation>
                <numerusform>%n ausgeblendet</numerusform>
                <numerusform>%n ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MailCopy</name>
        <message numerus="yes">
            <source>%n E-Mail-Adresse(n) kopiert, für das Feld BCC.</source>
            <translation>
                <numerusform>%n E-Mail-Adresse kopiert, für das Feld BCC.</numerusform>
                <numerusform>%n E-Mail-Adressen kopiert, für das Feld BCC.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ohne E-Mail-Adresse.</source>
            <translation>
                <numerusform>%n ohne E-Mail-Adresse.</numerusform>
                <numerusform>%n ohne E-Mail-Adresse.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ausgelassen: Auskunftssperre, verzogen oder verstorben.</source>
            <translation>
                <numerusform>%n ausgelassen: Auskunftssperre, verzogen oder verstorben.</numerusform>
                <numerusform>%n ausgelassen: Auskunftssperre, verzogen oder verstorben.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Maintenance</name>
        <message numerus="yes">
            <source>%n frühere Sicherung(en) ließ(en) sich nicht neu verschlüsseln.</source>
            <translation>
                <numerusform>%n frühere Sicherung ließ sich nicht neu verschlüsseln.</numerusform>
                <numerusform>%n frühere Sicherungen ließen sich nicht neu verschlüsseln.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ersetzte(r) Stand/Stände oder beschädigte Sicherung(en) nach der Frist gelöscht: {names}</source>
            <translation>
                <numerusform>%n ersetzter Stand oder beschädigte Sicherung nach der Frist gelöscht: {names}</numerusform>
                <numerusform>%n ersetzte Stände oder beschädigte Sicherungen nach der Frist gelöscht: {names}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyDwellings</name>
        <message numerus="yes">
            <source>%n Wohnung(en) angelegt</source>
            <translation>
                <numerusform>%n Wohnung angelegt</numerusform>
                <numerusform>%n Wohnungen angelegt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message numerus="yes">
            <source>– und %n weitere</source>
            <translation>
                <numerusform>– und %n weiteres</numerusform>
                <numerusform>– und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Money</name>
        <message numerus="yes">
            <source>%n Antrag/Anträge</source>
            <translation>
                <numerusform>%n Antrag</numerusform>
                <numerusform>%n Anträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Buchung(en)</source>
            <translation>
                <numerusform>%n Buchung</numerusform>
                <numerusform>%n Buchungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Budget(s)</source>
            <translation>
                <numerusform>%n Budget</numerusform>
                <numerusform>%n Budgets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgeschlossene ausgeblendet</source>
            <translation>
                <numerusform>%n abgeschlossener ausgeblendet</numerusform>
                <numerusform>%n abgeschlossene ausgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Spende(n)</source>
            <translation>
                <numerusform>%n Spende</numerusform>
                <numerusform>%n Spenden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message numerus="yes">
            <source>%n Bescheid(e)</source>
            <translation>
                <numerusform>%n Bescheid</numerusform>
                <numerusform>%n Bescheide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte(r) ausgeblendet</source>
            <translation>
                <numerusform>%n erledigter ausgeblendet</numerusform>
                <numerusform>%n erledigte ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Occupancies</name>
        <message numerus="yes">
            <source>%n Belegung(en)</source>
            <translation>
                <numerusform>%n Belegung</numerusform>
                <numerusform>%n Belegungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n frühere oder künftige ausgeblendet</source>
            <translation>
                <numerusform>%n frühere oder künftige ausgeblendet</numerusform>
                <numerusform>%n frühere oder künftige ausgeblendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en) ohne Haushalt</source>
            <translation>
                <numerusform>%n Person ohne Haushalt</numerusform>
                <numerusform>%n Personen ohne Haushalt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
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
        <message numerus="yes">
            <source>Enthält %n Anschrift(en), sonst nichts.</source>
            <translation>
                <numerusform>Enthält %n Anschrift, sonst nichts.</numerusform>
                <numerusform>Enthält %n Anschriften, sonst nichts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mit Auskunftssperre (auch im Haushalt) nicht darauf.</source>
            <translation>
                <numerusform>%n mit Auskunftssperre (auch im Haushalt) steht nicht darauf.</numerusform>
                <numerusform>%n mit Auskunftssperre (auch im Haushalt) stehen nicht darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ohne vollständige Anschrift.</source>
            <translation>
                <numerusform>%n hat keine vollständige Anschrift.</numerusform>
                <numerusform>%n haben keine vollständige Anschrift.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verzogen, verstorben oder aufgelöst, nicht darauf.</source>
            <translation>
                <numerusform>%n verzogen, verstorben oder aufgelöst, nicht darauf.</numerusform>
                <numerusform>%n verzogen, verstorben oder aufgelöst, nicht darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Brief(e) mit Namen, Anschrift und dem, was Sie schreiben.</source>
            <translation>
                <numerusform>Enthält %n Brief mit Namen, Anschrift und dem, was Sie schreiben.</numerusform>
                <numerusform>Enthält %n Briefe mit Namen, Anschrift und dem, was Sie schreiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält die gezeigten Angaben über %n Person(en) oder Haushalt(e).</source>
            <translation>
                <numerusform>Enthält die gezeigten Angaben über %n Person oder Haushalt.</numerusform>
                <numerusform>Enthält die gezeigten Angaben über %n Personen oder Haushalte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben aus %n Fall/Fällen: nicht aus der Hand geben.</source>
            <translation>
                <numerusform>Enthält Angaben aus %n Fall: nicht aus der Hand geben.</numerusform>
                <numerusform>Enthält Angaben aus %n Fällen: nicht aus der Hand geben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Zeile(n) mit den gezeigten Spalten.</source>
            <translation>
                <numerusform>Enthält %n Zeile mit den gezeigten Spalten.</numerusform>
                <numerusform>Enthält %n Zeilen mit den gezeigten Spalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n davon fehlen Namen wegen einer Auskunftssperre.</source>
            <translation>
                <numerusform>In %n davon fehlen Namen wegen einer Auskunftssperre.</numerusform>
                <numerusform>In %n davon fehlen Namen wegen einer Auskunftssperre.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält, wer wo wohnt, mit Sprachen und Hinweisen zu %n Person(en): nicht aus der Hand geben.</source>
            <translation>
                <numerusform>Enthält, wer wo wohnt, mit Sprachen und Hinweisen zu %n Person: nicht aus der Hand geben.</numerusform>
                <numerusform>Enthält, wer wo wohnt, mit Sprachen und Hinweisen zu %n Personen: nicht aus der Hand geben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en) mit Auskunftssperre stehen nicht darauf.</source>
            <translation>
                <numerusform>%n Wohnung mit Auskunftssperre steht nicht darauf.</numerusform>
                <numerusform>%n Wohnungen mit Auskunftssperre stehen nicht darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Wohnung(en) mit Auskunftssperre stehen ohne Namen darauf.</source>
            <translation>
                <numerusform>%n Wohnung mit Auskunftssperre steht ohne Namen darauf.</numerusform>
                <numerusform>%n Wohnungen mit Auskunftssperre stehen ohne Namen darauf.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben über %n Person(en).</source>
            <translation>
                <numerusform>Enthält Angaben über %n Person.</numerusform>
                <numerusform>Enthält Angaben über %n Personen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält Angaben über %n Akteur(e).</source>
            <translation>
                <numerusform>Enthält Angaben über %n Akteur.</numerusform>
                <numerusform>Enthält Angaben über %n Akteure.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält %n Termin(e) mit der Nummer des Falls: ohne Namen, ohne Anlass, ohne Ort.</source>
            <translation>
                <numerusform>Enthält %n Termin mit der Nummer des Falls: ohne Namen, ohne Anlass, ohne Ort.</numerusform>
                <numerusform>Enthält %n Termine mit der Nummer des Falls: ohne Namen, ohne Anlass, ohne Ort.</numerusform>
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
        <message numerus="yes">
            <source>%n verstorben und nicht auf dem Papier</source>
            <translation>
                <numerusform>%n verstorben und nicht auf dem Papier</numerusform>
                <numerusform>%n verstorben und nicht auf dem Papier</numerusform>
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
        <message numerus="yes">
            <source>%n nicht mehr hier</source>
            <translation>
                <numerusform>%n nicht mehr hier</numerusform>
                <numerusform>%n nicht mehr hier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlacesTable</name>
        <message numerus="yes">
            <source>%n Platz/Plätze frei</source>
            <translation>
                <numerusform>%n Platz frei</numerusform>
                <numerusform>%n Plätze frei</numerusform>
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
        <message numerus="yes">
            <source>%n Brief(e) im Verlauf abgelegt.</source>
            <translation>
                <numerusform>%n Brief im Verlauf abgelegt.</numerusform>
                <numerusform>%n Briefe im Verlauf abgelegt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message numerus="yes">
            <source>Der Drucker nimmt nach %n Seite(n) nichts mehr an. Bitte prüfen, ob er eingeschaltet und verbunden ist, und die übrigen Seiten noch einmal drucken.</source>
            <translation>
                <numerusform>Der Drucker nimmt nach %n Seite nichts mehr an. Bitte prüfen, ob er eingeschaltet und verbunden ist, und die übrigen Seiten noch einmal drucken.</numerusform>
                <numerusform>Der Drucker nimmt nach %n Seiten nichts mehr an. Bitte prüfen, ob er eingeschaltet und verbunden ist, und die übrigen Seiten noch einmal drucken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message numerus="yes">
            <source>%n Beteiligte</source>
            <translation>
                <numerusform>%n Beteiligte/r</numerusform>
                <numerusform>%n Beteiligte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Projekt(e)</source>
            <translation>
                <numerusform>%n Projekt</numerusform>
                <numerusform>%n Projekte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beendete ausgeblendet</source>
            <translation>
                <numerusform>%n beendetes ausgeblendet</numerusform>
                <numerusform>%n beendete ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReceiverDialog</name>
        <message numerus="yes">
            <source>%n Einträge unter Schweigepflicht</source>
            <translation>
                <numerusform>%n Eintrag unter Schweigepflicht</numerusform>
                <numerusform>%n Einträge unter Schweigepflicht</numerusform>
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
        <name>Referrals</name>
        <message numerus="yes">
            <source>%n Verweis(e)</source>
            <translation>
                <numerusform>%n Verweis</numerusform>
                <numerusform>%n Verweise</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beendete(r) ausgeblendet</source>
            <translation>
                <numerusform>%n beendeter ausgeblendet</numerusform>
                <numerusform>%n beendete ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message numerus="yes">
            <source>%n Dokument(e) an der Entbindung</source>
            <translation>
                <numerusform>%n Dokument an der Entbindung</numerusform>
                <numerusform>%n Dokumente an der Entbindung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Dokument(e) an der Person</source>
            <translation>
                <numerusform>%n Dokument an der Person</numerusform>
                <numerusform>%n Dokumente an der Person</numerusform>
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
        <name>Releases</name>
        <message numerus="yes">
            <source>%n Entbindung(en)</source>
            <translation>
                <numerusform>%n Entbindung</numerusform>
                <numerusform>%n Entbindungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n abgelaufene oder widerrufene ausgeblendet</source>
            <translation>
                <numerusform>%n abgelaufene oder widerrufene ausgeblendet</numerusform>
                <numerusform>%n abgelaufene oder widerrufene ausgeblendet</numerusform>
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
        <name>ResultList</name>
        <message numerus="yes">
            <source>%n gefunden</source>
            <translation>
                <numerusform>%n gefunden</numerusform>
                <numerusform>%n gefunden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoleDialog</name>
        <message numerus="yes">
            <source>%n ausgewählte Person(en)</source>
            <translation>
                <numerusform>%n ausgewählte Person</numerusform>
                <numerusform>%n ausgewählte Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Rolle %n Person(en) gegeben</source>
            <translation>
                <numerusform>Rolle %n Person gegeben</numerusform>
                <numerusform>Rolle %n Personen gegeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hatte(n) sie schon</source>
            <translation>
                <numerusform>%n hatte sie schon</numerusform>
                <numerusform>%n hatten sie schon</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RowsStep</name>
        <message numerus="yes">
            <source>%n fehlerhaft</source>
            <translation>
                <numerusform>%n fehlerhaft</numerusform>
                <numerusform>%n fehlerhaft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vielleicht bekannt und noch nicht entschieden</source>
            <translation>
                <numerusform>%n vielleicht bekannt und noch nicht entschieden</numerusform>
                <numerusform>%n vielleicht bekannt und noch nicht entschieden</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SalvagedScreen</name>
        <message numerus="yes">
            <source>{what}: %n fehlt/fehlen.</source>
            <translation>
                <numerusform>{what}: %n fehlt.</numerusform>
                <numerusform>{what}: %n fehlen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScanWatcher</name>
        <message numerus="yes">
            <source>%n neue(r) Scan(s) im Scan-Ordner</source>
            <translation>
                <numerusform>%n neuer Scan im Scan-Ordner</numerusform>
                <numerusform>%n neue Scans im Scan-Ordner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Scan(s) bei {whom} angehängt; die Dateien liegen noch unverschlüsselt im Ordner</source>
            <translation>
                <numerusform>%n Scan bei {whom} angehängt; die Datei liegt noch unverschlüsselt im Ordner</numerusform>
                <numerusform>%n Scans bei {whom} angehängt; die Dateien liegen noch unverschlüsselt im Ordner</numerusform>
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
        <message numerus="yes">
            <source>nach %n Sekunden</source>
            <translation>
                <numerusform>nach %n Sekunde</numerusform>
                <numerusform>nach %n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>nach %n Tagen</source>
            <translation>
                <numerusform>nach %n Tag</numerusform>
                <numerusform>nach %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n falsche(r) Versuch(e) in den letzten 30 Tagen, zuletzt {when}.</source>
            <translation>
                <numerusform>%n falscher Versuch in den letzten 30 Tagen: {when}.</numerusform>
                <numerusform>%n falsche Versuche in den letzten 30 Tagen, zuletzt {when}.</numerusform>
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
        <name>SilentCases</name>
        <message numerus="yes">
            <source>Von %n Fall/Fällen haben Sie seit dem {day} nichts gehört. Was wird daraus?</source>
            <translation>
                <numerusform>Von %n Fall haben Sie seit dem {day} nichts gehört. Was wird daraus?</numerusform>
                <numerusform>Von %n Fällen haben Sie seit dem {day} nichts gehört. Was wird daraus?</numerusform>
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
        <name>Surveys</name>
        <message numerus="yes">
            <source>%n Stimmungsbild(er)</source>
            <translation>
                <numerusform>%n Stimmungsbild</numerusform>
                <numerusform>%n Stimmungsbilder</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TagDialog</name>
        <message numerus="yes">
            <source>für %n ausgewählte(n) Eintrag/Einträge</source>
            <translation>
                <numerusform>für einen ausgewählten Eintrag</numerusform>
                <numerusform>für %n ausgewählte Einträge</numerusform>
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
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n erledigte ausgeblendet</numerusform>
                <numerusform>%n erledigte ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message numerus="yes">
            <source>%n Text(e)</source>
            <translation>
                <numerusform>%n Text</numerusform>
                <numerusform>%n Texte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erledigte ausgeblendet</source>
            <translation>
                <numerusform>%n erledigte ausgeblendet</numerusform>
                <numerusform>%n erledigte ausgeblendet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mit fälligem Schritt</source>
            <translation>
                <numerusform>%n mit fälligem Schritt</numerusform>
                <numerusform>%n mit fälligem Schritt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n vor dem Ende</source>
            <translation>
                <numerusform>%n vor dem Ende</numerusform>
                <numerusform>%n vor dem Ende</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Liste(n)</source>
            <translation>
                <numerusform>%n Liste</numerusform>
                <numerusform>%n Listen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Auskunftssperre(n)</source>
            <translation>
                <numerusform>%n Auskunftssperre</numerusform>
                <numerusform>%n Auskunftssperren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Zusage(n)</source>
            <translation>
                <numerusform>%n Zusage</numerusform>
                <numerusform>%n Zusagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Beschluss/Beschlüsse</source>
            <translation>
                <numerusform>%n Beschluss</numerusform>
                <numerusform>%n Beschlüsse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Antwort(en)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n überfällig</source>
            <translation>
                <numerusform>%n überfällig</numerusform>
                <numerusform>%n überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n neu</source>
            <translation>
                <numerusform>%n neu</numerusform>
                <numerusform>%n neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Projekt(e)</source>
            <translation>
                <numerusform>%n Projekt</numerusform>
                <numerusform>%n Projekte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Budget(s)</source>
            <translation>
                <numerusform>%n Budget</numerusform>
                <numerusform>%n Budgets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Spende(n) vor dem Gemeinderat</source>
            <translation>
                <numerusform>%n Spende vor dem Gemeinderat</numerusform>
                <numerusform>%n Spenden vor dem Gemeinderat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Bescheid(e)</source>
            <translation>
                <numerusform>%n Bescheid</numerusform>
                <numerusform>%n Bescheide</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Verweis(e)</source>
            <translation>
                <numerusform>%n Verweis</numerusform>
                <numerusform>%n Verweise</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n läuft/laufen ab</source>
            <translation>
                <numerusform>%n läuft ab</numerusform>
                <numerusform>%n laufen ab</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ohne Unterschrift</source>
            <translation>
                <numerusform>%n ohne Unterschrift</numerusform>
                <numerusform>%n ohne Unterschrift</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Einwilligung(en)</source>
            <translation>
                <numerusform>%n Einwilligung</numerusform>
                <numerusform>%n Einwilligungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayCard</name>
        <message numerus="yes">
            <source>Heute: %n Anliegen</source>
            <translation>
                <numerusform>Heute: %n Anliegen</numerusform>
                <numerusform>Heute: %n Anliegen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>und %n weitere</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Trail</name>
        <message numerus="yes">
            <source>Liste „{list}“, %n Zeile(n)</source>
            <translation>
                <numerusform>Liste „{list}“, %n Zeile</numerusform>
                <numerusform>Liste „{list}“, %n Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrailPage</name>
        <message numerus="yes">
            <source>%n Zeile(n)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
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
            <source>%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</source>
            <translation>
                <numerusform>%n Eintrag wird mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten ihn noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</numerusform>
                <numerusform>%n Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</source>
            <translation>
                <numerusform>%n Eintrag wird endgültig gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten ihn noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</numerusform>
                <numerusform>%n Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.</numerusform>
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
        <name>TroubleScreen</name>
        <message numerus="yes">
            <source>%n neuere Sicherung(en) ist/sind beschädigt; angeboten wird die neueste unversehrte.</source>
            <translation>
                <numerusform>%n neuere Sicherung ist beschädigt; angeboten wird die neueste unversehrte.</numerusform>
                <numerusform>%n neuere Sicherungen sind beschädigt; angeboten wird die neueste unversehrte.</numerusform>
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
        <message numerus="yes">
            <source>Nach mehreren falschen Versuchen: nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>Nach mehreren falschen Versuchen: nächster Versuch in %n Sekunde.</numerusform>
                <numerusform>Nach mehreren falschen Versuchen: nächster Versuch in %n Sekunden.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Whom</name>
        <message numerus="yes">
            <source>und %n weitere</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
</TS>
