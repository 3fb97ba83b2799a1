#include "store/words.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "merge/topics.h"
#include "text/fold.h"
#include "text/words.h"

namespace frise::store {
namespace {

// A letter of nobody's: FTS5 takes U+E000 for a part of words, and folding for none, so no query can name it.
constexpr std::string_view kNobodys = "\xEE\x80\x80";
constexpr int kNameWords = 8;  // words of one name stand at most so far apart; names stand farther
constexpr std::size_t kMostTerms = 100;

// Texts with so much between them that no phrase or name reaches from one to the next.
class Joined {
 public:
  explicit Joined(int gap) {
    for (int k = 0; k < gap; ++k) gap_ += std::string(kNobodys) + " ";
  }

  void add(std::string_view text) {
    const std::string words = text::folded(text);
    if (words.empty() || !seen_.insert(words).second) return;
    if (!text_.empty()) text_ += " " + gap_;
    text_ += words;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string gap_;
  std::string text_;
  std::set<std::string> seen_;  // agency copies quote the same sentence
};

std::string names(const std::vector<std::string>& first, const std::vector<std::string>& second = {}) {
  Joined out(kNameWords + 1);
  for (const auto* each : {&first, &second})
    for (const std::string& name : *each) out.add(name);
  return out.take();
}

// « Le Monde » as one word, so that « Le Monde diplomatique » is another.
std::string outlet_word(std::string_view outlet) {
  std::string out;
  text::each_word(text::folded(outlet), [&](std::string_view word) {
    if (!out.empty()) out += kNobodys;
    out += word;
  });
  return out;
}

// --- what is asked ---------------------------------------------------------------------------------------------------

constexpr std::string_view kSpaces = " \t\r\n\f\v";

struct Quotes {
  std::string_view opening;
  std::string_view closing;
};
constexpr Quotes kQuotes[] = {{"\"", "\""}, {"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}};

// The words of a query, one after the other: « pont "Sainte-Aurélie" effondr* » has the terms "pont", "sainte aurelie"
// and "effondr" with all that begins so.
class Terms {
 public:
  explicit Terms(std::string_view text) {
    while (!text.empty() && terms_.size() <= kMostTerms) text = rest_after_one(text);
  }

  [[nodiscard]] const std::vector<std::string>& all() const { return terms_; }

 private:
  std::string_view rest_after_one(std::string_view text) {
    for (const Quotes& quotes : kQuotes)
      if (text.starts_with(quotes.opening)) {
        const std::string_view inside = text.substr(quotes.opening.size());
        const std::size_t end = inside.find(quotes.closing);
        add(inside.substr(0, end), false);
        return end == std::string_view::npos ? "" : inside.substr(end + quotes.closing.size());
      }
    std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
    for (const Quotes& quotes : kQuotes) end = std::min(end, text.find(quotes.opening));
    const std::string_view word = text.substr(0, end);
    add(word, word.size() > 1 && word.ends_with('*'));
    return text.substr(
        std::max<std::size_t>(end, end < text.size() && kSpaces.find(text[end]) != kSpaces.npos ? end + 1 : end));
  }

  // What one chunk has of words is a phrase: « Sainte-Aurélie » is "sainte aurelie".
  void add(std::string_view chunk, bool begins) {
    const std::string words = text::folded(chunk);
    if (words.empty()) return;
    const std::string term = '"' + words + '"' + (begins ? " *" : "");
    if (std::find(terms_.begin(), terms_.end(), term) == terms_.end()) terms_.push_back(term);
  }

  std::vector<std::string> terms_;
};

std::string joined(const std::vector<std::string>& terms, std::string_view between) {
  std::string out;
  for (const std::string& term : terms) out += (out.empty() ? "" : std::string(between)) + term;
  return out;
}

Error wordless(const char* field, std::string_view asked) {
  return {ErrorCode::invalid, '"' + std::string(asked) + "\" has no word to look for", field};
}

template <typename Join>
Result<std::string> words_of(const char* field, std::string_view asked, Join join) {
  const Terms terms(asked);
  if (terms.all().empty()) return wordless(field, asked);
  if (terms.all().size() > kMostTerms)
    return Error{ErrorCode::invalid, "more than " + std::to_string(kMostTerms) + " words", field};
  return join(terms.all());
}

// Words of text stand anywhere in it.
Result<std::string> text_words(const char* field, std::string_view asked) {
  return words_of(field, asked, [](const auto& all) { return joined(all, " AND "); });
}

// Words of a name stand in one name.
Result<std::string> name_words(const char* field, std::string_view asked) {
  return words_of(field, asked, [](const auto& all) {
    return all.size() == 1 ? all.front() : "NEAR(" + joined(all, " ") + ", " + std::to_string(kNameWords) + ")";
  });
}

Result<std::string> outlet_words(const char* field, std::string_view asked) {
  const std::string word = outlet_word(asked);
  if (word.empty()) return wordless(field, asked);
  return '"' + word + '"';
}

class Expression {
 public:
  // One of `asked` stands in the column; nothing is asked where there is none.
  Outcome add(const char* column, Result<std::string> (*words)(const char*, std::string_view), const char* field,
              const std::vector<std::string>& asked) {
    if (asked.empty()) return done();
    if (asked.size() > kMostTerms)
      return Error{ErrorCode::invalid, "more than " + std::to_string(kMostTerms) + " names", field};
    std::vector<std::string> any;
    for (const std::string& each : asked) {
      auto expression = words(field, each);
      if (!expression) return expression.error();
      any.push_back(std::move(*expression));
    }
    out_ += (out_.empty() ? "" : " AND ") + std::string(column) + " : (" + joined(any, " OR ") + ")";
    return done();
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

IndexedWords indexed_words(const Event& event, const std::vector<std::string>& sources) {
  Joined said(1);
  said.add(merge::told_title(event));
  for (const EventMention& m : event.mentions) said.add(m.quote);
  std::string outlets;
  for (const std::string& source : sources) outlets += outlet_word(source) + " ";
  return {said.take(), names(event.people, event.organisations), names(event.places), outlets};
}

Result<std::string> words_expression(const Query& query) {
  Expression out;
  const std::vector<std::string> text(query.text.empty() ? 0 : 1, query.text);
  for (const Outcome& added :
       {out.add("said", &text_words, "text", text), out.add("who", &name_words, "who", query.who),
        out.add("place", &name_words, "where", query.where), out.add("source", &outlet_words, "source", query.source)})
    if (!added) return added.error();
  return out.take();
}

}  // namespace frise::store
