-- Most articles that meet are strangers, which their profiles tell: these lie close together, apart from all else that is
-- kept of an article. The links of a report are one row, since they are read together. Of what articles put elsewhere than
-- others, only that is kept which leaves a doubt. Readings are made anew when the store is next opened for writing.

CREATE TABLE article_profile (
  article INTEGER PRIMARY KEY REFERENCES article (article),
  profile BLOB NOT NULL         -- merge::Profile, packed; article.traits is without it
) STRICT;

DROP TABLE link;
DROP TABLE apart;

CREATE TABLE report_links (
  report INTEGER PRIMARY KEY REFERENCES report (report),
  links  BLOB NOT NULL          -- store::PackedLink, packed; each link is in the rows of both ends
) STRICT;

-- Where an article puts events of another elsewhere than that does, or one on the same day: what follows that is not kept.
CREATE TABLE apart (
  article INTEGER NOT NULL,
  other   INTEGER NOT NULL,
  matches BLOB NOT NULL,        -- of merge::Match, packed
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_other ON apart (other);

UPDATE rules SET made_by = '';
