#include "support/corpus.h"

#include <utility>

namespace frise::test {

Article article(std::string id, std::string source, const std::string& published, std::string text) {
  Article out;
  out.id = std::move(id);
  out.title = text.substr(0, text.find('\n'));
  out.source = std::move(source);
  out.url = "https://" + out.id + ".example/";
  if (auto at = published_at(published, "Europe/Paris")) out.published = std::move(*at);
  out.text = std::move(text);
  return out;
}

std::vector<Article> corpus() {
  return {
      article("vallon-1", "Le Vallon", "2024-10-14",
              "Le pont de Sainte-Aurélie s’effondre\n\n"
              "Le pont de Sainte-Aurélie s’est effondré samedi 12 octobre 2024, faisant 12 blessés, selon la "
              "préfecture. "
              "Le préfet Lucien Castaing a ouvert une enquête dimanche.\n\n"
              "L’ouvrage avait été inauguré en juin 1998. Une réunion de crise aura lieu à Marseille le 21 "
              "octobre.\n"),
      article("gazette-1", "La Gazette du Midi", "2024-10-15T23:30:00Z",
              "Effondrement d’un pont : 14 blessés\n\n"
              "L’effondrement du pont de Sainte-Aurélie, samedi, a fait 14 blessés, a indiqué mardi le "
              "procureur de Nîmes. "
              "Lucien Castaing a démissionné mercredi matin.\n\n"
              "Les travaux de déblaiement dureront trois semaines. Le chantier a été confié à une entreprise "
              "de Marseille.\n"),
      article("courrier-1", "Le Courrier", "2024-11-04",
              "Pont de Sainte-Aurélie : le maire mis en examen\n\n"
              "Le maire de Sainte-Aurélie, Étienne Faure, a été mis en examen jeudi 31 octobre 2024. "
              "Le pont s’était effondré le 12 octobre, faisant 14 blessés.\n\n"
              "Le procès pourrait s’ouvrir au printemps 2025. La reconstruction, prévue en janvier 2025, "
              "coûterait 1,8 million d’euros.\n"),
      article("echo-1", "L’Écho", "",
              "Ce que l’on sait du pont\n\n"
              "Le préfet Lucien Castaing a démissionné hier. Le pont a été construit par l’État. "
              "En 1998, le pont de Sainte-Aurélie a été inauguré par le ministre Paul Aubert.\n"),
  };
}

}  // namespace frise::test
