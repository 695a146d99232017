/** Irregular forms, and words built from others, a family a line (`lemmas.ts`). Written for this project. */
export const families = `
backen backt bäckt buk gebacken
befehlen befiehlt befahl befohlen
beginnen beginnt begann begonnen beginn
beißen beißt biss gebissen
bergen birgt barg geborgen
bersten birst barst geborsten
biegen biegt bog gebogen
bieten bietet bot boten geboten angebot
binden bindet band gebunden
bitten bittet bat baten gebeten
blasen bläst blies geblasen
bleiben bleibt blieb blieben geblieben
braten brät briet gebraten
brechen bricht brach brachen gebrochen bruch
brennen brennt brannte brannten gebrannt brand
bringen bringt brachte brachten gebracht
denken denkt dachte dachten gedacht
dringen dringt drang gedrungen
dürfen darf durfte durften gedurft
empfangen empfängt empfing empfang
empfehlen empfiehlt empfahl empfohlen
erlöschen erlischt erlosch erloschen
erschrecken erschrickt erschrak erschrocken
essen isst aß aßen gegessen
fahren fährt fuhr fuhren gefahren fahrt
fallen fällt fiel fielen gefallen -fall
fangen fängt fing fingen gefangen
fechten ficht focht gefochten
finden findet fand fanden gefunden
flechten flicht flocht
fliegen fliegt flog flogen geflogen flug
fliehen flieht floh flohen geflohen flucht
fließen fließt floss flossen geflossen -fluss
fressen frisst fraß gefressen
frieren friert fror gefroren frost
gären gor
geben gibt gab gaben gegeben gäbe
gedeihen gedieh gediehen
gehen geht ging gingen gegangen -gang
gelingen gelingt gelang gelangen gelungen
gelten gilt galt galten gegolten
genesen genas
genießen genießt genoss genossen
geschehen geschieht geschah geschahen
gewinnen gewinnt gewann gewannen gewonnen gewinn gewinner
gießen gießt goss gossen gegossen
gleichen gleicht glich glichen geglichen
gleiten glitt geglitten
graben gräbt grub gruben gegraben
greifen greift griff griffen gegriffen
haben hat hatte hatten gehabt
halten hält hielt hielten gehalten -halt
hängen hing hingen gehangen
hauen haute
heben hebt hob hoben gehoben
heißen heißt hieß hießen geheißen
helfen hilft half halfen geholfen hilfe
kennen kennt kannte kannten gekannt
klingen klang geklungen
kneifen kniff
kommen kommt kam kamen gekommen -kunft
können kann konnte konnten gekonnt
kriechen kroch gekrochen
laden lädt lud luden geladen
lassen lässt ließ ließen gelassen -lass
laufen läuft lief liefen gelaufen -lauf
leiden leidet litt litten gelitten -leid
leihen leiht lieh liehen geliehen
lesen liest las lasen gelesen
liegen liegt lag lagen gelegen
lügen log logen gelogen
meiden meidet mied gemieden
melken molk
messen misst maß maßen gemessen
mögen mag mochte mochten gemocht
müssen muss musste mussten gemusst
nehmen nimmt nahm nahmen genommen -nahme
nennen nennt nannte nannten genannt
pfeifen pfiff gepfiffen
preisen preist pries
raten rät riet rieten geraten
reiben rieb
reißen reißt riss rissen gerissen
reiten ritt geritten
rennen rennt rannte gerannt
riechen roch
ringen rang rangen gerungen
rinnen rann
rufen ruft rief riefen gerufen -ruf
saufen soff
schaffen schafft schuf schufen geschaffen
scheiden scheidet schied schieden geschieden
scheinen scheint schien schienen geschienen
schieben schiebt schob schoben geschoben -schub
schießen schießt schoss schossen geschossen schuss
schlafen schläft schlief geschlafen
schlagen schlägt schlug schlugen geschlagen -schlag
schleichen schlich
schleifen schliff
schließen schließt schloss schlossen geschlossen -schluss
schmeißen schmiss
schmelzen schmilzt schmolz geschmolzen
schneiden schneidet schnitt schnitten geschnitten
schreiben schreibt schrieb schrieben geschrieben
schreien schrie geschrien
schreiten schritt schritten geschritten
schweigen schweigt schwieg geschwiegen
schwellen schwoll
schwimmen schwimmt schwamm geschwommen
schwinden schwand geschwunden
schwingen schwang
schwören schwor geschworen
sehen sieht sah sahen gesehen -sicht
sein ist sind war waren gewesen sei
senden sandte gesandt
singen singt sang sangen gesungen
sinken sinkt sank sanken gesunken
sinnen sann
sitzen sitzt saß saßen gesessen
spinnen spann
sprechen spricht sprach sprachen gesprochen -spruch
springen springt sprang sprangen gesprungen -sprung
stechen sticht stach gestochen
stehen steht stand standen gestanden
stehlen stiehlt stahl stahlen gestohlen
steigen steigt stieg stiegen gestiegen
sterben stirbt starb starben gestorben tod
stinken stank
stoßen stößt stieß stießen gestoßen -stoß
streichen streicht strich strichen gestrichen
streiten streitet stritt stritten gestritten streit
tragen trägt trug trugen getragen -trag
treffen trifft traf trafen getroffen
treiben treibt trieb trieben getrieben
treten tritt trat traten getreten
trinken trinkt trank getrunken
trügen trog
tun tut tat taten getan
verderben verdirbt verdarb verdorben
vergessen vergisst vergaß vergaßen
verlieren verliert verlor verloren verlust
vermeiden vermied
verzeihen verzieh verziehen
wachsen wächst wuchs wuchsen gewachsen wachstum
waschen wäscht wusch gewaschen
weichen weicht wich wichen gewichen
weisen weist wies wiesen gewiesen -weis
wenden wandte gewandt
werben wirbt warb geworben
werden wird wurde wurden worden geworden
werfen wirft warf warfen geworfen -wurf
wiegen wiegt wog wogen gewogen
winden wand
wissen weiß wusste wussten gewusst
wollen will wollte wollten gewollt
ziehen zieht zog zogen gezogen -zug
zwingen zwingt zwang zwangen gezwungen
arzt ärzte ärztin ärzten
rat räte räten rats
baum bäume bäumen
fluss flüsse flüssen
stadt städte städten städtisch
land länder ländern
dorf dörfer dörfern
haus häuser häusern
mann männer männern
zug züge zügen
flug flüge flügen
bus busse bussen
grund gründe gründen
schaden schäden
brand brände bränden
wald wälder wäldern
kind kinder kindern
schuss schüsse
rückgang rückgänge zurückgehen
vorwurf vorwürfe vorwerfen
verlust verluste
tod tot tote toten tödlich todesopfer
opfer opfern
höhe hoch hohe höher höchste
länge lang lange länger
breite breit
tiefe tief
stärke stark
schwäche schwach
größe groß
wärme warm
kälte kalt
armut arm
reichtum reich
jugend jung jugendlich
krankheit krank erkranken
gesundheit gesund
freiheit frei
sicherheit sicher sichern
gefahr gefährlich gefährden
notwendig nötig
möglichkeit möglich ermöglichen
fähigkeit fähig
dürre trocken
nässe nass
regen regnen geregnet
schnee schneien geschneit
streik streiken gestreikt
protest protestieren
demonstration demonstrieren demonstrant
investition investieren
produktion produzieren
reaktion reagieren
reparatur reparieren
organisation organisieren
kritik kritisieren kritiker
diskussion diskutieren
operation operieren
explosion explodieren
kollision kollidieren
infektion infizieren
information informieren
export exportieren
import importieren
finanzierung finanzieren
sanktion sanktionieren
garantie garantieren
rezept rezeptpflichtig
studie studieren student
gesetz gesetzlich
gericht gerichtlich
recht rechtlich
staat staatlich
amt amtlich
polizei polizeilich polizist
medizin medizinisch
politik politisch politiker
wirtschaft wirtschaftlich
wissenschaft wissenschaftlich wissenschaftler
kunst künstler künstlerisch
musik musikalisch musiker
jahr jährlich jahre
monat monatlich
woche wöchentlich
tag täglich
unterschrift unterschreiben unterschrieben
anwalt anwälte anwältin
klage klagen verklagen kläger
bau bauen gebaut
kauf kaufen gekauft käufer
diebstahl dieb diebe
raub rauben räuber geraubt
mord morden ermorden mörder
hass hassen
wunsch wünschen wünsche
plan planen pläne geplant
rettung retten gerettet retter
lob loben gelobt
sieg siegen siegte gesiegt sieger
anfang anfangen
ende enden beenden endete beendet
start starten gestartet
stopp stoppen gestoppt
zahl zahlen gezahlt zahlung
förderung fördern gefördert
arbeit arbeiten gearbeitet
antwort antworten beantworten
frage fragen befragen
suche suchen gesucht
hoffnung hoffen gehofft
versuch versuchen versucht
besuch besuchen besucht besucher
verdacht verdächtigen verdächtig
bericht berichten berichtet
auftrag beauftragen
vertrag vertraglich
vorschlag vorschlagen
zerstörung zerstören zerstört
wahl wählen gewählt wähler
impfung impfen geimpft impfstoff
übernahme übernehmen
abnahme abnehmen
zunahme zunehmen
einnahme einnehmen
ausnahme ausnehmen
festnahme festnehmen
aufnahme aufnehmen
teilnahme teilnehmen teilnehmer
annahme annehmen
ankunft ankommen
rückkehr zurückkehren
rücktritt zurücktreten
rückzug zurückziehen
rückgabe zurückgeben
abzug abziehen
umzug umziehen
einzug einziehen
auszug ausziehen
entwurf entwerfen
einsturz einstürzen
absturz abstürzen
auskunft auskommen
abfahrt abfahren
abfall abfallen
ausgabe ausgeben
aufgabe aufgeben
angabe angeben
zusage zusagen
absage absagen
aussage aussagen
vorhersage vorhersagen
anklage anklagen
umsatz umsetzen
einsatz einsetzen
ersatz ersetzen
zusatz zusätzlich
aufbau aufbauen
abbau abbauen
ausbau ausbauen
umbau umbauen
einkauf einkaufen
verkauf verkaufen verkäufer
verbrauch verbrauchen verbraucher
gebrauch gebrauchen
missbrauch missbrauchen
verzicht verzichten
verkehr verkehren
vergleich vergleichen
beweis beweisen
nachweis nachweisen
hinweis hinweisen
schutz schützen geschützt
europa europäisch
deutschland deutsch deutsche
frankreich französisch franzosen
spanien spanisch spanier
italien italienisch italiener
großbritannien britisch briten
england englisch engländer
polen polnisch
österreich österreichisch österreicher
schweiz schweizer schweizerisch
niederlande niederländisch niederländer
belgien belgisch belgier
dänemark dänisch dänen
schweden schwedisch
norwegen norwegisch
finnland finnisch
russland russisch russen
ukraine ukrainisch ukrainer
china chinesisch chinesen
japan japanisch japaner
amerika amerikanisch usa us
türkei türkisch türken
griechenland griechisch
portugal portugiesisch
tschechien tschechisch
ungarn ungarisch
kanada kanadisch
indien indisch
israel israelisch
`;
