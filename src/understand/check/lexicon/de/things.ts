/** People, bodies, places and things, a row a line (`synonyms.ts`). Written for this project. */
export const things = `
Unfall Unglück
Unfall Zusammenstoß Kollision
Zusammenstoß Kollision Zusammenprall
Katastrophe Unglück Tragödie
Vorfall Ereignis Zwischenfall
Vorfall Fall
Polizei Beamte Polizist
Polizist Beamter Beamte
Polizei Ermittler
Ermittler Fahnder Kriminalpolizei
Beamter Bediensteter
Behörde Amt
Behörde Verwaltung
Behörde Aufsicht
Staatsanwaltschaft Anklage Ankläger Staatsanwalt
Anwalt Rechtsanwalt Verteidiger Jurist
Richter Gericht
Gericht Tribunal Justiz Kammer Senat
Gericht Amtsgericht Landgericht Verwaltungsgericht Oberlandesgericht Bundesgerichtshof Arbeitsgericht
Prozess Verfahren Verhandlung
Verfahren Ermittlung
Klage Beschwerde
Beschwerde Einspruch Widerspruch
Urteil Entscheidung
Urteil Richterspruch
Urteil Strafe
Strafe Haftstrafe Freiheitsstrafe Gefängnisstrafe
Strafe Geldstrafe Bußgeld
Geldstrafe Bußgeld
Haft Gefängnis
Haft Freiheitsstrafe
Haft Gewahrsam Untersuchungshaft
Gefängnis Justizvollzugsanstalt JVA
Häftling Gefangener Insasse
Straftat Verbrechen Delikt Tat
Täter Angreifer
Täter Straftäter Verbrecher
Verdächtiger Tatverdächtiger Beschuldigter
Angeklagter Beschuldigter
Opfer Geschädigter Betroffener
Opfer Tote Todesopfer
Zeuge Augenzeuge
Beweis Nachweis Beleg
Hinweis Spur
Kaution Sicherheitsleistung
Überfall Raub
Diebstahl Raub
Einbruch Diebstahl
Dieb Einbrecher Räuber
Mord Tötung
Betrug Schwindel
Waffe Pistole Gewehr
Bombe Sprengsatz
Explosion Detonation
Schuss Schüsse
Geisel Entführter
Terrorist Extremist
Unternehmen Firma Betrieb
Unternehmen Konzern
Unternehmen Gesellschaft
Unternehmen Hersteller
Unternehmen Betreiber
Firma Betrieb
Hersteller Produzent Fabrikant
Autobauer Autohersteller Automobilhersteller
Lieferant Zulieferer
Tochter Tochtergesellschaft Tochterfirma
Filiale Zweigstelle Niederlassung
Zentrale Sitz Hauptsitz
Fabrik Werk
Werk Standort Betrieb
Lager Depot
Mitarbeiter Beschäftigter Angestellter Arbeitnehmer
Mitarbeiter Arbeiter
Mitarbeiter Kollege
Belegschaft Personal Mitarbeiter Beschäftigte
Personal Mitarbeiter
Stelle Arbeitsplatz Job Posten
Stelle Amt
Arbeitsplatz Job
Chef Leiter
Chef Vorsitzender
Chef Boss
Chef Direktor
Chef Geschäftsführer
Vorstandschef Vorstandsvorsitzender Konzernchef
Vorstand Geschäftsführung Leitung
Vorsitzender Präsident
Vorsitzender Leiter
Leiter Direktor Leitung
Direktor Geschäftsführer
Eigentümer Besitzer Inhaber
Gründer Initiator
Unternehmer Geschäftsmann
Aktionär Anteilseigner Investor
Investor Geldgeber Anleger
Gewerkschaft Arbeitnehmervertretung
Gewerkschaft Arbeitnehmerseite
Arbeitgeber Arbeitgeberseite
Betriebsrat Arbeitnehmervertreter
Auszubildender Azubi Lehrling
Partner Verbündeter
Konkurrent Rivale Wettbewerber
Gegner Kontrahent
Gegner Kritiker
Lohn Gehalt
Lohn Bezahlung Entgelt
Lohn Tarif
Lohnerhöhung Gehaltserhöhung
Rente Pension
Rentner Pensionär Ruheständler
Bonus Prämie
Geld Mittel
Geld Summe Betrag
Geld Euro
Mittel Gelder
Zuschuss Förderung Subvention Beihilfe
Hilfe Unterstützung Beistand
Spende Gabe
Haushalt Etat Budget
Ausgabe Kosten
Kosten Aufwand
Mehrkosten Zusatzkosten
Preis Kosten
Fahrpreis Ticketpreis
Ticket Fahrkarte Fahrschein
Ticket Karte Eintrittskarte
Karte Eintrittskarte
Gebühr Entgelt Abgabe
Steuer Abgabe
Zoll Zölle
Schulden Verbindlichkeiten
Kredit Darlehen
Zins Zinssatz Leitzins
Gewinn Überschuss Profit
Gewinn Ertrag
Umsatz Erlös
Einnahme Erlös Einkünfte
Einnahme Mehreinnahme
Mindereinnahme Einbuße Verlust
Verlust Minus
Verlust Defizit Fehlbetrag
Defizit Fehlbetrag Lücke
Aktie Papier Anteilsschein
Aktie Kurs
Börse Aktienmarkt
Dividende Ausschüttung
Entschädigung Schadenersatz Wiedergutmachung
Entschädigung Ausgleich
Erstattung Rückzahlung
Bank Geldhaus Kreditinstitut Geldinstitut
Sparkasse Bank
Versicherer Versicherung
Währung Geld
Wirtschaft Konjunktur
Rezession Abschwung Flaute
Inflation Teuerung
Arbeitsloser Erwerbsloser
Arbeitslosigkeit Erwerbslosigkeit
Markt Handel
Händler Verkäufer
Händler Laden Geschäft
Händler Einzelhandel
Laden Geschäft
Supermarkt Lebensmittelhändler Discounter
Kunde Käufer
Kunde Verbraucher
Verbraucher Konsument
Ware Produkt Artikel
Paket Päckchen
Auftrag Bestellung
Vertrag Abkommen Vereinbarung
Vertrag Kontrakt
Abkommen Vereinbarung Übereinkunft
Abkommen Pakt
Einigung Kompromiss Vereinbarung
Einigung Abschluss
Waffenruhe Waffenstillstand Feuerpause
Gespräch Verhandlung
Gespräch Unterredung
Gespräch Treffen
Treffen Begegnung
Treffen Sitzung
Sitzung Versammlung
Gipfel Gipfeltreffen Konferenz
Konferenz Kongress Tagung
Streit Konflikt
Streit Auseinandersetzung
Debatte Diskussion
Regierung Kabinett
Regierung Minister
Regierung Staat
Ministerium Ressort
Ministerium Ministerin Minister
Minister Ressortchef
Ministerpräsident Landeschef Regierungschef
Kanzler Regierungschef
Präsident Staatschef Staatsoberhaupt
Bürgermeister Rathauschef Stadtoberhaupt
Bürgermeister Oberbürgermeister
Oberbürgermeister Rathauschef Stadtoberhaupt
Landrat Kreischef
Stadtverwaltung Stadt Rathaus
Stadtverwaltung Kommune
Stadtrat Gemeinderat Rat
Rat Gremium
Gremium Ausschuss
Ausschuss Kommission
Kommission Gremium
Untersuchungsausschuss Ausschuss
Sprecher Sprecherin
Parlament Landtag
Parlament Bundestag
Parlament Abgeordnete
Abgeordneter Parlamentarier
Opposition Oppositionspartei
Koalition Bündnis
Koalition Regierung
Partei Fraktion
Politiker Politikerin
Kandidat Bewerber
Kandidat Anwärter
Wahl Abstimmung
Wahl Urnengang
Wähler Wahlberechtigter
Bürgerentscheid Volksentscheid Referendum
Bürgerbegehren Volksbegehren
Stimme Votum
Gesetz Regelung
Gesetz Vorschrift
Gesetz Entwurf
Gesetz Recht
Regel Vorschrift Regelung
Regel Vorgabe
Vorschrift Auflage
Verordnung Erlass Vorschrift
Verordnung Regelung
Maßnahme Schritt
Reform Umbau
Programm Plan
Projekt Vorhaben
Projekt Plan
Plan Vorhaben
Plan Entwurf
Plan Konzept
Vorschlag Idee
Vorschlag Plan
Antrag Gesuch
Antrag Vorschlag
Ziel Zweck
Ziel Absicht
Botschafter Gesandter Diplomat
Grenze Grenzübergang
Flüchtling Geflüchteter
Flüchtling Asylbewerber
Zuwanderer Einwanderer Migrant
Bürger Einwohner
Bürger Mensch
Einwohner Bewohner
Bewohner Anwohner
Bewohner Mensch
Anwohner Nachbar
Einwohner Mensch
Bevölkerung Einwohner
Mensch Person Leute
Person Leute
Mieter Bewohner
Mieter Mietpartei
Vermieter Hauseigentümer Hausbesitzer
Haushalt Familie
Haushalt Wohnung
Familie Angehörige
Angehöriger Verwandter Hinterbliebener
Eltern Mutter
Eltern Vater
Kind Junge
Kind Mädchen
Kind Minderjähriger
Baby Säugling Neugeborenes
Jugendlicher Teenager
Jugendlicher Heranwachsender
Senior Rentner
Ehepaar Paar
Ehefrau Frau
Ehemann Mann
Menge Menschenmenge
Armee Militär Streitkräfte Bundeswehr
Soldat Truppe
Truppe Streitkräfte
Krieg Konflikt
Gefecht Kampf
Angriff Attacke
Angriff Überfall
Angriff Anschlag
Anschlag Attentat
Rakete Geschoss
Flugzeug Maschine Jet
Flugzeug Flieger
Hubschrauber Helikopter
Fluggesellschaft Airline
Flug Verbindung
Pilot Flugkapitän
Besatzung Crew
Passagier Fahrgast Reisender
Passagier Fluggast
Fahrgast Reisender
Pendler Fahrgast
Tourist Urlauber
Tourist Besucher Gast
Besucher Gast
Besucher Zuschauer
Gast Kunde
Flughafen Airport
Zug Bahn
Zug S-Bahn
Bahn Eisenbahn
Bahn Bahnunternehmen
Strecke Linie Verbindung
Strecke Gleis
Bahnhof Haltestelle
Haltestelle Station Halt
Straßenbahn Tram
U-Bahn Metro
Bus Linienbus
Auto Wagen
Auto Fahrzeug
Auto Pkw
Wagen Fahrzeug
Lastwagen Lkw Laster
Lastwagen Fahrzeug
Fahrer Autofahrer
Fahrer Lenker
Motorrad Krad
Fahrrad Rad
Radfahrer Radler
Radfahrer Radsportler
Fußgänger Passant
Verkehr Autos
Straße Weg
Straße Fahrbahn
Straße Landstraße
Autobahn Schnellstraße
Brücke Viadukt
Brücke Bauwerk
Kreuzung Knotenpunkt
Schiff Boot
Schiff Dampfer
Fähre Fährschiff
Fähre Schiff
Kutter Fischerboot
Frachter Frachtschiff
Kapitän Schiffsführer
Hafen Anleger
Küstenwache Seenotretter
Retter Rettungskräfte
Retter Helfer
Rettungskräfte Einsatzkräfte
Feuerwehr Feuerwehrleute Feuerwehrmann
Feuerwehr Einsatzkräfte
Helfer Einsatzkräfte
Sanitäter Rettungsdienst
Feuer Brand
Feuer Flammen
Waldbrand Feuer
Haus Gebäude
Haus Wohnhaus
Haus Immobilie
Gebäude Bau Bauwerk
Gebäude Immobilie
Wohnung Apartment
Wohnung Haushalt
Wohnung Zuhause
Hochhaus Wohnblock
Dach Decke
Mauer Wand
Stockwerk Etage Geschoss
Keller Untergeschoss
Baustelle Bauarbeiten
Bauarbeiten Arbeiten
Bau Bauarbeiten
Bau Neubau
Grundstück Gelände Areal Fläche
Gelände Fläche
Gebiet Region
Gebiet Gegend
Gebiet Bereich
Bezirk Stadtteil Viertel
Ort Stelle
Ort Gemeinde
Ort Dorf
Stadt Kommune
Stadt Gemeinde
Gemeinde Kommune
Dorf Gemeinde
Umgebung Umland Umkreis
Hauptstadt Metropole
Land Staat
Land Bundesland
Kreis Landkreis
Boden Erde
Feld Acker
Berg Gipfel
Hang Abhang
Höhle Grotte
Fluss Strom
Bach Fluss
See Gewässer
Fluss Gewässer
Stausee Talsperre
Damm Deich
Meer See Ozean
Küste Ufer
Strand Küste
Hochwasser Flut Überschwemmung
Hochwasser Überflutung
Regen Niederschlag
Regen Regenfälle
Sturm Orkan Unwetter
Sturm Wirbelsturm Hurrikan
Wind Bö
Schnee Schneefall
Lawine Schneebrett
Erdrutsch Hangrutsch
Erdbeben Beben
Vulkan Ausbruch
Dürre Trockenheit
Hitze Hitzewelle
Temperatur Grad
Wetter Witterung
Wetterdienst Meteorologe
Klimawandel Erderwärmung
Klimaschutz Klima
Treibhausgas CO2 Kohlendioxid
CO2 Kohlendioxid Kohlenstoffdioxid
Ausstoß Emission
Umwelt Natur
Umweltschützer Naturschützer
Umweltverband Umweltschützer Naturschützer
Aktivist Demonstrant
Naturschutzgebiet Schutzgebiet
Tier Wildtier
Tier Art
Art Spezies
Rind Kuh
Rind Vieh
Schaf Tier
Huhn Geflügel
Biene Volk
Baum Gehölz
Wald Forst
Pflanze Gewächs
Ernte Ertrag
Bauernhof Hof Betrieb
Bauer Landwirt
Winzer Weinbauer
Lebensmittel Nahrung
Essen Mahlzeit
Gaststätte Restaurant Lokal Wirtshaus
Hotel Unterkunft
Getränk Trunk
Trinkwasser Wasser
Strom Elektrizität
Strom Energie
Stromausfall Blackout
Ausfall Störung
Störung Panne
Panne Defekt
Kraftwerk Anlage
Netz Netzwerk
Windrad Windkraftanlage
Windpark Windkraftanlage
Solaranlage Photovoltaik
Gas Erdgas
Benzin Kraftstoff Sprit
Kraftstoff Treibstoff
Öl Erdöl
Leitung Rohr
Batterie Akku
Motor Antrieb
Maschine Gerät
Anlage Maschine
Teil Bauteil
Chip Halbleiter
Handy Smartphone Mobiltelefon
Telefon Handy
Computer Rechner
Computer PC
Software Programm
System Computer
App Anwendung
Internet Netz
Webseite Website Internetseite
Daten Informationen
Daten Zahlen Statistik
Information Angabe
Hacker Angreifer
Hacker Cyberkriminelle
Cyberangriff Hackerangriff
Passwort Kennwort
Elektroauto E-Auto
Krankenhaus Klinik Spital Klinikum
Arzt Mediziner Doktor
Arzt Chirurg
Pflegekraft Pfleger Krankenschwester
Pflegeheim Altenheim Seniorenheim Heim
Patient Kranker
Krankheit Erkrankung
Krankheit Leiden
Infektion Ansteckung
Infektion Erkrankung
Epidemie Seuche
Virus Erreger
Symptom Anzeichen
Verletzung Wunde
Knochenbruch Fraktur
Schmerz Beschwerden
Medikament Arznei Arzneimittel
Medikament Mittel
Wirkstoff Substanz
Therapie Behandlung
Impfstoff Vakzin
Nebenwirkung Begleiterscheinung
Operation Eingriff
Studie Untersuchung
Studie Forschung
Studie Erhebung
Umfrage Befragung Erhebung
Bericht Studie
Bericht Report
Gutachten Expertise
Gutachter Sachverständiger
Gutachter Experte
Analyse Untersuchung
Test Prüfung Untersuchung
Test Versuch
Kontrolle Prüfung Überprüfung Inspektion
Forscher Wissenschaftler
Forscher Team
Wissenschaftler Experte
Experte Fachmann Fachleute
Experte Spezialist
Universität Hochschule Uni
Labor Laboratorium
Versuch Experiment
Fund Entdeckung
Weltraum Weltall All
Raumschiff Raumfähre
Sonde Raumsonde
Rakete Trägerrakete
Astronaut Raumfahrer
Archäologe Ausgräber
Archäologe Forscher
Ausgrabung Grabung
Grab Grabstätte
Grabkammer Grab
Skelett Gebeine Knochen
Überreste Reste
Leiche Leichnam
Schule Unterricht
Schule Gymnasium
Lehrer Lehrkraft
Lehrer Pädagoge
Schulleiter Rektor Direktor
Schüler Kind
Schüler Jugendlicher
Student Studierender
Unterricht Stunde
Ferien Urlaub
Prüfung Examen
Note Zensur
Kindergarten Kita Kindertagesstätte
Bücherei Bibliothek
Museum Ausstellung
Ausstellung Schau
Künstler Maler
Gemälde Bild
Gemälde Werk Kunstwerk
Skulptur Statue Plastik
Denkmal Monument
Versteigerung Auktion
Film Streifen
Kino Filmtheater
Regisseur Filmemacher
Schauspieler Darsteller
Theater Bühne
Theater Schauspielhaus
Stück Schauspiel
Vorstellung Aufführung
Oper Opernhaus
Konzert Auftritt
Fest Festival
Veranstaltung Ereignis
Musiker Künstler
Sänger Musiker
Orchester Philharmoniker
Lied Song
Buch Roman
Buch Werk
Autor Schriftsteller
Autor Verfasser
Journalist Reporter
Zeitung Blatt
Sender Rundfunk
Fernsehen TV
Nachricht Meldung
Medien Presse
Preis Auszeichnung
Medaille Gold
Spiel Partie Begegnung
Spiel Match
Spiel Duell
Mannschaft Team
Mannschaft Elf
Verein Klub Club
Verein Mannschaft Team
Spieler Profi
Torwart Torhüter Keeper
Stürmer Angreifer
Trainer Coach
Trainer Übungsleiter
Schiedsrichter Unparteiischer
Tor Treffer
Torschütze Schütze
Elfmeter Strafstoß
Halbzeit Hälfte
Verlängerung Zusatzzeit
Sieg Erfolg
Sieg Triumph
Niederlage Pleite
Unentschieden Remis
Liga Klasse
Turnier Wettbewerb
Wettbewerb Wettkampf
Pokal Cup
Titel Meisterschaft
Meister Champion
Titelverteidiger Meister
Finale Endspiel
Halbfinale Vorschlussrunde
Rennen Wettfahrt
Läufer Athlet
Athlet Sportler
Etappe Teilstück
Ziel Zielstrich
Stadion Arena
Fan Anhänger
Fan Zuschauer
Zuschauer Publikum
Zuschauer Besucher
Kirche Gotteshaus
Pfarrer Geistlicher Priester
Papst Pontifex
König Monarch
Königin Monarchin
Beerdigung Beisetzung Bestattung Begräbnis
Hochzeit Trauung
Jubiläum Jahrestag
Feier Fest
Protest Demonstration
Demonstration Kundgebung Demo
Demonstration Protestzug
Demonstrant Protestierender
Demonstrant Teilnehmer
Streik Ausstand Arbeitskampf
Streik Arbeitsniederlegung
Streik Warnstreik
Petition Unterschriften
Kampagne Aktion
Forderung Verlangen
Angebot Offerte
Genehmigung Erlaubnis
Genehmigung Zulassung
Genehmigung Zustimmung
Zustimmung Billigung
Lizenz Konzession
Zugeständnis Entgegenkommen
Grund Ursache
Ursache Auslöser
Brandursache Ursache
Ergebnis Resultat
Folge Konsequenz
Folge Auswirkung
Wirkung Effekt
Problem Schwierigkeit
Problem Mangel
Mangel Defekt Fehler
Fehler Irrtum
Fehler Versehen
Fehler Panne
Schaden Schäden
Gefahr Risiko
Gefahr Bedrohung
Sicherheit Schutz
Sorge Bedenken Befürchtung
Sorge Angst
Warnung Alarm
Zeichen Signal
Hoffnung Zuversicht
Möglichkeit Chance
Chance Aussicht
Wahl Auswahl
Lösung Ausweg
Methode Verfahren
Methode Technik
Weise Art
Beispiel Fall
Teil Abschnitt
Teil Anteil
Anteil Quote
Betrag Summe
Menge Masse
Anzahl Zahl
Summe Gesamtbetrag
Quartal drei_Monate
Jahrzehnt zehn_Jahre
Jahrhundert hundert_Jahre
Frühjahr Frühling
Beginn Anfang Start
Auftakt Start
Ende Schluss Abschluss
Termin Datum
Frist Zeitraum
Zeitraum Zeit
Phase Abschnitt
Serie Reihe
Liste Verzeichnis
Dokument Unterlagen Papier
Brief Schreiben
Erklärung Mitteilung
Erklärung Stellungnahme
Mitteilung Meldung
Rede Ansprache
Vorwurf Anschuldigung
Vorwurf Kritik
Lob Anerkennung
Mitglied Angehöriger
Vertreter Repräsentant
Abordnung Delegation
Gruppe Verband
Verband Organisation Verein
Verband Vereinigung
Organisation Einrichtung
Hilfsorganisation Hilfswerk
Freiwilliger Ehrenamtlicher
Berater Ratgeber
Vorgänger Vorläufer
Nachfolger Ersatz
Anstieg Zunahme Zuwachs Wachstum
Anstieg Erhöhung Steigerung
Anstieg Plus
Rückgang Abnahme
Rückgang Minus
Senkung Kürzung
Änderung Wechsel
Verbesserung Fortschritt
Entwicklung Trend
Ausbau Erweiterung
Verschiebung Verzögerung
Verzögerung Verspätung
Schließung Aus
Schließung Sperrung
Aus Ende
Öffnung Eröffnung
Verbot Untersagung
Einschränkung Beschränkung
Bedingung Voraussetzung
Pflicht Verpflichtung
Pflicht Aufgabe
Rolle Funktion
Recht Anspruch
Macht Gewalt
Aufsicht Kontrolle
Wache Sicherheitsdienst
Seilbahn Gondelbahn
Gondel Kabine
Aufzug Fahrstuhl Lift
Müll Abfall
Zaun Absperrung
Ratsmitglied Stadtrat
Fraktionschef Fraktionsvorsitzender
Regelung Beschluss
Regelung Vorschrift
Anordnung Regelung
Erlass Verfügung Anordnung
Bündnis Koalition
Koalitionspartner Partner
Absprache Abstimmung
Vorgehen Verhalten
Vorgehen Schritt
Termin Gespräch Treffen
Heimweg Rückreise Heimreise
Rückreise Rückfahrt Rückweg
Insasse Fahrgast Passagier
Gruppe Team
Pleite Insolvenz Konkurs
Fachkraft Personal
Tarif Tarifvertrag
Bestmarke Rekord Bestzeit
Höchstwert Rekord
Siegerzeit Zeit
Titelverteidiger Vorjahressieger
Vorjahressieger Titelverteidiger
Vorjahr voriges_Jahr letztes_Jahr
Krankengymnastik Physiotherapie
Becher Gefäß
Noten Komposition
Handschrift Manuskript
Blatt Noten
Dachdecker Handwerker
Einsatz Alarm
Rettungsdienst Notarzt Sanitäter
Update Aktualisierung
Software Update
Notruf 112
Anruf Anrufer
Informatiker Gutachter
Anweisung Auftrag
Personalmangel fehlen_Personal
Freibad Schwimmbad Bad
Becken Schwimmbecken
Einwohner Dorfbewohner
Dorfbewohner Bewohner
Eintritt Tageskarte
Eintritt Ticket
Spielfilm Film
Regisseur Filmregisseur
Memoiren Lebensrückblick Autobiografie Erinnerungen
Reihe Serie Fernsehreihe
Folge Episode
Szene Einstellung
Markenzeichen typisch
Stichwahl Wahlgang
Herausforderer Gegenkandidat Gegner
Amtsinhaber Präsident
Wahllokal Wahlbüro
Unterlagen Papiere
Wahlbetrug Betrug
Handy Gerät
Konflikt Streit
Verordnung Regel
Schulleiter Schulleitung
Umleitung Umweg
Lastwagen Lkw-Fahrer
Bauwerk Brücke
Prüfung Sonderprüfung
Riss Bruch
Anlass Grund
Auslöser Ursache Grund
Schuld Fehler
Einschätzung Ansicht Meinung
Aussage Angabe
Gefängnisstrafe Gefängnis Haft
Bewährungsstrafe Bewährung
Beute Diebesgut
Vitrine Schaukasten
Versicherung Versicherer
Alarmanlage Alarm
Landgericht Kammer
Grabbeigabe Beigabe
Skelett Knochen
Gegend Region
Publikum Zuschauer
Leitung Führung
Zugang Zutritt
Monat vier_Wochen
drei_Monate zwölf_Wochen Quartal
halbes_Jahr sechs_Monate
anderthalb_Jahre achtzehn_Monate
Viertel 25_Prozent
Hälfte 50_Prozent
Löscharbeiten löschen
Löschhubschrauber Hubschrauber
Stellenabbau Stellenstreichung Entlassungen
Baukosten Kosten
Fahrpreis Ticket
Urabstimmung Abstimmung
Mieterverein Mieterbund
Zuwanderung Migration
Krankenkasse Kasse Krankenversicherung
Notaufnahme Ambulanz
Baubeginn Spatenstich
Fertigstellung Vollendung
Inbetriebnahme Start
Vorsitz Leitung
Leiche tot
Mitgliedstaat Mitgliedsland
Führungsspitze Spitze
Geldautomat Bankautomat
Paketbote Zusteller
Briefträger Postbote Zusteller
`;
