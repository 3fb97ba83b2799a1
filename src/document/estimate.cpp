#include "document/estimate.h"

#include <optional>
#include <vector>

#include "document/structure.h"
#include "frise/tagger.h"
#include "grammar/recogniser.h"
#include "grammar/triggers.h"
#include "resolve/evidence.h"
#include "resolve/word_forms.h"
#include "text/trigger_scan.h"

namespace frise::document {
namespace {

class Estimator {
 public:
  Estimator(const Article& article, const std::string& zone) : text_(article.text), paragraphs_(structure(article)) {
    if (const auto modified = published_at(article.modified, zone)) coming_ = modified->day;
  }

  Period run() {
    std::vector<Span> sentences;
    for (const Paragraph& paragraph : paragraphs_) {
      if (paragraph.role == Role::date_line || paragraph.role == Role::furniture) continue;
      text::triggered_sentences(text_, paragraph.span, grammar::triggers(), sentences);
      for (const Span sentence : sentences) read(sentence);
    }
    if (!is_fresh_) newest_.reset();
    if (newest_ && weekday_ != 0) newest_ = *newest_ + (weekday_ - static_cast<int>(newest_->weekday()) + 7) % 7;
    if (newest_ && coming_ && *coming_ < *newest_) coming_.reset();
    return {newest_, coming_};
  }

 private:
  void read(Span span) {
    grammar::prepare(text_, span.begin, span.end, sentence_);
    const auto mentions = grammar::recognise(sentence_);
    if (mentions.empty()) return;
    words_.reset(sentence_);
    for (const grammar::Mention& mention : mentions) take(mention);
  }

  void take(const grammar::Mention& mention) {
    take_weekday(mention);
    const Timex t = Tagger().resolve(mention.said, Reference::unknown());
    if (!t.days.first || !t.days.last) {
      is_fresh_ = is_fresh_ || counts_from_today(mention.said.time);
      return;
    }
    if (t.grain != Grain::day && t.grain != Grain::month) return;
    const Direction direction = resolve::Evidence(words_, mention).direction();
    const bool one_day = t.days.first == t.days.last;
    if (one_day && direction == Direction::future) {
      if (!coming_ || *t.days.first < *coming_) coming_ = t.days.first;
    } else if (one_day || direction == Direction::past) {  // a month to come may have no verb
      if (!newest_ || *t.days.first > *newest_) newest_ = t.days.first;
    }
  }

  // « vendredi », « hier », « la semaine dernière »
  static bool counts_from_today(const Time& time) {
    if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date->weekday != 0 && !date->habit;
    if (const auto* shift = std::get_if<Shift>(&time.is))
      return shift->anchor == Anchor::reference && !shift->nowadays && shift->grain <= Grain::week;
    const auto* timed = std::get_if<Timed>(&time.is);
    return timed != nullptr && timed->day && counts_from_today(*timed->day);
  }

  // « ce vendredi » is said on that day, or shortly before.
  void take_weekday(const grammar::Mention& mention) {
    const auto* date = std::get_if<CalendarDate>(&mention.said.time.is);
    if (date == nullptr || date->weekday == 0 || date->day != 0 || date->month != 0) return;
    if (sentence_.tokens.form(mention.begin) == "ce") weekday_ = date->weekday;
  }

  std::string_view text_;
  std::vector<Paragraph> paragraphs_;
  grammar::Sentence sentence_;
  resolve::WordForms words_;
  std::optional<Day> newest_;
  std::optional<Day> coming_;  // or when it was changed
  int weekday_ = 0;
  bool is_fresh_ = false;
};

}  // namespace

Period estimated_publication(const Article& article, const std::string& zone) {
  constexpr std::size_t kLongest = std::size_t{16} << 20U;  // bytes: no article, and gigabytes for nothing
  if (article.text.size() > kLongest) return {};
  return Estimator(article, zone).run();
}

}  // namespace frise::document
