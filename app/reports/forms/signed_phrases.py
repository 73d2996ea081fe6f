"""Words that papers share which somebody signs, in the languages of letters. The texts are data; a native speaker may correct
them here. What is signed is the German text; the others are read beside it.
"""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class SignedWords(NamedTuple):
    """What stands around the text of a paper that is signed. `aid` stands above each of the other languages; `minors` has a place
    for the age from which the young person signs as well.
    """

    aid: str
    name: str
    born: str
    rights: str
    free: str
    revoke: str
    signed: str
    interpreter: str
    guardian: str
    young: str
    place_day: str
    signature: str
    copy: str
    minors: str


SIGNED: dict[str, SignedWords] = {
    "de": SignedWords(
        "Lesehilfe. Unterschrieben wird der deutsche Text.",
        "Name", "Geboren am", "Meine Rechte",
        "Ich entscheide freiwillig. Wenn ich nicht unterschreibe, habe ich dadurch keine Nachteile.",
        "Ich kann jederzeit widerrufen, ganz oder zum Teil und ohne Grund. Ein Wort an das Quartiersmanagement genügt. Was bis "
        "dahin geschehen ist, bleibt erlaubt.",
        "Unterschriften", "Wer diesen Text übersetzt hat (Name, Unterschrift)",
        "Sorgeberechtigte oder rechtliche Betreuung (Name, Unterschrift)",
        "Unterschrift der oder des Jugendlichen", "Ort, Datum", "Unterschrift",
        "Eine Kopie dieses Blattes habe ich bekommen.",
        "Unter 18 Jahren unterschreiben die Sorgeberechtigten, ab {young} Jahren auch die oder der Jugendliche.",
    ),
    PLAIN_GERMAN: SignedWords(
        "Das ist eine Hilfe zum Lesen. Sie unterschreiben den anderen deutschen Text.",
        "Name", "Geburtstag", "Meine Rechte",
        "Ich muss nicht unterschreiben. Wenn ich Nein sage, passiert mir nichts Schlechtes.",
        "Ich kann später Nein sagen. Das geht jeden Tag. Ich muss nicht sagen, warum. Ich sage es dem Quartiersmanagement. Was "
        "vorher war, bleibt so.",
        "Hier unterschreiben Sie", "Diese Person hat den Text übersetzt (Name, Unterschrift)",
        "Eltern oder rechtliche Betreuung (Name, Unterschrift)",
        "Unterschrift von der oder dem Jugendlichen", "Ort und Tag", "Unterschrift",
        "Ich habe eine Kopie von diesem Blatt bekommen.",
        "Sie sind noch keine 18 Jahre alt? Dann unterschreiben die Eltern. Ab {young} Jahren unterschreiben Sie auch selbst.",
    ),
    "en": SignedWords(
        "Reading aid. What is signed is the German text.",
        "Name", "Date of birth", "My rights",
        "I decide freely. If I do not sign, this has no disadvantages for me.",
        "I can withdraw this at any time, wholly or in part and without giving a reason. It is enough to tell the neighbourhood "
        "office. What has been done until then remains allowed.",
        "Signatures", "Who translated this text (name, signature)",
        "Parents with custody or legal guardian (name, signature)",
        "Signature of the young person", "Place, date", "Signature",
        "I have received a copy of this sheet.",
        "Under 18 years the parents with custody sign, from {young} years the young person signs as well.",
    ),
    "fr": SignedWords(
        "Aide à la lecture. C’est le texte allemand qui est signé.",
        "Nom", "Date de naissance", "Mes droits",
        "Je décide librement. Si je ne signe pas, cela n’entraîne aucun désavantage pour moi.",
        "Je peux révoquer à tout moment, en tout ou en partie et sans motif. Il suffit de le dire au bureau de quartier. Ce qui a "
        "été fait jusque-là reste permis.",
        "Signatures", "Personne qui a traduit ce texte (nom, signature)",
        "Titulaires de l’autorité parentale ou tutelle (nom, signature)",
        "Signature de l’adolescente ou de l’adolescent", "Lieu, date", "Signature",
        "J’ai reçu une copie de cette feuille.",
        "Avant 18 ans, les titulaires de l’autorité parentale signent ; à partir de {young} ans, la ou le jeune signe aussi.",
    ),
    "ar": SignedWords(
        "للمساعدة على القراءة فقط. النص الذي يُوقَّع هو النص الألماني.",
        "الاسم", "تاريخ الميلاد", "حقوقي",
        "أقرر بحرية. إذا لم أوقّع فلن يلحق بي أي ضرر بسبب ذلك.",
        "يمكنني التراجع في أي وقت، كليًا أو جزئيًا ودون ذكر السبب. يكفي أن أخبر مكتب إدارة الحي بذلك. وما تم حتى ذلك الحين يبقى "
        "مسموحًا به.",
        "التوقيعات", "من ترجم هذا النص (الاسم، التوقيع)",
        "أصحاب الحضانة أو الوصي القانوني (الاسم، التوقيع)",
        "توقيع القاصر", "المكان، التاريخ", "التوقيع",
        "لقد استلمت نسخة من هذه الورقة.",
        "لمن هم دون 18 سنة يوقّع أصحاب الحضانة، ومن سن {young} سنة يوقّع القاصر أيضًا.",
    ),
    "uk": SignedWords(
        "Допомога для читання. Підписують німецький текст.",
        "Ім’я та прізвище", "Дата народження", "Мої права",
        "Я вирішую добровільно. Якщо я не підпишу, це не матиме для мене негативних наслідків.",
        "Я можу будь-коли відкликати це, повністю або частково й без пояснень. Досить сказати про це управлінню кварталу. Те, що "
        "зроблено до того часу, залишається дозволеним.",
        "Підписи", "Хто переклав цей текст (ім’я, підпис)",
        "Законні представники або опікун (ім’я, підпис)",
        "Підпис неповнолітньої особи", "Місце, дата", "Підпис",
        "Я отримав(-ла) копію цього аркуша.",
        "До 18 років підписують законні представники, з {young} років підписує й сама неповнолітня особа.",
    ),
    "tr": SignedWords(
        "Okuma yardımı. İmzalanan metin Almanca metindir.",
        "Ad soyad", "Doğum tarihi", "Haklarım",
        "Kendi isteğimle karar veriyorum. İmzalamazsam bunun benim için hiçbir olumsuz sonucu olmaz.",
        "Bunu her zaman, tamamen veya kısmen ve neden göstermeden geri alabilirim. Mahalle yönetimine söylemem yeterlidir. O güne "
        "kadar yapılanlar izinli kalır.",
        "İmzalar", "Bu metni çeviren (ad, imza)",
        "Velayet sahipleri veya yasal vasi (ad, imza)",
        "Gencin imzası", "Yer, tarih", "İmza",
        "Bu kâğıdın bir kopyasını aldım.",
        "18 yaşın altında velayet sahipleri imzalar, {young} yaşından itibaren genç de imzalar.",
    ),
    "es": SignedWords(
        "Ayuda para la lectura. Lo que se firma es el texto alemán.",
        "Nombre", "Fecha de nacimiento", "Mis derechos",
        "Decido libremente. Si no firmo, no tengo por ello ninguna desventaja.",
        "Puedo revocarlo en cualquier momento, del todo o en parte y sin dar motivos. Basta con decirlo a la oficina del barrio. "
        "Lo que se haya hecho hasta entonces sigue permitido.",
        "Firmas", "Quién ha traducido este texto (nombre, firma)",
        "Titulares de la patria potestad o tutela legal (nombre, firma)",
        "Firma de la persona joven", "Lugar, fecha", "Firma",
        "He recibido una copia de esta hoja.",
        "Con menos de 18 años firman los titulares de la patria potestad; desde los {young} años firma también la persona joven.",
    ),
    "it": SignedWords(
        "Aiuto alla lettura. Si firma il testo tedesco.",
        "Nome", "Data di nascita", "I miei diritti",
        "Decido liberamente. Se non firmo, non ne ho alcuno svantaggio.",
        "Posso revocare in ogni momento, del tutto o in parte e senza motivo. Basta dirlo all’ufficio di quartiere. Ciò che è "
        "stato fatto fino ad allora resta permesso.",
        "Firme", "Chi ha tradotto questo testo (nome, firma)",
        "Esercenti la potestà genitoriale o tutela legale (nome, firma)",
        "Firma della persona minorenne", "Luogo, data", "Firma",
        "Ho ricevuto una copia di questo foglio.",
        "Sotto i 18 anni firmano gli esercenti la potestà genitoriale, dai {young} anni firma anche la persona minorenne.",
    ),
    "pl": SignedWords(
        "Pomoc w czytaniu. Podpisywany jest tekst niemiecki.",
        "Imię i nazwisko", "Data urodzenia", "Moje prawa",
        "Decyduję dobrowolnie. Jeśli nie podpiszę, nie będę mieć z tego powodu żadnych niekorzystnych skutków.",
        "Mogę to w każdej chwili odwołać, w całości lub w części i bez podania przyczyny. Wystarczy powiedzieć o tym w biurze "
        "dzielnicowym. To, co zrobiono do tego czasu, pozostaje dozwolone.",
        "Podpisy", "Kto przetłumaczył ten tekst (imię i nazwisko, podpis)",
        "Rodzice lub opiekun prawny (imię i nazwisko, podpis)",
        "Podpis osoby niepełnoletniej", "Miejsce, data", "Podpis",
        "Otrzymałam/otrzymałem kopię tej kartki.",
        "Poniżej 18 lat podpisują rodzice lub opiekunowie, od {young} lat także osoba niepełnoletnia.",
    ),
    "pt": SignedWords(
        "Ajuda à leitura. O que se assina é o texto alemão.",
        "Nome", "Data de nascimento", "Os meus direitos",
        "Decido livremente. Se não assinar, não tenho por isso nenhuma desvantagem.",
        "Posso revogar a qualquer momento, no todo ou em parte e sem indicar motivos. Basta dizê-lo ao gabinete do bairro. O que "
        "foi feito até então continua permitido.",
        "Assinaturas", "Quem traduziu este texto (nome, assinatura)",
        "Titulares das responsabilidades parentais ou tutela legal (nome, assinatura)",
        "Assinatura da pessoa jovem", "Local, data", "Assinatura",
        "Recebi uma cópia desta folha.",
        "Com menos de 18 anos assinam os titulares das responsabilidades parentais, a partir dos {young} anos também a pessoa jovem.",
    ),
    "ru": SignedWords(
        "Помощь при чтении. Подписывается немецкий текст.",
        "Имя и фамилия", "Дата рождения", "Мои права",
        "Я решаю добровольно. Если я не подпишу, это не будет иметь для меня отрицательных последствий.",
        "Я могу в любое время отозвать это, полностью или частично и без объяснения причин. Достаточно сказать об этом управлению "
        "кварталом. То, что сделано до этого, остаётся разрешённым.",
        "Подписи", "Кто перевёл этот текст (имя, подпись)",
        "Законные представители или опекун (имя, подпись)",
        "Подпись несовершеннолетнего лица", "Место, дата", "Подпись",
        "Я получил(а) копию этого листа.",
        "До 18 лет подписывают законные представители, с {young} лет подписывает и само несовершеннолетнее лицо.",
    ),
    "fa": SignedWords(
        "فقط برای کمک به خواندن. متنی که امضا می‌شود متن آلمانی است.",
        "نام", "تاریخ تولد", "حقوق من",
        "من آزادانه تصمیم می‌گیرم. اگر امضا نکنم، هیچ زیانی برای من ندارد.",
        "من می‌توانم هر زمان، به‌طور کامل یا در بخشی و بدون گفتن دلیل، آن را پس بگیرم. کافی است به دفتر مدیریت محله بگویم. آنچه تا آن "
        "زمان انجام شده است مجاز می‌ماند.",
        "امضاها", "چه کسی این متن را ترجمه کرده است (نام، امضا)",
        "سرپرستان قانونی یا قیم (نام، امضا)",
        "امضای نوجوان", "مکان، تاریخ", "امضا",
        "یک نسخه از این برگه را دریافت کردم.",
        "برای زیر 18 سال سرپرستان قانونی امضا می‌کنند و از {young} سالگی خود نوجوان هم امضا می‌کند.",
    ),
    "ti": SignedWords(
        "ሓገዝ ንንባብ ጥራይ። ዝፍረም እቲ ናይ ጀርመን ጽሑፍ እዩ።",
        "ስም", "ዕለት ልደት", "መሰለይ",
        "ብናጻ ድሌተይ እውስን። እንተዘይፈረምኩ ዝኾነ ጉድኣት የብለይን።",
        "ኣብ ዝኾነ ግዜ፣ ምሉእ ብምሉእ ወይ ብኸፊል፣ ምኽንያት ከይሃብኩ ክስሕቦ እኽእል። ንቤት ጽሕፈት ከባቢ ምንጋር ይኣክል። ክሳብ ሽዑ ዝተገብረ ግን ዝተፈቕደ ይኸውን።",
        "ፌርማታት", "ነዚ ጽሑፍ ዝተርጐመ ሰብ (ስም፣ ፌርማ)",
        "ወለዲ ወይ ሕጋዊ ኣላዪ (ስም፣ ፌርማ)",
        "ፌርማ ናይቲ መንእሰይ", "ቦታ፣ ዕለት", "ፌርማ",
        "ቅዳሕ ናይዚ ወረቐት ተቐቢለ ኣለኹ።",
        "ትሕቲ 18 ዓመት ወለዲ ይፍርሙ፣ ካብ {young} ዓመት ጀሚሩ እቲ መንእሰይ እውን ይፍርም።",
    ),
    "ku": SignedWords(
        "Ji bo alîkariya xwendinê. Nivîsa ku tê îmzekirin nivîsa almanî ye.",
        "Nav", "Roja jidayikbûnê", "Mafên min",
        "Ez bi dilê xwe biryarê didim. Heke ez îmze nekim, ji bo min tu zirar çênabe.",
        "Ez dikarim her gav, bi tevahî an jî beşekî û bê sedem, vê yekê paşve bikişînim. Bes e ku ez ji nivîsgeha taxê re bibêjim. "
        "Tiştê ku heta wê demê hatiye kirin, destûrdayî dimîne.",
        "Îmze", "Kesê ku ev nivîs wergerandiye (nav, îmze)",
        "Dê û bav an jî weliyê qanûnî (nav, îmze)",
        "Îmzeya ciwan", "Cih, dîrok", "Îmze",
        "Min kopiyek ji vê kaxezê wergirt.",
        "Di bin 18 saliyê de dê û bav îmze dikin, ji {young} saliyê pê ve ciwan jî îmze dike.",
    ),
    "ro": SignedWords(
        "Ajutor pentru citire. Se semnează textul în limba germană.",
        "Nume", "Data nașterii", "Drepturile mele",
        "Decid de bunăvoie. Dacă nu semnez, nu am niciun dezavantaj.",
        "Pot revoca oricând, în întregime sau în parte și fără motiv. Este de ajuns să spun acest lucru biroului de cartier. Ce s-a "
        "făcut până atunci rămâne permis.",
        "Semnături", "Cine a tradus acest text (nume, semnătură)",
        "Părinții sau reprezentantul legal (nume, semnătură)",
        "Semnătura persoanei minore", "Locul, data", "Semnătura",
        "Am primit o copie a acestei foi.",
        "Sub 18 ani semnează părinții, de la {young} ani semnează și persoana minoră.",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def signed_words(language: str) -> SignedWords:
    """The shared words of papers that are signed, in a language; the German ones where there are none."""
    return SIGNED.get(language, SIGNED["de"])
