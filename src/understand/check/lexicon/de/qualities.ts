/** How things are, where, when and how much, a row a line (`synonyms.ts`). Written for this project. */
export const qualities = `
rund etwa ungefähr circa annähernd
rund knapp
fast beinahe nahezu knapp
gut mehr_als
mehr_als über
mehr_als übersteigen
mindestens wenigstens
mindestens nicht_weniger_als
höchstens maximal
höchstens nicht_mehr_als bis_zu
weniger_als unter
genau exakt
nur lediglich bloß
nur ausschließlich allein
einzig nur
hauptsächlich vor_allem überwiegend
hauptsächlich größtenteils
meist meistens
teilweise zum_Teil teils
vollständig komplett völlig ganz
vollständig gänzlich
alle sämtliche
jeder alle
gesamt ganz
gesamt insgesamt
insgesamt zusammen alles_in_allem
halb Hälfte
viele zahlreiche
einige mehrere
mehrere verschiedene
wenige kaum
weitere zusätzliche
weitere andere
zusätzlich weiter
beide zwei
gleich identisch
ähnlich vergleichbar
anders unterschiedlich verschieden
groß riesig
groß erheblich
groß umfangreich
riesig gewaltig enorm
wichtig bedeutend
wichtig entscheidend
wichtig wesentlich zentral
schwer ernst
schwer stark
schwer schlimm
heftig stark
heftig schwer
leicht gering
gering klein
klein winzig
kurz knapp
lang lange
hoch groß
breit weit
dick dicht
schnell rasch zügig
schnell rasant
langsam schleppend
heiß warm
kalt eisig
nass feucht
trocken dürr
alt betagt
alt früher
alt historisch
antik alt
neu frisch
neu modern
modern zeitgemäß
jung jugendlich
früh vorzeitig
spät verspätet
früher ehemalig einstig
früher vorher zuvor
ehemalig frühere
vorig vergangen letzt
vergangen letzt
zuvor vorher
zuvor bisher
zuvor davor
bisher bislang bis_jetzt
bisher noch
bislang noch
zuletzt kürzlich
kürzlich neulich jüngst
erst zunächst
zunächst anfangs zuerst
ursprünglich anfangs
ursprünglich zunächst
ursprünglich eigentlich
nächst kommend
nächst folgend
danach anschließend später
nach anschließend
nachdem nach
seit ab
seit von
bis vor
derzeit aktuell momentan gegenwärtig zurzeit
derzeit jetzt
heute heutig
aktuell heutig
weiterhin nach_wie_vor noch
noch weiterhin
bereits schon
bald in_Kürze demnächst
sofort umgehend unverzüglich
sofort gleich
plötzlich unvermittelt
unerwartet überraschend
oft häufig
regelmäßig oft
manchmal gelegentlich
selten kaum
immer stets
ständig dauernd
wieder erneut abermals
noch_einmal erneut
zweimal doppelt
jährlich pro_Jahr im_Jahr jedes_Jahr
monatlich pro_Monat im_Monat jeden_Monat
wöchentlich pro_Woche jede_Woche
täglich pro_Tag am_Tag jeden_Tag
nachts in_der_Nacht
nachts Nacht
morgens am_Morgen
abends am_Abend
während im_Laufe
während bei
gleichzeitig zugleich zeitgleich
inzwischen mittlerweile unterdessen
gemeinsam zusammen
allein selbst
einzeln getrennt
darunter einschließlich inklusive
außer abgesehen
ohne fehlen
statt anstelle
statt anstatt
wegen aufgrund
wegen infolge
weil da
wegen durch
deshalb daher darum deswegen
trotz ungeachtet
obwohl obgleich
aber jedoch allerdings
auch ebenfalls ebenso
auch zudem außerdem
zudem außerdem darüber_hinaus
besonders vor_allem insbesondere
zum_Beispiel etwa beispielsweise
nahe unweit
nahe bei
nahe in_der_Nähe
neben an
um herum
innerhalb in
außerhalb außen
landesweit bundesweit
bundesweit deutschlandweit
weltweit global
weltweit auf_der_ganzen_Welt
international ausländisch
Ausland ausländisch
örtlich lokal
regional lokal
heimisch einheimisch
benachbart umliegend
umliegend Umgebung
zentral mittler
kostenlos gratis umsonst
kostenlos unentgeltlich
kostenlos nichts_kosten
kostenpflichtig gebührenpflichtig
teuer kostspielig
billig günstig preiswert
reich wohlhabend
arm bedürftig
wertvoll kostbar
öffentlich staatlich
öffentlich Staat
staatlich Staat
kommunal städtisch
städtisch Stadt
privat Privatbesitz
offiziell amtlich
illegal rechtswidrig gesetzwidrig
illegal verboten unerlaubt
unzulässig rechtswidrig
legal erlaubt rechtmäßig
schuldig verantwortlich
schuld verantwortlich
unschuldig schuldlos
verantwortlich zuständig
haftbar verantwortlich
wahr richtig zutreffend
richtig korrekt
falsch unwahr unzutreffend
falsch gefälscht
echt original
klar eindeutig
klar deutlich
unklar ungeklärt
unklar unbekannt
unklar nicht_bekannt
unklar offen
ungeklärt offen
unbekannt nicht_bekannt
bekannt prominent
berühmt bekannt
beliebt populär
geheim vertraulich
möglich denkbar
möglich können
wahrscheinlich voraussichtlich
wahrscheinlich vermutlich wohl
wahrscheinlich dürften
vermutlich offenbar
vielleicht möglicherweise womöglich eventuell
sicher gewiss
offenbar anscheinend augenscheinlich
angeblich mutmaßlich
mutmaßlich verdächtig
voraussichtlich sollen
nötig notwendig erforderlich
verpflichtend obligatorisch vorgeschrieben
verpflichtend Pflicht
freiwillig ohne_Zwang
dauerhaft ständig
dauerhaft für_immer endgültig
endgültig definitiv
vorübergehend zeitweise zeitweilig
vorübergehend befristet
vorläufig vorübergehend provisorisch
vorläufig erst_einmal
sicher ungefährlich
unsicher gefährlich
gefährlich riskant
gefährlich gefährden
schädlich gefährlich
giftig toxisch
tödlich Tod
tot leblos
lebendig am_Leben
lebend am_Leben
verletzt verwundet
unverletzt unversehrt wohlbehalten
unverletzt mit_dem_Schrecken
krank erkrankt
gesund wohlauf
schwanger werdende_Mutter
behindert eingeschränkt
lebensgefährlich kritisch
stabil fest
stabil unverändert
unverändert gleich
unversehrt unbeschädigt intakt
unbeschädigt heil
beschädigt kaputt
kaputt defekt
defekt fehlerhaft
fehlerhaft mangelhaft
leer leerstehend
leerstehend unbewohnt
voll ausgelastet
überfüllt voll
ausverkauft vergriffen
ruhig friedlich
gewalttätig brutal
stark kräftig
stark massiv
schwach matt
schwierig schwer kompliziert
einfach leicht
gut positiv
schlecht negativ
erfolgreich Erfolg
ungeschlagen unbesiegt
einstimmig ohne_Gegenstimme
knapp eng
deutlich spürbar erheblich
deutlich stark
einmalig einzigartig
selten rar
ungewöhnlich außergewöhnlich
üblich gewöhnlich normal
durchschnittlich im_Schnitt im_Durchschnitt
durchschnittlich Durchschnitt Mittel
besonders außergewöhnlich
fertig bereit
fertig vollendet
bereit gewillt
verfügbar vorhanden
vorhanden existieren
vermisst verschwunden
vermisst verschollen
verschwunden weg
sichtbar zu_sehen
geeignet passend
erfahren routiniert
dankbar danken
glücklich froh erfreut
zufrieden erfreut
traurig betrübt
wütend verärgert empört
besorgt beunruhigt
besorgt Sorge
überrascht erstaunt
unzufrieden enttäuscht
optimistisch zuversichtlich
zuversichtlich hoffen
skeptisch zweifelnd
umstritten strittig
geplant vorgesehen
geplant beabsichtigt
fällig anstehen
ansässig beheimatet Sitz
elektrisch Strom
erneuerbar grün
ökologisch biologisch
chemisch Chemie
hölzern Holz
steinern Stein
militärisch Militär
zivil bürgerlich
bewaffnet mit_Waffen
gesundheitlich Gesundheit
psychisch seelisch
körperlich physisch
kirchlich Kirche
königlich König
laut lärmend
hell licht
dunkel finster
leicht etwas
stetig schrittweise allmählich
direkt unmittelbar
nördlich Norden
südlich Süden
östlich Osten
westlich Westen
doppelt zweifach zweimal
wert Wert
lang lange_Zeit
überregional bundesweit
länderübergreifend grenzüberschreitend
minderjährig Kind
volljährig erwachsen
berufstätig erwerbstätig
selbstständig freiberuflich
ehrenamtlich freiwillig
strafbar verboten
erfolglos vergeblich
vergeblich umsonst
anhängig Gericht
ohne_Absprache nicht_abgestimmt
schwerwiegend schlimm
gravierend schwer
schwerer schlimmer
technisch TÜV
üblich herkömmlich
herkömmlich normal
daheim zu_Hause
zu_Hause Zuhause
täglich am_Tag
echt authentisch
verloren verschollen
verloren verschwunden
langsamer weniger_schnell
hauptsächlich in_erster_Linie
in_erster_Linie vor_allem
fahrlässig unachtsam
freiwillig unbezahlt
unbezahlt ehrenamtlich
kostenlos nichts_zahlen
kostenlos freier_Eintritt
kostenlos frei
verboten tabu
tabu gesperrt
einst früher
einst ehemals
kaputt außer_Betrieb
wochenlang seit_Wochen
jahrelang seit_Jahren
monatelang seit_Monaten
tagelang seit_Tagen
stundenlang mehrere_Stunden
dreistündig drei_Stunden
zweistündig zwei_Stunden
zweijährig zwei_Jahre
dreijährig drei_Jahre
vierjährig vier_Jahre
fünfjährig fünf_Jahre
zehnjährig zehn_Jahre
mehrtägig mehrere_Tage
halbjährlich zweimal_im_Jahr
nochmals weiter
nochmals erneut
bisher zuvor
gering schwach
gering niedrig
schwach wenig
höher steigen
teurer steigen
teurer mehr_kosten
billiger sinken
kürzer weniger
allgemein überall
weitgehend größtenteils
absolut mehr_als_die_Hälfte
deutlich erheblich
unversehrt unberührt
unberührt intakt
golden Gold
offen noch_nicht_sagen
zusätzlich mehr
sicher nicht_gefährdet
unangekündigt ohne_Ankündigung
unangemeldet unangekündigt
glimpflich leicht
ältere höher
pünktlich rechtzeitig
verspätet zu_spät
allein auf_sich_gestellt
in_Freiheit frei
ohne_Strom Stromausfall
derzeitig gegenwärtig
laufend aktuell
anstehend kommend
`;
