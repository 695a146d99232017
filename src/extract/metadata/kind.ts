import type { ArticleKind } from '../../common/article.ts';
import { decodedPath } from '../../common/html/url.ts';
import { firstMeta, type PageHead } from './head.ts';
import { textOf, typesOf, type JsonObject } from './json-ld.ts';

/** Types of schema.org that say it. */
const byType: Readonly<Record<string, ArticleKind>> = {
  AdvertiserContentArticle: 'sponsored', LiveBlogPosting: 'live-blog', OpinionNewsArticle: 'opinion', ReviewNewsArticle: 'review', CriticReview: 'review', Review: 'review', Recipe: 'recipe', ImageGallery: 'gallery', MediaGallery: 'gallery', PodcastEpisode: 'audio',
};

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
};
const kindOfWord = new Map<string, ArticleKind>(Object.entries(words).flatMap(([kind, list]) => list.split(' ').map((word): [string, ArticleKind] => [word, kinded(kind)])));

function kinded(kind: string): ArticleKind {
  switch (kind) {
    case 'sponsored': case 'live-blog': case 'recipe': case 'gallery': case 'video': case 'audio': case 'opinion': case 'review': case 'interview': case 'press-release': return kind;
    default: throw new RangeError(`no kind of article: ${kind}`);
  }
}

const wire = /(?:\/PRNewswire\/|\(?(?:BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|ACCESSWIRE|EIN Presswire|PR Newswire)\)?|\(ots(?:\/[^)]{1,40})?\))/;

/** What is known of an article when its kind is asked. */
export interface KindEvidence {
  head: PageHead;
  article: JsonObject | undefined;
  title: string | undefined;
  section: string | undefined;
  url: string;
  /** What the page is made of, when that is not one running text. */
  shape: 'live-blog' | 'gallery' | undefined;
  text: string;
  words: number;
  /** Pictures among the article's lines. */
  images: number;
}

/**
 * The kind of an article: what the page says of itself (schema.org types, OpenGraph), then its section, its address and
 * the word before its title, then its shape. A kind that the shape speaks against (a "video" with a long text) is not believed.
 */
export function kindOf(evidence: KindEvidence): ArticleKind {
  const { head, article, title = '', section, url, text } = evidence;
  const stated = [...pageTypes(head), ...(article === undefined ? [] : typesOf(article))].map((type) => byType[type]).filter((kind) => kind !== undefined);
  const named = [firstMeta(head, 'og:type'), textOf(article?.['genre']), section, kicker(title)].flatMap((name) => (name === undefined ? [] : wordKind(name) ?? []));
  const addressed = segments(url).flatMap((segment) => kindOfWord.get(segment) ?? []);
  const opinion: ArticleKind[] = firstMeta(head, 'article:opinion')?.toLowerCase() === 'true' ? ['opinion'] : [];
  const candidates = [...stated, ...opinion, ...named, ...addressed];
  if (wire.test(text.slice(0, 400))) candidates.push('press-release');
  return candidates.find((kind) => isPossible(kind, evidence, candidates)) ?? shapeOf(evidence);
}

/** Kinds that a name alone tells well enough, whatever the text. */
const byNameAlone: ReadonlySet<ArticleKind> = new Set(['opinion', 'review', 'interview', 'press-release', 'recipe', 'sponsored']);

/**
 * The kind that an article's names tell, where its page is not known: those of its sections, the word before its title,
 * and its address.
 * @returns undefined when they tell none
 */
export function kindByName(sections: readonly string[], title: string, url: string | undefined): ArticleKind | undefined {
  const named = [...sections, kicker(title) ?? ''].map((name) => wordKind(name));
  const addressed = url === undefined ? [] : segments(url).map((segment) => kindOfWord.get(segment));
  return [...named, ...addressed].find((kind) => kind !== undefined && byNameAlone.has(kind));
}

/** Types of objects that stand for the whole page where it states no article. */
function pageTypes(head: PageHead): string[] {
  return head.data.slice(0, 50).flatMap((object) => typesOf(object).filter((type) => (type === 'Recipe' && 'recipeIngredient' in object) || type === 'LiveBlogPosting' || type === 'PodcastEpisode' || type === 'ImageGallery' || type === 'CriticReview'));
}

function isPossible(kind: ArticleKind, evidence: KindEvidence, all: readonly ArticleKind[]): boolean {
  switch (kind) {
    case 'video': case 'audio': return evidence.words < 250;
    case 'gallery': return evidence.images >= 3 || evidence.words < 250;
    // "Live" alone is a name of sections too.
    case 'live-blog': return all.filter((other) => other === kind).length > 1 || evidence.head.data.some((object) => typesOf(object).includes('LiveBlogPosting')) || evidence.shape === kind || kindOfWord.get(folded(kicker(evidence.title ?? '') ?? '')) === kind;
    default: return true;
  }
}

function shapeOf({ head, article, shape, words: count }: KindEvidence): ArticleKind {
  if (shape !== undefined) return shape;
  const type = firstMeta(head, 'og:type')?.toLowerCase() ?? '';
  if (type.startsWith('video') && count < 150) return 'video';
  if (article === undefined && count < 60 && head.data.some((object) => typesOf(object).includes('VideoObject'))) return 'video';
  if (article === undefined && head.data.some((object) => typesOf(object).some((name) => name === 'CollectionPage' || name === 'SearchResultsPage'))) return 'listing';
  return 'article';
}

/** The word that stands apart before a title or after it: "Opinion: …", "… | Opinion", "Liveblog – …". */
function kicker(title: string): string | undefined {
  const before = /^([^:|–—]{2,24}?)\s*(?:[:：|]|\s[–—-]\s)/u.exec(title)?.[1];
  if (before !== undefined && wordKind(before) !== undefined) return before;
  return /[|–—]\s*([^|–—]{2,24})$/u.exec(title)?.[1] ?? before;
}

const folded = (name: string): string => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase().trim().replace(/[\s_]+/g, '-');

/** The kind that a name means whole, or in one of its parts: "Reviews & tests". */
function wordKind(name: string): ArticleKind | undefined {
  if (name.length > 60) return undefined;
  return kindOfWord.get(folded(name)) ?? name.split(/\s*[/|,&+]\s*/).map((part) => kindOfWord.get(folded(part))).find((kind) => kind !== undefined);
}

/** Parts of an address's path but for the last, which names the article. */
function segments(url: string): string[] {
  const path = (URL.parse(url)?.pathname ?? '').split('/').filter((part) => part !== '');
  return path.slice(0, Math.max(0, Math.min(path.length - 1, 8))).map((part) => folded(decodedPath(part)));
}
