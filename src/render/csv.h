// Tables for spreadsheets and scripts: RFC 4180, a header row, then a row an event or a mention.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_csv(std::ostream& out, const Timeline& timeline, CsvRows rows);

}  // namespace frise::render
