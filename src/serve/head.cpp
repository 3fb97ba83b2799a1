#include "serve/head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "serve/call.h"

namespace frise::serve {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

Problem bad(const std::string& detail) { return {400, detail}; }

bool is_token(std::string_view text) {
  static constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || kOthers.find(c) != kOthers.npos;
  });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  const std::size_t begin = std::min(text.find_first_not_of(kBlank), text.size());
  const std::size_t end = text.find_last_not_of(kBlank);
  return text.substr(begin, end == text.npos ? 0 : end + 1 - begin);
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find(kLineEnd);
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), line.size() + kLineEnd.size()));
  return line;
}

void check_request_line(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t second = line.find(' ', first == line.npos ? first : first + 1);
  if (second == line.npos) throw bad("La première ligne n’est pas celle d’une requête HTTP.");
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, second - first - 1);
  const std::string_view version = line.substr(second + 1);
  constexpr auto kMethods =
      std::to_array<std::string_view>({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"});
  if (!is_token(method)) throw bad("La première ligne n’est pas celle d’une requête HTTP.");
  if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end())
    throw Problem{501, "Cette méthode n’est pas connue."};
  if (target.size() > kLongestTarget) throw Problem{414, "L’adresse est trop longue."};
  const bool plain = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (!target.starts_with('/') || !plain || std::count(target.begin(), target.end(), '?') > 1)
    throw bad("L’adresse est mal formée.");
  if (version != "HTTP/1.1" && version != "HTTP/1.0") throw Problem{505, "Seul HTTP/1.1 est servi."};
}

bool takes_gzip(std::string_view value) {
  for (std::string rest = lower(value); !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view each = trimmed(std::string_view(rest).substr(0, end));
    const std::size_t weight = each.find("q=");
    const bool refused = weight != each.npos && each.substr(weight + 2).find_first_not_of("0.") == each.npos;
    if (each.starts_with("gzip") && !refused) return true;
    rest.erase(0, end + 1);
  }
  return false;
}

std::uint64_t number(std::string_view text) {
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) throw bad("Content-Length n’est pas un nombre.");
  return out;
}

class Fields {
 public:
  explicit Fields(Head& head) : head_(head) {}

  void add(std::string_view line) {
    if (++count_ > kMostFields) throw Problem{431, "La requête a trop d’en-têtes."};
    const std::size_t colon = line.find(':');
    if (colon == line.npos || !is_token(line.substr(0, colon))) throw bad("Un en-tête est mal formé.");
    const std::string name = lower(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (name == "range" || name == "if-range") return;
    if (name == "accept-encoding") {
      head_.takes_gzip = head_.takes_gzip || takes_gzip(value);
      return;
    }
    if (name == "host" && ++hosts_ > 1) throw bad("Il y a deux en-têtes Host.");
    if (name == "transfer-encoding") throw Problem{411, "Le corps d’une requête doit annoncer sa longueur."};
    if (name == "content-length") {
      if (head_.length) throw bad("Il y a deux en-têtes Content-Length.");
      head_.length = number(value);
    }
    head_.text.append(line).append(kLineEnd);
  }

  [[nodiscard]] bool has_host() const { return hosts_ == 1; }

 private:
  Head& head_;
  std::size_t count_ = 0;
  int hosts_ = 0;
};

}  // namespace

std::variant<Head, Problem> read_head(std::string_view bytes) {
  try {
    Head out;
    const std::string_view request_line = take_line(bytes);
    check_request_line(request_line);
    out.text.append(request_line).append(kLineEnd);
    Fields fields(out);
    for (std::string_view line = take_line(bytes); !line.empty(); line = take_line(bytes)) {
      if (has_control(line)) throw bad("Un en-tête est mal formé.");
      fields.add(line);
    }
    if (!fields.has_host()) throw bad("L’en-tête Host manque.");
    out.text.append(kLineEnd);
    return out;
  } catch (const Problem& problem) {
    return problem;
  }
}

}  // namespace frise::serve
