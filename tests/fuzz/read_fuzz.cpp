// What holds for the readers on any bytes: whatever comes in, what comes out is articles in well-formed UTF-8 with days
// that exist, or a diagnostic. The first byte of an input picks the reader.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "document/csv_reader.h"
#include "document/feed_reader.h"
#include "document/gzip.h"
#include "document/html_reader.h"
#include "document/json_reader.h"
#include "document/text_reader.h"
#include "document/warc_reader.h"
#include "text/utf8.h"

namespace {

using frise::ReadOptions;
using frise::ReadResult;
using frise::document::Input;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// j a JSON value, l JSON lines, h a page, f a feed, c a table, t a text, w an archive, z a compressed text.
void read(char kind, std::string_view bytes, Input& input) {
  switch (kind) {
    case 'j':
      return frise::document::read_json(bytes, input);
    case 'l':
      return frise::document::read_json_lines(bytes, input);
    case 'h':
      return frise::document::read_html(bytes, input);
    case 'f':
      return frise::document::read_feed(bytes, input);
    case 'c':
      if (!frise::document::read_csv_articles(bytes, input)) input.reject("missing-field", 1, "text", "no text");
      return;
    case 'w':
      return frise::document::read_warc(bytes, input);
    case 'z':
      if (const auto unfolded = frise::document::gunzip(bytes, 1U << 20U); unfolded)
        frise::document::read_text(*unfolded, input);
      else
        input.reject("malformed-gzip", 0, "", unfolded.error().message);
      return;
    default:
      return frise::document::read_text(bytes, input);
  }
}

void require_sound(const ReadResult& result) {
  for (const frise::Article& a : result.articles) {
    require(!a.id.empty(), "an article has an id");
    for (const std::string& field : {a.title, a.source, a.url, a.text})
      require(frise::text::is_well_formed(field), "fields are UTF-8");
    require(a.published.day.has_value() == !a.published.iso.empty(), "a publication has a day");
    require(a.published.day.has_value() || a.published.basis == frise::PublishedBasis::unknown,
            "no day without a basis");
  }
  for (const frise::Diagnostic& d : result.diagnostics)
    require(!d.code.empty() && !d.message.empty(), "a message and a code");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::vector<char> bytes(data + 1, data + size);  // of exactly this size, so that a read beyond it is seen
  const ReadOptions options;
  ReadResult result;
  Input input("fuzz", options, result);
  read(static_cast<char>(data[0]), {bytes.data(), bytes.size()}, input);
  require_sound(result);
  return 0;
}
