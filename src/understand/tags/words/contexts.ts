/**
 * Small words that stand before nouns (articles, possessives, prepositions), and after the bar words that stand before verbs
 * (pronouns, auxiliaries), by language. By what goes before it a word shows what it is, without a dictionary.
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the a an this these those my your his its our their of in on at for from with by into about against between over under no any some every many few several|to i you he she we they who will would can could may might must should can\'t don\'t didn\'t won\'t not',
  de: 'der die das den dem des ein eine einer einem einen eines kein keine keinen dieser diese dieses diesem diesen im am zum zur vom beim ins von für mit gegen ohne seine seinen seiner ihre ihren ihrer|zu ich du er wir man kann können wird werden soll sollen muss müssen will wollen nicht',
  fr: 'le la les l un une des du de d au aux ce cette ces son sa ses leur leurs notre nos en pour par sur contre avec sans|je j tu il elle on nous vous ils elles se s ne n qui peut peuvent doit doivent va vont à',
  es: 'el la los las un una unos unas del al de este esta estos estas su sus nuestro nuestra en por con contra sobre para sin|yo se me te nos no que puede pueden debe deben va van quien',
  pt: 'o a os as um uma do da dos das no na nos nas ao à de este esta esse essa seu sua seus suas em por pelo pela com contra sobre para sem|eu ele ela eles se não que pode podem deve devem vai vão',
  it: 'il lo la i gli le l un uno una del dello della dei degli delle al alla ai alle nel nella dal dalla sul sulla di questo questa suo sua suoi per con contro su senza|io lui lei si non che può possono deve devono chi',
  nl: 'de het een dit deze die van in op voor met door over tegen zonder zijn haar hun ons onze geen aan bij uit|te ik je hij zij ze we wij zal zullen kan kunnen moet moeten wil niet',
  pl: 'w we z ze na do od dla o przez przy po pod nad bez przeciw ten ta to te tej tego tych swój swoje jego jej ich|nie się może mogą musi będzie będą który która które którzy ma mają',
  cs: 've v z ze na do od pro o při po pod nad bez proti ten ta to tento tato jeho její jejich|ne se si může mohou musí bude budou který která které by',
  ru: 'в во на с со из от до для о об по при под над без против этот эта эти его её их свой свою|не он она они я мы вы может могут должен будет будут который которая которые чтобы',
  uk: 'в у на з із зі від до для про по при під над без проти цей ця ці його її їх свій свою|не він вона вони я ми ви може можуть має буде будуть який яка які щоб',
  sv: 'en ett den det de av i på för med från om mot utan till sin sitt sina deras hans hennes någon några|att jag du han hon vi de kan ska skulle vill måste inte som',
  da: 'en et den det de af i på for med fra om mod uden til sin sit sine deres hans hendes nogle|at jeg du han hun vi de kan skal vil må ikke som',
  no: 'en ei et den det de av i på for med fra om mot uten til sin sitt sine deres hans hennes noen|å at jeg du han hun vi de kan skal vil må ikke som',
};

export interface Contexts { nouns: ReadonlySet<string>; verbs: ReadonlySet<string> }

const ready = new Map<string, Contexts | undefined>();

/** @returns undefined for a language without lists */
export function contextsOf(language: string): Contexts | undefined {
  if (!ready.has(language)) {
    const [nouns, verbs] = (Object.hasOwn(lists, language) ? lists[language] ?? '' : '').split('|');
    ready.set(language, nouns === undefined || verbs === undefined ? undefined : { nouns: new Set(nouns.split(' ')), verbs: new Set(verbs.split(' ')) });
  }
  return ready.get(language);
}
