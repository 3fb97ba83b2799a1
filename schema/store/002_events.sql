-- Events that are asked by days, words, names and weight, and changed one by one. The timeline is built anew from the
-- kept versions when a store of version 1 is brought here, so nothing of its tables is carried over.

DROP TABLE mention;
DROP TABLE figure_value;
DROP TABLE event_name;
DROP TABLE event_date_article;
DROP TABLE event_date;
DROP TABLE event;

-- What queries look at. The number of an event is made of its level, the day that it is sorted by, and a count
-- (src/store/range.h), so that events which are asked for together lie together, here and in event_words. Days are counted from 1970-01-01; -2147483648 is « before all days » and 2147483647 « after all
-- days », so that open ends sort and compare as what they are.
CREATE TABLE event (
  event     INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  level     INTEGER NOT NULL,   -- how long its days are: bits of last - first; 40 open end, 41 open start, 42 dated
                                -- without a day, 50 undated
  first     INTEGER NOT NULL,   -- its days; of an undated event the day and the minute of its earliest mention
  last      INTEGER NOT NULL,
  tie       TEXT NOT NULL,      -- orders undated events further, '' for dated ones; id comes after it
  weight    REAL NOT NULL,
  grain     INTEGER,            -- frise::Grain, NULL for undated ones
  certainty INTEGER,            -- frise::Certainty
  status    INTEGER NOT NULL,   -- frise::EventStatus
  edited    INTEGER NOT NULL
) STRICT;

-- One stretch of it for each level answers a range; the columns behind the order keep filters out of the table.
CREATE INDEX event_days ON event (level, first, last, tie, id, weight, grain, status);
CREATE INDEX event_weight ON event (-weight, id);

-- The events themselves, packed with a checksum.
CREATE TABLE event_body (
  event INTEGER PRIMARY KEY REFERENCES event (event) ON DELETE CASCADE,
  body  BLOB NOT NULL
) STRICT;

-- Folded words (src/store/words.h). rowid is event.event; what is not kept is taken from event_body when it is removed.
CREATE VIRTUAL TABLE event_words USING fts5 (said, who, place, source, content = '', columnsize = 0,
                                             tokenize = 'unicode61 remove_diacritics 2');

CREATE INDEX warning_article ON warning (article);
