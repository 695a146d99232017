import { describe, expect, it } from 'vitest';
import { termOf } from '../../../common/words/terms.ts';
import { readStatement } from '../statement.ts';
import { rowOf, type Senses, sensesOf } from './senses.ts';
import { synonymsOf } from './synonyms.ts';
import { isPhrase } from './word-list.ts';

const senses = (word: string, language: string): Senses => sensesOf(word.toLowerCase(), termOf(word, language), language);
const mean = (one: string, other: string, language: string): boolean => senses(one, language).rows.some((row) => senses(other, language).rows.includes(row));
const exclude = (one: string, other: string, language: string): boolean =>
  senses(one, language).sides.some((side) => senses(other, language).sides.some((theirs) => theirs !== side && rowOf(theirs) === rowOf(side)));
const pairs = (text: string): [string, string][] => text.split(', ').map((pair) => {
  const [one = '', other = ''] = pair.split('/');
  return [one, other];
});

describe.each([
  [
    'en', 'bought/purchased, decision/ruled, closure/shut, stolen/robbed, spoke/addressing, mayors/mayor, lorry/truck, approval/authorised, rose/climbed, injured/hurt, sacked/dismissal, halted/stopped, thieves/burglars, children/youngsters',
    'rise/double, flood/water, buy/sell, judge/police, boat/house, north/south, mayor/minister, fire/water, guilty/innocent, doctor/patient, killed/injured, may/must',
    'rose/fell, employer/workers, acquitted/convicted, arrived/left, lent/borrowed, urban/rural, victim/attacker, majority/minority, compulsory/voluntary, imports/exports, inside/outside, earlier/later',
  ],
  [
    'de', 'gekündigt/Kündigung, aufgegeben/aufgab, angekündigte/Ankündigung, schloss/Schließung, entlassen/gekündigt, festgenommen/verhaftet, zurückgetreten/Rücktritt, gestohlen/Diebstahl, umgezogen/Umzug, Klinik/Krankenhaus, kostenlos/gratis, eröffnete/eingeweiht, angehoben/erhöhte, vorzustellen/präsentierte, Ärzte/Mediziner',
    'steigen/verdoppeln, Wasser/Hochwasser, Zug/Umzug, Richter/Polizei, töten/verletzen, Land/Stadt, Norden/Süden, Arzt/Patient, Mieter/Vermieter, kaufen/verkaufen',
    'gestiegen/gesunken, freigesprochen/verurteilt, angekommen/abgereist, Arbeitgeber/Arbeitnehmer, Täter/Opfer, Einfuhr/Ausfuhr, freiwillig/verpflichtend, innerhalb/außerhalb, Mehrheit/Minderheit, nördlich/südlich, eingestellt/entlassen',
  ],
  [
    'fr', 'fermeture/fermé, élu/élection, décède/décès, vendue/vente, prévoit/prévu, construit/construction, démissionne/démission, cambriolé/volé, médecin/docteur, licenciement/renvoyés, hausse/augmentation, obtenue/décroché, gratuite/gratuitement, hôpitaux/clinique',
    'acheter/vendre, maire/ministre, eau/inondation, juge/policier, tuer/blesser, nord/sud, médecin/patient, coupable/innocent, monter/baisser',
    'augmenté/baissé, acquitté/condamné, arrivés/partis, employeurs/salariés, auteur/victime, importations/exportations, obligatoire/facultatif, intérieur/extérieur, majorité/minorité, nord/sud, embauché/licencié',
  ],
  [
    'es', 'elección/elegido, cierre/cerraron, pide/solicitó, murió/fallecieron, dijo/declaró, aumento/incrementaron, despedidos/despido, detuvieron/arrestado, médico/facultativo, gratis/gratuito, robo/sustrajeron, aprobaron/aprueba, vendió/venta, construyó/construcción',
    'comprar/vender, casa/caer, alcalde/ministro, agua/inundación, juez/policía, norte/sur, médico/paciente, contar/contener, medir/médico',
    'subió/bajó, absuelto/condenado, llegaron/salieron, empresarios/trabajadores, agresor/víctima, importaciones/exportaciones, obligatorio/voluntario, dentro/fuera, mayoría/minoría, norte/sur, contratar/despedir',
  ],
])('the words of %s', (language, same, other, contrary) => {
  it.each(pairs(same))('%s means what %s means', (one, two) => {
    expect(mean(one, two, language)).toBe(true);
    expect(exclude(one, two, language)).toBe(false);
  });
  it.each(pairs(other))('%s does not mean what %s means', (one, two) => {
    expect(mean(one, two, language)).toBe(false);
  });
  it.each(pairs(contrary))('%s excludes %s', (one, two) => {
    expect(exclude(one, two, language)).toBe(true);
    expect(mean(one, two, language)).toBe(false);
  });

  it('joins no words that exclude each other', () => {
    const wrong = synonymsOf(language).filter((row) => {
      const words = row.split(' ').filter((word) => !isPhrase(word)).map((word) => senses(word, language).sides);
      return words.some((sides) => words.some((others) => !sides.some((side) => others.includes(side)) && sides.some((side) => others.some((theirs) => rowOf(theirs) === rowOf(side)))));
    });
    expect(wrong).toEqual([]);
  });
});

describe('phrases', () => {
  it.each([
    ['en', 'The minister stepped down on Friday.', 'The minister resigned on Friday.'],
    ['en', 'The shop took the cheese off its shelves.', 'The cheese was withdrawn.'],
    ['en', 'The match was put off until May.', 'The match was postponed until May.'],
    ['en', 'Councillors turned the plan down.', 'Councillors rejected the plan.'],
    ['de', 'Niemand kam dabei zu Schaden.', 'Niemand wurde verletzt.'],
    ['de', 'Drei Menschen kamen ums Leben.', 'Drei Menschen starben.'],
    ['de', 'Das Gesetz tritt im Mai in Kraft.', 'Das Gesetz gilt ab Mai.'],
    ['fr', 'Deux personnes ont perdu la vie.', 'Deux personnes sont mortes.'],
    ['fr', 'La fête aura lieu samedi.', 'La fête se déroulera samedi.'],
    ['es', 'El acto tuvo lugar el lunes.', 'El acto se celebró el lunes.'],
    ['es', 'El pleno dio luz verde al plan.', 'El pleno aprobó el plan.'],
  ])('reads %s: %s', (language, phrase, word) => {
    const rows = readStatement(word, language).words.flatMap((one) => one.rows);
    const heads = readStatement(phrase, language).words.filter((one) => one.isContent && one.rows.some((row) => rows.includes(row)));
    const shared = readStatement(word, language).words.filter((one) => one.isContent && one.rows.some((row) => heads.some((head) => head.term !== one.term && head.rows.includes(row))));
    expect(shared).not.toEqual([]);
  });
});
