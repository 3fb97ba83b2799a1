#include "merge/copies.h"

#include <gmock/gmock.h>

#include <string>

#include "frise/timeline.h"

namespace frise::merge {
namespace {

constexpr const char* kDispatch =
    "La digue de Fourques a cédé vendredi soir sous la poussée du Rhône. Trois hameaux ont été évacués dans la nuit "
    "par les pompiers du Gard. "
    "Le préfet a déclenché le plan Orsec dans tout le département. Les écoles resteront fermées lundi dans onze "
    "communes.";

Article article(std::string id, std::string text) {
  Article out;
  out.id = std::move(id);
  out.text = std::move(text);
  out.source = out.id;
  out.published = *published_at("2024-11-30", "Europe/Paris");
  return out;
}

std::size_t originals(const std::vector<std::string>& texts) {
  std::vector<std::vector<std::uint64_t>> sentences;
  for (const std::string& text : texts) sentences.push_back(sentences_of(article("a", text)));
  std::vector<const std::vector<std::uint64_t>*> all;
  for (const auto& of_one : sentences) all.push_back(&of_one);
  return count_originals(all);
}

TEST(Copies, OfADispatchWithSmallEdits) {
  std::string edited = kDispatch;
  edited += "\nAvec l’agence, la rédaction.";
  edited.replace(edited.find("Le préfet"), std::string("Le préfet").size(), "LE PRÉFET");
  EXPECT_EQ(originals({kDispatch, edited}), 1U);
}

TEST(Copies, OneTextInsideAnother) {
  std::string longer = kDispatch;
  longer +=
      "\nÀ Arles, les quais ont été fermés à la circulation dès la fin de l’après-midi. Les assureurs chiffrent déjà "
      "les "
      "dégâts à plusieurs millions d’euros.";
  EXPECT_EQ(originals({longer, "Rien de tout cela n’est arrivé ici hier.", kDispatch}), 2U);
}

TEST(Copies, AreNotArticlesThatShareASentence) {
  const char* other =
      "Le préfet a déclenché le plan Orsec dans tout le département. À Nîmes, les halles n’ouvriront pas dimanche "
      "matin. "
      "Les agriculteurs demandent des avances sur les aides. La circulation des trains reprendra lundi à l’aube.";
  EXPECT_EQ(originals({kDispatch, other}), 2U);
}

TEST(Copies, CountOnceInTheWeightOfAnEvent) {
  const auto weight = [](std::vector<Article> articles) {
    return build_timeline(std::move(articles)).events.at(0).weight;
  };
  const double alone = weight({article("a", kDispatch)});
  EXPECT_EQ(weight({article("a", kDispatch), article("b", kDispatch)}), alone);
  const char* own = "La digue de Fourques a cédé vendredi soir, selon les riverains que nous avons rencontrés.";
  EXPECT_GT(weight({article("a", kDispatch), article("b", own)}), alone);
}

}  // namespace
}  // namespace frise::merge
