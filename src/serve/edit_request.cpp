#include "serve/edit_request.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "serve/call.h"

namespace frise::serve {
namespace {

constexpr std::size_t kLongestTitle = 1000;  // bytes
constexpr std::size_t kLongestNote = 10'000;
constexpr std::size_t kLongestName = 200;
constexpr auto kMembers = std::to_array<std::string_view>({"title", "date", "hide", "merge", "split", "note", "who"});

Problem wrong(const std::string& field, const std::string& detail) { return {400, field + " : " + detail, field}; }

class Body {
 public:
  explicit Body(const std::string& text) {
    constexpr unsigned kFlags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
    json_.Parse<kFlags>(text.data(), text.size());
    if (json_.HasParseError() || !json_.IsObject())
      throw Problem{400, "Le corps de la requête n’est pas un objet JSON."};
    for (rapidjson::SizeType k = 0; k < json_.MemberCount(); ++k) {
      const auto& key = (json_.MemberBegin() + k)->name;
      const std::string name(key.GetString(), key.GetStringLength());
      if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end())
        throw Problem{400, "Ce champ n’est pas connu.", is_plain_text(name) ? name : ""};
    }
  }

  // Empty where there is none.
  [[nodiscard]] std::string text(const char* name, std::size_t longest) const {
    const auto* value = find(name);
    if (value == nullptr) return {};
    if (!value->IsString()) throw wrong(name, "il faut un texte");
    std::string out(value->GetString(), value->GetStringLength());
    if (out.size() > longest) throw wrong(name, "ce texte est trop long");
    if (!is_plain_text(out)) throw wrong(name, "ce texte a des caractères de contrôle");
    if (out.find_first_not_of(" \t\n") == out.npos) throw wrong(name, "ce texte est vide");
    return out;
  }

  [[nodiscard]] bool flag(const char* name) const {
    const auto* value = find(name);
    if (value != nullptr && !value->IsTrue()) throw wrong(name, "la seule valeur est true");
    return value != nullptr;
  }

  [[nodiscard]] std::vector<std::size_t> numbers(const char* name) const {
    std::vector<std::size_t> out;
    const auto* value = find(name);
    if (value == nullptr) return out;
    if (!value->IsArray() || value->Empty()) throw wrong(name, "il faut des numéros de mentions");
    for (const auto& each : value->GetArray()) {
      if (!each.IsUint()) throw wrong(name, "il faut des numéros de mentions");
      out.push_back(each.GetUint());
    }
    return out;
  }

 private:
  [[nodiscard]] const rapidjson::Value* find(const char* name) const {
    const auto found = json_.FindMember(name);
    return found == json_.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
  }

  rapidjson::Document json_;
};

}  // namespace

EditRequest edit_request(const std::string& text, const std::string& event, Day today) {
  const Body body(text);
  EditRequest out;
  out.who = body.text("who", kLongestName);
  const auto add = [&](Edit::Kind kind) -> Edit& {
    Edit& edit = out.edits.emplace_back();
    edit.kind = kind;
    edit.event = event;
    return edit;
  };
  if (std::string other = body.text("merge", kLongestName); !other.empty()) add(Edit::Kind::merge).other = other;
  if (auto mentions = body.numbers("split"); !mentions.empty()) add(Edit::Kind::split).mentions = mentions;
  if (std::string title = body.text("title", kLongestTitle); !title.empty()) add(Edit::Kind::title).text = title;
  if (const std::string asked = body.text("date", kLongestName); !asked.empty()) {
    const auto date = parse_event_date(asked, today);
    if (!date) throw wrong("date", "« " + asked + " » n’est pas une date");
    add(Edit::Kind::date).date = *date;
  }
  if (std::string note = body.text("note", kLongestNote); !note.empty()) add(Edit::Kind::note).text = note;
  if (body.flag("hide")) add(Edit::Kind::hide);
  if (out.edits.empty()) throw Problem{400, "Rien n’est à corriger."};
  return out;
}

Problem problem_of_edit(const Error& error, const EditRequest& request) {
  const auto is_other = [&](const Edit& e) { return e.kind == Edit::Kind::merge && e.other == error.where; };
  if (error.code == ErrorCode::absent && std::any_of(request.edits.begin(), request.edits.end(), is_other))
    return wrong("merge", "aucun événement n’a cet identifiant");
  if (error.code != ErrorCode::invalid) return problem_of(error);
  if (error.where == "other") return wrong("merge", "c’est déjà le même événement");
  if (error.where == "mentions") return wrong("split", "il faut des mentions de l’événement, mais pas toutes");
  return wrong(error.where, "cette valeur n’est pas permise");
}

}  // namespace frise::serve
