/**
 * The steps that build the schema of the embedded database; `user_version` counts the completed steps.
 * Never change a step that was released: add another.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE entries (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX entries_by_expiry ON entries (expires_at);

  CREATE TABLE pushes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    appid TEXT NOT NULL,
    key TEXT NOT NULL,
    raw TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    running INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    interruptions INTEGER NOT NULL DEFAULT 0,
    succeeded TEXT NOT NULL DEFAULT '[]'
  );
  CREATE INDEX pushes_by_due ON pushes (running, due_at, id);

  CREATE TABLE push_keys (
    appid TEXT NOT NULL,
    key TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (appid, key)
  ) WITHOUT ROWID;
  CREATE INDEX push_keys_by_expiry ON push_keys (expires_at);

  CREATE TABLE dead_letters (
    id INTEGER PRIMARY KEY,
    appid TEXT NOT NULL,
    key TEXT NOT NULL,
    raw TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    failed_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL,
    succeeded TEXT NOT NULL
  );
  CREATE INDEX dead_letters_by_appid ON dead_letters (appid, failed_at, id);
  CREATE INDEX dead_letters_by_age ON dead_letters (failed_at);
  `,
  `
  ALTER TABLE pushes ADD COLUMN origin TEXT;
  ALTER TABLE dead_letters ADD COLUMN origin TEXT;
  `,
  // place: 0 free to be handled, and holding its sender's lane; 1 held behind another push of its lane; 2 outside its lane
  `
  ALTER TABLE pushes ADD COLUMN rules TEXT;
  ALTER TABLE pushes ADD COLUMN sender TEXT;
  ALTER TABLE pushes ADD COLUMN handling_order TEXT;
  ALTER TABLE pushes ADD COLUMN event TEXT;
  ALTER TABLE pushes ADD COLUMN lane INTEGER;
  ALTER TABLE pushes ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE pushes ADD COLUMN queued_at INTEGER;
  ALTER TABLE pushes ADD COLUMN failing_since INTEGER;
  ALTER TABLE pushes ADD COLUMN delayed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE pushes ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;
  UPDATE pushes SET queued_at = received_at, running = 0;
  DROP INDEX pushes_by_due;
  CREATE INDEX pushes_by_account ON pushes (appid, due_at, id) WHERE place <> 1;
  CREATE INDEX pushes_held ON pushes (lane, id) WHERE place = 1;
  CREATE INDEX pushes_delayed ON pushes (due_at) WHERE delayed = 1;

  ALTER TABLE dead_letters ADD COLUMN rules TEXT;
  ALTER TABLE dead_letters ADD COLUMN sender TEXT;
  ALTER TABLE dead_letters ADD COLUMN handling_order TEXT;
  ALTER TABLE dead_letters ADD COLUMN event TEXT;
  ALTER TABLE dead_letters ADD COLUMN lane INTEGER;
  ALTER TABLE dead_letters ADD COLUMN cause TEXT NOT NULL DEFAULT 'exhausted';
  CREATE INDEX dead_letters_by_cause ON dead_letters (cause);
  `,
  `
  CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    log TEXT NOT NULL,
    at INTEGER NOT NULL,
    trace TEXT,
    summary TEXT NOT NULL,
    detail TEXT
  );
  CREATE INDEX history_by_log ON history (log, id);
  CREATE INDEX history_by_trace ON history (trace) WHERE trace IS NOT NULL;

  CREATE TABLE history_minutes (
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (at, name)
  ) WITHOUT ROWID;
  `
]
