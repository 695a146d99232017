import type { ArticleKind } from './article.ts';
import { decodedPath } from './html/url.ts';

/** Names of sections, parts of addresses and first words of titles, without accents, hyphens for spaces. */
const words: Readonly<Partial<Record<ArticleKind, string>>> = {
  'sponsored': 'sponsored sponsored-content advertorial advertorials brandstudio brand-studio paid-post paid-content partner-content anzeige sonderveroffentlichung publireportage publirreportaje patrocinado contenuto-sponsorizzato reklama реклама 广告 広告企画',
  'live-blog': 'live liveblog live-blog liveblogs live-updates live-update liveticker live-ticker ticker newsblog en-direct en-vivo directo en-directo minuto-a-minuto ao-vivo aovivo diretta in-diretta live-tv-ticker na-zywo relacja-na-zywo онлайн трансляция canli canli-anlatim مباشر תאום עדכונים-חיים ライブ 速報ライブ 直播 实时更新 실시간',
  'recipe': 'recipe recipes rezept rezepte receta recetas recette recettes ricetta ricette receita receitas recept recepten recepty przepis przepisy рецепт рецепты рецепти tarifler yemek-tarifleri وصفة وصفات מתכון מתכונים レシピ 食谱 食譜 레시피',
  'gallery': 'gallery galleries photo-gallery photogallery photo-galleries photos in-pictures pictures slideshow slideshows photo-essay fotostrecke fotostrecken bildergalerie bildergalerien bilderstrecke fotos diaporama diaporamas portfolio-photo galeria galerias fotogaleria fotogalerias fotogalerie fotogallery galleria galeria-zdjec zdjecia bildspel bildserie фотогалерея фоторепортаж foto-galeri fotogaleri صور معرض-الصور 写真特集 图集 圖集 组图 화보 포토',
  'video': 'video videos watch videothek clip clips видео відео vidéos فيديو וידאו 動画 视频 影片 영상 동영상',
  'audio': 'podcast podcasts audio horen balado подкаст подкасты بودكاست פודקאסט ポッドキャスト 播客 팟캐스트',
  'opinion': 'opinion opinions op-ed oped commentisfree comment commentary commentaries editorial editorials column columns columnist columnists letters letters-to-the-editor viewpoint perspectives meinung meinungen kommentar kommentare kolumne kolumnen leitartikel glosse gastbeitrag gastkommentar leserbrief leserbriefe tribune tribunes chronique chroniques edito editoriaux idees-debats debats point-de-vue points-de-vue opinion-y-analisis opiniones columna columnas tribuna opiniao opinioes coluna colunas opinioni editoriale editoriali commenti opinie opiniestuk columns-opinie debatt debattartikel ledare meninger meninger-og-debat debat klumme kronik mielipide mielipiteet kolumni paakirjoitus opinie-i-komentarze komentarze komentarz felieton felietony publicystyka komentar nazory velemeny opinii editorialul мнение мнения колонка колонки точка-зрения думка думки блоги yorum yorumlar yazarlar kose-yazisi gorus رأي آراء راي مقالات-الرأي דעות דעה טור-דעה 社説 論説 論壇 オピニオン コラム 评论 評論 社论 社論 观点 觀點 时评 오피니언 사설 칼럼 विचार राय संपादकीय บทความ-ความคิดเห็น ความคิดเห็น quan-diem goc-nhin',
  'review': 'review reviews test tests testbericht testberichte kritik kritiken rezension rezensionen filmkritik buchkritik critique critiques resena resenas critica criticas recensione recensioni recensie recensies recenzja recenzje recension recensioner anmeldelse anmeldelser arvostelu arvostelut обзор обзоры рецензия рецензии inceleme incelemeler مراجعة مراجعات ביקורת ביקורות レビュー 書評 评测 評測 影评 影評 书评 書評 리뷰',
  'interview': 'interview interviews q-and-a q-a im-gesprach gesprach entretien entretiens entrevista entrevistas intervista interviste wywiad wywiady rozmowa rozhovor rozhovory haastattelu интервью інтервю інтервʼю roportaj soylesi mulakat مقابلة مقابلات حوار حوارات ריאיון ראיונות インタビュー 专访 專訪 访谈 訪談 인터뷰 สัมภาษณ์ phong-van साक्षात्कार',
  'press-release': 'press-release press-releases pressrelease news-release news-releases pressemitteilung pressemitteilungen pressemeldung pressemeldungen medienmitteilung medienmitteilungen communique-de-presse communiques-de-presse nota-de-prensa notas-de-prensa comunicado comunicados comunicado-de-prensa comunicato-stampa comunicati-stampa nota-de-imprensa persbericht persberichten pressmeddelande pressmeddelanden pressemelding pressemeldinger pressemeddelelse tiedote tiedotteet komunikat-prasowy informacja-prasowa tiskova-zprava пресс-релиз пресс-релизы прес-реліз basin-bulteni بيان-صحفي הודעה-לעיתונות プレスリリース 新闻稿 新聞稿 보도자료',
  'round-up': 'roundup round-up wrapup wrap-up news-in-brief in-brief morning-briefing evening-briefing daily-briefing weekly-briefing news-briefing the-briefing news-digest daily-digest weekly-digest week-in-review the-week-in-review kurzmeldungen nachrichten-kompakt morgenbriefing der-tag-im-uberblick tag-im-uberblick die-nacht-im-uberblick die-woche-im-uberblick nachrichtenuberblick wochenruckblick tagesruckblick presseschau en-bref breves l-essentiel-de-l-actu l-essentiel-de-l-actualite l\u2019essentiel-de-l\u2019actu l\u2019essentiel-de-l\u2019actualite revue-de-presse las-noticias-del-dia noticias-del-dia lo-mas-destacado-del-dia resumen-de-noticias breves-del-dia claves-del-dia resumo-do-dia noticias-do-dia as-noticias-do-dia giro-del-giorno in-breve notizie-del-giorno le-notizie-del-giorno rassegna-stampa kort-nieuws nieuws-in-het-kort nieuwsoverzicht w-skrocie skrot-wydarzen przeglad-prasy главное-за-день главное-за-неделю главное-за-сутки итоги-дня итоги-недели дайджест коротко головне-за-день підсумки-дня gunun-ozeti gunun-one-cikanlari haber-ozeti موجز-الأنباء أبرز-الأخبار نشرة-الأخبار תקציר-החדשות חדשות-בקצרה ニュースまとめ きょうのニュース 今日のニュース 一周のニュース 要闻 要聞 新闻早报 早报 晚报 每日新闻摘要 一周要闻 오늘의-뉴스 뉴스-브리핑 주요뉴스 아침-브리핑',
  'correction': 'correction corrections corrections-and-clarifications corrections-clarifications clarification clarifications erratum errata berichtigung berichtigungen richtigstellung rectificatif rectificatifs fe-de-errores fe-de-erratas correccion errata-corrige rettifica rettifiche precisazione errataccorrige correcao correcoes rectificatie correctie sprostowanie sprostowania уточнение исправление опровержение поправка уточнення виправлення спростування duzeltme تصحيح تصويب תיקון-טעות 訂正 お詫びと訂正 訂正とお詫び 更正 更正启事 勘误 정정 정정보도 바로잡습니다',
  'obituary': 'obituary obituaries obits in-memoriam nachruf nachrufe necrologie necrologies disparition disparitions obituario obituarios necrologica necrologicas obitos obituarios in-ricordo necrologio necrologi overlijdensbericht nekrolog nekrologi некролог некрологи vefat نعي وفيات הספד 訃報 おくやみ 追悼 讣告 訃聞 逝者 부고',
  'analysis': 'analysis analyses explainer explainers explained factbox news-analysis in-depth analyse analysen hintergrund erklart einordnung decryptage decryptages explication analisis claves explicador analise analises entenda analisi approfondimento spiegazione achtergrond analiza analizy wyjasniamy анализ аналитика разбор объясняем аналіз аналітика пояснення analiz تحليل تحليلات ניתוח הסבר פרשנות 解説 分析 解説記事 解读 解讀 해설 분석',
};

const kindOfWord = new Map<string, ArticleKind>(Object.entries(words).flatMap(([kind, list]) => list.split(' ').map((word): [string, ArticleKind] => [word, kinded(kind)])));

function kinded(kind: string): ArticleKind {
  switch (kind) {
    case 'sponsored': case 'live-blog': case 'recipe': case 'gallery': case 'video': case 'audio': case 'opinion': case 'review': case 'interview': case 'press-release': case 'round-up': case 'correction': case 'obituary': case 'analysis': return kind;
    default: throw new RangeError(`no kind of article: ${kind}`);
  }
}

/** A name from which a kind was read, and where it stands. */
export interface NamedKind {
  kind: ArticleKind;
  words: string;
  where: 'section' | 'title' | 'address';
}

/** Kinds that a name alone tells well enough, whatever the text. */
const byNameAlone: ReadonlySet<ArticleKind> = new Set(['opinion', 'review', 'interview', 'press-release', 'recipe', 'sponsored', 'round-up', 'correction', 'obituary', 'analysis']);
/** Kinds whose name may be all of a title. */
const byWholeTitle: ReadonlySet<ArticleKind> = new Set(['round-up', 'correction', 'obituary']);

/**
 * The kind that an article's names tell, where its page is not known: those of its sections, the word before its title
 * or all of it, and its address.
 * @returns undefined when they tell none
 */
export function namedKind(sections: readonly string[], title: string, url: string | undefined): NamedKind | undefined {
  const candidates: [words: string, where: NamedKind['where'], kind: ArticleKind | undefined][] = [
    ...sections.map((name): [string, 'section', ArticleKind | undefined] => [name, 'section', wordKind(name)]),
    ...[kicker(title) ?? ''].map((name): [string, 'title', ArticleKind | undefined] => [name, 'title', wordKind(name)]),
    ...(url === undefined ? [] : addressKinds(url).map(([name, kind]): [string, 'address', ArticleKind] => [name, 'address', kind])),
  ];
  const whole = title.length > 60 ? undefined : kindOfWord.get(folded(title));
  if (whole !== undefined && byWholeTitle.has(whole)) return { kind: whole, words: title, where: 'title' };
  const [found] = candidates.flatMap(([words, where, kind]) => (kind !== undefined && byNameAlone.has(kind) ? [{ kind, words, where }] : []));
  return found;
}

/** The word that stands apart before a title or after it: "Opinion: …", "… | Opinion", "Liveblog – …". */
export function kicker(title: string): string | undefined {
  const before = /^([^:|–—]{2,24}?)\s*(?:[:：|]|\s[–—-]\s)/u.exec(title)?.[1];
  if (before !== undefined && wordKind(before) !== undefined) return before;
  return /[|–—]\s*([^|–—]{2,24})$/u.exec(title)?.[1] ?? before;
}

const folded = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase().trim().replace(/[\s_]+/g, '-');

/** The kind that a name means whole, or in one of its parts: "Reviews & tests". */
export function wordKind(name: string): ArticleKind | undefined {
  if (name.length > 60) return undefined;
  return kindOfWord.get(folded(name)) ?? name.split(/\s*[/|,&+]\s*/).map((part) => kindOfWord.get(folded(part))).find((kind) => kind !== undefined);
}

/** The kinds that folders of an address name, all but its last part, which names the article. */
export function addressKinds(url: string): [folder: string, kind: ArticleKind][] {
  const path = (URL.parse(url)?.pathname ?? '').split('/').filter((part) => part !== '');
  return path.slice(0, Math.max(0, Math.min(path.length - 1, 8))).flatMap((part): [string, ArticleKind][] => {
    const folder = decodedPath(part);
    const kind = kindOfWord.get(folded(folder));
    // A folder of news in brief holds single pieces.
    return kind === undefined || kind === 'round-up' ? [] : [[folder, kind]];
  });
}
