-- Additions that cost what they touch: what merging needs of each article, and the links between reports, are kept.
-- Readings and events are made from article_version by the rules of one version of frise; another version makes them
-- anew when it first adds to the store.

DROP TABLE warning;
DROP TABLE article;
DROP TABLE timeline;

CREATE INDEX article_version_url ON article_version (url) WHERE url <> '';

CREATE TABLE rules (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  made_by TEXT NOT NULL         -- the version of frise, '' where nothing was made yet
) STRICT;
INSERT INTO rules VALUES (1, '');

-- A publication date that a person corrected. It holds for every version of the article.
CREATE TABLE correction (
  id        TEXT PRIMARY KEY,
  published TEXT NOT NULL,
  day       INTEGER NOT NULL,
  minute    INTEGER
) STRICT, WITHOUT ROWID;

-- The versions that the timeline tells, one of each article. (day, minute, sha256, id) is their order.
CREATE TABLE article (
  article INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL UNIQUE REFERENCES article_version (version),
  day     INTEGER NOT NULL,
  minute  INTEGER NOT NULL,
  sha256  TEXT NOT NULL,
  traits  BLOB NOT NULL         -- merge::Traits, packed
) STRICT;

CREATE UNIQUE INDEX article_place ON article (day, minute, sha256, id);

-- Articles that share a key are compared.
CREATE TABLE article_key (
  key     INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;

-- Names of people, organisations and places, with the number of articles that have them: for the timeline's title.
CREATE TABLE article_name (
  name     TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX article_name_most ON article_name (articles DESC, name);

CREATE TABLE warning (
  article  INTEGER NOT NULL REFERENCES article (article),
  position INTEGER NOT NULL,    -- 0: of the audit; from 1 on: of the reading
  code     TEXT NOT NULL,
  message  TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- What an article says of an event.
CREATE TABLE report (
  report    INTEGER PRIMARY KEY,
  article   INTEGER NOT NULL REFERENCES article (article),
  number    INTEGER NOT NULL,   -- in the order of the text
  name      TEXT NOT NULL,      -- the id of an event of which it is the first report
  component INTEGER NOT NULL,   -- a report of its component
  event     INTEGER REFERENCES event (event),
  body      BLOB NOT NULL,      -- merge::Features, packed
  UNIQUE (article, number)
) STRICT;

CREATE INDEX report_name ON report (name);
CREATE INDEX report_component ON report (component);
CREATE INDEX report_event ON report (event);

-- Each link in both directions.
CREATE TABLE link (
  report     INTEGER NOT NULL,
  other      INTEGER NOT NULL,
  similarity REAL NOT NULL,
  postpones  INTEGER NOT NULL,
  PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;

-- Where an article puts events of other articles elsewhere than these: merge::Match.
CREATE TABLE apart (
  article  INTEGER NOT NULL,
  other    INTEGER NOT NULL,
  number   INTEGER NOT NULL,    -- of the article's report
  days     INTEGER NOT NULL,
  relative INTEGER NOT NULL,
  PRIMARY KEY (article, other, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_other ON apart (other);

-- Ids that events had before later articles changed them.
CREATE TABLE former_id (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL            -- report.name
) STRICT, WITHOUT ROWID;

-- What people corrected, in their order; applied after every merging.
CREATE TABLE edit (
  edit   INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,         -- ISO 8601, UTC
  who    TEXT NOT NULL,
  event  TEXT NOT NULL,         -- the id as it was given
  name   TEXT NOT NULL,         -- report.name, of the event's first report then
  kind   TEXT NOT NULL CHECK (kind IN ('title', 'date', 'hide', 'merge', 'split', 'note')),
  value  TEXT NOT NULL,         -- as it was given; of merge and split the names of the other reports
  date   BLOB,                  -- of kind date: EventDate, packed
  undone TEXT                   -- when
) STRICT;
