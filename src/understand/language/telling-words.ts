// Short words and letters that tell neighbours apart whose n-grams look alike. A word stands in the row of every language
// of its family that has it, so it counts only against the others.
const words: Record<string, string> = {
  da: 'af efter hvad nu blev mod siger ud op uge uger eft efterår nej hvordan hvorfor mere meget ingen dage penge skal bliver kunne får går mellem sagen mand derfor kommer også år hun flere uden dansk danske tror første syv otte ikke på der og det en et mig dig sig os jer hvem noget noen gennem kvinde kvinder borgere politi land børn',
  no: 'av etter hva nå ble mot sier ut opp uke uker nei hvordan hvorfor mer mye ingen dager penger skal blir kunne får går mellom saken mann derfor kommer også år hun flere uten norsk norske tror første sju åtte ikke på der og det en et meg deg seg oss dere hvem noe noen gjennom kvinne kvinner innbyggere politi politiet barn bare etterforsker opplyser fram frem ønsker vært være sitt',
  sv: 'av efter vad nu blev mot säger ut upp vecka veckor nej hur varför mer mycket ingen dagar pengar ska skall blir kunde får går mellan man därför kommer också år hon flera utan svensk svenska tror första sju åtta inte på där och det en ett mig dig sig oss er vem något någon genom kvinna kvinnor polisen barn är som för från till',
  id: 'karena bisa kepada mobil uang polisi kantor presiden menteri negara tidak akan yang dan di ke dari untuk dengan ini itu pada adalah warga juta miliar ribu rumah bagi saat usai soal jadi tewas korban pemerintah perdana republik beri beda gedung juga sudah telah oleh anda bahwa ketika pekan senin selasa kamis jumat minggu kata ujar kami mereka lebih sepak bola musim tim agar terkait gubernur koran sekolah berbeda nomor kebijakan mengatakan',
  ms: 'kerana boleh kepada kereta wang polis pejabat presiden menteri negara tidak akan yang dan di ke dari untuk dengan ini itu pada ialah adalah warga juta bilion ribu rumah bagi ketika selepas jadi maut mangsa kerajaan perdana republik beri beza bangunan juga sudah telah oleh anda bahawa minggu isnin selasa rabu khamis jumaat ahad kata kami mereka lebih bola musim pasukan supaya berkaitan gabenor akhbar sekolah berbeza nombor dasar berkata daripada mahu ahli parlimen syarikat masa cuba tahun hanya semasa',
  nl: 'de het een van en niet zijn is voor met op aan door naar bij uit over wordt worden heeft hebben niet ook maar meer geen jaar dit dat deze zij hij wij ik je moet kan zal werd waren tegen tussen nieuwe nog om te tot als wat wie waarom hoe zo zegt zeggen politie mensen',
  af: 'die het n ʼn van en nie is vir met op aan deur na by uit oor word het ook maar meer geen jaar hierdie daardie dat hulle hy ons ek jy moet kan sal was teen tussen nuwe nog om te tot as wat wie hoekom hoe so sê polisie mense een se sy haar',
  cs: 'se je v na a ve ze pro že s z do po při jak který která které jsou byl byla bylo jeho není ale také nebo už více proti podle před mezi rok roku let lidé byli bude podle své svůj co proč kdo ve jsem také může',
  sk: 'sa je v na a vo zo pre že s z do po pri ako ktorý ktorá ktoré sú bol bola bolo jeho nie ale tiež alebo už viac proti podľa pred medzi rok roku rokov ľudia boli bude svoje svoj čo prečo kto som aj môže',
  hr: 'je se u na i za s od do su što koji koja koje nije ali tko tjedan tijekom vlak sto tisuća bi će kako zbog prema nakon protiv novi ili bit će uz te općina vijeće vijeća promet europa europske kazališta',
  sr: 'je se u na i za s sa od do su šta što koji koja koje nije ali ko nedelja tokom voz hiljada bi će kako zbog prema posle protiv novi ili uz da li opština veće saveta evropa evropske predsednik deo mesto vreme biće и у на да не са ка како за од ово га или такође био после под због али при који која је се су ће',
  bs: 'je se u na i za s sa od do su šta što koji koja koje nije ali ko sedmica tokom voz hiljada bi će kako zbog prema nakon poslije protiv novi ili uz općina vijeće vijeća evropa evropske predsjednik dio mjesto vrijeme',
  sl: 'je se v na in za s z od do so kaj ki ni ali kdo teden med vlak tisoč bi bo kako zaradi proti po novi pri iz kot da ne tudi več še lahko letu bodo',
  es: 'el la los las de del que en y a por con para se un una es su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo nos durante tras ante contra según años',
  ca: 'el la els les de del dels que en i a per amb és un una al als com més però ja o aquest sí perquè aquesta entre quan molt sense sobre també fins hi on qui des tot ens durant després contra segons anys seva seu no',
  gl: 'o a os as de do da que en e por con para se un unha é seu ao como máis pero xa ou este si porque esta entre cando moi sen sobre tamén ata hai onde quen desde todo durante tras contra segundo anos non dos das na no',
  pt: 'o a os as de do da que em e por com para se um uma é seu ao como mais mas já ou este sim porque esta entre quando muito sem sobre também até há onde quem desde tudo durante após contra segundo anos não dos das na no pelo pela',
  hi: 'है हैं में के की का को से ने और पर यह नहीं भी कि था थी थे हो गया लिए एक इस कर बाद तक वाले साथ क्या अब कहा',
  mr: 'आहे आहेत च्या ला मध्ये आणि नाही हे या ते होते होता केले झाले साठी एक व की पण तर करून नंतर यांनी त्या असे वर म्हणाले',
  ne: 'छ छन् मा को का र पनि हुने गर्ने भएको गरेको लाई बाट हो थियो एक यो नेपाल गर्न भने तर',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه بعد قبل بين كان لا ما أو كل قال قد خلال',
  fa: 'در از به که این را با است برای آن یک هم تا می بر شد کرد خود بود شود نیز پس دو های اند',
  ur: 'کے کی کا میں سے ہے کو اور نے پر ہیں کہ یہ نہیں بھی تھا گیا لیے ایک اس کر بعد تک والے ساتھ کیا',
  ps: 'د په چې او کې ته له دا یې نه سره هم کړي شوي دي ده وي',
  uk: 'і в у на що не з до як за про від та це його для є або також був після під через але при які який',
  ru: 'и в на что не с к как за о от это его для или также был после под из-за но при которые который из по',
  be: 'і ў у на што не з да як за пра ад та гэта яго для або таксама быў пасля пад праз але пры якія які',
  bg: 'и в на че не с към как за от това го или също беше след под но при които който се са ще из по да',
  mk: 'и во на дека не со кон како за од ова го или исто беше по под но при кои кој се ќе да',
};
/** Letters that only these of the languages of their script use. */
const letters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[їєґ]/g, ['uk']], [/ў/g, ['be']], [/[ыэё]/g, ['ru', 'be', 'kk', 'ky', 'mn', 'tg']], [/[ђћ]/g, ['sr']], [/[ѓќѕ]/g, ['mk']], [/[љњџј]/g, ['sr', 'mk']], [/і/g, ['uk', 'be', 'kk']],
  [/[әғқңұһ]/g, ['kk']], [/щ/g, ['ru', 'uk', 'bg', 'kk', 'ky', 'mn']], [/[ٹڈڑےںھہ]/g, ['ur']], [/[ښځڅړږ]/g, ['ps']], [/[پچژگ]/g, ['fa', 'ur', 'ku', 'ps']], [/[ةىأإ]/g, ['ar']],
  [/[ڕڵۆێە]/g, ['ku']], [/ळ/g, ['mr']], [/[äö]/g, ['sv', 'fi', 'de', 'et', 'sk', 'hu', 'tr', 'is', 'az']], [/[řůě]/g, ['cs']], [/[ľĺŕô]/g, ['sk']], [/[ãõ]/g, ['pt', 'et', 'vi', 'gl']],
  [/ñ/g, ['es', 'gl', 'eu', 'tl']], [/ə/g, ['az']], [/ğ/g, ['tr', 'az']],
];

const languagesOf = new Map<string, Set<string>>();
for (const [language, list] of Object.entries(words)) {
  for (const word of list.split(' ')) languagesOf.set(word, (languagesOf.get(word) ?? new Set()).add(language));
}

/**
 * How much of a text's short words and letters speak for each language.
 * @param text in lower case
 * @returns languages that have any, as the share of the text's words that they claim; letters count as words
 */
export function tellingWords(text: string): Map<string, number> {
  const claims = new Map<string, number>();
  const claim = (language: string, by: number): void => { claims.set(language, (claims.get(language) ?? 0) + by); };
  const tokens = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const token of tokens) for (const language of languagesOf.get(token) ?? []) claim(language, 1);
  for (const [letter, languages] of letters) {
    const count = Math.min(2, text.match(letter)?.length ?? 0);
    for (const language of languages) claim(language, count);
  }
  const all = tokens.length + 1;
  for (const [language, count] of claims) claims.set(language, count / all);
  return claims;
}
