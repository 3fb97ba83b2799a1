#include "document/structure.h"

#include <gmock/gmock.h>

namespace frise::document {
namespace {

using testing::ElementsAre;

std::vector<Role> roles(const std::string& title, const std::string& text) {
  Article article;
  article.title = title;
  article.text = text;
  std::vector<Role> out;
  for (const Paragraph& p : structure(article)) out.push_back(p.role);
  return out;
}

TEST(Structure, KnowsTheTitleAgain) {
  EXPECT_THAT(roles("Le pont rouvre",
                    "LE PONT ROUVRE\n\nLe pont de Sainte-Aurélie a rouvert lundi après six mois de "
                    "travaux.\n\nLe pont rouvre !"),
              ElementsAre(Role::title, Role::body, Role::title));
}

TEST(Structure, KnowsFurniture) {
  EXPECT_THAT(roles("Le pont rouvre",
                    "Le pont de Sainte-Aurélie a rouvert lundi après six mois de travaux.\n"
                    "À lire aussi : Les travaux du viaduc ont commencé hier matin.\n"
                    "Abonnez-vous pour lire la suite de cet article.\n"
                    "Photo : A. Castaing / Le Vallon\n"
                    "acs/jlb\n"
                    "Le préfet a salué la fin du chantier dans la matinée."),
              ElementsAre(Role::body, Role::furniture, Role::furniture, Role::furniture, Role::furniture, Role::body));
}

TEST(Structure, TakesALabelForFurnitureOnlyWhereItIsOne) {
  EXPECT_TRUE(is_furniture("Photo : A. Castaing"));
  EXPECT_TRUE(is_furniture("PUBLICITÉ"));
  EXPECT_TRUE(is_furniture("À  LIRE AUSSI – Le viaduc"));
  EXPECT_FALSE(is_furniture("Photos et dessins du bagne sont exposés au musée depuis samedi."));
  EXPECT_FALSE(is_furniture("Sources et rivières ont débordé samedi dans tout le département."));
  EXPECT_FALSE(is_furniture("Recevables ou non, les plaintes seront examinées."));
  EXPECT_FALSE(is_furniture(""));
}

TEST(Structure, KnowsWhatStoodBefore) {
  EXPECT_THAT(roles("",
                    "Le pont de Sainte-Aurélie a rouvert lundi.\nLe préfet était présent à la cérémonie.\n"
                    "Le pont de Sainte-Aurélie a rouvert lundi !"),
              ElementsAre(Role::body, Role::body, Role::repeated));
}

TEST(Structure, KnowsLinesThatAreDates) {
  EXPECT_THAT(roles("", "jeu. 12 décembre 2024\nLe pont de Sainte-Aurélie a rouvert lundi.\n12/12/2024"),
              ElementsAre(Role::date_line, Role::body, Role::date_line));
}

TEST(Structure, KnowsHeadings) {
  EXPECT_THAT(
      roles("", "Un chantier retardé\nLe pont de Sainte-Aurélie a rouvert lundi.\nPourquoi six mois de travaux ?"),
      ElementsAre(Role::heading, Role::body, Role::heading));
}

TEST(Structure, TakesAllAfterACommentFormForFurniture) {
  EXPECT_THAT(roles("",
                    "Le pont de Sainte-Aurélie a rouvert lundi.\nLaisser un commentaire\n"
                    "Je suis passé dessus hier et la chaussée est déjà abîmée."),
              ElementsAre(Role::body, Role::furniture, Role::furniture));
}

TEST(Structure, KnowsTheHeadOfComments) {
  for (const char* head : {"Commentaires", "3 commentaires", "Vos réactions", "Les commentaires sont fermés."})
    EXPECT_TRUE(begins_comments(head)) << head;
  for (const char* line :
       {"Réactions des syndicats", "Commentaire du jury sur le projet", "Trois commentaires du maire"})
    EXPECT_FALSE(begins_comments(line)) << line;
  EXPECT_THAT(roles("", "Le pont de Sainte-Aurélie a rouvert lundi.\nRéactions\nLe préfet a salué le chantier."),
              ElementsAre(Role::body, Role::heading, Role::body));
}

TEST(Structure, BeginsBehindTheDateline) {
  Article article;
  article.text = "NÎMES, 18 oct 2022 (Agence du Midi) - Le tribunal a condamné l’ancien maire à un an de prison.";
  const auto paragraphs = structure(article);
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_EQ(paragraphs[0].role, Role::body);
  EXPECT_EQ(paragraphs[0].body.of(article.text), "Le tribunal a condamné l’ancien maire à un an de prison.");
  EXPECT_EQ(paragraphs[0].span.begin, 0U);
}

TEST(Structure, TakesNoDashOfTheTextForADateline) {
  Article article;
  article.text = "Le tribunal de Nîmes - saisi en mai - a condamné l’ancien maire.";
  const auto paragraphs = structure(article);
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_EQ(paragraphs[0].body, paragraphs[0].span);
}

TEST(FirstTitle, IsNeitherADateNorFurniture) {
  EXPECT_EQ(first_title("\n12 décembre 2024\nÀ la une\n  Le pont rouvre  \nLe pont a rouvert lundi."),
            "Le pont rouvre");
  EXPECT_EQ(first_title("Le 12 décembre, le pont rouvre"), "Le 12 décembre, le pont rouvre");
  EXPECT_EQ(first_title("12 décembre 2024\n\nPublicité\n"), "");
  EXPECT_EQ(first_title(""), "");
}

}  // namespace
}  // namespace frise::document
