#include "merge/reading.h"

#include <limits>

#include "event/extractor.h"
#include "merge/copies.h"

namespace frise::merge {

Place place_of(const Article& article) {
  const Published& published = article.published;
  return {published.day ? published.day->serial() : std::numeric_limits<std::int32_t>::max(),
          published.minute.value_or(-1), text_sha256(article), article.id};
}

Reading reading_of(const Article& article) {
  event::Extraction extraction = event::extract(article);
  Reading out;
  for (event::Report& r : extraction.reports) out.reports.push_back(features_of(std::move(r)));
  out.warnings = std::move(extraction.warnings);
  out.traits.place = place_of(article);
  const RankedTerms terms = ranked(extraction.terms);
  out.profile = profile_of(terms);
  out.traits.keys = keys_of(terms, article.published, out.reports);
  out.traits.sentences = sentences_of(article);
  for (event::Name& name : extraction.names) out.traits.names.push_back(std::move(name.text));
  return out;
}

}  // namespace frise::merge
