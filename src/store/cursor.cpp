#include "store/cursor.h"

#include <optional>

#include "store/pack_event.h"

namespace frise::store {
namespace {

struct Token {
  std::uint64_t query = 0;
  Place place;
};

template <typename A>
void serialize(A& archive, Token& token) {
  Place& p = token.place;
  archive(token.query, p.undated, p.first, p.last, p.tie, p.id, p.weight);
}

// Of all that decides which events there are and in which order; not of the limit, which may change.
std::uint64_t mark_of(const Query& q) {
  Packer out;
  out(q.days, static_cast<int>(q.meets), q.sureness ? static_cast<int>(*q.sureness) : -1, static_cast<int>(q.undated));
  for (const Grain grain : q.grains) out(static_cast<int>(grain));
  out(q.text, q.who, q.where, q.source);
  for (const EventStatus status : q.statuses) out(static_cast<int>(status));
  out(q.min_weight, static_cast<int>(q.order));
  return merge::hash_of(out.take());
}

constexpr std::string_view kDigits = "0123456789abcdef";

std::string hexadecimal(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 0xF];
  }
  return out;
}

std::optional<std::string> bytes_of(std::string_view hexadecimal) {
  if (hexadecimal.size() % 2 != 0) return std::nullopt;
  std::string out;
  for (std::size_t k = 0; k < hexadecimal.size(); k += 2) {
    const std::size_t high = kDigits.find(hexadecimal[k]);
    const std::size_t low = kDigits.find(hexadecimal[k + 1]);
    if (high == kDigits.npos || low == kDigits.npos) return std::nullopt;
    out += static_cast<char>(high << 4 | low);
  }
  return out;
}

}  // namespace

std::string token_of(const Place& place, const Query& query) {
  return hexadecimal(packed(Token{mark_of(query), place}));
}

Result<Place> place_of_token(const Query& query) {
  const Error no_token{ErrorCode::invalid, "this is not the token of a page, or not the whole of it", "after"};
  const auto bytes = bytes_of(query.after);
  if (!bytes) return no_token;
  try {
    const auto token = unpacked<Token>(*bytes);
    if (token.query != mark_of(query))
      return Error{ErrorCode::invalid, "this is the token of another query: only the limit may change", "after"};
    return token.place;
  } catch (const Damaged&) {
    return no_token;
  }
}

}  // namespace frise::store
