#include "lexicon/morphology.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"

// The compiled dictionary, byte for byte: an array in C++ source would take a compiler seconds and a gigabyte.
// clang-format off
asm(".section .rodata\n"
    ".balign 4\n"
    ".globl frise_dictionary\n"
    "frise_dictionary:\n"
    ".incbin \"" FRISE_DICTIONARY "\"\n"
    ".previous\n");
// clang-format on

extern "C" const std::uint32_t frise_dictionary[] __attribute__((visibility("hidden")));

namespace frise::lexicon {
namespace {

struct Data {
  const std::uint32_t* sets;  // feature sets
  const std::uint32_t* arcs;  // arcs[0] is the index of the first state
};

Data data() noexcept {
  const std::uint32_t sets = frise_dictionary[0];
  return {frise_dictionary + 1, frise_dictionary + 1 + sets + 1};
}

// The arc labelled `label` of the state whose arcs begin at `state`, or 0.
std::uint32_t find(const std::uint32_t* arcs, std::uint32_t state, unsigned char label) noexcept {
  if (state == 0) return 0;
  for (std::uint32_t at = state;; ++at) {
    if ((arcs[at] & arc::label_mask) == label) return at;
    if ((arcs[at] & arc::last) != 0) return 0;
  }
}

std::uint32_t target(std::uint32_t arc) noexcept { return arc >> arc::target_shift; }

// The states that the first bytes of words lead to: the first state has an arc for each letter there is, too many to
// go through them for each word.
std::array<std::uint32_t, 256> first_states() noexcept {
  const Data d = data();
  std::array<std::uint32_t, 256> out{};
  for (std::size_t label = 0; label < out.size(); ++label)
    if (const std::uint32_t at = find(d.arcs, d.arcs[0], static_cast<unsigned char>(label)); at != 0)
      out[label] = target(d.arcs[at]);
  return out;
}

// The state after kFormEnd, where the analyses of `form` begin, or 0.
std::uint32_t state_of(const Data& d, std::string_view form) noexcept {
  static const std::array<std::uint32_t, 256> kFirst = first_states();
  if (form.empty()) return 0;
  std::uint32_t state = kFirst[static_cast<unsigned char>(form.front())];
  for (const char c : form.substr(1)) {
    const std::uint32_t at = find(d.arcs, state, static_cast<unsigned char>(c));
    if (at == 0) return 0;
    state = target(d.arcs[at]);
  }
  const std::uint32_t at = find(d.arcs, state, kFormEnd);
  return at == 0 ? 0 : target(d.arcs[at]);
}

// Calls take(annotation) with the bytes after kFormEnd of every entry that goes on from `state`. The automaton is
// acyclic and an annotation shorter than 64 bytes.
template <typename Take>
void each_annotation(const Data& d, std::uint32_t state, std::string& prefix, Take&& take) {
  for (std::uint32_t at = state; at != 0; ++at) {
    prefix += static_cast<char>(d.arcs[at] & arc::label_mask);
    if ((d.arcs[at] & arc::final) != 0) take(std::string_view(prefix));
    if (target(d.arcs[at]) != 0) each_annotation(d, target(d.arcs[at]), prefix, take);
    prefix.pop_back();
    if ((d.arcs[at] & arc::last) != 0) break;
  }
}

// The small letter of a capital that French uses, or 0: never of another size in UTF-8.
char32_t small_of(char32_t c) noexcept {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  return c == 0x152 || (c >= 0x100 && c < 0x138 && c % 2 == 0) ? c + 1 : 0;
}

// The words asked for last, each in the one place that its letters give it, with what is known of it.
template <typename Known, unsigned kLogEntries>
class Memory {
 public:
  /// What is known of `word`, which `look_up()` says where it is not remembered. Long words never are.
  template <typename LookUp>
  Known known(std::string_view word, LookUp look_up) {
    if (word.size() > kLongest) return look_up();
    Key key{};
    std::copy(word.begin(), word.end(), key.begin());
    key.back() = static_cast<char>(word.size());
    Entry& entry = entries_[place(key)];
    if (entry.key != key) entry = {key, look_up()};
    return entry.known;
  }

 private:
  static constexpr std::size_t kLongest = 15;

  using Key = std::array<char, kLongest + 1>;  // the word, zeros, its size

  struct Entry {
    Key key{};
    Known known{};  // of no word, at first
  };

  static std::size_t place(const Key& key) noexcept {
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(key);
    const std::uint64_t mixed = (halves[0] ^ std::rotl(halves[1], 23)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(mixed >> (64U - kLogEntries));
  }

  std::array<Entry, std::size_t{1} << kLogEntries> entries_{};
};

unsigned tag_number(unsigned high, unsigned low) noexcept {
  return (high - kCountBase) * kTagRadix + (low - kCountBase);
}

// What the automaton says of `form`.
Features read_features(std::string_view form) noexcept {
  const Data d = data();
  std::uint32_t arc = find(d.arcs, state_of(d, form), kAllFeatures);
  if (arc == 0) return 0;
  const std::uint32_t high = target(d.arcs[arc]);  // one arc each: the set's number
  arc = target(d.arcs[high]);
  return d.sets[tag_number(d.arcs[high] & arc::label_mask, d.arcs[arc] & arc::label_mask)];
}

}  // namespace

std::vector<Analysis> analyses(std::string_view form) {
  const Data d = data();
  std::vector<Analysis> out;
  std::string prefix;
  each_annotation(d, state_of(d, form), prefix, [&](std::string_view annotation) {
    if (annotation.front() == static_cast<char>(kAllFeatures)) return;
    const auto strip = static_cast<std::size_t>(static_cast<unsigned char>(annotation[0]) - kCountBase);
    const std::string_view add = annotation.substr(1, annotation.size() - 4);
    std::string lemma(form.substr(0, form.size() - strip));
    lemma += add;
    const auto byte = [&](std::size_t from_end) {
      return static_cast<unsigned char>(annotation[annotation.size() - from_end]);
    };
    out.push_back({std::move(lemma), d.sets[tag_number(byte(2), byte(1))]});
  });
  return out;
}

Features features_of(std::string_view form) noexcept {
  constinit thread_local static Memory<Features, 12> memory;
  return memory.known(form, [&] { return read_features(form); });
}

Features features_in_text(std::string_view word) {
  constinit thread_local static Memory<Features, 12> memory;
  return memory.known(word, [&] { return read_features(small_letters(word)); });
}

std::shared_ptr<const WordInText> word_in_text(std::string_view word) {
  using Known = std::shared_ptr<const WordInText>;
  thread_local static Memory<Known, 12> memory;
  return memory.known(word, [&]() -> Known {
    WordInText out{small_letters(word), {}, 0};
    out.analyses = analyses(out.small);
    if (!word.empty() && text::is_latin_capital(text::decode(word, 0).code_point))
      for (Analysis& a : analyses(word)) out.analyses.push_back(std::move(a));
    for (const Analysis& a : out.analyses) out.all |= a.features;
    return std::make_shared<const WordInText>(std::move(out));
  });
}

std::string small_letters(std::string_view word) {
  std::string out(word);
  std::size_t size = 0;  // of what has been written
  for (std::size_t at = 0; at < word.size();) {
    if (word[at] >= 'a' && word[at] <= 'z') {  // nearly all
      out[size++] = word[at++];
      continue;
    }
    const text::Decoded d = text::decode(word, at);
    const char32_t c = d.code_point;
    at += d.size;
    if (c < 0x80) {
      out[size++] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c == '`' ? '\'' : c);
    } else if (d.size == 2 && small_of(c) != 0) {
      out[size++] = static_cast<char>(0xC0U | (small_of(c) >> 6U));
      out[size++] = static_cast<char>(0x80U | (small_of(c) & 0x3FU));
    } else if (text::is_apostrophe(c)) {
      out[size++] = '\'';
    } else if (!text::is_ignorable(c)) {
      for (std::size_t k = at - d.size; k < at; ++k) out[size++] = word[k];
    }
  }
  out.resize(size);
  return out;
}

bool begins_with_vowel(std::string_view word) noexcept {
  if (word.empty()) return false;
  const text::Folded letter = text::fold(text::decode(word, 0).code_point);
  return letter.size > 0 && std::string_view("aeiou").find(letter.letters[0]) != std::string_view::npos;
}

}  // namespace frise::lexicon
