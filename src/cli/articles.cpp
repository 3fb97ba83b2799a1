// frise articles: what was read.
#include <memory>
#include <ostream>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "frise/render.h"

namespace frise::cli {
namespace {

struct Articles {
  Inputs inputs;
  std::string format = "text";
  std::string out;
};

int run(const Articles& options, const Common& common) {
  const Console console = common.console();
  if (is_one_of(options.out, options.inputs.paths)) {
    console.error(options.out + ": is one of the inputs and would be overwritten");
    return kUsage;
  }
  const bool as_table = options.format == "text";
  bool rejected = false;
  ArticleTable table;
  const Outcome written = write_output(options.out, [&](std::ostream& out) {
    read(options.inputs, console, StreamFormat::detect,
         {[&](const Article& article) { as_table ? table.add(article) : write(out, article); },
          [&](const Diagnostic& diagnostic) {
            rejected = rejected || diagnostic.severity == Severity::error;
            table.add(diagnostic);
          }});
    if (as_table) table.write(out, Console::colours_data(options.out));
  });
  if (!written) {
    console.error(written.error());
    return kUnwritable;
  }
  return rejected ? kRejected : kDone;
}

}  // namespace

Command add_articles(CLI::App& app) {
  auto options = std::make_shared<Articles>();
  CLI::App* command = app.add_subcommand("articles", "What was read: ids, publication dates and where they come from");
  add_inputs(*command, options->inputs, "Files, folders, or - for standard input");
  command->get_option("INPUT")->required();
  command->add_option("-f,--format", options->format, "text, a table; jsonl, clean articles, a line each")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_option("-o,--output", options->out, "File to write")->type_name("FILE");
  return {command, [options](const Common& common) { return run(*options, common); }};
}

}  // namespace frise::cli
