// Openings that point back at a sentence before: a summary may not begin with one, and no sentence may follow in it without
// the one that it points at.

/** Pronouns and connectives as first words; two words joined by `_` are looked for as a pair. */
const lists: Record<string, string> = {
  en: 'he she it they him her his hers its their theirs them this that these those and but or so yet nor however also then thus therefore hence meanwhile moreover furthermore besides instead otherwise nevertheless nonetheless still indeed likewise similarly additionally consequently accordingly afterwards afterward later both neither such another there_too for_example for_instance in_addition in_contrast in_fact in_turn as_well as_a_result on_the_other at_the_same after_that because_of_this it’s it\'s he’s he\'s she’s she\'s they’re they\'re that’s that\'s here',
  de: 'er sie es ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser dieses diesen diesem das_ist das_sei das_war und aber oder doch denn jedoch auch dann danach dennoch deshalb daher darum deswegen dabei damit dazu dafür dagegen darauf daraufhin darin darüber davon davor zudem außerdem allerdings trotzdem gleichzeitig unterdessen inzwischen stattdessen hingegen ebenso ferner schließlich später so beide beides solche derweil zum_beispiel hinzu_kommt dort hier',
  fr: 'il elle ils elles lui leur leurs son sa ses ce cet cette ces c’est c\'est cela ceci ça celui-ci celle-ci ceux-ci celui celle et mais ou donc or car puis ensuite alors ainsi aussi cependant pourtant toutefois néanmoins enfin d’ailleurs d\'ailleurs ailleurs par_ailleurs en_outre en_revanche au_contraire de_plus par_exemple par_conséquent en_effet c’était c\'était également là ici',
  es: 'él ella ello ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella y e pero o sino así además también luego entonces después mientras_tanto sin_embargo no_obstante por_ejemplo por_eso por_ello por_tanto por_lo por_otra por_su en_cambio asimismo finalmente igualmente allí ahí aquí ambos',
  pt: 'ele ela eles elas seu sua seus suas este esta isto estes estas esse essa isso esses essas aquele aquela e mas ou assim além também depois então entretanto contudo porém todavia no_entanto por_exemplo por_isso por_outro portanto já enquanto_isso igualmente finalmente ali aí aqui ambos',
  it: 'egli ella esso essa essi esse lui lei loro suo sua suoi sue questo questa questi queste ciò quello quella quelli quelle e ed ma o così inoltre anche poi allora quindi dunque tuttavia però infatti infine invece pertanto intanto per_esempio ad_esempio nel_frattempo al_contrario d’altra d\'altra lì là qui entrambi',
  nl: 'hij zij ze het_is het_was hem haar zijn hun hen dit dat deze die en maar of dus want ook toen dan daarna daarom daarbij daarvoor daarmee daarop daarnaast bovendien echter toch verder vervolgens intussen ondertussen niettemin anderzijds bijvoorbeeld zo tevens uiteindelijk later beide daar hier',
  pl: 'on ona ono oni one jego jej ich to ten ta te ci tamten i a ale lecz albo więc też także również jednak potem następnie dlatego ponadto poza_tym natomiast tymczasem zresztą wtedy zatem na_przykład z_kolei w_dodatku tam tu obaj',
  cs: 'on ona ono oni ony jeho její jejich to ten ta toto tento tato tyto ti a ale nebo však také též pak potom poté proto navíc dále přesto zároveň mezitím naopak například tedy tak tam zde oba',
  sk: 'on ona ono oni ony jeho jej ich to ten tá toto tento táto tieto a ale alebo však tiež aj potom preto navyše ďalej napriek zároveň medzitým naopak napríklad teda tak tam tu obaja',
  sv: 'han hon den_är den_var det_är det_var de dem hans hennes deras dess detta denna dessa och men eller så också då sedan därefter därför dessutom däremot dock ändå samtidigt under_tiden till_exempel alltså även där här båda senare',
  da: 'han hun den_er den_var det_er det_var de dem hans hendes deres dens dets dette denne disse og men eller så også da derefter derfor desuden derimod dog alligevel samtidig imens for_eksempel altså der her begge senere',
  no: 'han hun den_er den_var det_er det_var de dem hans hennes deres dens dets dette denne disse og men eller så også da deretter derfor dessuten derimot likevel samtidig imens for_eksempel altså der her begge senere',
  fi: 'hän he se ne hänen heidän sen niiden tämä nämä tuo ja mutta tai myös sitten siksi lisäksi kuitenkin silti samalla toisaalta esimerkiksi siis näin siellä täällä molemmat myöhemmin',
  hu: 'ő ők az_a ez ezek azok ennek annak és de vagy is aztán ezután azután ezért azért emellett továbbá azonban mégis ugyanakkor eközben például tehát így ott itt mindkettő később',
  ro: 'el ea ei ele lui lor său sa săi sale acesta aceasta aceștia acestea acest această aceste și dar sau așa astfel apoi totuși însă deci de_asemenea în_plus de_exemplu între_timp prin_urmare acolo aici ambii',
  ru: 'он она оно они его её ее их ему ей им это этот эта эти тот та те такой такие и а но или однако также тоже затем потом поэтому кроме_того при_этом тем_не в_то тогда так впрочем между_тем например наконец зато причём причем там здесь оба',
  uk: 'він вона воно вони його її їх їхній йому їй це цей ця ці той та ті такий і й а але або проте однак також теж потім тому крім_того при_цьому тим_не водночас тоді так утім тим_часом наприклад нарешті там тут обидва',
  bg: 'той тя то те негов неговият нейният техните това този тази тези и а но или обаче също така после след_това затова освен_това при_това същевременно тогава междувременно например накрая там тук двамата',
  sr: 'он она оно они његов њен њихов ово овај ова ови то тај и а али или међутим такође затим потом зато осим_тога истовремено тада на_пример там овде обојица on ona ono oni njegov njen njihov ovo ovaj ova ovi to taj i a ali ili međutim takođe zatim potom zato osim_toga istovremeno tada na_primer tamo ovde',
  hr: 'on ona ono oni njegov njezin njihov ovo ovaj ova ovi to taj i a ali ili međutim također zatim potom zato osim_toga istodobno tada na_primjer tamo ovdje obojica',
  el: 'αυτός αυτή αυτό αυτοί αυτές αυτά του της τους και αλλά ή όμως επίσης μετά έπειτα τότε έτσι ωστόσο επομένως επιπλέον για_παράδειγμα εν_τω παράλληλα εκεί εδώ',
  tr: 'o onlar onun onların bu bunlar bunun şu ve ama fakat ancak veya ayrıca sonra daha_sonra bu_nedenle bu_yüzden buna öte_yandan bununla örneğin böylece yine_de aynı_zamanda orada burada',
  ar: 'هو هي هم هما هذا هذه هؤلاء ذلك تلك و لكن ولكن أو ثم لذلك كما أيضا أيضاً وهو وهي وهم ومع لكنه لكنها وقال وقالت وأضاف وأضافت وأوضح وأشار وأكد وتابع بينما هناك هنا إذ',
  he: 'הוא היא הם הן זה זאת זו אלה אלו ו אבל אך או גם לכן אולם עם_זאת כמו_כן בנוסף אחר_כך לאחר_מכן בינתיים למשל שם כאן שניהם',
  fa: 'او وی آن آنها آن‌ها این اینها و اما ولی یا همچنین سپس بنابراین با_این در_عین علاوه به_عنوان وی_افزود آنجا اینجا',
  ur: 'وہ یہ اس ان اور لیکن مگر یا پھر بھی تاہم چنانچہ علاوہ مثال_کے وہاں یہاں',
  hi: 'वह वे यह ये उसने उन्होंने उनका उनके उसके उस उन इस इन इसके और लेकिन मगर या फिर भी हालांकि इसलिए साथ_ही जबकि वहीं उदाहरण वहां यहां दोनों',
  id: 'dia ia mereka ini itu dan tetapi tapi namun atau juga lalu kemudian selain_itu oleh_karena karena_itu sementara_itu misalnya sebaliknya di_sana di_sini keduanya',
  vi: 'anh_ấy cô_ấy ông_ấy bà_ấy họ nó điều_này đây đó và nhưng hoặc cũng sau_đó vì_vậy do_đó tuy_nhiên ngoài_ra trong_khi ví_dụ',
};
/** Where words are not parted by spaces: openings as the characters they begin with. */
const prefixes = new Map<string, RegExp>(Object.entries({
  zh: /^(?:他|她|它|其(?!他)|这|這|那|此(?!次)|该|該|而|但|并且|並且|因此|所以|然而|不过|不過|同时|同時|此外|另外|随后|隨後|接着|接著|于是|於是|例如|其中|对此|對此|也|还|還|又)/,
  ja: /^(?:彼|彼女|それ|これ|その|この|あの|そこ|ここ|そして|しかし|だが|また|さらに|そのため|したがって|一方|なお|ただ|ただし|つまり|例えば|たとえば|同氏|同社|同省|同日|まず|次に|で、|が、|でも)/,
  ko: /^(?:이 (?=[가-힣])|그는|그녀는|그가|그의|그들|이는|이것|이에|이를|이런|이러한|그것|그런|그리고|그러나|하지만|또한|또 |따라서|그래서|한편|이후|예를 들어|이어|그런데|특히|반면)/,
  th: /^(?:เขา|เธอ|มัน|พวกเขา|นี่|นั่น|และ|แต่|หรือ|ดังนั้น|อย่างไรก็ตาม|นอกจากนี้|จากนั้น|ทั้งนี้|ขณะที่|โดย|ซึ่ง)/,
}));

/** "This week" and "this year" point at the calendar, not at a sentence. */
const calendar = new Map<string, RegExp>(Object.entries({
  en: /^(?:this|these|that)\s+(?:week|weekend|month|year|morning|evening|afternoon|autumn|fall|winter|spring|summer|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|days)/,
  de: /^(?:diese[nrms]?)\s+(?:woche|monat|jahr|morgen|abend|wochenende|sommer|winter|herbst|frühling|saison|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|tage)/,
  fr: /^(?:ce|cet|cette|ces)\s+(?:semaine|mois|année|matin|soir|week-end|été|hiver|automne|printemps|saison|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/,
  es: /^(?:este|esta|estos)\s+(?:semana|mes|año|mañana|tarde|noche|fin|verano|invierno|otoño|primavera|temporada|lunes|martes|miércoles|jueves|viernes|sábado|domingo|días)/,
}));

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' ').map((word) => word.replaceAll('_', ' ')))]));
const opening = /^[\s"'“”„«»‘’‚([–—\-•`´¿¡「『.…]*/u;
const firstWords = /^([\p{L}\p{M}\p{N}’'‌-]+)[\s,:;]*([\p{L}\p{M}\p{N}’'-]*)[\s,:;]*([\p{L}\p{M}\p{N}’'-]*)/u;

/**
 * Whether a sentence opens with a word that points back (a pronoun, a connective).
 * @param language ISO 639-1; a language we have no words for has no such sentence
 */
export function pointsBack(sentence: string, language: string): boolean {
  const text = sentence.slice(0, 120).replace(opening, '').toLowerCase();
  if (prefixes.get(language)?.test(text) === true) return true;
  const words = sets.get(language);
  const found = firstWords.exec(text);
  if (words === undefined || found === null || calendar.get(language)?.test(text) === true) return false;
  const [, first = '', second = '', third = ''] = found;
  return words.has(first) || words.has(`${first} ${second}`) || words.has(`${first} ${second} ${third}`);
}
