interface Abbreviations {
  /** Never the end of a sentence: something is always said of it next (`Dr.`, `No.`). */
  before: string;
  /** May end one: it does when a typical first word follows (`Inc.`, `etc.`). */
  anywhere: string;
}

/** In lower case, without the last dot. Initials and words with inner dots (`U.S.`, `z.B.`) need no list. */
const lists: Record<string, Abbreviations> = {
  en: { before: 'mr mrs ms messrs mx dr prof rev hon pres gov sen rep reps sens gen lt lieut col maj capt cmdr cpl sgt adm brig supt insp det st ft mt vs v fr sr no nos fig figs vol p pp approx dept est mon tue tues wed thu thurs fri sat sun ald asst atty ariz calif colo conn fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis', anywhere: 'jr inc ltd co corp llc bros etc al jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd ed eds esq a.m p.m am pm' },
  de: { before: 'dr prof hr fr frl dipl ing mag st nr art abs bzw ca vgl sog bspw evtl ggf inkl exkl zzgl max min str jh jhd geb verh gest hrsg bd kap abb tab tel med phil jur rer nat theol hl gem lt insb insbes rd mind z d u i o s a m', anywhere: 'usw etc co ff jan feb mär apr jun jul aug sep sept okt nov dez mio mrd tsd std min. jr sen gmbh' },
  fr: { before: 'm mm mme mmes mlle mlles me dr pr prof st ste mgr gén col cap lt art al av bd boul fig n no vol p pp cf env tél janv févr avr juil sept oct nov déc', anywhere: 'etc cie inc ltée jr ex' },
  es: { before: 'sr sra sres srta srtas dr dra d dña prof gral cnel cap lic ing arq av avda c no nº núm pág págs art fig vol ud uds vd vds st sta sto mons excmo ee aprox tel', anywhere: 'etc cía s.a ltda jr a.m p.m ej' },
  pt: { before: 'sr sra srs sras srta dr dra drs prof profa exmo exma gen cel cap ten eng arq av r n no nº núm pág págs art fig vol st sta sto d aprox tel dep', anywhere: 'etc cia ltda jr s.a' },
  it: { before: 'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap mons don s ss n nn pag pagg art fig vol cfr v tel via p.zza c.so es circa ca', anywhere: 'ecc etc s.p.a srl jr' },
  nl: { before: 'dhr mevr mw mr drs dr ir ing prof ds st nr blz art jl bijv bv ca d.w.z evt excl incl m.b.t min max resp t.a.v t.o.v z.g zgn vgl tel sr', anywhere: 'enz etc e.d jr jan feb mrt apr jun jul aug sep sept okt nov dec mln mld' },
  pl: { before: 'dr prof mgr inż hab lek ks bp abp gen płk mjr kpt por st św tzw tzn np ul al pl nr poz art ust pkt s str tel godz ok ww red im pw płn płd zob por', anywhere: 'itd itp r w tys mln mld zł gr os dol jr' },
  cs: { before: 'dr prof doc ing mgr bc mudr judr rndr phdr sv gen plk mjr kpt č čl odst str tzv tzn např ul nám tel cca resp popř vč', anywhere: 'atd apod aj tis mil mld kč hod r' },
  sk: { before: 'dr prof doc ing mgr bc mudr judr rndr phdr sv gen plk č čl ods str tzv tzn napr ul nám tel cca resp vr', anywhere: 'atď apod tis mil mld hod r' },
  sv: { before: 'dr prof hr fr st kl s.k t.ex bl.a d.v.s dvs ca nr kap sid tel resp inkl exkl f.d p.g.a', anywhere: 'etc osv m.m o.s.v m.fl jan feb mar apr jun jul aug sep sept okt nov dec kr milj' },
  da: { before: 'dr prof hr fr sct st bl.a f.eks fx ca nr kap tel inkl ekskl pga pct vedr afd cand jf', anywhere: 'etc osv m.m mv o.l jan feb mar apr jun jul aug sep sept okt nov dec kr mio mia kl' },
  no: { before: 'dr prof hr fr st bl.a f.eks ca nr kap tlf inkl ekskl pga pst vedr avd cand jf', anywhere: 'etc osv m.m mv o.l jan feb mar apr jun jul aug sep sept okt nov des kr mill mrd kl' },
  fi: { before: 'mm esim ks vrt ns nk n prof tri toht dos klo puh s', anywhere: 'jne yms ym ym. milj mrd eur os jr' },
  et: { before: 'nt nn hr pr dr prof lk tel sh st', anywhere: 'jne jms jt u a' },
  hu: { before: 'dr prof ifj özv ún ill kb pl ti vö sz u tel st min max', anywhere: 'stb kft zrt bt nyrt ft jan febr márc ápr máj jún júl aug szept okt nov dec' },
  ro: { before: 'dl dna d-na dr prof ing av st sf nr art alin pag vol str bd tel cca ex gen col cpt', anywhere: 'etc ș.a lei mil mld jr' },
  hr: { before: 'dr prof mr doc ing dipl sv gosp gđa br čl st tel npr tzv tj odn str ul al', anywhere: 'itd sl god st. mil mlrd kn jr' },
  sl: { before: 'dr prof mag doc ing dipl sv g ga št čl npr tj oz str ul', anywhere: 'itd ipd mio mrd' },
  tr: { before: 'dr prof doç yrd av sn hz st bkz örn no cad sok mah bul tel alb gen yzb krş çev haz', anywhere: 'vb vs vd ltd şti a.ş' },
  ru: { before: 'г гг ул д дом корп кв пл пр просп пер бул обл р-н гор пос дер им св тов проф акад доц инж ген полк канд докт гл рис табл см ср напр т н стр с п ст ч о тел', anywhere: 'др пр тыс млн млрд трлн руб коп долл чел в вв гг. мин сек час экз янв февр апр авг сент окт нояб дек э' },
  uk: { before: 'м ул вул буд просп пл пров обл р-н смт ім св тов проф акад доц інж ген полк канд докт гл рис табл див напр т н стор с п ст ч о тел', anywhere: 'ін тис млн млрд трлн грн коп дол чол ст рр р хв' },
  bg: { before: 'г ул бул пл обл гр с кв св проф акад доц инж ген полк д-р т н напр вж стр ст чл ал бр тел', anywhere: 'др лв млн млрд хил ст' },
  hi: { before: 'डॉ मि मिस्टर मिसेज श्री श्रीमती प्रो पं सं क्र नं कि मी कु', anywhere: 'आदि' },
  mr: { before: 'डॉ श्री श्रीमती प्रा पं क्र', anywhere: 'इ' },
  bn: { before: 'ড মো মোঃ ডা প্রো', anywhere: 'ইত্যাদি' },
  el: { before: 'κ κα κκ δρ καθ αρ λεωφ οδ σελ βλ π τηλ αγ', anywhere: 'κλπ κ.λπ κτλ κ.ά εκ δισ' },
};

/** Words too, unless a number follows (`No. 7`). */
export const onlyBeforeNumbers: ReadonlySet<string> = new Set(['no', 'nos', 'art', 'p', 's', 'fig', 'sat', 'sun', 'max', 'pol', 'o', 'ok']);

const split = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const byLanguage = new Map(Object.entries(lists).map(([language, { before, anywhere }]) => [language, { before: split(before), anywhere: split(anywhere) }]));
const english = byLanguage.get('en');

/**
 * Whether a word before a dot is an abbreviation, and whether a sentence may end with it.
 * @param word in lower case, without the dot
 */
export function abbreviation(word: string, language: string): 'before' | 'anywhere' | undefined {
  const known = byLanguage.get(language) ?? english;
  if (known?.before.has(word) === true) return 'before';
  return known?.anywhere.has(word) === true ? 'anywhere' : undefined;
}

/** Languages that write ordinal numbers with a dot (`3. Mai`). */
const ordinalWithDot = new Set(['de', 'da', 'no', 'is', 'fi', 'et', 'lv', 'cs', 'sk', 'sl', 'hr', 'bs', 'sr', 'hu', 'pl', 'tr', 'eu', 'mk']);

export const writesOrdinalsWithDot = (language: string): boolean => ordinalWithDot.has(language);
