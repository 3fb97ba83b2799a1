// frise explain: why an event has this date and these sources.
#include <iostream>
#include <memory>

#include "cli/output.h"
#include "cli/store_option.h"
#include "frise/render.h"

namespace frise::cli {
namespace {

struct Explain {
  StoreOption store;
  std::string event;
};

int run(const Explain& asked, const Common& common) {
  const Console console = common.console();
  const auto store = asked.store.open(Store::Mode::read);
  const auto about = store ? store->about(asked.event) : Result<Timeline>(store.error());
  if (!about) return fail(about.error(), console);
  const Outcome written = write_output("", [&](std::ostream& out) { write_explanation(out, *about); });
  return written ? kDone : fail(written.error(), console);
}

}  // namespace

Command add_explain(CLI::App& app) {
  auto asked = std::make_shared<Explain>();
  CLI::App* command = app.add_subcommand("explain", "Why an event has this date and these sources");
  command->add_option("EVENT", asked->event, "Its id, present or former")->required();
  add_store_option(*command, asked->store, false);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
