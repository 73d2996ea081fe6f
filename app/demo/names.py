"""Invented names by origin. A name in another script stands behind "=". No real person is meant."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Name:
    """A name as it is written in German papers, and in its own script where that is another one."""

    latin: str
    native: str


@dataclass(frozen=True)
class Origin:
    """Where a household comes from: share among all households, languages (CLDR codes), and its names."""

    country: str
    share: float
    mother_tongue: str
    second: tuple[str, ...]
    women: str
    men: str
    families: str

    @cached_property
    def female(self) -> tuple[Name, ...]:
        return _names(self.women)

    @cached_property
    def male(self) -> tuple[Name, ...]:
        return _names(self.men)

    @cached_property
    def family(self) -> tuple[Name, ...]:
        return _names(self.families)


def _names(text: str) -> tuple[Name, ...]:
    pairs = (word.partition("=") for word in text.split())
    return tuple(Name(latin.replace("_", " "), native.replace("_", " ")) for latin, _, native in pairs)


GERMAN = Origin(
    "DE", 0.31, "de", ("en", "fr"),
    "Gisela Renate Ursula Hannelore Monika Brigitte Sabine Petra Birgit Katrin Silke Nadine Julia Lena Hannah Emma Mia "
    "Käthe Änne Frieda Jule Marlene",
    "Günter Horst Jürgen Dieter Werner Bernd Uwe Thomas Stefan Matthias Jörg Björn Florian Lukas Jonas Paul Emil "
    "Sören Hans-Peter Karl-Heinz Ole",
    "Brombacher Grether Schöpflin Ückert Kammüller Reinau Trefzger Würger Zeller Hugenschmidt Oßwald Weißenberger Ehrhard "
    "Blum Kiefer Dörflinger Gräßlin Rüdlin Sütterlin Tröndle Vogtsberger Asal Bühler Eichin Greiner Hägin Lacher "
    "Meyer-Landis Nübling Pfunder",
)  # fmt: skip

ORIGINS: tuple[Origin, ...] = (
    GERMAN,
    Origin(
        "TR", 0.12, "tr", ("de", "ku"),
        "Ayşe Fatma Emine Hatice Zeynep Elif Gülşen Şükran Özlem Meryem Nurcan Büşra Çiğdem Defne Ecrin",
        "Mehmet Mustafa Ahmet Ali Hüseyin İbrahim Osman Gökhan Ömer Emre Yiğit Çağlar Şahin Deniz Eren",
        "Yılmaz Öztürk Çelik Şimşek Aydın Kılıç Güneş Doğan Işık Karataş Ünlü Bozkurt Gündoğdu Taşdemir Erdoğdu",
    ),
    Origin(
        "SY", 0.13, "ar", ("ku", "en"),
        "Fatima=فاطمة Maryam=مريم Rania=رانيا Hala=هالة Nour=نور Amal=أمل Samar=سمر Yasmin=ياسمين Rima=ريما Lina=لينا "
        "Hanan=حنان Salma=سلمى Dima=ديمة Layan=ليان",
        "Ahmad=أحمد Mohammad=محمد Khaled=خالد Omar=عمر Youssef=يوسف Hassan=حسن Bassel=باسل Samer=سامر Tarek=طارق Anas=أنس "
        "Ibrahim=إبراهيم Ziad=زياد Karim=كريم Adnan=عدنان",
        "Al-Khatib=الخطيب Haddad=حداد Al-Masri=المصري Darwish=درويش Kassab=قصاب Al-Hamwi=الحموي Najjar=نجار Sabbagh=صباغ "
        "Al-Ahmad=الأحمد Qassem=قاسم Shaaban=شعبان Barakat=بركات Al-Omari=العمري Mansour=منصور",
    ),
    Origin(
        "UA", 0.10, "uk", ("ru", "en"),
        "Oksana=Оксана Olena=Олена Iryna=Ірина Natalija=Наталія Switlana=Світлана Kateryna=Катерина Julija=Юлія Halyna=Галина "
        "Tetjana=Тетяна Darja=Дарʼя Sofija=Софія Marija=Марія Ljudmyla=Людмила",
        "Oleksandr=Олександр Serhij=Сергій Andrij=Андрій Mykola=Микола Dmytro=Дмитро Bohdan=Богдан Taras=Тарас Petro=Петро "
        "Jurij=Юрій Maksym=Максим Artem=Артем Tymofij=Тимофій",
        "Schewtschenko=Шевченко Kowalenko=Коваленко Bondarenko=Бондаренко Tkatschuk=Ткачук Melnyk=Мельник Kriwenko=Кривенко "
        "Hrytsenko=Гриценко Sawtschuk=Савчук Lyssenko=Лисенко Rudenko=Руденко Moros=Мороз Pawlenko=Павленко",
    ),
    Origin(
        "ER", 0.06, "ti", ("ar", "en"),
        "Selam=ሰላም Miriam=ማርያም Luwam=ሉዋም Saba=ሳባ Helen=ሄለን Rahwa=ራህዋ Semhar=ሰምሃር Feven=ፌቨን Eden=ኤደን Winta=ዊንታ",
        "Samuel=ሳሙኤል Dawit=ዳዊት Yonas=ዮናስ Filmon=ፊልሞን Tesfay=ተስፋይ Abraham=ኣብርሃም Robel=ሮቤል Merhawi=መርሃዊ Natnael=ናትናኤል Isaak=ይስሃቅ",
        "Tesfamariam=ተስፋማርያም Gebremedhin=ገብረመድህን Habte=ሃብተ Kidane=ኪዳነ Weldu=ወልዱ Berhane=ብርሃነ Haile=ሃይለ Mehari=መሓሪ "
        "Okbay=ዑቕባይ Ghebre=ገብረ",
    ),
    Origin(
        "AF", 0.06, "fa", ("ps", "en"),
        "Zahra=زهرا Fereshta=فرشته Parwana=پروانه Shabnam=شبنم Nilofar=نیلوفر Laila=لیلا Roya=رویا Maryam=مریم Soraya=ثریا",
        "Ahmadullah=احمدالله Farid=فرید Hamid=حمید Jawad=جواد Mirwais=میرویس Nasir=ناصر Reza=رضا Sohrab=سهراب Yama=یما Elyas=الیاس",
        "Rahimi=رحیمی Noori=نوری Hosseini=حسینی Karimi=کریمی Sadat=سادات Azizi=عزیزی Haidari=حیدری Popal=پوپل Amiri=امیری Sultani=سلطانی",
    ),
    Origin(
        "IT", 0.05, "it", ("de",),
        "Giuseppina Rosaria Concetta Giulia Chiara Francesca Lucia Assunta Aurora",
        "Salvatore Giuseppe Calogero Antonio Matteo Nicolò Vincenzo Luca Pasquale",
        "Castrogiovanni Lo_Presti D’Angelo Ferrante Esposito Mancuso Sciascia Di_Nardo Bellomo",
    ),
    Origin(
        "RO", 0.05, "ro", ("de", "it"),
        "Ioana Mihaela Elena Crina Ștefania Andreea Daniela Anca Ilinca",
        "Andrei Ionuț Mihai Răzvan Ștefan Cătălin Gheorghe Vlad Dragoș",
        "Popa Munteanu Dumitrescu Băsescu-Radu Ciobanu Țăran Stănescu Lupșa Moldoveanu Căpriță",
    ),
    Origin(
        "GM", 0.04, "man", ("wo", "en"),
        "Fatoumata Isatou Binta Mariama Awa Kaddijatou Ndey Amie",
        "Lamin Modou Ebrima Alieu Ousman Bakary Sulayman Buba",
        "Jallow Ceesay Touray Camara Sanneh Njie Darboe Kinteh Drammeh",
    ),
    Origin(
        "XK", 0.03, "sq", ("de",),
        "Arta Blerta Drita Fjolla Shpresa Vjosa Lirije",
        "Arben Besnik Driton Ilir Valon Gëzim Luan",
        "Krasniqi Gashi Berisha-Hoti Shala Morina Hyseni Bytyqi",
    ),
    Origin(
        "PL", 0.02, "pl", ("de",),
        "Agnieszka Małgorzata Łucja Bożena Zofia",
        "Krzysztof Paweł Łukasz Stanisław Wojciech",
        "Nowak Wójcik Kołodziej Śliwa Mróz Żak",
    ),
    Origin(
        "LK", 0.02, "ta", ("en", "de"),
        "Tharani=தாரணி Kavitha=கவிதா Meena=மீனா Priya=பிரியா",
        "Suresh=சுரேஷ் Kumaran=குமரன் Ravi=ரவி Arun=அருண்",
        "Sivakumar=சிவகுமார் Rajendran=ராஜேந்திரன் Selvarajah=செல்வராஜா Nadarajah=நடராஜா",
    ),
    Origin(
        "GE", 0.01, "ka", ("ru", "en"),
        "Nino=ნინო Tamar=თამარ Ketevan=ქეთევან",
        "Giorgi=გიორგი Lewan=ლევან Irakli=ირაკლი",
        "Beridse=ბერიძე Kapanadse=კაპანაძე Lomidse=ლომიძე",
    ),
)  # fmt: skip
"""Every origin of the demo quarter with its share of the households; the shares add up to one."""
