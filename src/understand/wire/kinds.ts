import type { ArticleKind } from '../../common/article.ts';
import { namedKind } from '../../common/kind-names.ts';
import type { Evidence } from '../../common/wire.ts';

export interface ToldKind {
  kind: ArticleKind;
  where: Evidence['where'];
  words: string;
}

interface Told {
  title: string;
  section: string | undefined;
  url: string | undefined;
  lines: readonly string[];
}

/** What agencies put before a headline in capitals, and beginnings that need no sign after them. */
const titles: readonly (readonly [ArticleKind, RegExp])[] = [
  ['round-up', /^(?:(?:WRAPUP|ROUNDUP|WRAP-UP|DIGEST)(?:[\s/]?\d{1,2})?\s?[-–:/]|(?:ROUNDUP|WRAPUP)\s?\d*:)/u],
  ['analysis', /^(?:ANALYSIS|EXPLAINER|FACTBOX|TIMELINE|BACKGROUNDER|ANALYSE|HINTERGRUND|FACTS|INSIGHT|ANÁLISIS|ANÁLISE|ANALISI)\s?[-–:]\s?(?=\S)/u],
  ['opinion', /^(?:COLUMN|COMMENTARY|BREAKINGVIEWS|OPINION)\s?[-–:]\s?(?=\S)/u],
  ['interview', /^INTERVIEW\s?[-–:]\s?(?=\S)/u],
  ['live-blog', /^(?:live[- ]?(?:blog|ticker|updates?)(?:[:\s]|$)|newsblog\b|news-ticker\b|en direct\s?[:|–-]|direct\.|em direto\b|ao vivo\s?[:|–-]|en vivo\s?[:|–-]|(?:última hora|minuto a minuto)\s?[:|–-]|in diretta\s?[:|–-]|la diretta\b|relacja na żywo|na żywo\s?[:|–-]|онлайн-трансляция|текстовая трансляция|онлайн-трансляція|canlı anlatım|تغطية مباشرة|עדכונים חיים|【ライブ】|【速報中】|直播[:：]|实时更新)/iu],
  ['obituary', /^(?:nachruf auf\s|zum tode? von\s|in memoriam[:\s]|mort d[eu]\s\p{Lu}|fallece\s\p{Lu}|muere\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+,|[【「［[]?(?:訃報|おくやみ)|[[［【]?부고|讣告|訃聞)/iu],
  ['correction', /^(?:[【「［[]?(?:お詫びと)?訂正|\[?(?:정정보도|바로잡습니다)|更正[:：]|勘误[:：])/u],
];

const only = (words: string): RegExp => new RegExp(`^[\\s(\\[（［【*–—-]*(?:${words})[\\s)\\]）］】:：.*–—-]*$`, 'iu');
const begins = (words: string): RegExp => new RegExp(`^[\\s(\\[（［【*–—-]*(?:${words})`, 'iu');

/** Lines that are nothing but a label, at either end. */
const labels: readonly (readonly [ArticleKind, RegExp])[] = [
  ['sponsored', only('sponsored(?: content| post| story)?|advertisement feature|advertorial|paid (?:post|content|partnership)|partner content|promoted|in (?:paid )?partnership with .{2,40}|bezahlte anzeige|sponsored by .{2,40}|contenu (?:sponsorisé|partenaire)|publi-?(?:rédactionnel|reportage|communiqué)|contenido patrocinado|publirreportaje|contenido de marca|conteúdo patrocinado|publieditorial|contenuto sponsorizzato|informazione pubblicitaria|pubbliredazionale|gesponsord(?:e content)?|artykuł sponsorowany|materiał (?:sponsorowany|partnera|promocyjny)|на правах рекламы|партн[её]рский материал|спецпроект|на правах реклами|advertoryal|bu bir ilandır|محتوى (?:مدفوع|برعاية|إعلاني)|תוכן (?:שיווקי|ממומן|מקודם)|בשיתוף .{2,40}|PR|広告企画|タイアップ|提供記事|赞助内容|推广|贊助內容|협찬|제휴 콘텐츠')],
  ['press-release', only('for immediate release|press release|news release|pressemitteilung|zur sofortigen veröffentlichung|communiqué(?: de presse)?|nota de prensa|comunicado de prensa|para publicación inmediata|comunicato stampa|persbericht|komunikat prasowy|informacja prasowa|пресс-релиз|прес-реліз|basın bülteni|بيان صحفي|הודעה לעיתונות|プレスリリース|新闻稿|新聞稿|보도자료')],
  ['opinion', only('opinion|op-ed|guest (?:column|essay|commentary)|commentary|kommentar|gastbeitrag|gastkommentar|leitartikel|tribune|éditorial|chronique|opinión|tribuna|opinião|editoriale|opinie|komentarz|felieton|мнение|колонка|думка|görüş|رأي|דעה|社説|评论|社論|사설|칼럼')],
  ['analysis', only('analysis|news analysis|explainer|analyse|eine analyse|hintergrund|décryptage|análisis|análise|analisi|analiza|анализ|аналіз|analiz|تحليل|ניתוח|פרשנות|解説|分析|해설|분석')],
  ['interview', only('interview|entretien|entrevista|intervista|wywiad|интервью|інтервʼю|röportaj|مقابلة|ריאיון|インタビュー|专访|인터뷰')],
];

/** Sentences by which a publisher says it, at either end. */
const sentences: readonly (readonly [ArticleKind, RegExp])[] = [
  ['sponsored', begins('this (?:article|story|post|content|feature) (?:is|was|has been) (?:sponsored|paid for|produced (?:in partnership|for)|created (?:in partnership|for)|brought to you)|this is (?:a )?(?:sponsored|paid|partner)|brought to you by .{2,60}$|dies(?:er|e) (?:artikel|beitrag|text|inhalt) (?:ist|wurde|entstand) .{0,60}(?:gesponsert|anzeige|bezahlt|kooperation mit)|(?:cet article|ce contenu) (?:est|a été) (?:sponsorisé|proposé|produit|réalisé) (?:par|en partenariat)|este (?:contenido|artículo) (?:es|está|ha sido) (?:patrocinado|elaborado para)|este conteúdo (?:é|foi) (?:patrocinado|produzido)|(?:questo )?(?:articolo|contenuto) (?:è )?sponsorizzato|dit artikel is (?:gesponsord|tot stand gekomen)|artykuł powstał we współpracy')],
  ['opinion', begins('(?:the )?(?:views|opinions)(?: and opinions)? expressed|(?:the )?(?:author|writer) is an? .{3,80}(?:columnist|opinion)|(?:ein |eine )?(?:gast)?(?:kommentar|kolumne|glosse|leitartikel|gastbeitrag|essay) von\\s\\p{L}|die (?:hier )?(?:geäußerten|vertretenen) (?:meinungen|ansichten)|(?:der kommentar|dieser (?:beitrag|text)) gibt .{0,40}meinung|les (?:opinions|propos|points de vue) (?:exprimés|exprimées|émis)|(?:une )?(?:tribune|chronique) de\\s\\p{L}|las opiniones (?:expresadas|vertidas)|as opiniões (?:expressas|emitidas)|(?:este )?(?:texto|artigo) (?:reflete|não reflete)|le opinioni (?:espresse|qui)|de (?:meningen|opvattingen) in dit|opinie wyrażone|мнение (?:автора|редакции)|точка зрения автора|думка (?:автора|редакції)|yazıda yer alan görüşler|المقالات? (?:المنشورة )?.{0,20}(?:تعبر|يعبر) عن رأي|الآراء الواردة|הדעות המובאות')],
  ['live-blog', begins('(?:this|our) live (?:blog|coverage) (?:is|has|will)|that.s all for (?:this|our) live|hier endet (?:unser|der) (?:live)?(?:blog|ticker)|(?:dieser|der|unser) (?:live-?)?(?:blog|ticker) (?:ist|wird|endet)|ce direct est (?:maintenant )?(?:terminé|fermé)|(?:fin de )?(?:ce|notre) direct|termina(?:mos)? (?:aquí )?(?:este|nuestra) (?:directo|cobertura)|на этом (?:мы )?(?:завершаем|заканчиваем) (?:онлайн|трансляц)')],
];

/** Above an advert these label the advert, anywhere but in a text's first line. */
const firstLine = only('anzeige|werbung|advertentie|publicité|publicidad|publicidade|pubblicità|reklama|реклама|reklam|ilan|إعلان|広告|广告|廣告|광고');

/**
 * The kind that an article's names and its first and last lines tell. What it says of itself is stronger than where it is
 * filed; a paid piece is paid whatever else it is.
 * @returns undefined for news and for what does not tell
 */
export function toldKind({ title, section, url, lines }: Told): ToldKind | undefined {
  const edges = lines.length < 7 ? lines.map((line) => line.slice(0, 300)) : [...lines.slice(0, 3), ...lines.slice(-3)].map((line) => line.slice(0, 300));
  const inText = [...labels, ...sentences].flatMap(([kind, pattern]): ToldKind[] => {
    const words = edges.find((line) => pattern.test(line));
    return words === undefined ? [] : [{ kind, where: 'text', words }];
  });
  if (firstLine.test(edges[0] ?? '')) inText.unshift({ kind: 'sponsored', where: 'text', words: edges[0] ?? '' });
  const inTitle = titles.flatMap(([kind, pattern]): ToldKind[] => (pattern.test(title.slice(0, 200)) ? [{ kind, where: 'title', words: title }] : []));
  const named = namedKind(section === undefined ? [] : [section], title, url);
  const all = [...inTitle, ...(named === undefined ? [] : [named]), ...inText];
  return all.find(({ kind }) => kind === 'sponsored') ?? all[0];
}

const teaser = begins('(?:please )?(?:subscribe|sign in|log in|register)(?: now| today| here| or .{2,20})? (?:to|and) (?:continue|keep|read|unlock|access|finish)|(?:to )?(?:continue|keep) reading(?: this| with| by| for|, (?:subscribe|you|please|sign|log))|read the full (?:story|article) with|this (?:article|story|content|post) is (?:exclusive to|only available to|available to|reserved for|for)(?: our| paying)? (?:subscribers|members)|(?:exclusive|premium) (?:content|article)? ?for (?:subscribers|members)|weiterlesen mit|jetzt weiterlesen|(?:lesen sie )?(?:jetzt )?(?:diesen artikel )?weiter(?:lesen)? (?:mit|als|im abo)|dieser (?:artikel|inhalt|beitrag) ist (?:nur )?(?:für|exklusiv|abonnenten)|il vous reste \\d|la suite (?:est|de cet article) .{0,20}(?:réservée|abonnés)|(?:cet )?article réservé aux abonnés|contenu réservé aux abonnés|abonnez-vous pour lire|contenido exclusivo para|(?:este )?(?:artículo|contenido) (?:es )?(?:exclusivo|solo) para|suscríbe(?:te|ase) para (?:seguir|continuar|leer)|para (?:seguir|continuar) leyendo|conteúdo exclusivo para (?:assinantes|subscritores)|(?:este )?artigo (?:é )?exclusivo|assine para (?:continuar|ler)|(?:contenuto|articolo) (?:riservato|per) (?:agli |gli )?abbonati|abbonati per (?:continuare|leggere)|per continuare a leggere|verder lezen\\??|dit artikel is (?:alleen|exclusief|voor)|word abonnee om|dalsz[ay] (?:ciąg|część) (?:artykułu )?.{0,30}(?:prenumerator|subskrybent)|(?:artykuł|treść|materiał) (?:dostępn[ya]|tylko) .{0,20}(?:prenumerator|subskrybent)|полный текст .{0,30}(?:подписчик|подписке)|(?:материал|статья) доступн[аы]? .{0,20}подписчик|читать далее по подписке|повний текст .{0,30}передплатник|devamını okumak için|(?:bu içerik )?abonelere özel|للمشتركين فقط|(?:لقراءة|لمتابعة قراءة) .{0,30}اشترك|(?:הכתבה|הכתבות?) .{0,12}למנויים|למנויים בלבד|この(?:記事|コンテンツ)は(?:有料|会員|登録)|(?:この記事は)?有料(?:会員|記事)(?:限定)?|残り\\s?[\\d,０-９]+\\s?文字|会员专享|本文为付费|訂閱(?:後|以)繼續|付费阅读|(?:유료|구독자|회원) (?:전용|기사)|구독(?:하고|하면) ');

/** The line by which a text says that its rest is for subscribers. */
export const teaserLine = (lines: readonly string[]): string | undefined => lines.slice(-3).find((line) => line.length < 260 && teaser.test(line));
