-- The first store: every version of every article as it was read, and the timeline built from the latest of them.
-- Days are counted from 1970-01-01; an open end is NULL. Offsets are UTF-8 bytes of the article's text.

CREATE TABLE article_version (
  version   INTEGER PRIMARY KEY,
  id        TEXT NOT NULL,
  title     TEXT NOT NULL,
  source    TEXT NOT NULL,
  url       TEXT NOT NULL,
  published TEXT NOT NULL,      -- as it was given, '' where unknown
  basis     TEXT NOT NULL,      -- given, metadata, dateline, estimated, unknown
  day       INTEGER,            -- of publication, where it was published
  minute    INTEGER,            -- of that day
  modified  TEXT NOT NULL,
  lang      TEXT NOT NULL,
  sha256    TEXT NOT NULL,      -- of the text
  text      TEXT NOT NULL,
  UNIQUE (id, sha256, title, source, url, published, modified, lang)
) STRICT;

-- The versions that the timeline was built from, in its order.
CREATE TABLE article (
  position INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  version  INTEGER NOT NULL REFERENCES article_version (version)
) STRICT;

CREATE TABLE timeline (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  title TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL,    -- in the timeline; the undated follow the dated
  title    TEXT NOT NULL,
  weight   REAL NOT NULL,
  status   TEXT NOT NULL,
  edited   INTEGER NOT NULL
) STRICT;

CREATE INDEX event_position ON event (position);

-- Position 0 is the date that stands, the others are superseded or contradicted ones. An undated event has no row 0.
CREATE TABLE event_date (
  event     TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  value     TEXT NOT NULL,      -- TIMEX3
  edtf      TEXT NOT NULL,
  first     INTEGER,
  last      INTEGER,
  grain     TEXT NOT NULL,
  certainty TEXT NOT NULL,
  display   TEXT NOT NULL,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_date_days ON event_date (first, last) WHERE position = 0;

CREATE TABLE event_date_article (
  event    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  date     INTEGER NOT NULL,    -- event_date.position
  position INTEGER NOT NULL,
  article  TEXT NOT NULL,
  PRIMARY KEY (event, date, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_name (
  event    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  role     TEXT NOT NULL CHECK (role IN ('person', 'organisation', 'place')),
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_value (
  event    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  figure   INTEGER NOT NULL,    -- values of one figure share its number
  position INTEGER NOT NULL,
  what     TEXT NOT NULL,
  value    REAL NOT NULL,
  text     TEXT NOT NULL,
  article  TEXT NOT NULL,
  PRIMARY KEY (event, figure, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  event       TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  article     TEXT NOT NULL,
  begin       INTEGER NOT NULL,
  end         INTEGER NOT NULL,
  quote       TEXT NOT NULL,
  source_said TEXT NOT NULL,
  time        TEXT,             -- the expression that dates it, NULL where there is none
  time_begin  INTEGER,
  time_end    INTEGER,
  why         TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE warning (
  position INTEGER PRIMARY KEY,
  article  TEXT NOT NULL,
  code     TEXT NOT NULL,
  message  TEXT NOT NULL
) STRICT;
