"""What the headings of lists of people mean."""

HEADINGS = {
    "family_name": "nachname|familienname|zuname|nachnamen|familiennamen|last name|lastname|surname|family name"
    "|personname|soyadi|nom",
    "given_name": "vorname|vornamen|first name|firstname|given name|forename|adi|prenom",
    "middle_name": "weitere vornamen|2 vorname|zweiter vorname|zweitname|middle name|additional name|mittelname",
    "name": "name|namen|teilnehmer|teilnehmerin|teilnehmer in|bewohner|bewohnerin|bewohner in|person|mieter|mieterin"
    "|mieter in|kontakt|contact|display name|anzeigename",
    "full_name": "vor und nachname|vor und zuname|vorname nachname|vorname und nachname|vorname name|vollstandiger name"
    "|ganzer name|name gesamt|full name",
    "family_first": "name vorname|nachname vorname|familienname vorname|zuname vorname|name und vorname|nachname und vorname"
    "|nach und vorname|familien und vorname|last name first name",
    "native_name": "name in eigener schrift|eigene schrift|originalname|native name|name original|originalschrift",
    "name_title": "titel|akademischer titel|akad titel|title|name prefix|namensprafix",
    "particle": "namenszusatz|adelszusatz|vorsatzwort",
    "patronymic": "vatersname|patronym|patronymic",
    "birth_name": "geburtsname|geb name|maidenname|madchenname|fruherer name geburtsname|birth name|maiden name|maidenname nachname",
    "chosen_name": "gewahlter name|wunschname|chosen name",
    "called_name": "rufname|spitzname|nickname|nick name",
    "also_name": "auch bekannt als|alias|aliasname|aka",
    "former_name": "fruherer name|ehemaliger name|former name",
    "spelled_name": "andere schreibweise|schreibweise",
    "salutation": "anrede|salutation",
    "birth_date": "geburtsdatum|geburtstag|geboren|geboren am|geb|geb am|geb datum|geb dat|gebdatum|geburtsdat|geb tag|gebtag"
    "|date of birth|birthday|birth date|birthdate|dob|geburt",
    "birth_year": "geburtsjahr|jahrgang|geb jahr|year of birth|birth year",
    "origin": "herkunft|herkunftsland|land der herkunft|country of origin",
    "languages": "sprache|sprachen|muttersprache|muttersprachen|sprachkenntnisse|erstsprache|language|languages",
    "phone": "telefon|tel|telefonnummer|telefon nr|telefonnr|tel nr|telnr|tel nummer|telefonnummern|rufnummer|festnetz"
    "|festnetznummer|festnetz nr|telefon privat|tel privat|tel p|telefon p|telefon festnetz|tel festnetz|fon|fernsprecher"
    "|telefon 1|telefon privat 2|telefon 2|tel 1|tel 2|weitere telefonnummer|haupttelefon|phone|phone number|telephone|home phone|home phone 2|primary phone"
    "|telefon mobil festnetz|telefon handy|kontaktnummer|nummer",
    "mobile": "mobil|mobilnummer|mobil nr|mobilnr|mobiltelefon|mobiltel|mobilfunk|mobilfunknummer|mobil privat|handy|handynummer"
    "|handy nr|handynr|handy privat|mobil 1|mobil 2|handy 2|natel|whatsapp|whatsapp nummer|tel mobil|telefon mobil|mobile|mobile phone|mobile number|cell|cell phone|cellphone",
    "work_phone": "telefon dienstlich|telefon geschaftlich|telefon geschaftlich 2|telefon buro|telefon firma|tel dienstlich"
    "|tel geschaftlich|tel g|tel d|telefon arbeit|dienstnummer|business phone|business phone 2|work phone|company main phone|telefon zentrale",
    "fax": "fax|faxnummer|fax nr|telefax|fax privat|fax geschaftlich|home fax|business fax|other fax|weiteres fax",
    "relative_phone": "telefon angehorige|telefon eltern|notfallnummer|notfalltelefon|notfallkontakt telefon|telefon der eltern",
    "other_phone": "weiteres telefon|andere nummer|other phone|autotelefon|pager|car phone|rufzeichen",
    "email": "e mail|email|mail|e mail adresse|emailadresse|email adresse|mailadresse|mail adresse|e mail privat|email privat"
    "|mail privat|e mail 1|e mail 2|e mail 3|email 1|email 2|e mail 2 adresse|e mail 3 adresse|elektronische post|e mail anschrift"
    "|email address|e mail address|e mail 2 address|e mail 3 address|mailanschrift|kontakt e mail",
    "work_email": "e mail dienstlich|email dienstlich|e mail geschaftlich|e mail arbeit|work email|work e mail|business email",
    "street": "strasse|strasse und hausnummer|strasse und nr|strasse nr|strasse hausnummer|strasse und haus nr|strasse hausnr|str|str nr|str hausnr"
    "|strasse privat|strasse hnr|strassenname|street|home street|home address street|street address|wohnadresse strasse",
    "house_number": "hausnummer|hausnr|haus nr|nr|hnr|hs nr|house number",
    "postcode": "plz|postleitzahl|plz privat|postleitzahl privat|zip|zip code|postcode|postal code|home postal code|plz wohnort postleitzahl",
    "city": "ort|wohnort|stadt|ort privat|gemeinde|city|town|home city|wohnort privat",
    "place": "plz ort|plz und ort|plz wohnort|postleitzahl ort|plz stadt|postleitzahl und ort|ort plz",
    "address": "adresse|anschrift|wohnanschrift|wohnadresse|privatanschrift|privatadresse|adresse privat|anschrift privat|meldeadresse"
    "|meldeanschrift|address|home address|postadresse|adresse komplett|ganze anschrift|vollstandige adresse",
    "post_address": "postanschrift|briefanschrift|mailing address",
    "second_address": "zweitwohnung|nebenwohnung|zweitwohnsitz",
    "work_address": "anschrift dienstlich|adresse dienstlich|geschaftsadresse|business address|work address",
    "relative_address": "anschrift bei angehorigen|anschrift der eltern|adresse der eltern",
    "former_address": "fruhere anschrift|alte adresse|alte anschrift|fruhere adresse|voranschrift|vorherige anschrift",
    "died_on": "verstorben am|gestorben am|sterbedatum|todestag|date of death",
    "organisation": "firma|arbeitgeber|company|organisation|organization|organization 1 name",
    "website": "webseite|internetseite|homepage|web page|website|website 1 value",
    "tags": "schlagworter|schlagworte|gruppen|tags|labels|kategorien|kategorie|categories",
    "note": "notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|hinweis|hinweise|sonstiges|info|infos"
    "|note|notes|comment|comments|remarks",
}
"""The words for each field; "name" is decided by the other columns."""
