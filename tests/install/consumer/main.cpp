// A program of a stranger: it knows <frise/frise.h> and nothing else.
#include <frise/frise.h>

#include <filesystem>
#include <iostream>

int main(int, char** arguments) {
  const auto mentions = frise::Tagger().tag("Le traité fut signé en juin.", {2024, 11, 30});
  if (mentions.size() != 1 || mentions[0].value != "2024-06") return 1;

  frise::Article article;
  article.published = *frise::published_at("2024-11-30", "Europe/Paris");
  article.text = "Le maire de Brest a démissionné vendredi.";
  article.id = frise::content_id(article);
  const std::filesystem::path file = std::string(arguments[0]) + ".frise";
  std::filesystem::remove(file);
  auto store = frise::Store::open(file);
  if (!store || !store->add({article})) return 2;
  const auto found = store->timeline({.days = {frise::Day{2024, 11, 29}, frise::Day{2024, 11, 29}}});
  if (!found || found->events.size() != 1) return 3;
  frise::write(std::cout, *found, frise::Format::markdown);
  return 0;
}
