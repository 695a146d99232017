/** Words that exclude each other, a row a line, `|` between the sides (`opposites.ts`). Written for this project. */
export const opposites = `
steigen ansteigen zunehmen wachsen erhöhen anheben zulegen klettern verdoppeln anstieg zuwachs steigern aufstocken plus zunahme | sinken fallen zurückgehen abnehmen senken schrumpfen halbieren verringern reduzieren kürzen nachgeben einbrechen rückgang absenken minus nachlassen abnahme vermindern
gewinnen siegen sieg besiegen schlagen bezwingen | verlieren niederlage unterliegen
annehmen akzeptieren billigen genehmigen zustimmen befürworten unterstützen beschließen verabschieden begrüßen bewilligen dafür zustimmung einwilligen | ablehnen verweigern weigern verwerfen widersetzen dagegen kippen zurückweisen widersprechen ablehnung
befürworter unterstützer anhänger | gegner kritiker
für stimmen+für votieren+für | gegen stimmen+gegen votieren+gegen
öffnen eröffnen wiedereröffnen offen geöffnet aufmachen | schließen geschlossen schließung sperren gesperrt zumachen dicht
beginnen starten anfangen start beginn anfang aufnehmen auftakt | enden beenden aufhören stoppen abschließen einstellen auslaufen ende abschluss
bestätigen zugeben einräumen gestehen | bestreiten dementieren leugnen zurückweisen abstreiten
schuldig verurteilen schuldspruch | freisprechen freispruch unschuldig
erlauben gestatten genehmigen zulassen freigeben dürfen | verbieten untersagen verbot blockieren sperren
verbessern besser beste verbesserung | verschlechtern schlechter schlechteste verschlechterung schlimmer
erholen genesen | verschlechtern
stärken stärker verstärken | schwächen schwächer
lockern erleichtern | verschärfen erschweren
gelingen erfolg erfolgreich schaffen glücken | scheitern misslingen misserfolg erfolglos fehlschlagen platzen
mehr über oberhalb übersteigen | weniger unter unterhalb unterschreiten
meist mehrheit maximal höchstens | wenigst minderheit minimal mindestens
größer größte | kleiner kleinste
länger längste | kürzer kürzeste
höher höchste | niedriger niedrigste tiefer
älter älteste | jünger jüngste
schneller schnellste | langsamer langsamste
teurer teuerste | billiger günstiger billigste günstigste
reicher | ärmer
vor vorher zuvor bevor früher vorab früh davor | nach nachdem später danach anschließend spät seitdem
bis | seit ab
erst- | letzt-
erste | zweite | dritte | vierte | fünfte
vorig vergangen letzt | nächst kommend folgend
früher ehemalig damalig einstig | heutig jetzig aktuell derzeitig künftig
gestern | heute | morgen
nord- nörd- norden | süd- süden | ost- östl- osten | west- westl- westen | nordost- nordöst- | nordwest- | südost- südöst- | südwest-
vormittag- frühmorgens morgens morgengrauen | mittag- mittags | nachmittag- nachmittags | abend abends | nacht nachts mitternacht
tag tagsüber | nacht nachts
frühling frühjahr | sommer | herbst | winter
mann männer junge jungen männlich ehemann vater sohn bruder söhne brüder | frau frauen mädchen weiblich ehefrau mutter tochter schwester töchter schwestern
könig prinz | königin prinzessin
tot töten sterben todesopfer tod umkommen | verletzen verletzt verletzung verwunden | vermisst vermissen | unverletzt unversehrt | festnehmen verhaften festgenommen
tot sterben umkommen | überleben überlebende lebendig
verletzen verletzt verletzung zu_Schaden+kommen | unverletzt unversehrt wohlbehalten
einstellen anstellen anheuern | entlassen kündigen entlassung freistellen
ernennen berufen | entlassen absetzen abberufen
arbeitgeber | arbeitnehmer mitarbeiter beschäftigte angestellte
kaufen erwerben käufer übernehmen ankaufen | verkaufen verkäufer veräußern
vermieter vermieten | mieter mieten
verleihen | ausleihen borgen
gläubiger | schuldner
bleiben verbleiben dableiben | verlassen gehen zurücktreten austreten abziehen rücktritt ausscheiden
behalten beibehalten festhalten | aufgeben verzichten abschaffen verwerfen
beitreten eintreten | austreten verlassen
ankommen eintreffen ankunft | abreisen abfahren abfahrt verlassen
einreisen | ausreisen
zurückkehren rückkehr | fliehen flüchten verlassen
freilassen freikommen freigelassen | inhaftieren haft festnehmen verhaften gefängnis einsperren
bauen errichten wiederaufbauen | abreißen abriss zerstören demontieren rückbau
sanieren reparieren restaurieren renovieren | zerstören beschädigen
loben begrüßen würdigen gutheißen | kritisieren kritik bemängeln beklagen verurteilen rügen tadeln
danken | beschimpfen beschuldigen
verschieben vertagen verzögern | vorziehen beschleunigen
verspätet | pünktlich rechtzeitig
absagen ausfallen abgesagt | stattfinden
öffentlich staatlich | privat
bundesweit landesweit | regional örtlich lokal
inland inländisch heimisch | ausland ausländisch
import einfuhr importieren einführen | export ausfuhr exportieren ausführen
groß riesig | klein winzig
hoch hohe | niedrig tief gering
lang lange | kurz
tief | flach seicht
breit weit | schmal eng
dick | dünn
schwer | leicht
voll | leer
schnell rasch zügig | langsam
heiß warm hitze | kalt kühl kälte
reich wohlhabend | arm
stark | schwach
alt betagt | jung
alt | neu
nass regen feucht | trocken dürre
schwierig kompliziert | einfach leicht
teuer | billig günstig preiswert
sicher ungefährlich | gefährlich unsicher
schädlich | unschädlich harmlos
gesund | krank
sauber | schmutzig verschmutzt
hell | dunkel
laut | leise ruhig
gut positiv | schlecht negativ
gewinn überschuss profit | verlust defizit fehlbetrag
einnahme | ausgabe
regierung koalition | opposition
verlängern verlängerung ausweiten ausdehnen | verkürzen
einführen einführung einbauen einsetzen | abschaffen abschaffung entfernen aufheben streichen
hinzufügen | weglassen
einschließlich inklusive | ausgenommen außer
bekannt klar geklärt | unbekannt unklar ungeklärt
angreifen angriff angreifer | verteidigen verteidigung verteidiger
täter angreifer | opfer
staatsanwalt staatsanwaltschaft anklage | verteidigung verteidiger angeklagter
kläger | beklagte
beschuldigen belasten | entlasten
führen vorn vorne | zurückliegen hinten rückstand
gastgeber heim- daheim | gast- auswärts
erwachsen erwachsene | kind minderjährig
eltern | kind
lehrer | schüler
arzt | patient
fahrer | fahrgast beifahrer passagier
kunde käufer | verkäufer händler
hersteller erzeuger | verbraucher
sieger gewinner | verlierer
eigentümer | mieter
befolgen einhalten beachten | ignorieren missachten verstoßen
schwer lebensgefährlich | leicht
ernst | harmlos
dauerhaft endgültig | vorübergehend vorläufig zeitweise zeitweilig befristet
vollständig komplett ganz | teilweise teils hälfte
alle sämtliche | keine einige
erfolgreich | gescheitert
richtig korrekt zu_Recht | falsch unrichtig zu_Unrecht
wahr echt | unwahr gefälscht falsch
einschalten eingeschaltet anschalten | ausschalten ausgeschaltet abschalten abgeschaltet
versichert | unversichert
innerhalb drinnen innen | außerhalb draußen außen
oben obere | unten untere
vorn vordere | hinten hintere
links linke | rechts rechte
nahe nah | fern weit_entfernt
städtisch stadt | ländlich land dorf
land | meer
freiwillig | verpflichtend vorgeschrieben obligatorisch pflicht
legal rechtmäßig zulässig | illegal rechtswidrig unzulässig
bezahlt | unbezahlt
kostenlos gratis umsonst | kostenpflichtig gebührenpflichtig
berufstätig erwerbstätig | arbeitslos
verheiratet | geschieden ledig
geboren geburt | gestorben tod
öffentlich | geheim
sichtbar | unsichtbar verborgen
enthüllen offenlegen aufdecken veröffentlichen | verbergen verheimlichen verschweigen vertuschen
möglich | unmöglich
wahrscheinlich | unwahrscheinlich
fähig imstande | unfähig außerstande
gewiss sicher | ungewiss unsicher
optimistisch zuversichtlich | pessimistisch besorgt
glücklich froh zufrieden erfreut | unglücklich unzufrieden enttäuscht wütend
friedlich | gewalttätig gewaltsam
freund verbündeter | feind gegner
krieg | frieden
vorrücken | zurückweichen
aufsteigen aufstieg | absteigen abstieg
weiterkommen | ausscheiden
ermutigen ermuntern raten | abraten entmutigen
helfen unterstützen | behindern schaden
schützen bewahren | gefährden bedrohen zerstören
retten | töten
sparen | verschwenden ausgeben
verdienen einnehmen | ausgeben
zahlen | erhalten bekommen
geben | nehmen bekommen erhalten
anbieten | fordern verlangen
fragen | antworten
schicken senden | empfangen erhalten
schieben drücken | ziehen
füllen | leeren
beladen | entladen
starten abheben | landen
frieren gefrieren | tauen schmelzen
erwärmen aufheizen | abkühlen kühlen
anzünden entzünden | löschen
finden entdecken | verlieren vermissen
erinnern | vergessen
bemerken | übersehen
einigen einigung übereinkunft | streiten streit uneinig
vereinen zusammenlegen fusionieren | trennen spalten teilen
gemeinsam zusammen | getrennt einzeln allein
gleich identisch | verschieden unterschiedlich anders
oft häufig regelmäßig | selten
immer stets | nie niemals
einstimmig | knapp
natürlich | künstlich
wild | zahm
militärisch | zivil
bewaffnet | unbewaffnet
körperlich | seelisch psychisch
angebot | nachfrage
zuwanderung einwanderung | abwanderung auswanderung
ursache grund | folge wirkung
eingang | ausgang
erfolg | misserfolg
vorteil | nachteil
hoffnung | angst furcht
stärke | schwäche
vertrauen | misstrauen
verstaatlichen | privatisieren
sitzen | stehen
werktag | wochenende
sonnig | bewölkt regnerisch
geimpft | ungeimpft
beschädigt | unbeschädigt intakt
verändert | unverändert
geschlagen besiegt | ungeschlagen unbesiegt
erwartet | unerwartet
absichtlich vorsätzlich | versehentlich fahrlässig unabsichtlich
offiziell | inoffiziell
vollendet fertig | unvollendet unfertig
bewohnt | unbewohnt leerstehend
gelöst | ungelöst
beliebt | unbeliebt
gerecht fair | ungerecht unfair
erfahren | unerfahren
zuverlässig | unzuverlässig
stabil | instabil
abhängig | unabhängig
direkt unmittelbar | indirekt mittelbar
wirksam | unwirksam wirkungslos
wirksam | unwirksam
nüchtern | betrunken
elektrisch | diesel benzin
brutto | netto
jährlich | monatlich | wöchentlich | täglich
einmal | zweimal | dreimal
doppelt | halb
profi | amateur
anwesend | abwesend
anwesenheit | abwesenheit
rechtskräftig | nicht_rechtskräftig
erstmals | erneut wieder
volljährig | minderjährig
einseitig | beidseitig
kurzfristig | langfristig
innere | äußere
über_dem_Durchschnitt überdurchschnittlich | unter_dem_Durchschnitt unterdurchschnittlich
zu_viel | zu_wenig
ausbauen erweitern ausbau | abbauen verkleinern abbau
`;
