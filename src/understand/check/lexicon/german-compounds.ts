import { termOf } from '../../../common/words/terms.ts';
import { synonymsOf } from './synonyms.ts';
import { isPhrase, WordList } from './word-list.ts';

/** The two parts of a German compound of nouns that the lexicon has: of `Reisebus` what it is, `bus`, and what it is for, `reise`. */
export interface Compound {
  head: string;
  modifier: string;
}

const LEAST = 3;
/** What joins the parts: `Rat-s-mitglied`. */
const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];
/** Further nouns that compounds are made of. Written for this project. */
const further = 'Reise Brot Bund Holz Stahl Kohle Milch Fleisch Ei Gemüse Obst Bier Wein Zucker Salz Papier Glas Gold Silber Kupfer Eisen Stein Sand Eis Luft Licht Sonne Mond Stern Nacht Tag Morgen Abend Winter Sommer Jahr Zeit Stunde Ende Hand Fuß Arm Bein Kopf Herz Hirn Auge Ohr Zahn Haut Blut Lunge Leber Niere Rücken Knie Finger Sport Tennis Ball Ski Fußball Schach Kunst Kultur Bild Ton Wort Satz Text Brief Post Karte Tasche Rucksack Uhr Schuh Kleid Hose Hemd Jacke Mantel Hut Brille Tisch Stuhl Bett Schrank Lampe Fenster Tür Schloss Tor Garten Park Platz Hof Turm Burg Kammer Saal Halle Keller Küche Bad Zimmer Büro Amt Akte Formular Gebühr Schein Pass Ausweis Recht Pflicht Frist Quote Rate Wert Preis Lohn Zins Konto Kasse Fonds Etat Krise Boom Ziel Plan Rest Teil Stück Paar Reihe Gruppe Klasse Stufe Ebene Grad Punkt Linie Kreis Ring Kette Seil Netz Draht Kabel Rohr Ventil Pumpe Tank Fass Kessel Ofen Herd Motor Bremse Reifen Sitz Gurt Achse Schiene Gleis Weiche Signal Ampel Schild Spur Kurve Hang Ufer Deich Damm Kanal Schleuse Hafen Werft Kran Dock Flotte Crew Gast Wirt Koch Kellner Bäcker Metzger Schneider Maler Maurer Schmied Tischler Bote Wächter Hirte Jäger Förster Fischer Pferd Hund Katze Kuh Schwein Ziege Huhn Gans Ente Vogel Fisch Wal Wolf Bär Fuchs Reh Hirsch Hase Biene Fliege Wespe Käfer Wurm Schlange Blume Rose Gras Heu Stroh Korn Weizen Mais Kartoffel Apfel Birne Kirsche Beere Nuss Moor Moos Torf Heide Wiese Acker Feld Müll Abfall Dreck Staub Rauch Asche Glut Funke Bombe Mine Panzer Waffe Messer Schuss Wunde Narbe Pflege Kur Pille Spritze Labor Test Probe Messe Markt Börse Makler Anwalt Notar Zoll Grenze Asyl Visum Volk Bürger Wähler Partei Fraktion Lager Block Front Pakt Union Liga Club Kader Pokal Cup Sieg Titel Rang Runde Spiel Lauf Sprung Wurf Stoß Schlag Tritt Fall Sturz Bruch Riss Loch Spalt Bus Kino Radio Funk Daten Chip Code Roboter'.split(' ');
let nouns: WordList<string> | undefined;

/** In its rows the lexicon writes nouns with a capital. */
function nounsOf(): WordList<string> {
  if (nouns !== undefined) return nouns;
  nouns = new WordList<string>('de');
  for (const row of synonymsOf('de')) for (const word of row.split(' ')) if (/^\p{Lu}/u.test(word) && !isPhrase(word)) nouns.add(word, word.toLowerCase());
  for (const word of further) nouns.add(word, word.toLowerCase());
  return nouns;
}

/** The nouns of the lexicon that a word is a form of. */
export const nounOf = (lower: string, term: string): string[] => nounsOf().find(lower, term);

/** Reads a compound; undefined where the lexicon does not have both parts. @param lower in small letters */
export function compoundOf(lower: string): Compound | undefined {
  for (let at = LEAST; at <= lower.length - LEAST; at++) {
    const rest = lower.slice(at);
    const [head] = nounOf(rest, termOf(rest, 'de'));
    if (head === undefined) continue;
    const before = lower.slice(0, at);
    for (const link of links) {
      const [modifier] = before.endsWith(link) && before.length - link.length >= LEAST ? nounOf(before.slice(0, before.length - link.length), '') : [];
      if (modifier !== undefined) return { head, modifier };
    }
  }
  return undefined;
}
