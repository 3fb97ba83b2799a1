// The body of a correction, as edits of the store.
#pragma once

#include <string>
#include <vector>

#include "frise/store.h"
#include "serve/problem.h"

namespace frise::serve {

struct EditRequest {
  std::vector<Edit> edits;  // in the order in which they are applied
  std::string who;
};

/// `body`: {"title"?, "date"?, "hide"?, "merge"?, "split"?, "note"?, "who"?}; French dates count from `today`. Throws
/// Problem, with the member that is wrong.
[[nodiscard]] EditRequest edit_request(const std::string& body, const std::string& event, Day today);

/// What the store's refusal of these edits is to who sent them.
[[nodiscard]] Problem problem_of_edit(const Error& error, const EditRequest& request);

}  // namespace frise::serve
