"""Words of the release from secrecy, in the languages of letters. The texts are data; a native speaker may correct them here."""

from typing import NamedTuple

from app.common.cldr import PLAIN_GERMAN


class ReleaseWords(NamedTuple):
    """What stands on the form. `releases` has a place for the office, `until` for a day, `months` for a number."""

    title: str
    releases: str
    social_worker: str
    public_servant: str
    recipient: str
    who: str
    direction: str
    to: str
    asks: str
    both: str
    scope: str
    reach: str
    reason: str
    course: str
    plan: str
    notices: str
    documents: str
    everything: str
    extent: str
    purpose: str
    needed: str
    period: str
    until: str
    months: str
    other_day: str

    def direction_words(self, direction: str) -> str:
        """What a direction (to, from, both) allows."""
        return {"to": self.to, "from": self.asks, "both": self.both}[direction]

    def scope_words(self, scope: str) -> str:
        """What a scope is called, by its code."""
        words: str = getattr(self, scope)
        return words


DIRECTIONS = ("to", "from", "both")
SCOPES = ("reach", "reason", "course", "plan", "notices", "documents", "everything")
RELEASES: dict[str, ReleaseWords] = {
    "de": ReleaseWords(
        "Schweigepflichtentbindung",
        "Ich entbinde von der Schweigepflicht: {office}.",
        "Wer dort für mich arbeitet, steht als staatlich anerkannte Sozialarbeiterin oder staatlich anerkannter Sozialarbeiter "
        "unter Schweigepflicht (§ 203 Abs. 1 Nr. 6 StGB).",
        "Wer dort für mich arbeitet, steht als Beschäftigte oder Beschäftigter im öffentlichen Dienst unter Schweigepflicht "
        "(§ 203 Abs. 2 StGB).",
        "Gegenüber wem", "Name der Stelle oder Person",
        "Was erlaubt ist",
        "Das Quartiersmanagement darf dort etwas mitteilen.",
        "Das Quartiersmanagement darf dort etwas erfahren. Dafür entbinde ich auch diese Stelle von ihrer Schweigepflicht.",
        "Beide dürfen einander etwas mitteilen. Dafür entbinde ich auch diese Stelle von ihrer Schweigepflicht.",
        "Worüber", "mein Name und wie ich zu erreichen bin", "worum es geht", "der Verlauf der Beratung", "der Hilfeplan",
        "Bescheide und Fristen", "meine Unterlagen", "alles, was meinen Fall betrifft", "Genau ist das",
        "Wozu", "Mitgeteilt wird nur, was dafür nötig ist.",
        "Wie lange", "Diese Erklärung gilt bis {day}.",
        "Diese Erklärung gilt {months} Monate ab der Unterschrift, wenn hier kein anderer Tag steht.", "gilt bis",
    ),
    PLAIN_GERMAN: ReleaseWords(
        "Das Quartiersmanagement darf über mich sprechen",
        "Diese Menschen müssen über mich schweigen: {office}. Jetzt erlaube ich, dass sie sprechen.",
        "Dort arbeiten Sozialarbeiterinnen und Sozialarbeiter. Ein Gesetz sagt: Sie müssen schweigen (§ 203 Abs. 1 Nr. 6 StGB).",
        "Dort arbeiten Menschen für die Gemeinde. Ein Gesetz sagt: Sie müssen schweigen (§ 203 Abs. 2 StGB).",
        "Mit wem", "Name von dem Amt oder der Person",
        "Das erlaube ich",
        "Das Quartiersmanagement darf dort etwas sagen.",
        "Das Quartiersmanagement darf dort etwas fragen. Auch die anderen dürfen dann sprechen.",
        "Beide dürfen miteinander sprechen. Auch die anderen müssen dann nicht schweigen.",
        "Worüber", "mein Name und wie man mich erreicht", "worum es geht", "was in der Beratung war", "mein Hilfeplan",
        "Briefe vom Amt und bis wann ich antworten muss", "meine Papiere", "alles, was mit meinem Fall zu tun hat", "Genau das",
        "Warum", "Es wird nur gesagt, was dafür wichtig ist.",
        "Wie lange", "Das gilt bis zum {day}.",
        "Das gilt {months} Monate. Die Zeit beginnt, wenn ich unterschreibe. Vielleicht steht hier ein anderer Tag.", "gilt bis",
    ),
    "en": ReleaseWords(
        "Release from secrecy",
        "I release from the duty of secrecy: {office}.",
        "Those who work for me there are bound to secrecy as state-recognised social workers (§ 203(1) no. 6 of the German "
        "Criminal Code).",
        "Those who work for me there are bound to secrecy as public servants (§ 203(2) of the German Criminal Code).",
        "Towards whom", "Name of the organisation or person",
        "What is allowed",
        "The neighbourhood office may tell something there.",
        "The neighbourhood office may be told something there. For this I also release that body from its duty of secrecy.",
        "Both may tell each other something. For this I also release that body from its duty of secrecy.",
        "About what", "my name and how I can be reached", "what it is about", "the course of the counselling", "the help plan",
        "official decisions and time limits", "my documents", "everything that concerns my case", "Exactly this",
        "What for", "Only what is needed for this will be told.",
        "For how long", "This declaration is valid until {day}.",
        "This declaration is valid for {months} months from the signature, unless another day stands here.", "valid until",
    ),
    "fr": ReleaseWords(
        "Levée du secret professionnel",
        "Je délie du secret professionnel : {office}.",
        "Les personnes qui y travaillent pour moi sont tenues au secret en tant que travailleuses et travailleurs sociaux reconnus "
        "par l’État (§ 203, al. 1, n° 6 du code pénal allemand).",
        "Les personnes qui y travaillent pour moi sont tenues au secret en tant qu’agents du service public (§ 203, al. 2 du code "
        "pénal allemand).",
        "Envers qui", "Nom de l’organisme ou de la personne",
        "Ce qui est permis",
        "Le bureau de quartier peut y communiquer quelque chose.",
        "Le bureau de quartier peut y apprendre quelque chose. Pour cela, je délie aussi cet organisme de son secret.",
        "Les deux peuvent échanger des informations. Pour cela, je délie aussi cet organisme de son secret.",
        "À propos de quoi", "mon nom et comment me joindre", "de quoi il s’agit", "le déroulement du conseil", "le plan d’aide",
        "les décisions et les délais", "mes documents", "tout ce qui concerne mon dossier", "Précisément",
        "Dans quel but", "Seul ce qui est nécessaire à ce but est communiqué.",
        "Combien de temps", "Cette déclaration est valable jusqu’au {day}.",
        "Cette déclaration est valable {months} mois à partir de la signature, sauf si un autre jour est indiqué ici.",
        "valable jusqu’au",
    ),
    "ar": ReleaseWords(
        "الإعفاء من واجب السرية",
        "أعفي من واجب السرية: {office}.",
        "من يعمل هناك من أجلي ملزم بالسرية بصفته أخصائيًا اجتماعيًا معترفًا به من الدولة (§ 203 الفقرة 1 رقم 6 من قانون العقوبات "
        "الألماني).",
        "من يعمل هناك من أجلي ملزم بالسرية بصفته موظفًا في الخدمة العامة (§ 203 الفقرة 2 من قانون العقوبات الألماني).",
        "تجاه من", "اسم الجهة أو الشخص",
        "ما هو مسموح",
        "يجوز لمكتب إدارة الحي أن يخبر هذه الجهة بشيء.",
        "يجوز لمكتب إدارة الحي أن يعرف شيئًا من هذه الجهة. ولذلك أعفي هذه الجهة أيضًا من واجب السرية.",
        "يجوز للطرفين أن يخبر كل منهما الآخر. ولذلك أعفي هذه الجهة أيضًا من واجب السرية.",
        "عن ماذا", "اسمي وكيفية الوصول إليّ", "موضوع الأمر", "سير الاستشارة", "خطة المساعدة",
        "القرارات الرسمية والمواعيد النهائية", "وثائقي", "كل ما يتعلق بقضيتي", "بالتحديد",
        "لأي غرض", "لا يُذكر إلا ما هو ضروري لهذا الغرض.",
        "إلى متى", "يسري هذا الإقرار حتى {day}.",
        "يسري هذا الإقرار لمدة {months} أشهر من تاريخ التوقيع، ما لم يُكتب هنا يوم آخر.", "يسري حتى",
    ),
    "uk": ReleaseWords(
        "Звільнення від обов’язку мовчання",
        "Я звільняю від обов’язку мовчання: {office}.",
        "Ті, хто там працює для мене, зобов’язані мовчати як соціальні працівники, визнані державою (§ 203 ч. 1 п. 6 "
        "Кримінального кодексу Німеччини).",
        "Ті, хто там працює для мене, зобов’язані мовчати як працівники державної служби (§ 203 ч. 2 Кримінального кодексу "
        "Німеччини).",
        "Щодо кого", "Назва установи або ім’я особи",
        "Що дозволено",
        "Управління кварталу може там щось повідомити.",
        "Управління кварталу може там щось дізнатися. Для цього я звільняю від мовчання й цю установу.",
        "Обидві сторони можуть щось повідомляти одна одній. Для цього я звільняю від мовчання й цю установу.",
        "Про що", "моє ім’я та як зі мною зв’язатися", "про що йдеться", "перебіг консультацій", "план допомоги",
        "рішення та строки", "мої документи", "усе, що стосується моєї справи", "Точно це",
        "Навіщо", "Повідомляють лише те, що для цього потрібно.",
        "Як довго", "Ця заява чинна до {day}.",
        "Ця заява чинна {months} місяців від дня підпису, якщо тут не вказано іншого дня.", "чинна до",
    ),
    "tr": ReleaseWords(
        "Sır saklama yükümlülüğünden muafiyet",
        "Sır saklama yükümlülüğünden muaf tutuyorum: {office}.",
        "Orada benim için çalışanlar, devletçe tanınmış sosyal hizmet uzmanı olarak sır saklamakla yükümlüdür (Alman Ceza Kanunu "
        "§ 203 fıkra 1 no. 6).",
        "Orada benim için çalışanlar, kamu görevlisi olarak sır saklamakla yükümlüdür (Alman Ceza Kanunu § 203 fıkra 2).",
        "Kime karşı", "Kurumun veya kişinin adı",
        "Neye izin veriyorum",
        "Mahalle yönetimi oraya bilgi verebilir.",
        "Mahalle yönetimi oradan bilgi alabilir. Bunun için bu kurumun da sır saklama yükümlülüğünü kaldırıyorum.",
        "İkisi de birbirine bilgi verebilir. Bunun için bu kurumun da sır saklama yükümlülüğünü kaldırıyorum.",
        "Ne hakkında", "adım ve bana nasıl ulaşılacağı", "konunun ne olduğu", "danışmanlığın gidişi", "yardım planı",
        "resmî kararlar ve süreler", "belgelerim", "durumumla ilgili her şey", "Tam olarak",
        "Ne için", "Yalnızca bunun için gerekli olan söylenir.",
        "Ne kadar süre", "Bu beyan {day} tarihine kadar geçerlidir.",
        "Burada başka bir gün yazmıyorsa, bu beyan imzadan itibaren {months} ay geçerlidir.", "geçerlilik sonu",
    ),
    "es": ReleaseWords(
        "Exención del deber de secreto",
        "Eximo del deber de secreto a: {office}.",
        "Quienes trabajan allí para mí están obligados al secreto como trabajadoras y trabajadores sociales reconocidos por el "
        "Estado (§ 203, apdo. 1, n.º 6 del Código Penal alemán).",
        "Quienes trabajan allí para mí están obligados al secreto como empleados públicos (§ 203, apdo. 2 del Código Penal alemán).",
        "Ante quién", "Nombre de la entidad o persona",
        "Qué está permitido",
        "La oficina del barrio puede comunicar algo allí.",
        "La oficina del barrio puede recibir información de allí. Para ello eximo también a esa entidad de su deber de secreto.",
        "Ambas partes pueden informarse mutuamente. Para ello eximo también a esa entidad de su deber de secreto.",
        "Sobre qué", "mi nombre y cómo localizarme", "de qué se trata", "el curso del asesoramiento", "el plan de ayuda",
        "resoluciones y plazos", "mis documentos", "todo lo que se refiere a mi caso", "Exactamente",
        "Para qué", "Solo se comunica lo necesario para ello.",
        "Cuánto tiempo", "Esta declaración es válida hasta el {day}.",
        "Esta declaración es válida {months} meses desde la firma, si aquí no figura otro día.", "válida hasta",
    ),
    "it": ReleaseWords(
        "Esonero dal segreto professionale",
        "Esonero dall’obbligo del segreto: {office}.",
        "Chi vi lavora per me è tenuto al segreto come assistente sociale riconosciuto dallo Stato (§ 203, comma 1, n. 6 del codice "
        "penale tedesco).",
        "Chi vi lavora per me è tenuto al segreto come dipendente pubblico (§ 203, comma 2 del codice penale tedesco).",
        "Verso chi", "Nome dell’ente o della persona",
        "Che cosa è permesso",
        "L’ufficio di quartiere può comunicare qualcosa.",
        "L’ufficio di quartiere può ricevere informazioni. Per questo esonero anche quell’ente dal suo segreto.",
        "Entrambi possono scambiarsi informazioni. Per questo esonero anche quell’ente dal suo segreto.",
        "Su che cosa", "il mio nome e come contattarmi", "di che cosa si tratta", "l’andamento della consulenza",
        "il piano di aiuto", "decisioni e scadenze", "i miei documenti", "tutto ciò che riguarda il mio caso", "Esattamente",
        "A quale scopo", "Si comunica solo ciò che è necessario a questo scopo.",
        "Per quanto tempo", "Questa dichiarazione vale fino al {day}.",
        "Questa dichiarazione vale {months} mesi dalla firma, se qui non è indicato un altro giorno.", "vale fino al",
    ),
    "pl": ReleaseWords(
        "Zwolnienie z obowiązku zachowania tajemnicy",
        "Zwalniam z obowiązku zachowania tajemnicy: {office}.",
        "Osoby, które tam dla mnie pracują, są zobowiązane do tajemnicy jako pracownicy socjalni uznani przez państwo (§ 203 ust. 1 "
        "nr 6 niemieckiego kodeksu karnego).",
        "Osoby, które tam dla mnie pracują, są zobowiązane do tajemnicy jako pracownicy służby publicznej (§ 203 ust. 2 "
        "niemieckiego kodeksu karnego).",
        "Wobec kogo", "Nazwa instytucji lub nazwisko osoby",
        "Co jest dozwolone",
        "Biuro dzielnicowe może tam coś przekazać.",
        "Biuro dzielnicowe może się tam czegoś dowiedzieć. W tym celu zwalniam z tajemnicy także tę instytucję.",
        "Obie strony mogą sobie coś przekazywać. W tym celu zwalniam z tajemnicy także tę instytucję.",
        "O czym", "moje nazwisko i jak się ze mną skontaktować", "o co chodzi", "przebieg doradztwa", "plan pomocy",
        "decyzje i terminy", "moje dokumenty", "wszystko, co dotyczy mojej sprawy", "Dokładnie",
        "W jakim celu", "Przekazuje się tylko to, co jest do tego potrzebne.",
        "Jak długo", "To oświadczenie jest ważne do {day}.",
        "To oświadczenie jest ważne {months} miesięcy od podpisu, jeśli nie podano tu innego dnia.", "ważne do",
    ),
    "pt": ReleaseWords(
        "Dispensa do dever de sigilo",
        "Dispenso do dever de sigilo: {office}.",
        "Quem lá trabalha para mim está obrigado ao sigilo como assistente social reconhecido pelo Estado (§ 203, n.º 1, ponto 6 do "
        "Código Penal alemão).",
        "Quem lá trabalha para mim está obrigado ao sigilo como funcionário público (§ 203, n.º 2 do Código Penal alemão).",
        "Perante quem", "Nome da entidade ou da pessoa",
        "O que é permitido",
        "O gabinete do bairro pode comunicar algo a essa entidade.",
        "O gabinete do bairro pode receber informações dessa entidade. Para isso dispenso também essa entidade do seu sigilo.",
        "Ambos podem informar-se mutuamente. Para isso dispenso também essa entidade do seu sigilo.",
        "Sobre quê", "o meu nome e como me contactar", "de que se trata", "o decorrer do aconselhamento", "o plano de ajuda",
        "decisões e prazos", "os meus documentos", "tudo o que diz respeito ao meu caso", "Exatamente",
        "Para quê", "Só se comunica o que é necessário para isso.",
        "Quanto tempo", "Esta declaração é válida até {day}.",
        "Esta declaração é válida {months} meses a partir da assinatura, se aqui não constar outro dia.", "válida até",
    ),
    "ru": ReleaseWords(
        "Освобождение от обязанности хранить молчание",
        "Я освобождаю от обязанности хранить молчание: {office}.",
        "Те, кто там работает для меня, обязаны хранить молчание как социальные работники, признанные государством (§ 203 ч. 1 п. 6 "
        "Уголовного кодекса Германии).",
        "Те, кто там работает для меня, обязаны хранить молчание как работники государственной службы (§ 203 ч. 2 Уголовного "
        "кодекса Германии).",
        "По отношению к кому", "Название учреждения или имя лица",
        "Что разрешено",
        "Управление кварталом может там что-то сообщить.",
        "Управление кварталом может там что-то узнать. Для этого я освобождаю от молчания и это учреждение.",
        "Обе стороны могут что-то сообщать друг другу. Для этого я освобождаю от молчания и это учреждение.",
        "О чём", "моё имя и как со мной связаться", "о чём идёт речь", "ход консультаций", "план помощи",
        "решения и сроки", "мои документы", "всё, что касается моего дела", "Точно это",
        "Для чего", "Сообщается только то, что для этого необходимо.",
        "На какой срок", "Это заявление действует до {day}.",
        "Это заявление действует {months} месяцев со дня подписи, если здесь не указан другой день.", "действует до",
    ),
    "fa": ReleaseWords(
        "معافیت از وظیفه رازداری",
        "از وظیفه رازداری معاف می‌کنم: {office}.",
        "کسانی که آنجا برای من کار می‌کنند، به‌عنوان مددکار اجتماعی به‌رسمیت‌شناخته‌شده دولت موظف به رازداری هستند (§ 203 بند 1 شماره 6 "
        "قانون جزای آلمان).",
        "کسانی که آنجا برای من کار می‌کنند، به‌عنوان کارمند خدمات عمومی موظف به رازداری هستند (§ 203 بند 2 قانون جزای آلمان).",
        "در برابر چه کسی", "نام اداره یا شخص",
        "چه چیزی مجاز است",
        "دفتر مدیریت محله می‌تواند به آنجا چیزی بگوید.",
        "دفتر مدیریت محله می‌تواند از آنجا چیزی بپرسد. برای این کار آن اداره را نیز از رازداری معاف می‌کنم.",
        "هر دو می‌توانند به یکدیگر اطلاع بدهند. برای این کار آن اداره را نیز از رازداری معاف می‌کنم.",
        "درباره چه", "نام من و راه تماس با من", "موضوع کار", "روند مشاوره", "برنامه کمک",
        "تصمیم‌های اداری و مهلت‌ها", "مدارک من", "هر چه به پرونده من مربوط است", "دقیقاً",
        "برای چه", "فقط آنچه برای این هدف لازم است گفته می‌شود.",
        "تا چه زمانی", "این اظهارنامه تا {day} معتبر است.",
        "این اظهارنامه {months} ماه از روز امضا معتبر است، مگر آنکه اینجا روز دیگری نوشته شده باشد.", "معتبر تا",
    ),
    "ti": ReleaseWords(
        "ካብ ግዴታ ምስጢር ምሕላው ናጻ ምግባር",
        "ካብ ግዴታ ምስጢር ምሕላው ናጻ ዝገብሮ፦ {office}።",
        "ኣብኡ ንዓይ ዝሰርሑ፣ ብመንግስቲ ዝተፈልጡ ማሕበራዊ ሰራሕተኛታት ስለ ዝኾኑ ምስጢር ክሕልዉ ግዴታ ኣለዎም (§ 203 ቁ. 1 ቁጽሪ 6 ናይ ጀርመን ገበናዊ ሕጊ)።",
        "ኣብኡ ንዓይ ዝሰርሑ፣ ሰራሕተኛታት ህዝባዊ ኣገልግሎት ስለ ዝኾኑ ምስጢር ክሕልዉ ግዴታ ኣለዎም (§ 203 ቁ. 2 ናይ ጀርመን ገበናዊ ሕጊ)።",
        "ንመን", "ስም ናይቲ ቤት ጽሕፈት ወይ ሰብ",
        "እንታይ ይፍቀድ",
        "ቤት ጽሕፈት ከባቢ ኣብኡ ሓበሬታ ክህብ ይኽእል።",
        "ቤት ጽሕፈት ከባቢ ካብኡ ሓበሬታ ክረክብ ይኽእል። ነዚ ክኸውን ነቲ ቤት ጽሕፈት እውን ካብ ምስጢር ናጻ እገብሮ።",
        "ክልቲኦም ንሓድሕዶም ሓበሬታ ክህቡ ይኽእሉ። ነዚ ክኸውን ነቲ ቤት ጽሕፈት እውን ካብ ምስጢር ናጻ እገብሮ።",
        "ብዛዕባ እንታይ", "ስመይን ከመይ ከም ዝርከብን", "እቲ ጉዳይ እንታይ ምዃኑ", "ኣካይዳ ናይቲ ምኽሪ", "መደብ ሓገዝ",
        "ውሳነታትን ናይ ግዜ ገደባትን", "ሰነዳተይ", "ንጉዳየይ ዝምልከት ኩሉ", "ብትኽክል",
        "ንምንታይ", "ነዚ ዕላማ ዘድሊ ጥራይ እዩ ዝንገር።",
        "ክሳብ መዓስ", "እዚ መግለጺ ክሳብ {day} ይሰርሕ።",
        "ኣብዚ ካልእ መዓልቲ እንተዘይተጻሒፉ፣ እዚ መግለጺ ካብ ዕለት ፌርማ ን{months} ኣዋርሕ ይሰርሕ።", "ክሳብ",
    ),
    "ku": ReleaseWords(
        "Azadkirina ji erka veşartina sirran",
        "Ez ji erka veşartina sirran azad dikim: {office}.",
        "Kesên ku li wir ji bo min dixebitin, wek xebatkarên civakî yên ji aliyê dewletê ve naskirî bi veşartina sirran mecbûr in "
        "(§ 203 par. 1 hejmar 6 a qanûna cezayê ya Almanyayê).",
        "Kesên ku li wir ji bo min dixebitin, wek karmendên xizmeta giştî bi veşartina sirran mecbûr in (§ 203 par. 2 a qanûna "
        "cezayê ya Almanyayê).",
        "Li hember kê", "Navê saziyê an kesî",
        "Çi destûrdayî ye",
        "Nivîsgeha taxê dikare li wir tiştekî bibêje.",
        "Nivîsgeha taxê dikare li wir tiştekî bipirse. Ji bo vê ez wê saziyê jî ji veşartina sirran azad dikim.",
        "Herdu dikarin ji hev re agahiyan bidin. Ji bo vê ez wê saziyê jî ji veşartina sirran azad dikim.",
        "Li ser çi", "navê min û awayê gihîştina min", "mijar çi ye", "rêveçûna şêwirdariyê", "plana alîkariyê",
        "biryarên fermî û muhlet", "belgeyên min", "her tiştê ku bi doza min re têkildar e", "Bi rastî ev",
        "Ji bo çi", "Tenê tiştê ku ji bo vê pêwîst e tê gotin.",
        "Heta kengî", "Ev daxuyanî heta {day} derbasdar e.",
        "Heke li vir rojeke din nehatibe nivîsandin, ev daxuyanî ji roja îmzeyê {months} meh derbasdar e.", "derbasdar heta",
    ),
    "ro": ReleaseWords(
        "Dezlegare de secretul profesional",
        "Dezleg de obligația de a păstra secretul: {office}.",
        "Persoanele care lucrează acolo pentru mine sunt obligate la secret ca asistenți sociali recunoscuți de stat (§ 203 alin. 1 "
        "nr. 6 din Codul penal german).",
        "Persoanele care lucrează acolo pentru mine sunt obligate la secret ca angajați în serviciul public (§ 203 alin. 2 din Codul "
        "penal german).",
        "Față de cine", "Numele instituției sau al persoanei",
        "Ce este permis",
        "Biroul de cartier poate comunica ceva acolo.",
        "Biroul de cartier poate afla ceva de acolo. Pentru aceasta dezleg și acea instituție de secretul ei.",
        "Ambele părți își pot comunica informații. Pentru aceasta dezleg și acea instituție de secretul ei.",
        "Despre ce", "numele meu și cum pot fi contactat(ă)", "despre ce este vorba", "desfășurarea consilierii",
        "planul de ajutor", "decizii și termene", "documentele mele", "tot ce privește cazul meu", "Mai exact",
        "În ce scop", "Se comunică doar ceea ce este necesar pentru acest scop.",
        "Cât timp", "Această declarație este valabilă până la {day}.",
        "Această declarație este valabilă {months} luni de la semnare, dacă nu este trecută aici altă zi.", "valabilă până la",
    ),
}  # fmt: skip
"""The same languages as those of letters."""


def release_words(language: str) -> ReleaseWords:
    """The words of a release in a language, the German ones where there are none."""
    return RELEASES.get(language, RELEASES["de"])
