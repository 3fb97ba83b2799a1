// The answers about one event, one article, and what people corrected.
#include <charconv>
#include <string>
#include <utility>

#include "frise/fragments.h"
#include "serve/api.h"
#include "serve/edit_request.h"
#include "serve/json.h"
#include "serve/problem.h"

namespace frise::serve {
namespace {

std::string_view name_of(Edit::Kind kind) {
  switch (kind) {
    case Edit::Kind::title:
      return "title";
    case Edit::Kind::date:
      return "date";
    case Edit::Kind::hide:
      return "hide";
    case Edit::Kind::merge:
      return "merge";
    case Edit::Kind::split:
      return "split";
    case Edit::Kind::note:
      return "note";
  }
  return {};
}

void write_edit(Json& out, const KeptEdit& kept) {
  const Edit& edit = kept.edit;
  out.begin_object().key("number").number(kept.number);
  out.field("at", kept.at).field("who", kept.who).field("event", edit.event).field("kind", name_of(edit.kind));
  if (edit.kind == Edit::Kind::title || edit.kind == Edit::Kind::note) out.field("text", edit.text);
  if (edit.kind == Edit::Kind::merge) out.field("other", edit.other);
  if (edit.date) {
    out.key("date").begin_object().field("value", edit.date->value).field("display", edit.date->display).end_object();
  }
  out.field_or_null("undone", kept.undone).flag("lost", kept.lost).end_object();
}

void write_edits(Json& out, const std::vector<KeptEdit>& edits) {
  out.key("edits").begin_array();
  for (const KeptEdit& each : edits) write_edit(out, each);
  out.end_array();
}

std::vector<std::string> articles_of(const Event& event) {
  std::vector<std::string> out;
  for (const EventMention& m : event.mentions) out.push_back(m.article);
  return out;
}

// An event with all that is said of it: what its ETag is made of.
std::string whole_event(const Store& store, const std::string& id) {
  const Event event = value_of(store.event(id));
  const Fragments fragments(value_of(store.articles(articles_of(event), Texts::with)));
  Json out;
  out.begin_object().key("event").raw(fragments.event(event)).key("articles").begin_array();
  for (const Article& a : fragments.articles()) out.raw(article_json(a, false));
  out.end_array();
  write_edits(out, value_of(store.edits(id)));
  return out.field("html", fragments.item(event)).end_object().text();
}

// « par Camille, le 2026-11-22T09:00:00Z »: the latest correction of the event, if people made any.
std::string latest_hand(const Store& store, const std::string& id) {
  const auto edits = store.edits(id);
  if (!edits || edits->empty()) return "par des articles ajoutés";
  const KeptEdit* latest = &edits->front();
  for (const KeptEdit& each : *edits)
    if (std::max(each.at, each.undone) >= std::max(latest->at, latest->undone)) latest = &each;
  const std::string who = latest->who.empty() ? "quelqu’un" : latest->who;
  if (!latest->undone.empty()) return "par l’annulation d’une correction de " + who;
  return "par " + who + " (" + latest->at + ")";
}

Problem changed_since(const Store& store, const std::string& id) {
  return {412, "L’événement a été modifié entre-temps " + latest_hand(store, id) + " : relisez avant de corriger."};
}

std::int64_t edit_number(const std::string& text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || out < 1)
    throw Problem{404, "Aucune correction n’a ce numéro."};
  return out;
}

}  // namespace

Reply Api::event(const Call& call) {
  Reply out;
  out.body = stores_.read([&](const Store& store) { return whole_event(store, call.id); });
  out.etag = digest(out.body);
  return out;
}

Reply Api::article(const Call& call) {
  const auto found = stores_.read([&](const Store& store) { return value_of(store.articles({call.id}, Texts::with)); });
  if (found.empty()) throw Problem{404, "Aucun article n’a cet identifiant."};
  return {.body = article_json(found.front(), true)};
}

Reply Api::edits(const Call& call) {
  Json out;
  out.begin_object();
  write_edits(out, stores_.read([](const Store& store) { return value_of(store.edits()); }));
  return {.body = out.field("revision", call.revision).end_object().text()};
}

Reply Api::edit(const Call& call) {
  const EditRequest request = edit_request(call.body, call.id, clock_.today());
  return stores_.write([&](Store& store) {
    // Seen in the transaction of the edit itself: no other program writes in between.
    const auto is_as_read = [&]() -> Outcome {
      if (!names_etag(call.if_match, digest(whole_event(store, call.id)))) throw changed_since(store, call.id);
      return done();
    };
    const auto numbers = store.edit(request.edits, request.who, clock_.now(), is_as_read);
    if (!numbers) throw problem_of_edit(numbers.error(), request);
    Json out;
    out.begin_object().key("edits").begin_array();
    for (const std::int64_t each : *numbers) out.number(each);
    out.end_array().key("event");
    Reply reply{.status = 201};
    if (const auto event = store.event(call.id)) {
      out.raw(Fragments(value_of(store.articles(articles_of(*event), Texts::with))).event(*event));
      reply.etag = digest(whole_event(store, call.id));
    } else {
      out.null();  // it is hidden now
    }
    reply.body = out.end_object().text();
    return reply;
  });
}

Reply Api::undo(const Call& call) {
  const std::int64_t number = edit_number(call.id);
  return stores_.write([&](Store& store) {
    const Outcome undone = store.undo(number, clock_.now());
    if (!undone && undone.error().code == ErrorCode::invalid)
      throw Problem{409, "Cette correction a déjà été annulée."};
    if (!undone && undone.error().code == ErrorCode::absent) throw Problem{404, "Aucune correction n’a ce numéro."};
    if (!undone) throw problem_of(undone.error());
    return Reply{.body = Json().begin_object().key("undone").number(number).end_object().text()};
  });
}

}  // namespace frise::serve
