#include "cli/timeline_output.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/timeml.h"
#include "frise/tagger.h"

namespace frise::cli {
namespace {

constexpr const char* kFormats = "json, jsonl, csv, ics, timelinejs, vis, jsonld, timeml, md or html";
constexpr std::string_view kTimeml = "timeml";  // no format of a timeline: one document an article

bool is_format(std::string_view name) { return name == kTimeml || parse_format(name); }

std::string format_error(const std::string& value) {
  return is_format(value) ? "" : "\"" + value + "\" is no format of this version: " + kFormats;
}

std::string weight_error(const std::string& value) {
  char* end = nullptr;
  const double weight = std::strtod(value.c_str(), &end);
  return *end == '\0' && weight >= 0 && weight <= 1 ? "" : "\"" + value + "\" is no number from 0 to 1";
}

// « -o timeline.xml » must not become JSON under that name.
std::string path_error(const std::string& value) {
  const std::string extension = std::filesystem::path(value).extension().string();
  for (const std::string_view other : {".xml", ".ndjson"})
    if (extension == other) return "this version writes no " + extension + " files: " + kFormats;
  return "";
}

std::string format_of(const TimelineOutput& output) {
  if (!output.format.empty()) return output.format;
  const std::string extension = std::filesystem::path(output.path).extension().string();
  if (extension == ".tml") return std::string(kTimeml);
  return extension.size() > 1 && is_format(extension.substr(1)) ? extension.substr(1) : "json";
}

// The time expressions of each article; events are no part of it.
int write_corpus(const Timeline& timeline, const TimelineOutput& output, const Console& console) {
  if (const auto error = timeml_error(output.path, timeline.articles.size()); !error.empty()) {
    console.error(error);
    return kUsage;
  }
  const Tagger tagger;
  const Outcome written = write_timeml(output.path, timeline.articles, [&](std::ostream& out, const Article& a) {
    frise::write(out, a, tagger.tag(a.text, a.published.reference()), TagFormat::timeml);
  });
  if (!written) {
    console.error(written.error());
    return kUnwritable;
  }
  console.detail("timeml leaves out events: " + std::to_string(timeline.events.size() + timeline.undated.size()));
  return kDone;
}

int write_whole(const Timeline& timeline, const TimelineOutput& output, const Console& console) {
  const std::string asked = format_of(output);
  if (asked == kTimeml) return write_corpus(timeline, output, console);
  const Format format = *parse_format(asked);
  const Outcome written =
      write_output(output.path, [&](std::ostream& out) { frise::write(out, timeline, format, output.write); });
  if (!written) {
    console.error(written.error());
    return kUnwritable;
  }
  for (const Loss& loss : losses(timeline, format, output.write))
    console.detail(asked + " leaves out " + std::string(loss.what) + ": " + std::to_string(loss.count));
  return kDone;
}

}  // namespace

void add_timeline_output(CLI::App& command, TimelineOutput& output) {
  command.add_option("-o,--output", output.path, "File to write; standard output without it")
      ->type_name("FILE")
      ->check(CLI::Validator(path_error, ""));
  command
      .add_option("-f,--format", output.format,
                  std::string(kFormats) + "; without it, as the file's extension says, else json")
      ->type_name("F")
      ->check(CLI::Validator(format_error, ""));
  command
      .add_option_function<std::string>(
          "--rows",
          [&output](const std::string& rows) {
            output.write.rows = rows == "mentions" ? CsvRows::mentions : CsvRows::events;
          },
          "What a row of the CSV is, events (the default) or mentions")
      ->type_name("WHAT")
      ->check(CLI::IsMember({"events", "mentions"}));
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
  if (all) return write_whole(timeline, output, console);
  return write_whole(heaviest(timeline, output.top, output.min_weight), output, console);
}

}  // namespace frise::cli
