// Runs a file of tests/corpus/time; the format stands in tests/corpus/README.md.
#include <exception>
#include <iostream>
#include <stdexcept>

#include "corpus/lines.h"
#include "frise/article.h"
#include "frise/tagger.h"

namespace frise::test {
namespace {

std::string described(const Timex& t, std::string_view text) {
  std::string out = "[" + std::string(t.span.of(text)) + "]{" + t.value;
  if (t.mod != Modifier::none) out += " " + std::string(name(t.mod));
  return out + "}";
}

std::string days_of(const Timex& t) {
  return (t.days.first ? to_string(*t.days.first) : "") + ".." + (t.days.last ? to_string(*t.days.last) : "");
}

// An expression as the corpus wants it: « vendredi soir », "2024-11-29TEV", "END", "2024-11-29..2024-11-29".
struct Wanted {
  std::string surface;
  std::string value;
  std::string mod;
  std::string days;
};

// "2024-10 END 2024-10-21..2024-10-31" in any order after the value.
void read_value(std::string_view written, Wanted& out) {
  for (const std::string& word : split(written, ' ')) {
    if (word.empty()) continue;
    if (word.find("..") != std::string::npos)
      out.days = word;
    else if (out.value.empty())
      out.value = word;
    else
      out.mod = word;
  }
}

class TimeCorpus {
 public:
  explicit TimeCorpus(const std::string& file) : verdict_(file) {
    for (const Line& line : corpus_lines(file)) read(line);
    check_text();
  }

  [[nodiscard]] int finish() const { return verdict_.finish(); }

 private:
  void read(const Line& line) {
    if (line.text.starts_with("+ ")) return add_paragraph(line);
    check_text();
    if (line.text.starts_with("= ")) return add_paragraph(line);
    if (line.text.empty()) return;
    const std::size_t gap = line.text.find("  ");
    if (line.text.starts_with("published "))
      set_published(line);
    else if (line.text.starts_with("prefer "))
      options_.prefer = line.text == "prefer future" ? Direction::future : Direction::past;
    else if (gap == std::string::npos)
      throw std::runtime_error("line " + std::to_string(line.number) + ": two spaces part the value from its phrases");
    else
      check_phrases(line.number, line.text.substr(0, gap), line.text.substr(gap));
  }

  void set_published(const Line& line) {
    const std::string said = line.text.substr(sizeof "published " - 1);
    const auto published = published_at(said, "Europe/Paris");
    if (!published && said != "unknown")
      throw std::runtime_error("line " + std::to_string(line.number) + ": no such day");
    reference_ = published ? published->reference() : Reference::unknown();
  }

  // Appends the paragraph without its marks and notes what they want.
  void add_paragraph(const Line& line) {
    if (text_.empty()) text_line_ = line.number;
    const std::string_view marked = std::string_view(line.text).substr(2);
    for (std::size_t at = 0; at < marked.size();) {
      const std::size_t open = std::min(marked.find('[', at), marked.size());
      text_ += marked.substr(at, open - at);
      if (open == marked.size()) break;
      const std::size_t close = marked.find("]{", open);
      const std::size_t end = marked.find('}', open);
      if (close == std::string_view::npos || end == std::string_view::npos)
        throw std::runtime_error("line " + std::to_string(line.number) + ": [words]{value}");
      Wanted wanted;
      wanted.surface = marked.substr(open + 1, close - open - 1);
      read_value(marked.substr(close + 2, end - close - 2), wanted);
      text_ += wanted.surface;
      wanted_.push_back(std::move(wanted));
      at = end + 1;
    }
    text_ += '\n';
  }

  void check_text() {
    if (text_.empty()) return;
    const auto found = Tagger(options_).tag(text_, reference_);
    std::string all;
    for (const Timex& t : found) all += " " + described(t, text_);
    bool same = found.size() == wanted_.size();
    for (std::size_t k = 0; same && k < found.size(); ++k) same = fits(found[k], text_, wanted_[k]);
    verdict_.expect(same, text_line_, "found" + (all.empty() ? " nothing" : all));
    for (std::size_t k = 0; same && k < found.size(); ++k)
      if (!wanted_[k].days.empty())
        verdict_.expect(days_of(found[k]) == wanted_[k].days, text_line_,
                        described(found[k], text_) + " is " + days_of(found[k]));
    text_.clear();
    wanted_.clear();
  }

  static bool fits(const Timex& t, std::string_view text, const Wanted& wanted) {
    return t.span.of(text) == wanted.surface && t.value == wanted.value && name(t.mod) == wanted.mod;
  }

  void check_phrases(std::size_t line, std::string_view value, std::string_view phrases) {
    Wanted wanted;
    read_value(value, wanted);
    for (const std::string& phrase : split(phrases, '|')) check_phrase(line, wanted, phrase);
  }

  void check_phrase(std::size_t line, Wanted wanted, const std::string& phrase) {
    const auto found = Tagger(options_).tag(phrase, reference_);
    std::string all;
    for (const Timex& t : found) all += " " + described(t, phrase);
    const std::string about = "\"" + phrase + "\": ";
    if (wanted.value == "none") {
      verdict_.expect(found.empty(), line, about + "no time, but found" + all);
      return;
    }
    wanted.surface = phrase;
    if (found.size() != 1)
      verdict_.expect(false, line, about + (found.empty() ? "nothing found" : "several found:" + all));
    else
      verdict_.expect(fits(found[0], phrase, wanted), line, about + "found" + all);
    if (found.size() == 1 && !wanted.days.empty())
      verdict_.expect(days_of(found[0]) == wanted.days, line, about + "is " + days_of(found[0]));
  }

  Verdict verdict_;
  Reference reference_;
  TagOptions options_;
  std::string text_;  // the paragraphs of the text being read
  std::size_t text_line_ = 0;
  std::vector<Wanted> wanted_;
};

}  // namespace
}  // namespace frise::test

int main(int argc, char** argv) {
  try {
    if (argc != 2) throw std::runtime_error("one corpus file");
    return frise::test::TimeCorpus(argv[1]).finish();
  } catch (const std::exception& error) {
    std::cout << error.what() << '\n';
    return 2;
  }
}
