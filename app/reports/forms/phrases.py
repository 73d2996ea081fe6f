"""Words on printed forms in the languages of the quarter. The texts are data; a native speaker may correct them here."""

from typing import NamedTuple

from app.common import german


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

PRIVACY_NOTICE = (
    "Datenschutzhinweis (Art. 13 DSGVO): {organiser} verarbeitet Name und Unterschrift, um die Teilnahme an dieser "
    "Veranstaltung festzustellen (Art. 6 Abs. 1 Buchst. e DSGVO, § 4 LDSG BW). Der Eintrag ist freiwillig. Die Liste wird "
    "nicht weitergegeben und acht Wochen nach der Veranstaltung vernichtet. Sie haben das Recht auf Auskunft, "
    "Berichtigung, Löschung und Widerspruch sowie auf Beschwerde beim Landesbeauftragten für den Datenschutz "
    "Baden-Württemberg. Fragen beantworten die Quartiersmanagerin und die oder der Datenschutzbeauftragte der Gemeinde."
)
"""Default text; period and legal base are those of the registration list on the domain page."""


def privacy_notice(organiser: str) -> str:
    """The default notice for an attendance list of this organiser."""
    return PRIVACY_NOTICE.replace("{organiser}", organiser or "Die Gemeinde")
