-- Most articles that meet are strangers, which their profiles tell: these lie close together, apart from all else that is
-- kept of an article. What an article puts elsewhere than another is one row. Readings are made anew when the store is next
-- opened for writing.

CREATE TABLE article_profile (
  article INTEGER PRIMARY KEY REFERENCES article (article),
  profile BLOB NOT NULL         -- merge::Profile, packed; article.traits is without it
) STRICT;

DROP TABLE apart;

-- Where an article puts events of another elsewhere than that does.
CREATE TABLE apart (
  article INTEGER NOT NULL,
  other   INTEGER NOT NULL,
  matches BLOB NOT NULL,        -- of merge::Match, packed
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_other ON apart (other);

UPDATE rules SET made_by = '';
