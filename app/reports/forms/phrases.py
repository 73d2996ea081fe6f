"""Words on printed forms in the languages of the quarter. The texts are data; a native speaker may correct them here."""

from typing import NamedTuple

from app.common import german
from app.common.cldr import PLAIN_GERMAN


class ListWords(NamedTuple):
    """What stands on the head of an attendance list."""

    attendance_list: str
    name: str
    signature: str


GERMAN = ListWords("Teilnehmerliste", "Name", "Unterschrift")

ATTENDANCE: dict[str, ListWords] = {
    "en": ListWords("Attendance list", "Name", "Signature"),
    "fr": ListWords("Liste de présence", "Nom", "Signature"),
    "ar": ListWords("قائمة الحضور", "الاسم", "التوقيع"),
    "uk": ListWords("Список учасників", "Ім’я", "Підпис"),
    "tr": ListWords("Katılımcı listesi", "Ad soyad", "İmza"),
    "fa": ListWords("فهرست حاضران", "نام", "امضا"),
    "ti": ListWords("ዝርዝር ተሳተፍቲ", "ስም", "ፌርማ"),
    "am": ListWords("የተሳታፊዎች ዝርዝር", "ስም", "ፊርማ"),
    "bg": ListWords("Списък на участниците", "Име", "Подпис"),
    "ckb": ListWords("لیستی بەشداربووان", "ناو", "واژوو"),
    "es": ListWords("Lista de asistencia", "Nombre", "Firma"),
    "hi": ListWords("उपस्थिति सूची", "नाम", "हस्ताक्षर"),
    "hr": ListWords("Popis sudionika", "Ime", "Potpis"),
    "hy": ListWords("Մասնակիցների ցուցակ", "Անուն", "Ստորագրություն"),
    "it": ListWords("Elenco dei partecipanti", "Nome", "Firma"),
    "ka": ListWords("მონაწილეთა სია", "სახელი", "ხელმოწერა"),
    "ku": ListWords("Lîsteya beşdaran", "Nav", "Îmze"),
    "pl": ListWords("Lista obecności", "Imię i nazwisko", "Podpis"),
    "ps": ListWords("د ګډونوالو لیست", "نوم", "لاسلیک"),
    "pt": ListWords("Lista de presenças", "Nome", "Assinatura"),
    "ro": ListWords("Listă de prezență", "Nume", "Semnătură"),
    "ru": ListWords("Список участников", "Имя", "Подпись"),
    "so": ListWords("Liiska kaqaybgalayaasha", "Magaca", "Saxiixa"),
    "sq": ListWords("Lista e pjesëmarrësve", "Emri", "Nënshkrimi"),
    "ta": ListWords("பங்கேற்பாளர் பட்டியல்", "பெயர்", "கையொப்பம்"),
    "th": ListWords("รายชื่อผู้เข้าร่วม", "ชื่อ", "ลายเซ็น"),
    "ur": ListWords("حاضری کی فہرست", "نام", "دستخط"),
    "zh": ListWords("参加者名单", "姓名", "签名"),
}
"""Languages offered beside German, the most frequent in the quarter first."""

LANGUAGES: tuple[tuple[str, str], ...] = tuple((code, german.languages().get(code, code)) for code in ATTENDANCE)
"""The same with their German names."""


class LetterWords(NamedTuple):
    """What stands on a letter besides what is written in it. `to_person` has a place for the names, `page` for the numbers."""

    our_reference: str
    your_reference: str
    writer: str
    phone: str
    email: str
    date: str
    subject: str
    to_person: str
    to_organisation: str
    closing: str
    enclosed: str
    page: str


LETTERS: dict[str, LetterWords] = {
    "de": LetterWords(
        "Unser Zeichen", "Ihr Zeichen", "Es schreibt Ihnen", "Telefon", "E-Mail", "Datum",
        "Schreiben des Quartiersmanagements", "Guten Tag {names},", "Sehr geehrte Damen und Herren,",
        "Mit freundlichen Grüßen", "Anlagen", "Seite {page} von {pages}",
    ),
    PLAIN_GERMAN: LetterWords(
        "Unsere Nummer", "Ihre Nummer", "Das schreibt Ihnen", "Telefon", "E-Mail", "Tag",
        "Brief vom Quartiersbüro", "Guten Tag {names},", "Guten Tag,",
        "Viele Grüße", "Das liegt bei", "Seite {page} von {pages}",
    ),
    "en": LetterWords(
        "Our reference", "Your reference", "Contact", "Phone", "Email", "Date",
        "Letter from the neighbourhood office", "Dear {names},", "Dear Sir or Madam,",
        "Kind regards", "Enclosures", "Page {page} of {pages}",
    ),
    "fr": LetterWords(
        "Nos références", "Vos références", "Contact", "Téléphone", "E-mail", "Date",
        "Lettre du bureau de quartier", "Bonjour {names},", "Madame, Monsieur,",
        "Cordialement", "Pièces jointes", "Page {page} sur {pages}",
    ),
    "ar": LetterWords(
        "مرجعنا", "مرجعكم", "للتواصل", "الهاتف", "البريد الإلكتروني", "التاريخ",
        "رسالة من مكتب إدارة الحي", "مرحبًا {names}،", "السيدات والسادة الكرام،",
        "مع أطيب التحيات", "المرفقات", "صفحة {page} من {pages}",
    ),
    "uk": LetterWords(
        "Наш номер", "Ваш номер", "Вам пише", "Телефон", "Ел. пошта", "Дата",
        "Лист від управління кварталу", "Доброго дня, {names}!", "Шановні пані та панове!",
        "З повагою", "Додатки", "Сторінка {page} з {pages}",
    ),
    "tr": LetterWords(
        "İşaretimiz", "İşaretiniz", "Yazan", "Telefon", "E-posta", "Tarih",
        "Mahalle yönetiminden mektup", "Merhaba {names},", "Sayın yetkililer,",
        "Saygılarımızla", "Ekler", "Sayfa {page} / {pages}",
    ),
    "es": LetterWords(
        "Nuestra referencia", "Su referencia", "Contacto", "Teléfono", "Correo", "Fecha",
        "Carta de la oficina del barrio", "Buenos días, {names}:", "Estimados señores y señoras:",
        "Un cordial saludo", "Anexos", "Página {page} de {pages}",
    ),
    "it": LetterWords(
        "Nostro riferimento", "Vostro riferimento", "Contatto", "Telefono", "E-mail", "Data",
        "Lettera dell’ufficio di quartiere", "Buongiorno {names},", "Gentili signore e signori,",
        "Cordiali saluti", "Allegati", "Pagina {page} di {pages}",
    ),
    "pl": LetterWords(
        "Nasz znak", "Państwa znak", "Kontakt", "Telefon", "E-mail", "Data",
        "Pismo biura dzielnicowego", "Dzień dobry, {names},", "Szanowni Państwo,",
        "Z poważaniem", "Załączniki", "Strona {page} z {pages}",
    ),
    "pt": LetterWords(
        "Nossa referência", "Sua referência", "Contacto", "Telefone", "E-mail", "Data",
        "Carta do gabinete do bairro", "Bom dia, {names},", "Exmas. Senhoras e Exmos. Senhores,",
        "Com os melhores cumprimentos", "Anexos", "Página {page} de {pages}",
    ),
    "ru": LetterWords(
        "Наш номер", "Ваш номер", "Вам пишет", "Телефон", "Эл. почта", "Дата",
        "Письмо от управления кварталом", "Здравствуйте, {names}!", "Уважаемые дамы и господа!",
        "С уважением", "Приложения", "Страница {page} из {pages}",
    ),
    "fa": LetterWords(
        "شماره ما", "شماره شما", "نویسنده", "تلفن", "ایمیل", "تاریخ",
        "نامه دفتر مدیریت محله", "سلام {names}،", "خانم‌ها و آقایان محترم،",
        "با احترام", "پیوست‌ها", "صفحه {page} از {pages}",
    ),
    "ti": LetterWords(
        "ቁጽርና", "ቁጽርኹም", "ዝጽሕፈልኩም", "ተሌፎን", "ኢመይል", "ዕለት",
        "ደብዳበ ካብ ቤት ጽሕፈት ከባቢ", "ሰላም {names}፣", "ክቡራትን ክቡራንን፣",
        "ምስ ሰላምታ", "ተወሰኽቲ", "ገጽ {page} ካብ {pages}",
    ),
    "ku": LetterWords(
        "Hejmara me", "Hejmara we", "Ji we re dinivîse", "Telefon", "E-name", "Dîrok",
        "Nameya nivîsgeha taxê", "Rojbaş {names},", "Birêzên hêja,",
        "Bi silav û rêz", "Pêvek", "Rûpel {page} ji {pages}",
    ),
    "ro": LetterWords(
        "Numărul nostru", "Numărul dvs.", "Vă scrie", "Telefon", "E-mail", "Data",
        "Scrisoare de la biroul de cartier", "Bună ziua, {names},", "Stimate doamne, stimați domni,",
        "Cu stimă", "Anexe", "Pagina {page} din {pages}",
    ),
}  # fmt: skip
"""Languages of a letter, German first; others are added by somebody who speaks them well."""

LETTER_LANGUAGES: tuple[tuple[str, str], ...] = (
    ("de", "Deutsch"), (PLAIN_GERMAN, "Deutsch in einfacher Sprache"), ("en", "English"), ("fr", "Français"), ("ar", "العربية"), ("uk", "Українська"), ("tr", "Türkçe"),
    ("es", "Español"), ("it", "Italiano"), ("pl", "Polski"), ("pt", "Português"), ("ru", "Русский"),
    ("fa", "فارسی"), ("ti", "ትግርኛ"), ("ku", "Kurmancî"), ("ro", "Română"),
)  # fmt: skip
"""The same with the names they give themselves."""
RIGHT_TO_LEFT = ("ar", "fa")
"""Those of them that are written from right to left."""


def letter_words(language: str) -> LetterWords:
    """The words of a letter in a language, the German ones where there are none."""
    return LETTERS.get(language, LETTERS["de"])
