/** Small words by which a sentence says how it means the rest, by language; `-` marks beginnings, `_` joins phrases. Written for this project. */
type Words = Readonly<Record<string, string>>;

/** They turn what follows, or what stands beside them, into its contrary. */
export const negations: Words = {
  en: 'not no never nobody none nothing nowhere neither nor without cannot didn’t didn\'t doesn’t doesn\'t don’t don\'t isn’t isn\'t wasn’t wasn\'t won’t won\'t weren’t weren\'t hasn’t hasn\'t haven’t haven\'t hadn’t hadn\'t wouldn’t wouldn\'t couldn’t couldn\'t can’t can\'t aren’t aren\'t shouldn’t shouldn\'t',
  de: 'nicht kein keine keinen keiner keinem keines nie niemals niemand niemanden nichts ohne weder nirgends', fr: 'pas aucun aucune jamais sans ni personne rien nul nulle non', es: 'no ningún ninguno ninguna nunca jamás sin nadie nada tampoco ni',
  it: 'non nessun nessuno nessuna mai senza niente nulla', pt: 'não nenhum nenhuma nunca sem ninguém nada', nl: 'niet geen nooit zonder niemand niets', pl: 'nie bez nigdy żaden nikt nic', ru: 'не нет без никто никогда ничего', tr: 'değil yok',
  sv: 'inte ingen inget inga aldrig utan', cs: 'ne není bez nikdy žádný nikdo', uk: 'не ні без ніхто ніколи',
};

/** Verbs that say that something did not come about, or that someone was against it. */
export const implicitNegations: Words = {
  en: 'ignore ignored ignores ignoring overlooked unbeaten undefeated untouched intact undetected unpaid denial disagree wrongly unharmed refuse refused refuses refusing refusal fail failed fails failing failure deny denied denies denying reject rejected rejects rejecting rejection decline declined avoid avoided prevent prevented stop stopped lack lacked lacking unable rule ruled cancel cancelled scrap scrapped drop dropped dismiss dismissed abandon abandoned oppose opposed ban banned forbid prohibited escape escaped free unhurt unharmed uninjured spared exclude excluded halt halted unlikely unclear unknown absence',
  de: 'ignorier- missacht- versäum- aufgab aufgib- aufgebe- aufgegeben zurückw- zurückgew- absag- ausschl- ausfäll- ausfiel entgegenh- widersprach- widersprech- widersproch- unberührt- unversehrt- dagegen verweiger- weiger- geweigert ablehn- abgelehnt lehnt- scheiter- gescheitert bestreit- bestritt- dementier- verhinder- unterblieb- verzicht- fehl- mangel- kostenlos- gratis ungeklärt- verbiet- verbot- untersag- ausgeschlossen ausschließ- schließt abgesagt gestrichen verworfen zurückgewiesen zurückwies weist wies unklar unbekannt unverletzt unversehrt kaum wegfall- entfall- entfällt verschont',
  fr: 'négliger néglig- écart- intact- regrett- refus- rejet- ném- nie nié nier nient démen- échou- échec empêch- évit- renonc- manqu- interdi- exclu- exclut annul- abandonn- épargn- privé privée privés privées priver indemne- impossible- ignor- inconnu- oppos- dépourvu- absence',
  es: 'ignor- incumpl- intact- renunci- mantuv- desmint- apagad- desconect- rechaz- niega niegan negó negaron neg- desm- fracas- evit- imped- impid- renunci- falt- carec- prohib- descart- exclu- cancel- abandon- opon- opus- iles- desconoc- imposible- ausencia',
};

/** What they say may be, or is not vouched for. */
export const hedges: Words = {
  en: 'may might could expected expects expect likely possibly perhaps probably allegedly alleged reportedly apparently suspected suspects suspect appears appear appeared seems seem seemed suggests suggest suggested hopes hope hoped hoping aims aim aimed proposed proposal considering considers consider considered preliminary provisional seeking seeks wish possible potential potentially fears feared if unless presumably ought face faces risk risks risked threatened threat threatens provided danger',
  de: 'könnte könnten dürfte dürften möglicherweise vielleicht wohl wahrscheinlich- vermutlich mutmaßlich- angeblich offenbar anscheinend womöglich erwartet erwarten möchte möchten hofft hoffen hoffte vorläufig- verdacht verdächtig- vermut- scheint erwäg- falls sofern prüft prüfen deuten hindeut- droht drohen drohte ob möglich- offen lässt geht ausgeht',
  fr: 'pourrait pourraient devrait devraient serait seraient aurait auraient peut-être peut peuvent pouvoir probable- probablement possible- possiblement vraisemblable- doute soupçonn- présumé- suppos- semble- semblerait envisag- espèr- espér- souhait- projett- provisoire- préliminaire- éventuel- si permettrait permettraient apparemment prétend- risque- encour- encourt menac-',
  es: 'podría podrían puede pueden debería deberían sería serían habría habrían quizá quizás probable- probablemente posible- posiblemente presunt- supuest- presuntamente supuestamente aparentemente parece parecen esper- pretend- aspira- provisional- preliminar- sospech- si estudia estudian estudiar baraja propone propuso propuest- confía confían teme temen amenaz- riesgo',
};

/** What they say is still to come, or wanted. */
export const intentions: Words = {
  en: 'will would should can plans plan planning intends intend intended wants want wanted scheduled due must needs shall going set',
  de: 'soll sollen sollte sollten hofft möchte will wollen wollte wollten plant planen geplant plante würde würden wird werden vorgesehen muss müssen kann können sei seien habe haben werde',
  fr: 'prévoi- prévu- veut veulent va vont ira iront attendu- devra doit doivent vis- sera seront aura auront augmentera attend promi- compte table espèr- pourra pourront',
  es: 'prevé prevén previst- plane- quiere quieren intent- deberá debe deben va van será serán pide piden habrá prometi-',
};

/** Verbs and phrases of saying. */
export const saying: Words = {
  en: 'said says say saying told tells added adds according stated states wrote tweeted announced announces explained explains argued argues warned warns claimed claims insisted noted stressed declared confirmed admitted acknowledged denied complained called praised criticised criticized accused urged promised pledged predicted thanked described recalled estimates estimated suggested believes concluded blamed testified replied reported reports demanded demands wants spoke remarked words dismissed quoted citing cited expects expected defended welcomed',
  de: 'sagt- erklär- betont- schrieb schreib- teilte meint- meinte laut fügte zufolge angaben gab nannte nennt warnt- lobt- kritisier- fordert- kündigte bestätigt- räumte berichtet- sprach worten versprach bedauert- dankt- beklagt- versicherte begründete äußerte verwies ankündig- wies bezeichnet- ansicht meinung dementiert- hält hielt erwartet mitteilte mitgeteilt rechnet ausgeht ausging ausgehen rechnen',
  fr: 'dit déclar- affirm- expliqu- ajout- indiqu- selon estim- assur- précis- soulign- annonc- averti- dénonc- promi- racont- reconn- critiqu- regrett- déplor- confirm- juge- jugé rappel- témoign- écri- prévient prévenu d’après accus- réclam- lancé évoqu- fait_valoir fait_remarquer parl- plaid- remerc- démen- confi- martel- insist-',
  es: 'dijo dice dicen dicho dijeron declar- afirm- añad- explic- señal- según asegur- indic- precis- subray- anunci- advirt- adviert- advert- critic- lament- admit- reconoc- confirm- denunci- prometi- calific- sostien- sostuv- recuerda recordó recordaron relat- contó cuenta pidió pide reclam- insist- agradec- celebr- neg- niega destac- coment- respond- consider- opin- acus- elogi- defend- apunt- palabras habl-',
};

/** They give a reason or a result. */
export const causes: Words = {
  en: 'because due owing thanks therefore thus hence so since caused cause causes causing consequently led prompted triggered blamed forced forcing resulted attributed reason reasons result over amid driven sparked prompting leading response response after following',
  de: 'weil wegen aufgrund deshalb daher infolge dadurch denn da ursache grund gründe verursach- ausgelöst auslös- führte geführt folge nachdem begründ- angesichts durch dank darum nach zurückzuführen zwang schuld',
  fr: 'parce car cause causes causé causée raison raisons grâce puisque provoqu- entraîn- dû due dus dues donc motif suite conséquence faute déclench- expliqu- après face contraint- en_raison forc- attribu-',
  es: 'porque debido causa causas causó causado causada razón motivo motivos gracias pues provoc- origin- consecuencia por tras oblig- raíz culpa explic- motivad- ante desat- así',
};
/** Of these those that can say nothing else. */
export const strongCauses: Words = {
  en: 'because owing thanks caused cause causes causing consequently therefore prompted triggered blamed forced forcing reason prompting', de: 'weil wegen aufgrund deshalb infolge verursach- ausgelöst ursache grund dank', fr: 'parce car cause causé causée raison grâce provoqu- puisque dû motif faute', es: 'porque debido causa causó provoc- gracias motivo culpa raíz',
};

/** They set one above all others, or make it the only one. */
export const superlatives: Words = {
  en: 'first only largest biggest highest lowest smallest best worst longest shortest oldest youngest record ever unprecedented unique sole fastest deadliest strongest heaviest costliest unanimous unanimously exclusively hottest coldest wettest driest historic history',
  de: 'erstmals erstmalig- größte- höchste- niedrigste- kleinste- beste- schlimmste- längste- älteste- jüngste- rekord- je jemals beispiellos- einmalig- schnellste- schwerste- stärkste- teuerste- einstimmig- ausschließlich heißeste- kälteste- historisch- geschichte',
  fr: 'premier première premiers premières unique- uniquement record- inédit- pire- exclusivement unanim- historique- monde histoire',
  es: 'primer primera primero primeros única único únicos récord- inédit- peor- exclusivamente unánim- unanimidad históric- historia',
};

/** Pronouns that stand for a person. */
export const personPronouns: Words = {
  en: 'he she they him her his hers their them', de: 'er sie ihm ihr ihn ihre sein seine ihnen ihren seinen seiner ihrer', fr: 'il elle ils elles lui leur son sa ses leurs', es: 'él ella ellos ellas su sus le les',
};

/** Helping verbs of the passive; the one who acts stands behind `byWords`. */
export const passives: Words = {
  en: 'was were is are been be being got', de: 'wurde wurden wird werden worden', fr: 'est sont été était étaient a_été ont_été fut furent', es: 'fue fueron es son sido era eran ha_sido han_sido será',
};
export const byWords: Words = { en: 'by', de: 'von durch', fr: 'par', es: 'por' };
