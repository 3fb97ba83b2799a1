#include "document/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "document/gzip.h"
#include "document/page_article.h"
#include "text/latin_letters.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

constexpr std::size_t kMostHeaders = std::size_t{64} << 10U;  // bytes
constexpr std::size_t kLargestPage = std::size_t{64} << 20U;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// Header lines up to the first empty one, of a WARC record and of an HTTP response alike.
class Headers {
 public:
  explicit Headers(std::string_view text) {
    std::size_t end = text.find("\r\n\r\n");
    size_ = end == std::string_view::npos ? text.size() : end + 4;
    text_ = text.substr(0, std::min(end, text.size()));
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::string_view first_line() const { return text_.substr(0, text_.find("\r\n")); }

  /// The value of a header, whose name is given in small letters; "" where it is missing.
  [[nodiscard]] std::string_view of(std::string_view name) const {
    for (std::size_t at = text_.find("\r\n"); at != std::string_view::npos; at = text_.find("\r\n", at)) {
      at += 2;
      const std::string_view line = text_.substr(at, text_.find("\r\n", at) - at);
      const std::size_t colon = line.find(':');
      if (colon != std::string_view::npos && text::ascii_small(line.substr(0, colon)) == name)
        return trimmed(line.substr(colon + 1));
    }
    return {};
  }

 private:
  std::string_view text_;
  std::size_t size_ = 0;
};

std::optional<std::size_t> number(std::string_view digits, int base) {
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out, base);
  return error == std::errc() && end != digits.data() ? std::optional(out) : std::nullopt;
}

// « 1a\r\n … 0\r\n\r\n »; as far as it goes. Archives keep bodies put together under the header that says they are in
// pieces: those are taken as they are.
std::string dechunked(std::string_view body) {
  if (!number(body, 16)) return std::string(body);
  std::string out;
  while (!body.empty()) {
    const std::size_t line = body.find("\r\n");
    const auto size = number(body, 16);
    if (line == std::string_view::npos || !size || *size == 0) break;
    body.remove_prefix(line + 2);
    out += body.substr(0, *size);
    if (*size >= body.size()) break;
    body.remove_prefix(std::min(body.size(), *size + 2));
  }
  return out;
}

struct Response {
  std::string body;
  std::string charset;
};

bool is_page(std::string_view http) {
  const Headers headers(http);
  const std::string_view first = headers.first_line();  // « HTTP/1.1 200 OK »
  return first.substr(std::min(first.find(' '), first.size())).starts_with(" 200") &&
         text::ascii_small(headers.of("content-type")).find("html") != std::string::npos;
}

// The page in an HTTP response; nothing where it cannot be unfolded.
std::optional<Response> page_of(std::string_view http) {
  const Headers headers(http);
  const std::string type = text::ascii_small(headers.of("content-type"));
  Response out;
  const std::string_view raw = http.substr(headers.size());
  out.body = text::ascii_small(headers.of("transfer-encoding")) == "chunked" ? dechunked(raw) : std::string(raw);
  if (is_gzip(out.body)) {
    auto unfolded = gunzip(out.body, kLargestPage);
    if (!unfolded) return {};
    out.body = std::move(*unfolded);
  }
  if (const std::size_t at = type.find("charset="); at != std::string::npos) out.charset = type.substr(at + 8);
  return out;
}

void take(const Response& response, const Headers& record, Input& input) {
  PageArticle page = page_article(response.body, text::repaired(record.of("warc-target-uri")), input.options().timezone,
                                  response.charset);
  Article& article = page.article;
  if (article.text.empty()) return;
  const auto fetched = published_at(record.of("warc-date"), input.options().timezone);
  if (fetched && article.published.day && *article.published.day > *fetched->day) {
    input.warn("published-doubtful", 0, "published",
               article.url + ": the page gives " + article.published.iso + ", but was fetched on " + fetched->iso);
    article.published = {};
  }
  if (!page.doubt.empty()) input.warn("published-doubtful", 0, "published", article.url + ": " + page.doubt);
  input.accept(std::move(article));
}

// Passes over what stands between records; false at the end.
bool find_record(ByteSource& bytes) {
  constexpr std::string_view kBegin = "WARC/";
  while (true) {
    const std::string_view window = bytes.peek(kMostHeaders);
    const std::size_t at = window.find(kBegin);
    if (at != std::string_view::npos) return bytes.skip(at);
    if (window.size() < kMostHeaders) return false;
    bytes.skip(window.size() - kBegin.size());
  }
}

// Reads the record at the front; false where it is cut off.
bool read_record(ByteSource& bytes, Input& input) {
  const std::string head(bytes.peek(kMostHeaders).substr(0, kMostHeaders));
  const Headers record(head);
  const auto size = number(record.of("content-length"), 10);
  if (!size || !bytes.skip(record.size())) return false;
  if (record.of("warc-type") != "response" || !is_page(bytes.peek(std::min(*size, kMostHeaders)).substr(0, *size)))
    return bytes.skip(*size);
  if (*size > kLargestPage) {
    input.warn("too-large", 0, "", text::repaired(record.of("warc-target-uri")) + ": a page of more than 64 MiB");
    return bytes.skip(*size);
  }
  const std::string_view http = bytes.peek(*size);
  if (http.size() < *size) return false;
  if (const auto response = page_of(http.substr(0, *size))) take(*response, record, input);
  return bytes.skip(*size);
}

}  // namespace

void read_warc(ByteSource& bytes, Input& input) {
  while (find_record(bytes)) {
    if (read_record(bytes, input)) continue;
    input.reject("malformed-warc", 0, "", "a record is cut off or does not say how long it is");
    return;
  }
}

}  // namespace frise::document
