import { type KnownTags, ownTopics, tagKey } from '../../src/understand/tags/rank/known-tags.ts';
import { isCounted } from './tag-hosts.ts';

/**
 * What publishers use as tags, seen by one of them: its own tags are no evidence for its own articles. Exactly as if its
 * pages had never been counted; subtracting from the counts of all would give its tags away by what the table leaves out.
 */
export class TagsOfOthers {
  private readonly hosts: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly byLanguage = new Map<string, { keys: Map<string, string[]>; words: Map<string, string[]> }>();
  private readonly counted = new Map<string, boolean>();

  constructor(hosts: ReadonlyMap<string, ReadonlySet<string>>) { this.hosts = hosts; }

  /** @param language ISO 639-1 of the article whose phrases are asked for */
  seenBy(host: string, language: string): KnownTags {
    const { keys, words } = this.indexOf(language);
    const countOf = (tag: string): number => {
      const hosts = this.hosts.get(tag);
      const others = (hosts?.size ?? 0) - (hosts?.has(host) === true ? 1 : 0);
      return (others > 0 && this.isCounted(tag, others) ? others : 0) + (ownTopics.has(tag) ? 1 : 0);
    };
    return {
      hosts: (key) => (keys.get(key) ?? []).reduce((most, tag) => Math.max(most, countOf(tag)), 0),
      wordHosts: (stem) => (words.get(stem) ?? []).reduce((sum, tag) => sum + countOf(tag), 0),
    };
  }

  private isCounted(tag: string, others: number): boolean {
    if (others > 1) return true;
    const known = this.counted.get(tag) ?? isCounted(tag, 1);
    this.counted.set(tag, known);
    return known;
  }

  private indexOf(language: string): { keys: Map<string, string[]>; words: Map<string, string[]> } {
    const before = this.byLanguage.get(language);
    if (before !== undefined) return before;
    const index = { keys: new Map<string, string[]>(), words: new Map<string, string[]>() };
    for (const tag of new Set([...this.hosts.keys(), ...ownTopics])) {
      const key = tagKey(tag, language);
      for (const [map, name] of [[index.keys, key] as const, ...key.split(' ').map((word) => [index.words, word] as const)]) {
        const tags = map.get(name);
        if (tags === undefined) map.set(name, [tag]);
        else tags.push(tag);
      }
    }
    this.byLanguage.set(language, index);
    return index;
  }
}
