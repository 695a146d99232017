import type { Archive, IncomingEntry } from '../../src/archive/archive.ts';
import { houseOf } from '../../src/archive/house.ts';

/** Fictional outlets' reports of the same events, in our own words: stories to look at in a browser. */
export interface Report {
  outlet: string;
  /** Hours before now. */
  hours: number;
  title: string;
  paragraphs: readonly string[];
  /** English where it is not stated. */
  lang?: string;
}

export const reportingOutlets: Readonly<Record<string, string>> = {
  herald: 'Coast Herald',
  post: 'Kelvik Post',
  ledger: 'The Island Ledger',
  courier: 'Northern Courier',
  radio: 'Radio Tarnsund',
};

const agencyText = [
  'TARNSUND (Reuters) - A ferry with 212 people aboard ran aground on a reef off the port of Tarnsund early on Thursday, the coast guard said.',
  'Everyone aboard the Aurelia was taken off within three hours, and nine people were treated for injuries, coast guard spokeswoman Hanne Falk said.',
  '"The rudder jammed in heavy seas and the ship could not be turned," Falk told reporters.',
  'The shipping line Nordvind, which runs the ferry between Kelvik and Tarnsund, said it would examine the rudder of its two other ships.',
];

export const ferry: readonly Report[] = [
  { outlet: 'radio', hours: 9, title: 'Ferry Aurelia aground off Tarnsund', paragraphs: [
    'The ferry Aurelia has run aground on the reef off Tarnsund. Lifeboats from Kelvik are on their way to the ship.',
    'According to the harbour office about 200 passengers are aboard the Aurelia. The sea is rough, and the wind blows at gale force.',
  ] },
  { outlet: 'herald', hours: 7.5, title: 'Ferry with 212 aboard runs aground off Tarnsund', paragraphs: agencyText },
  { outlet: 'courier', hours: 7, title: 'All 212 people rescued after ferry hits reef near Tarnsund', paragraphs: [...agencyText.slice(0, 3), 'Ferries between Kelvik and Tarnsund will not sail before Saturday.'] },
  { outlet: 'post', hours: 5, title: 'Everyone rescued from the Aurelia, eleven passengers hurt', paragraphs: [
    'All 212 people aboard the ferry Aurelia have been brought to safety after the ship ran onto the reef off Tarnsund on Thursday morning.',
    'Lifeboats from Kelvik reached the Aurelia at dawn and took everyone off within three hours. Eleven passengers were treated for injuries at the hospital of Kelvik, a doctor there said.',
    'Captain Mirja Lund, 54, said that the rudder jammed in heavy seas. "We dropped both anchors, and they did not hold," Lund told the Kelvik Post.',
    'The shipping line Nordvind has opened an inquiry into the grounding of the ferry.',
  ] },
  { outlet: 'ledger', hours: 2, title: 'Jammed rudder put the Aurelia on the reef, investigators say', paragraphs: [
    'A jammed rudder sent the ferry Aurelia onto the reef off Tarnsund, investigators said after they had spoken with captain Mirja Lund.',
    'The 212 people aboard were rescued on Thursday morning. Fourteen passengers were treated for injuries, according to the hospital of Kelvik.',
    'The Aurelia is leaking oil, and crews have laid booms around the hull. The shipping line Nordvind said that a tug would try to pull the ferry off the reef at the next high tide.',
    '"Nobody aboard made a mistake," investigator Jonas Ahl said. The rudder of the Aurelia was last examined in March.',
  ] },
];

export const budget: readonly Report[] = [
  { outlet: 'post', hours: 8, title: 'Oberau council passes budget after all-night debate', paragraphs: [
    'The council of Oberau passed its budget by two votes on Thursday after fourteen hours of debate.',
    'Mayor Anneli Brandt will close one of the three swimming pools of Oberau and raise parking fees to 3 crowns an hour.',
    'The opposition spoke of a black day for families and wants a referendum on the budget.',
  ] },
  { outlet: 'courier', hours: 6, title: 'Oberau to close swimming pool under new budget', paragraphs: [
    'A swimming pool will close and parking becomes dearer in Oberau: the council adopted the budget of mayor Anneli Brandt by a majority of two votes.',
    'Opponents of the budget began to collect signatures for a referendum in Oberau on the same morning.',
  ] },
];

export const orchids: Report = { outlet: 'ledger', hours: 3, title: 'Orchid show draws a record crowd', paragraphs: ['More people than ever came to see four thousand orchids in the palm house of the botanical garden.', 'Gardeners had raised the rarest of the flowers from seed for nine years.'] };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Makes a report an entry of its outlet's feed. */
export function entryOf({ outlet, hours, title, paragraphs, lang = 'en' }: Report, now: number): IncomingEntry {
  const url = `https://${outlet}.example/${encodeURIComponent(title)}`;
  const text = paragraphs.join('\n\n');
  return {
    keys: { id: url, link: url, content: url },
    revision: text,
    wantsPage: false,
    article: { url, title, publishedAt: now - hours * 3_600_000, lang, excerpt: paragraphs[0] ?? '', html: paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join(''), text, wordCount: text.split(/\s+/).length, origin: 'feed', originReason: 'The feed carries the whole article.', categories: [], enclosures: [] },
  };
}

/** Stores reports as if their outlets' feeds had just brought them. */
export async function storeReports(archive: Archive, reports: readonly Report[], now: number): Promise<void> {
  for (const [slug, title] of Object.entries(reportingOutlets)) {
    const feedUrl = `https://${slug}.example/feed`;
    const [subscribed] = await houseOf(archive).feeds.subscribe([{ feedUrl, title, siteUrl: `https://${slug}.example/`, folder: [] }], now);
    if (subscribed === undefined) throw new Error(`The archive did not take ${feedUrl}.`);
    await archive.desk.storeFeed({
      feedId: subscribed.feedId,
      now,
      state: { url: feedUrl, nextFetchAt: now + 86_400_000, lastAttemptAt: now, lastSuccessAt: now, lastChangedAt: now, errorCount: 0, gone: false },
      document: { title, siteUrl: `https://${slug}.example/`, language: 'en', entries: reports.filter(({ outlet }) => outlet === slug).map((report) => entryOf(report, now)) },
    });
  }
}
