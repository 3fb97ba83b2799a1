#include "serve/page.h"

#include <sstream>

#include "frise/render.h"
#include "serve/problem.h"

namespace frise::serve {
namespace {

constexpr std::size_t kEventsOfPage = 500;

}  // namespace

std::string page_of(const Store& store) {
  const Timeline timeline =
      value_of(store.timeline({.undated = Undated::without, .order = Order::weight, .limit = kEventsOfPage}));
  std::ostringstream out;
  write(out, timeline, Format::html);
  return std::move(out).str();
}

std::string policy_of(std::string_view page) {
  constexpr std::string_view kOpening = "http-equiv=\"Content-Security-Policy\" content=\"";
  const std::size_t at = page.find(kOpening);
  if (at == page.npos) return {};
  const std::string_view rest = page.substr(at + kOpening.size());
  return std::string(rest.substr(0, rest.find('"'))) + "; frame-ancestors 'none'";
}

}  // namespace frise::serve
