#include "frise/check.h"

#include <memory>

#include "cli/command.h"

namespace frise::cli {
namespace {

int run(const std::vector<std::string>& files, const Common& common) {
  const Console console = common.console();
  bool good = true;
  for (const std::string& file : files) {
    const auto diagnostics = check_file(file);
    console.report(diagnostics);
    if (diagnostics.empty()) console.note(file + ": valid");
    good &= diagnostics.empty();
  }
  return good ? kDone : kRejected;
}

}  // namespace

Command add_check(CLI::App& app) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command = app.add_subcommand("check", "Validate articles or timelines against the schemas");
  command->add_option("INPUT", *files, "JSON or JSONL files")->type_name("")->required();
  return {command, [files](const Common& common) { return run(*files, common); }};
}

}  // namespace frise::cli
