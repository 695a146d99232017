/** What is done and what happens, a row a line (`synonyms.ts`). Written for this project. */
export const actions = `
sagen erklären mitteilen äußern
sagen betonen
sagen meinen
sagen berichten
sagen angeben laut zufolge Angaben
sagen heißen
mitteilen bekanntgeben bekannt+geben bekannt_geben
mitteilen informieren
mitteilen melden
melden berichten
betonen hervorheben unterstreichen
hinzufügen ergänzen
erläutern erklären
erzählen berichten schildern
schildern beschreiben
behaupten angeben
behaupten sagen
ankündigen verkünden bekanntgeben bekannt_geben
ankündigen erklären
ankündigen in_Aussicht+stellen
ankündigen vorhaben
vorstellen präsentieren
vorstellen enthüllen
bestätigen einräumen
einräumen zugeben gestehen
bestreiten leugnen dementieren abstreiten
dementieren zurückweisen
zurückweisen bestreiten
ablehnen zurückweisen abweisen abschlagen
ablehnen verweigern
ablehnen sich_weigern
ablehnen dagegen
ablehnen Nein
ablehnen sperren wehren
verweigern weigern
weigern ablehnen
abweisen zurückweisen
verwerfen ablehnen
warnen mahnen
warnen alarmieren
mahnen fordern
versprechen zusagen zusichern
versprechen geloben
versprechen in_Aussicht+stellen
zusagen versichern
drohen androhen
vorhersagen prognostizieren voraussagen
erwarten rechnen ausgehen
erwarten prognostizieren vorhersagen
erwarten annehmen
schätzen beziffern
schätzen rechnen
annehmen vermuten ausgehen
vermuten glauben
glauben meinen denken finden
halten_für erachten
hoffen wünschen
hoffen erhoffen
wollen möchten
wollen beabsichtigen vorhaben planen
wollen wünschen
planen vorsehen vorhaben
planen beabsichtigen
planen sollen
vorsehen sollen
fordern verlangen
fordern pochen drängen dringen bestehen
fordern aufrufen
fordern wollen
verlangen bestehen
bitten ersuchen
bitten auffordern
auffordern aufrufen appellieren
fragen erkundigen
beantragen Antrag
beantragen fordern
beantragen stellen_Antrag
vorschlagen anregen empfehlen
vorschlagen anbieten
empfehlen raten
abraten warnen
nennen bezeichnen
nennen angeben
bezeichnen beschreiben
erwähnen nennen
zitieren berufen
kritisieren bemängeln beanstanden
kritisieren rügen tadeln
kritisieren beklagen
kritisieren verurteilen anprangern
beklagen bedauern
beklagen klagen beschweren
beschweren beklagen
vorwerfen beschuldigen bezichtigen
vorwerfen verantwortlich
beschuldigen anklagen
loben würdigen
loben begrüßen
begrüßen gutheißen
begrüßen empfangen
danken bedanken
entschuldigen Entschuldigung
gratulieren beglückwünschen
antworten erwidern entgegnen
antworten reagieren
widersprechen zurückweisen
widersprechen dagegenhalten
diskutieren debattieren beraten
diskutieren erörtern besprechen
sprechen reden
verhandeln beraten
verhandeln Gespräch
einigen verständigen vereinbaren
einigen übereinkommen
einigen Kompromiss
vereinbaren abmachen
vereinbaren festlegen
zustimmen billigen
zustimmen annehmen
zustimmen einverstanden
zustimmen befürworten
zustimmen grünes_Licht
zustimmen stimmen+für
billigen genehmigen
billigen verabschieden
genehmigen erlauben
genehmigen bewilligen
genehmigen grünes_Licht
genehmigen freigeben
erlauben gestatten zulassen
erlauben dürfen
dürfen können
verbieten untersagen
verbieten nicht_dürfen
verbieten Verbot
unterstützen befürworten
unterstützen fördern helfen
unterstützen beistehen
unterstützen stehen_hinter
befürworten dafür
entscheiden beschließen
entscheiden bestimmen
entscheiden urteilen
entscheiden befinden
beschließen verabschieden
beschließen vereinbaren
beschließen abstimmen
urteilen Urteil befinden
anordnen verfügen
anordnen befehlen
anordnen verlangen
wählen auswählen aussuchen
wählen bestimmen
wählen abstimmen
ernennen berufen bestellen
ernennen bestimmen machen
ernennen wählen
abstimmen votieren stimmen
gewinnen siegen
gewinnen holen
gewinnen durchsetzen
gewinnen bezwingen
besiegen schlagen bezwingen
schlagen gewinnen
verlieren unterliegen
verlieren einbüßen
verlieren Niederlage
führen leiten
führen anführen
führen vorn
leiten vorstehen
folgen nachfolgen
folgen ablösen
befolgen einhalten beachten
einhalten beachten
verstoßen verletzen brechen
verstoßen missachten
missachten ignorieren
ignorieren übergehen
beginnen anfangen starten
beginnen losgehen
beginnen Beginn Auftakt Start Anfang
beginnen eröffnen
beginnen aufnehmen
starten anlaufen
enden aufhören
enden beenden
enden auslaufen
enden Ende Schluss
beenden abschließen
beenden einstellen stoppen
beenden aufhören
abschließen vollenden fertigstellen
abschließen fertig
fertigstellen fertig vollenden
stoppen anhalten halten
stoppen aufhalten
einstellen stoppen
einstellen stilllegen
unterbrechen aussetzen
unterbrechen einstellen
aussetzen ruhen
fortsetzen weitermachen fortführen
fortsetzen wieder_aufnehmen wiederaufnehmen
fortsetzen weitergehen
weitergehen andauern
dauern andauern anhalten
dauern währen
wiederaufnehmen wieder_beginnen
bleiben verbleiben
bleiben weiterhin weiter
behalten bewahren
beibehalten festhalten
beibehalten behalten bleiben
erhalten bekommen kriegen
erhalten bewahren
erhalten empfangen
bekommen empfangen
verschieben vertagen aufschieben
verschieben verlegen
verschieben verspäten
verzögern verspäten
verzögern hinausschieben hinziehen
verzögern später
absagen ausfallen streichen
absagen stornieren
absagen abblasen
streichen wegfallen entfallen
streichen ausfallen
streichen abbauen
streichen kürzen
abschaffen streichen
abschaffen aufheben beenden
aufheben kippen
aufheben außer_Kraft
aufgeben verzichten
aufgeben einstellen
aufgeben fallen+lassen
verzichten absehen
verzichten Verzicht
zurückziehen zurücknehmen
zurückziehen abziehen
zurückrufen Rückruf
kürzen senken reduzieren
kürzen verringern
kürzen einsparen sparen
senken reduzieren verringern mindern
senken herabsetzen
senken drücken
verringern vermindern
sinken fallen zurückgehen abnehmen
sinken nachgeben
sinken schrumpfen
sinken abfallen
fallen einbrechen
fallen stürzen
steigen zunehmen wachsen ansteigen
steigen klettern
steigen zulegen
steigen erhöhen
steigern erhöhen
steigen springen
erhöhen anheben
erhöhen steigern
erhöhen aufstocken
erhöhen heraufsetzen
wachsen zulegen zunehmen
wachsen vergrößern
verdoppeln doppelt
verdreifachen dreifach dreimal
halbieren Hälfte
ändern verändern
ändern umgestalten
ändern überarbeiten
ändern wandeln
anpassen ändern
verbessern besser
verbessern aufwerten
verschlechtern schlechter
verschärfen verschlimmern
verschärfen strenger
lockern erleichtern
stärken kräftigen
schwächen schaden
begrenzen beschränken einschränken deckeln
einschränken beschneiden
verlängern ausdehnen
verlängern ausweiten
ausweiten ausdehnen erweitern ausbauen
erweitern vergrößern
verkürzen kürzen
bauen errichten erbauen
bauen entstehen
bauen anlegen
bauen Bau
wiederaufbauen wieder_aufbauen
eröffnen einweihen
eröffnen öffnen
öffnen aufmachen
wiedereröffnen wieder_öffnen wieder_eröffnen
schließen zumachen
schließen dichtmachen
schließen sperren
schließen stilllegen
schließen aufgeben
sperren abriegeln
sperren blockieren
sperren dicht
reparieren instandsetzen ausbessern
reparieren beheben
sanieren renovieren instandsetzen modernisieren
sanieren restaurieren
sanieren ausbessern erneuern
restaurieren renovieren
erneuern ersetzen austauschen
modernisieren erneuern
ersetzen austauschen
ersetzen ablösen
ersetzen Ersatz
ablösen nachfolgen
einbauen installieren
einbauen ausstatten
ausstatten ausrüsten
entfernen beseitigen
entfernen wegnehmen
entfernen abnehmen
beseitigen räumen
beseitigen beheben
abreißen abbrechen niederreißen
abreißen Abriss
zerstören vernichten verwüsten
zerstören demolieren
beschädigen Schaden
beschädigen in_Mitleidenschaft+ziehen
brennen Feuer Flamme
brennen in_Flammen+stehen
brennen Feuer+fangen
abbrennen niederbrennen
ausbrennen brennen
löschen Feuer_unter_Kontrolle
explodieren hochgehen
explodieren detonieren
ausbrechen Ausbruch Eruption
überschwemmen überfluten
überschwemmen unter_Wasser
einstürzen zusammenbrechen einbrechen
kollidieren zusammenstoßen zusammenprallen
kollidieren rammen
prallen stoßen fahren
treffen erwischen
treffen begegnen
treffen zusammenkommen
sinken untergehen
kentern umkippen
entgleisen aus_den_Gleisen
stürzen fallen
abstürzen Absturz
auslaufen austreten
austreten entweichen
ausstoßen freisetzen
freisetzen gelangen
verschmutzen verunreinigen
vergiften Gift
töten umbringen
töten ums_Leben+kommen
töten erschießen
ermorden töten umbringen
sterben ums_Leben+kommen
sterben umkommen
sterben tot Tod
sterben verunglücken
sterben erliegen
sterben sein_Leben_verlieren Leben+verlieren
sterben verenden
ums_Leben+kommen umkommen
ums_Leben+kommen tot Todesopfer
verletzen verwunden
verletzen zu_Schaden+kommen
verletzen Verletzung+erleiden Verletzung
erleiden davontragen zuziehen
brechen zuziehen
retten bergen
retten in_Sicherheit+bringen
retten befreien
retten Rettung
bergen herausholen
befreien herausholen
überleben davonkommen
finden entdecken
finden auffinden
finden stoßen_auf
finden ausfindig+machen
entdecken aufspüren
entdecken bemerken
bemerken feststellen
bemerken wahrnehmen
feststellen ermitteln
feststellen ergeben
feststellen Ergebnis
herausfinden feststellen
aufdecken enthüllen ans_Licht
übersehen nicht_bemerken
suchen fahnden
suchen Suche
suchen durchkämmen
vermissen verschwinden
versuchen bemühen
versuchen Versuch
gelingen schaffen
gelingen erfolgreich Erfolg
scheitern misslingen fehlschlagen
scheitern platzen
scheitern nicht_zustande+kommen
erreichen erzielen
erreichen schaffen
erreichen gelangen
erreichen ankommen
ankommen eintreffen
ankommen Ankunft
verlassen weggehen
verlassen gehen
verlassen ausziehen
verlassen abreisen
abfahren starten
zurücktreten abtreten
zurücktreten Amt_niederlegen Amt+niederlegen
zurücktreten aufgeben Rücktritt
ausscheiden gehen
ausscheiden aufhören
aufhören abtreten
entlassen kündigen
entlassen feuern hinauswerfen
entlassen freistellen
entlassen absetzen
entlassen freilassen
kündigen Kündigung
einstellen anheuern anstellen
einstellen beschäftigen
beschäftigen arbeiten
umziehen übersiedeln
umziehen verlegen
verlegen verlagern
reisen fahren
reisen fliegen
besuchen aufsuchen
besuchen Besuch
besuchen kommen
besichtigen besuchen
zurückkehren zurückkommen heimkehren
zurückkehren wieder
zurückgeben zurückbringen
zurückgeben Rückgabe
betreten hineingehen
eindringen einbrechen
beitreten eintreten
beitreten Mitglied+werden
teilnehmen beteiligen mitmachen
teilnehmen dabei
teilnehmen besuchen
versammeln zusammenkommen
versammeln treffen
einladen laden
ausrichten veranstalten
veranstalten organisieren
veranstalten abhalten
stattfinden veranstalten
stattfinden abhalten
stattfinden über_die_Bühne+gehen
stattfinden geschehen
geschehen passieren ereignen vorfallen
geschehen sich_zutragen
geschehen kommen_zu
organisieren ausrichten
vorbereiten Vorbereitung
brauchen benötigen
brauchen nötig erforderlich notwendig
müssen nötig notwendig
müssen verpflichten
müssen sollen
erfordern nötig brauchen
verwenden benutzen nutzen gebrauchen
verwenden einsetzen
verwenden ausgeben
nutzen benutzen
verbrauchen Verbrauch
betreiben führen
betreiben Betreiber
arbeiten tätig
funktionieren laufen arbeiten
verwalten leiten
kontrollieren überprüfen prüfen
kontrollieren Kontrolle
prüfen untersuchen
prüfen testen
prüfen begutachten
untersuchen erforschen
untersuchen analysieren
untersuchen ermitteln
ermitteln nachgehen
ermitteln Ermittlung
testen erproben ausprobieren
testen Versuch
messen registrieren
registrieren verzeichnen erfassen
verzeichnen zählen
zählen erfassen
überwachen beobachten
beobachten sehen
beobachten bemerken
sehen erkennen
zeigen belegen
zeigen ergeben
zeigen offenbaren
zeigen ausstellen
zeigen vorführen
belegen beweisen nachweisen
nachweisen feststellen
hervorgehen zeigen ergeben
hervorgehen heißen
veröffentlichen publizieren herausgeben
veröffentlichen vorlegen
veröffentlichen bekannt_geben
vorlegen präsentieren vorstellen
verbergen verstecken
verheimlichen verschweigen vertuschen
kaufen erwerben
kaufen übernehmen
kaufen anschaffen
übernehmen Übernahme
verkaufen veräußern
verkaufen abgeben
verkaufen versteigern
fusionieren zusammenschließen zusammenlegen
fusionieren Fusion
spalten teilen
teilen aufteilen
zahlen bezahlen
zahlen entrichten
zahlen aufkommen
zahlen übernehmen
zahlen tragen
kosten Kosten
kosten Preis
kosten zahlen
ausgeben aufwenden
ausgeben investieren
ausgeben kosten
investieren stecken_in
finanzieren bezahlen
finanzieren aufkommen
fördern finanzieren
fördern bezuschussen
fördern Förderung Zuschuss
spenden geben
geben gewähren
geben überlassen
geben zur_Verfügung+stellen
geben spendieren
bereitstellen zur_Verfügung+stellen
bereitstellen geben
liefern beliefern
liefern bringen
liefern versorgen
versorgen beliefern
übergeben überreichen aushändigen
anbieten offerieren
anbieten Angebot
anbieten bieten
annehmen akzeptieren
akzeptieren hinnehmen
nehmen mitnehmen
beschlagnahmen sicherstellen
festnehmen verhaften
festnehmen fassen
festnehmen in_Gewahrsam+nehmen
festhalten in_Haft+sitzen
inhaftieren in_Haft
anklagen Anklage+erheben
anklagen vor_Gericht+stellen
anklagen vor_Gericht
klagen verklagen
klagen Klage+einreichen
klagen vor_Gericht+ziehen
klagen gerichtlich+vorgehen
verurteilen schuldig+sprechen
verurteilen Strafe
freisprechen Freispruch
einsperren hinter_Gitter
freilassen auf_freien_Fuß
freilassen freikommen
bestrafen Strafe
bestrafen sanktionieren
stehlen entwenden
stehlen Diebstahl
stehlen erbeuten
stehlen rauben
stehlen klauen
überfallen ausrauben
einbrechen Einbruch
betrügen täuschen
täuschen irreführen
schmuggeln Schmuggel
hacken eindringen
angreifen attackieren
angreifen überfallen
angreifen anfallen
einmarschieren überfallen
schießen feuern
erschießen töten
erstechen niederstechen
verteidigen in_Schutz+nehmen
schützen bewahren
schützen sichern
fliehen flüchten
fliehen entkommen
fliehen davonlaufen
evakuieren in_Sicherheit+bringen
evakuieren räumen
evakuieren verlassen
entführen verschleppen
protestieren demonstrieren
protestieren auf_die_Straße+gehen
protestieren Protest
streiken Arbeit+niederlegen
streiken in_den_Ausstand+treten
streiken Ausstand Arbeitskampf
boykottieren fernbleiben
besetzen Besetzung
blockieren versperren
kämpfen bekämpfen
kämpfen wehren
umgehen behandeln
behandeln versorgen
behandeln therapieren
heilen gesund
erholen genesen
anstecken infizieren
ausbreiten verbreiten
impfen Impfung
diagnostizieren feststellen
geboren Geburt zur_Welt+kommen
heiraten Hochzeit
scheiden trennen
beerdigen beisetzen bestatten begraben
trauern Trauer
gedenken erinnern
feiern begehen
feiern Fest
ehren auszeichnen
auszeichnen Preis
auszeichnen verleihen
verleihen vergeben
unterrichten lehren
lernen erfahren
erfahren hören
ausbilden Ausbildung
trainieren üben
treffen Tor
treffen einnetzen
erzielen schießen
ausgleichen Ausgleich
ausscheiden herausfliegen
ausscheiden scheitern
weiterkommen einziehen
aufsteigen Aufstieg
absteigen Abstieg
antreten spielen
antreten teilnehmen
spielen treffen_auf
auftreten spielen
singen vortragen
schreiben verfassen
drehen filmen
senden ausstrahlen
übertragen ausstrahlen
entwerfen gestalten
schaffen gründen
schaffen entstehen
herstellen produzieren fertigen
herstellen erzeugen
erzeugen produzieren
gründen aufbauen
gründen ins_Leben+rufen
einrichten schaffen
einführen erlassen
einführen in_Kraft+setzen
gelten in_Kraft+treten
gelten wirksam
in_Kraft+treten wirksam
verhängen auferlegen
durchsetzen erzwingen
enthalten beinhalten
enthalten umfassen
umfassen bestehen
gehören zählen
betreffen betroffen
betreffen treffen
verursachen auslösen
verursachen führen_zu
verursachen hervorrufen
verursachen Ursache
auslösen führen_zu
auslösen hervorrufen
auslösen entfachen
folgen ergeben
abhängen ankommen_auf
helfen beitragen
helfen Hilfe+leisten
ermutigen anregen
behindern erschweren
behindern stören
zwingen nötigen
zwingen müssen
ziehen schleppen
schieben drücken
tragen bringen
transportieren befördern
transportieren bringen
schicken senden
schicken entsenden
laden verladen
werfen schleudern
heben hieven
graben ausgraben
bohren Bohrung
pflanzen anbauen
ernten einbringen
fangen fischen
füttern ernähren
züchten halten
essen verzehren
trinken konsumieren
schlafen übernachten
wohnen leben
leben zu_Hause
besitzen haben
besitzen gehören
leihen borgen
leihen ausleihen

schulden Schulden
sparen einsparen
verschwenden vergeuden
verdienen einnehmen
einnehmen Einnahme
pleitegehen Insolvenz
pleitegehen Konkurs
übersteigen überschreiten
übersteigen mehr_als über
unterschreiten weniger_als unter
entsprechen gleichkommen
entsprechen sein
vergleichen gegenüberstellen
unterscheiden abweichen
ablaufen auslaufen
warten ausharren
beeilen eilen
beschleunigen schneller
verlangsamen bremsen
landen aufsetzen
abheben starten
anlegen festmachen
klettern steigen
schwimmen baden
springen hüpfen
laufen rennen
queren überqueren
vorbeifahren passieren
nähern annähern
umgeben umschließen
beben zittern
regnen Regen
wehen blasen
gefrieren Eis
schmelzen tauen
trocknen austrocknen
leuchten strahlen
hören vernehmen
erinnern wachrufen
vergessen liegen+lassen
kennen vertraut
wissen bekannt
verstehen begreifen
erkennen identifizieren
verwechseln vertauschen
zweifeln bezweifeln
anzweifeln infrage+stellen
anzweifeln in_Frage+stellen
befragen vernehmen verhören
befragen Umfrage
fürchten befürchten
fürchten Angst Sorge
sorgen kümmern
kümmern betreuen
kümmern pflegen
betreuen pflegen
ärgern verärgern
überraschen verblüffen
enttäuschen Enttäuschung
gefallen mögen
bevorzugen lieber
vernachlässigen versäumen
versäumen unterlassen
versäumen verpassen
vertreten repräsentieren
handeln vorgehen
handeln agieren
dienen Dienst
unterschreiben unterzeichnen
anmelden registrieren
herunterladen installieren
löschen entfernen
ausfallen versagen
ausfallen kaputt
ausfallen nicht_funktionieren
lösen beilegen
beilegen schlichten
durchführen vornehmen
durchführen ausführen
durchführen umsetzen
umsetzen verwirklichen
umsetzen einführen
erfüllen einhalten
fehlen mangeln
fehlen Mangel
fehlen nicht_vorhanden
festlegen bestimmen
festlegen festsetzen
berechnen ausrechnen
erarbeiten ausarbeiten
übersetzen übertragen
bedeuten heißen
hinweisen verweisen
hinweisen aufmerksam+machen
berücksichtigen beachten
erwägen prüfen
erwägen überlegen nachdenken
erwägen in_Betracht+ziehen
betrachten ansehen
verdächtigen verdacht
verdächtigen mutmaßlich
ausschließen nicht_infrage
begründen Grund
begründen zurückführen
zurückführen Grund Ursache
zurückführen liegen_an
entschädigen Entschädigung
entschädigen Schadenersatz
erstatten zurückzahlen ersetzen
erstatten zurückbekommen
ausgleichen kompensieren
ausgleichen wettmachen
ausgleichen übernehmen
überraschen unerwartet
anstehen bevorstehen
bevorstehen kommen
vorliegen geben
vorliegen existieren
entstehen bilden
entstehen schaffen
zusammenarbeiten kooperieren
zusammenarbeiten gemeinsam
beaufsichtigen überwachen
beauftragen Auftrag
verpflichten zwingen
befassen beschäftigen
befassen beraten
verantworten verantwortlich
scheinen wirken
scheinen offenbar
sagen nennen sprechen_von
sagen verweisen hinweisen
sagen erklären berichten angeben
sagen entgegnen erwidern
nennen sprechen_von
nennen anführen angeben
entgegenhalten widersprechen entgegnen
zurückweisen widersprechen
verteidigen zurückweisen
begrüßen auf_Zustimmung+stoßen Zustimmung
feststecken festsitzen ausharren gefangen
fehlen wegbleiben ausbleiben
einschalten anrufen prüfen+lassen
in_Betrieb+nehmen eröffnen starten
außer_Betrieb geschlossen stillstehen
außer_Betrieb+nehmen stilllegen abschalten
räumen verlassen
verlassen räumen aufkündigen
aufkündigen verlassen kündigen beenden
gefährden Gefahr bedrohen
aufrufen mahnen
mahnen aufrufen
mahnen erinnern
mahnen warnen
hinweisen warnen
vorsehen bereitstellen
bereitstellen vorsehen
abrufen nutzen
auszahlen fließen zahlen
fließen zahlen stecken_in investieren
stecken_in bauen
reagieren zeigen
auf_Ablehnung+stoßen ablehnen
reinigen säubern putzen
ausstellen zu_sehen+sein zeigen
stammen kommen herkommen
stammen aufwachsen
aufwachsen groß_werden
herrschen regieren an_der_Macht+sein
verkürzen sinken kürzen
verkürzen streichen
dauern sich_ziehen brauchen
enden laufen_bis
entziehen verlieren wegnehmen
verabreichen geben
sich_entscheiden gewinnen
für_sich+entscheiden gewinnen siegen
auf_die_Plätze+verweisen besiegen
nachnominieren nachrücken rücken
auslösen schuld verursachen
säumen stehen_an
später_starten verschieben
einsetzen berufen verlangen
erlegen töten schießen
verunglücken Unfall
umkippen umstürzen stürzen kippen
durchbrechen durchstoßen
abkommen von_der_Straße
anschnallen Gurt+anlegen angeschnallt
zufügen verletzen
schneiden verletzen
auslasten genug_zu_tun
drohen bevorstehen
zögern zaudern
überzeugen gewinnen
überholen vorbeiziehen
unterbieten Rekord
überbieten Rekord
auslassen verzichten
verantwortlich+machen zurückführen
lernen helfen
greifen fassen
ausführen machen vornehmen
üben trainieren
abbrechen Abbruch
veranlassen führen_zu zwingen
zu_bedenken+geben warnen hinweisen
gelten halten
gelten_als halten_für
stoßen_auf finden entdecken
wegwerfen wegschmeißen entsorgen
zuordnen erkennen
zugänglich öffnen offen
klären aufklären
kritisieren sagen
fürchten Sorge drohen
ausgehen rechnen
rechnen ausgehen
testen erproben
befolgen handeln
sich_berufen verweisen
stehen_im_Verdacht ermitteln verdächtigen
instand+setzen renovieren sanieren
leck undicht lecken
undicht leck
beisteuern zahlen beitragen
stammen_von bringen beisteuern
aufreißen beschädigen
überbringen mitteilen
durchfallen Misserfolg scheitern
inszenieren drehen
absagen verzichten
überwerfen Streit streiten
erscheinen veröffentlichen herauskommen
entfallen_auf bekommen erreichen
kommen_auf erreichen erhalten
erringen holen gewinnen
holen bekommen
sich_beteiligen teilnehmen Wahlbeteiligung
sich_festlegen entscheiden
davontragen verletzen erleiden
sammeln verstauen
einbeziehen beteiligen Beteiligung
bestreiten widersprechen
erinnern verweisen
Geständnis+ablegen gestehen
preisgeben verraten
verschaffen Zugang
erbeuten stehlen mitnehmen
mitnehmen stehlen
verhängen verurteilen
nicht_mehr_dürfen verboten tabu
befahren überqueren fahren
anrühren arbeiten_an
gefährdet Gefahr
zu_Ende+gehen enden
zum_Opfer+fallen sterben
ins_Krankenhaus+kommen ins_Krankenhaus+bringen einliefern
den_Rücken+kehren verlassen
zur_Kasse+bitten zahlen
in_Brand+geraten brennen Feuer+fangen
in_Brand+setzen anzünden
in_Kauf+nehmen hinnehmen akzeptieren
Abstand+nehmen verzichten
Anklage+erheben anklagen
Klage+einreichen klagen
in_Auftrag+geben beauftragen bestellen
zur_Verfügung+stehen verfügbar
auf_den_Markt+bringen einführen
vom_Markt+nehmen zurückrufen
in_Rente+gehen aufhören
den_Posten+räumen zurücktreten
das_Handtuch+werfen aufgeben zurücktreten
zur_Welt+kommen geboren
unter_Beweis+stellen beweisen zeigen
in_Betracht+kommen möglich
aus_dem_Verkehr+ziehen stilllegen
ums_Leben+bringen töten
ums_Leben+kommen sterben
tödlich+verunglücken sterben ums_Leben+kommen
`;
