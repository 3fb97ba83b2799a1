// frise tag: time expressions alone.
#include <memory>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "frise/render.h"
#include "frise/tagger.h"

namespace frise::cli {
namespace {

struct Tag {
  Inputs inputs;
  std::string prefer = "past";
  std::string format = "text";
};

int run(const Tag& tag, const Common& common) {
  const Console console = common.console();
  Inputs inputs = tag.inputs;
  if (inputs.paths.empty()) inputs.paths = {"-"};
  const TagFormat format = *parse_tag_format(tag.format);
  const ReadResult read =
      cli::read(inputs, console, format == TagFormat::json_lines ? StreamFormat::detect : StreamFormat::text);
  const Tagger tagger({tag.prefer == "future" ? Direction::future : Direction::past});
  const Outcome written = write_output("", [&](std::ostream& out) {
    for (const Article& a : read.articles) write(out, a, tagger.tag(a.text, a.published.reference()), format);
  });
  if (!written) {
    console.error(written.error());
    return kUnwritable;
  }
  return read.rejected() ? kRejected : kDone;
}

}  // namespace

Command add_tag(CLI::App& app) {
  auto tag = std::make_shared<Tag>();
  CLI::App* command = app.add_subcommand("tag", "Time expressions alone: where they stand, what they mean, and why");
  add_inputs(*command, tag->inputs,
             "Files or folders; without any, standard input: articles as JSONL with --format jsonl, else plain text");
  command->add_option("--prefer", tag->prefer, "Which \"vendredi\" where nothing decides: past or future")
      ->capture_default_str()
      ->check(CLI::IsMember({"past", "future"}));
  command->add_option("-f,--format", tag->format, "text, to read, or jsonl, a line an article")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "jsonl"}));
  return {command, [tag](const Common& common) { return run(*tag, common); }};
}

}  // namespace frise::cli
