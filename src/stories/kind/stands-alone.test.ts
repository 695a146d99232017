import { expect, it, test } from 'vitest';
import { hasUnrelatedParts } from './unrelated-parts.ts';
import { standsAlone } from './stands-alone.ts';

const digests: [lang: string, title: string][] = [
  ['en', 'Morning briefing: budget passed, ferry afloat again'], ['en', 'News in brief'], ['en', 'The week in review'], ['en', 'Five things to know this morning'], ['en', "Today's top stories"],
  ['en', 'Market wrap: shares slip as copper falls'], ['en', 'Stocks to watch on Tuesday'], ['en', 'Photos of the week'], ['en', 'Carnival in Kelvik – in pictures'], ['en', 'Live updates: storm reaches Tarnsund'], ['en', 'Storm reaches Tarnsund: as it happened'],
  ['de', 'Das Wichtigste am Morgen'], ['de', 'Die Nachrichten des Tages'], ['de', 'Der Tag im Überblick'], ['de', 'Börsenbericht: Kurse geben nach'], ['de', 'Bilder des Tages'], ['de', 'Liveticker: Sturm erreicht Tarnsund'],
  ['fr', "Ce qu'il faut retenir de ce lundi"], ['fr', 'L’actu du jour'], ['fr', 'Revue de presse'], ['fr', 'En images : le carnaval de Kelvik'], ['fr', 'Clôture de la Bourse : recul des indices'],
  ['es', 'Las noticias más importantes de este lunes'], ['es', 'Lo que debes saber hoy'], ['es', 'Cierre de mercados: caen las acciones'], ['es', 'Fotogalería: el carnaval de Kelvik'],
  ['ru', 'Главное за день'], ['ru', 'Что произошло за ночь'], ['ru', 'Обзор рынков: индексы снизились'], ['zh', '今日要闻'], ['ja', '今日の主なニュース'], ['pt', 'Notícias do dia'], ['tr', 'Günün özeti'],
];
const reports: [lang: string, title: string][] = [
  ['en', 'Ferry runs aground off Tarnsund'], ['en', 'Morning fire destroys bakery in Kelvik'], ['en', 'Live music returns to Oberau'], ['en', 'Market hall in Oberau opens again'], ['en', 'Photos of missing hiker found on phone'], ['en', 'News agency dismisses its chief'], ['en', 'Top court hears case of dismissed mayor'], ['en', 'WRAPUP 2-Ferry aground off Tarnsund, all rescued'], ['en', 'Shares of Nordvind fall after grounding'], ['en', 'Five killed in bus crash near Kelvik'], ['en', 'Picture by Mirja Lund stolen from museum'], ['en', 'Gallery in Oberau robbed at night'],
  ['de', 'Das Wichtige fehlt im Haushalt, sagt die Opposition'], ['de', 'Bilder aus Museum in Oberau gestohlen'], ['de', 'Nachrichtenchef von Kelvik-TV entlassen'], ['de', 'Börse von Kelvik nach Panne geschlossen'], ['de', 'Livemusik in der Altstadt verboten'],
  ['fr', 'Le journal de Kelvik racheté par Nordvind'], ['fr', 'Images volées au musée d’Oberau'], ['fr', 'La Bourse de Kelvik fermée après une panne'], ['fr', 'Directeur du port arrêté à Tarnsund'],
  ['es', 'Noticia falsa sobre el ferri de Tarnsund: detenido su autor'], ['es', 'Galería de arte robada en Oberau'], ['es', 'El mercado de Kelvik se incendia'], ['es', 'Lo detuvieron con las fotos robadas'],
  ['ru', 'Главный врач больницы в Кельвике уволен'], ['ru', 'Паром сел на мель у Тарнсунда'], ['ru', 'Рынок в Кельвике сгорел ночью'], ['zh', '今日凌晨渡轮在塔恩松德触礁'], ['ja', '今日の未明、港でフェリーが座礁'], ['pt', 'Notícia falsa causa pânico em Kelvik'], ['tr', 'Tarnsund açıklarında feribot karaya oturdu'],
];

test.each(digests)('%s: "%s" is no report of one event', (lang, title) => {
  expect(standsAlone({ title, text: '', lang })).toBe(true);
});

test.each(reports)('%s: "%s" may be one', (lang, title) => {
  expect(standsAlone({ title, text: '', lang })).toBe(false);
});

const items: Record<string, string[]> = {
  en: ['The council of Oberau passed its budget by two votes after fourteen hours of debate on Monday night.', 'A ferry struck a reef near Tarnsund at dawn and every passenger was brought ashore unhurt.', 'Bakers in Westport won a prize for a rye loaf made after a recipe found in a monastery.', 'Goalkeeper Tobias Ahrens needs knee surgery and misses the remaining matches of his club.', 'Archaeologists dug up a bronze helmet beneath a car park close to the old harbour wall.', 'Researchers counted more storks this spring than at any time since the war ended.'],
  de: ['Der Gemeinderat von Oberau hat nach vierzehn Stunden Streit den Haushalt knapp beschlossen und schließt ein Schwimmbad.', 'Eine Fähre lief vor Tarnsund im Morgengrauen auf ein Riff, alle Passagiere kamen unverletzt an Land.', 'Bäcker aus Westport gewannen einen Preis für Roggenbrot nach einem Rezept aus einem alten Kloster.', 'Torwart Tobias Ahrens muss am Knie operiert werden und fehlt seinem Verein bis zum Sommer.', 'Archäologen gruben unter einem Parkplatz einen Helm aus Bronze aus, den niemand dort vermutet hatte.', 'Forscher zählten in diesem Frühling mehr Störche als in jedem anderen Jahr seit Kriegsende.'],
  fr: ['Le conseil d’Oberau a adopté son budget de justesse après quatorze heures de débats houleux lundi soir.', 'Un ferry a heurté un récif près de Tarnsund à l’aube, tous les passagers ont été évacués sains et saufs.', 'Des boulangers de Westport ont remporté un prix pour un pain de seigle inspiré d’une recette monastique.', 'Le gardien Tobias Ahrens doit être opéré du genou et manquera la fin de saison de son club.', 'Des archéologues ont déterré un casque de bronze sous un parking voisin des anciens remparts.', 'Les chercheurs ont compté davantage de cigognes ce printemps que jamais depuis la fin de la guerre.'],
  ru: ['Совет Оберау после четырнадцати часов споров принял бюджет большинством в два голоса поздно вечером.', 'Паром налетел на риф возле Тарнсунда на рассвете, всех пассажиров доставили на берег невредимыми.', 'Пекари из Вестпорта получили премию за ржаной хлеб, испечённый по рецепту старинного монастыря.', 'Вратарю Тобиасу Аренсу предстоит операция на колене, он пропустит оставшиеся матчи своего клуба.', 'Археологи выкопали под автостоянкой бронзовый шлем, которого никто не ожидал там увидеть сегодня.', 'Учёные насчитали этой весной больше аистов, чем в любой другой год после окончания войны.'],
};
const ferry: Record<string, string[]> = {
  en: ['The ferry Aurelia ran aground on a reef off Tarnsund early on Monday with 212 passengers aboard.', 'Rescue boats from Kelvik took everyone off the ferry within three hours, the coast guard said.', 'Captain Mirja Lund told reporters the rudder of the Aurelia had jammed in heavy seas.', 'The shipping line Nordvind opened an inquiry and promised to refund all passengers.', 'Divers found a crack in the hull; booms were laid because the ferry was leaking oil.', 'It is the second grounding on the Tarnsund reef since the lighthouse was switched off.'],
  de: ['Die Fähre Aurelia ist am Montag früh vor Tarnsund mit 212 Passagieren auf ein Riff gelaufen.', 'Rettungsboote aus Kelvik holten binnen drei Stunden alle Passagiere von der Fähre, so die Küstenwache.', 'Kapitänin Mirja Lund sagte, das Ruder der Aurelia habe in schwerer See geklemmt.', 'Die Reederei Nordvind kündigte eine Untersuchung an und will die Passagiere entschädigen.', 'Taucher entdeckten einen Riss im Rumpf; um die Fähre wurden Ölsperren ausgelegt.', 'Es ist das zweite Unglück am Riff von Tarnsund, seit der Leuchtturm abgeschaltet wurde.'],
  fr: ['Le ferry Aurelia s’est échoué lundi matin sur un récif au large de Tarnsund avec 212 passagers à bord.', 'Des canots venus de Kelvik ont évacué tous les passagers du ferry en trois heures, selon les garde-côtes.', 'La capitaine Mirja Lund a expliqué que le gouvernail de l’Aurelia s’était bloqué dans la houle.', 'La compagnie Nordvind a ouvert une enquête et promis de rembourser les passagers.', 'Des plongeurs ont vu une fissure dans la coque ; des barrages entourent le ferry.', 'C’est le deuxième échouement sur le récif de Tarnsund depuis l’extinction du phare.'],
  ru: ['Паром «Аврелия» рано утром в понедельник сел на риф у Тарнсунда, на борту было 212 пассажиров.', 'Спасательные лодки из Кельвика за три часа сняли с парома всех пассажиров, сообщила береговая охрана.', 'Капитан Мирья Лунд рассказала, что руль «Аврелии» заклинило во время сильного волнения моря.', 'Судоходная компания «Нордвинд» начала проверку и обещала вернуть пассажирам стоимость билетов.', 'Водолазы нашли трещину в корпусе; вокруг парома выставили боновые заграждения.', 'Это уже второй случай у рифа Тарнсунда с тех пор, как погасили маяк.'],
};

test.each(Object.keys(items))('paragraphs that have nothing to do with each other are found (%s), those of a report are not', (lang) => {
  const [digest, report] = [items[lang]?.join('\n') ?? '', ferry[lang]?.join('\n') ?? ''];
  expect(hasUnrelatedParts({ title: 'Oberau', text: digest, lang })).toBe(true);
  expect(hasUnrelatedParts({ title: 'Aurelia', text: report, lang })).toBe(false);
  expect(hasUnrelatedParts({ title: 'Oberau', text: digest.split('\n').slice(0, 3).join('\n'), lang })).toBe(false);
});

it('hears what the article says of itself, and what is known of it', () => {
  const text = ferry['en']?.join('\n') ?? '';
  expect(standsAlone({ title: 'Sail in comfort', text: `Sponsored content\n${text}`, lang: 'en' })).toBe(true);
  expect(standsAlone({ title: 'Ferry aground', text, lang: 'en', kind: 'live-blog' })).toBe(true);
  expect(standsAlone({ title: 'Ferry aground', text, lang: 'en', kind: 'analysis' })).toBe(false);
});
