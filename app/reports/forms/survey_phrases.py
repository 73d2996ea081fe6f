"""Words of the questionnaire that residents fill in, in the languages of letters. The texts are data; a native speaker may
correct them here.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class SurveyWords(NamedTuple):
    """What stands on the questionnaire: around the questions, the scale from no to yes, and the eight standard questions by
    their keys.
    """

    title: str
    how: str
    nameless: str
    no: str
    rather_no: str
    rather_yes: str
    yes: str
    unsaid: str
    thanks: str
    return_to: str
    safe_day: str
    safe_night: str
    safe_home: str
    light: str
    like_living: str
    neighbours: str
    help: str
    heard: str

    @property
    def scale(self) -> tuple[str, ...]:
        """The answers in the order of their digits 1 to 4, at the end 0."""
        return (self.no, self.rather_no, self.rather_yes, self.yes, self.unsaid)


SURVEYS: dict[str, SurveyWords] = {
    "de": SurveyWords(
        "Wie geht es Ihnen im Quartier?",
        "Stimmt der Satz für Sie? Bitte in jeder Zeile ein Kästchen ankreuzen.",
        "Freiwillig und ohne Namen: Bitte schreiben Sie nicht auf den Bogen, wer Sie sind.",
        "stimmt nicht", "stimmt eher nicht", "stimmt eher", "stimmt", "keine Angabe",
        "Vielen Dank!", "Bitte hier abgeben",
        "Am Tag fühle ich mich draußen im Quartier sicher.",
        "Auch am Abend und in der Nacht fühle ich mich draußen sicher.",
        "Zu Hause und im Treppenhaus fühle ich mich sicher.",
        "Wege und Plätze sind hell und gepflegt.",
        "Ich lebe gern hier.",
        "Ich komme gut mit der Nachbarschaft aus.",
        "Wenn ich Hilfe brauche, finde ich sie hier.",
        "Was ich sage, wird hier gehört.",
    ),
    PLAIN_GERMAN: SurveyWords(
        "Wie geht es Ihnen hier?",
        "Ist der Satz richtig für Sie? Bitte machen Sie in jeder Zeile ein Kreuz.",
        "Sie müssen nicht mitmachen. Bitte schreiben Sie Ihren Namen nicht auf das Blatt.",
        "nein", "eher nein", "eher ja", "ja", "das sage ich nicht",
        "Danke!", "Bitte geben Sie das Blatt hier ab",
        "Am Tag habe ich draußen keine Angst.",
        "Am Abend und in der Nacht habe ich draußen keine Angst.",
        "In der Wohnung und im Treppen-Haus habe ich keine Angst.",
        "Wege und Plätze sind hell und sauber.",
        "Ich wohne gern hier.",
        "Ich verstehe mich gut mit den Nachbarn.",
        "Wenn ich Hilfe brauche, bekomme ich hier Hilfe.",
        "Hier hört man mir zu.",
    ),
    "en": SurveyWords(
        "How are you in the neighbourhood?",
        "Is the sentence true for you? Please tick one box in each line.",
        "Voluntary and without names: please do not write on the sheet who you are.",
        "not true", "rather not true", "rather true", "true", "no answer",
        "Thank you!", "Please hand in here",
        "During the day I feel safe outdoors in the neighbourhood.",
        "In the evening and at night I feel safe outdoors, too.",
        "At home and in the stairwell I feel safe.",
        "Paths and squares are well lit and well kept.",
        "I like living here.",
        "I get on well with my neighbours.",
        "When I need help, I find it here.",
        "What I say is heard here.",
    ),
    "fr": SurveyWords(
        "Comment allez-vous dans le quartier ?",
        "Cette phrase est-elle vraie pour vous ? Veuillez cocher une case par ligne.",
        "Facultatif et anonyme : merci de ne pas écrire sur la feuille qui vous êtes.",
        "pas vrai", "plutôt pas vrai", "plutôt vrai", "vrai", "sans réponse",
        "Merci beaucoup !", "À remettre ici",
        "Le jour, je me sens en sécurité dehors dans le quartier.",
        "Le soir et la nuit aussi, je me sens en sécurité dehors.",
        "À la maison et dans la cage d’escalier, je me sens en sécurité.",
        "Les chemins et les places sont bien éclairés et bien entretenus.",
        "J’aime vivre ici.",
        "Je m’entends bien avec le voisinage.",
        "Quand j’ai besoin d’aide, j’en trouve ici.",
        "Ce que je dis est entendu ici.",
    ),
    "ar": SurveyWords(
        "كيف حالكم في الحي؟",
        "هل تنطبق هذه الجملة عليكم؟ يرجى وضع علامة في مربع واحد في كل سطر.",
        "المشاركة طوعية وبدون أسماء: يرجى عدم كتابة ما يدل على هويتكم على الورقة.",
        "لا تنطبق", "لا تنطبق غالبًا", "تنطبق غالبًا", "تنطبق", "بدون إجابة",
        "شكرًا جزيلًا!", "يرجى التسليم هنا",
        "في النهار أشعر بالأمان خارج المنزل في الحي.",
        "في المساء والليل أيضًا أشعر بالأمان خارج المنزل.",
        "في المنزل وعلى الدرج أشعر بالأمان.",
        "الطرق والساحات مضاءة ومعتنى بها.",
        "أحب العيش هنا.",
        "علاقتي بالجيران جيدة.",
        "عندما أحتاج إلى المساعدة أجدها هنا.",
        "ما أقوله يُسمع هنا.",
    ),
    "uk": SurveyWords(
        "Як вам живеться в кварталі?",
        "Чи правда це для вас? Будь ласка, поставте одну позначку в кожному рядку.",
        "Добровільно й без імен: будь ласка, не пишіть на аркуші, хто ви.",
        "ні", "скоріше ні", "скоріше так", "так", "без відповіді",
        "Щиро дякуємо!", "Будь ласка, здайте сюди",
        "Удень я почуваюся на вулиці в кварталі безпечно.",
        "Увечері та вночі я теж почуваюся на вулиці безпечно.",
        "Удома й на сходах я почуваюся безпечно.",
        "Доріжки й площі освітлені та доглянуті.",
        "Мені подобається тут жити.",
        "Я добре ладнаю із сусідами.",
        "Коли мені потрібна допомога, я знаходжу її тут.",
        "Тут чують те, що я кажу.",
    ),
    "tr": SurveyWords(
        "Mahallede nasılsınız?",
        "Bu cümle sizin için doğru mu? Lütfen her satırda bir kutuyu işaretleyin.",
        "Katılım isteğe bağlıdır ve isimsizdir: Lütfen kâğıda kim olduğunuzu yazmayın.",
        "doğru değil", "pek doğru değil", "kısmen doğru", "doğru", "yanıt yok",
        "Çok teşekkürler!", "Lütfen buraya teslim edin",
        "Gündüzleri mahallede dışarıda kendimi güvende hissediyorum.",
        "Akşamları ve geceleri de dışarıda kendimi güvende hissediyorum.",
        "Evde ve merdivenlerde kendimi güvende hissediyorum.",
        "Yollar ve meydanlar aydınlık ve bakımlı.",
        "Burada yaşamayı seviyorum.",
        "Komşularımla iyi geçiniyorum.",
        "Yardıma ihtiyacım olduğunda burada buluyorum.",
        "Söylediklerim burada duyuluyor.",
    ),
    "es": SurveyWords(
        "¿Cómo está usted en el barrio?",
        "¿Es cierta esta frase para usted? Marque una casilla en cada línea, por favor.",
        "Voluntario y sin nombres: por favor, no escriba en la hoja quién es usted.",
        "no es cierto", "más bien no", "más bien sí", "es cierto", "sin respuesta",
        "¡Muchas gracias!", "Entréguese aquí, por favor",
        "De día siento seguridad al estar fuera en el barrio.",
        "También por la tarde y por la noche siento seguridad fuera.",
        "En casa y en la escalera siento seguridad.",
        "Los caminos y las plazas están bien iluminados y cuidados.",
        "Me gusta vivir aquí.",
        "Me llevo bien con el vecindario.",
        "Cuando necesito ayuda, la encuentro aquí.",
        "Lo que digo se escucha aquí.",
    ),
    "it": SurveyWords(
        "Come sta nel quartiere?",
        "Questa frase è vera per Lei? Per favore, segni una casella per ogni riga.",
        "Facoltativo e senza nomi: per favore, non scriva sul foglio chi è.",
        "non è vero", "piuttosto no", "piuttosto sì", "è vero", "nessuna risposta",
        "Grazie mille!", "Da consegnare qui",
        "Di giorno mi sento al sicuro fuori nel quartiere.",
        "Anche di sera e di notte mi sento al sicuro fuori.",
        "A casa e sulle scale mi sento al sicuro.",
        "Le strade e le piazze sono ben illuminate e curate.",
        "Mi piace vivere qui.",
        "Vado d’accordo con il vicinato.",
        "Quando ho bisogno di aiuto, lo trovo qui.",
        "Quello che dico qui viene ascoltato.",
    ),
    "pl": SurveyWords(
        "Jak się Państwu żyje w dzielnicy?",
        "Czy to zdanie jest dla Państwa prawdziwe? Prosimy zaznaczyć jedno pole w każdym wierszu.",
        "Dobrowolnie i bez nazwisk: prosimy nie pisać na kartce, kim Państwo są.",
        "nie", "raczej nie", "raczej tak", "tak", "brak odpowiedzi",
        "Dziękujemy!", "Prosimy oddać tutaj",
        "W dzień czuję się na dworze w dzielnicy bezpiecznie.",
        "Także wieczorem i w nocy czuję się na dworze bezpiecznie.",
        "W domu i na klatce schodowej czuję się bezpiecznie.",
        "Drogi i place są oświetlone i zadbane.",
        "Lubię tu mieszkać.",
        "Dobrze żyję z sąsiadami.",
        "Kiedy potrzebuję pomocy, znajduję ją tutaj.",
        "To, co mówię, jest tu słyszane.",
    ),
    "pt": SurveyWords(
        "Como está no bairro?",
        "Esta frase é verdade para si? Por favor, assinale uma caixa em cada linha.",
        "Voluntário e sem nomes: por favor, não escreva na folha quem é.",
        "não é verdade", "quase não é verdade", "quase verdade", "é verdade", "sem resposta",
        "Muito obrigado!", "Entregar aqui, por favor",
        "De dia sinto segurança na rua no bairro.",
        "Também ao fim do dia e à noite sinto segurança na rua.",
        "Em casa e nas escadas sinto segurança.",
        "Os caminhos e as praças estão bem iluminados e cuidados.",
        "Gosto de viver aqui.",
        "Dou-me bem com a vizinhança.",
        "Quando preciso de ajuda, encontro-a aqui.",
        "O que digo é ouvido aqui.",
    ),
    "ru": SurveyWords(
        "Как вам живётся в квартале?",
        "Верно ли это для вас? Пожалуйста, поставьте одну отметку в каждой строке.",
        "Добровольно и без имён: пожалуйста, не пишите на листе, кто вы.",
        "нет", "скорее нет", "скорее да", "да", "без ответа",
        "Большое спасибо!", "Пожалуйста, сдайте сюда",
        "Днём я чувствую себя на улице в квартале в безопасности.",
        "Вечером и ночью я тоже чувствую себя на улице в безопасности.",
        "Дома и на лестнице я чувствую себя в безопасности.",
        "Дорожки и площади освещены и ухожены.",
        "Мне нравится здесь жить.",
        "Я хорошо лажу с соседями.",
        "Когда мне нужна помощь, я нахожу её здесь.",
        "Здесь слышат то, что я говорю.",
    ),
    "fa": SurveyWords(
        "حال شما در محله چطور است؟",
        "آیا این جمله درباره شما درست است؟ لطفاً در هر سطر یک خانه را علامت بزنید.",
        "داوطلبانه و بدون نام: لطفاً روی برگه ننویسید که چه کسی هستید.",
        "درست نیست", "بیشتر نادرست است", "بیشتر درست است", "درست است", "بدون پاسخ",
        "سپاسگزاریم!", "لطفاً اینجا تحویل دهید",
        "در روز بیرون از خانه در محله احساس امنیت می‌کنم.",
        "عصر و شب هم بیرون از خانه احساس امنیت می‌کنم.",
        "در خانه و راه‌پله احساس امنیت می‌کنم.",
        "راه‌ها و میدان‌ها روشن و مرتب هستند.",
        "از زندگی در اینجا خوشم می‌آید.",
        "با همسایه‌ها رابطه خوبی دارم.",
        "وقتی کمک لازم دارم، اینجا آن را پیدا می‌کنم.",
        "به حرف من اینجا گوش می‌دهند.",
    ),
    "ti": SurveyWords(
        "ኣብ ከባቢኹም ከመይ ኣለኹም፧",
        "እዚ ሓሳብ ንዓኹም ቅኑዕ ድዩ፧ በጃኹም ኣብ ነፍሲ ወከፍ መስመር ሓደ ሳንዱቕ ምልክት ግበሩ።",
        "ብድሌትን ብዘይ ስምን፦ በጃኹም መን ምዃንኩም ኣብቲ ወረቐት ኣይትጽሓፉ።",
        "ቅኑዕ ኣይኮነን", "መብዛሕትኡ ቅኑዕ ኣይኮነን", "መብዛሕትኡ ቅኑዕ እዩ", "ቅኑዕ እዩ", "መልሲ የብለይን",
        "ብጣዕሚ ነመስግን!", "በጃኹም ኣብዚ ኣረክቡ",
        "ብመዓልቲ ኣብ ደገ ውሕስነት ይስምዓኒ።",
        "ምሸትን ለይትን እውን ኣብ ደገ ውሕስነት ይስምዓኒ።",
        "ኣብ ገዛይን ኣብ መደያይቦን ውሕስነት ይስምዓኒ።",
        "መገድታትን ኣደባባያትን ብሩህን ጽሩይን እዩ።",
        "ኣብዚ ምንባር ደስ ይብለኒ።",
        "ምስ ጎረባብተይ ጽቡቕ እየ።",
        "ሓገዝ እንተ ደልየ ኣብዚ ይረክቦ።",
        "ዝብሎ ነገር ኣብዚ ይስማዕ።",
    ),
    "ku": SurveyWords(
        "Li taxê hûn çawa ne?",
        "Ev hevok ji bo we rast e? Ji kerema xwe di her rêzê de qutiyekê nîşan bikin.",
        "Bi dilê xwe û bê nav: ji kerema xwe li ser kaxezê nenivîsin ku hûn kî ne.",
        "ne rast e", "bêtir ne rast e", "bêtir rast e", "rast e", "bê bersiv",
        "Gelek spas!", "Ji kerema xwe li vir bidin",
        "Bi roj ez li derve li taxê xwe ewle dibînim.",
        "Êvarê û bi şev jî ez li derve xwe ewle dibînim.",
        "Li malê û li derenceyê ez xwe ewle dibînim.",
        "Rê û meydan ronî û paqij in.",
        "Ez ji jiyana li vir hez dikim.",
        "Têkiliya min bi cîranan re baş e.",
        "Dema alîkarî ji min re lazim be, ez li vir dibînim.",
        "Li vir guh didin gotina min.",
    ),
    "ro": SurveyWords(
        "Cum vă simțiți în cartier?",
        "Este propoziția adevărată pentru dvs.? Vă rugăm să bifați câte o căsuță pe fiecare rând.",
        "Voluntar și fără nume: vă rugăm să nu scrieți pe foaie cine sunteți.",
        "nu e adevărat", "mai degrabă nu", "mai degrabă da", "e adevărat", "fără răspuns",
        "Vă mulțumim!", "Vă rugăm să predați aici",
        "Ziua mă simt în siguranță afară, în cartier.",
        "Și seara și noaptea mă simt în siguranță afară.",
        "Acasă și pe scara blocului mă simt în siguranță.",
        "Drumurile și piețele sunt luminate și îngrijite.",
        "Îmi place să locuiesc aici.",
        "Mă înțeleg bine cu vecinii.",
        "Când am nevoie de ajutor, îl găsesc aici.",
        "Ce spun eu este ascultat aici.",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def survey_words(language: str) -> SurveyWords:
    """The words of the questionnaire in a language, the German ones where there are none."""
    return SURVEYS.get(language, SURVEYS["de"])


def translated(key: str, german: str, language: str) -> str:
    """A question in a language; empty where there is none in it: her own, and a standard one that she wrote otherwise."""
    standard = getattr(SURVEYS["de"], key, "") if key in SurveyWords._fields else ""
    if not standard or standard != german or language not in SURVEYS:
        return ""
    found: str = getattr(SURVEYS[language], key)
    return found
