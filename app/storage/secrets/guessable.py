"""What is tried first when a passphrase is guessed: words that stand in every such list, roughly by how soon they come.

Made by hand from what the published lists of leaked passwords and of frequent German words have in common.
"""

_FIRST = """
passwort password geheim hallo hello admin login test qwertz qwerty abc schatz schatzi liebe love daniel michael alexander
thomas andreas stefan christian martin peter frank markus klaus wolfgang jessica sarah julia anna maria sabine nicole
claudia petra andrea monika susanne martina ich du er sie es wir ihr und oder aber der die das den dem des ein eine mein
meine dein deine ist sind war bin hat habe nicht kein mit von zu im in am auf an bei für fuer aus nach bis so ja nein wie
was wer sommer winter herbst frühling fruehling hund katze haus auto baby engel sonne stern mond fussball fußball bayern
dortmund schalke deutschland berlin hamburg münchen muenchen köln koeln ficken arschloch monster master killer dragon
superman batman pokemon starwars internet computer start willkommen welcome sicher sicherheit super ferrari porsche
mercedes steinen quartier quartiersbuch gemeinde rathaus büro buero tresor
"""
_THEN = """
lea leon luca lukas laura lisa lena jan jonas julian kevin marcel marco marvin max maximilian nils niklas noah oliver
patrick paul philipp ralf robert robin sandra sascha sebastian simon sophia sophie tanja tim tobias vanessa vivien werner
yannick hans heinz helga helmut herbert horst jürgen juergen karin karl katharina kerstin lara manfred manuel melanie
nadine birgit brigitte britta carina carla christina christine david dennis diana dieter dominik elisabeth emma erika eva
fabian felix florian franziska georg gerhard hannah heike ingrid jacqueline jana jasmin jennifer johanna johannes josef
januar februar märz maerz april mai juni juli august september oktober november dezember montag dienstag mittwoch
donnerstag freitag samstag sonntag morgen abend heute gestern nacht tag woche monat jahr zeit uhr stunde minute mama papa
mutter vater bruder schwester oma opa kind kinder familie freund freunde freundin mann frau mensch leben welt
herz glück glueck blume blumen rose garten baum wald berg see meer strand fluss wasser feuer erde luft himmel regen schnee
wolke wind vogel fisch pferd maus bär baer löwe loewe tiger hase schmetterling schule arbeit chef kollege stadt dorf
straße strasse weg platz brücke bruecke kirche bahnhof zug bus fahrrad motorrad küche kueche tisch stuhl fenster tür tuer
bett zimmer wohnung bild buch musik film spiel ball sport verein computerspiel handy telefon tastatur schlüssel
schluessel kaffee tee bier wein brot kuchen käse kaese apfel banane schokolade zucker pizza rot blau grün gruen gelb
schwarz weiß weiss grau bunt groß gross klein gut schlecht schön schoen neu alt jung lang kurz warm kalt schnell langsam
lustig glücklich gluecklich traurig stark schwach richtig falsch machen gehen kommen sehen sagen haben sein werden können
koennen müssen muessen sollen wollen lassen stehen liegen sitzen laufen fahren essen trinken schlafen lesen schreiben
lernen spielen lieben denken wissen finden geben nehmen bleiben heißen heissen europa österreich oesterreich
schweiz frankreich italien spanien türkei tuerkei ukraine syrien lörrach loerrach basel freiburg wiesental schopfheim
stuttgart frankfurt bremen dresden leipzig schwarzwald baden vfb hsv werder borussia ronaldo messi harry
potter frosch prinzessin prinz könig koenig drache ritter hexe zauber geheimnis freiheit frieden hoffnung
zukunft gesundheit urlaub ferien weihnachten ostern geburtstag party beratung sozial verwaltung bürgermeister amt
"""

FIRST = frozenset(_FIRST.split())
THEN = frozenset(_THEN.split())
