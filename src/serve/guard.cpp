#include "serve/guard.h"

#include <algorithm>
#include <array>

#include "serve/call.h"

namespace frise::serve {
namespace {

// "frise.example:8080" → "frise.example", "[::1]:8080" → "[::1]".
std::string_view name_of(std::string_view host) {
  const std::size_t bracket = host.starts_with('[') ? host.find(']') : 0;
  const std::size_t colon = bracket == host.npos ? bracket : host.find(':', bracket);
  return host.substr(0, colon);
}

// "https://frise.example:443" → "frise.example"; other ports stay.
std::string authority_of(std::string_view origin) {
  const std::size_t scheme = origin.find("://");
  if (scheme == origin.npos) return {};
  const std::string_view usual = origin.starts_with("https") ? ":443" : ":80";
  std::string_view out = origin.substr(scheme + 3);
  if (out.ends_with(usual)) out.remove_suffix(usual.size());
  return lower(out);
}

bool is_loopback_name(const std::string& name) {
  constexpr auto kNames = std::to_array<std::string_view>({"localhost", "127.0.0.1", "[::1]"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

bool equal_in_constant_time(std::string_view a, std::string_view b) noexcept {
  volatile unsigned char difference = a.size() == b.size() ? 0 : 1;
  for (std::size_t k = 0; k < a.size(); ++k) {
    const char other = b.empty() ? '\0' : b[k % b.size()];
    difference = static_cast<unsigned char>(difference | static_cast<unsigned char>(a[k] ^ other));
  }
  return difference == 0;
}

void Guard::check_host(const Credentials& given) const {
  const std::string name = lower(name_of(given.host));
  const bool known = std::find(names_.begin(), names_.end(), name) != names_.end();
  if (known || (loopback_ ? is_loopback_name(name) : names_.empty())) return;
  throw Problem{421, "Ce serveur n’est pas connu sous ce nom (en-tête Host)."};
}

void Guard::check_write(const Credentials& given) const {
  if (token_.empty()) throw Problem{403, "Ce serveur est en lecture seule."};
  check_origin(given);
  constexpr std::string_view kScheme = "bearer ";
  const bool bearer = lower(given.authorization).starts_with(kScheme);
  const std::string_view token =
      std::string_view(given.authorization).substr(bearer ? kScheme.size() : given.authorization.size());
  if (!equal_in_constant_time(token, token_)) throw Problem{401, "Le jeton manque ou n’est pas le bon."};
  check_body(given);
}

void Guard::check_origin(const Credentials& given) const {
  const Problem foreign{403, "Une page d’un autre site ne peut rien corriger ici."};
  if (!given.fetch_site.empty() && given.fetch_site != "same-origin" && given.fetch_site != "none") throw foreign;
  if (given.origin.empty()) return;
  const std::string host = authority_of("http://" + given.host);
  const std::string secure_host = authority_of("https://" + given.host);
  const std::string origin = authority_of(given.origin);
  if (origin.empty() || (origin != host && origin != secure_host)) throw foreign;
}

void Guard::check_body(const Credentials& given) const {
  const std::string type = lower(given.content_type.substr(0, given.content_type.find(';')));
  if (type != "application/json") throw Problem{415, "Le corps de la requête doit être du JSON (application/json)."};
  if (!given.content_encoding.empty()) throw Problem{415, "Le corps de la requête ne doit pas être comprimé."};
  if (!given.length) throw Problem{411, "Le corps d’une requête doit annoncer sa longueur."};
  if (*given.length > longest_body_) throw Problem{413, "Le corps de la requête est trop long."};
}

}  // namespace frise::serve
