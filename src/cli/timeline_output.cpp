#include "cli/timeline_output.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "cli/command.h"
#include "cli/output.h"

namespace frise::cli {
namespace {

std::string format_error(const std::string& value) {
  return parse_format(value) ? "" : "\"" + value + "\" is no format of this version: json or md";
}

std::string weight_error(const std::string& value) {
  char* end = nullptr;
  const double weight = std::strtod(value.c_str(), &end);
  return *end == '\0' && weight >= 0 && weight <= 1 ? "" : "\"" + value + "\" is no number from 0 to 1";
}

// « -o timeline.ics » must not become JSON under that name.
std::string path_error(const std::string& value) {
  const std::string extension = std::filesystem::path(value).extension().string();
  for (const std::string_view other : {".jsonl", ".ics", ".csv", ".html", ".xml", ".jsonld", ".timeml"})
    if (extension == other) return "this version writes no " + extension + " files: json or md";
  return "";
}

Format format_of(const TimelineOutput& output) {
  if (const auto asked = parse_format(output.format)) return *asked;
  const std::string extension = std::filesystem::path(output.path).extension().string();
  return parse_format(extension.empty() ? "" : extension.substr(1)).value_or(Format::json);
}

}  // namespace

void add_timeline_output(CLI::App& command, TimelineOutput& output) {
  command.add_option("-o,--output", output.path, "File to write; standard output without it")
      ->type_name("FILE")
      ->check(CLI::Validator(path_error, ""));
  command.add_option("-f,--format", output.format, "json or md; without it, as the file's extension says, else json")
      ->type_name("F")
      ->check(CLI::Validator(format_error, ""));
  command.add_flag("--with-text", output.write.with_text, "Carry the articles' texts in the JSON");
  command.add_option("--top", output.top, "At most N dated events, the heaviest")
      ->type_name("N")
      ->check(CLI::Range(0, 1000000000));
  command.add_option("--min-weight", output.min_weight, "Dated events of at least this weight, 0 to 1")
      ->type_name("W")
      ->check(CLI::Validator(weight_error, ""));
}

int write(const Timeline& timeline, const TimelineOutput& output, const Console& console) {
  const bool all = !output.top && output.min_weight <= 0;
  const Timeline narrowed = all ? Timeline{} : heaviest(timeline, output.top, output.min_weight);
  const Outcome written = write_output(output.path, [&](std::ostream& out) {
    frise::write(out, all ? timeline : narrowed, format_of(output), output.write);
  });
  if (written) return kDone;
  console.error(written.error());
  return kUnwritable;
}

}  // namespace frise::cli
