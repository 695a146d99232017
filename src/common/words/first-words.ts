/** Words that sentences often begin with and that, written with a capital, hardly ever follow an abbreviation or initial. */
const lists: Record<string, string> = {
  en: 'the a an he she it they we i you his her its their our my this that these those there here but and or so yet however meanwhile still also then when while after before although though if because since as at in on by for from with to of no not now once one some many most more another both all under over during officials police what who why how where which according several two three',
  de: 'der die das ein eine einer er sie es wir ich ihr sein seine ihre dies diese dieser dieses doch aber und oder auch dann wenn als während nach vor bei im in am an auf aus mit für von zu zum zur so nun jetzt nur nicht kein keine viele mehr dort hier was wer warum wie wo laut damit dabei dazu deshalb bis seit zudem außerdem insgesamt',
  fr: 'le la les un une des il elle ils elles on nous vous je ce cet cette ces son sa ses leur leurs mais et ou donc or ni car puis alors quand lorsque si comme après avant pendant depuis dans en à au aux sur pour par avec sans selon plus pas tout tous toutes c’est l’ d’ qu’ ceci cela',
  es: 'el la los las un una unos unas él ella ellos ellas nosotros yo este esta estos estas ese esa su sus pero y o así entonces cuando si como aunque después antes durante desde en a al por para con sin según más no todo todos también además mientras lo se',
  pt: 'o a os as um uma uns umas ele ela eles elas nós eu este esta estes estas esse essa seu sua seus suas mas e ou assim então quando se como embora depois antes durante desde em no na nos nas ao à por para com sem segundo mais não tudo todos também além enquanto já',
  it: 'il lo la i gli le un uno una egli lui lei loro noi io questo questa questi queste quello suo sua suoi ma e o così allora quando se come dopo prima durante da dal in nel nella a al per con senza secondo più non tutto tutti anche inoltre mentre è',
  nl: 'de het een hij zij ze wij we ik dit dat deze die zijn haar hun maar en of dus toen als terwijl na voor bij in op aan uit met van te tot volgens meer niet geen alle veel ook er daar hier wat wie waarom hoe',
  pl: 'potem następnie wczoraj dziś on ona ono oni one my ja ten ta to te ci jego jej ich ale i a lub więc wtedy gdy jeśli jak po przed podczas od w we na do z ze za o według więcej nie wszystko wszyscy także również jednak',
  cs: 'on ona ono oni my já ten ta to ti tyto tento tato jeho její jejich ale a nebo tak pak když pokud jak po před během od v ve na do z ze za o podle více ne všechno všichni také však',
  sk: 'on ona ono oni my ja ten tá to tí tieto tento táto jeho jej ich ale a alebo tak potom keď ak ako po pred počas od v vo na do z zo za o podľa viac nie všetko všetci tiež však',
  sv: 'den det de en ett han hon vi jag denna detta dessa hans hennes deras men och eller så då när om som efter före under sedan i på av till för med från enligt mer inte alla många också där här vad vem varför hur',
  da: 'den det de en et han hun vi jeg denne dette disse hans hendes deres men og eller så da når hvis som efter før under siden i på af til for med fra ifølge mere ikke alle mange også der her hvad hvem hvorfor hvordan',
  no: 'den det de en et ei han hun vi jeg denne dette disse hans hennes deres men og eller så da når hvis som etter før under siden i på av til for med fra ifølge mer ikke alle mange også der her hva hvem hvorfor hvordan',
  fi: 'hän he se ne me minä tämä nämä tuo hänen heidän sen mutta ja tai niin sitten kun jos koska jälkeen ennen aikana ei myös kaikki monet lisäksi',
  hu: 'a az egy ő ők mi én ez ezek azok de és vagy így akkor amikor ha mert után előtt közben nem minden sok is szerint ezt azt',
  ro: 'el ea ei ele noi eu acest această acești aceste lui lor dar și sau așa atunci când dacă după înainte în la pe de din cu fără conform mai nu tot toți un o',
  hr: 'on ona ono oni mi ja taj ta to ovaj ova ovo njegov njezin ali i a ili tako tada kad kada ako kao nakon prije tijekom od u na do iz za o prema više ne sve svi također',
  tr: 'bu şu o bir biz ben onlar ancak fakat ama ve veya sonra önce ise için gibi daha her bütün tüm ayrıca',
  ru: 'он она оно они мы я вы это этот эта эти его её ее их но и а или так тогда когда если как после до перед во в на с со к по о об от из за для не все также однако по-прежнему при там здесь что кто почему',
  uk: 'він вона воно вони ми я ви це цей ця ці його її їх їхній але і й а або так тоді коли якщо як після до перед у в на з із до по про від за для не всі також однак там тут що хто чому',
  bg: 'той тя то те ние аз вие това този тази тези неговият но и а или така тогава когато ако как след преди в във на с със към по за от до из не всички също там тук какво кой защо',
  el: 'ο η το οι τα ένας μία ένα αυτός αυτή αυτό αλλά και ή όταν αν πώς μετά πριν στο στη στην σε με από για δεν όλα όλοι επίσης',
};

const sets = new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]));

/**
 * @param word in lower case
 * @returns undefined for a language whose first words we do not know
 */
export const isFirstWord = (word: string, language: string): boolean | undefined => sets.get(language)?.has(word);
