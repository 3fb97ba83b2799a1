#include "lexicon/morphology.h"

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

// The state after kFormEnd, where the analyses of `form` begin, or 0.
std::uint32_t state_of(const Data& d, std::string_view form) noexcept {
  std::uint32_t state = d.arcs[0];
  for (const char c : form) {
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

unsigned tag_number(unsigned high, unsigned low) noexcept {
  return (high - kCountBase) * kTagRadix + (low - kCountBase);
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
    const auto byte = [&](std::size_t from_end) { return static_cast<unsigned char>(annotation[annotation.size() - from_end]); };
    out.push_back({std::move(lemma), d.sets[tag_number(byte(2), byte(1))]});
  });
  return out;
}

Features features_of(std::string_view form) noexcept {
  const Data d = data();
  std::uint32_t arc = find(d.arcs, state_of(d, form), kAllFeatures);
  if (arc == 0) return 0;
  const std::uint32_t high = target(d.arcs[arc]);  // one arc each: the set's number
  arc = target(d.arcs[high]);
  return d.sets[tag_number(d.arcs[high] & arc::label_mask, d.arcs[arc] & arc::label_mask)];
}

std::string small_letters(std::string_view word) {
  std::string out;
  out.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded d = text::decode(word, at);
    const char32_t c = d.code_point;
    if (c < 0x80 && text::is_latin_capital(c))
      out += static_cast<char>(c + ('a' - 'A'));
    else if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
      text::append(out, c + 0x20);
    else if (c == 0x152 || (c >= 0x100 && c < 0x138 && c % 2 == 0))
      text::append(out, c + 1);
    else if (text::is_apostrophe(c))
      out += '\'';
    else if (!text::is_ignorable(c))
      out.append(word.substr(at, d.size));
    at += d.size;
  }
  return out;
}

}  // namespace frise::lexicon
