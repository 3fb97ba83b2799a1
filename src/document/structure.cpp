#include "document/structure.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "grammar/recogniser.h"
#include "lexicon/fr/furniture.h"
#include "text/fold.h"
#include "text/paragraph.h"
#include "text/sentence.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kLabelWords = 4;
constexpr std::size_t kRepeatedWords = 4;
constexpr std::size_t kDatelineTokens = 16;
constexpr std::size_t kLongestDateLine = 160;  // bytes

template <std::size_t Count>
std::vector<std::string> folded_list(const std::array<std::string_view, Count>& list) {
  std::vector<std::string> out;
  for (const std::string_view words : list) out.push_back(text::folded(words));
  return out;
}

// What lines begin with, by the first letter: most lines begin with none of it.
class Beginnings {
 public:
  explicit Beginnings(std::vector<std::string> list) {
    for (std::string& words : list) {
      longest_ = std::max(longest_, words.size());
      by_letter_.at(static_cast<unsigned char>(words.front())).push_back(std::move(words));
    }
  }

  [[nodiscard]] std::size_t longest() const { return longest_; }

  // The folded line begins with one of them, and it ends at the end of a word.
  [[nodiscard]] bool begin(std::string_view line) const {
    if (line.empty()) return false;
    const std::vector<std::string>& list = by_letter_.at(static_cast<unsigned char>(line.front()));
    return std::any_of(list.begin(), list.end(), [&](const std::string& words) {
      return line.starts_with(words) && (line.size() == words.size() || line[words.size()] == ' ');
    });
  }

 private:
  std::array<std::vector<std::string>, 256> by_letter_;
  std::size_t longest_ = 0;
};

bool is_comment_form(std::string_view folded) {
  static const Beginnings kForms(folded_list(lexicon::fr::kCommentForms));
  return kForms.begin(folded);
}

// « Commentaires », « 9 commentaires », « Réactions (3) »: the word alone or with a number.
bool is_comment_head(std::string_view folded) {
  static const std::vector<std::string> kHeads = folded_list(lexicon::fr::kCommentHeads);
  constexpr std::string_view kNumber = "0123456789 ";
  const std::size_t begin = folded.find_first_not_of(kNumber);
  if (begin == std::string_view::npos) return false;
  const std::string_view word = folded.substr(begin, folded.find_last_not_of(kNumber) + 1 - begin);
  return std::find(kHeads.begin(), kHeads.end(), word) != kHeads.end();
}

// « Photo : T. Barral », « Image – ESA »: a sign soon parts the line's first words from the rest.
bool is_label(std::string_view line) { return line.find_first_of(":/|") < 32; }

// « fba/rl », « cgu/mlb/jpa »: the initials under a dispatch.
bool is_signature(std::string_view line) {
  const bool letters =
      std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '/' || c == '-'; });
  return letters && line.size() < 16 && line.find_first_of("/-") != std::string_view::npos;
}

// One space stands between the words of a folded line.
std::size_t count_words_folded(std::string_view folded) {
  if (folded.empty()) return 0;
  return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

const Beginnings& furniture() {
  static const Beginnings kLines(folded_list(lexicon::fr::kFurniture));
  return kLines;
}

const Beginnings& labels() {
  static const Beginnings kHeads(folded_list(lexicon::fr::kLabels));
  return kHeads;
}

bool is_furniture(std::string_view line, std::string_view folded) {
  if (furniture().begin(folded)) return true;
  return labels().begin(folded) && (is_label(line) || count_words_folded(folded) <= kLabelWords);
}

bool ends_sentence(std::string_view line) {
  if (line.empty()) return false;
  const char32_t last = text::decode_before(line, line.size()).code_point;
  return last == '.' || last == '!' || last == 0x2026 || last == 0xBB || last == '"' || last == ')' || last == 0x201D ||
         last == ';';
}

// The line is one time expression and nothing else.
bool is_date_line(std::string_view line) {
  if (line.size() > kLongestDateLine) return false;
  grammar::Sentence sentence;
  grammar::prepare(line, 0, static_cast<std::uint32_t>(line.size()), sentence);
  const auto mentions = grammar::recognise(sentence);
  if (mentions.size() != 1 || mentions.front().begin != 0) return false;
  for (std::size_t k = mentions.front().end; k < sentence.size(); ++k)
    if (sentence.tokens.list[k].kind != text::TokenKind::sign) return false;
  return true;
}

// A dash may stand there behind a space: false only where no byte can begin one but hyphens behind plain letters.
bool may_have_dash(std::string_view text) {
  constexpr char kFirstByte = '\xE2';  // of all dashes beyond ASCII, and of typographic apostrophes
  if (text.find(kFirstByte) != std::string_view::npos) return true;
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const unsigned char before = at > 0 ? static_cast<unsigned char>(text[at - 1]) : 'a';
    if (before >= 0x80 || text::fold(before).size == 0) return true;
  }
  return false;
}

class Structurer {
 public:
  explicit Structurer(const Article& article) : text_(article.text), title_(text::folded(article.title)) {}

  std::vector<Paragraph> run() {
    std::vector<Paragraph> out;
    for (const Span span : text::paragraphs(text_)) {
      Paragraph paragraph{span, role_of(span), span};
      if (paragraph.role == Role::body) {
        if (!seen_body_) paragraph.body.begin = after_dateline(text_, span);
        seen_body_ = true;
      }
      out.push_back(paragraph);
    }
    // A headline that stands alone is all there is to read.
    if (!seen_body_)
      for (Paragraph& p : out)
        if (p.role == Role::title || p.role == Role::heading) p.role = Role::body;
    return out;
  }

 private:
  Role role_of(Span span) {
    const std::string_view line = span.of(text_);
    const std::string folded = text::folded(line);
    // Where nothing tells a heading from the text, « Réactions » alone heads a part of the article.
    if (in_comments_ || is_comment_form(folded) || (is_comment_head(folded) && folded != "reactions")) {
      in_comments_ = true;
      return Role::furniture;
    }
    if (!title_.empty() && folded == title_) return Role::title;
    if (is_furniture(line, folded) || is_signature(line)) return Role::furniture;
    const std::size_t words = count_words_folded(folded);
    if (words >= kRepeatedWords && !seen_.insert(folded).second) return Role::repeated;
    if (is_date_line(line)) return Role::date_line;
    const auto is_one_sentence = [&] { return text::sentences(text_, span).size() == 1; };
    if (words <= kLabelWords || (words <= kHeadingWords && !ends_sentence(line) && is_one_sentence()))
      return Role::heading;
    return Role::body;
  }

  std::string_view text_;
  std::string title_;
  std::unordered_set<std::string> seen_;
  bool in_comments_ = false;
  bool seen_body_ = false;
};

}  // namespace

// Nearly all lines are seen to begin like no furniture by their first bytes.
bool is_furniture(std::string_view line) {
  constexpr std::size_t kEnough = 40;  // bytes, of a word more
  if (line.size() > kEnough) {
    const std::string beginning = text::folded(line.substr(0, line.find(' ', kEnough)));
    const bool tells = beginning.size() > std::max(furniture().longest(), labels().longest());
    if (tells && !furniture().begin(beginning) && !labels().begin(beginning)) return false;
  }
  return is_furniture(line, text::folded(line));
}

std::uint32_t after_dateline(std::string_view article, Span paragraph) {
  const Span beginning{paragraph.begin, std::min(paragraph.end, paragraph.begin + 200)};
  if (!may_have_dash(beginning.of(article))) return paragraph.begin;  // most
  grammar::Sentence head;
  grammar::prepare(article, beginning.begin, beginning.end, head);
  bool in_brackets = false;
  const auto mentions = grammar::recognise(head);
  for (std::size_t k = 0; k < std::min(head.size(), kDatelineTokens); ++k) {
    const text::Token& token = head.tokens.list[k];
    const std::string_view form = head.tokens.form(k);
    if (form == "-" && k > 0 && token.glue == text::Glue::space) {
      const bool aside = k + 1 < head.size() && head.tokens.list[k + 1].kind == text::TokenKind::word &&
                         !head.tokens.list[k + 1].capital;
      return aside ? paragraph.begin : text::trimmed(article, {token.end, paragraph.end}).begin;
    }
    if (form == "(" || form == ")") in_brackets = form == "(";
    const bool in_date =
        std::any_of(mentions.begin(), mentions.end(), [&](const auto& m) { return m.begin <= k && k < m.end; });
    const bool name = token.kind == text::TokenKind::sign || token.capital || token.glue == text::Glue::hyphen;
    if (!name && !in_date && !in_brackets) break;
  }
  return paragraph.begin;
}

bool begins_comments(std::string_view line) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (line.size() > kLongest) return false;
  const std::string folded = text::folded(line);
  return is_comment_form(folded) || (is_comment_head(folded) && folded != "reactions");  // as in an article
}

bool may_begin_comments(std::string_view line) { return text::folded(line) == "reactions"; }

std::vector<Paragraph> structure(const Article& article) { return Structurer(article).run(); }

std::string first_title(std::string_view text) {
  for (const Span span : text::paragraphs(text)) {
    const std::string_view line = span.of(text);
    if (!is_furniture(line) && !is_date_line(line)) return std::string(line);
  }
  return {};
}

}  // namespace frise::document
