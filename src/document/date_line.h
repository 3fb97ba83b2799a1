// The lines of a page that say when it was published, as French pages write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace frise::document {

/// A full date in a line, in ISO 8601 with the hour where it is said.
struct LineDate {
  std::string iso;
  bool modified = false;  // « mis à jour le … »
  int strength = 0;  // 3 « publié le … », 2 a byline or nothing but the date, 1 another line, 0 a sentence of a text
  bool bare = false;  // nothing but the date
};

/// The dates of a line that are said in full, in order.
///
///   « Publié le 12 mars 2024 à 18h40, mis à jour le 13 mars 2024 »   2024-03-12T18:40 (3), 2024-03-13 (modified)
///   « Publié jeu. 18/01/2024 - 06h30 »                               2024-01-18T06:30 (3)
///   « Par Claire Denon, le 3 juin 2023 à 6h05 »                      2023-06-03T06:05 (2)
[[nodiscard]] std::vector<LineDate> dates_of_line(std::string_view line);

/// « Mis à jour vendredi »: the line tells of a change and not of a publication, whatever its date.
[[nodiscard]] bool says_modified(std::string_view line);

/// The date of an agency's dateline at the head of a text: « PARIS, 12 mars 2024 (AFP) — »; empty where there is none.
[[nodiscard]] std::string dateline_of(std::string_view text);

}  // namespace frise::document
