// Titles of what somebody says of himself: « Jean Petit : « Nous avons eu peur » ».
#pragma once

#include <cstddef>
#include <string>

#include "event/title.h"

namespace frise::event {

/// The clause stands in a quotation and its speaker says « je », « nous » or « notre » in it.
[[nodiscard]] bool speaks_of_itself(const TitleSource& source, std::size_t clause);

/// The title, made from the words of the sentence, has « je », « nous » or the like in it.
[[nodiscard]] bool says_i(const TitleSource& source, const std::string& title);

/// The title in quotation marks behind its speaker, where the sentence or the one before tells who it is.
[[nodiscard]] std::string spoken_title(const TitleSource& source, std::size_t clause, std::string title);

/// Who speaks in a clause: the subject of its verb of saying, or who stands behind it: « a déclaré | le maire »; whom «
/// a-t-il dit » means, else who spoke before. Empty for nobody.
[[nodiscard]] std::string speaker_in_clause(const TitleSource& source, std::size_t clause);

/// The clause stands in a quotation or an answer.
[[nodiscard]] bool is_spoken(const TitleSource& source, std::size_t clause);

/// The title behind who says so, whose phrase is cut to his name or before its prepositions where the line would be too
/// long; the title alone where that does not help.
///   « le préfet de la Loire », « La digue a tenu »  →  « Le préfet de la Loire : la digue a tenu »
[[nodiscard]] std::string said_by(std::string_view speaker, const std::string& title);

/// As it is spelled behind a colon: in small letters, unless it begins with a name.
[[nodiscard]] std::string after_colon(const std::string& title);

}  // namespace frise::event
