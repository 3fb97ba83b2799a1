#include "event/title_line.h"

#include <algorithm>
#include <array>

#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

using text::Glue;

std::string capitalised(std::string title) {
  if (title.empty()) return title;
  if (title.starts_with('"')) return '"' + capitalised(title.substr(1));
  const text::Decoded first = text::decode(title, 0);
  char32_t c = first.code_point;
  if (c >= 'a' && c <= 'z') c -= 0x20;
  if ((c >= 0xE0 && c <= 0xFE && c != 0xF7)) c -= 0x20;
  if (c == 0x153) c = 0x152;
  std::string out;
  text::append(out, c);
  return out + title.substr(first.size);
}

std::string_view last_word(std::string_view title) { return title.substr(title.rfind(' ') + 1); }

void drop_open_mark(std::string& title, std::string_view open, std::string_view close) {
  if (title.find(open) == std::string::npos) return;  // found sooner than from the end
  const std::size_t at = title.rfind(open);
  if (at != std::string::npos && at > 0 && title.find(close, at) == std::string::npos) title.resize(at);
}

// A quotation that ends in what was left out is closed where something of it is left, else dropped.
void close_quotation(std::string& title) {
  if (title.starts_with("«") && title.find("»") == std::string::npos) title += " »";
  if (std::count(title.begin(), title.end(), '"') % 2 == 0) return;
  const std::size_t open = title.rfind('"');
  // « Il a plu", a dit le maire »: it closes what was opened before the line.
  const bool closes = open > 0 && (title.substr(open + 1).starts_with(',') || title.substr(open + 1).starts_with(" ,"));
  if (closes) return title.resize(open);
  if (open > 0 && open + 1 < title.size() && title.find(' ', open + 2) != std::string::npos)
    title += '"';
  else if (open > 0)
    title.resize(open);
  else
    title += '"';
}

void drop_empty_quotations(std::string& title) {
  if (title.find_first_of("\"(«“") == std::string::npos) return;  // whatever bytes they have
  for (const std::string_view empty : {" \" \"", " “”", " “ ”", " « »", " «\u202F\u202F»", " «\u00A0\u00A0»", " \"\"",
                                       " ( )", " ()", " (…)", " (...)", " (. . .)"})
    for (std::size_t at = title.find(empty); at != std::string::npos; at = title.find(empty))
      title.erase(at, empty.size());
}

bool drop_time_lead(std::string& title) {
  for (const std::string_view lead : lexicon::fr::kTimeLeads) {
    if (title.empty() || title.back() != lead.back() || !title.ends_with(lead)) continue;
    title.resize(title.size() - lead.size());
    return true;
  }
  return false;
}

// « la semaine | prochaine », « l'an | dernier »: the unit says nothing without it.
bool names_unit(std::string_view title) {
  std::string_view unit = last_word(title);
  if (unit.starts_with("l'")) unit.remove_prefix(2);
  if (unit.starts_with("l’")) unit.remove_prefix(std::string_view("l’").size());
  const auto& units = lexicon::fr::kUnitsOfTime;
  return std::find(units.begin(), units.end(), unit) != units.end();
}

bool drop_dangling_word(std::string& title) {
  const std::string_view last = last_word(title);
  if ((last.starts_with("prochain") || last.starts_with("derni")) && names_unit(title.substr(0, title.rfind(' '))))
    return false;
  const bool dangles = title.find(' ') != std::string::npos &&
                       std::find(lexicon::fr::kDanglingWords.begin(), lexicon::fr::kDanglingWords.end(), last) !=
                           lexicon::fr::kDanglingWords.end();
  if (dangles) title.resize(title.rfind(' '));
  return dangles;
}

bool drop_mark(std::string& title) {
  if (title.empty()) return false;
  const text::Decoded last = text::decode_before(title, title.size());
  const char32_t c = last.code_point;
  const bool drop = c == ',' || c == ';' || c == ':' || c == '.' || c == '-' || c == '(' || c == '/' || c == 0xAB ||
                    c == 0x2022 || text::is_space(c) || text::is_dash(c);
  if (drop) title.resize(title.size() - last.size);
  return drop;
}

}  // namespace

void TitleLine::add(const Word& word, std::string_view spelling) {
  const bool parted =
      word.glue == Glue::apostrophe && spelling != word.span.of(text_) && !lexicon::begins_with_vowel(spelling);
  const Glue glue = parted ? Glue::space : word.glue;
  if (gap_) elide(word);
  const bool mark = word.form == "\"";
  const bool closes = word.form == "," || word.form == "." || word.form == ")" || (mark && quoting_);
  const bool comma = closes && !mark;
  if (comma && (out_.empty() || out_.ends_with(',') || out_.ends_with('('))) return;
  const bool opened = out_.ends_with('\'') || out_.ends_with("’") || (out_.ends_with('"') && quoting_);
  const bool apart = (glue == Glue::space || glue == Glue::line || gap_) && !closes && !opened;
  if (!out_.empty() && apart) out_ += ' ';
  if (!out_.empty() && glue == Glue::hyphen && !gap_) out_ += '-';
  if (!out_.empty() && glue == Glue::apostrophe && !gap_) out_ += '\'';
  gap_ = false;
  if (mark) quoting_ = !quoting_;
  out_ += spelling;
}

void TitleLine::add_small(const Word& word) {
  const std::size_t before = out_.size();
  add(word);
  const std::size_t begin = out_.size() - word.span.size();
  if (out_.size() > before) out_ = out_.substr(0, begin) + lexicon::small_letters(std::string_view(out_).substr(begin));
}

void TitleLine::add(std::string_view words) {
  if (!out_.empty()) out_ += ' ';
  if (words.ends_with(',')) words.remove_suffix(1);
  out_ += words;
  gap_ = true;
}

// « l'idée que | demain, | il puisse »: « qu'il ».
void TitleLine::elide(const Word& next) {
  const bool whole = next.form.starts_with("onz") || next.form == "oui";  // « que onze élus »
  if (last_word(out_) != "que" || next.pos == Pos::verb || whole || !lexicon::begins_with_vowel(next.form)) return;
  out_.back() = '\'';
  gap_ = false;
}

std::size_t title_length(std::string_view title) { return text::count_code_points(title); }

std::string printed(std::string_view title) {
  std::string out;
  for (const char c : title)
    if (c == '\'' && !out.empty() && out.back() != ' ')
      out += "’";
    else
      out += c == '\n' ? ' ' : c;
  return capitalised(std::move(out));
}

std::string tidied(std::string title) {
  if (title.starts_with("l'on ")) title.erase(0, 2);  // « que | l'on »
  drop_empty_quotations(title);
  drop_open_mark(title, "(", ")");
  drop_open_mark(title, "«", "»");
  while (drop_mark(title) || drop_time_lead(title) || drop_dangling_word(title)) {
  }
  close_quotation(title);
  if (title.ends_with(')') && title.find('(') == std::string::npos) title.pop_back();
  while (drop_mark(title) || drop_time_lead(title) || drop_dangling_word(title)) {
  }
  return printed(title);
}

}  // namespace frise::event
