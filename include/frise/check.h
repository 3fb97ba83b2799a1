// Validation: does a file hold what the schemas say? For those who write articles for frise, or timelines without it.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "frise/diagnostic.h"
#include "frise/export.h"

namespace frise {

/// Checks a file of articles (.jsonl, .ndjson, .json) or of a timeline (.json: an object with "events") against
/// schema/article.schema.json or schema/timeline.schema.json, and beyond them that days exist, that periods and spans
/// do not end before they begin, that events are in order, and that mentions point to articles of the timeline. Returns
/// one diagnostic for each faulty article, event or mention, with line and field; nothing where all is well. Throws
/// nothing but std::bad_alloc.
[[nodiscard]] FRISE_API std::vector<Diagnostic> check_file(const std::filesystem::path& file);

/// The schemas themselves: "article" or "timeline"; empty for another name.
[[nodiscard]] FRISE_API std::string_view schema(std::string_view name) noexcept;

}  // namespace frise
