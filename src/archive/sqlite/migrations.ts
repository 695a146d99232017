import type { Connection } from './connection.ts';
import { accounts } from './migrations/accounts.ts';
import { conversations } from './migrations/conversations.ts';
import { discussions } from './migrations/discussions.ts';
import { modelJobs } from './migrations/model-jobs.ts';
import { readerSettings } from './migrations/reader-settings.ts';
import { subscriptions } from './migrations/subscriptions.ts';
import { readers } from './migrations/readers.ts';

export interface Migration {
  name: string;
  up(connection: Connection): void;
}

/**
 * Order is important: add new migrations at the end of the list and never change one that shipped. The length of
 * the list is the schema's version (`PRAGMA user_version`). They run together in one transaction, foreign keys off.
 */
export const migrations: readonly Migration[] = [
  { name: 'first edition', up: firstEdition },
  { name: 'memory of sites', up: memoryOfSites },
  { name: 'kinds and sections of articles', up: kindsAndSections },
  { name: 'rules for sites', up: rulesForSites },
  { name: 'understanding of articles', up: understandingOfArticles },
  { name: 'vectors of articles', up: vectorsOfArticles },
  { name: 'search by word forms', up: searchByWordForms },
  { name: 'names of the same', up: namesOfTheSame },
  { name: 'stories of articles', up: storiesOfArticles },
  { name: 'readers with accounts', up: readers },
  { name: 'accounts', up: accounts },
  { name: 'conversations', up: conversations },
  { name: 'jobs of a language model', up: modelJobs },
  { name: 'settings of readers', up: readerSettings },
  { name: 'locked threads', up: (connection) => connection.exec('CREATE INDEX comment_locked ON comment (locked_at) WHERE locked_at IS NOT NULL') },
  { name: 'subscriptions of readers', up: subscriptions },
  { name: 'discussions elsewhere', up: discussions },
];

function firstEdition(connection: Connection): void {
  connection.exec(`
    CREATE TABLE folder (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      parent_id INTEGER NOT NULL DEFAULT 0,
      name TEXT NOT NULL,
      UNIQUE (parent_id, name)
    ) STRICT;

    CREATE TABLE feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      url TEXT NOT NULL UNIQUE,
      current_url TEXT NOT NULL,
      host TEXT NOT NULL,
      given_title TEXT,
      title TEXT,
      subtitle TEXT,
      site_url TEXT,
      language TEXT,
      category TEXT,
      folder_id INTEGER REFERENCES folder (id) ON DELETE SET NULL,
      added_at INTEGER NOT NULL,
      removed_at INTEGER,
      state TEXT NOT NULL,
      due_at INTEGER,
      not_before INTEGER NOT NULL DEFAULT 0,
      last_attempt_at INTEGER,
      failing INTEGER NOT NULL DEFAULT 0,
      push_callback TEXT,
      articles INTEGER NOT NULL DEFAULT 0,
      newest_at INTEGER,
      has_icon INTEGER NOT NULL DEFAULT 0,
      icon_named TEXT,
      icon_due_at INTEGER
    ) STRICT;
    CREATE INDEX feed_current_url ON feed (current_url);
    CREATE INDEX feed_folder ON feed (folder_id);
    CREATE INDEX feed_due ON feed (due_at, host) WHERE due_at IS NOT NULL;
    CREATE INDEX feed_icon_due ON feed (icon_due_at) WHERE icon_due_at IS NOT NULL;
    CREATE INDEX feed_push ON feed (push_callback) WHERE push_callback IS NOT NULL;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed_id INTEGER NOT NULL,
      url TEXT,
      title TEXT NOT NULL,
      byline TEXT,
      published_at INTEGER,
      first_seen_at INTEGER NOT NULL,
      sort_at INTEGER NOT NULL,
      excerpt TEXT NOT NULL,
      image TEXT,
      lang TEXT,
      word_count INTEGER NOT NULL,
      origin TEXT NOT NULL,
      identity INTEGER,
      page_due_at INTEGER,
      page_host TEXT,
      page_attempts INTEGER NOT NULL DEFAULT 0,
      page_fetched_at INTEGER,
      page_problem TEXT,
      versions INTEGER NOT NULL DEFAULT 0,
      text_at INTEGER
    ) STRICT;
    CREATE INDEX article_sort ON article (sort_at);
    CREATE INDEX article_identity ON article (identity) WHERE identity IS NOT NULL;
    CREATE INDEX article_page_due ON article (page_due_at, id DESC, page_host) WHERE page_due_at IS NOT NULL;
    CREATE INDEX article_page_failed ON article (page_fetched_at) WHERE page_problem IS NOT NULL;

    CREATE TABLE body (article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, data BLOB NOT NULL) STRICT;
    CREATE TABLE feed_body (article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, data BLOB NOT NULL) STRICT;

    CREATE TABLE entry (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      feed_id INTEGER NOT NULL REFERENCES feed (id),
      sort_at INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      id_key INTEGER,
      PRIMARY KEY (article_id, feed_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_feed ON entry (feed_id, sort_at, article_id);

    CREATE TABLE entry_key (
      feed_id INTEGER NOT NULL REFERENCES feed (id),
      key INTEGER NOT NULL,
      article_id INTEGER NOT NULL,
      PRIMARY KEY (feed_id, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      seen_at INTEGER NOT NULL,
      title TEXT NOT NULL,
      html BLOB NOT NULL
    ) STRICT;
    CREATE INDEX version_article ON version (article_id);

    CREATE TABLE reader (
      id INTEGER PRIMARY KEY,
      unread INTEGER NOT NULL DEFAULT 0,
      saved INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO reader (id) VALUES (1);

    CREATE TABLE reader_feed (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
      unread INTEGER NOT NULL,
      PRIMARY KEY (reader_id, feed_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reader_hour (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      hour INTEGER NOT NULL,
      unread INTEGER NOT NULL,
      PRIMARY KEY (reader_id, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE status (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      sort_at INTEGER NOT NULL,
      read_at INTEGER,
      saved_at INTEGER,
      PRIMARY KEY (article_id, reader_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX status_saved ON status (reader_id, sort_at, article_id) WHERE saved_at IS NOT NULL;

    CREATE TABLE icon (
      feed_id INTEGER PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
      bytes BLOB NOT NULL,
      type TEXT NOT NULL,
      hash TEXT NOT NULL,
      url TEXT NOT NULL,
      etag TEXT,
      last_modified TEXT,
      fetched_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE claim (
      kind TEXT NOT NULL,
      target_id INTEGER NOT NULL,
      owner TEXT NOT NULL,
      until INTEGER NOT NULL,
      PRIMARY KEY (kind, target_id)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE words USING fts5 (
      title, body, more, source,
      content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
    );
    INSERT INTO words (words, rank) VALUES ('automerge', 16);
    INSERT INTO words (words, rank) VALUES ('crisismerge', 32);
  `);
}

function memoryOfSites(connection: Connection): void {
  connection.exec(`
    CREATE TABLE site_page (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      site TEXT NOT NULL,
      settled INTEGER NOT NULL DEFAULT 0,
      lines BLOB NOT NULL
    ) STRICT;
    CREATE INDEX site_page_site ON site_page (site);
    CREATE INDEX site_page_unsettled ON site_page (site) WHERE settled = 0;
  `);
}

function kindsAndSections(connection: Connection): void {
  connection.exec(`
    ALTER TABLE article ADD COLUMN kind TEXT;
    ALTER TABLE article ADD COLUMN section TEXT;
  `);
}

function rulesForSites(connection: Connection): void {
  connection.exec(`
    CREATE TABLE site_rule (site TEXT PRIMARY KEY, rules TEXT NOT NULL, changed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE sample_page (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      fetched_at INTEGER NOT NULL,
      url TEXT NOT NULL,
      html BLOB NOT NULL
    ) STRICT;
  `);
}

function understandingOfArticles(connection: Connection): void {
  connection.exec(`
    ALTER TABLE article ADD COLUMN understood INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN stated_lang TEXT;
    ALTER TABLE article ADD COLUMN subject TEXT;
    ALTER TABLE article ADD COLUMN gist TEXT;
    ALTER TABLE article ADD COLUMN misunderstood TEXT;
    UPDATE article SET stated_lang = lang WHERE lang IS NOT NULL;
    CREATE INDEX article_understood ON article (understood, id DESC);
    CREATE INDEX article_subject ON article (subject, sort_at) WHERE subject IS NOT NULL;

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL,
      forms TEXT,
      kind TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0,
      given_label TEXT,
      merged_into INTEGER REFERENCES tag (id) ON DELETE SET NULL,
      hidden INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX tag_merged ON tag (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX tag_hidden ON tag (id) WHERE hidden = 1;
    CREATE INDEX tag_articles ON tag (articles DESC) WHERE articles > 1;

    CREATE TABLE article_tag (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      tag_id INTEGER NOT NULL REFERENCES tag (id),
      sort_at INTEGER NOT NULL,
      score INTEGER NOT NULL,
      shown INTEGER NOT NULL,
      PRIMARY KEY (article_id, tag_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_tag_time ON article_tag (tag_id, sort_at, article_id, shown);

    CREATE TABLE reader_tag (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
      followed_at INTEGER NOT NULL,
      PRIMARY KEY (reader_id, tag_id)
    ) STRICT, WITHOUT ROWID;
  `);
}

function vectorsOfArticles(connection: Connection): void {
  connection.exec(`
    CREATE TABLE vector_model (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      dimensions INTEGER NOT NULL,
      current INTEGER NOT NULL,
      UNIQUE (name, dimensions)
    ) STRICT;
    CREATE TABLE vector (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
      model_id INTEGER NOT NULL REFERENCES vector_model (id),
      bits BLOB NOT NULL
    ) STRICT;
    CREATE TABLE vector_value (
      seq INTEGER PRIMARY KEY REFERENCES vector (seq) ON DELETE CASCADE,
      scale REAL NOT NULL,
      data BLOB NOT NULL
    ) STRICT;
    CREATE TABLE vector_due (
      article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
      changes INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    INSERT INTO vector_due (article_id) SELECT article_id FROM body;
    CREATE TRIGGER body_new_vector AFTER INSERT ON body BEGIN
      INSERT INTO vector_due (article_id) VALUES (NEW.article_id) ON CONFLICT (article_id) DO UPDATE SET changes = changes + 1;
    END;
    CREATE TRIGGER body_changed_vector AFTER UPDATE ON body BEGIN
      INSERT INTO vector_due (article_id) VALUES (NEW.article_id) ON CONFLICT (article_id) DO UPDATE SET changes = changes + 1;
    END;
  `);
}

/**
 * The index says which words occur in an article, not where: that is read from the text, and the index takes a third of
 * the space. What was stored before is indexed anew by and by (`search/rebuild.ts`), the newest first.
 */
function searchByWordForms(connection: Connection): void {
  connection.exec(`
    CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '=@#.,'");
    INSERT INTO search (search, rank) VALUES ('automerge', 16);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 32);
    CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, row);
    CREATE TABLE search_language (language TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE search_due (article_id INTEGER PRIMARY KEY) STRICT;
    INSERT INTO search_due (article_id) SELECT article_id FROM body;
    DROP TABLE words;
  `);
}

function namesOfTheSame(connection: Connection): void {
  connection.exec(`
    CREATE TABLE alias (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      from_name TEXT NOT NULL,
      to_tag TEXT NOT NULL,
      label TEXT NOT NULL,
      lang TEXT NOT NULL,
      count INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE article_alias (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      alias_id INTEGER NOT NULL,
      PRIMARY KEY (article_id, alias_id)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE tag ADD COLUMN merged_by TEXT;
    UPDATE tag SET merged_by = 'reader' WHERE merged_into IS NOT NULL;
  `);
}

function storiesOfArticles(connection: Connection): void {
  connection.exec(`
    ALTER TABLE article ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX article_unplaced ON article (sort_at, id, understood) WHERE placed = 0;
    CREATE INDEX article_unplaced_seen ON article (first_seen_at) WHERE placed = 0;

    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      head_id INTEGER NOT NULL DEFAULT 0,
      others TEXT NOT NULL DEFAULT '[]',
      voices INTEGER NOT NULL DEFAULT 0,
      outlets INTEGER NOT NULL DEFAULT 0,
      reports INTEGER NOT NULL DEFAULT 0,
      first_at INTEGER NOT NULL DEFAULT 0,
      newest_at INTEGER NOT NULL DEFAULT 0,
      rank_at INTEGER NOT NULL DEFAULT 0,
      subject TEXT,
      merged_into INTEGER REFERENCES story (id) ON DELETE CASCADE,
      change INTEGER NOT NULL DEFAULT 0,
      changed_at INTEGER NOT NULL DEFAULT 0,
      linked_change INTEGER NOT NULL DEFAULT 0,
      facts_due INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX story_rank ON story (rank_at, id, voices) WHERE merged_into IS NULL;
    CREATE INDEX story_rank_several ON story (rank_at, id, voices) WHERE merged_into IS NULL AND voices > 1;
    CREATE INDEX story_subject ON story (subject, rank_at, id, voices) WHERE merged_into IS NULL AND subject IS NOT NULL;
    CREATE INDEX story_changed ON story (changed_at) WHERE merged_into IS NULL;
    CREATE INDEX story_unlinked ON story (changed_at) WHERE merged_into IS NULL AND linked_change < change;
    CREATE INDEX story_facts_due ON story (id) WHERE facts_due = 1;
    CREATE INDEX story_merged ON story (merged_into) WHERE merged_into IS NOT NULL;

    CREATE TABLE story_article (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
      story_id INTEGER NOT NULL REFERENCES story (id),
      placed_at INTEGER NOT NULL,
      copy_of INTEGER,
      voice_key TEXT NOT NULL,
      voice_name TEXT NOT NULL,
      voice_kind TEXT NOT NULL,
      evidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX story_article_story ON story_article (story_id, article_id, placed_at);
    CREATE INDEX story_article_copy ON story_article (copy_of) WHERE copy_of IS NOT NULL;

    CREATE TABLE story_print (seq INTEGER PRIMARY KEY REFERENCES story_article (seq) ON DELETE CASCADE, data BLOB NOT NULL) STRICT;

    CREATE TABLE story_move (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      moved_by TEXT NOT NULL,
      story_id INTEGER NOT NULL,
      article_ids TEXT NOT NULL
    ) STRICT;

    CREATE TABLE story_link (
      story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      other_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      reason TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (story_id, other_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_link_other ON story_link (other_id);

    CREATE TABLE story_correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      story_id INTEGER REFERENCES story (id) ON DELETE SET NULL,
      result_id INTEGER REFERENCES story (id) ON DELETE SET NULL,
      article_ids TEXT NOT NULL,
      back TEXT NOT NULL,
      undone_at INTEGER
    ) STRICT;
    CREATE INDEX story_correction_story ON story_correction (story_id);
    CREATE INDEX story_correction_result ON story_correction (result_id);

    CREATE TABLE story_pair (
      id INTEGER PRIMARY KEY,
      correction_id INTEGER NOT NULL REFERENCES story_correction (id) ON DELETE CASCADE,
      one_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      other_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      same INTEGER NOT NULL,
      overruled_by INTEGER REFERENCES story_correction (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX story_pair_correction ON story_pair (correction_id);
    CREATE INDEX story_pair_one ON story_pair (one_id);
    CREATE INDEX story_pair_other ON story_pair (other_id);
    CREATE INDEX story_pair_overruled ON story_pair (overruled_by) WHERE overruled_by IS NOT NULL;

    CREATE TABLE reader_story (
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      story_id INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
      followed_at INTEGER,
      muted_at INTEGER,
      seen_at INTEGER,
      PRIMARY KEY (reader_id, story_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reader_story_story ON reader_story (story_id);
    CREATE INDEX reader_story_followed ON reader_story (reader_id, followed_at) WHERE followed_at IS NOT NULL;
    CREATE INDEX reader_story_muted ON reader_story (reader_id, muted_at) WHERE muted_at IS NOT NULL;
  `);
}
