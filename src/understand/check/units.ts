/** Words for units of time, length, weight, area and so on, by what they measure; `-` marks beginnings. Written for this project. */
const units: Readonly<Record<string, string>> = {
  second: 'second seconds sekunde sekunden seconde secondes segundo segundos', minute: 'minute minutes minuten minuto minutos', hour: 'hour hours stunde stunden heure heures hora horas', day: 'day days tag tage tagen jour jours día días',
  week: 'week weeks woche wochen semaine semaines semana semanas', month: 'month months monat monate monaten mois mes meses', year: 'year years jahr jahre jahren an ans année années año años', decade: 'decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas', century: 'century centuries jahrhundert jahrhunderte siècle siècles siglo siglos',
  kilometre: 'km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros', metre: 'm metre metres meter meters metern mètre mètres metro metros', centimetre: 'cm centimetre centimetres centimeter centimetern centimètre centimètres centímetro centímetros', mile: 'mile miles meile meilen mille milles milla millas',
  kilogram: 'kg kilo kilos kilogram kilograms kilogramm kilogrammes kilogramo kilogramos', tonne: 't tonne tonnes ton tons tonnen tonelada toneladas', gram: 'gram grams gramm gramme grammes gramo gramos', hectare: 'hectare hectares hektar hectárea hectáreas ha', litre: 'litre litres liter litern litro litros', degree: 'degree degrees grad degré degrés grado grados',
};
const unitOf = new Map(Object.entries(units).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)));

/** The unit that a text straight behind a number begins with: `nine months`, `38-metre`, `115 km/h`; empty where there is none. */
export function unitBehind(after: string): string {
  const [, word = '', per = ''] = /^[\s\u00A0\u202F-]?(?:(?:more|weitere[nr]?|autres|otr[oa]s|further|other|long|volle)\s)?(\p{L}+)(\/\p{L}+)?/u.exec(after) ?? [];
  const unit = unitOf.get(word.toLowerCase());
  return unit === undefined ? '' : `${unit}${per}`;
}
