// Tables to read: columns of text, aligned by characters, coloured where that is wanted.
#pragma once

#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace frise::render {

/// `text` in an ANSI terminal's colour, as it is without colours or for an empty code.
[[nodiscard]] std::string painted(const char* colour, const std::string& text, bool colours);

/// `text` without control characters: they are none of the terminal's business.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// Writes rows of cells, each column as wide as its widest cell but not wider than `widest` characters: longer cells
/// push the rest of their line to the right. The last column has no width.
template <std::size_t Columns>
void write_table(std::ostream& out, const std::vector<std::array<std::string, Columns>>& rows,
                 const std::array<const char*, Columns>& colour_codes, std::size_t widest, bool colours) {
  std::array<std::size_t, Columns> widths{};
  for (const auto& cells : rows)
    for (std::size_t c = 0; c < Columns; ++c) {
      const std::size_t length = text::count_code_points(cells[c]);
      if (length <= widest && length > widths[c]) widths[c] = length;
      if (length > widest) widths[c] = widest;
    }
  for (const auto& cells : rows) {
    for (std::size_t c = 0; c + 1 < Columns; ++c) {
      const std::size_t length = text::count_code_points(cells[c]);
      out << painted(colour_codes[c], cells[c], colours)
          << std::string(widths[c] > length ? widths[c] - length + 2 : 2, ' ');
    }
    out << painted(colour_codes.back(), cells.back(), colours) << '\n';
  }
}

}  // namespace frise::render
