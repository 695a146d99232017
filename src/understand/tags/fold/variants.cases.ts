/** Pairs that are one tag: language and form, language and form. Kinds: place, organisation, inflection, spelling, hyphen, accent, form of a name. */
export const same: readonly string[] = `
en US | en U.S.
en US | en United States
en United States | en the United States
en United States | en United States of America
en USA | de USA
en United States | de Vereinigte Staaten
en United States | fr États-Unis
en United States | fr Etats-Unis
en United States | es Estados Unidos
en United States | es EE. UU.
en United States | pt EUA
en United States | it Stati Uniti
en United States | nl Verenigde Staten
en US | nl VS
en United States | pl Stany Zjednoczone
pl Stany Zjednoczone | pl Stanów Zjednoczonych
en United States | cs Spojené státy
cs Spojené státy | cs Spojených států
en United States | ru США
ru Соединенные Штаты | ru США
en United States | uk США
en United States | tr ABD
en United States | zh 美国
en United States | ja アメリカ
en United States | ko 미국
en UK | en United Kingdom
en Britain | en United Kingdom
en Great Britain | de Großbritannien
en UK | fr Royaume-Uni
en UK | es Reino Unido
en UK | it Regno Unito
en UK | ru Великобритания
ru Великобритания | ru Великобритании
en UK | pl Wielka Brytania
pl Wielka Brytania | pl Wielkiej Brytanii
en Germany | de Deutschland
de Deutschland | de Deutschlands
en Germany | fr Allemagne
en Germany | es Alemania
en Germany | it Germania
en Germany | nl Duitsland
en Germany | pl Niemcy
pl Niemcy | pl Niemczech
en Germany | cs Německo
cs Německo | cs Německu
en Germany | ru Германия
ru Германия | ru Германии
uk Німеччина | uk Німеччини
en France | ru Франция
ru Франция | ru Франции
en France | de Frankreich
en France | pl Francja
pl Francja | pl Francji
en Russia | ru Россия
ru Россия | ru России
en Russia | pl Rosja
pl Rosja | pl Rosji
en Russia | cs Rusko
en Ukraine | uk Україна
uk Україна | uk України
en Ukraine | ru Украина
ru Украина | ru Украине
en Ukraine | pl Ukraina
en China | ru Китай
ru Китай | ru Китая
en China | pl Chiny
en Turkey | de Türkei
en Turkey | fr Turquie
en Turkey | tr Türkiye
en Poland | pl Polska
pl Polska | pl Polsce
en Czech Republic | cs Česko
en Czech Republic | en Czechia
en Czech Republic | de Tschechien
en Netherlands | en the Netherlands
en Netherlands | de Niederlande
en Netherlands | fr Pays-Bas
en Holland | en Netherlands
en North Korea | de Nordkorea
en North Korea | fr Corée du Nord
en North Korea | es Corea del Norte
en South Korea | de Südkorea
en Ivory Coast | en Côte d'Ivoire
en Burma | en Myanmar
en Greece | de Griechenland
en Switzerland | de Schweiz
en Switzerland | fr Suisse
en Spain | es España
en Spain | pl Hiszpania
en Italy | pl Włochy
pl Włochy | pl Włoszech
en Hungary | pl Węgry
en Hungary | de Ungarn
en Moscow | de Moskau
en Moscow | fr Moscou
en Moscow | ru Москва
ru Москва | ru Москве
en Vienna | de Wien
en Prague | cs Praha
en Warsaw | pl Warszawa
en Kyiv | en Kiev
en Kyiv | de Kiew
en London | fr Londres
en Beijing | de Peking
en Scotland | de Schottland
en Wales | fr Pays de Galles
en Bavaria | de Bayern
en Catalonia | es Cataluña
en European Union | en EU
en European Union | de Europäische Union
en EU | fr UE
en European Union | fr Union européenne
en European Union | es Unión Europea
en EU | ru ЕС
en European Union | pl Unia Europejska
en United Nations | en UN
en United Nations | en U.N.
en United Nations | de Vereinte Nationen
en UN | fr ONU
en United Nations | es Naciones Unidas
en UN | ru ООН
en UN | pl ONZ
en NATO | fr OTAN
en NATO | ru НАТО
en Nato | en NATO
en World Health Organization | en WHO
en World Health Organization | en World Health Organisation
en WHO | de Weltgesundheitsorganisation
en WHO | fr OMS
en WHO | ru ВОЗ
en IMF | de IWF
en IMF | fr FMI
en IMF | en International Monetary Fund
en ECB | de EZB
en ECB | fr BCE
en ECB | en European Central Bank
de EZB | de Europäische Zentralbank
en European Commission | de Europäische Kommission
de EU-Kommission | de Europäische Kommission
en European Parliament | de Europaparlament
en World Bank | de Weltbank
en Red Cross | de Rotes Kreuz
en election | en elections
en Elections | en election
en black voter | en black voters
en mask | en masks
en surgical mask | en Surgical Masks
en country | en countries
en refugee | en refugees
en wildfire | en wildfires
en electric car | en electric cars
en tax cut | en tax cuts
en interest rates | en interest rate
en climate change | en Climate Change
en climate change | en #climatechange
en healthcare | en health care
en health-care | en health care
en cybersecurity | en cyber security
en cyber-security | en cybersecurity
en e-mail | en email
en COVID-19 | en Covid 19
en Covid-19 | en COVID19
en AI | en A.I.
en FIFA 21 | en FIFA21
en anti-Semitism | en antisemitism
en colour | en color
en labour market | en labor market
en organisation | en organization
en privatisation | en privatization
en defence | en defense
en theatre | en theater
en centre | en center
en programme | en program
en travelling | en traveling
en aluminium | en aluminum
en Apple | en Apple Inc.
en Apple | en Apple's
en Siemens | de Siemens AG
de Volkswagen | de Volkswagen AG
en Procter & Gamble | en Procter and Gamble
en AT&T | en AT & T
en Beatles | en the Beatles
en Washington Post | en The Washington Post
en São Paulo | en Sao Paulo
en Beyoncé | en Beyonce
en Céline Dion | en Celine Dion
en Erdoğan | en Erdogan
de Thüringen | de Thueringen
de Müller | de Mueller
de Fußball | de Fussball
de Fahrrad | de Fahrräder
de Wahl | de Wahlen
de Flüchtling | de Flüchtlinge
de Klimawandel | de Klimawandels
de Batterie | de Batterien
de Klima-Schutz | de Klimaschutz
de Elektro-Auto | de Elektroauto
de Lockerung | de Lockerungen
de Corona-Krise | de Coronakrise
fr élection | fr élections
fr réfugié | fr réfugiés
fr élection présidentielle | fr élections présidentielles
es elección | es elecciones
es vacuna | es vacunas
es inmigración | es inmigracion
it elezione | it elezioni
it vaccino | it vaccini
pt eleição | pt eleições
pt vacina | pt vacinas
nl verkiezing | nl verkiezingen
ru выборы | ru выборов
ru санкции | ru санкций
ru полёт | ru полет
uk вибори | uk виборів
pl wybory | pl wyborów
pl szczepionka | pl szczepionki
cs volby | cs voleb
cs očkování | cs ockovani
sv valet | sv val
`.trim().split('\n');

/** Pairs that are not one tag. */
export const different: readonly string[] = `
en US | en us
en North Korea | en South Korea
en Niger | en Nigeria
en Austria | en Australia
en Iran | en Iraq
en Slovakia | en Slovenia
en Mali | en Malawi
en Dominica | en Dominican Republic
en Guinea | en Guinea-Bissau
en Guinea | en Papua New Guinea
en Congo | en Togo
en Georgia | en Germany
en England | en Ireland
en Northern Ireland | en Ireland
en New Mexico | en Mexico
en New York | en York
en Washington | en Washington Post
en European Union | en European Commission
en European Central Bank | en World Bank
en WHO | en WTO
en UN | en EU
en American football | en United States
en French fries | en France
en Turkey | en turkeys
en Chinese New Year | en China
en Russian roulette | en Russia
en election | en electorate
en general | en generation
en police | en policy
en port | en portrait
en mass | en mask
en organ | en organization
en universe | en universities
en market | en stock market
en car | en cars industry
en Apple | en Apple Music
en Paris Hilton | en Paris
en Berlin Wall | en Berlin
de Wahl | de Wal
de Bank | de Weltbank
de Frankreich | de Frankfurt
de Polen | de Pole
fr poisson | fr poison
fr France | fr franc
es papa | es papá noel
it Italia | it Ital
ru Мир | ru Мэр
ru Сирия | ru Сербия
pl Litwa | pl Lotwa
cs Slovensko | cs Slovinsko
`.trim().split('\n');
