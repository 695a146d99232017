/**
 * What walls say, by language. Patterns meet single lines in lower case with plain apostrophes. They are phrases of
 * walls that speak to their reader ("melden Sie sich an"), not the words of the topic, for there is news about cookies,
 * robots and subscriptions.
 */

const anyOf = (...lists: readonly (readonly string[])[]): RegExp => new RegExp(lists.flat().join('|'), 'u');

export const botPhrases = anyOf(
  ['^just a moment', 'attention required', '^access (?:to this page )?(?:has been |is )?denied', 'are you (?:a )?(?:human|robot)', "(?:not|aren't) a (?:ro)?bot", 'you (?:were|are) a (?:ro)?bot', 'pardon our interruption', '^security (?:check|verification)', "verify(?:ing)? (?:that )?you(?: are|'re) (?:a )?human",
    'confirm (?:that )?you are (?:a )?human', 'verifying your browser', 'checking (?:your browser|if the site)', '^(?:human|robot|bot) (?:verification|check)', 'client challenge', 'request (?:blocked|unsuccessful)', 'you have been blocked', 'enable javascript and cookies to continue', 'unusual (?:traffic|activity) from',
    'press (?:&|and) hold', 'complete the (?:security check|captcha|challenge)', 'automated (?:access|requests|queries)', '^ray id', '^incident id', '^reference (?:id|#\\d)', "don't have permission to access", 'security of your connection', 'past this challenge', 'aggressively scraping', 'to regain access', 'protect itself from (?:online )?attacks', 'triggered the security', '^you are unable to access'],
  ['sicherheits(?:über)?prüfung', 'sind sie ein (?:mensch|roboter)', 'kein roboter sind', 'ungewöhnlich\\p{L}* (?:viele )?(?:anfragen|datenverkehr)', 'automatisierte (?:zugriffe|anfragen)', '^zugriff (?:verweigert|gesperrt)', '^einen moment', 'browser wird überprüft'],
  ['vérification de sécurité', 'vérifi\\p{L}+ que vous êtes', "pas un robot", 'êtes-vous (?:un )?(?:humain|robot)', 'trafic (?:inhabituel|suspect)', '^accès (?:refusé|bloqué|restreint)', 'désactiver tout bloqueur'],
  ['^un momento', 'no (?:soy|eres|es) un robot', 'que (?:usted es|eres|es) humano', 'verificación de seguridad', 'tráfico (?:inusual|sospechoso)', '^acceso (?:denegado|bloqueado|restringido)', 'seguridad de su conexión'],
  ['verificação de segurança', 'não (?:sou|é) um robô', 'que (?:você )?é humano', 'tráfego incomum', '^acesso (?:negado|bloqueado)'],
  ['verifica di sicurezza', 'non sei un robot', 'di essere umano', 'traffico (?:insolito|anomalo)', '^accesso (?:negato|bloccato)'],
  ['beveiligingscontrole', 'geen robot bent', 'ben je een mens', 'ongebruikelijk (?:veel )?verkeer', '^toegang geweigerd'],
  ['nie jesteś robotem', 'weryfikacja bezpieczeństwa', 'nietypowy ruch', '^odmowa dostępu', '^dostęp zabroniony'],
  ['inte är en robot', 'säkerhetskontroll', 'ovanlig trafik', '^åtkomst nekad', 'ikke er en robot', 'sikkerhedskontrol', '^adgang nægtet', '^ingen tilgang', 'et ole robotti', 'turvatarkistus', '^pääsy (?:kielletty|estetty)'],
  ['nejste robot', 'bezpečnostní kontrola', '^přístup odepřen', 'nem (?:vagy )?robot', 'biztonsági ellenőrzés', 'nu ești un robot', 'verificare de securitate', 'δεν είστε ρομπότ', 'έλεγχος ασφαλείας'],
  ['не робот', 'проверка (?:безопасности|браузера)', 'похожи на автоматические', '^доступ (?:запрещ[её]н|ограничен|заблокирован)', 'перевірка безпеки', '^доступ заборонено'],
  ['robot olmadığınızı', 'güvenlik (?:kontrolü|doğrulaması)', 'olağan dışı trafik', '^erişim (?:engellendi|reddedildi)', 'لست (?:روبوت|برنامج)', 'أنك (?:إنسان|بشر)', 'التحقق من الأمان', 'تم رفض الوصول', 'ربات نیستید', '(?:אינך|לא) רובוט', 'אימות אבטחה', 'הגישה נחסמה'],
  ['ロボットではない', 'アクセスが(?:制限|拒否|ブロック)', '通常と異なるトラフィック', '画像認証', 'セキュリティ(?:チェック|確認)', '安全验证', '访问验证', '人机验证', '异常(?:访问|流量)', '滑动(?:完成)?验证', '完成.{0,6}验证', '拒绝访问', '安全驗證', '人機驗證', '访问受限', '로봇이 아(?:닙니다|님)', '보안 (?:확인|검사)', '비정상적인 (?:접근|트래픽)', '접근이 (?:차단|거부)'],
  ['रोबोट नहीं', 'सुरक्षा जाँच', 'ไม่ใช่(?:หุ่นยนต์|โรบ็อต)', 'ตรวจสอบความปลอดภัย', 'ปฏิเสธการเข้าถึง', 'không phải (?:là )?(?:robot|người máy)', 'bukan robot', '^akses ditolak'],
);

/** What is done to the reader's connection, and its names: a check for people needs both in one line. */
export const botDeed = anyOf(
  ['block', 'blockier|gesperrt', 'bloqué|bloquead', 'bloccat', 'geblokkeerd', 'zablokowan', 'blocat', 'bloker|blokker', 'estet', 'blokován', 'letilt', 'αποκλε', 'заблок', 'engellen', 'حظر', 'נחסמ', 'ブロック', '拦截|攔截|阻止', '차단'],
  ['suspicious|unusual|automated|too many', 'verdächtig|ungewöhnlich|automatisiert|zu viele', 'suspecte?s?|inhabituel|automatisée?s?|trop de', 'sospechos|inusual|automatizad|demasiad', 'suspeit|incomum|automatizad|muitas', 'sospett|insolit|anomal|automatizzat|troppe', 'verdacht|ongebruikelijk|geautomatiseerd|te veel', 'podejrzan|nietypow|automatyczn|zbyt wiele', 'misstänkt|ovanlig|för många', 'mistænkelig|mistenkelig|usædvanlig|uvanlig|for mange', 'epäilyttäv|epätavalli|liikaa', 'podezřel|neobvykl|příliš mnoho', 'gyanús|szokatlan|túl sok', 'suspect|neobișnuit|prea multe', 'ύποπτ|ασυνήθιστ', 'подозрительн|необычн|автоматическ|слишком много', 'підозріл|незвичайн|автоматичн|забагато', 'şüpheli|olağan ?dışı|otomatik|çok fazla', 'مشبوه|غير عادي|غير معتاد|آلي', 'חשוד|חריג', '不審|異常|自動', '可疑|异常|频繁|頻繁', '의심|비정상|자동화', 'संदिग्ध|असामान्य', 'ผิดปกติ', 'bất thường', 'tidak biasa|mencurigakan'],
);
export const botThing = anyOf(
  ['your (?:request|connection|network|device|ip|browser)', '(?:ihr|ihre|ihrem|ihrer) (?:anfrage|verbindung|netzwerk|gerät|browser|ip)', 'votre (?:requête|demande|connexion|réseau|appareil|adresse ip)', '(?:su|tu) (?:solicitud|conexión|red|dispositivo)', '(?:sua|seu) (?:solicitação|conexão|rede|dispositivo)|vindo da sua', '(?:tua|tuo|sua|dalla tua) (?:richiesta|connessione|rete|dispositivo)', '(?:je|uw) (?:verzoek|verbinding|netwerk|apparaat)', '(?:twoje|twojej|z twojej|twoja) (?:żądanie|sieci|połączeni|sieć)', 'din (?:begäran|anslutning|enhet)|ditt nätverk|dit netværk|din forbindelse|ditt nettverk|din tilkobling', 'verkostasi|yhteydestäsi', 'vaš(?:e|í|eho) (?:připojení|síť|sítě|požadav)', 'hálózat(?:á|od)', 'conexiunea|rețeaua', 'το δίκτυό σας', 'ваш(?:ей|его|е|а) (?:сет|устройств|запрос|ip)', 'ваш(?:ої|ого|е|а) (?:мереж|пристро|запит)', 'ağınız|isteğiniz|bağlantınız', 'شبكتك|طلبك|اتصالك', 'הרשת שלך|הבקשה שלך', 'お使いの', '您的(?:网络|请求|访问|ip|設備|設備|网路|網路)', '귀하의|고객님의|접속이|접근이|요청이', 'आपके नेटवर्क', 'เครือข่ายของคุณ', 'mạng của bạn', 'jaringan anda'],
);
/** The reader is to prove something, and what: again both in one line. */
export const proofDeed = anyOf(
  ['(?:confirm|verify|prove)', 'bestätig', 'confirm|vérifi|prouv', 'verific|comprueb', 'conferm', 'bevestig', 'potwierd', 'bekräft|bekræft|bekreft', 'vahvista', 'potvrď', 'erősít', 'подтверд', 'підтверд', 'doğrula', 'تأكيد|أكد', 'אשר', '確認', '验证|驗證|确认', '확인', 'पुष्टि', 'ยืนยัน', 'xác nhận', 'konfirmasi'],
);
export const proofThing = anyOf(
  ['(?:ro)?bot\\b', 'roboter', 'robô', 'robotti|robotem|robota|robotu', 'робот', 'روبوت', 'רובוט', 'ロボット', '机器人|機器人', '로봇', 'रोबोट', 'หุ่นยนต์', 'người máy', '(?:you are|sie ein|êtes(?:-vous)?|usted es|que eres|você é|sei|je een|jesteś) (?:a )?(?:human|mensch|humain|humano|umano|mens|człowiekiem)'],
);

/** Lines that are nothing but an error. */
export const errorLine = anyOf(
  ['^\\W*(?:(?:http|error|fehler|erreur|errore?|erro|błąd|chyba|hiba|fout|fel|feil|fejl|virhe|eroare|σφάλμα|ошибка|помилка|hata|خطأ|خطای|שגיאה|エラー|错误|錯誤|오류|त्रुटि|lỗi)\\W{0,3}){0,2}(?:40[0-9]|41[0-9]|429|451|50[0-9])(?:\\W*$|\\s*[-–—|:·•/(|]|\\s+(?:not found|forbidden|gone|error|bad gateway|service|internal|gateway|page|unauthorized|unavailable|too many|request))', '\\b(?:error|fehler|erreur|code)\\W{1,3}(?:404|410|50[0-4])\\W*$',
    "^\\W*(?:error|not found|forbidden|gone|oops|whoops|internal server error|bad gateway|service unavailable|gateway time-?out|an error (?:has )?occurred|we'll be (?:right )?back(?: soon)?|(?:down for|under) (?:scheduled )?maintenance|nicht gefunden|fehler|wartungsarbeiten|introuvable|no encontrad[oa]|não encontrad[oa]|non trovat[oa]|niet gevonden|nie znaleziono)\\W*$",
    '(?:something|etwas|algo|qualcosa) (?:went wrong|ist schiefgelaufen|salió mal|deu errado|è andato storto)(?: (?:on our (?:end|side)|here))?\\W*$', "(?:etwas ist schief ?gelaufen|une erreur (?:est survenue|s'est produite)|ha ocurrido un error|ocorreu um erro|si è verificato un errore|er is iets misgegaan|coś poszło nie tak|wystąpił błąd|något gick fel|noget gik galt|noe gikk galt|jokin meni pieleen|něco se pokazilo|valami hiba történt|a apărut o eroare|что-то пошло не так|произошла ошибка|щось пішло не так|bir hata oluştu|bir şeyler ters gitti|حدث خطأ|אירעה שגיאה|エラーが発生し|出错了|發生錯誤|오류가 발생|เกิดข้อผิดพลาด|đã xảy ra lỗi|terjadi kesalahan)"],
);

/** What is missing, and what is said of it: an error needs both in one line. */
export const missingThing = anyOf(
  ['\\b(?:page|article|story|content|url|address|location|site|website|server)\\b', 'seite|beitrag|artikel|inhalt|adresse', 'contenu|adresse', 'página|artículo|contenido|dirección', 'artigo|conteúdo|endereço|notícia', 'pagina|articolo|contenuto|indirizzo', 'pagina|artikel|adres', 'stron[aęy]|artykuł', 'sidan?\\b|siden\\b|artikkel|sivu|strán?k|článek|oldal|cikk|pagină|articol|σελίδα|άρθρο'],
  ['страниц|статья|материал|адрес', 'сторінк|статт|матеріал', 'sayfa|haber', 'صفحة|المقال', 'صفحه', 'דף|עמוד|כתבה', 'ページ|記事', '页面|网页|文章|頁面|網頁', '페이지|기사', 'पेज|पृष्ठ', 'หน้า|บทความ', 'trang|bài viết', 'halaman|artikel'],
);
export const missingFate = anyOf(
  ["(?:couldn't|could not|can't|cannot|unable to) find", 'konnten? .{0,40}nicht (?:finden|gefunden)', "(?:n'avons|pas pu|impossible de) .{0,20}trouv", 'no (?:encontramos|pudimos|logramos)', 'não (?:encontramos|conseguimos)|digitad|saiu do ar', 'non (?:abbiamo trovato|troviamo|riusciamo)|cercavi|cancellat', 'niet vinden', 'nie (?:możemy|udało się) znaleźć', 'letar efter|leder efter|har bytt|er flyttet', 'etsimä|poistettu|siirretty', 'hleda(?:l|n)', 'keresett', 'căuta', 'ψάχν|αναζητ', 'не (?:нашли|удалось найти)|которую вы искали', 'не (?:знайшли|вдалося знайти)|видал', 'aradığınız', 'تبحث عن', 'שחיפשת', 'お探し', '您(?:访问|查找|请求)的|您要(?:访问|找)的', '찾으시는|요청하신', 'खोज रहे', 'ที่คุณ(?:ต้องการ|ค้นหา)', 'bạn (?:tìm|yêu cầu)', 'anda cari'],
  ["(?:not|can't|cannot|couldn't) (?:be )?(?:found|exist)", 'no longer (?:available|exists?)', "doesn't exist", 'nothing was found', 'was found at this location', 'has been (?:removed|deleted|moved)', 'has expired', '(?:is|was) (?:temporarily )?unavailable', 'you (?:are|were) looking for', 'may have (?:been|moved)', 'maintenance'],
  ['nicht (?:mehr )?(?:gefunden|verfügbar|erreichbar|vorhanden)', 'gibt es (?:leider )?nicht', 'existiert nicht', 'gelöscht|entfernt|aufgerufene', 'introuvable|non trouvé', "n'existe (?:pas|plus)", "n'est plus disponible", 'supprimée?|déplacée?|cherchez', 'no (?:se ha |se pudo |hemos |ha sido )?encontrad[oa]', 'no existe|que buscas', 'ya no está', 'eliminad[oa]|incorrecta'],
  ['não (?:foi )?encontrad[oa]', 'não existe', 'não está mais', 'removid[oa]', 'non (?:è stat[ao] )?trovat[ao]', 'non esiste', 'non (?:è )?più disponibile', 'rimoss[ao]|spostat[ao]', 'niet (?:meer )?(?:gevonden|beschikbaar)', 'bestaat niet', 'verwijderd', 'nie (?:znaleziono|istnieje)', 'usunięt[yao]|zmienił', 'nie jest (?:już )?dostępn'],
  ['(?:kunde|kan) inte hittas', 'hittades inte', 'finns inte', '(?:blev|ble) ikke (?:fundet|funnet)', 'finde?s ikke', 'finnes ikke', 'ei löyty', 'ei ole olemassa', 'ne(?:byla|ní|byl)? ?(?:nalezen|nájden)', 'neexistuje', 'nem (?:található|létezik)', 'nu (?:a fost găsit|există)', 'δεν (?:βρέθηκε|υπάρχει)'],
  ['не (?:найден|существует)|такой страницы нет|удалена|ошиблись', 'не (?:знайдено|існує)', 'bulunamadı|mevcut değil|kaldırıl', 'غير موجود|لم يتم العثور|تم حذف', 'یافت نشد|پیدا نشد', 'לא נמצא|אינו קיים|לא קיים|הוסר', '見つかりま|存在しません|削除|終了', '不存在|找不到|未找到|删除|刪除|维护|維護', '찾을 수 없|존재하지|삭제된', 'नहीं मिला|उपलब्ध नहीं|मौजूद नहीं', 'ไม่พบ|ไม่มีอยู่|ถูกลบ', 'không (?:tìm thấy|tồn tại)', 'tidak (?:ditemukan|tersedia|ada)'],
);

/** What is stored on the reader's device; food has the same name. */
const cookieWords: readonly string[] =
  ['cookie', '\\btracking|werbetracking|tracker', 'traceurs', 'çerez', 'kakor\\b', 'informasjonskapsl', 'evästei', 'sütik', 'куки', 'ملفات تعريف الارتباط', 'عوگی|کوکی', 'עוגיות', 'クッキー', '쿠키', 'คุกกี้', 'कुकी'];
/** What is read from it, and by what right. */
const dataWords: readonly (readonly string[])[] = [
  ['personal data|on (?:a|your) device', 'personenbezogen', 'données personnelles|votre appareil', 'datos personales', 'dados pessoais', 'dati personali', 'persoonsgegevens', 'dan(?:e|ych) osobow|na urządzeniu', 'personuppgifter|personopplysninger|personoplysninger|på din enhet', 'henkilötie', 'osobní údaje|osobních údajů', 'személyes adat', 'date(?:le)? cu caracter personal', 'προσωπικά δεδομένα', 'персональн\\p{L}+ данн', 'персональн\\p{L}+ дан', 'kişisel veri', 'بيانات شخصية|بياناتك', '個人(?:データ|情報)', '个人(?:数据|信息)', '개인정보', 'ข้อมูลส่วนบุคคล', 'dữ liệu cá nhân', 'data pribadi'],
  ['consent', 'zustimm|einwillig|datenschutz', 'consentement|confidentialité', 'consentimiento|privacidad', 'consentimento|privacidade', 'consenso|informativa', 'toestemming', 'zgod[ęya]|prywatnoś', 'samtycke|samtykke|integritet', 'suostumu', 'souhlas', 'hozzájárulás', 'consimțământ', 'συγκατάθεσ', 'согласи', 'згод', 'gizlilik|gizliliğ', 'موافق', 'הסכמ|פרטיות', '同意', '동의', 'ความยินยอม', 'सहमति', 'privacy'],
];
const useOfCookies: readonly string[] =
  ['use cookies', 'verwenden (?:wir )?cookies', 'utilis(?:ons|er) des cookies', 'us(?:a|ando|amos) cookies', 'utilizz(?:a|iamo) (?:i )?cookie', 'gebruik(?:t|en) cookies', 'używa(?:my)? plików cookie', 'använder (?:cookies|kakor)', 'bru(?:g|k)er (?:cookies|informasjonskapsler)', 'käyt(?:ämme|tää) evästeitä', 'používáme (?:soubory )?cookies', 'используем (?:файлы )?cookie', 'використовуємо (?:файли )?cookie', 'çerez(?:leri)? kullan', 'نستخدم ملفات', 'クッキーを使用', '使用 ?cookie', '쿠키를 사용'];
export const consentTopic = anyOf(cookieWords, ...dataWords);
export const consentData = anyOf(useOfCookies, ...dataWords);
/** What only a consent wall says: we, our partners, you. */
export const consentAsk = anyOf(
  ['\\bwe (?:and|use|value)\\b', '\\bour (?:\\d+ )?partners', 'accept all', 'reject all', 'your (?:consent|choices)', 'wir (?:und|verwenden|nutzen|arbeiten)', 'unsere (?:\\d+ )?partner', '(?:ihre|deine) (?:zustimmung|einwilligung)', 'akzeptieren', 'nous et nos', 'nos (?:\\d+ )?partenaires', 'votre (?:consentement|choix)', 'tout accepter', 'vous acceptez'],
  ['(?:sus|nuestros) (?:\\d+ )?socios', '(?:tu|su) consentimiento', 'acept(?:ar|a) (?:y continuar|las cookies|todo)', 'nossos (?:\\d+ )?parceiros', 'seu consentimento', 'aceitar (?:tudo|todos|e continuar)', '(?:suoi|nostri) (?:\\d+ )?partner', 'accett(?:a|are) (?:e|tutti|i cookie)', 'onze (?:\\d+ )?partners', '(?:je|uw) toestemming', 'nas(?:i|zych) (?:\\p{L}+ )?partner', 'wyrazić zgodę', 'zgodę możesz'],
  ['vi och våra', 'ditt samtycke', 'godkänn alla', 'vi og v[åo]re', '(?:dit|ditt) samtykke', '(?:godkend|godta) alle', 'me ja kumppanimme', 'suostumuksesi', 'hyväksy kaikki', 'my a naši partneři', 'váš souhlas', 'přijmout vše', 'mi és partnereink', 'noi și partenerii', 'εμείς και οι συνεργάτες', 'мы и наши партн', 'ваше согласие', 'принять вс', 'ми та наші партн', 'вашу згоду'],
  ['biz ve (?:iş )?ortaklarımız', 'gizliliğinize', 'çerezlere izin', 'نحن وشركاؤنا', 'موافقتك', 'אנו והשותפים', 'הסכמתך', 'パートナー', 'すべて(?:同意|許可)', '同意する', '我们(?:及|和).{0,8}伙伴', '您的同意', '全部接受', '파트너', '모두 (?:동의|허용)', 'हम और हमारे', 'आपकी सहमति', 'เราและพันธมิตร', 'ยอมรับทั้งหมด', 'chúng tôi và', 'kami dan mitra'],
);

/** The same word almost everywhere. */
export const scriptPhrases = anyOf(['java ?script', 'джава ?скрипт', 'جافا ?سكريبت', 'جاوا ?اسکریپت', "ג'אווה ?סקריפט", '자바 ?스크립트', 'जावास्क्रिप्ट', 'จาวาสคริปต์', 'ジャバスクリプト']);

/** What a page asks of its reader about scripts, without "noscript" around it. */
export const scriptAsk = anyOf(["enable|disabled|turn on|requires?|you need|without", 'aktivier|deaktiviert|benötigt|einschalten', 'activ|désactiv|nécessite', 'habilit|necesit|activ', 'ativ|precisa', 'attiv|abilit|richiede', 'inschakel|schakel|vereist|nodig', 'włącz|wymaga', 'aktiver|slå på|slå til|kräver|kræver|krever', 'käyttöön|vaatii', 'povol|zapn|vyžaduje', 'engedélyez|szükséges', 'activa|necesită', 'ενεργοποι|απαιτεί', 'включ|отключ|требует', 'увімк|вимк|потріб', 'etkinleştir|gerekli|devre dışı', 'تفعيل|تمكين|يتطلب', 'فعال', 'הפעל|אפשר|דורש', '有効|無効|必要', '启用|啟用|开启|禁用|需要', '활성화|필요|켜', 'सक्षम|आवश्यक', 'เปิดใช้|จำเป็น', 'bật|yêu cầu', 'aktifkan|membutuhkan']);

/** Invitations to sign in; what the text behind a paywall says is in `paywall/wall-words.ts`. */
export const signInPhrases = anyOf(
  ['^(?:please )?(?:log|sign) ?in\\b', 'forgot your password', 'create (?:a free |an )?account', 'melden sie sich', 'bitte anmelden', '^anmelden', '^einloggen', 'passwort vergessen', 'connectez-vous', "^(?:se connecter|s'identifier)", "je m'abonne", 'abonnez-vous'],
  ['inici(?:a|e|ar) sesión', 'suscr[ií]b(?:ete|ase)', 'para suscriptores', 'faça (?:o )?login', '^entr(?:ar|e)\\b', '^assine', '^accedi', 'abbonati ora', '^inloggen', 'log in om', 'met een abonnement', 'zaloguj się'],
  ['logga in', 'log ind', 'logg inn', 'kirjaudu sisään', 'přihlaste se', 'jelentkezzen be', 'autentifică-te', 'συνδεθείτε', 'войдите', 'авторизуйтесь', 'по подписке', 'увійдіть', 'giriş yap', 'سجل(?:وا)? الدخول|تسجيل الدخول', 'وارد شوید', 'התחבר'],
  ['ログイン', '会員登録', '登录后|请登录|登錄後|請登入', '^(?:登录|登入)$', '立即订阅|立即訂閱', '로그인', 'लॉग ?इन करें', 'เข้าสู่ระบบ', 'đăng nhập', 'silakan masuk'],
);

/** Addresses without a site: for sale, parked, or a server as it was installed. */
export const parkingPhrases = anyOf(
  ['domain (?:name )?(?:\\S{1,60} )?(?:is |may be )?(?:for sale|parked|expired)', '\\S+\\.\\p{L}{2,} is for sale', 'buy this domain', 'domain (?:name )?(?:\\S{1,60} )?(?:is |has been )?(?:reserved|registered)', 'premium domain', 'domain owner', 'domain (?:has )?expired', 'sponsored listings', '^related searches', 'welcome to nginx', 'apache2? .{0,30}default page', '^it works!$', 'iis windows server', '(?:web)?site (?:is )?coming soon', 'under construction', 'default web ?(?:site )?page', 'account (?:has been )?suspended', 'successfully installed and working'],
  ['domain .{0,60}(?:zum verkauf|reserviert|registriert|abgelaufen)', 'steht zum verkauf', 'hier entsteht', 'domaine .{0,40}(?:à vendre|parqué|expiré|réservé|enregistré)', 'domini[oi] .{0,40}(?:en venta|in vendita|registrad|registrat|reservad|scadut|caducad|parcheggiat)', 'domínio .{0,40}(?:à venda|registrad|reservad|expirad)', 'domein(?:naam)? .{0,40}(?:te koop|gereserveerd|geregistreerd|verlopen)', 'domena .{0,40}(?:na sprzedaż|zaparkowan|zarejestrowan|wygas)', 'domänen? .{0,40}till salu', 'doména .{0,40}na prodej', 'домен .{0,60}(?:припаркован|прода|не используется|зарегистрирован)', 'домен .{0,60}(?:продаєт|припарковано)', 'alan adı .{0,40}satılık', 'النطاق .{0,30}للبيع', 'ドメイン.{0,30}(?:販売|売り|取得)', '域名.{0,20}(?:出售|停放|过期)', '도메인.{0,20}(?:판매|만료)', 'tên miền .{0,30}bán'],
);
