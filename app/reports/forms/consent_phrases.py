"""Words of consents, those to photographs too, in the languages of letters. The texts are data; a native speaker may correct
them here.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class ConsentWords(NamedTuple):
    """What stands on a consent. `asks` and `photo_asks` have a place for who asks; purposes stand by their codes."""

    title: str
    photo_title: str
    asks: str
    photo_asks: str
    yes: str
    no: str
    photo_print: str
    photo_web: str
    photo_internal: str
    contact: str
    volunteers: str
    special: str
    news: str
    to_whom: str
    web: str
    period: str
    law: str
    photo_law: str
    data_rights: str

    def purpose_words(self, purpose: str) -> str:
        """What a purpose is called, by its code."""
        words: str = getattr(self, purpose)
        return words


PHOTO_PURPOSES = ("photo_print", "photo_web", "photo_internal")
PURPOSES = ("contact", "volunteers", "special", "news")
CONSENTS: dict[str, ConsentWords] = {
    "de": ConsentWords(
        "Einwilligung", "Einwilligung in Fotos",
        "{organiser} bittet um meine Einwilligung. Zu jedem Zweck kann ich einzeln Ja oder Nein sagen.",
        "{organiser} bittet um meine Einwilligung in Fotos und Filme, auf denen ich zu erkennen bin. Zu jedem Zweck kann ich "
        "einzeln Ja oder Nein sagen.",
        "Ja", "Nein",
        "Fotos in Amtsblatt und Presse", "Fotos im Internet", "Fotos für den Aushang im Quartier",
        "Meine Kontaktdaten dürfen weitergegeben werden",
        "Mein Name und meine Kontaktdaten dürfen an die Ehrenamtskoordination des Caritasverbands gehen",
        "Angaben zu Gesundheit, Herkunft oder Religion dürfen aufgeschrieben werden, soweit sie für die Hilfe nötig sind",
        "Ich möchte Einladungen und Rundbriefe bekommen",
        "an wen",
        "Was im Internet steht, kann weltweit gesehen und kopiert werden. Es lässt sich nicht vollständig zurückholen.",
        "Die Einwilligung gilt, bis ich sie widerrufe.",
        "Rechtsgrundlage ist meine Einwilligung (Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO).",
        "Rechtsgrundlage ist meine Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO, § 22 KunstUrhG).",
        "Ich habe das Recht auf Auskunft, Berichtigung und Löschung und kann mich beim Landesbeauftragten für den Datenschutz "
        "Baden-Württemberg beschweren.",
    ),
    PLAIN_GERMAN: ConsentWords(
        "Ich sage Ja oder Nein", "Fotos von mir",
        "{organiser} fragt mich. Zu jedem Satz kann ich Ja oder Nein sagen.",
        "{organiser} fragt mich: Darf es Fotos und Filme von mir geben? Man kann mich darauf erkennen. Zu jedem Satz kann ich Ja "
        "oder Nein sagen.",
        "Ja", "Nein",
        "Die Fotos dürfen in die Zeitung und ins Amtsblatt", "Die Fotos dürfen ins Internet",
        "Die Fotos dürfen im Quartier an die Wand",
        "Andere dürfen meine Adresse und mein Telefon bekommen",
        "Die Caritas darf meinen Namen, meine Adresse und mein Telefon bekommen, weil ich ehrenamtlich helfen will",
        "Das Quartiersmanagement darf aufschreiben, was wichtig ist: über meine Gesundheit, meine Herkunft, meine Religion",
        "Ich möchte Einladungen und Briefe bekommen",
        "wer",
        "Das Internet gibt es überall auf der Welt. Alle können die Fotos sehen und kopieren. Sie gehen nie mehr ganz weg.",
        "Das gilt, bis ich Nein sage.",
        "Ein Gesetz sagt: Das geht nur, wenn ich Ja sage (Art. 6 Abs. 1 Buchst. a und Art. 9 Abs. 2 Buchst. a DSGVO).",
        "Ein Gesetz sagt: Das geht nur, wenn ich Ja sage (Art. 6 Abs. 1 Buchst. a DSGVO, § 22 KunstUrhG).",
        "Ich darf fragen, was über mich aufgeschrieben ist. Ich darf es ändern oder löschen lassen. Ich darf mich beim "
        "Landesbeauftragten für den Datenschutz Baden-Württemberg beschweren.",
    ),
    "en": ConsentWords(
        "Consent", "Consent to photographs",
        "{organiser} asks for my consent. I can say yes or no to each purpose separately.",
        "{organiser} asks for my consent to photographs and films in which I can be recognised. I can say yes or no to each "
        "purpose separately.",
        "Yes", "No",
        "Photographs in the official gazette and the press", "Photographs on the internet",
        "Photographs for the notice board in the neighbourhood",
        "My contact details may be passed on",
        "My name and contact details may go to the volunteer coordination of Caritas",
        "Details on health, origin or religion may be written down as far as they are needed for the help",
        "I would like to receive invitations and newsletters",
        "to whom",
        "What is on the internet can be seen and copied all over the world. It cannot be fully taken back.",
        "The consent is valid until I withdraw it.",
        "The legal basis is my consent (Art. 6(1)(a) and Art. 9(2)(a) GDPR).",
        "The legal basis is my consent (Art. 6(1)(a) GDPR, § 22 KunstUrhG).",
        "I have the right of access, rectification and erasure, and I can complain to the State Commissioner for Data Protection "
        "of Baden-Württemberg.",
    ),
    "fr": ConsentWords(
        "Consentement", "Consentement pour des photos",
        "{organiser} demande mon consentement. Pour chaque but, je peux dire séparément oui ou non.",
        "{organiser} demande mon consentement pour des photos et des films sur lesquels on peut me reconnaître. Pour chaque but, "
        "je peux dire séparément oui ou non.",
        "Oui", "Non",
        "Photos dans le bulletin officiel et la presse", "Photos sur Internet", "Photos pour le panneau d’affichage du quartier",
        "Mes coordonnées peuvent être transmises",
        "Mon nom et mes coordonnées peuvent être transmis à la coordination du bénévolat de Caritas",
        "Des indications sur la santé, l’origine ou la religion peuvent être notées si elles sont nécessaires pour l’aide",
        "Je souhaite recevoir des invitations et des circulaires",
        "à qui",
        "Ce qui est sur Internet peut être vu et copié dans le monde entier. On ne peut pas le retirer entièrement.",
        "Le consentement est valable jusqu’à ce que je le révoque.",
        "La base juridique est mon consentement (art. 6, par. 1, point a) et art. 9, par. 2, point a) RGPD).",
        "La base juridique est mon consentement (art. 6, par. 1, point a) RGPD, § 22 KunstUrhG).",
        "J’ai un droit d’accès, de rectification et d’effacement et je peux saisir l’autorité de protection des données du "
        "Bade-Wurtemberg.",
    ),
    "ar": ConsentWords(
        "موافقة", "الموافقة على الصور",
        "تطلب {organiser} موافقتي. يمكنني أن أقول نعم أو لا لكل غرض على حدة.",
        "تطلب {organiser} موافقتي على صور وأفلام يمكن التعرف عليّ فيها. يمكنني أن أقول نعم أو لا لكل غرض على حدة.",
        "نعم", "لا",
        "صور في الجريدة الرسمية والصحافة", "صور على الإنترنت", "صور للوحة الإعلانات في الحي",
        "يجوز إعطاء بيانات الاتصال الخاصة بي",
        "يجوز إعطاء اسمي وبيانات الاتصال إلى تنسيق العمل التطوعي في كاريتاس",
        "يجوز تدوين معلومات عن الصحة أو الأصل أو الدين بقدر ما هي ضرورية للمساعدة",
        "أرغب في تلقي الدعوات والرسائل الإخبارية",
        "لمن",
        "ما يُنشر على الإنترنت يمكن رؤيته ونسخه في كل أنحاء العالم، ولا يمكن استرجاعه بالكامل.",
        "تسري الموافقة حتى أسحبها.",
        "الأساس القانوني هو موافقتي (المادة 6 الفقرة 1 الحرف a والمادة 9 الفقرة 2 الحرف a من اللائحة العامة لحماية البيانات).",
        "الأساس القانوني هو موافقتي (المادة 6 الفقرة 1 الحرف a من اللائحة العامة لحماية البيانات، و§ 22 KunstUrhG).",
        "لي الحق في الاطلاع والتصحيح والمحو، ويمكنني تقديم شكوى إلى مفوض حماية البيانات في ولاية بادن-فورتمبيرغ.",
    ),
    "uk": ConsentWords(
        "Згода", "Згода на фотографії",
        "{organiser} просить моєї згоди. Щодо кожної мети я можу окремо сказати «так» або «ні».",
        "{organiser} просить моєї згоди на фотографії та фільми, на яких мене можна впізнати. Щодо кожної мети я можу окремо "
        "сказати «так» або «ні».",
        "Так", "Ні",
        "Фотографії в офіційному віснику та пресі", "Фотографії в інтернеті", "Фотографії для дошки оголошень у кварталі",
        "Мої контактні дані можна передавати",
        "Моє ім’я та контактні дані можна передати координації волонтерів Карітасу",
        "Відомості про здоров’я, походження чи релігію можна записувати, якщо вони потрібні для допомоги",
        "Я хочу отримувати запрошення та розсилки",
        "кому",
        "Те, що є в інтернеті, можна побачити й скопіювати в усьому світі. Повністю прибрати це неможливо.",
        "Згода чинна, доки я її не відкличу.",
        "Правова підстава — моя згода (ст. 6 ч. 1 п. «a» та ст. 9 ч. 2 п. «a» GDPR).",
        "Правова підстава — моя згода (ст. 6 ч. 1 п. «a» GDPR, § 22 KunstUrhG).",
        "Я маю право на доступ, виправлення й видалення та можу поскаржитися уповноваженому із захисту даних землі "
        "Баден-Вюртемберг.",
    ),
    "tr": ConsentWords(
        "Onay", "Fotoğraflar için onay",
        "{organiser} onayımı istiyor. Her amaç için ayrı ayrı evet veya hayır diyebilirim.",
        "{organiser}, tanınabildiğim fotoğraf ve filmler için onayımı istiyor. Her amaç için ayrı ayrı evet veya hayır "
        "diyebilirim.",
        "Evet", "Hayır",
        "Resmî gazetede ve basında fotoğraflar", "İnternette fotoğraflar", "Mahalledeki ilan panosu için fotoğraflar",
        "İletişim bilgilerim başkalarına verilebilir",
        "Adım ve iletişim bilgilerim Caritas gönüllü koordinasyonuna verilebilir",
        "Sağlık, köken veya din bilgileri, yardım için gerekli olduğu ölçüde yazılabilir",
        "Davetiye ve duyuru almak istiyorum",
        "kime",
        "İnternetteki şeyler bütün dünyada görülebilir ve kopyalanabilir. Tamamen geri alınamaz.",
        "Onay, ben geri alana kadar geçerlidir.",
        "Hukuki dayanak onayımdır (GDPR md. 6/1-a ve md. 9/2-a).",
        "Hukuki dayanak onayımdır (GDPR md. 6/1-a, § 22 KunstUrhG).",
        "Bilgi alma, düzeltme ve silme hakkım vardır ve Baden-Württemberg Veri Koruma Kurumuna şikâyette bulunabilirim.",
    ),
    "es": ConsentWords(
        "Consentimiento", "Consentimiento para fotografías",
        "{organiser} pide mi consentimiento. Para cada fin puedo decir sí o no por separado.",
        "{organiser} pide mi consentimiento para fotografías y películas en las que se me reconoce. Para cada fin puedo decir sí o "
        "no por separado.",
        "Sí", "No",
        "Fotografías en el boletín oficial y la prensa", "Fotografías en internet",
        "Fotografías para el tablón de anuncios del barrio",
        "Mis datos de contacto pueden transmitirse",
        "Mi nombre y mis datos de contacto pueden pasar a la coordinación del voluntariado de Cáritas",
        "Pueden anotarse datos sobre salud, origen o religión si son necesarios para la ayuda",
        "Deseo recibir invitaciones y circulares",
        "a quién",
        "Lo que está en internet puede verse y copiarse en todo el mundo. No se puede retirar por completo.",
        "El consentimiento es válido hasta que lo revoque.",
        "La base jurídica es mi consentimiento (art. 6.1.a y art. 9.2.a RGPD).",
        "La base jurídica es mi consentimiento (art. 6.1.a RGPD, § 22 KunstUrhG).",
        "Tengo derecho de acceso, rectificación y supresión, y puedo reclamar ante la autoridad de protección de datos de "
        "Baden-Wurtemberg.",
    ),
    "it": ConsentWords(
        "Consenso", "Consenso per fotografie",
        "{organiser} chiede il mio consenso. Per ogni scopo posso dire separatamente sì o no.",
        "{organiser} chiede il mio consenso per fotografie e filmati in cui sono riconoscibile. Per ogni scopo posso dire "
        "separatamente sì o no.",
        "Sì", "No",
        "Fotografie sul bollettino ufficiale e sulla stampa", "Fotografie in internet", "Fotografie per la bacheca del quartiere",
        "I miei recapiti possono essere trasmessi",
        "Il mio nome e i miei recapiti possono andare al coordinamento del volontariato della Caritas",
        "Si possono annotare dati su salute, origine o religione, se sono necessari per l’aiuto",
        "Desidero ricevere inviti e circolari",
        "a chi",
        "Ciò che è in internet può essere visto e copiato in tutto il mondo. Non si può ritirare del tutto.",
        "Il consenso vale finché non lo revoco.",
        "La base giuridica è il mio consenso (art. 6, par. 1, lett. a e art. 9, par. 2, lett. a GDPR).",
        "La base giuridica è il mio consenso (art. 6, par. 1, lett. a GDPR, § 22 KunstUrhG).",
        "Ho diritto di accesso, rettifica e cancellazione e posso presentare reclamo all’autorità per la protezione dei dati del "
        "Baden-Württemberg.",
    ),
    "pl": ConsentWords(
        "Zgoda", "Zgoda na zdjęcia",
        "{organiser} prosi o moją zgodę. Na każdy cel mogę osobno odpowiedzieć tak lub nie.",
        "{organiser} prosi o moją zgodę na zdjęcia i filmy, na których można mnie rozpoznać. Na każdy cel mogę osobno odpowiedzieć "
        "tak lub nie.",
        "Tak", "Nie",
        "Zdjęcia w dzienniku urzędowym i prasie", "Zdjęcia w internecie", "Zdjęcia na tablicę ogłoszeń w dzielnicy",
        "Moje dane kontaktowe mogą być przekazywane",
        "Moje nazwisko i dane kontaktowe mogą trafić do koordynacji wolontariatu Caritas",
        "Informacje o zdrowiu, pochodzeniu lub religii mogą być zapisane, jeśli są potrzebne do pomocy",
        "Chcę otrzymywać zaproszenia i wiadomości",
        "komu",
        "To, co jest w internecie, można zobaczyć i skopiować na całym świecie. Nie da się tego całkowicie cofnąć.",
        "Zgoda jest ważna do jej odwołania.",
        "Podstawą prawną jest moja zgoda (art. 6 ust. 1 lit. a i art. 9 ust. 2 lit. a RODO).",
        "Podstawą prawną jest moja zgoda (art. 6 ust. 1 lit. a RODO, § 22 KunstUrhG).",
        "Mam prawo dostępu, sprostowania i usunięcia danych oraz mogę złożyć skargę do pełnomocnika ds. ochrony danych "
        "Badenii-Wirtembergii.",
    ),
    "pt": ConsentWords(
        "Consentimento", "Consentimento para fotografias",
        "{organiser} pede o meu consentimento. Para cada fim posso dizer sim ou não em separado.",
        "{organiser} pede o meu consentimento para fotografias e filmes em que posso ser reconhecido. Para cada fim posso dizer "
        "sim ou não em separado.",
        "Sim", "Não",
        "Fotografias no boletim oficial e na imprensa", "Fotografias na internet", "Fotografias para o painel de avisos do bairro",
        "Os meus contactos podem ser transmitidos",
        "O meu nome e os meus contactos podem ser dados à coordenação do voluntariado da Cáritas",
        "Dados sobre saúde, origem ou religião podem ser anotados se forem necessários para a ajuda",
        "Desejo receber convites e circulares",
        "a quem",
        "O que está na internet pode ser visto e copiado em todo o mundo. Não é possível retirá-lo por completo.",
        "O consentimento é válido até eu o revogar.",
        "A base jurídica é o meu consentimento (art. 6.º, n.º 1, al. a) e art. 9.º, n.º 2, al. a) RGPD).",
        "A base jurídica é o meu consentimento (art. 6.º, n.º 1, al. a) RGPD, § 22 KunstUrhG).",
        "Tenho direito de acesso, retificação e apagamento e posso reclamar junto da autoridade de proteção de dados de "
        "Baden-Vurtemberga.",
    ),
    "ru": ConsentWords(
        "Согласие", "Согласие на фотографии",
        "{organiser} просит моего согласия. По каждой цели я могу отдельно сказать «да» или «нет».",
        "{organiser} просит моего согласия на фотографии и фильмы, на которых меня можно узнать. По каждой цели я могу отдельно "
        "сказать «да» или «нет».",
        "Да", "Нет",
        "Фотографии в официальном вестнике и прессе", "Фотографии в интернете", "Фотографии для доски объявлений в квартале",
        "Мои контактные данные можно передавать",
        "Моё имя и контактные данные можно передать координации волонтёров Каритас",
        "Сведения о здоровье, происхождении или религии можно записывать, если они нужны для помощи",
        "Я хочу получать приглашения и рассылки",
        "кому",
        "То, что есть в интернете, можно увидеть и скопировать во всём мире. Полностью убрать это нельзя.",
        "Согласие действует, пока я его не отзову.",
        "Правовое основание — моё согласие (ст. 6 ч. 1 п. «a» и ст. 9 ч. 2 п. «a» GDPR).",
        "Правовое основание — моё согласие (ст. 6 ч. 1 п. «a» GDPR, § 22 KunstUrhG).",
        "Я имею право на доступ, исправление и удаление и могу подать жалобу уполномоченному по защите данных земли "
        "Баден-Вюртемберг.",
    ),
    "fa": ConsentWords(
        "رضایت‌نامه", "رضایت برای عکس",
        "{organiser} از من رضایت می‌خواهد. برای هر هدف می‌توانم جداگانه بله یا نه بگویم.",
        "{organiser} برای عکس و فیلمی که من در آن شناخته می‌شوم از من رضایت می‌خواهد. برای هر هدف می‌توانم جداگانه بله یا نه بگویم.",
        "بله", "نه",
        "عکس در نشریه رسمی و مطبوعات", "عکس در اینترنت", "عکس برای تابلوی اعلانات محله",
        "اطلاعات تماس من می‌تواند به دیگران داده شود",
        "نام و اطلاعات تماس من می‌تواند به هماهنگی داوطلبان کاریتاس داده شود",
        "اطلاعات مربوط به سلامت، تبار یا دین، تا جایی که برای کمک لازم است، می‌تواند نوشته شود",
        "می‌خواهم دعوت‌نامه و خبرنامه دریافت کنم",
        "به چه کسی",
        "آنچه در اینترنت است در همه جهان دیده و کپی می‌شود و نمی‌توان آن را کاملاً پس گرفت.",
        "این رضایت تا زمانی که آن را پس بگیرم معتبر است.",
        "مبنای قانونی رضایت من است (ماده 6 بند 1 حرف a و ماده 9 بند 2 حرف a GDPR).",
        "مبنای قانونی رضایت من است (ماده 6 بند 1 حرف a GDPR، § 22 KunstUrhG).",
        "من حق آگاهی، تصحیح و حذف دارم و می‌توانم نزد مسئول حفاظت از داده‌های ایالت بادن-وورتمبرگ شکایت کنم.",
    ),
    "ti": ConsentWords(
        "ስምምዕ", "ስምምዕ ንስእልታት",
        "{organiser} ስምምዕ ይሓተኒ። ንነፍሲ ወከፍ ዕላማ በበይኑ እወ ወይ ኣይፋል ክብል እኽእል።",
        "{organiser} ንዓይ ኣብ ዘለሉ ስእልታትን ፊልምታትን ስምምዕ ይሓተኒ። ንነፍሲ ወከፍ ዕላማ በበይኑ እወ ወይ ኣይፋል ክብል እኽእል።",
        "እወ", "ኣይፋል",
        "ስእልታት ኣብ ወግዓዊ ጋዜጣን ፕረስን", "ስእልታት ኣብ ኢንተርነት", "ስእልታት ንሰሌዳ ሓበሬታ ናይቲ ከባቢ",
        "ናይ ርክብ ሓበሬታይ ንኻልኦት ክወሃብ ይከኣል",
        "ስመይን ናይ ርክብ ሓበሬታይን ንኣወሃሃዲ ወለንተኛታት ካሪታስ ክወሃብ ይከኣል",
        "ንሓገዝ ዘድሊ እንተኾይኑ ብዛዕባ ጥዕና፣ መበቆል ወይ ሃይማኖት ክጸሓፍ ይከኣል",
        "ዕድመታትን መልእኽትታትን ክቕበል እደሊ",
        "ንመን",
        "ኣብ ኢንተርነት ዘሎ ነገር ኣብ መላእ ዓለም ክርአን ክቕዳሕን ይከኣል። ምሉእ ብምሉእ ክምለስ ኣይከኣልን።",
        "እዚ ስምምዕ ክሳብ ዝስሕቦ ይሰርሕ።",
        "ሕጋዊ መሰረቱ ስምምዐይ እዩ (ዓንቀጽ 6 ቁ. 1 ፊደል a ከምኡውን ዓንቀጽ 9 ቁ. 2 ፊደል a GDPR)።",
        "ሕጋዊ መሰረቱ ስምምዐይ እዩ (ዓንቀጽ 6 ቁ. 1 ፊደል a GDPR፣ § 22 KunstUrhG)።",
        "ናይ ምሕታት፣ ምእራምን ምድምሳስን መሰል ኣለኒ፣ ናብ ሓላፊ ሓለዋ ዳታ ባደን-ቩርተምበርግ ድማ ጥርዓን ከቕርብ እኽእል።",
    ),
    "ku": ConsentWords(
        "Razîbûn", "Razîbûna ji bo wêneyan",
        "{organiser} razîbûna min dixwaze. Ji bo her armancê ez dikarim cuda bibêjim erê an na.",
        "{organiser} ji bo wêne û fîlmên ku ez tê de têm naskirin razîbûna min dixwaze. Ji bo her armancê ez dikarim cuda bibêjim "
        "erê an na.",
        "Erê", "Na",
        "Wêne di rojnameya fermî û çapemeniyê de", "Wêne li ser înternetê", "Wêne ji bo tabloya ragihandinê ya taxê",
        "Agahiyên têkiliya min dikarin bên dayîn",
        "Nav û agahiyên têkiliya min dikarin ji koordînasyona dilxwazan a Caritasê re bên dayîn",
        "Agahiyên li ser tenduristî, koken an olê dikarin bên nivîsandin, heke ji bo alîkariyê pêwîst bin",
        "Ez dixwazim vexwendname û nameyan wergirim",
        "ji kê re",
        "Tiştê li ser înternetê li seranserê cîhanê tê dîtin û kopîkirin. Ew bi tevahî nayê paşvekişandin.",
        "Razîbûn derbasdar e heta ku ez wê paşve bikişînim.",
        "Bingeha qanûnî razîbûna min e (xala 6 par. 1 tîpa a û xala 9 par. 2 tîpa a GDPR).",
        "Bingeha qanûnî razîbûna min e (xala 6 par. 1 tîpa a GDPR, § 22 KunstUrhG).",
        "Mafê min ê dîtin, rastkirin û jêbirina daneyan heye û ez dikarim li cem berpirsê parastina daneyan ê Baden-Württembergê "
        "gilî bikim.",
    ),
    "ro": ConsentWords(
        "Consimțământ", "Consimțământ pentru fotografii",
        "{organiser} îmi cere consimțământul. Pentru fiecare scop pot spune separat da sau nu.",
        "{organiser} îmi cere consimțământul pentru fotografii și filme în care pot fi recunoscut(ă). Pentru fiecare scop pot spune "
        "separat da sau nu.",
        "Da", "Nu",
        "Fotografii în buletinul oficial și în presă", "Fotografii pe internet", "Fotografii pentru avizierul din cartier",
        "Datele mele de contact pot fi transmise",
        "Numele și datele mele de contact pot fi date coordonării voluntarilor de la Caritas",
        "Pot fi notate date despre sănătate, origine sau religie, dacă sunt necesare pentru ajutor",
        "Doresc să primesc invitații și scrisori circulare",
        "cui",
        "Ce este pe internet poate fi văzut și copiat în toată lumea. Nu poate fi retras complet.",
        "Consimțământul este valabil până când îl revoc.",
        "Temeiul juridic este consimțământul meu (art. 6 alin. 1 lit. a și art. 9 alin. 2 lit. a GDPR).",
        "Temeiul juridic este consimțământul meu (art. 6 alin. 1 lit. a GDPR, § 22 KunstUrhG).",
        "Am dreptul de acces, rectificare și ștergere și mă pot plânge la autoritatea pentru protecția datelor din "
        "Baden-Württemberg.",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def consent_words(language: str) -> ConsentWords:
    """The words of a consent in a language, the German ones where there are none."""
    return CONSENTS.get(language, CONSENTS["de"])
