import type { CandidateRow, TagRow, Transaction } from '../engine.ts';
import type { Connection, Row } from './connection.ts';

type TagStatements = Pick<Transaction, 'findTags' | 'insertTags' | 'renameTags' | 'insertArticleTags' | 'sharingArticles' | 'candidatesOf' | 'showTags'>;

/** The statements that run for every candidate of every article. */
export function tagStatements(connection: Connection): TagStatements {
  return {
    findTags: async (keys) => connection.all('SELECT t.id AS id, t.key AS key, t.label AS label, t.forms AS forms, t.kind AS kind FROM json_each(?) AS j CROSS JOIN tag AS t ON t.key = j.value', JSON.stringify(keys)).map(toTag),
    async insertTags(tags) {
      const insert = connection.statement('INSERT INTO tag (key, label, kind) VALUES (?, ?, ?)');
      return tags.map(({ key, label, kind }) => Number(insert.run(key, label, kind).lastInsertRowid));
    },
    async renameTags(tags) {
      const update = connection.statement('UPDATE tag SET label = ?, forms = ?, kind = ? WHERE id = ?');
      for (const { id, label, forms, kind } of tags) update.run(label, forms, kind, id);
    },
    async insertArticleTags(rows) {
      const insert = connection.statement('INSERT INTO article_tag (article_id, tag_id, sort_at, score, shown) VALUES (?, ?, ?, ?, 0)');
      for (const { articleId, tagId, sortAt, score } of rows) insert.run(articleId, tagId, sortAt, score);
    },
    async sharingArticles(rows, { withinMs, eachAtMost, sharedAtMost }) {
      const count = connection.statement('SELECT count(*) AS n FROM (SELECT 1 FROM article_tag WHERE tag_id = ? AND sort_at BETWEEN ? AND ? LIMIT ?)');
      const newest = connection.statement('SELECT article_id AS id FROM article_tag WHERE tag_id = ? AND sort_at BETWEEN ? AND ? AND shown = 0 ORDER BY sort_at DESC LIMIT ?');
      const found = new Set<number>();
      const looked = new Set<number>();
      for (const { tagId, sortAt } of rows) {
        // Articles that come in together are of about the same time.
        if (looked.has(tagId)) continue;
        looked.add(tagId);
        const [from, to] = [sortAt - withinMs, sortAt + withinMs];
        const shared = Number(count.get(tagId, from, to, sharedAtMost)?.['n'] ?? 0);
        if (shared < 2 || shared >= sharedAtMost) continue;
        for (const row of newest.all(tagId, from, to, eachAtMost)) found.add(Number(row['id']));
      }
      return [...found];
    },
    async candidatesOf(articleIds, { withinMs, atMost }) {
      const candidates = connection.statement(
        `SELECT a.article_id AS articleId, a.tag_id AS tagId, a.sort_at AS sortAt, a.score AS score, a.shown AS shown,
           t.key AS key, t.label AS label, t.kind AS kind, coalesce(t.merged_into, t.id) AS root, t.hidden OR coalesce(r.hidden, 0) AS hidden
         FROM article_tag AS a CROSS JOIN tag AS t ON t.id = a.tag_id LEFT JOIN tag AS r ON r.id = t.merged_into WHERE a.article_id = ?`,
      );
      const others = connection.statement('SELECT count(*) AS n FROM (SELECT 1 FROM article_tag WHERE tag_id IN (SELECT ?1 UNION ALL SELECT id FROM tag WHERE merged_into = ?1) AND sort_at BETWEEN ?2 AND ?3 AND article_id <> ?4 LIMIT ?5)');
      const sharing = (root: number, { articleId, sortAt }: { articleId: number; sortAt: number }): number => Number(others.get(root, sortAt - withinMs, sortAt + withinMs, articleId, atMost)?.['n'] ?? 0);
      return articleIds.flatMap((articleId) =>
        candidates.all(articleId).map((row): CandidateRow => {
          const at = { articleId, tagId: Number(row['tagId']), sortAt: Number(row['sortAt']) };
          const root = Number(row['root']);
          return { ...at, score: Number(row['score']), shown: row['shown'] === 1, key: String(row['key']), label: String(row['label']), kind: kindOf(row), hidden: row['hidden'] === 1, root, sharedBy: sharing(root, at) };
        }),
      );
    },
    async showTags(changes) {
      const show = connection.statement('UPDATE article_tag SET shown = ? WHERE article_id = ? AND tag_id = ?');
      const count = connection.statement('UPDATE tag SET articles = articles + ? WHERE id = ?');
      for (const { articleId, tagId, shown } of changes) {
        show.run(shown ? 1 : 0, articleId, tagId);
        count.run(shown ? 1 : -1, tagId);
      }
    },
  };
}

const kindOf = (row: Row): TagRow['kind'] => {
  const kind = row['kind'];
  return kind === 'place' || kind === 'person' || kind === 'organization' ? kind : 'topic';
};

const toTag = (row: Row): TagRow => ({ id: Number(row['id']), key: String(row['key']), label: String(row['label']), forms: row['forms'] === null ? null : String(row['forms']), kind: kindOf(row) });
