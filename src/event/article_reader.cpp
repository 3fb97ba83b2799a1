#include "event/article_reader.h"

#include <algorithm>
#include <utility>

#include "document/structure.h"
#include "frise/tagger.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise::event {
namespace {

constexpr std::size_t kLeadSentences = 2;

// A quotation is open behind the words, where `open` says whether one is before them.
bool goes_on(const Words& words, bool open) {
  for (const Word& w : words) {
    if (w.form == "\"") open = !open;
    if (w.form == "«") open = true;
    if (w.form == "»") open = false;
  }
  return open;
}

}  // namespace

ArticleReader::ArticleReader(const Article& article)
    : article_(article), timexes_(Tagger().tag(article.text, article.published.reference())) {}

std::vector<ReadSentence> ArticleReader::run() {
  std::vector<ReadSentence> out;
  std::size_t number = 0;
  std::size_t paragraph_number = 0;
  for (const document::Paragraph& paragraph : document::structure(article_)) {
    ++paragraph_number;
    const bool dated = paragraph.role == document::Role::date_line;
    if (paragraph.role != document::Role::body && !dated) continue;
    counted_ = {};
    bool quoted = false;
    for (const Span span : text::sentences(article_.text, paragraph.body)) {
      ++number;
      if (document::is_furniture(span.of(article_.text))) continue;
      ReadSentence sentence = read(span);
      sentence.paragraph = paragraph_number;
      sentence.number = number;
      sentence.quoted = quoted;
      quoted = goes_on(sentence.words, quoted);
      sentence.lead = !dated && ++body_sentences_ <= kLeadSentences;
      out.push_back(std::move(sentence));
    }
  }
  return out;
}

ReadSentence ArticleReader::read(Span span) {
  ReadSentence s;
  s.span = span;
  s.words = analyse(article_.text, span);
  std::vector<const Timex*> times;
  for (; next_time_ < timexes_.size() && timexes_[next_time_].span.begin < span.end; ++next_time_)
    if (span.contains(timexes_[next_time_].span)) times.push_back(&timexes_[next_time_]);
  for (Word& w : s.words)
    w.time = std::any_of(times.begin(), times.end(), [&](const Timex* t) { return t->span.overlaps(w.span); });
  s.clauses = clauses_of(s.words);
  s.names = book_.add(article_.text, s.words);
  s.times = attach(s.words, s.clauses, times);
  part_dated_leads(s.clauses, s.times);
  s.figures = figures(article_.text, s.words, counted_);
  if (!s.figures.empty()) counted_ = s.figures.back().claim;
  if (auto asked = asked_for(article_.text, s.words)) counted_ = std::move(*asked);
  return s;
}

}  // namespace frise::event
