"""What people say for the entries of the catalogues that the program gives, and for kinds of entries.

By the folded label of the entry: one that she has renamed has no other words.
"""

TOPICS = {
    "Aufenthalt/Asyl": "pass, pässe, härtefall*, härtefallkommission, verwaltungsgericht, aufenthalt*, asyl*, duldung*, geduldet*, abschieb*, ausreise*, visum, visa, ausländerbehörde, "
    "ausländeramt, abh, bamf, niederlassungserlaubnis, anhörung, flüchtling*, fiktionsbescheinigung, reiseausweis, reisepass, "
    "passbeschaffung, nationalpass, pass verlänger*, passverlängerung, botschaft, konsulat, bleiberecht, chancenaufenthalt*, schutzstatus, "
    "subsidiär*, wohnsitzauflage, residenzpflicht, erlaubnis verlänger*, blaue karte, dublin*, eat, ausweis abgelaufen, "
    "unbefristet*, verpflichtungserklärung, aufenthaltskarte",
    "Familiennachzug": "familiennachzug*, familienzusammenführung, nachzug, ehegattennachzug, kindernachzug, familie nachholen, "
    "frau nachholen, kinder nachholen, nachholen",
    "Einbürgerung": "einbürger*, eingebürgert, deutsche staatsangehörigkeit, staatsangehörigkeit*, staatsbürgerschaft*, deutscher pass, "
    "deutschen pass, leben in deutschland, passzeremonie",
    "Wohnen/Wohnungssuche": "möbel*, mietrückstand*, mietschulden, wohnung*, wohnen, wohnungs*, miete, mieten, mieter*, miet*, vermieter*, nebenkosten*, betriebskosten*, kaution*, "
    "wohnberechtigungsschein, wbs, umzug*, umziehen, räumung*, obdachlos*, wohnungslos*, schimmel*, heizung*, zimmersuche, "
    "*wohnung, hausverwaltung, eigenbedarf*, untermiet*, unterkunft*, einzug, auszug, heizkosten*, hausordnung, *zimmer suche, zwangsräumung, "
    "wohnraum*, makler*, einweisung, notunterkunft, wohngemeinschaft, wg zimmer, besichtigung*, nachmieter*, renovier*, "
    "warmwasser, rohrbruch, feucht*",
    "Existenzsicherung/Sozialleistungen": "familienkasse*, erwerbsminderung*, wohngeld*, kindergeld*, kinderzuschlag*, bürgergeld*, jobcenter*, job center, grundsicherung*, sozialhilfe, "
    "sozialamt*, bafög, bafoeg, elterngeld*, unterhaltsvorschuss*, arbeitslosengeld*, alg, alg1, alg2, alg i, alg ii, hartz*, rente, "
    "renten*, altersrente, witwenrente, erwerbsminderungsrente, lebensunterhalt*, sozialleistung*, existenz*, but, bildung und teilhabe, "
    "bildungspaket, teilhabepaket, tafel, tafelausweis, krankengeld, asylblg, mutterschaftsgeld, sozialgeld, *rentenantrag, "
    "sanktion*, leistungsbescheid, weiterbewilligung*, wba, bedarfsgemeinschaft, erstausstattung, übergangsgeld, sozialticket, "
    "leistungen, grundsicherungsgeld, kiz, lebensmittel*, geld reicht nicht, kein geld",
    "Behördenpost/Formulare": "behördenpost, formular*, behördenbrief*, behördenschreiben, amtspost, brief, briefe, brief vom, brief von, briefe vorlesen, "
    "schreiben vom, schreiben von, post, post vom, finanzamt*, steuer*, rundfunkbeitrag*, gez, ummeld*, anmeldung meldeamt, "
    "einwohnermeldeamt, meldebescheinigung, bürgerbüro, standesamt, geburtsurkunde*, urkunde*, kopien, "
    "beglaubigung*, fragebogen ausfüllen, unterlagen ausfüllen, ausfüllhilfe, *formular, "
    "führungszeugnis, personalausweis, "
    "bescheid verstehen, bescheid nicht verstanden",
    "Schulden": "schulden*, schuldner*, verschuld*, überschuld*, mahnung*, mahnbescheid*, gemahnt, inkasso*, pfändung*, gepfändet, p konto, "
    "pkonto, gerichtsvollzieher*, ratenzahlung*, raten, schufa*, insolvenz*, privatinsolvenz, mietschulden, stromschulden, "
    "stromsperre, strom abgestellt, strom gesperrt, gläubiger*, vollstreckung*, zahlungsrückstand, mietrückstand*, rückstand, rückstände, "
    "kredit*, dispo, kontopfändung, nachzahlung*, *schulden, rechnung nicht bezahlt, offene rechnung*",
    "Arbeit/Ausbildung/Anerkennung": "gewerbe*, probezeit, arbeit, arbeiten, arbeits*, *arbeit suchen, job, jobs, jobsuche, minijob*, nebenjob, ausbildung*, azubi, "
    "lehrstelle*, praktikum*, praktika, bewerbung*, bewerben, beworben, lebenslauf*, arbeitgeber*, anerkennung*, zeugnisanerkennung, zeugnis*, "
    "diplom, beruf*, agentur für arbeit, arbeitsagentur, arbeitsamt, qualifizierung, umschulung*, weiterbildung*, fortbildung, "
    "vorstellungsgespräch*, lohn*, gehalt*, gekündigt worden, kündigung job, selbständig*, selbstständig*, gewerbe anmelden, bfd, fsj, "
    "zeitarbeit, leiharbeit, schwarzarbeit, probearbeit*, werkstatt, studium, studieren, uni, hochschule, stelle gefunden, stellen*, "
    "firma, chef, betriebsrat, schicht",
    "Sprache/Integrationskurs": "deutschkurs*, sprachkurs*, integrationskurs*, deutsch lernen, deutsch lernt, sprache, sprachschule, sprachcafé, sprachcafe, "
    "sprachtandem, sprachprüfung, sprachförderung, alphakurs, alphabetisierung*, alphabetisierungskurs, b1, b2, a1, a2, c1, telc*, dtz, "
    "kurs b1, deutschprüfung, deutschtest, vhs kurs, vhs, sprachniveau, berufssprachkurs, orientierungskurs, deutschunterricht, dolmetscher für kurs",
    "Kita/Schule": "elternbrief*, kita*, kindergarten*, kiga, kindertages*, krippe*, schule, schul*, *schule, hort, hortplatz, klassenfahrt*, einschulung*, elternabend*, elternbeirat*, elternsprechtag*, elternvertretung, "
    "elterngespräch*, lehrer*, klassenlehrer*, nachhilfe*, hausaufgaben*, schulanmeldung, ganztag*, tagesmutter, kinderbetreuung, "
    "ferienbetreuung, erzieherin*, versetzung, schulwechsel, zeugnisse schule, grundschule, betreuungsplatz, gymnasium, vkl, vabo",
    "Familie/Erziehung": "erziehung*, jugendamt*, scheidung*, trennung, getrennt, trennen, geschieden, sorgerecht*, umgangsrecht*, umgang, unterhalt, "
    "unterhaltszahlung, unterhaltspflicht, ehe, ehestreit, eheprobleme, eheberatung, ehekrise, familienhilfe, spfh, familienberatung, "
    "erziehungsberatung, alleinerziehend*, pubertät, vaterschaft*, familienstreit, familiengericht, beistandschaft, paarberatung, "
    "frauenberatung, familienprobleme, streit in der familie, streit mit sohn, streit mit tochter, streit mit mann, streit mit frau, "
    "streit mit dem sohn, streit mit der tochter, adoption, pflegekind, hochzeit, heirat*",
    "Gesundheit": "gesundheit*, gesundheitlich, arzt*, ärzte, ärztin, *arzt, *ärztin, krank, krankheit*, kranken*, krankmeldung, medikament*, op, operation, "
    "klinik*, reha, kur, mutter kind kur, schwanger*, schwangerschaft*, hebamme, impfung*, impfen, zahn*, brille, hörgerät, hausarzt, facharzt*, therapie, physio*, "
    "schmerz*, *schmerzen, *beschwerden, sucht, suchtberatung, suchthilfe, alkohol*, drogen, *krankheit, überweisung, versichertenkarte, gesundheitskarte, aok, diabetes, "
    "krebs, untersuchung*, rezept, apotheke, corona, notaufnahme, krankenversicherung, spielsucht",
    "psychische Belastung": "schlafproblem*, therapieplatz, psychisch*, psycho*, depress*, einsam*, angst, ängste, angstzustände, panik*, trauma*, traumatisiert, suizid*, selbstmord*, "
    "schlafstörung*, kann nicht schlafen, schläft nicht, schläft schlecht, schlaflos*, trauer*, überforder*, überlastung, burnout, krisendienst, nervlich, verzweifelt, "
    "belastung, belastet, stress, weint, weinte, traurig*, hoffnungslos*, lebensmüde, ptbs, seelisch*, geweint",
    "Alter/Pflege": "pflege, pflege*, pflegegrad*, pflegedienst*, pflegestufe*, pflegeheim*, pflegekasse, altenheim, seniorenheim, altersheim, betreutes wohnen, "
    "seniorenwohn*, vorsorgevollmacht*, patientenverfügung*, rollator*, essen auf rädern, demenz*, vergesslich*, haushaltshilfe, hausnotruf, "
    "notruf am arm, notrufknopf, rechtliche betreuung, betreuungsbehörde, betreuungsverfügung, gesetzliche betreuung, gesetzlicher betreuer, md gutachten, mdk, alter und, alter, "
    "kurzzeitpflege, verhinderungspflege, tagespflege, sturzgefahr, einkaufshilfe, altenpflege, pflegegeld, hospiz, seniorenberatung",
    "Behinderung": "behinderung*, behindert*, schwerbehindert*, schwerbehinderung*, gdb, rollstuhl*, eingliederungshilfe*, blindengeld, gehörlos*, "
    "versorgungsamt, merkzeichen, barrierefrei*, inklusion*, persönliches budget, behindertenausweis, teilhabeberatung, eutb, autismus, autist*, "
    "lebenshilfe",
    "Gewalt/Schutz": "gewalt*, häusliche gewalt, frauenhaus, schlägt sie, schlägt ihn, geschlagen, bedroh*, stalking, gewaltschutz*, missbrauch*, misshandl*, "
    "kindeswohl*, kinderschutz, weißer ring, polizei gerufen, schutzwohnung, verprügelt, übergriff*, belästig*, angezeigt, "
    "opferhilfe, opferberatung, kindeswohlgefährdung, zwangsheirat",
    "Nachbarschaftskonflikt": "lärm nachbar*, lärm durch nachbar*, konflikt im treppenhaus, streit im treppenhaus, nachbarschaftskonflikt*, nachbarschaftsstreit*, nachbarstreit, streit mit nachbar*, streit mit der nachbarin, streit mit dem nachbarn, "
    "streit mit den nachbarn, streit unter nachbarn, ärger mit nachbar*, ärger mit den nachbarn, ärger mit dem nachbarn, ärger mit der nachbarin, konflikt mit nachbar*, "
    "konflikt mit der nachbarin, konflikt mit dem nachbarn, problem mit nachbar*, probleme mit nachbar*, probleme mit den nachbarn, nachbar* zu laut, nachbar* ist zu laut, nachbar* laut, nachbar* beschwer*, "
    "stress mit nachbar*, stress mit den nachbarn, zoff mit nachbar*, ruhestörung, hausfrieden, streit im haus, "
    "nachbarn streiten, lärm vom nachbarn, lärm der nachbarn, konflikt im haus, treppenhausstreit, zoff im haus",
    "Teilhabe/Freizeit": "vereins*, freizeit*, verein, vereine, sportverein, fußballverein, teilhabe, ehrenamt*, spielenachmittag, spieletreff, ferienprogramm, "
    "schwimmkurs, schwimmen, fußball, turnverein, tanzen, nähcafé besuchen, seniorennachmittag, seniorentreff, sport, musikschule, ausflug, "
    "kontakte knüpfen, jugendtreff, jugendhaus, chor, hobby, mitmachen, frauentreff",
    "Mobilität": "bus, busse, buslinie*, mobilität, führerschein*, fahrschule*, fahrdienst*, busfahrkarte, fahrkarte*, busticket, monatskarte, deutschlandticket, fahrerlaubnis, "
    "führerscheinstelle, auto anmelden, kfz*, zulassungsstelle, rollerführerschein, bahncard, öpnv, fahrtkosten, fahrrad gesucht, taxischein, "
    "mitfahrgelegenheit, d ticket, schülerfahrkarte, busverbindung",
    "Sonstiges": "sonstiges",
}

NO_TOPIC = (
    "in der wohnung, in ihrer wohnung, in seiner wohnung, in meiner wohnung, aus der wohnung, vor der wohnung, in die wohnung, in der schule abgeholt, sucht nach, "
    "bescheid geben, bescheid sagen, bescheid gegeben, bescheid gesagt, gibt bescheid, sagt bescheid, bescheid wissen, in arbeit, bei der arbeit, keine angst, job center, gute arbeit, umgang mit"
)
"""Where a word of a topic tells only the place or the manner."""
SOMEBODY = "familie"
"""Part of a topic's label that tells who it was and not what about."""
VERBS = frozenset(("sucht", "raten", "arbeiten", "wohnen", "alter"))
"""Nouns of topics that are something else when they are written small in a line with capitals."""

ALONE = {
    "Behördenpost/Formulare": "antrag, anträge, antrags*, bescheid, bescheide, widerspruch*, anmeldung rathaus, ausfüllen, unterlagen kopiert, unterlagen sortiert, papierkram"
}
"""Words that tell a topic only where no other is told."""

CHANNELS = {
    "Telefon": "tel, telef, telefonat*, telefoniert*, telefonisch*, anruf, anrufe, anrufs, anrufer, anruferin, angerufen, rief ~ an, ruft ~ an, rufe ~ an, riefen ~ an, rückruf*, "
    "zurückgerufen, rief ~ zurück, am telefon, per telefon, per tel, fon, tel., festnetz, handy, am apparat, durchgeklingelt, telefongespräch*, "
    "telefonberatung, telko, hat ~ angerufen, call, called, phone, mailbox, anrufbeantworter, ab gesprochen, angeklingelt, "
    "durchgerufen, telfoniert, telefonat, telephon*, klingelte durch",
    "E-Mail": "mail, mails, gemailt, email, emails, emailed, e mails, mailte, per mail, mailkontakt, mailverkehr, mailwechsel, angemailt, mailt, zurückgemailt, "
    "per e mail, elektronisch",
    "Messenger": "whatsapp*, whats app, signal, sms, threema, telegram, chat, gechattet, chatnachricht, sprachnachricht*, messengernachricht, wa nachricht, wapp, "
    "per wa, viber, facebook, instagram, insta, textnachricht, messenger*, per chat, imessage, nachricht geschickt, nachricht geschrieben",
    "Video": "videoanruf*, videokonferenz*, videogespräch*, videocall*, videotelefonat*, zoom, zoommeeting, teams, skype*, facetime, per video, videochat*, "
    "online meeting, onlineberatung, jitsi, video call, online beratung, bigbluebutton, webex",
    "Hausbesuch": "hb, hausbesuche, zu hause besucht, zuhause besucht, daheim besucht, home visit, besucht, besuch bei, besuch zu hause, war bei ihr, "
    "war bei ihm, war ~ zu hause bei, bei ihr zu hause, bei ihm zu hause, bei ihnen zu hause, bei der familie zu hause, bei ihr zuhause, bei ihm zuhause, "
    "bei ihnen zuhause, bei ihr daheim, bei ihm daheim, in ihrer wohnung, in seiner wohnung, in der wohnung besucht, hausbesuch*, wohnungsbesuch, "
    "bei ~ zuhause, bei ~ zu hause, bei ~ daheim, daheim bei, zu hause bei, zuhause bei, zu besuch bei, aufgesucht, vor ort in der wohnung, vorbeigefahren bei, besuche",
    "Büro": "sprechstunde*, im büro, ins büro, bei mir, in meinem büro, im quartiersbüro, ins quartiersbüro, quartiersbüro, sprechzeit*, büro, bürogespräch, "
    "bürotermin, bürobesuch, im qm büro, in die sprechstunde, offene sprechstunde, qm büro, büroberatung, in der sprechstunde, im stadtteilbüro, "
    "kam zu mir, kommt zu mir, war bei mir, bei uns im büro, am schreibtisch, buero, stadtteilbüro, beratungsbüro, beratungsraum, besprechungszimmer",
    "Stand": "am stand, infostand, am infostand, marktstand, am marktstand, standgespräch, info stand, beim stand, stand auf dem, wochenmarktstand, "
    "stand am, stand beim",
    "Begleitung zur Behörde": "begleitung ~ *amt, begleitung ~ *gericht, begleitung ~ *behörde, mit ~ zum *amt, mit ~ zur *behörde, mit ~ zum *gericht, mit ~ beim *amt, beim *amt mit, im *amt mit, bei der *behörde mit, auf der *behörde mit, im jobcenter mit, beim jobcenter mit, im rathaus mit, auf dem rathaus mit, im bürgerbüro mit, beim *gericht mit, begleitet, mitgegangen, zur ~ begleitet, zum ~ begleitet, zu ~ begleitet, ins ~ begleitet, begleitung zum, begleitung zur, begleitung zu, begleitung ins, begleitung aufs, begleitung auf, "
    "begleitung ~ jobcenter, begleitung ~ landratsamt, begleitung ~ ausländerbehörde, begleitung ~ amt, begleitung ~ rathaus, begleitung ~ sozialamt, "
    "begleitung ~ behörde*, begleitung ~ jugendamt, begleitung ~ gericht, begleitung ~ standesamt, begleitung ~ arbeitsamt, begleitung ~ finanzamt, "
    "behördenbegleitung, amtsbegleitung, behördengang, behördentermin, ämterbegleitung, ämtergang, beim ~ begleitet, im ~ begleitet, auf dem amt, "
    "mit ~ im jobcenter, mit ~ beim jobcenter, mit ~ beim standesamt, mit ~ beim sozialamt, mit ~ im landratsamt, mit ~ beim landratsamt, "
    "mit ~ auf dem rathaus, mit ~ auf dem amt, mit ~ beim amt, mit ~ zum jobcenter, mit ~ zur ausländerbehörde, mit ~ zum landratsamt, mit ~ zum sozialamt, mit ~ zum amt, mit ~ ins rathaus, mit ~ aufs rathaus, mit ~ zum rathaus, "
    "mit ~ bei der ausländerbehörde, mit ~ auf der ausländerbehörde, mit ~ zum gericht, mit ~ zum jugendamt, mit ~ beim jugendamt, mit ~ zur agentur, mit ~ zum bürgerbüro, mit ~ im bürgerbüro, "
    "ins rathaus begleitet, aufs amt begleitet, aufs ~ begleitet, auf ~ amt begleitet, begleitete ~ zum, begleitete ~ zur, begleitete ~ ins, begleitet zum, begleitet zur",
    "Tür-und-Angel": "tür angel, treppenhaus, hausflur, tür und angel, tür und angelgespräch, tua, türgespräch*, auf der straße, auf der strasse, im treppenhaus, auf dem spielplatz, im hof getroffen, "
    "im hof gesehen, im flur, auf dem flur, unterwegs getroffen, unterwegs, zufällig getroffen, im vorbeigehen, beim einkaufen, auf dem weg, auf dem markt, "
    "getroffen, begegnet, an der haustür, zufällig, beim vorbeigehen, im supermarkt, vor dem haus, auf dem parkplatz, im aufzug, auf dem hof, "
    "im innenhof, an der tür, an der bushaltestelle, über den weg gelaufen, am gartenzaun, zaungespräch",
}
"""`besuche` is what she does at home; a verb of meeting alone is a talk in passing."""

ACTIVITIES = {
    "Information": "informiert, info gegeben, auskunft gegeben, infos gegeben",
    "Beratung": "beraten, beratungsgespräch*, sozialberatung",
    "Formularhilfe": "formular ausgefüllt, formulare ausgefüllt, antrag ausgefüllt, ausgefüllt, ausfüllhilfe, *antrag ausgefüllt, *antrag gestellt",
    "Vermittlung": "vermittelt",
    "Begleitung": "begleitet",
    "Konfliktklärung": "schlichtung*, geschlichtet, konfliktgespräch*, mediation, streit geschlichtet",
    "Krisenintervention": "krisengespräch*, krise, krisenintervention*, notfall",
    "Fallbesprechung": "fallbesprechung*, fallkonferenz*, helferkonferenz, hilfeplangespräch, runder tisch",
}

RESULTS = {
    "geklärt": "konnte weiterhelfen, weiterhelfen können, konnte ich weiterhelfen, geklärt, erledigt, gelöst, hat sich gelöst, hat sich erledigt, hat sich geklärt, hat geklappt, alles klar, alles gut, abgeschlossen, passt jetzt, "
    "passt so, in ordnung, konnte helfen, konnte geholfen werden, problem behoben, behoben, alles erledigt, alles geklärt, abgehakt, ist gelöst, "
    "ist durch, beantwortet, frage beantwortet, konnte ich klären, konnten wir klären, klären können, lösung gefunden, bewilligt bekommen, ok, okay, resolved, hat sich eingerenkt, läuft jetzt",
    "teilweise": "teilweise, teilweise geklärt, teilw, zum teil, zum teil geklärt, teils, teils geklärt, teils erledigt, teils gelöst, zum teil erledigt, zum teil gelöst, halb erledigt, fast erledigt, fast geklärt, halb geklärt, halbwegs, einiges geklärt, manches geklärt, "
    "teilerfolg, größtenteils, noch nicht alles, nicht alles geklärt, teilweise gelöst, teilweise erledigt",
    "Folgetermin": "folgetermin*, folge termin, neuer termin, neuen termin, weiterer termin, weiteren termin, nächster termin, nächsten termin, termin vereinbart, termin ausgemacht, "
    "termin abgemacht, anschlusstermin, zweiter termin, zweittermin, termin gemacht, termin gegeben, folgegespräch, folgetreffen, ft, neuer termin vereinbart, "
    "neuen termin vereinbart, nächstes treffen, wieder einbestellt, wiedervorgestellt",
    "verwiesen": "kontakt ~ hergestellt, angebunden an, verwiesen, weiterverwiesen, verwies, verweis an, verweis auf, verweis, weitervermittelt, weitergeleitet an, weitergeschickt, überwiesen an, an ~ verwiesen, "
    "an ~ vermittelt, an ~ weitergeleitet, an ~ weiterverwiesen, an ~ geschickt, an ~ überwiesen, an ~ weitervermittelt, zu ~ geschickt, zur ~ geschickt, zum ~ geschickt, an ~ abgegeben, "
    "an ~ übergeben, vermittelt an, geschickt an, übergeben an, abgegeben an, an ~ angebunden, referred",
    "keine Lösung": "keine lösung*, nicht lösbar, unlösbar, ungelöst, kein ergebnis, ohne ergebnis, ergebnislos, erfolglos, nichts erreicht, konnte nicht helfen, "
    "nichts zu machen, keine einigung, keine hilfe möglich, nicht gelöst, konnte nicht gelöst werden, konnte nicht geklärt werden, nicht zu klären, kann nicht helfen, ohne lösung, "
    "ohne erfolg, leider nichts, keine chance, nicht weitergekommen, konnte ihr nicht helfen, konnte ihm nicht helfen, konnte nichts tun, kann nichts tun",
    "abgebrochen": "abgebrochen, abbruch, gesprächsabbruch, aufgelegt, bricht ab, brach ab, brach ~ ab, bricht ~ ab, weggelaufen, ging einfach, einfach gegangen, vorzeitig beendet, "
    "rausgelaufen, gespräch unterbrochen, vorzeitig gegangen, wütend gegangen, lief weg, lief davon",
}

UNDONE = "nicht, noch nicht, noch nichts, kein, keine, un, noch offen, nie, ohne, muss, müssen, soll, noch, bis"
"""Before a word of a result: nothing came of it yet."""

CATEGORIES = {
    "Müll/Sauberkeit": "müll*, *müll, sperrmüll*, abfall*, dreck*, schmutz*, verschmutz*, ratten*, ratte, ungeziefer, hundekot, hundehaufen, glascontainer, container, "
    "tonne*, mülltonne*, gelber sack, gelbe säcke, altpapier, sauberkeit, putzdienst, kehrwoche, verdreckt, scherben, vermüllt*, unrat, kippen, papierkorb, mülleimer, stinkt, gestank",
    "Lärm": "lärm*, krach, laut, zu laut, laute musik, ruhestörung, nachtruhe, lautstärke, baulärm, gebrüll, geschrei, hundegebell, *lärm",
    "Verkehr/Parken": "verkehr*, parken*, parkt*, parkplatz*, parkplätze, parkende*, falschparker*, geparkt*, autos, raser*, rasen, rast, rasende*, tempo 30, tempo*, zebrastreifen, gehweg*, gehsteig, bürgersteig, "
    "radweg*, fahrradweg, bushaltestelle*, bus fährt*, ampel*, schulweg*, fußgänger*, zu schnell, zu schnelle autos, einfahrt zugeparkt, zugeparkt, straße, schlagloch*, schlaglöcher, e scooter*, roller, fahrradständer, kreuzung, stau, schneeräum*, winterdienst",
    "Beleuchtung/Sicherheit": "beleuchtung*, laterne*, *laterne, straßenlaterne*, straßenlampe*, licht, lampe, lampen, dunkel, zu dunkel, sicherheit*, unsicher*, einbruch*, eingebrochen, vandalismus, angst nachts, "
    "bedrohlich, überfall, dealer, drogenhandel, herumlungern, kamera, diebstahl, gestohlen, geklaut, fühlt sich unsicher",
    "Grün/Spielplatz": "spielplatz*, spielplätze, spielgerät*, schaukel*, rutsche*, sandkasten, bäume, baum, baumschnitt, hecke*, rasen mähen, rasen, grünfläche*, grünanlage*, bepflanz*, blumen*, garten*, gärten, bolzplatz, park, "
    "wiese, klettergerüst, wippe, unkraut",
    "Gebäude/Mängel": "aufzug*, lift, fahrstuhl*, heizung*, schimmel*, wasserschaden*, undicht*, mängel, mangel, haustür*, türschloss, klingel*, sprechanlage, briefkasten*, briefkästen, treppenhaus*, keller*, dach, fenster, rohrbruch, "
    "warmwasser, tropft, kein warmes wasser, heizt nicht, feucht, treppengeländer, putz bröckelt, waschmaschine, waschküche, trockenraum",
    "Nachbarschaft": "nachbarn, nachbar*, hausgemeinschaft, zusammenleben, streit im haus, nachbarschaft*, hausordnung",
    "Verwaltung/Auskunft": "auskunft*, verwaltung*, rathaus, öffnungszeiten, bürgermeister*, gemeinderat, bauamt, formulare im rathaus, gemeindeverwaltung, amtsblatt, sprechzeiten, internetseite, wartezeit*",
    "Idee/Wunsch": "idee*, wunsch, wünsche, wünscht*, vorschlag*, schlägt vor, schlägt ~ vor, anregung*, regt an, regt ~ an, hätte gern*, hätten gern*, würde sich freuen, bank, bänke, bänken, sitzbank, sitzbänke, treffpunkt, hochbeet*, kurs wünschen, angebot für",
    "Lob": "lob, lobt*, gelobt, dankt, bedankt sich, bedanken sich, dankeschön, dank an, zufrieden, kompliment, begeistert, danke für, positive rückmeldung",
}
"""Everything but ideas and praise is told by the thing, and comes before those."""

WISHES = ("Idee/Wunsch", "Lob")
"""Categories that tell the nature of a concern: the thing itself comes first."""

CHILDREN = "sohn, söhne, tochter, töchter, kind, kinder"
