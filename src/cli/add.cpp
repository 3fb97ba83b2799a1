// frise add: articles into a store.
#include <memory>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/store_option.h"

namespace frise::cli {
namespace {

struct Add {
  Inputs inputs;
  StoreOption store;
};

int run(const Add& add, const Common& common) {
  const Console console = common.console();
  const ReadResult read = cli::read(add.inputs, console);
  if (read.articles.empty()) {
    console.error("no article to add");
    return kRejected;
  }
  const BuildOptions options{
      {}, common.jobs, [&](std::size_t done, std::size_t total) { console.progress("Reading", done, total); }};
  auto store = add.store.open(Store::Mode::write);
  const auto added = store ? store->add(read.articles, options) : Result<Added>(store.error());
  if (!added) return fail(added.error(), console);
  console.note(std::to_string(added->articles) + " articles added, " + std::to_string(added->unchanged) +
               " there already");
  return read.rejected() ? kRejected : kDone;
}

}  // namespace

Command add_add(CLI::App& app) {
  auto add = std::make_shared<Add>();
  CLI::App* command = app.add_subcommand("add", "Add articles to a store; the same article twice changes nothing");
  add_inputs(*command, add->inputs,
             "Files (.jsonl .json .csv .txt .md .html .warc, feeds as .xml, any of them .gz), folders, or - for "
             "standard input");
  command->get_option("INPUT")->required();
  add_store_option(*command, add->store, true, "The store; made where there is none");
  return {command, [add](const Common& common) { return run(*add, common); }};
}

}  // namespace frise::cli
