// frise build: articles in, one timeline out.
#include <memory>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/timeline_output.h"
#include "frise/store.h"
#include "frise/timeline.h"

namespace frise::cli {
namespace {

struct Build {
  Inputs inputs;
  TimelineOutput output;
  std::string title;
  std::string store;
};

Result<Timeline> timeline_of(std::vector<Article> articles, const Build& build, const BuildOptions& options) {
  if (build.store.empty()) return build_timeline(latest_versions(std::move(articles)), options);
  auto store = Store::open(build.store);
  if (!store) return store.error();
  if (const auto added = store->add(articles, options); !added) return added.error();
  return store->timeline();
}

int run(const Build& build, const Common& common) {
  const Console console = common.console();
  std::vector<std::string> read_files = build.inputs.paths;
  read_files.insert(read_files.end(), {build.store, build.inputs.options.meta.string()});
  if (is_one_of(build.output.path, read_files)) {
    console.error(build.output.path + " is read and would be overwritten: give -o another name");
    return kUsage;
  }
  ReadResult read = cli::read(build.inputs, console);
  if (read.articles.empty()) {
    console.error("no article to build a timeline from");
    return kRejected;
  }
  const BuildOptions options{build.title, common.jobs,
                             [&](std::size_t done, std::size_t total) { console.progress("Reading", done, total); }};
  const bool rejected = read.rejected();
  const auto timeline = timeline_of(std::move(read.articles), build, options);
  if (!timeline) {
    console.error(timeline.error());
    return kUnwritable;
  }
  if (const int status = write(*timeline, build.output, console); status != kDone) return status;
  console.detail(std::to_string(timeline->articles.size()) + " articles, " + std::to_string(timeline->events.size()) +
                 " dated events, " + std::to_string(timeline->undated.size()) + " undated");
  return rejected ? kRejected : kDone;
}

}  // namespace

Command add_build(CLI::App& app) {
  auto build = std::make_shared<Build>();
  CLI::App* command = app.add_subcommand("build", "Articles in, one timeline out");
  add_inputs(*command, build->inputs,
             "Files (.jsonl .json .csv .txt .md .html .warc, feeds as .xml, any of them .gz), folders, or - for "
             "standard input");
  command->get_option("INPUT")->required();
  add_timeline_output(*command, build->output);
  auto* title =
      command->add_option("--title", build->title, "Title of the timeline; without it, the names most articles share");
  command->add_option("--store", build->store, "Keep the articles in this store as well, with those that it holds")
      ->type_name("FILE")
      ->excludes(title);
  return {command, [build](const Common& common) { return run(*build, common); }};
}

}  // namespace frise::cli
