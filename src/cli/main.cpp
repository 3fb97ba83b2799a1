// frise: the command. Each command stands in a file of its own; this one joins them.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>

#include "cli/command.h"
#include "frise/version.h"

namespace {

using namespace frise::cli;

constexpr const char* kFooter =
    "\nExamples:\n"
    "  frise build articles.jsonl -o timeline.json\n"
    "  frise build pages/ --meta pages/meta.csv --format md\n"
    "  frise add --store affaire.frise articles.jsonl\n"
    "  frise query --store affaire.frise --from 2024-10 --to 2024-11-15\n"
    "  frise explain --store affaire.frise e-5efb8cd80efc\n"
    "  frise edit --store affaire.frise e-5efb8cd80efc --date \"début mars 2024\"\n"
    "  frise serve --store affaire.frise --edit --token-file token.txt\n"
    "  frise tag article.txt --published 2024-11-30\n"
    "\nExit status: 0 done; 1 some inputs were rejected, the rest done; 2 usage; 3 the store or output could not be\n"
    "read or written. Data goes to standard output or to -o, everything else to standard error.";

void add_common(CLI::App& command, Common& common) {
  const std::string group = "Everywhere";
  command.add_flag("-q,--quiet", common.quiet, "Say errors only")->group(group);
  command.add_flag("-v,--verbose", common.verbose, "Say more")->group(group);
  command.add_option("-j,--jobs", common.jobs, "Threads; the output does not depend on it")
      ->capture_default_str()
      ->check(CLI::Range(1U, 1024U))
      ->group(group);
  command.set_help_flag("-h,--help", "Print this help")->group(group);
  command.set_version_flag("--version", std::string("frise ") + std::string(frise::kVersion))->group(group);
}

bool is_command(const CLI::App& app, std::string_view name) {
  const auto all = app.get_subcommands([](const CLI::App*) { return true; });
  return std::any_of(all.begin(), all.end(), [&](const CLI::App* each) { return each->get_name() == name; });
}

int run(int argc, char** argv) {
  CLI::App app{"Reads French news articles, dates what they tell of, and keeps one timeline.", "frise"};
  Common common;
  common.jobs = std::max(1U, std::thread::hardware_concurrency());
  const std::array commands = {add_build(app),   add_add(app),      add_query(app), add_export(app), add_tag(app),
                               add_explain(app), add_articles(app), add_check(app), add_remove(app), add_republish(app),
                               add_edit(app),    add_edits(app),    add_serve(app), add_stat(app),   add_verify(app)};
  for (CLI::App* each : app.get_subcommands({})) add_common(*each, common);
  add_common(app, common);
  app.require_subcommand(1);
  app.footer(kFooter);
  if (argc > 1 && argv[1][0] != '-' && !is_command(app, argv[1])) {
    common.console().error("there is no command \"" + std::string(argv[1]) + "\": see frise --help");
    return kUsage;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  for (const Command& command : commands)
    if (command.app->parsed()) return command.run(common);
  return kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::cerr << "frise: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "frise: " << error.what() << '\n';
  }
  return kUnwritable;
}
