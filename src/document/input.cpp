#include "document/input.h"

#include <utility>

#include "document/estimate.h"
#include "document/publication.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

std::size_t line_of_first_ill_formed(std::string_view bytes) {
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded d = text::decode(bytes, at);
    if (d.code_point == text::kIllFormed) break;
    line += d.code_point == '\n' ? 1U : 0U;
    at += d.size;
  }
  return line;
}

}  // namespace

void Input::accept(Article article) {
  if (!article.published.day && known_.published.day) article.published = known_.published;
  if (article.source.empty()) article.source = known_.source;
  if (!article.published.day && !options_.published.empty()) {
    if (auto published = published_at(options_.published, options_.timezone)) article.published = std::move(*published);
  }
  if (article.source.empty()) article.source = options_.source;
  if (article.id.empty()) article.id = content_id(article);
  const bool asked = options_.published_policy != PublishedPolicy::ignore;
  if (!article.published.day && asked) estimate(article);
  sink_.article(std::move(article));
}

void Input::estimate(Article& article) {
  Published& published = article.published;
  published.days = estimated_publication(article, options_.timezone);
  if (!published.days.known()) return;
  published.basis = PublishedBasis::estimated;
  if (options_.published_policy != PublishedPolicy::infer) return;
  published.day = published.days.first ? published.days.first : published.days.last;
  published.iso = to_string(*published.day);
  published.confidence = Believed::kEstimated;
  warn("published-estimated", 0, "published",
       "article " + article.id + ": no date of publication; by its own dates it is taken for that of " + published.iso);
}

std::string Input::as_text(std::string_view bytes, std::size_t line) {
  if (bytes.starts_with(text::kByteOrderMark)) bytes.remove_prefix(text::kByteOrderMark.size());
  if (text::is_well_formed(bytes)) return std::string(bytes);
  if (auto read = text::recognised(bytes)) {
    if (!std::exchange(encoding_told_, true))
      warn("not-utf8", line, "", "not UTF-8; read as " + std::string(read->encoding));
    return std::move(read->text);
  }
  warn("ill-formed-utf8", line + line_of_first_ill_formed(bytes), "",
       "some bytes are not UTF-8; each was replaced by U+FFFD");
  return text::repaired(bytes);
}

}  // namespace frise::document
