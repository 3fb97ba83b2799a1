#include "document/csv.h"

#include <csv.h>

#include <algorithm>
#include <utility>

namespace frise::document {
namespace {

struct Collector {
  CsvTable table;
  std::vector<std::string> row;
  bool in_header = true;
  std::size_t line = 1;

  void end_row() {
    const bool blank = row.empty() || (row.size() == 1 && row.front().empty());
    if (in_header) {
      table.header = row;
      in_header = false;
    } else if (!blank) {
      table.rows.push_back(row);
      table.lines.push_back(line);
    }
    row.clear();
  }
};

void take_field(void* bytes, std::size_t size, void* collector) {
  static_cast<Collector*>(collector)->row.emplace_back(static_cast<const char*>(bytes), size);
}

void take_row(int /*terminator*/, void* collector) { static_cast<Collector*>(collector)->end_row(); }

unsigned char separator(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
  return count(';') > count(',') ? ';' : ',';
}

struct Reading {
  CsvTable table;
  std::string error;      // empty where there is none
  std::size_t line = 1;   // of the error
  bool complete = false;  // all was read; the error is about the end
};

Reading read_with(int options, std::string_view text) {
  csv_parser parser;
  if (csv_init(&parser, static_cast<unsigned char>(options)) != 0) return {{}, "no memory"};
  csv_set_delim(&parser, separator(text));
  Collector collector;
  bool good = true;
  // Line by line, so that rows and errors know where they stand.
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    good = csv_parse(&parser, text.data() + at, end - at, take_field, take_row, &collector) == end - at;
    if (!good) break;
    at = end;
    ++collector.line;
  }
  const bool read_to_end = good;
  if (good && !text.ends_with('\n')) --collector.line;  // the last row ends on the last line, not behind it
  good = good && csv_fini(&parser, take_field, take_row, &collector) == 0;
  Reading out{std::move(collector.table), good ? "" : csv_strerror(csv_error(&parser)), collector.line, read_to_end};
  csv_free(&parser);
  return out;
}

}  // namespace

Result<CsvTable> read_csv(std::string_view text) {
  Reading reading = read_with(CSV_STRICT | CSV_STRICT_FINI, text);
  // « Le maire a dit "non" »: marks inside a bare field are its own.
  if (!reading.error.empty() && !reading.complete) reading = read_with(0, text);
  if (!reading.error.empty())
    return Error{ErrorCode::malformed, "not CSV: " + reading.error, std::to_string(reading.line)};
  return std::move(reading.table);
}

}  // namespace frise::document
