import { attribute, type HtmlElement } from '../../../common/html/tree.ts';
import { isBlock } from '../../content/line.ts';
import type { PageLines } from '../../content/lines.ts';
import type { Evidence } from '../evidence.ts';
import { LinkReader } from './links.ts';
import { Make, Makes, Sums } from './makes.ts';
import type { Survey } from './survey.ts';

const mostIds = 3000;
const mostKins = 20;
const mostTypes = 500;

/** What software calls the blocks of shops, discussions and lists. */
const shopNames = /product|price|add-?to-?cart|swatch|variant|\bplp\b|facet|listing-?item/i;
const forumNames = /\bposts?\b|post-?(?:body|author|er|content|row)|message|thread|topic|reply|replies|signature|avatar|member|user/i;
const teaserNames = /teaser|\bcard|tile|listing|archive|\bloop\b|grid-?item|promo|summary|story-?(?:item|list)|list-?item/i;
/** Names that a blog system gives to the body of an article's page. */
const singleNames = /(?:^|[\s_-])(?:single|postid-\d+|article|post-template|story)(?:[\s_-]|$)/i;
/** Names that blog and shop systems give to the body of a page of many. */
const listNames = /(?:^|\s)(?:archive|category|tag|blog|home|search|author|tax-\S+|post-type-archive|template-(?:collection|index|list-collections|blog)|catalog-category-view|woocommerce-shop)(?:\s|$)/i;

/** Like children of one element. */
interface Kin {
  name: string;
  count: number;
  prose: number;
  dates: number;
}

/** What the elements of a page are, in one walk over them: which blocks repeat, and what they hold. */
export class BlockWalk {
  /** Names of microdata types, without the vocabulary's address. */
  readonly itemTypes: string[] = [];
  /** Ids and classes of html and body, where software signs. */
  rootNames = '';
  private readonly page: PageLines;
  private readonly sums: Sums;
  private readonly links: LinkReader;
  private readonly survey: Survey;
  private readonly titleAt: number;
  private readonly makes = new Makes();
  /** For each element the place of its make, counted from 1; 0 for what is no block. */
  private readonly made: Int32Array;
  private readonly ids = new Map<string, number>();
  private readonly buttons = new Map<string, number>();
  private readonly tags = { img: 0, li: 0, form: 0, button: 0 };
  /** The largest group of like children of one element. */
  private kin: Kin = { name: '', count: 0, prose: 0, dates: 0 };

  constructor({ page, titleAt, head, url }: Evidence, survey: Survey) {
    this.page = page;
    this.made = new Int32Array(page.hints.length);
    this.sums = new Sums(page, survey);
    this.links = new LinkReader(head, url);
    this.titleAt = titleAt;
    this.survey = survey;
    this.walk(page.root);
    this.children(page.root);
  }

  private walk(element: HtmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.element(child);
  }

  private element(element: HtmlElement): void {
    const { tag, index } = element;
    const images = this.tags.img;
    switch (tag) {
      case 'img': this.tags.img++; return;
      case 'script': case 'style': case 'svg': case 'math': return;
      case 'a':
        this.walk(element);
        this.links.add(element, this.tags.img > images);
        if (!element.holdsBlock) return;
        break;
      case 'button': this.button(element); return this.walk(element);
      default:
        if (!isBlock(element)) return this.walk(element);
        this.walk(element);
    }
    const names = this.names(element);
    if (tag === 'li') this.tags.li++;
    else if (tag === 'form') this.tags.form++;
    else if (tag === 'html' || tag === 'body') this.rootNames += ` ${(attribute(element, 'id') ?? '').slice(0, 100)} ${names}`;
    const from = this.page.first[index] ?? 0;
    const to = this.page.last[index] ?? 0;
    // Blocks of one line repeat in every text.
    if (to - from < 2) return;
    this.block(element, names, from, to, this.tags.img - images);
    if (to - from > 5) this.children(element);
  }

  /** The classes of a block; its id and its type are noted on the way. */
  private names({ attributes }: HtmlElement): string {
    let classes = '';
    for (let at = 0; at < attributes.length; at += 2) {
      const name = attributes[at] ?? '';
      // The walk meets most attributes of the page; nearly all are told apart by their length.
      if (name.length === 5 && name === 'class') classes = (attributes[at + 1] ?? '').slice(0, 300);
      else if (name.length === 2 && name === 'id') this.id(attributes[at + 1] ?? '');
      else if (name.length === 8 && name === 'itemtype') this.type(attributes[at + 1] ?? '');
    }
    return classes;
  }

  private type(value: string): void {
    if (this.itemTypes.length < mostTypes) this.itemTypes.push(value.slice(value.lastIndexOf('/') + 1).trim());
  }

  /** Ids that end in a number, by what comes before it: `post-881`, `comment-70`. */
  private id(value: string): void {
    const last = value.charCodeAt(value.length - 1);
    if (last < 48 || last > 57 || value.length > 60 || this.ids.size >= mostIds) return;
    const name = value.replace(/\d+$/, '');
    if (name !== '' && !/\d/.test(name)) this.ids.set(name, (this.ids.get(name) ?? 0) + 1);
  }

  private button(element: HtmlElement): void {
    this.tags.button++;
    let text = '';
    for (const child of element.children) {
      const inner = typeof child === 'string' ? child : child.children.length === 1 ? child.children[0] : undefined;
      if (typeof inner === 'string') text += inner;
    }
    text = text.trim();
    if (text.length > 1 && text.length < 30 && this.buttons.size < mostIds) this.buttons.set(text, (this.buttons.get(text) ?? 0) + 1);
  }

  private block({ tag, index }: HtmlElement, names: string, from: number, to: number, images: number): void {
    if (this.sums.sizeOf(from, to) > this.sums.size * 0.6) return;
    const make = this.makes.of(tag, names);
    if (!make) return;
    this.made[index] = make.place;
    if (from < make.end) return;
    make.add(this.sums, from, to, images);
    const { textAt, textEnd } = this.survey;
    if (from > this.titleAt && to <= textAt) make.before++;
    else if (from >= textAt && to <= textEnd) make.inside++;
  }

  /** Children of one kin, each with running text, a link and more lines. */
  private children(element: HtmlElement): void {
    let groups: Kin[] | undefined;
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const make = this.makes.all[(this.made[child.index] ?? 0) - 1];
      if (!make || make.withProse === 0 || make.withLink === 0) continue;
      const from = this.page.first[child.index] ?? 0;
      const to = this.page.last[child.index] ?? 0;
      const prose = to - from < 2 || this.sums.linkedOf(from, to) === 0 ? 0 : this.sums.proseOf(from, to);
      if (prose === 0) continue;
      groups ??= [];
      let group = groups.find(({ name }) => name === make.kin);
      if (!group) {
        if (groups.length > mostKins) continue;
        groups.push((group = { name: make.kin, count: 0, prose: 0, dates: 0 }));
      }
      group.count++;
      group.prose += prose;
      if (this.sums.datesOf(from, to) > 0) group.dates++;
    }
    if (groups) for (const group of groups) if (group.count > 1 && group.prose > this.kin.prose) this.kin = group;
  }

  features() {
    const total = Math.max(1, this.sums.size);
    const prose = Math.max(1, this.sums.prose);
    let cards = new Make('', '', 0);
    let posts = cards;
    let repeated = 0;
    const named = { shop: 0, forum: 0, teaser: 0 };
    for (const make of this.makes.all) {
      const { names, count } = make;
      if (names !== '') {
        if (shopNames.test(names)) named.shop += count;
        if (forumNames.test(names)) named.forum += count;
        if (teaserNames.test(names)) named.teaser += count;
      }
      if (count < 2) continue;
      if (make.size > cards.size && make.isCard) cards = make;
      if (make.prose > posts.prose && make.isPost) posts = make;
      if (make.size > repeated && make.lines >= count * 2) repeated = make.size;
    }
    const { kin, survey: { keptProse } } = this;
    const area = cards.size + 400 * cards.withImage;
    return {
      cards: cards.count,
      cardShare: cards.size / total,
      cardArea: area / Math.max(1, area + keptProse),
      cardPrices: cards.withPrice / Math.max(1, cards.count),
      cardsBefore: cards.before,
      cardsInside: cards.inside,
      cardsAfter: cards.count - cards.before - cards.inside,
      posts: posts.count,
      postShare: posts.prose / prose,
      postRest: prose - posts.prose,
      postEvenness: posts.prose / Math.max(1, posts.count * posts.most),
      kinPosts: kin.count,
      kinShare: kin.prose / prose,
      kinDates: kin.dates / Math.max(1, kin.count),
      kinRest: prose - kin.prose,
      repeated: repeated / total,
      shopBlocks: named.shop,
      forumBlocks: named.forum,
      teaserBlocks: named.teaser,
      numberedIds: largest(this.ids),
      singleNames: singleNames.test(this.rootNames) ? 1 : 0,
      listNames: listNames.test(this.rootNames) ? 1 : 0,
      items: this.tags.li,
      forms: this.tags.form,
      buttons: this.tags.button,
      repeatedButtons: largest(this.buttons),
      linkedImages: this.links.images,
      imagesPerText: this.links.images / (1 + keptProse / 500),
      profileLinks: this.links.profiles.size,
      selfQueries: this.links.selfQueries,
    };
  }
}

function largest(counts: ReadonlyMap<string, number>): number {
  let most = 0;
  for (const count of counts.values()) if (count > most) most = count;
  return most;
}
