// Runs a file of tests/corpus/timeline; the format stands in tests/corpus/README.md.
#include <algorithm>
#include <exception>
#include <iostream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "corpus/lines.h"
#include "frise/reader.h"
#include "frise/timeline.h"

namespace frise::test {
namespace {

// « … » in the pattern stands for any words.
bool matches(std::string_view text, std::string_view pattern) {
  constexpr std::string_view kAny = "…";
  const std::size_t any = pattern.find(kAny);
  if (any == std::string_view::npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, any))) return false;
  const std::string_view rest = pattern.substr(any + kAny.size());
  for (std::size_t at = any; at <= text.size(); ++at)
    if (matches(text.substr(at), rest)) return true;
  return false;
}

std::size_t articles_of(const Event& e) {
  std::set<std::string> out;
  for (const EventMention& m : e.mentions) out.insert(m.article);
  return out.size();
}

// « morts = 2, 6 »
std::string written(const Figure& figure) {
  std::ostringstream out;
  out << figure.what << " =";
  for (const FigureValue& v : figure.values) out << (&v == &figure.values.front() ? " " : ", ") << v.value;
  return out.str();
}

// « Lyon, Ukraine »
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out.empty() ? "none" : out;
}

std::string described(const Event& e) {
  std::string rest = " | places " + listed(e.places) + " | people " + listed(e.people);
  for (const Figure& figure : e.figures) rest += " | " + written(figure);
  for (const PreviousDate& previous : e.previous_dates) rest += " | previous " + previous.date.value;
  return "\n    " + (e.date ? e.date->value : std::string("undated")) + " | " + e.title + " | " +
         std::to_string(articles_of(e)) + " articles | " + std::string(name(e.status)) + rest;
}

class Case {
 public:
  explicit Case(Verdict& verdict) : verdict_(verdict) {}

  void read(const Line& line) {
    if (line.text.starts_with("article ")) return begin_article(line);
    if (line.text.starts_with("headline ")) return set_headline(line);
    if (line.text.starts_with("  ")) return add_paragraph(line);
    if (!line.text.empty()) expectations_.push_back(line);
  }

  void check() {
    if (articles_.empty()) return;
    for (Article& a : articles_) a.id = content_id(a);
    timeline_ = build_timeline(latest_versions(articles_));
    for (const Line& line : expectations_) check(line);
  }

 private:
  void begin_article(const Line& line) {
    std::istringstream words(line.text);
    std::string day;
    Article article;
    words >> day >> day;
    std::getline(words >> std::ws, article.source);
    if (auto published = published_at(day, "Europe/Paris"))
      article.published = std::move(*published);
    else if (day != "unknown")
      throw std::runtime_error("line " + std::to_string(line.number) + ": a publication date or \"unknown\"");
    articles_.push_back(std::move(article));
  }

  void set_headline(const Line& line) {
    if (articles_.empty())
      throw std::runtime_error("line " + std::to_string(line.number) + ": a headline before any article");
    articles_.back().title = std::string(trimmed(line.text.substr(9)));
  }

  void add_paragraph(const Line& line) {
    if (articles_.empty())
      throw std::runtime_error("line " + std::to_string(line.number) + ": a paragraph before any article");
    std::string& text = articles_.back().text;
    text += (text.empty() ? "" : "\n") + std::string(trimmed(line.text));
  }

  void check(const Line& line) {
    const auto parts = split(line.text, '|');
    const std::string_view head = parts[0];
    if (head.starts_with("event "))
      expect_event(line, timeline_.events, std::string(head.substr(6)), parts);
    else if (head == "undated")
      expect_event(line, timeline_.undated, "", parts);
    else if (head == "without")
      expect_without(line, parts.at(1));
    else if (head.starts_with("count "))
      expect_count(line, std::stoul(std::string(head.substr(6))));
    else if (head.starts_with("warning "))
      verdict_.expect(has_warning(head.substr(8)), line.number, "there is no such warning");
    else if (head.starts_with("no warning "))
      verdict_.expect(!has_warning(head.substr(11)), line.number, "there is such a warning");
    else
      throw std::runtime_error("line " + std::to_string(line.number) + ": unknown expectation");
  }

  [[nodiscard]] std::string all_events() const {
    std::string out;
    for (const auto* events : {&timeline_.events, &timeline_.undated})
      for (const Event& e : *events) out += described(e);
    return out;
  }

  static bool has(const Event& e, const std::string& wanted) {
    if (wanted.ends_with("articles") || wanted.ends_with("article")) return articles_of(e) == std::stoul(wanted);
    if (wanted.starts_with("previous "))
      return std::any_of(e.previous_dates.begin(), e.previous_dates.end(),
                         [&](const PreviousDate& p) { return "previous " + p.date.value == wanted; });
    if (wanted.starts_with("places ")) return "places " + listed(e.places) == wanted;
    if (wanted.starts_with("people ")) return "people " + listed(e.people) == wanted;
    if (wanted.find(" = ") != std::string::npos)
      return std::any_of(e.figures.begin(), e.figures.end(), [&](const Figure& f) { return written(f) == wanted; });
    return name(e.status) == wanted;
  }

  void expect_event(const Line& line, const std::vector<Event>& events, const std::string& value,
                    const std::vector<std::string>& parts) {
    const bool found = std::any_of(events.begin(), events.end(), [&](const Event& e) {
      if (e.date && e.date->value != value) return false;
      if (!matches(e.title, parts.at(1))) return false;
      return std::all_of(parts.begin() + 2, parts.end(), [&](const std::string& wanted) { return has(e, wanted); });
    });
    verdict_.expect(found, line.number, "\"" + line.text + "\" is none of" + all_events());
  }

  void expect_without(const Line& line, const std::string& words) {
    for (const auto* events : {&timeline_.events, &timeline_.undated})
      for (const Event& e : *events) {
        const bool in_quote = std::any_of(e.mentions.begin(), e.mentions.end(), [&](const EventMention& m) {
          return m.quote.find(words) != std::string::npos;
        });
        if (in_quote || e.title.find(words) != std::string::npos)
          return verdict_.expect(false, line.number, described(e));
      }
    verdict_.expect(true, line.number, "");
  }

  void expect_count(const Line& line, std::size_t count) {
    verdict_.expect(timeline_.events.size() + timeline_.undated.size() == count, line.number, "events:" + all_events());
  }

  [[nodiscard]] bool has_warning(std::string_view code) const {
    const auto& w = timeline_.warnings;
    return std::any_of(w.begin(), w.end(), [&](const Warning& x) { return x.code == code; });
  }

  Verdict& verdict_;
  std::vector<Article> articles_;
  std::vector<Line> expectations_;
  Timeline timeline_;
};

int run(const std::string& file) {
  Verdict verdict(file);
  std::vector<Case> cases(1, Case(verdict));
  for (const Line& line : corpus_lines(file)) {
    if (line.text == "===")
      cases.emplace_back(verdict);
    else
      cases.back().read(line);
  }
  for (Case& each : cases) each.check();
  return verdict.finish();
}

}  // namespace
}  // namespace frise::test

int main(int argc, char** argv) {
  try {
    if (argc != 2) throw std::runtime_error("one corpus file");
    return frise::test::run(argv[1]);
  } catch (const std::exception& error) {
    std::cout << error.what() << '\n';
    return 2;
  }
}
