// frise edits: the log of corrections.
#include <iostream>
#include <memory>
#include <optional>

#include "cli/output.h"
#include "cli/store_option.h"

namespace frise::cli {
namespace {

struct Asked {
  StoreOption store;
  std::optional<std::int64_t> undo;
};

std::string what(const Edit& edit) {
  switch (edit.kind) {
    case Edit::Kind::title:
      return "title \"" + edit.text + "\"";
    case Edit::Kind::date:
      return "date " + edit.date->display;
    case Edit::Kind::hide:
      return "hide";
    case Edit::Kind::merge:
      return "merge " + edit.other;
    case Edit::Kind::split:
      return "split " + edit.text;
    case Edit::Kind::note:
      return "note \"" + edit.text + "\"";
  }
  return {};
}

void list(std::ostream& out, const std::vector<KeptEdit>& edits) {
  for (const KeptEdit& e : edits) {
    out << e.number << "  " << e.at << "  " << (e.who.empty() ? "-" : e.who) << "  " << e.edit.event << "  "
        << what(e.edit);
    if (!e.undone.empty()) out << "  (undone " << e.undone << ')';
    if (e.lost) out << "  (its event is gone)";
    out << '\n';
  }
}

int run(const Asked& asked, const Common& common) {
  const Console console = common.console();
  auto store = asked.store.open(asked.undo ? Store::Mode::write : Store::Mode::read);
  if (!store) return fail(store.error(), console);
  if (asked.undo) {
    const Outcome undone = store->undo(*asked.undo, now());
    if (!undone) return fail(undone.error(), console);
    console.note("edit " + std::to_string(*asked.undo) + " taken back");
    return kDone;
  }
  const auto edits = store->edits();
  if (!edits) return fail(edits.error(), console);
  const Outcome written = write_output("", [&](std::ostream& out) { list(out, *edits); });
  return written ? kDone : fail(written.error(), console);
}

}  // namespace

Command add_edits(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command =
      app.add_subcommand("edits", "The corrections of a store: number, time, who, event, what; or take one back");
  add_store_option(*command, asked->store, true);
  command->add_option("--undo", asked->undo, "Take this correction back")->type_name("NUMBER");
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
