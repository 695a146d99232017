import type { Connection } from '../connection.ts';

/**
 * Comments are found by the story that their thread is in, and triggers keep that: whatever places, moves or removes articles, the comments
 * go along. Votes are counted in the comment, so that the order is an index.
 */
export function conversations(connection: Connection): void {
  connection.exec(`
    CREATE TABLE comment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      home_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      story_id INTEGER REFERENCES story (id) ON DELETE SET NULL,
      root_id INTEGER REFERENCES comment (id) ON DELETE CASCADE,
      parent_id INTEGER REFERENCES comment (id) ON DELETE CASCADE,
      depth INTEGER NOT NULL,
      reader_id INTEGER REFERENCES reader (id) ON DELETE SET NULL,
      guest_name TEXT,
      text TEXT NOT NULL,
      html TEXT NOT NULL,
      renderer INTEGER NOT NULL,
      text_key INTEGER NOT NULL,
      quote TEXT,
      created_at INTEGER NOT NULL,
      edited_at INTEGER,
      state TEXT NOT NULL,
      held_for TEXT,
      was_shown INTEGER NOT NULL,
      listed INTEGER NOT NULL,
      replies INTEGER NOT NULL DEFAULT 0,
      branch INTEGER NOT NULL DEFAULT 0,
      ups INTEGER NOT NULL DEFAULT 0,
      downs INTEGER NOT NULL DEFAULT 0,
      rank INTEGER NOT NULL DEFAULT 0,
      locked_at INTEGER,
      address TEXT
    ) STRICT;
    CREATE INDEX comment_story_best ON comment (story_id, rank DESC, id) WHERE parent_id IS NULL AND story_id IS NOT NULL;
    CREATE INDEX comment_story_time ON comment (story_id, id) WHERE parent_id IS NULL AND story_id IS NOT NULL;
    CREATE INDEX comment_story ON comment (story_id, id, state, reader_id, created_at) WHERE story_id IS NOT NULL;
    CREATE INDEX comment_home_best ON comment (home_id, rank DESC, id) WHERE parent_id IS NULL;
    CREATE INDEX comment_home ON comment (home_id, id, state, reader_id, created_at);
    CREATE INDEX comment_parent_best ON comment (parent_id, rank DESC, id) WHERE parent_id IS NOT NULL;
    CREATE INDEX comment_parent_time ON comment (parent_id, id) WHERE parent_id IS NOT NULL;
    CREATE INDEX comment_root ON comment (root_id) WHERE root_id IS NOT NULL;
    CREATE INDEX comment_article ON comment (article_id);
    CREATE INDEX comment_reader ON comment (reader_id, created_at) WHERE reader_id IS NOT NULL;
    CREATE INDEX comment_address ON comment (address, created_at) WHERE address IS NOT NULL;
    CREATE INDEX comment_addressed ON comment (created_at) WHERE address IS NOT NULL;
    CREATE INDEX comment_text ON comment (text_key, created_at);
    CREATE INDEX comment_held ON comment (id) WHERE state = 'held';
    CREATE INDEX comment_renderer ON comment (renderer);

    CREATE TRIGGER comment_placed AFTER INSERT ON story_article BEGIN
      UPDATE comment SET story_id = NEW.story_id WHERE home_id = NEW.article_id;
    END;
    CREATE TRIGGER comment_moved AFTER UPDATE OF story_id ON story_article BEGIN
      UPDATE comment SET story_id = NEW.story_id WHERE home_id = NEW.article_id;
    END;
    CREATE TRIGGER comment_unplaced AFTER DELETE ON story_article BEGIN
      UPDATE comment SET story_id = NULL WHERE home_id = OLD.article_id;
    END;

    CREATE TABLE comment_version (
      id INTEGER PRIMARY KEY,
      comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX comment_version_comment ON comment_version (comment_id, id);

    CREATE TABLE comment_vote (
      comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      value INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (comment_id, reader_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comment_vote_reader ON comment_vote (reader_id);

    CREATE TABLE comment_reaction (
      comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      reaction TEXT NOT NULL,
      PRIMARY KEY (comment_id, reaction, reader_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comment_reaction_reader ON comment_reaction (reader_id);

    CREATE TABLE thread_follow (
      root_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      PRIMARY KEY (root_id, reader_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX thread_follow_reader ON thread_follow (reader_id);

    CREATE TABLE conversation_reader (
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      followed_at INTEGER,
      seen_at INTEGER,
      PRIMARY KEY (article_id, reader_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conversation_reader_reader ON conversation_reader (reader_id);

    CREATE TABLE conversation_lock (article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, at INTEGER NOT NULL) STRICT;

    CREATE TABLE comment_notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reader_id INTEGER NOT NULL REFERENCES reader (id) ON DELETE CASCADE,
      comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      read_at INTEGER,
      UNIQUE (comment_id, reader_id)
    ) STRICT;
    CREATE INDEX comment_notice_reader ON comment_notice (reader_id, id);
    CREATE INDEX comment_notice_unread ON comment_notice (reader_id) WHERE read_at IS NULL;

    CREATE TABLE comment_report (
      id INTEGER PRIMARY KEY,
      comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
      reader_id INTEGER REFERENCES reader (id) ON DELETE SET NULL,
      address TEXT,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL,
      settled_at INTEGER
    ) STRICT;
    CREATE INDEX comment_report_comment ON comment_report (comment_id);
    CREATE INDEX comment_report_open ON comment_report (comment_id) WHERE settled_at IS NULL;
    CREATE INDEX comment_report_reader ON comment_report (reader_id, at) WHERE reader_id IS NOT NULL;
    CREATE INDEX comment_report_address ON comment_report (address, at) WHERE address IS NOT NULL;

    CREATE TABLE comment_ban (
      reader_id INTEGER PRIMARY KEY REFERENCES reader (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      until INTEGER,
      why TEXT NOT NULL
    ) STRICT;

    CREATE TABLE moderation_log (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      moderator_id INTEGER REFERENCES reader (id) ON DELETE SET NULL,
      act TEXT NOT NULL,
      why TEXT NOT NULL,
      comment_id INTEGER REFERENCES comment (id) ON DELETE SET NULL,
      article_id INTEGER REFERENCES article (id) ON DELETE SET NULL,
      reader_id INTEGER REFERENCES reader (id) ON DELETE SET NULL,
      before TEXT,
      undone_at INTEGER
    ) STRICT;
    CREATE INDEX moderation_log_comment ON moderation_log (comment_id) WHERE comment_id IS NOT NULL;
    CREATE INDEX moderation_log_article ON moderation_log (article_id) WHERE article_id IS NOT NULL;
    CREATE INDEX moderation_log_reader ON moderation_log (reader_id) WHERE reader_id IS NOT NULL;
    CREATE INDEX moderation_log_moderator ON moderation_log (moderator_id) WHERE moderator_id IS NOT NULL;
  `);
}
