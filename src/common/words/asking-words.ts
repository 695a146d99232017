/**
 * Words that questions are made of. They are rare in articles, so a word index would take them for telling; "and" and "the"
 * it knows to be common by itself.
 */
const lists: Record<string, string> = {
  en: 'what who whom whose when where which why how do does did is are was were can could will would should has have had the a an of in to for by on at with from that as and or be been many much there',
  de: 'was wer wen wem wessen wann wo wohin woher welche welcher welches welchen welchem warum wieso weshalb wie ist sind war waren wird wurde wurden hat haben hatte kann der die das ein eine einer einem einen den dem des in im von zu für mit auf bei aus und oder viele viel es gibt',
  fr: 'que quoi qui quel quelle quels quelles quand où pourquoi comment combien est sont était étaient a ont avait le la les un une des du de en à au aux pour par sur dans avec et ou il elle',
  es: 'qué que quién quien quiénes cuándo cuál cuáles dónde cómo cuánto cuánta cuántos cuántas por es son era eran fue fueron ha han el la los las un una de del en a al para con y o se hay',
  pt: 'que quê quem quando qual quais onde como quanto quantos quantas por porque é são era eram foi foram há o a os as um uma de do da dos das em no na para com e ou se',
  it: 'che cosa chi quando quale quali dove come quanto quanti quante perché è sono era erano fu ha hanno il lo la i gli le un una di del della in nel nella a per con e o si',
  nl: 'wat wie wanneer waar welke welk waarom hoe hoeveel is zijn was waren werd werden heeft hebben had kan de het een van in op te voor met en of er',
  sv: 'vad vem vilka vilken vilket när var vart varför hur många mycket är var blev har hade kan en ett den det de av i på till för med och eller',
  da: 'hvad hvem hvilke hvilken hvilket hvornår hvor hvorfor hvordan mange meget er var blev har havde kan en et den det de af i på til for med og eller',
  no: 'hva hvem hvilke hvilken hvilket når hvor hvorfor hvordan mange mye er var ble har hadde kan en et ei den det de av i på til for med og eller',
  fi: 'mikä mitä kuka ketkä milloin missä mihin mistä miksi miten kuinka monta paljon on ovat oli olivat ja tai',
  pl: 'co kto kogo kiedy gdzie który która które jaki jaka jakie dlaczego jak ile czy jest są był była było były w z na do i lub o',
  cs: 'co kdo koho kdy kde který která které jaký jaká jaké proč jak kolik je jsou byl byla bylo byly v z na do a nebo o',
  ro: 'ce cine când unde care de cum cât câți câte este sunt era au a fost un o în la cu și sau',
  hu: 'mi mit ki kit mikor hol melyik milyen miért hogyan mennyi hány van vannak volt voltak a az egy és vagy',
  el: 'τι ποιος ποια ποιο ποιοι πότε πού γιατί πώς πόσο πόσα πόσοι είναι ήταν έχει ο η το οι τα του της των σε στο στη με και ή',
  ru: 'что кто кого кому чем когда где куда какой какая какое какие каких каким почему зачем как сколько который которая которые чей ли был была было были есть в во на с со к по о об от до из за для и или не',
  uk: 'що хто кого кому коли де куди який яка яке які чому навіщо як скільки чи був була було були є в у на з із до по про від за для і й та або не',
  bg: 'какво кой коя кое кои кога къде защо как колко е са беше бяха в във на с със към по за от до и или ли',
  tr: 'ne kim kimin neden niçin niye nasıl nerede nereye hangi kaç ne zaman mı mi mu mü bir ve veya ile için vardır idi',
  ar: 'ما ماذا من متى أين كيف لماذا كم أي هل في على إلى عن مع هو هي كان كانت هذا هذه التي الذي و أو',
  he: 'מה מי מתי איפה היכן למה מדוע איך כמה איזה איזו האם של על את הוא היא היה היתה עם או',
  fa: 'چه چی کی کجا چرا چگونه چطور چند کدام آیا در از به با را که است بود و یا این آن',
  hi: 'क्या कौन किस किसने किसे कब कहाँ कहां क्यों कैसे कितना कितने कितनी कौनसा है हैं था थे थी का की के में से को ने और या',
  id: 'apa siapa kapan di mana bagaimana mengapa kenapa berapa yang mana adalah dan atau dari ke untuk dengan',
  vi: 'gì ai khi nào đâu sao thế bao nhiêu là và hoặc của ở có',
  zh: '什么 什麼 谁 誰 何时 哪 哪里 哪个 哪些 哪里 为什么 為什麼 怎么 怎樣 如何 多少 几 是 的 了 在 和 有 吗',
  ja: '何 なに なん 誰 だれ いつ どこ どの どれ どう なぜ いくつ いくら は が を に の で と た か です ます した',
  ko: '무엇 누구 언제 어디 어느 왜 어떻게 얼마 몇 무슨 어떤',
  th: 'อะไร ใคร เมื่อ เมื่อไร เมื่อไหร่ ไหน ที่ไหน ทำไม อย่างไร เท่าไร เท่าไหร่ กี่ ใด คือ เป็น ที่ ของ และ ใน มี ได้',
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));

/**
 * Whether a word only makes a question a question, or is too common to look for.
 * @param word folded by `foldCase`
 */
export const isAskingWord = (word: string, language: string): boolean => sets.get(language)?.has(word) ?? false;

/** Languages whose asking words are known. */
export const askingLanguages: readonly string[] = [...sets.keys()];
