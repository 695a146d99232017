import type { Note } from '../../common/wire.ts';

/** A remark of the publisher, and its words. */
export interface Remark {
  note: Note;
  words: string;
}

const said = (words: readonly string[]): RegExp => new RegExp(`^[\\s(\\[（【*–—-]*(?:${words.join('|')})`, 'iu');

const updated = said([
  '(?:last |story |article |first published.{0,60})?(?:updated(?: at| on|:)|update(?:d?:| at \\d)|updated?(?:,? \\p{L}{3,9}\\.? \\d| \\d))', 'this (?:story|article|report|post|page|piece) (?:has been|was) updated',
  '(?:zuletzt )?aktualisiert(?: am| um|:| \\d)', 'update(?:,|:| vom| \\d)', 'dies(?:er|e) (?:artikel|text|beitrag|meldung) wurde .{0,60}(?:aktualisiert|ergänzt)', 'mis(?:e)? à jour', 'article mis à jour', 'cet article a été (?:mis à jour|actualisé)', 'actualizad[oa](?: a| el|:| \\d)', 'actualización', 'esta (?:noticia|nota|información) (?:ha sido|fue) actualizada', 'atualizad[oa](?: às| em|:| \\d)', 'aggiornat[oa](?: il| alle|:| \\d)', 'aggiornamento', 'bijgewerkt', 'laatste update', 'dit artikel is bijgewerkt', 'zaktualizowano', 'aktualizacja', 'обновлен[оаы]?(?:\\s|:|$)', 'обновление', 'оновлено', 'güncellen(?:di|me)', 'güncelleme', '(?:تم )?(?:ال)?تحديث(?::| في|\\s*\\d)', 'עודכן', 'עדכון אחרון', '更新[:：\\s]', '(?:最終)?更新日時', '最后更新', '最後更新', '(?:최종|업데이트|수정)\\s?(?:수정|입력|[:：]|\\d)',
]);

const texts = '(?:story|article|report|post|piece|version|headline|caption|graphic)';
const corrected = said([
  'corrections?\\s*[:：(]', 'corrected\\s*[:：]', 'corrects\\s', 'clarification\\s*[:：]', `(?:editor.?s.note|note)?\\W*(?:an )?(?:earlier|previous|original)\\sversions? of this ${texts}`, `this ${texts} (?:has been|was|is being) corrected`, `in an earlier version of this ${texts}`,
  '(?:korrektur|berichtigung|richtigstellung)(?:shinweis)?\\s*[:：]', '(?:anm(?:erkung|\\.) (?:der|d\\.) red(?:aktion|\\.)|hinweis)?\\W*in (?:einer|der) (?:früheren|ersten|ursprünglichen|vorherigen) (?:version|fassung)', 'dies(?:er|e) (?:artikel|text|beitrag|meldung) wurde .{0,40}(?:korrigiert|berichtigt)', 'rectificatif\\s*[:：]', '(?:erratum|correction)\\s*[:：]', 'une (?:première |précédente )?version (?:précédente|antérieure|initiale)?', 'fe de (?:errores|erratas)\\s*[:：]', '(?:corrección|rectificación)\\s*[:：]', 'en una versión (?:anterior|previa)', 'una versión anterior', '(?:correção|errata)\\s*[:：]', '(?:numa|em uma|uma) versão anterior', '(?:rettifica|errata corrige|correzione)\\s*[:：]', '(?:in )?una versione precedente', '(?:correctie|rectificatie)\\s*[:：]', 'in een eerdere versie', 'een eerdere versie', '(?:sprostowanie|korekta)\\s*[:：]', '(?:w )?(?:poprzedniej|pierwotnej|wcześniejszej) wersj', '(?:исправлено|исправление|поправка|уточнение)\\s*[:：]', '(?:в )?(?:предыдущей|первоначальной|ранней) версии', '(?:виправлено|уточнення)\\s*[:：]', '(?:у|в) попередній версії', 'düzeltme\\s*[:：]', 'تصحيح\\s*[:：]', 'תיקון(?: טעות)?\\s*[:：]', '(?:お詫びと)?訂正\\s*[:：]', '当初の記事', '更正\\s*[:：]', '정정\\s*[:：]', '\\[?바로잡습니다',
]);

/** What agencies put before a headline: `UPDATE 2-`, `CORRECTED-`, `KORREKTUR:`, `WDH/`. */
const updatedTitle = /^(?:UPDATE \d{1,2}\s?[-–:]|(?:UPDATED?|UPDATE|AKTUALISIERT|ACTUALIZA(?:CIÓN|DO)?|ACTUALISATION|AMPLIACIÓN|AGGIORNAMENTO|ATUALIZA(?:ÇÃO|DA)?|AKTUALIZACJA|ОБНОВЛЕНО|GÜNCELLEME)\s?(?:\d{1,2}\s?)?[-–:]|更新|（更新）|【更新】)/u;
const correctedTitle = /^(?:(?:UPDATE \d{1,2}\s?-\s?)?(?:CORRECTED|CORRECTION|REFILE|KORREKTUR|KORR|BERICHTIGUNG|RECTIFICATIF|CORRECCIÓN|CORRIGE|RETTIFICA|CORREÇÃO|SPROSTOWANIE|ИСПРАВЛЕНО)\s?[-–:/(]\s?(?=\S)|訂正[:：－-]|【訂正】)/u;

/** The remarks in the first and last lines of a text, and in its headline. */
export function remarksIn(title: string, lines: readonly string[]): Remark[] {
  const found: Remark[] = [];
  if (updatedTitle.test(title)) found.push({ note: 'updated', words: title });
  if (correctedTitle.test(title)) found.push({ note: 'corrected', words: title });
  const edges = lines.length < 8 ? lines : [...lines.slice(0, 3), ...lines.slice(-4)];
  for (const line of edges) {
    const start = line.slice(0, 300);
    if (corrected.test(start)) found.push({ note: 'corrected', words: line });
    else if (updated.test(start)) found.push({ note: 'updated', words: line });
  }
  return found;
}
