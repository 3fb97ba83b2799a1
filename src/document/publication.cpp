#include "document/publication.h"

#include <algorithm>
#include <utility>

namespace frise::document {
namespace {

constexpr double kSurest = 0.99;

// What another date of publication says for or against the one that was taken.
void weigh(Published& taken, Published&& other) {
  if (other.day != taken.day) {
    taken.confidence *= 0.8;
    return;
  }
  taken.confidence = std::min(kSurest, 1 - (1 - taken.confidence) / 2);
  if (taken.minute || !other.minute) return;
  taken.minute = other.minute;
  taken.iso = std::move(other.iso);
}

}  // namespace

Published publication_of(std::vector<FoundDate> found, const std::string& zone) {
  Published out;
  for (const FoundDate& one : found) {
    if (one.date.modified) continue;
    auto published = published_at(one.date.iso, zone);
    if (!published) continue;
    if (out.day) {
      weigh(out, std::move(*published));
      continue;
    }
    out = std::move(*published);
    out.basis = one.basis;
    out.confidence = one.date.confidence;
  }
  for (FoundDate& one : found) out.candidates.push_back(std::move(one.date));
  return out;
}

}  // namespace frise::document
