// What holds for the readers on any bytes: whatever comes in, what comes out is articles in well-formed UTF-8 with days
// that exist, or a diagnostic. FRISE_FUZZ_READER is the reader: one target each.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/byte_source.h"
#include "document/csv_reader.h"
#include "document/feed_reader.h"
#include "document/html_reader.h"
#include "document/json_reader.h"
#include "document/text_reader.h"
#include "document/warc_reader.h"
#include "text/utf8.h"

namespace {

using frise::ReadOptions;
using frise::ReadResult;
using frise::document::ByteSource;
using frise::document::Input;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

[[maybe_unused]] void read_csv(std::string_view bytes, Input& input) {
  if (!frise::document::read_csv_articles(bytes, input)) input.reject("missing-field", 1, "text", "no text");
}

[[maybe_unused]] void read_jsonl(ByteSource& bytes, Input& input) { frise::document::read_json_lines(bytes, input); }
[[maybe_unused]] void read_warc(ByteSource& bytes, Input& input) { frise::document::read_warc(bytes, input); }

using frise::document::read_feed;
using frise::document::read_html;
using frise::document::read_json;
using frise::document::read_text;

[[maybe_unused]] void call(void (*reader)(std::string_view, Input&), std::string_view bytes, Input& input) {
  reader(bytes, input);
}

// Folded or not, as the bytes say.
[[maybe_unused]] void call(void (*reader)(ByteSource&, Input&), std::string_view bytes, Input& input) {
  std::istringstream in{std::string(bytes)};
  ByteSource source(in);
  reader(source, input);
  source.report(input);
}

void require_sound(const ReadResult& result) {
  for (const frise::Article& a : result.articles) {
    require(!a.id.empty(), "an article has an id");
    for (const std::string& field : {a.title, a.source, a.url, a.text})
      require(frise::text::is_well_formed(field), "fields are UTF-8");
    require(a.published.day.has_value() == !a.published.iso.empty(), "a publication has a day");
    require(a.published.day.has_value() || a.published.basis == frise::PublishedBasis::unknown ||
                a.published.basis == frise::PublishedBasis::estimated,
            "no day without a basis");
  }
  for (const frise::Diagnostic& d : result.diagnostics)
    require(!d.code.empty() && !d.message.empty(), "a message and a code");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);  // of exactly this size, so that a read beyond it is seen
  const ReadOptions options;
  ReadResult result;
  const frise::ReadSink sink{[&](frise::Article article) { result.articles.push_back(std::move(article)); },
                             [&](const frise::Diagnostic& d) { result.diagnostics.push_back(d); }};
  Input input("fuzz", options, sink);
  call(FRISE_FUZZ_READER, {bytes.data(), bytes.size()}, input);
  require_sound(result);
  return 0;
}
