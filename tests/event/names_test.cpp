#include "event/names.h"

#include <gmock/gmock.h>

#include <string>

#include "support/sentence.h"

namespace frise::event {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The names of a text given sentence by sentence, in the order in which they first appear.
NameBook book_of(const std::vector<std::string>& sentences) {
  NameBook book;
  for (const std::string& text : sentences) {
    const auto uses = book.add(text, analyse(text, {0, static_cast<std::uint32_t>(text.size())}));
    for (const NameUse& use : uses) EXPECT_LT(use.name, book.names().size());
  }
  return book;
}

std::vector<std::string> names_of_kind(const NameBook& book, NameKind kind) {
  std::vector<std::string> out;
  for (const Name& name : book.names())
    if (name.kind == kind) out.push_back(name.text);
  return out;
}

TEST(Names, FindsPeople) {
  const auto book = book_of({"Le préfet Lucien Castaing a rencontré Mme Delorme et Marie-Claude Faure."});
  EXPECT_THAT(names_of_kind(book, NameKind::person), ElementsAre("Lucien Castaing", "Delorme", "Marie-Claude Faure"));
}

TEST(Names, FindsPlaces) {
  const auto book = book_of({"La délégation a quitté Moscou pour se rendre en Corée du Nord, puis à Paris."});
  EXPECT_THAT(names_of_kind(book, NameKind::place), ElementsAre("Moscou", "Corée du Nord", "Paris"));
}

TEST(Names, FindsOrganisations) {
  const auto book =
      book_of({"L’OTAN et le Conseil constitutionnel se sont prononcés.", "La Commission européenne a suivi."});
  EXPECT_THAT(names_of_kind(book, NameKind::organisation),
              ElementsAre("OTAN", "Conseil constitutionnel", "Commission européenne"));
}

TEST(Names, TakesNoCommonWordForAName) {
  EXPECT_THAT(book_of({"Hier, la mairie a fermé ses portes.", "Aucun blessé n’est à déplorer.",
                       "Les travaux reprendront lundi."})
                  .names(),
              IsEmpty());
}

TEST(Names, KnowsAPersonAgainByTheSurname) {
  const auto book = book_of({"Lucien Castaing a démissionné vendredi.", "M. Castaing n’a pas donné ses raisons.",
                             "« Je pars », a dit Castaing."});
  ASSERT_THAT(names_of_kind(book, NameKind::person), ElementsAre("Lucien Castaing"));
  EXPECT_THAT(book.counts(), ElementsAre(3U));
}

TEST(Names, KeepsTheFullestForm) {
  const auto book = book_of({"Castaing a démissionné.", "Lucien Castaing était préfet depuis 2020."});
  EXPECT_THAT(names_of_kind(book, NameKind::person), ElementsAre("Lucien Castaing"));
}

TEST(Names, KnowsANameInAnotherSpelling) {
  const auto book = book_of({"Andreï Belousov est arrivé à Moscou.", "Andrei Belooussov a été reçu."});
  EXPECT_THAT(names_of_kind(book, NameKind::person), ElementsAre("Andreï Belousov"));
}

TEST(Names, SaysWhereTheyStand) {
  const test::Sentence s("Vendredi, Lucien Castaing a visité Marseille.");
  ASSERT_EQ(s.uses.size(), 2U);
  EXPECT_EQ(span_of(s.words, s.uses[0].begin, s.uses[0].end).of(s.text), "Lucien Castaing");
  EXPECT_EQ(span_of(s.words, s.uses[1].begin, s.uses[1].end).of(s.text), "Marseille");
}

}  // namespace
}  // namespace frise::event
