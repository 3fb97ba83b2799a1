#include "event/terms.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "lexicon/features.h"

namespace frise::event {
namespace {

// « Claire » of « Claire Faure ».
bool stands_before_surname(const Words& words, std::size_t k) {
  return (words[k].features & lexicon::feature::first_name) != 0 && k + 1 < words.size() &&
         words[k + 1].pos == Pos::proper && words[k + 1].glue == text::Glue::space;
}

// The first eight bytes of a term as a number, so that most terms are put in order without a look at their letters.
std::uint64_t beginning_of(std::string_view term) {
  std::uint64_t out = 0;
  for (std::size_t k = 0; k < sizeof out; ++k)
    out = out << 8U | (k < term.size() ? static_cast<unsigned char>(term[k]) : 0U);
  return out;
}

// A term where it stands.
struct Found {
  std::uint64_t beginning;
  std::string_view text;
  bool place;
  bool name;
};

bool operator<(const Found& a, const Found& b) {
  return a.beginning != b.beginning ? a.beginning < b.beginning : a.text < b.text;
}

std::vector<Found> found_in(const std::vector<ReadSentence>& article) {
  std::vector<Found> out;
  for (const ReadSentence& s : article)
    for (std::size_t k = 0; k < s.words.size(); ++k) {
      if (s.words[k].time || stands_before_surname(s.words, k)) continue;
      const bool name = s.words[k].pos == Pos::proper;
      const bool place = name && (s.words[k].features & lexicon::feature::place) != 0;
      if (const std::string_view term = term_of(s.words[k]); !term.empty())
        out.push_back({beginning_of(term), term, place, name});
    }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<Term> counted_terms(const std::vector<ReadSentence>& article) {
  const std::vector<Found> found = found_in(article);
  std::vector<Term> out;
  out.reserve(found.size());
  for (const Found& f : found) {
    if (out.empty() || out.back().text != f.text) out.push_back({std::string(f.text), 0, false, false});
    ++out.back().count;
    out.back().place |= f.place;
    out.back().name |= f.name;
  }
  return out;
}

std::vector<std::string> terms_of(const Words& words, std::size_t begin, std::size_t end) {
  std::vector<std::string_view> out;
  for (std::size_t k = begin; k < end; ++k)
    if (const std::string_view term = term_of(words[k]); !term.empty() && !words[k].time) out.push_back(term);
  std::sort(out.begin(), out.end());
  return {out.begin(), std::unique(out.begin(), out.end())};
}

}  // namespace frise::event
