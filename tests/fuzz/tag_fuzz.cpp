// What holds for the tagger on any bytes. libFuzzer calls this with what it invents (tests/fuzz/README.md), and
// tests/fuzz/replay.cpp with the kept corpus.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "frise/tagger.h"
#include "text/utf8.h"

namespace {

using frise::Reference;
using frise::Timex;

const Reference kReference(2024, 11, 30);
const Reference kAnother(1987, 2, 3);

// Ends the process in the way that libFuzzer takes for a finding.
void require(bool holds, const char* what, const Timex* mention = nullptr) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s", what);
  if (mention != nullptr)
    std::fprintf(stderr, " (bytes %u to %u, value %s)", mention->span.begin, mention->span.end, mention->value.c_str());
  std::fputc('\n', stderr);
  std::abort();
}

bool is_boundary(const frise::text::CodePoints& points, std::uint32_t byte) {
  return points.byte(points.at(byte)) == byte;
}

void require_sound(std::string_view text, const std::vector<Timex>& mentions) {
  const frise::text::CodePoints points(text);
  std::uint32_t at = 0;
  for (const Timex& t : mentions) {
    require(at <= t.span.begin, "mentions stand in order and do not overlap", &t);
    require(t.span.begin < t.span.end && t.span.end <= text.size(), "a mention is a stretch of the text", &t);
    require(is_boundary(points, t.span.begin) && is_boundary(points, t.span.end), "no span cuts a character", &t);
    require(frise::text::is_well_formed(t.span.of(text)), "ill-formed bytes belong to no mention", &t);
    require(!t.value.empty(), "a mention has a value", &t);
    require(!t.days.first || !t.days.last || *t.days.first <= *t.days.last, "the first day is not after the last", &t);
    const std::string why = t.why();
    require(!why.empty() && frise::text::is_well_formed(why), "a mention has a reason, in UTF-8", &t);
    const auto edtf = t.edtf();
    require(!edtf || !edtf->empty(), "EDTF is something or nothing", &t);
    at = t.span.end;
  }
}

// What a mention says can be resolved without its text, against any day and from any focus.
void require_resolvable(const std::vector<Timex>& mentions) {
  for (const Timex& t : mentions)
    for (const Reference& reference : {kReference, kAnother, Reference::unknown()}) {
      const Timex again =
          frise::Tagger().resolve(t.said, reference, {.tense = t.derivation.direction, .focus = kAnother.day});
      require(!again.value.empty() && !again.why().empty(), "a value and a reason without the text", &t);
      require(!again.days.first || !again.days.last || *again.days.first <= *again.days.last,
              "the first day is not after the last without the text", &t);
    }
}

bool is_absolute(const frise::Time& time);

// Says all of itself: neither the publication nor a date said before can change it.
struct Absolute {
  bool operator()(const frise::CalendarDate& t) const { return t.year.has_value(); }
  bool operator()(const frise::Shift& t) const { return t.from && is_absolute(*t.from); }
  bool operator()(const frise::Within& t) const { return is_absolute(*t.of); }
  bool operator()(const frise::Timed& t) const { return t.day && is_absolute(*t.day); }
  bool operator()(const frise::Range& t) const { return is_absolute(*t.from) && is_absolute(*t.to); }
  bool operator()(const frise::Duration& t) const { return t.window == frise::Which::nearest; }
  bool operator()(const frise::Recurrence&) const { return true; }
  bool operator()(const frise::Vague& t) const { return !t.of_focus; }
};

bool is_absolute(const frise::Time& time) { return std::visit(Absolute{}, time.is); }

// What two readings of the same words must share: where the mention stands (`shift` bytes further in the second) and
// what it says; and, where it is absolute, what it means. The end of « depuis 2019 » is the publication, whatever is
// said.
void require_same(const Timex& one, const Timex& other, std::uint32_t shift) {
  require(one.span.begin + shift == other.span.begin && one.span.end + shift == other.span.end, "the same spans", &one);
  require(one.said == other.said, "the same words say the same", &one);
  if (!is_absolute(one.said.time)) return;
  require(one.value == other.value && one.type == other.type && one.mod == other.mod, "the same value", &one);
  require(one.said.bound != frise::Bound::none || one.days == other.days, "the same days", &one);
}

void require_same(const std::vector<Timex>& some, const std::vector<Timex>& others, std::size_t from,
                  std::size_t shift) {
  require(from + some.size() <= others.size(), "as many mentions");
  for (std::size_t k = 0; k < some.size(); ++k)
    require_same(some[k], others[from + k], static_cast<std::uint32_t>(shift));
}

// Two paragraphs are read as each by itself, but for what counts from a date said before.
void require_paragraphs_apart(std::string_view text) {
  const frise::Tagger tagger;
  const std::size_t cut = text.size() / 2;
  const std::string first(text.substr(0, cut));
  const std::string second(text.substr(cut));
  const auto whole = tagger.tag(first + "\n" + second, kReference);
  const auto before = tagger.tag(first, kReference);
  const auto after = tagger.tag(second, kReference);
  require(whole.size() == before.size() + after.size(), "paragraphs together have the mentions of each");
  require_same(before, whole, 0, 0);
  require_same(after, whole, before.size(), first.size() + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A block of exactly this size, so that the address sanitizer sees a read beyond it.
  const std::vector<char> bytes(data, data + size);
  const std::string_view text(bytes.data(), bytes.size());
  const frise::Tagger tagger;
  const auto mentions = tagger.tag(text, kReference);
  require_sound(text, mentions);
  require_resolvable(mentions);
  for (const Reference& reference : {kAnother, Reference::unknown()}) {
    const auto others = tagger.tag(text, reference);
    require_sound(text, others);
    require(others.size() == mentions.size(), "the publication decides no extents");
    require_same(mentions, others, 0, 0);
  }
  require_paragraphs_apart(text);
  return 0;
}
