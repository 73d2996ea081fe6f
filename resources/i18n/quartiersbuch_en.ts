<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de_DE">
    <context>
        <name>Actors</name>
        <message>
            <source>Neuer Akteur</source>
            <translation>New partner</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Akteur gesichert</source>
            <translation>Partner saved</translation>
        </message>
        <message>
            <source>Akteur gelöscht</source>
            <translation>Partner deleted</translation>
        </message>
        <message>
            <source>Ansprechpersonen</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
        <message numerus="yes">
            <source>%n Akteur(e)</source>
            <translation>
                <numerusform>%n partner</numerusform>
                <numerusform>%n partners</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Hier stehen die Akteure des Quartiers: Vereine, Kirchen, Schulen, Ämter, Betriebe und Initiativen.</source>
            <translation>The partners of the quarter stand here: clubs, churches, schools, offices, businesses and initiatives.</translation>
        </message>
        <message>
            <source>Name, Telefon oder Angebot</source>
            <translation>Name, phone or offer</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>länger als 6 Monate still</source>
            <translation>silent for more than 6 months</translation>
        </message>
    </context>
    <context>
        <name>AffiliationDialog</name>
        <message>
            <source>Ansprechperson</source>
            <translation>Contact person</translation>
        </message>
        <message>
            <source>Ansprechperson geändert</source>
            <translation>Contact person changed</translation>
        </message>
    </context>
    <context>
        <name>AffiliationForm</name>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>z. B. Vorsitz, Jugendleitung</source>
            <translation>e.g. chair, youth leader</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Bis (leer: noch immer)</source>
            <translation>Until (empty: still)</translation>
        </message>
        <message>
            <source>Das Ende liegt vor dem Anfang.</source>
            <translation>The end is before the beginning.</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Darstellung</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>Farben, Größe und Sprache des Fensters.</source>
            <translation>Colours, size and language of the window.</translation>
        </message>
        <message>
            <source>Farben</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>wie das System</source>
            <translation>like the system</translation>
        </message>
        <message>
            <source>immer hell</source>
            <translation>always light</translation>
        </message>
        <message>
            <source>immer dunkel</source>
            <translation>always dark</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Kleiner</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Größer</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Normale Größe</source>
            <translation>Normal size</translation>
        </message>
        <message>
            <source>Die Sprache wechselt, wenn Sie die Einstellungen schließen.</source>
            <translation>The language changes when you close the settings.</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Übernehmen</source>
            <translation>Apply</translation>
        </message>
    </context>
    <context>
        <name>Attendance</name>
        <message>
            <source>Teilnehmerliste</source>
            <translation>Attendance list</translation>
        </message>
        <message>
            <source>Uhrzeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Kinder</source>
            <translation>Children</translation>
        </message>
        <message>
            <source>Ortsteil</source>
            <translation>District</translation>
        </message>
        <message>
            <source>nach dem Alphabet</source>
            <translation>alphabetical</translation>
        </message>
        <message>
            <source>wie angemeldet</source>
            <translation>as registered</translation>
        </message>
        <message>
            <source>Leere Zeilen am Ende</source>
            <translation>Blank lines at the end</translation>
        </message>
        <message>
            <source>Kopf auch auf</source>
            <translation>Head also in</translation>
        </message>
        <message>
            <source>Sprache hinzufügen …</source>
            <translation>Add a language …</translation>
        </message>
        <message>
            <source>Eigene Spalten</source>
            <translation>Own columns</translation>
        </message>
        <message>
            <source>Überschrift hinzufügen …</source>
            <translation>Add a heading …</translation>
        </message>
        <message>
            <source>Reihenfolge</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>Zeilen nummerieren</source>
            <translation>Number the lines</translation>
        </message>
        <message>
            <source>Querformat</source>
            <translation>Landscape</translation>
        </message>
        <message>
            <source>Büroexemplar mit Telefon oder E-Mail</source>
            <translation>Office copy with phone or e-mail</translation>
        </message>
        <message numerus="yes">
            <source>Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen.</source>
            <translation>
                <numerusform>Contains name and phone or e-mail of %n person – do not pass around.</numerusform>
                <numerusform>Contains names and phone or e-mail of %n people – do not pass around.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Enthält die Namen von %n Person(en), sonst nichts über sie.</source>
            <translation>
                <numerusform>Contains the name of %n person and nothing else about them.</numerusform>
                <numerusform>Contains the names of %n people and nothing else about them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Angemeldete mit Auskunftssperre stehen nicht darauf.</source>
            <translation>
                <numerusform>%n registered person with an address block does not stand on it.</numerusform>
                <numerusform>%n registered people with an address block do not stand on it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Quartiersbuch sichert von selbst: beim Start, alle halbe Stunde und vor allem Großen. Diese liegen neben dem Tresor; legen Sie ab und zu eine auf einen Stick.</source>
            <translation>Quartiersbuch backs up by itself: at the start, every half hour and before anything large. These lie beside the vault; put one on a stick now and then.</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Jetzt sichern</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Prüfen</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Kopie auf Datenträger …</source>
            <translation>Copy to a drive …</translation>
        </message>
        <message>
            <source>Wiederherstellen …</source>
            <translation>Restore …</translation>
        </message>
        <message>
            <source>Hier stehen die Sicherungen Ihres Tresors.</source>
            <translation>The backups of your vault stand here.</translation>
        </message>
        <message>
            <source>unbekannt</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>beschädigt</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>eben ganz geprüft</source>
            <translation>fully checked just now</translation>
        </message>
        <message>
            <source>beim Anlegen geprüft</source>
            <translation>checked when it was made</translation>
        </message>
        <message>
            <source>Sicherung prüfen</source>
            <translation>Check backup</translation>
        </message>
        <message>
            <source>Die Sicherung ist ganz und lässt sich einspielen.</source>
            <translation>The backup is whole and can be restored.</translation>
        </message>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Der Tresor wird verschlossen und auf den Stand „{when}“ gebracht. Der jetzige Stand wird vorher selbst gesichert, Sie können also auch wieder hierher zurück.</source>
            <translation>The vault is locked and brought to the state “{when}”. The present state is backed up first, so you can also come back here.</translation>
        </message>
        <message>
            <source>Verschließen und einspielen</source>
            <translation>Lock and restore</translation>
        </message>
    </context>
    <context>
        <name>Begun</name>
        <message>
            <source>{kind}: neu</source>
            <translation>{kind}: new</translation>
        </message>
        <message>
            <source>Eintrag: {title}</source>
            <translation>Entry: {title}</translation>
        </message>
    </context>
    <context>
        <name>Bugs</name>
        <message>
            <source>Das ging nicht</source>
            <translation>That did not work</translation>
        </message>
        <message>
            <source>Hier ist ein Fehler im Programm</source>
            <translation>Something is wrong in the program</translation>
        </message>
        <message>
            <source>Gespeichertes ist unversehrt, und was Sie gerade eingeben, ist als Entwurf gesichert. Sie können weiterarbeiten; wenn sich etwas seltsam verhält, starten Sie Quartiersbuch bitte neu.</source>
            <translation>What was saved is unharmed, and what you are typing is kept as a draft. You can go on working; if anything behaves oddly, please restart Quartiersbuch.</translation>
        </message>
        <message>
            <source>Vermerkt in „{file}“, ohne persönliche Daten: {where}</source>
            <translation>Noted in “{file}”, without personal data: {where}</translation>
        </message>
    </context>
    <context>
        <name>CaseForm</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Anlass</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Ziel</source>
            <translation>Goal</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>z. B. Wohnen</source>
            <translation>e.g. Wohnen</translation>
        </message>
        <message>
            <source>Eröffnet am</source>
            <translation>Opened on</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <source>Neuer Fall</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Fall gesichert</source>
            <translation>Case saved</translation>
        </message>
        <message>
            <source>Fall gelöscht</source>
            <translation>Case deleted</translation>
        </message>
        <message>
            <source>Status ändern …</source>
            <translation>Change status …</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Klient/in</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Eröffnet</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Kontakte</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Stunden</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Geschlossen</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message>
            <source>in Arbeit</source>
            <translation>in progress</translation>
        </message>
        <message>
            <source>lange kein Kontakt</source>
            <translation>no contact for long</translation>
        </message>
        <message>
            <source>Thema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Jahr</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Hier stehen Ihre Fälle: wen Sie länger begleiten, mit Verlauf, Themen und Stunden unter einer Nummer.</source>
            <translation>Your cases stand here: whom you accompany for longer, with timeline, topics and hours under one number.</translation>
        </message>
        <message>
            <source>Nummer, Name oder Anlass</source>
            <translation>Number, name or reason</translation>
        </message>
    </context>
    <context>
        <name>CatalogueField</name>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
    </context>
    <context>
        <name>CatalogueSection</name>
        <message>
            <source>Wertelisten</source>
            <translation>Value lists</translation>
        </message>
        <message>
            <source>Was sich in Feldern auswählen lässt. Was schon benutzt wurde, wird abgeschaltet und bleibt lesbar.</source>
            <translation>What can be chosen in fields. What was used already is switched off and stays readable.</translation>
        </message>
        <message>
            <source>Liste</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Einträge der Liste</source>
            <translation>Entries of the list</translation>
        </message>
        <message>
            <source>Neu …</source>
            <translation>New …</translation>
        </message>
        <message>
            <source>Umbenennen …</source>
            <translation>Rename …</translation>
        </message>
        <message>
            <source>Nach oben</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Nach unten</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Abschalten</source>
            <translation>Switch off</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>{label} (abgeschaltet)</source>
            <translation>{label} (switched off)</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Umbenennen</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>„{label}“ wird benutzt und ist deshalb nur abgeschaltet.</source>
            <translation>“{label}” is in use and is therefore only switched off.</translation>
        </message>
        <message>
            <source>Werteliste geändert</source>
            <translation>Value list changed</translation>
        </message>
        <message>
            <source>Wieder anbieten</source>
            <translation>Offer again</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>{label} entfernen</source>
            <translation>Remove {label}</translation>
        </message>
    </context>
    <context>
        <name>ChipsField</name>
        <message>
            <source>Hinzufügen …</source>
            <translation>Add …</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>Sortieren nach</source>
            <translation>Sort by</translation>
        </message>
        <message>
            <source>Spalten zurücksetzen</source>
            <translation>Reset columns</translation>
        </message>
        <message>
            <source>absteigend sortiert</source>
            <translation>sorted descending</translation>
        </message>
        <message>
            <source>aufsteigend sortiert</source>
            <translation>sorted ascending</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Befehle</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Was möchten Sie tun oder öffnen?</source>
            <translation>What would you like to do or open?</translation>
        </message>
        <message>
            <source>Befehl oder Eintrag</source>
            <translation>Command or record</translation>
        </message>
        <message>
            <source>Befehle und Einträge</source>
            <translation>Commands and records</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;Seite</source>
            <translation>&amp;Page</translation>
        </message>
        <message>
            <source>Hier gibt es keine weiteren Befehle</source>
            <translation>There are no further commands here</translation>
        </message>
        <message>
            <source>&amp;Datei</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Neu</source>
            <translation>&amp;New</translation>
        </message>
        <message>
            <source>Neuer &amp;Eintrag …</source>
            <translation>New &amp;entry …</translation>
        </message>
        <message>
            <source>&amp;Sichern</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>&amp;Drucken …</source>
            <translation>&amp;Print …</translation>
        </message>
        <message>
            <source>Personen aus Tabelle übernehmen …</source>
            <translation>Take people over from a table …</translation>
        </message>
        <message>
            <source>Sicherung jetzt anlegen</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Sicherung an anderem Ort ablegen …</source>
            <translation>Put a backup somewhere else …</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Passphrase ändern …</source>
            <translation>Change passphrase …</translation>
        </message>
        <message>
            <source>Neues Blatt für den Safe …</source>
            <translation>New sheet for the safe …</translation>
        </message>
        <message>
            <source>&amp;Einstellungen …</source>
            <translation>&amp;Settings …</translation>
        </message>
        <message>
            <source>S&amp;perren</source>
            <translation>&amp;Lock</translation>
        </message>
        <message>
            <source>&amp;Beenden</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Bearbeiten</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Rückgängig</source>
            <translation>&amp;Undo</translation>
        </message>
        <message>
            <source>&amp;Wiederholen</source>
            <translation>&amp;Redo</translation>
        </message>
        <message>
            <source>Letzte Schritte …</source>
            <translation>Last steps …</translation>
        </message>
        <message>
            <source>In allem &amp;suchen</source>
            <translation>&amp;Search everything</translation>
        </message>
        <message>
            <source>In dieser Liste &amp;filtern</source>
            <translation>&amp;Filter this list</translation>
        </message>
        <message>
            <source>Be&amp;fehle …</source>
            <translation>&amp;Commands …</translation>
        </message>
        <message>
            <source>&amp;Gehe zu</source>
            <translation>&amp;Go to</translation>
        </message>
        <message>
            <source>&amp;Zurück</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>&amp;Vor</source>
            <translation>&amp;Forward</translation>
        </message>
        <message>
            <source>&amp;Diskret: Namen verbergen</source>
            <translation>&amp;Discreet: hide names</translation>
        </message>
        <message>
            <source>&amp;Ansicht</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Größer</source>
            <translation>&amp;Larger</translation>
        </message>
        <message>
            <source>&amp;Kleiner</source>
            <translation>&amp;Smaller</translation>
        </message>
        <message>
            <source>&amp;Normale Größe</source>
            <translation>&amp;Normal size</translation>
        </message>
        <message>
            <source>&amp;Hell oder dunkel</source>
            <translation>L&amp;ight or dark</translation>
        </message>
        <message>
            <source>Seiten&amp;leiste</source>
            <translation>Side &amp;bar</translation>
        </message>
        <message>
            <source>Wie das System</source>
            <translation>Like the system</translation>
        </message>
        <message>
            <source>Immer hell</source>
            <translation>Always light</translation>
        </message>
        <message>
            <source>Immer dunkel</source>
            <translation>Always dark</translation>
        </message>
        <message>
            <source>Farben</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>&amp;Hilfe</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Tastenkürzel</source>
            <translation>&amp;Keyboard shortcuts</translation>
        </message>
        <message>
            <source>&amp;Über Quartiersbuch</source>
            <translation>&amp;About Quartiersbuch</translation>
        </message>
    </context>
    <context>
        <name>ContactDialog</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Mit wem oder worüber?</source>
            <translation>With whom or about what?</translation>
        </message>
        <message>
            <source>Name, Akteur oder Fallnummer suchen …</source>
            <translation>Search for a name, partner or case number …</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Eintrag zu Fall {number} gesichert</source>
            <translation>Entry on case {number} saved</translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben.</source>
            <translation>Not saved, your draft is kept.</translation>
        </message>
        <message>
            <source>Weiterschreiben</source>
            <translation>Go on writing</translation>
        </message>
        <message>
            <source>Eintrag gelöscht</source>
            <translation>Entry deleted</translation>
        </message>
    </context>
    <context>
        <name>ContactForm</name>
        <message>
            <source>Kanal</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Tätigkeit</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Themen</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>z. B. Wohnen</source>
            <translation>e.g. Wohnen</translation>
        </message>
        <message>
            <source>Was war?</source>
            <translation>What happened?</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz</source>
            <translation>Confidential note</translation>
        </message>
        <message>
            <source>Gehört zu</source>
            <translation>Belongs to</translation>
        </message>
        <message>
            <source>Name suchen …</source>
            <translation>Search for a name …</translation>
        </message>
        <message>
            <source>Gesprochen mit</source>
            <translation>Talked to</translation>
        </message>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Dauer (min)</source>
            <translation>Duration (min)</translation>
        </message>
        <message>
            <source>Nacharbeit (min)</source>
            <translation>Follow-up work (min)</translation>
        </message>
        <message>
            <source>Verständigung und Einordnung</source>
            <translation>Communication and classification</translation>
        </message>
        <message>
            <source>Sprache</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>Verständigung</source>
            <translation>Communication</translation>
        </message>
        <message>
            <source>Initiative</source>
            <translation>Initiative</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Kurzberatung, ohne Fall</source>
            <translation>Short consultation, without a case</translation>
        </message>
        <message>
            <source>Fall {number} · {status}</source>
            <translation>Case {number} · {status}</translation>
        </message>
    </context>
    <context>
        <name>ContractForm</name>
        <message>
            <source>Wochenstunden</source>
            <translation>Hours per week</translation>
        </message>
        <message>
            <source>gilt ab</source>
            <translation>valid from</translation>
        </message>
    </context>
    <context>
        <name>ContractSection</name>
        <message>
            <source>Arbeitszeit</source>
            <translation>Working time</translation>
        </message>
        <message>
            <source>Ihre Wochenstunden nach Vertrag. Daran misst sich die Kapazität auf „Heute“ und in den Berichten.</source>
            <translation>Your contract hours per week. Capacity on “Today” and in the reports is measured against them.</translation>
        </message>
        <message>
            <source>ab {day}: {weekly} h in der Woche, {monthly} im Monat</source>
            <translation>from {day}: {weekly} h a week, {monthly} a month</translation>
        </message>
    </context>
    <context>
        <name>CreateScreen</name>
        <message>
            <source>Neuer Tresor</source>
            <translation>New vault</translation>
        </message>
        <message>
            <source>Die Passphrase brauchen Sie jeden Morgen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben; Leerzeichen und Umlaute sind erlaubt.</source>
            <translation>You will need the passphrase every morning. Four or five words that have nothing to do with each other are good; spaces and umlauts are allowed.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Tresor anlegen</source>
            <translation>Create vault</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Er wird angelegt in „{folder}“.</source>
            <translation>It will be created in “{folder}”.</translation>
        </message>
        <message>
            <source>Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben.</source>
            <translation>The two entries differ. Please type the passphrase again.</translation>
        </message>
        <message>
            <source>Der Tresor wird angelegt …</source>
            <translation>Creating the vault …</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>z. B. 12.3. oder morgen</source>
            <translation>e.g. 12.3. or morgen</translation>
        </message>
        <message>
            <source>Kalender öffnen</source>
            <translation>Open calendar</translation>
        </message>
        <message>
            <source>Dieses Datum ist nicht zu verstehen.</source>
            <translation>This date cannot be understood.</translation>
        </message>
        <message>
            <source>Dieser Tag liegt vor dem {day}.</source>
            <translation>This day is before {day}.</translation>
        </message>
        <message>
            <source>Dieser Tag liegt nach dem {day}.</source>
            <translation>This day is after {day}.</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message numerus="yes">
            <source>in %n Tagen</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>vor %n Tagen</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}, {time} Uhr</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>vorgestern</source>
            <translation>the day before yesterday</translation>
        </message>
        <message>
            <source>gestern</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>morgen</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>übermorgen</source>
            <translation>the day after tomorrow</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Ordner zeigen</source>
            <translation>Show folder</translation>
        </message>
    </context>
    <context>
        <name>DetailSide</name>
        <message>
            <source>Schließen (Esc)</source>
            <translation>Close (Esc)</translation>
        </message>
        <message>
            <source>Vorheriger Eintrag (Alt+↑)</source>
            <translation>Previous record (Alt+↑)</translation>
        </message>
        <message>
            <source>Nächster Eintrag (Alt+↓)</source>
            <translation>Next record (Alt+↓)</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Hier liegen Briefe, Bescheide und Fotos zu diesem Eintrag, verschlüsselt in der Datei.</source>
            <translation>Letters, notices and photos about this record lie here, encrypted in the file.</translation>
        </message>
        <message>
            <source>Dokument anhängen</source>
            <translation>Attach document</translation>
        </message>
        <message>
            <source>Anhängen …</source>
            <translation>Attach …</translation>
        </message>
        <message>
            <source>Kopie speichern …</source>
            <translation>Save a copy …</translation>
        </message>
        <message>
            <source>Umbenennen …</source>
            <translation>Rename …</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Dokumente anhängen</source>
            <translation>Attach documents</translation>
        </message>
        <message>
            <source>Alle Dateien (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>Kopie speichern</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>Die Kopie liegt dann unverschlüsselt auf dem Datenträger und kann Angaben über Personen enthalten.</source>
            <translation>The copy will lie unencrypted on the disk and may contain information about people.</translation>
        </message>
        <message>
            <source>Dokument</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Umbenennen</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>Name des Dokuments</source>
            <translation>Name of the document</translation>
        </message>
        <message>
            <source>Dokument umbenannt</source>
            <translation>Document renamed</translation>
        </message>
        <message>
            <source>Dokument entfernt</source>
            <translation>Document removed</translation>
        </message>
        <message>
            <source>Eine der Dateien lässt sich nicht lesen. Bitte prüfen, ob sie noch da ist; es wurde nichts übernommen.</source>
            <translation>One of the files cannot be read. Please check whether it is still there; nothing was taken over.</translation>
        </message>
        <message>
            <source>Dokument angehängt</source>
            <translation>Document attached</translation>
        </message>
    </context>
    <context>
        <name>EventForm</name>
        <message>
            <source>Name der Veranstaltung</source>
            <translation>Name of the event</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Gehört zu einer Reihe? Name …</source>
            <translation>Part of a series? Name …</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Beginn</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ende</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Vorbehalt oder Grund</source>
            <translation>Proviso or reason</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Vorbereitung</source>
            <translation>Preparation</translation>
        </message>
        <message>
            <source>Minuten</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>sensibel: zählt in keinem Bericht zu den offenen Veranstaltungen</source>
            <translation>sensitive: counts in no report among the open events</translation>
        </message>
        <message>
            <source>Reihe angelegt</source>
            <translation>Series created</translation>
        </message>
    </context>
    <context>
        <name>EventPage</name>
        <message>
            <source>Vom Papier übertragen …</source>
            <translation>Transfer from paper …</translation>
        </message>
        <message>
            <source>Teilnehmerliste drucken …</source>
            <translation>Print attendance list …</translation>
        </message>
        <message>
            <source>An anderen Tagen wiederholen …</source>
            <translation>Repeat on other days …</translation>
        </message>
    </context>
    <context>
        <name>Events</name>
        <message>
            <source>Wann</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Plätze</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Besuche</source>
            <translation>Visits</translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Plätze</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n on the waiting list</numerusform>
                <numerusform>%n on the waiting list</numerusform>
            </translation>
        </message>
        <message>
            <source>fehlt</source>
            <translation>missing</translation>
        </message>
        <message numerus="yes">
            <source>%n mit Namen anwesend</source>
            <translation>
                <numerusform>%n present by name</numerusform>
                <numerusform>%n present by name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gezählt</source>
            <translation>
                <numerusform>%n counted</numerusform>
                <numerusform>%n counted</numerusform>
            </translation>
        </message>
        <message>
            <source>Neue Veranstaltung</source>
            <translation>New event</translation>
        </message>
        <message>
            <source>Veranstaltung gesichert</source>
            <translation>Event saved</translation>
        </message>
        <message>
            <source>Veranstaltung gelöscht</source>
            <translation>Event deleted</translation>
        </message>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Zählung</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>An anderen Tagen wiederholen …</source>
            <translation>Repeat on other days …</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message numerus="yes">
            <source>%n Veranstaltung(en)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>kommende</source>
            <translation>coming</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>nächste zwei Wochen</source>
            <translation>next two weeks</translation>
        </message>
        <message>
            <source>vergangene</source>
            <translation>past</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Anwesenheit fehlt</source>
            <translation>Attendance missing</translation>
        </message>
        <message>
            <source>Hier stehen Feste, Treffs, Kurse und Versammlungen: wann, wo, wer kommt, wer da war.</source>
            <translation>Parties, meetings, courses and assemblies stand here: when, where, who comes, who was there.</translation>
        </message>
        <message>
            <source>Name, Ort oder Tag</source>
            <translation>Name, place or day</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Liste filtern</source>
            <translation>Filter the list</translation>
        </message>
        <message>
            <source>{filter}: alle</source>
            <translation>{filter}: all</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Im Text suchen</source>
            <translation>Search in the text</translation>
        </message>
        <message>
            <source>Vorige Fundstelle (Umschalt+Enter)</source>
            <translation>Previous match (Shift+Enter)</translation>
        </message>
        <message>
            <source>Nächste Fundstelle (Enter)</source>
            <translation>Next match (Enter)</translation>
        </message>
        <message>
            <source>{number} von {count}</source>
            <translation>{number} of {count}</translation>
        </message>
        <message>
            <source>nichts gefunden</source>
            <translation>nothing found</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>(ohne Namen)</source>
            <translation>(no name)</translation>
        </message>
    </context>
    <context>
        <name>Fold</name>
        <message>
            <source>geöffnet</source>
            <translation>open</translation>
        </message>
        <message>
            <source>zugeklappt</source>
            <translation>folded</translation>
        </message>
    </context>
    <context>
        <name>FollowUpField</name>
        <message>
            <source>Wiedervorlage</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Was ist dann zu tun?</source>
            <translation>What is to be done then?</translation>
        </message>
        <message>
            <source>z. B. Bescheid nachfragen</source>
            <translation>e.g. ask about the decision</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Änderungen verworfen.</source>
            <translation>Changes discarded.</translation>
        </message>
        <message>
            <source>Zurückholen</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Entwurf ({when}) wiederhergestellt.</source>
            <translation>Draft ({when}) restored.</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Ansehen</source>
            <translation>View</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Strg+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bitte noch einmal ansehen: {fields}</source>
            <translation>Please look again: {fields}</translation>
        </message>
    </context>
    <context>
        <name>FormSide</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Im diskreten Modus sind die Angaben verborgen.</source>
            <translation>In discreet mode the details are hidden.</translation>
        </message>
        <message>
            <source>Wieder zeigen (F8)</source>
            <translation>Show again (F8)</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Hilfe</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>So geht es</source>
            <translation>How it works</translation>
        </message>
        <message>
            <source>Tastenkürzel</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Erst suchen</source>
            <translation>Search first</translation>
        </message>
        <message>
            <source>Strg+F findet alles: Menschen, Fälle, Akteure, Veranstaltungen, Aufgaben. Schon zwei Buchstaben genügen, auch aus der Mitte eines Namens. Enter öffnet, Strg+Enter öffnet in einem eigenen Fenster.</source>
            <translation>Ctrl+F finds everything: people, cases, partners, events, tasks. A few letters are enough, from the middle of a name as well. Enter opens, Ctrl+Enter opens in a window of its own.</translation>
        </message>
        <message>
            <source>Eintragen</source>
            <translation>Writing things down</translation>
        </message>
        <message>
            <source>Strg+N beginnt etwas Neues, Strg+S sichert. Nichts außer einem Namen ist Pflicht. Was Sie tippen, bleibt als Entwurf im Tresor, auch wenn das Fenster zugeht oder der Strom ausfällt.</source>
            <translation>Ctrl+N starts something new, Ctrl+S saves. Nothing but a name is mandatory. What you type stays in the vault as a draft, even if the window closes or the power fails.</translation>
        </message>
        <message>
            <source>Zurücknehmen</source>
            <translation>Taking things back</translation>
        </message>
        <message>
            <source>Strg+Z nimmt den letzten Schritt zurück, auch das Löschen und das Übernehmen einer Tabelle. Unter „Letzte Schritte“ sehen Sie alle. Gelöschtes liegt außerdem im Papierkorb.</source>
            <translation>Ctrl+Z takes back the last step, including deletions and the import of a table. “Last steps” shows all of them. What you delete also lies in the trash.</translation>
        </message>
        <message>
            <source>Besuch am Schreibtisch</source>
            <translation>A visitor at your desk</translation>
        </message>
        <message>
            <source>F8 verbirgt alle Namen, Strg+L verschließt den Tresor sofort. Nach dem Entsperren sind Sie dort, wo Sie waren.</source>
            <translation>F8 hides all names, Ctrl+L locks the vault at once. After unlocking you are back where you were.</translation>
        </message>
        <message>
            <source>Sicherungen</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Quartiersbuch sichert von selbst und prüft jede Sicherung. Legen Sie ab und zu eine auf einen Stick: Datei → Sicherung an anderem Ort ablegen.</source>
            <translation>Quartiersbuch backs up by itself and checks every backup. Now and then, put one on a stick: File → Put a backup somewhere else.</translation>
        </message>
        <message>
            <source>Größe und Farben</source>
            <translation>Size and colours</translation>
        </message>
        <message>
            <source>Strg+Plus und Strg+Minus ändern die Größe von allem. Hell oder dunkel folgt dem System, bis Sie wählen.</source>
            <translation>Ctrl+Plus and Ctrl+Minus change the size of everything. Light or dark follows the system until you choose.</translation>
        </message>
    </context>
    <context>
        <name>HoursBar</name>
        <message>
            <source>{done} von {contract} laut Vertrag</source>
            <translation>{done} of {contract} by contract</translation>
        </message>
    </context>
    <context>
        <name>HouseholdForm</name>
        <message>
            <source>Name des Haushalts</source>
            <translation>Name of the household</translation>
        </message>
        <message>
            <source>z. B. Familienname</source>
            <translation>e.g. family name</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Wohnform</source>
            <translation>Housing</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>Households</name>
        <message>
            <source>Neuer Haushalt</source>
            <translation>New household</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Haushalt gesichert</source>
            <translation>Household saved</translation>
        </message>
        <message>
            <source>Haushalt gelöscht</source>
            <translation>Household deleted</translation>
        </message>
        <message>
            <source>Mitglieder</source>
            <translation>Members</translation>
        </message>
        <message numerus="yes">
            <source>%n Haushalt(e)</source>
            <translation>
                <numerusform>%n household</numerusform>
                <numerusform>%n households</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Wohnung</source>
            <translation>Flat</translation>
        </message>
        <message>
            <source>Wohnform</source>
            <translation>Housing</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Hier stehen die Haushalte: wer zusammen wohnt, mit einer gemeinsamen Anschrift.</source>
            <translation>The households stand here: who lives together, with a common address.</translation>
        </message>
        <message>
            <source>Name oder Straße</source>
            <translation>Name or street</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Tabelle mit Personen wählen</source>
            <translation>Choose a table of people</translation>
        </message>
        <message>
            <source>Tabellen als Text (*.csv *.txt);;Alle Dateien (*)</source>
            <translation>Tables as text (*.csv *.txt);;All files (*)</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Personen aus Tabelle übernehmen</source>
            <translation>Take people over from a table</translation>
        </message>
        <message>
            <source>Zeigen</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>alle Zeilen</source>
            <translation>all lines</translation>
        </message>
        <message>
            <source>nur mit Hinweis</source>
            <translation>only with a hint</translation>
        </message>
        <message>
            <source>Zeilen der Datei</source>
            <translation>Lines of the file</translation>
        </message>
        <message>
            <source>Zeile</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Angaben</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Hinweis</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>Übernehmen</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>Andere Datei …</source>
            <translation>Another file …</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>„{name}“ wird gelesen …</source>
            <translation>Reading “{name}” …</translation>
        </message>
        <message>
            <source>Datei lesen</source>
            <translation>Read file</translation>
        </message>
        <message>
            <source>„{name}“: {count} Personen, davon {new} neu. Es ist noch nichts übernommen.</source>
            <translation>“{name}”: {count} people, {new} of them new. Nothing has been taken over yet.</translation>
        </message>
        <message>
            <source>Verstandene Spalten: {headings}</source>
            <translation>Columns understood: {headings}</translation>
        </message>
        <message numerus="yes">
            <source>%n Personen übernehmen</source>
            <translation>
                <numerusform>Take %n person over</numerusform>
                <numerusform>Take %n people over</numerusform>
            </translation>
        </message>
        <message>
            <source>Gezeigt sind die ersten {shown} von {count} Zeilen; übernommen werden alle.</source>
            <translation>The first {shown} of {count} lines are shown; all are taken over.</translation>
        </message>
        <message>
            <source>Personen aus Tabelle übernommen</source>
            <translation>People taken over from a table</translation>
        </message>
        <message>
            <source>Personen übernehmen</source>
            <translation>Take people over</translation>
        </message>
        <message numerus="yes">
            <source>%n Personen übernommen.</source>
            <translation>
                <numerusform>%n person taken over.</numerusform>
                <numerusform>%n people taken over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waren schon eingetragen.</source>
            <translation>
                <numerusform>%n was on file already.</numerusform>
                <numerusform>%n were on file already.</numerusform>
            </translation>
        </message>
        <message>
            <source>„{name}“ kann nicht übernommen werden.</source>
            <translation>“{name}” can't be taken over.</translation>
        </message>
        <message>
            <source>Abgebrochen. Es wurde nichts übernommen.</source>
            <translation>Cancelled. Nothing was taken over.</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Einer Person zuordnen</source>
            <translation>Assign to a person</translation>
        </message>
        <message>
            <source>Zuordnen</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>Einer Person zugeordnet</source>
            <translation>Assigned to a person</translation>
        </message>
    </context>
    <context>
        <name>LinkForm</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name suchen oder neu anlegen …</source>
            <translation>Search for a name or create one …</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>Nichts gefunden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>Filter aufheben</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>In eigenem Fenster öffnen</source>
            <translation>Open in a window of its own</translation>
        </message>
        <message>
            <source>Als Tabelle kopieren</source>
            <translation>Copy as table</translation>
        </message>
    </context>
    <context>
        <name>MailField</name>
        <message>
            <source>Diese Adresse sieht ungewöhnlich aus.</source>
            <translation>This address looks unusual.</translation>
        </message>
    </context>
    <context>
        <name>MembersPanel</name>
        <message>
            <source>Mitglieder des Haushalts</source>
            <translation>Members of the household</translation>
        </message>
        <message>
            <source>Person aufnehmen</source>
            <translation>Add person</translation>
        </message>
        <message>
            <source>Name suchen …</source>
            <translation>Search for a name …</translation>
        </message>
        <message>
            <source>Zieht aus</source>
            <translation>Moves out</translation>
        </message>
        <message>
            <source>Person in den Haushalt aufgenommen</source>
            <translation>Person added to the household</translation>
        </message>
        <message>
            <source>Person ausgezogen</source>
            <translation>Person moved out</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Uhrzeit</source>
            <translation>Time</translation>
        </message>
    </context>
    <context>
        <name>NameLine</name>
        <message>
            <source>„{name}“ nur mit diesem Namen</source>
            <translation>“{name}” with this name only</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Seite</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Vorige Seite</source>
            <translation>Previous page</translation>
        </message>
        <message>
            <source>Nächste Seite</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>Größe</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>Ganze Seite</source>
            <translation>Whole page</translation>
        </message>
        <message>
            <source>Seitenbreite</source>
            <translation>Page width</translation>
        </message>
        <message>
            <source>Kleiner</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>Größer</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>von {count}</source>
            <translation>of {count}</translation>
        </message>
    </context>
    <context>
        <name>NewPerson</name>
        <message>
            <source>Person angelegt</source>
            <translation>Person created</translation>
        </message>
        <message>
            <source>Person anlegen</source>
            <translation>Create person</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>Steht unter Schweigepflicht: nie in Suche, Listen und Berichten.</source>
            <translation>Under professional secrecy: never in search, lists and reports.</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz ist im diskreten Modus verborgen</source>
            <translation>The confidential note is hidden in discreet mode</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz öffnen</source>
            <translation>Open confidential note</translation>
        </message>
        <message>
            <source>Vertrauliche Notiz schreiben</source>
            <translation>Write confidential note</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Rückgängig</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>NoticeLine</name>
        <message>
            <source>Hinweis schließen</source>
            <translation>Close notice</translation>
        </message>
    </context>
    <context>
        <name>NumberField</name>
        <message>
            <source>Das ist keine Zahl.</source>
            <translation>This is not a number.</translation>
        </message>
        <message>
            <source>Diese Zahl ist ungewöhnlich klein.</source>
            <translation>This number is unusually small.</translation>
        </message>
    </context>
    <context>
        <name>OfficeForm</name>
        <message>
            <source>Gemeinde</source>
            <translation>Municipality</translation>
        </message>
        <message>
            <source>z. B. Gemeinde Steinen</source>
            <translation>e.g. Gemeinde Steinen</translation>
        </message>
        <message>
            <source>Name des Büros</source>
            <translation>Name of the office</translation>
        </message>
        <message>
            <source>Quartier</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Ihr Name, wie er auf Papieren stehen soll</source>
            <translation>Your name as it shall stand on papers</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
    </context>
    <context>
        <name>OfficeSection</name>
        <message>
            <source>Büro</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Steht im Kopf von Listen und Berichten und in den Hinweisen zum Datenschutz.</source>
            <translation>Stands at the head of lists and reports and in the privacy notices.</translation>
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message>
            <source>So wird gedruckt</source>
            <translation>How it is printed</translation>
        </message>
    </context>
    <context>
        <name>OrganisationForm</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Kurzname</source>
            <translation>Short name</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Internetseite</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Angebote</source>
            <translation>Offers</translation>
        </message>
        <message>
            <source>z. B. Raum für 30 Personen, Sprachcafé</source>
            <translation>e.g. room for 30 people, language café</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Heute</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Haushalte</source>
            <translation>Households</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Akteure</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>Veranstaltungen</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Reihen</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Aufgaben</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Berichte</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Papierkorb</source>
            <translation>Trash</translation>
        </message>
    </context>
    <context>
        <name>PagesView</name>
        <message>
            <source>Seiten</source>
            <translation>Pages</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>Verlauf</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
    </context>
    <context>
        <name>ParticipantKeys</name>
        <message>
            <source>A</source>
            <translation>P</translation>
        </message>
        <message>
            <source>V</source>
            <translation>L</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>U</source>
            <translation>U</translation>
        </message>
        <message>
            <source>N</source>
            <translation>R</translation>
        </message>
        <message>
            <source>W</source>
            <translation>W</translation>
        </message>
        <message>
            <source>I</source>
            <translation>I</translation>
        </message>
        <message>
            <source>B</source>
            <translation>C</translation>
        </message>
    </context>
    <context>
        <name>ParticipantTable</name>
        <message>
            <source>Teilnehmende</source>
            <translation>Participants</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>Participants</name>
        <message>
            <source>Nr.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Auskunftssperre: steht auf keiner gedruckten Liste</source>
            <translation>Address block: on no printed list</translation>
        </message>
        <message>
            <source>{status}, spontan</source>
            <translation>{status}, walk-in</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsPanel</name>
        <message>
            <source>Name hinzufügen</source>
            <translation>Add name</translation>
        </message>
        <message>
            <source>Name hinzufügen …</source>
            <translation>Add name …</translation>
        </message>
        <message>
            <source>ist da</source>
            <translation>is here</translation>
        </message>
        <message>
            <source>Wer jetzt eingetragen wird, ist schon da und wird als anwesend gezählt</source>
            <translation>Whoever is entered now is already here and counts as present</translation>
        </message>
        <message>
            <source>Hier stehen die Teilnehmenden. Name in die Zeile oben tippen, Enter, der nächste Name …</source>
            <translation>The participants stand here. Type a name in the line above, Enter, the next name …</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
        <message numerus="yes">
            <source>%n von der Liste genommen</source>
            <translation>
                <numerusform>%n taken off the list</numerusform>
                <numerusform>%n taken off the list</numerusform>
            </translation>
        </message>
        <message>
            <source>Name auf der Liste</source>
            <translation>Name on the list</translation>
        </message>
        <message>
            <source>So steht der Name auf der Liste</source>
            <translation>This is how the name stands on the list</translation>
        </message>
        <message>
            <source>Name auf der Liste geändert</source>
            <translation>Name on the list changed</translation>
        </message>
        <message>
            <source>Von der Warteliste nachgerückt</source>
            <translation>Moved up from the waiting list</translation>
        </message>
        <message>
            <source>Da oder nicht da</source>
            <translation>Here or not here</translation>
        </message>
        <message>
            <source>Person öffnen</source>
            <translation>Open person</translation>
        </message>
        <message>
            <source>Name auf der Liste …</source>
            <translation>Name on the list …</translation>
        </message>
        <message>
            <source>Einer Person zuordnen …</source>
            <translation>Assign to a person …</translation>
        </message>
        <message>
            <source>Als Tabelle kopieren</source>
            <translation>Copy as table</translation>
        </message>
        <message>
            <source>Von der Liste nehmen</source>
            <translation>Take off the list</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Da</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>Von der Liste nehmen (Entf)</source>
            <translation>Take off the list (Del)</translation>
        </message>
        <message>
            <source>Vom Papier übertragen …</source>
            <translation>Transfer from paper …</translation>
        </message>
        <message>
            <source>Liste drucken …</source>
            <translation>Print list …</translation>
        </message>
        <message>
            <source>Ein Platz ist frei. Am längsten wartet {name}.</source>
            <translation>A place is free. {name} has waited longest.</translation>
        </message>
        <message>
            <source>Nachrücken lassen</source>
            <translation>Let move up</translation>
        </message>
        <message numerus="yes">
            <source>%n angemeldet</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{taken} von %n Plätzen belegt</source>
            <translation>
                <numerusform>{taken} of %n place taken</numerusform>
                <numerusform>{taken} of %n places taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n auf der Warteliste</source>
            <translation>
                <numerusform>%n on the waiting list</numerusform>
                <numerusform>%n on the waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n anwesend</source>
            <translation>
                <numerusform>%n present</numerusform>
                <numerusform>%n present</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>davon %n spontan</source>
            <translation>
                <numerusform>%n of them a walk-in</numerusform>
                <numerusform>%n of them walk-ins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wegen Auskunftssperre nicht auf dem Papier</source>
            <translation>
                <numerusform>%n not on the paper because of an address block</numerusform>
                <numerusform>%n not on the paper because of address blocks</numerusform>
            </translation>
        </message>
        <message>
            <source>steht schon da</source>
            <translation>is already there</translation>
        </message>
        <message>
            <source>Anwesend</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>Spontan dabei</source>
            <translation>Walk-in</translation>
        </message>
        <message>
            <source>Angemeldet</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>Alle Plätze sind vergeben: auf der Warteliste</source>
            <translation>All places are taken: on the waiting list</translation>
        </message>
        <message>
            <source>Steht schon auf der Liste</source>
            <translation>Already on the list</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Passphrase ändern</source>
            <translation>Change passphrase</translation>
        </message>
        <message>
            <source>Das Blatt im Safe gilt weiter. Ältere Sicherungen öffnen sich noch mit der bisherigen Passphrase.</source>
            <translation>The sheet in the safe stays valid. Older backups still open with the previous passphrase.</translation>
        </message>
        <message>
            <source>Neue Passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Ändern</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Die beiden Eingaben sind verschieden.</source>
            <translation>The two entries differ.</translation>
        </message>
        <message>
            <source>Die Passphrase wird geändert …</source>
            <translation>Changing the passphrase …</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Neue Person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Stammdaten</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Person gesichert</source>
            <translation>Person saved</translation>
        </message>
        <message>
            <source>Person gelöscht</source>
            <translation>Person deleted</translation>
        </message>
        <message>
            <source>Fälle und Akteure</source>
            <translation>Cases and partners</translation>
        </message>
        <message>
            <source>Dolmetschen nötig</source>
            <translation>Interpreter needed</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Eigene Schrift</source>
            <translation>Own script</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Anschrift</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Jahrgang</source>
            <translation>Born</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>Rollen</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Bewohner/in</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>Ehrenamt</source>
            <translation>Volunteer</translation>
        </message>
        <message numerus="yes">
            <source>%n Person(en)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Hier stehen alle Menschen, mit denen Sie zu tun haben: Bewohner/innen, Ehrenamtliche, Ansprechpersonen.</source>
            <translation>Everybody you have to do with stands here: residents, volunteers, contact persons.</translation>
        </message>
        <message>
            <source>Name, Straße oder Telefon</source>
            <translation>Name, street or phone</translation>
        </message>
        <message>
            <source>Rolle</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
    </context>
    <context>
        <name>PersonActors</name>
        <message>
            <source>Akteure dieser Person</source>
            <translation>Partners of this person</translation>
        </message>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Spricht für keinen Akteur. Hinzugefügt wird das beim Akteur, unter „Ansprechpersonen“.</source>
            <translation>Speaks for no partner. This is added at the partner, under “Contact persons”.</translation>
        </message>
        <message>
            <source>Ansprechperson bei</source>
            <translation>Contact person at</translation>
        </message>
    </context>
    <context>
        <name>PersonCases</name>
        <message>
            <source>Fälle dieser Person</source>
            <translation>Cases of this person</translation>
        </message>
        <message>
            <source>Nummer</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Letzter Kontakt</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Stunden</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Kein Fall. Für ein, zwei Gespräche genügt eine Kurzberatung im Verlauf.</source>
            <translation>No case. For one or two conversations a short consultation in the timeline is enough.</translation>
        </message>
        <message>
            <source>Fall anlegen</source>
            <translation>Create case</translation>
        </message>
        <message>
            <source>Fälle</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Fall angelegt</source>
            <translation>Case created</translation>
        </message>
        <message>
            <source>{status}, seit {day}</source>
            <translation>{status}, since {day}</translation>
        </message>
        <message>
            <source>noch keiner</source>
            <translation>none yet</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Vorname</source>
            <translation>First name</translation>
        </message>
        <message>
            <source>Nachname</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>Name in eigener Schrift</source>
            <translation>Name in its own script</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Mobil</source>
            <translation>Mobile</translation>
        </message>
        <message>
            <source>E-Mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Wohnen</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Name des Haushalts</source>
            <translation>Name of the household</translation>
        </message>
        <message>
            <source>Straße und Hausnummer</source>
            <translation>Street and number</translation>
        </message>
        <message>
            <source>leer: Anschrift des Haushalts</source>
            <translation>empty: address of the household</translation>
        </message>
        <message>
            <source>PLZ</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Verständigung</source>
            <translation>Communication</translation>
        </message>
        <message>
            <source>Sprachen</source>
            <translation>Languages</translation>
        </message>
        <message>
            <source>z. B. Arabisch, Deutsch A2</source>
            <translation>e.g. Arabisch, Deutsch A2</translation>
        </message>
        <message>
            <source>braucht Dolmetscher/in</source>
            <translation>needs an interpreter</translation>
        </message>
        <message>
            <source>Mehr</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Geburtsjahr</source>
            <translation>Year of birth</translation>
        </message>
        <message>
            <source>Geburtsdatum</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Herkunftsland</source>
            <translation>Country of origin</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>Bewohner/in des Quartiers</source>
            <translation>lives in the quarter</translation>
        </message>
        <message>
            <source>engagiert sich ehrenamtlich</source>
            <translation>volunteers</translation>
        </message>
        <message>
            <source>Auskunftssperre: Anschrift auf keiner Liste</source>
            <translation>Address block: address on no list</translation>
        </message>
        <message>
            <source>Haushalt angelegt</source>
            <translation>Household created</translation>
        </message>
    </context>
    <context>
        <name>PhoneField</name>
        <message>
            <source>Diese Nummer sieht ungewöhnlich aus.</source>
            <translation>This number looks unusual.</translation>
        </message>
    </context>
    <context>
        <name>PickerField</name>
        <message>
            <source>Suchen …</source>
            <translation>Search …</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Noch nichts ausgewählt.</source>
            <translation>Nothing chosen yet.</translation>
        </message>
        <message>
            <source>Noch nicht ausgewählt.</source>
            <translation>Not chosen yet.</translation>
        </message>
        <message>
            <source>Neu anlegen</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>„{text}“ neu anlegen</source>
            <translation>Create “{text}”</translation>
        </message>
    </context>
    <context>
        <name>PlanForm</name>
        <message>
            <source>jede Woche</source>
            <translation>every week</translation>
        </message>
        <message>
            <source>alle zwei Wochen</source>
            <translation>every two weeks</translation>
        </message>
        <message>
            <source>jeden Monat am selben Wochentag</source>
            <translation>every month on the same weekday</translation>
        </message>
        <message>
            <source>jeden Monat am selben Tag</source>
            <translation>every month on the same day</translation>
        </message>
        <message>
            <source>Ab</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>Anzahl</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>{day} – steht schon da</source>
            <translation>{day} – is already there</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Einstellungen</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Bitte noch einmal ansehen: {fields}</source>
            <translation>Please look again: {fields}</translation>
        </message>
        <message>
            <source>Einstellungen gesichert</source>
            <translation>Settings saved</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Als Tabelle sichern …</source>
            <translation>Save as table …</translation>
        </message>
        <message>
            <source>Als PDF sichern …</source>
            <translation>Save as PDF …</translation>
        </message>
        <message>
            <source>Drucken …</source>
            <translation>Print …</translation>
        </message>
        <message>
            <source>Vorschau</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Die Vorschau wurde abgebrochen.</source>
            <translation>The preview was cancelled.</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Drucken</source>
            <translation>Print</translation>
        </message>
        <message numerus="yes">
            <source>An den Drucker gegeben: %n Seite(n).</source>
            <translation>
                <numerusform>%n page was sent to the printer.</numerusform>
                <numerusform>%n pages were sent to the printer.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Drucken</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>In diesem Bereich liegen keine Seiten.</source>
            <translation>There are no pages in this range.</translation>
        </message>
        <message>
            <source>Der Drucker nimmt nichts an. Bitte prüfen, ob er eingeschaltet und verbunden ist.</source>
            <translation>The printer accepts nothing. Please check that it is switched on and connected.</translation>
        </message>
    </context>
    <context>
        <name>ProtectionForm</name>
        <message>
            <source>Personen mindestens</source>
            <translation>Persons at least</translation>
        </message>
        <message>
            <source>bei Herkunft, Gesundheit, Unterbringung</source>
            <translation>for origin, health, housing</translation>
        </message>
        <message>
            <source>Grundlage für Anteile in Prozent</source>
            <translation>Base of percentages</translation>
        </message>
        <message>
            <source>gilt ab</source>
            <translation>valid from</translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message>
            <source>Schutz der Zahlen</source>
            <translation>Protection of figures</translation>
        </message>
        <message>
            <source>Was Bürgermeister und Gemeinderat bekommen, darf niemanden erkennbar machen. Kleinere Zahlen erscheinen als „&lt; 5“. Die Schwellen stimmt die Gemeinde mit ihrer oder ihrem Datenschutzbeauftragten ab.</source>
            <translation>What mayor and council are given must not let anyone be recognised. Smaller numbers appear as “&lt; 5”. The municipality agrees the limits with its data protection officer.</translation>
        </message>
        <message>
            <source>ab {day}: {persons} Personen, sensibel {sensitive}, Anteile ab {base}</source>
            <translation>from {day}: {persons} persons, sensitive {sensitive}, percentages from {base}</translation>
        </message>
    </context>
    <context>
        <name>QuickLine</name>
        <message>
            <source>Neuer Eintrag …  (z. B. „Gespräch 20 min Wohnen; WV Fr“)</source>
            <translation>New entry …  (e.g. “Gespräch 20 min Wohnen; WV Fr”)</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Ausführlich …</source>
            <translation>In detail …</translation>
        </message>
        <message>
            <source>Alle Felder (Umschalt+Enter)</source>
            <translation>All fields (Shift+Enter)</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Wiedervorlage {day}</source>
            <translation>Follow-up {day}</translation>
        </message>
        <message>
            <source>am {day}</source>
            <translation>on {day}</translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message numerus="yes">
            <source>%n Eintrag/Einträge gelöscht</source>
            <translation>
                <numerusform>%n record deleted</numerusform>
                <numerusform>%n records deleted</numerusform>
            </translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>RecordDetail</name>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Bitte noch einmal ansehen: {fields}</source>
            <translation>Please look again: {fields}</translation>
        </message>
    </context>
    <context>
        <name>RecoverScreen</name>
        <message>
            <source>Mit dem Blatt öffnen</source>
            <translation>Open with the sheet</translation>
        </message>
        <message>
            <source>Auf dem Blatt im Safe steht der Wiederherstellungscode. Danach gilt Ihre neue Passphrase; der Code bleibt.</source>
            <translation>The recovery code stands on the sheet in the safe. Afterwards your new passphrase applies; the code stays.</translation>
        </message>
        <message>
            <source>Wiederherstellungscode</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Neue Passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Noch einmal</source>
            <translation>Once more</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben.</source>
            <translation>The two entries differ. Please type the passphrase again.</translation>
        </message>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
    </context>
    <context>
        <name>RepeatDialog</name>
        <message>
            <source>Termine eintragen</source>
            <translation>Enter dates</translation>
        </message>
        <message>
            <source>Eintragen</source>
            <translation>Writing things down</translation>
        </message>
        <message>
            <source>Noch ist kein Tag angekreuzt. Bitte einen Tag wählen oder abbrechen.</source>
            <translation>No day is ticked yet. Please choose a day or cancel.</translation>
        </message>
        <message>
            <source>Termine eingetragen</source>
            <translation>Dates entered</translation>
        </message>
        <message numerus="yes">
            <source>%n Termin(e) eingetragen</source>
            <translation>
                <numerusform>%n session entered</numerusform>
                <numerusform>%n sessions entered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>{period} (läuft noch)</source>
            <translation>{period} (still running)</translation>
        </message>
        <message>
            <source>{period} auf einen Blick</source>
            <translation>{period} at a glance</translation>
        </message>
        <message>
            <source>Schwellen ansehen</source>
            <translation>See the limits</translation>
        </message>
        <message>
            <source>Zeitraum</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Vorschau</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Als PDF …</source>
            <translation>As PDF …</translation>
        </message>
        <message>
            <source>Als Tabelle …</source>
            <translation>As spreadsheet …</translation>
        </message>
        <message>
            <source>{title} nicht gesichert</source>
            <translation>{title} not saved</translation>
        </message>
        <message>
            <source>Monatsblatt</source>
            <translation>Monthly sheet</translation>
        </message>
        <message>
            <source>Eine Seite für den Bürgermeister: Veranstaltungen, Beratungen, Stunden je Aufgabe, Termine.</source>
            <translation>One page for the mayor: events, consultations, hours per task, dates.</translation>
        </message>
        <message>
            <source>Jahresbericht</source>
            <translation>Annual report</translation>
        </message>
        <message>
            <source>Für den Gemeinderat: Quartier, die fünf Aufgaben, Kapazität, mit Definitionen im Anhang.</source>
            <translation>For the council: the quarter, the five tasks, capacity, with definitions in the annex.</translation>
        </message>
        <message>
            <source>Auf einen Blick</source>
            <translation>At a glance</translation>
        </message>
        <message>
            <source>Die Zahlen werden gezählt …</source>
            <translation>Counting the figures …</translation>
        </message>
        <message>
            <source>Hier entstehen Monatsblatt und Jahresbericht aus dem, was Sie ohnehin eintragen: Veranstaltungen, Beratungen, Akteure.</source>
            <translation>Monthly sheet and annual report are made here from what you enter anyway: events, consultations, actors.</translation>
        </message>
        <message>
            <source>Erste Veranstaltung eintragen</source>
            <translation>Enter the first event</translation>
        </message>
        <message>
            <source>Quartalsbericht</source>
            <translation>Quarterly report</translation>
        </message>
        <message>
            <source>Zahlen werden gezählt</source>
            <translation>Counting the figures</translation>
        </message>
        <message>
            <source>Bericht wird gesetzt</source>
            <translation>Setting the report</translation>
        </message>
        <message>
            <source>Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. Was Sie selbst schreiben, bitte noch einmal lesen.</source>
            <translation>Contains no names and no case content; small numbers are protected. Please read once more what you write yourself.</translation>
        </message>
        <message>
            <source>Zu entscheiden (je Zeile ein Punkt)</source>
            <translation>To be decided (one point per line)</translation>
        </message>
        <message>
            <source>z. B. Raum für das Nähcafé ab März</source>
            <translation>e.g. a room for the sewing café from March</translation>
        </message>
        <message>
            <source>Eine Stimme aus dem Quartier, ohne Namen</source>
            <translation>A voice from the quarter, without a name</translation>
        </message>
        <message>
            <source>z. B. Hier kennt man mich jetzt.</source>
            <translation>e.g. People know me here now.</translation>
        </message>
        <message>
            <source>leer: der übliche Text</source>
            <translation>empty: the usual text</translation>
        </message>
        <message>
            <source>Kurzfassung</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Das Quartier</source>
            <translation>The quarter</translation>
        </message>
        <message>
            <source>Kapazität</source>
            <translation>Capacity</translation>
        </message>
    </context>
    <context>
        <name>RestoreScreen</name>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Wählen Sie die Sicherung und geben Sie ihre Passphrase oder den Wiederherstellungscode ein. Was jetzt im Tresor liegt, wird vorher selbst gesichert.</source>
            <translation>Choose the backup and type its passphrase or the recovery code. What is in the vault now is backed up first.</translation>
        </message>
        <message>
            <source>Sicherung wählen …</source>
            <translation>Choose backup …</translation>
        </message>
        <message>
            <source>Passphrase oder Wiederherstellungscode</source>
            <translation>Passphrase or recovery code</translation>
        </message>
        <message>
            <source>Einspielen</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Zurück</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Sicherung wählen</source>
            <translation>Choose backup</translation>
        </message>
        <message>
            <source>Sicherungen (*.qbsicherung);;Alle Dateien (*)</source>
            <translation>Backups (*.qbsicherung);;All files (*)</translation>
        </message>
        <message>
            <source>Bitte zuerst die Sicherung wählen.</source>
            <translation>Please choose the backup first.</translation>
        </message>
        <message>
            <source>Die Sicherung wird geprüft und eingespielt …</source>
            <translation>Checking and restoring the backup …</translation>
        </message>
        <message>
            <source>Die Sicherung ist eingespielt und geprüft.</source>
            <translation>The backup is restored and checked.</translation>
        </message>
    </context>
    <context>
        <name>RuleSection</name>
        <message>
            <source>Bitte alle Felder ausfüllen, auch den Tag, ab dem es gilt.</source>
            <translation>Please fill in every field, and the day from which it holds.</translation>
        </message>
        <message>
            <source>Bisher festgelegt</source>
            <translation>Set so far</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Als PDF sichern</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Als Tabelle sichern</source>
            <translation>Save as spreadsheet</translation>
        </message>
        <message>
            <source>Tabellen (*.xlsx)</source>
            <translation>Spreadsheets (*.xlsx)</translation>
        </message>
        <message>
            <source>Gesichert als „{name}“.</source>
            <translation>Saved as “{name}”.</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Suchen … (Strg+F)</source>
            <translation>Search … (Ctrl+F)</translation>
        </message>
        <message>
            <source>In allem suchen</source>
            <translation>Search everything</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Gefunden</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>Nichts gefunden.</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>↑ ↓ wählen   ·   Enter öffnen   ·   Strg+Enter daneben öffnen</source>
            <translation>↑ ↓ choose   ·   Enter opens   ·   Ctrl+Enter opens beside</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>Passphrase zeigen</source>
            <translation>Show passphrase</translation>
        </message>
    </context>
    <context>
        <name>SecuritySection</name>
        <message>
            <source>Sicherheit</source>
            <translation>Security</translation>
        </message>
        <message>
            <source>Der Tresor öffnet sich nur mit Ihrer Passphrase oder dem Code vom Blatt im Safe.</source>
            <translation>The vault opens only with your passphrase or with the code on the sheet in the safe.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Ältere Sicherungen öffnen sich weiter mit der Passphrase, die damals galt.</source>
            <translation>Older backups still open with the passphrase of their time.</translation>
        </message>
        <message>
            <source>Passphrase ändern …</source>
            <translation>Change passphrase …</translation>
        </message>
        <message>
            <source>Blatt für den Safe</source>
            <translation>Sheet for the safe</translation>
        </message>
        <message>
            <source>Ein neues Blatt macht das bisherige wertlos. Nötig, wenn es fehlt oder jemand es gesehen hat.</source>
            <translation>A new sheet makes the old one worthless. Needed when it is lost or somebody has seen it.</translation>
        </message>
        <message>
            <source>Neues Blatt …</source>
            <translation>New sheet …</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Liest jede Seite der Datei und vergleicht Verknüpfungen, Suche und Verlauf.</source>
            <translation>Reads every page of the file and compares links, search and history.</translation>
        </message>
        <message>
            <source>Jetzt prüfen</source>
            <translation>Check now</translation>
        </message>
        <message>
            <source>Von selbst sperren, wenn niemand tippt</source>
            <translation>Lock by itself when nobody types</translation>
        </message>
        <message numerus="yes">
            <source>nach %n Minuten</source>
            <translation>
                <numerusform>after %n minute</numerusform>
                <numerusform>after %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>Neue Reihe</source>
            <translation>New series</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Reihe gesichert</source>
            <translation>Series saved</translation>
        </message>
        <message>
            <source>Reihe gelöscht</source>
            <translation>Series deleted</translation>
        </message>
        <message>
            <source>Termine</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Nächster Termin</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message numerus="yes">
            <source>%n Reihe(n)</source>
            <translation>
                <numerusform>%n series</numerusform>
                <numerusform>%n series</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Hier stehen Kurse und Treffs, die wiederkehren: das Nähcafé, der Sprachkurs.</source>
            <translation>Recurring courses and meetings stand here: the sewing café, the language course.</translation>
        </message>
        <message>
            <source>Name oder Ort</source>
            <translation>Name or place</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
    </context>
    <context>
        <name>SeriesForm</name>
        <message>
            <source>Name der Reihe</source>
            <translation>Name of the series</translation>
        </message>
        <message>
            <source>Rhythmus</source>
            <translation>Rhythm</translation>
        </message>
        <message>
            <source>z. B. freitags 15 bis 17 Uhr</source>
            <translation>e.g. Fridays 3 to 5 pm</translation>
        </message>
        <message>
            <source>Ort</source>
            <translation>Town</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>SessionsPanel</name>
        <message>
            <source>Termine der Reihe</source>
            <translation>Dates of the series</translation>
        </message>
        <message>
            <source>Noch kein Termin. Der erste lässt sich allein eintragen, oder gleich eine ganze Reihe von Tagen.</source>
            <translation>No date yet. Enter the first one alone, or a whole row of days at once.</translation>
        </message>
        <message>
            <source>Termine eintragen …</source>
            <translation>Enter dates …</translation>
        </message>
        <message>
            <source>Nächster Termin</source>
            <translation>Next date</translation>
        </message>
        <message>
            <source>Termin eingetragen</source>
            <translation>Date entered</translation>
        </message>
        <message numerus="yes">
            <source>%n Termin(e)</source>
            <translation>
                <numerusform>%n date</numerusform>
                <numerusform>%n dates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetDialog</name>
        <message>
            <source>Neues Blatt für den Safe</source>
            <translation>New sheet for the safe</translation>
        </message>
    </context>
    <context>
        <name>SheetScreen</name>
        <message>
            <source>Das Blatt für den Safe</source>
            <translation>The sheet for the safe</translation>
        </message>
        <message>
            <source>Wenn Sie die Passphrase vergessen, öffnet nur noch dieser Code den Tresor. Niemand sonst hat ihn. Drucken Sie das Blatt und legen Sie es weg, am besten in den Safe der Gemeinde.</source>
            <translation>If you forget the passphrase, only this code still opens the vault. Nobody else has it. Print the sheet and put it away, best in the safe of the municipality.</translation>
        </message>
        <message>
            <source>Blatt als PDF sichern …</source>
            <translation>Save sheet as PDF …</translation>
        </message>
        <message>
            <source>Zur Probe einmal abtippen, vom Blatt oder von oben</source>
            <translation>Type it once as a test, from the sheet or from above</translation>
        </message>
        <message>
            <source>Weiter</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Blatt als PDF sichern</source>
            <translation>Save sheet as PDF</translation>
        </message>
        <message>
            <source>Wiederherstellungsblatt.pdf</source>
            <translation>Recovery-sheet.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Das Blatt ist gesichert. Bitte drucken und danach die Datei löschen: Sie öffnet den Tresor.</source>
            <translation>The sheet is saved. Please print it and then delete the file: it opens the vault.</translation>
        </message>
        <message>
            <source>Das ist ein anderer Code. Bitte Gruppe für Gruppe vergleichen.</source>
            <translation>This is another code. Please compare group by group.</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Seiten</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Seitenleiste ausklappen</source>
            <translation>Unfold side bar</translation>
        </message>
        <message>
            <source>Seitenleiste einklappen</source>
            <translation>Fold side bar</translation>
        </message>
    </context>
    <context>
        <name>Span</name>
        <message>
            <source>seit {month}</source>
            <translation>since {month}</translation>
        </message>
        <message>
            <source>bis {month}</source>
            <translation>until {month}</translation>
        </message>
    </context>
    <context>
        <name>SpeakersPanel</name>
        <message>
            <source>Neue Ansprechperson</source>
            <translation>New contact person</translation>
        </message>
        <message>
            <source>Name suchen oder neu eintippen …</source>
            <translation>Search for a name or type a new one …</translation>
        </message>
        <message>
            <source>Funktion</source>
            <translation>Function</translation>
        </message>
        <message>
            <source>z. B. Vorsitz</source>
            <translation>e.g. chair</translation>
        </message>
        <message>
            <source>Hinzufügen</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Ansprechpersonen</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Telefon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Zeit</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Noch niemand. Oben den Namen eintippen: Wer noch nicht im Buch steht, wird angelegt.</source>
            <translation>Nobody yet. Type the name above: whoever is not in the book yet is created.</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bearbeiten …</source>
            <translation>Edit …</translation>
        </message>
        <message>
            <source>Beenden</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Entfernen</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Ansprechperson hinzugefügt</source>
            <translation>Contact person added</translation>
        </message>
        <message>
            <source>Ansprechperson geändert</source>
            <translation>Contact person changed</translation>
        </message>
        <message>
            <source>Funktion beendet</source>
            <translation>Function ended</translation>
        </message>
        <message>
            <source>Ansprechperson entfernt</source>
            <translation>Contact person removed</translation>
        </message>
    </context>
    <context>
        <name>StartWindow</name>
        <message>
            <source>Hell oder dunkel</source>
            <translation>Light or dark</translation>
        </message>
        <message>
            <source>In „{folder}“ fehlt ein Teil des Tresors. Es wurde nichts verändert und nichts Neues angelegt.</source>
            <translation>A part of the vault is missing in “{folder}”. Nothing was changed and nothing new was created.</translation>
        </message>
        <message>
            <source>Der Ordner „{folder}“ ist kein Tresor, aber auch nicht leer. Er wurde nicht angerührt.</source>
            <translation>The folder “{folder}” is no vault, but not empty either. It was not touched.</translation>
        </message>
    </context>
    <context>
        <name>StateLine</name>
        <message>
            <source>seit {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>Die Nummer entsteht beim Sichern.</source>
            <translation>The number is made when saving.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Nur lesbar: Der Ordner lässt sich nicht beschreiben</source>
            <translation>Read only: the folder cannot be written</translation>
        </message>
        <message numerus="yes">
            <source>Gespeichert vor %n min</source>
            <translation>
                <numerusform>Saved %n min ago</numerusform>
                <numerusform>Saved %n min ago</numerusform>
            </translation>
        </message>
        <message>
            <source>Gespeichert</source>
            <translation>Saved</translation>
        </message>
    </context>
    <context>
        <name>StatusDialog</name>
        <message>
            <source>Status ändern</source>
            <translation>Change status</translation>
        </message>
        <message>
            <source>Status geändert</source>
            <translation>Status changed</translation>
        </message>
    </context>
    <context>
        <name>StatusForm</name>
        <message>
            <source>Neuer Status</source>
            <translation>New status</translation>
        </message>
        <message>
            <source>Seit</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Abschlussgrund</source>
            <translation>Reason for closing</translation>
        </message>
        <message>
            <source>Warum? (steht im Verlauf)</source>
            <translation>Why? (stands in the timeline)</translation>
        </message>
        <message>
            <source>Dieser Tag liegt in der Zukunft.</source>
            <translation>This day is in the future.</translation>
        </message>
    </context>
    <context>
        <name>StepsDialog</name>
        <message>
            <source>Letzte Schritte</source>
            <translation>Last steps</translation>
        </message>
        <message>
            <source>Bis hierher rückgängig</source>
            <translation>Undo up to here</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Hier steht, was Sie zuletzt geändert haben.</source>
            <translation>What you changed last stands here.</translation>
        </message>
        <message>
            <source>zurückgenommen</source>
            <translation>taken back</translation>
        </message>
    </context>
    <context>
        <name>TallyForm</name>
        <message>
            <source>Summe: {people}</source>
            <translation>Sum: {people}</translation>
        </message>
    </context>
    <context>
        <name>TallyPanel</name>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Wie viele da waren, ohne Namen. Im Bericht zählt je Veranstaltung die größere Zahl: gezählt oder mit Namen anwesend.</source>
            <translation>How many were there, without names. In the report the larger number counts per event: counted or present by name.</translation>
        </message>
        <message>
            <source>Zählung gesichert</source>
            <translation>Count saved</translation>
        </message>
    </context>
    <context>
        <name>TaskForm</name>
        <message>
            <source>Was ist zu tun?</source>
            <translation>What is to be done?</translation>
        </message>
        <message>
            <source>Bis wann?</source>
            <translation>By when?</translation>
        </message>
        <message>
            <source>Worum oder um wen geht es?</source>
            <translation>What or who is it about?</translation>
        </message>
        <message>
            <source>wichtig</source>
            <translation>important</translation>
        </message>
        <message>
            <source>Notiz</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Schlagwörter</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Neue Aufgabe</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Aufgabe gesichert</source>
            <translation>Task saved</translation>
        </message>
        <message>
            <source>Aufgabe gelöscht</source>
            <translation>Task deleted</translation>
        </message>
        <message>
            <source>Erledigt</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>erledigt {when}</source>
            <translation>done {when}</translation>
        </message>
        <message>
            <source>Wieder öffnen</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Aufgabe wieder geöffnet</source>
            <translation>Task reopened</translation>
        </message>
        <message>
            <source>Aufgabe erledigt</source>
            <translation>Task done</translation>
        </message>
        <message>
            <source>Aufgabe verschoben</source>
            <translation>Task postponed</translation>
        </message>
        <message>
            <source>erledigt</source>
            <translation>done</translation>
        </message>
        <message>
            <source>überfällig</source>
            <translation>overdue</translation>
        </message>
        <message>
            <source>offen</source>
            <translation>open</translation>
        </message>
        <message numerus="yes">
            <source>%n Aufgabe(n)</source>
            <translation>
                <numerusform>%n task</numerusform>
                <numerusform>%n tasks</numerusform>
            </translation>
        </message>
        <message>
            <source>{total}, {selected} ausgewählt</source>
            <translation>{total}, {selected} selected</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Bis wann</source>
            <translation>By when</translation>
        </message>
        <message>
            <source>Stand</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Worum es geht</source>
            <translation>What it is about</translation>
        </message>
        <message>
            <source>Wichtig</source>
            <translation>Important</translation>
        </message>
        <message>
            <source>wichtig</source>
            <translation>important</translation>
        </message>
        <message>
            <source>Erledigt am</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>fällig oder bald</source>
            <translation>due or soon</translation>
        </message>
        <message>
            <source>heute</source>
            <translation>today</translation>
        </message>
        <message>
            <source>nächste 7 Tage</source>
            <translation>next 7 days</translation>
        </message>
        <message>
            <source>ohne Termin</source>
            <translation>without a date</translation>
        </message>
        <message>
            <source>Hier steht, was zu tun ist: Anrufe, Formulare, Wiedervorlagen.</source>
            <translation>What is to be done stands here: calls, forms, follow-ups.</translation>
        </message>
        <message>
            <source>Was oder worum</source>
            <translation>What or about what</translation>
        </message>
        <message>
            <source>Schlagwort</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Auf morgen</source>
            <translation>To tomorrow</translation>
        </message>
    </context>
    <context>
        <name>Thumbnails</name>
        <message>
            <source>Seiten im Kleinen</source>
            <translation>Small pages</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>z. B. 14:30</source>
            <translation>e.g. 14:30</translation>
        </message>
        <message>
            <source>Diese Uhrzeit ist nicht zu verstehen.</source>
            <translation>This time cannot be understood.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Verlauf filtern</source>
            <translation>Filter the timeline</translation>
        </message>
        <message>
            <source>alles</source>
            <translation>everything</translation>
        </message>
        <message>
            <source>Verlauf</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Hier steht, was war: Gespräche, Teilnahmen, Aufgaben, Dokumente.</source>
            <translation>What has been stands here: conversations, attendance, tasks, documents.</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>vertrauliche Notiz</source>
            <translation>confidential note</translation>
        </message>
        <message>
            <source>Kontakt</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Dokument</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Teilnahme</source>
            <translation>Attendance</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>Öffnen und bearbeiten</source>
            <translation>Open and edit</translation>
        </message>
        <message>
            <source>Löschen</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message>
            <source>Aufgabe gelöscht</source>
            <translation>Task deleted</translation>
        </message>
        <message>
            <source>Dokument entfernt</source>
            <translation>Document removed</translation>
        </message>
        <message>
            <source>Eintrag gesichert</source>
            <translation>Entry saved</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Record</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Neue Aufgabe</source>
            <translation>New task</translation>
        </message>
        <message>
            <source>Neuer Eintrag</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Personen</source>
            <translation>People</translation>
        </message>
        <message>
            <source>laufende Fälle</source>
            <translation>open cases</translation>
        </message>
        <message>
            <source>Akteure</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>kommende Veranstaltungen</source>
            <translation>coming events</translation>
        </message>
        <message>
            <source>offene Aufgaben</source>
            <translation>open tasks</translation>
        </message>
        <message>
            <source>Angefangen und nicht gesichert</source>
            <translation>Begun and not saved</translation>
        </message>
        <message>
            <source>Fällig</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Nichts ist fällig. Ein guter Tag für einen Rundgang.</source>
            <translation>Nothing is due. A good day for a walk around.</translation>
        </message>
        <message>
            <source>Nächste zwei Wochen</source>
            <translation>Next two weeks</translation>
        </message>
        <message>
            <source>Noch ist nichts eingetragen. Beginnen Sie mit der ersten Person.</source>
            <translation>Nothing has been entered yet. Begin with the first person.</translation>
        </message>
        <message>
            <source>Erste Person eintragen</source>
            <translation>Enter the first person</translation>
        </message>
        <message>
            <source>In den nächsten zwei Wochen steht nichts an.</source>
            <translation>Nothing is coming in the next two weeks.</translation>
        </message>
        <message>
            <source>Liegt noch</source>
            <translation>Still lying here</translation>
        </message>
        <message>
            <source>Alles ist übertragen, kein Fall ruht unbemerkt.</source>
            <translation>Everything is transferred, no case rests unnoticed.</translation>
        </message>
        <message numerus="yes">
            <source>%n Liste(n)</source>
            <translation>
                <numerusform>%n list</numerusform>
                <numerusform>%n lists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Fall/Fälle</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>Kapazität im {month}</source>
            <translation>Capacity in {month}</translation>
        </message>
        <message>
            <source>Zuletzt bearbeitet</source>
            <translation>Last edited</translation>
        </message>
        <message>
            <source>Erledigt: {task}</source>
            <translation>Done: {task}</translation>
        </message>
        <message>
            <source>Liste übertragen</source>
            <translation>Transfer the list</translation>
        </message>
        <message>
            <source>lange kein Kontakt</source>
            <translation>no contact for long</translation>
        </message>
    </context>
    <context>
        <name>TransferDialog</name>
        <message>
            <source>Vom Papier übertragen</source>
            <translation>Transfer from paper</translation>
        </message>
        <message>
            <source>Namen in der gedruckten Reihenfolge</source>
            <translation>Names in the printed order</translation>
        </message>
        <message>
            <source>Spontan gekommen</source>
            <translation>Came spontaneously</translation>
        </message>
        <message>
            <source>+  Spontan gekommen: Name, Enter …</source>
            <translation>+  Came spontaneously: name, Enter …</translation>
        </message>
        <message>
            <source>Leertaste = da und weiter · + = spontan gekommen · Ziffern = zu dieser Nummer · Strg+Enter = sichern</source>
            <translation>Space = here and on · + = came spontaneously · digits = to this number · Ctrl+Enter = save</translation>
        </message>
        <message>
            <source>Zählung</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>Alle da</source>
            <translation>All here</translation>
        </message>
        <message>
            <source>Niemand da</source>
            <translation>Nobody here</translation>
        </message>
        <message>
            <source>Schließen</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Sichern</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Entwurf ({when}) wiederhergestellt.</source>
            <translation>Draft ({when}) restored.</translation>
        </message>
        <message>
            <source>Verwerfen</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>anwesend {present} von {listed}</source>
            <translation>present {present} of {listed}</translation>
        </message>
        <message numerus="yes">
            <source>+ %n spontan</source>
            <translation>
                <numerusform>+ %n walk-in</numerusform>
                <numerusform>+ %n walk-ins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+ %n ohne Namen</source>
            <translation>
                <numerusform>+ %n without a name</numerusform>
                <numerusform>+ %n without a name</numerusform>
            </translation>
        </message>
        <message>
            <source>Nicht gesichert, Ihr Entwurf bleibt aufgehoben.</source>
            <translation>Not saved, your draft is kept.</translation>
        </message>
        <message>
            <source>Weiter übertragen</source>
            <translation>Go on transferring</translation>
        </message>
    </context>
    <context>
        <name>TrashPage</name>
        <message>
            <source>Papierkorb leeren …</source>
            <translation>Empty trash …</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge zurückgeholt</source>
            <translation>
                <numerusform>%n record brought back</numerusform>
                <numerusform>%n records brought back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n record and everything that belongs to it will be deleted. This cannot be undone.</numerusform>
                <numerusform>%n records and everything that belongs to them will be deleted. This cannot be undone.</numerusform>
            </translation>
        </message>
        <message>
            <source>Endgültig löschen</source>
            <translation>Delete for good</translation>
        </message>
        <message>
            <source>Endgültig gelöscht</source>
            <translation>Deleted for good</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen.</source>
            <translation>
                <numerusform>%n record will be deleted for good. This cannot be undone.</numerusform>
                <numerusform>%n records will be deleted for good. This cannot be undone.</numerusform>
            </translation>
        </message>
        <message>
            <source>Papierkorb leeren</source>
            <translation>Empty trash</translation>
        </message>
        <message>
            <source>Papierkorb geleert</source>
            <translation>Trash emptied</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.</source>
            <translation>
                <numerusform>%n record had to stay: there are still cases on it, or a deletion block holds.</numerusform>
                <numerusform>%n records had to stay: there are still cases on them, or a deletion block holds.</numerusform>
            </translation>
        </message>
        <message>
            <source>Papierkorb</source>
            <translation>Trash</translation>
        </message>
        <message>
            <source>Eintrag</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Art</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Gelöscht</source>
            <translation>Deleted</translation>
        </message>
        <message numerus="yes">
            <source>%n Eintrag/Einträge</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>Der Papierkorb ist leer. Was Sie löschen, bleibt hier, bis Sie ihn leeren.</source>
            <translation>The trash is empty. What you delete stays here until you empty it.</translation>
        </message>
        <message>
            <source>Name oder Titel</source>
            <translation>Name or title</translation>
        </message>
        <message>
            <source>Zurückholen</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Endgültig löschen …</source>
            <translation>Delete for good …</translation>
        </message>
    </context>
    <context>
        <name>TroubleScreen</name>
        <message>
            <source>Dieser Tresor ist nicht vollständig</source>
            <translation>This vault is not complete</translation>
        </message>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Sie nehmen die letzte geprüfte Sicherung; der jetzige Stand wird vorher beiseitegelegt.</source>
            <translation>You take the last checked backup; the present state is put aside first.</translation>
        </message>
        <message>
            <source>Andere Wege</source>
            <translation>Other ways</translation>
        </message>
        <message>
            <source>Einen anderen Ordner öffnen oder die Demo ansehen.</source>
            <translation>Open another folder or look at the demo.</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>Schritte zurücknehmen</source>
            <translation>Taking back steps</translation>
        </message>
        <message>
            <source>Es gibt nichts zurückzunehmen.</source>
            <translation>There is nothing to take back.</translation>
        </message>
        <message>
            <source>Zurückgenommen: {name}</source>
            <translation>Taken back: {name}</translation>
        </message>
        <message>
            <source>Wiederholen</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Wiederholt: {name}</source>
            <translation>Redone: {name}</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>Ihr Tresor ist verschlossen. Ihre Passphrase öffnet ihn.</source>
            <translation>Your vault is locked. Your passphrase opens it.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Öffnen</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Passphrase vergessen?</source>
            <translation>Forgot your passphrase?</translation>
        </message>
        <message>
            <source>Anderer Tresor</source>
            <translation>Another vault</translation>
        </message>
        <message>
            <source>Das ist der Demo-Tresor mit erfundenen Menschen. Seine Passphrase: {secret}</source>
            <translation>This is the demo vault with invented people. Its passphrase: {secret}</translation>
        </message>
        <message>
            <source>Einsetzen und öffnen</source>
            <translation>Fill in and open</translation>
        </message>
        <message>
            <source>Der Tresor wird geöffnet …</source>
            <translation>Opening the vault …</translation>
        </message>
        <message>
            <source>Diese Passphrase öffnet den Tresor nicht. Bitte noch einmal versuchen.</source>
            <translation>This passphrase does not open the vault. Please try again.</translation>
        </message>
        <message numerus="yes">
            <source>Diese Passphrase öffnet den Tresor nicht. Nächster Versuch in %n Sekunden.</source>
            <translation>
                <numerusform>This passphrase does not open the vault. Next try in %n second.</numerusform>
                <numerusform>This passphrase does not open the vault. Next try in %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>Nur lesbar, keine Sicherung möglich</source>
            <translation>Read only, no backup possible</translation>
        </message>
        <message>
            <source>Noch keine Sicherung</source>
            <translation>No backup yet</translation>
        </message>
        <message>
            <source>Sicherung {when} geprüft</source>
            <translation>Backup {when}, checked</translation>
        </message>
        <message>
            <source>Die letzte Sicherung ist misslungen</source>
            <translation>The last backup failed</translation>
        </message>
        <message>
            <source>Sicherung anlegen</source>
            <translation>Backing up</translation>
        </message>
        <message>
            <source>Die Sicherung ist angelegt und geprüft.</source>
            <translation>The backup is made and checked.</translation>
        </message>
        <message>
            <source>Wohin mit der Sicherung?</source>
            <translation>Where shall the backup go?</translation>
        </message>
        <message>
            <source>Tresor prüfen</source>
            <translation>Check the vault</translation>
        </message>
        <message>
            <source>Der Tresor ist in Ordnung.</source>
            <translation>The vault is in order.</translation>
        </message>
        <message>
            <source>Es wurde nichts verändert. Bitte legen Sie jetzt eine Sicherung an einem anderen Ort ab.</source>
            <translation>Nothing was changed. Please put a backup somewhere else now.</translation>
        </message>
        <message>
            <source>Im Tresor stimmt etwas nicht</source>
            <translation>Something in the vault is not right</translation>
        </message>
        <message>
            <source>Die neue Passphrase gilt ab jetzt.</source>
            <translation>The new passphrase applies from now on.</translation>
        </message>
        <message>
            <source>Neues Blatt für den Safe</source>
            <translation>New sheet for the safe</translation>
        </message>
        <message>
            <source>Der bisherige Code öffnet den Tresor dann nicht mehr, nur noch ältere Sicherungen.</source>
            <translation>The present code will then no longer open the vault, only older backups.</translation>
        </message>
        <message>
            <source>Neuen Code machen</source>
            <translation>Make a new code</translation>
        </message>
        <message>
            <source>Fall- und Kontaktbuch für das Quartiersmanagement. Alles bleibt verschlüsselt auf diesem Rechner.

Freie Software unter der GPL 3 oder neuer; Symbole von Lucide (ISC), Schriften Noto (OFL).</source>
            <translation>Cases and contacts for neighbourhood management. Everything stays encrypted on this computer.

Free software under the GPL 3 or later; icons by Lucide (ISC), Noto fonts (OFL).</translation>
        </message>
    </context>
    <context>
        <name>WelcomeScreen</name>
        <message>
            <source>Willkommen im Quartiersbuch</source>
            <translation>Welcome to Quartiersbuch</translation>
        </message>
        <message>
            <source>Menschen, Fälle, Akteure und Veranstaltungen in einem verschlüsselten Tresor auf diesem Rechner. Nichts verlässt ihn, außer Sie drucken oder speichern es selbst.</source>
            <translation>People, cases, partners and events in an encrypted vault on this computer. Nothing leaves it unless you print or save it yourself.</translation>
        </message>
        <message>
            <source>Zurück zu Ihrem Tresor</source>
            <translation>Back to your vault</translation>
        </message>
        <message>
            <source>Mit Ihrer Passphrase öffnen.</source>
            <translation>Open it with your passphrase.</translation>
        </message>
        <message>
            <source>Neuen Tresor anlegen</source>
            <translation>Create a new vault</translation>
        </message>
        <message>
            <source>Sie wählen eine Passphrase und legen ein Blatt in den Safe. Dauert zwei Minuten.</source>
            <translation>You choose a passphrase and put a sheet into the safe. Takes two minutes.</translation>
        </message>
        <message>
            <source>Die Demo ansehen</source>
            <translation>Look at the demo</translation>
        </message>
        <message>
            <source>Ein erfundenes Quartier mit zwei Jahren Arbeit, zum Ausprobieren.</source>
            <translation>An invented quarter with two years of work, to try things out.</translation>
        </message>
        <message>
            <source>Sicherung einspielen</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>Der alte Rechner ist kaputt oder der Tresor beschädigt.</source>
            <translation>The old computer is broken or the vault damaged.</translation>
        </message>
        <message>
            <source>Tresor an einem anderen Ort öffnen</source>
            <translation>Open a vault somewhere else</translation>
        </message>
        <message>
            <source>Den Ordner wählen, in dem er liegt.</source>
            <translation>Choose the folder it lies in.</translation>
        </message>
        <message>
            <source>Ordner des Tresors</source>
            <translation>Folder of the vault</translation>
        </message>
        <message>
            <source>Im Ordner „{folder}“ liegt kein Tresor. Bitte den Ordner wählen, in dem „vault.keys“ liegt.</source>
            <translation>There is no vault in the folder “{folder}”. Please choose the folder with “vault.keys” in it.</translation>
        </message>
        <message>
            <source>Das Demo-Quartier wird eingerichtet …</source>
            <translation>Setting up the demo quarter …</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Vernetzung der lokalen Akteure</source>
            <translation>Networking of local partners</translation>
        </message>
        <message>
            <source>Förderung des bürgerschaftlichen Engagements</source>
            <translation>Support of civic engagement</translation>
        </message>
        <message>
            <source>Begegnung von Kulturen und Generationen</source>
            <translation>Encounters of cultures and generations</translation>
        </message>
        <message>
            <source>Vermittlung zwischen Verwaltung und Bürgern</source>
            <translation>Mediation between administration and citizens</translation>
        </message>
        <message>
            <source>Sozialarbeit</source>
            <translation>Social work</translation>
        </message>
        <message>
            <source>Anfrage</source>
            <translation>request</translation>
        </message>
        <message>
            <source>Klärung</source>
            <translation>clarification</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>assessment</translation>
        </message>
        <message>
            <source>Planung</source>
            <translation>planning</translation>
        </message>
        <message>
            <source>Umsetzung</source>
            <translation>implementation</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>monitoring</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>evaluation</translation>
        </message>
        <message>
            <source>abgeschlossen</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>ruhend</source>
            <translation>dormant</translation>
        </message>
        <message>
            <source>wiederaufgenommen</source>
            <translation>reopened</translation>
        </message>
        <message>
            <source>Beratungsthema</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Kanal</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Tätigkeit</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Ergebnis</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Abschlussgrund</source>
            <translation>Reason for closing</translation>
        </message>
        <message>
            <source>Akteursart</source>
            <translation>Kind of partner</translation>
        </message>
        <message>
            <source>Altersgruppe</source>
            <translation>Age group</translation>
        </message>
        <message>
            <source>Verständigung</source>
            <translation>Communication</translation>
        </message>
        <message>
            <source>Idee</source>
            <translation>idea</translation>
        </message>
        <message>
            <source>geplant</source>
            <translation>planned</translation>
        </message>
        <message>
            <source>bestätigt</source>
            <translation>confirmed</translation>
        </message>
        <message>
            <source>unter Vorbehalt</source>
            <translation>with a proviso</translation>
        </message>
        <message>
            <source>durchgeführt</source>
            <translation>held</translation>
        </message>
        <message>
            <source>nachbereitet</source>
            <translation>wrapped up</translation>
        </message>
        <message>
            <source>abgesagt</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>verschoben</source>
            <translation>postponed</translation>
        </message>
        <message>
            <source>ohne Angabe</source>
            <translation>not given</translation>
        </message>
        <message>
            <source>Anschlussunterbringung</source>
            <translation>follow-up accommodation</translation>
        </message>
        <message>
            <source>Obdachlosenunterbringung</source>
            <translation>homeless accommodation</translation>
        </message>
        <message>
            <source>Mietwohnung</source>
            <translation>rented flat</translation>
        </message>
        <message>
            <source>bei Dritten</source>
            <translation>with others</translation>
        </message>
        <message>
            <source>Eigentum</source>
            <translation>own property</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Quartiersmanagement</source>
            <translation>Neighbourhood management</translation>
        </message>
        <message>
            <source>Dritte</source>
            <translation>Others</translation>
        </message>
        <message>
            <source>Kontakte</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Dokumente</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Teilnahmen</source>
            <translation>Attendance</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Aufgaben</source>
            <translation>Tasks</translation>
        </message>
        <message>
            <source>Haushalt</source>
            <translation>Household</translation>
        </message>
        <message>
            <source>Akteur</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Fall</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Veranstaltung</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Reihe</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Aufgabe</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>A1</source>
            <translation>A1</translation>
        </message>
        <message>
            <source>A2</source>
            <translation>A2</translation>
        </message>
        <message>
            <source>B1</source>
            <translation>B1</translation>
        </message>
        <message>
            <source>B2</source>
            <translation>B2</translation>
        </message>
        <message>
            <source>C1</source>
            <translation>C1</translation>
        </message>
        <message>
            <source>C2</source>
            <translation>C2</translation>
        </message>
        <message>
            <source>Muttersprache</source>
            <translation>native</translation>
        </message>
        <message>
            <source>eingeladen</source>
            <translation>invited</translation>
        </message>
        <message>
            <source>angemeldet</source>
            <translation>registered</translation>
        </message>
        <message>
            <source>Warteliste</source>
            <translation>waiting list</translation>
        </message>
        <message>
            <source>anwesend</source>
            <translation>present</translation>
        </message>
        <message>
            <source>verspätet</source>
            <translation>late</translation>
        </message>
        <message>
            <source>entschuldigt</source>
            <translation>excused</translation>
        </message>
        <message>
            <source>unentschuldigt</source>
            <translation>unexcused</translation>
        </message>
        <message>
            <source>Änderung</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Rückgängig</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Wiederholt</source>
            <translation>Redone</translation>
        </message>
        <message>
            <source>Anmeldung</source>
            <translation>Sign-in</translation>
        </message>
        <message>
            <source>Fehlgeschlagene Anmeldung</source>
            <translation>Failed sign-in</translation>
        </message>
        <message>
            <source>Einsicht</source>
            <translation>Viewing</translation>
        </message>
        <message>
            <source>Ausgabe in eine Datei</source>
            <translation>Output to a file</translation>
        </message>
        <message>
            <source>Druck</source>
            <translation>Printing</translation>
        </message>
        <message>
            <source>Weitergabe</source>
            <translation>Handing on</translation>
        </message>
        <message>
            <source>Sicherung</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>Wiederherstellung</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Schlüssel</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>Warnung</source>
            <translation>Warning</translation>
        </message>
    </context>
    <context>
        <name>WorkBar</name>
        <message>
            <source>Abbrechen</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Wird abgebrochen …</source>
            <translation>Cancelling …</translation>
        </message>
    </context>
    <context>
        <name>YearField</name>
        <message>
            <source>Das ist keine Jahreszahl.</source>
            <translation>This is not a year.</translation>
        </message>
        <message>
            <source>Dieses Jahr ist ungewöhnlich.</source>
            <translation>This year is unusual.</translation>
        </message>
    </context>
    <context>
        <name>_Model</name>
        <message>
            <source>Seite {number}</source>
            <translation>Page {number}</translation>
        </message>
    </context>
</TS>
