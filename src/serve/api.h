// What the server answers, from a request that was let through: /api and below it, and the page.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frise/day.h"
#include "frise/store.h"
#include "serve/answer_cache.h"
#include "serve/call.h"
#include "serve/stores.h"

namespace frise::serve {

class Api;

/// An address: `path` has at most one {…}, which stands for anything, and for no slash where more follows it.
struct Route {
  std::string_view method;
  std::string_view path;
  std::span<const std::string_view> parameters;
  Reply (Api::*answer)(const Call&);
  bool by_revision;  // the ETag is that of the store and the request, so that a 304 costs no query
};

/// All addresses; docs/openapi.json says the same, and a test that it does.
[[nodiscard]] std::span<const Route> routes() noexcept;

/// The route of a path and what its {…} stands for. Throws Problem: 404, or 405 with the methods that there are.
struct Found {
  const Route* route;
  std::string id;
};
[[nodiscard]] Found find_route(std::string_view method, std::string_view path);

class Api {
 public:
  struct Clock {
    std::function<Day()> today;        // that French dates count from
    std::function<std::string()> now;  // ISO 8601, for the log of edits
  };

  Api(Stores& stores, Clock clock) : stores_(stores), clock_(std::move(clock)) {}

  /// Throws Problem.
  [[nodiscard]] Reply answer(const Route& route, Call call);

  Reply page(const Call& call);
  Reply description(const Call& call);
  Reply stat(const Call& call);
  Reply events(const Call& call);
  Reply count(const Call& call);
  Reply density(const Call& call);
  Reply facets(const Call& call);
  Reply event(const Call& call);
  Reply article(const Call& call);
  Reply edits(const Call& call);
  Reply edit(const Call& call);
  Reply undo(const Call& call);

 private:
  [[nodiscard]] Query query_of(const Call& call) const;

  // The answer kept for this request, or what make() gives.
  template <typename Make>
  Reply kept(const Call& call, Make make) {
    Reply out;
    const std::string key = call.revision + clock_today() + call.target;
    if (const auto known = cache_.find(key)) {
      out.body = *known;
      return out;
    }
    out.body = make();
    cache_.put(key, out.body);
    return out;
  }

  [[nodiscard]] std::string clock_today() const { return to_string(clock_.today()); }

  Stores& stores_;
  Clock clock_;
  AnswerCache cache_;
};

}  // namespace frise::serve
