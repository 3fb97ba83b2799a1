// The tail of a title: which words of a clause stay in its line, and where the line may end without cutting a phrase.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "event/title.h"

namespace frise::event {

/// Words of a sentence that a title is written from.
struct TitleDraft {
  std::string head;                // said before them: the subject where it stands elsewhere
  std::vector<std::size_t> words;  // their numbers, in the order in which the title has them
  std::size_t core = 0;            // the word behind the verb group: the line does not end before it
  std::string object{};            // said behind word `object_behind` where it stands elsewhere
  std::size_t object_behind = 0;
  bool keeps_times = false;
  bool whole = false;  // all of it or nothing
};

/// Appends the numbers of words [begin, end).
void append_range(std::vector<std::size_t>& out, std::size_t begin, std::size_t end);

/// The line of a draft: times and links left out, ended where a phrase ends within the limit. Empty where it cannot.
[[nodiscard]] std::string written(const TitleSource& source, const TitleDraft& draft);

/// The first word of [begin, end) that does more than link to what was said before.
[[nodiscard]] std::size_t past_links(const Words& words, std::size_t begin, std::size_t end);

}  // namespace frise::event
