#include "serve/page.h"

#include "embedded/live_page.h"

namespace frise::serve {

std::string_view page() noexcept { return embedded::kLivePage; }

std::string policy_of(std::string_view page) {
  constexpr std::string_view kOpening = "http-equiv=\"Content-Security-Policy\" content=\"";
  const std::size_t at = page.find(kOpening);
  if (at == page.npos) return {};
  const std::string_view rest = page.substr(at + kOpening.size());
  return std::string(rest.substr(0, rest.find('"'))) + "; frame-ancestors 'none'";
}

}  // namespace frise::serve
