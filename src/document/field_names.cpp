#include "document/field_names.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "document/page_article.h"

namespace frise::document {
namespace {

struct Common {
  const char* field;
  std::vector<std::string> names;
};

const std::vector<Common>& common_names() {
  static const std::vector<Common> kNames = {
      {"id", {"guid", "uuid", "_id"}},
      {"title", {"headline", "titre"}},
      {"source", {"publisher", "outlet", "source_name", "journal"}},
      {"url", {"link", "canonical_url", "permalink", "lien"}},
      {"published",
       {"datePublished", "published_at", "publishedAt", "publication_date", "published_date", "pubDate", "pub_date",
        "date_publication", "date"}},
      {"modified", {"dateModified", "modified_at", "updated_at", "updatedAt", "updated"}},
      {"lang", {"language", "langue"}},
      {"text", {"body", "articleBody", "content", "maintext", "texte", "contenu"}},
  };
  return kNames;
}

}  // namespace

FieldNames::FieldNames(const std::vector<FieldName>& given) {
  for (const FieldName& g : given) names_[g.field].push_back(g.name);
  for (const Common& common : common_names()) {
    std::vector<std::string>& names = names_[common.field];
    names.emplace_back(common.field);
    names.insert(names.end(), common.names.begin(), common.names.end());
  }
  for (const auto& [field, names] : names_) {
    const auto own = std::find(names.begin(), names.end(), field) - names.begin();
    for (std::size_t rank = 0; rank < names.size(); ++rank)
      places_[names[rank]].push_back({field, rank, static_cast<std::ptrdiff_t>(rank) > own});
  }
}

const std::vector<std::string>& FieldNames::of(std::string_view field) const { return names_.find(field)->second; }

const std::vector<FieldNames::Place>& FieldNames::places_of(std::string_view name) const {
  static const std::vector<Place> kNone;
  const auto found = places_.find(name);
  return found == places_.end() ? kNone : found->second;
}

std::string json_string(std::string_view value) {
  rapidjson::StringBuffer out;
  rapidjson::Writer<rapidjson::StringBuffer> writer(out);
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  return {out.GetString(), out.GetSize()};
}

std::string plain_text(std::string value) {
  const bool markup = value.find("</p>") != std::string::npos || value.find("<br") != std::string::npos ||
                      value.find("</div>") != std::string::npos;
  return markup ? text_of_html(value) : value;
}

}  // namespace frise::document
