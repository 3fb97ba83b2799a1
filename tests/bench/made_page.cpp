#include "bench/made_page.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace frise::bench {
namespace {

constexpr auto kSubjects = std::to_array<std::string_view>(
    {"La préfecture de l'Aude", "Le conseil municipal", "Le syndicat des éleveurs", "La chambre régionale des comptes",
     "L'association des riverains", "Le tribunal administratif", "La direction de l'usine",
     "Une quarantaine de salariés"});
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"a annoncé", "conteste depuis trois ans", "a fini par accepter", "doit encore examiner", "a présenté vendredi",
     "réclamait depuis l'été", "n'a pas souhaité commenter", "a suspendu mardi 12 mars"});
constexpr auto kObjects = std::to_array<std::string_view>(
    {"la fermeture du pont de la Rivière&nbsp;", "un plan de 4,2 millions d'euros", "le projet de contournement",
     "la décision rendue en première instance", "une étude sur l'état des digues", "le calendrier des travaux",
     "le rachat des terrains agricoles", "l'ouverture d'une troisième classe"});
constexpr auto kEnds = std::to_array<std::string_view>(
    {", faute d'accord avec l'État.", ", selon un document consulté lundi.", " après une nuit de négociations.",
     ", « sans calendrier précis », regrette un élu.", " au terme d'une réunion à huis clos.", ", dit-on en mairie."});

class Maker {
 public:
  std::string make() {
    head();
    menu();
    article();
    related();
    comments();
    footer();
    return std::move(out_);
  }

 private:
  template <std::size_t Count>
  std::string_view one_of(const std::array<std::string_view, Count>& list) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth's generator
    return list[static_cast<std::size_t>(state_ >> 33U) % Count];
  }

  std::string sentence() {
    std::string out(one_of(kSubjects));
    out.append(" ").append(one_of(kVerbs)).append(" ").append(one_of(kObjects)).append(one_of(kEnds));
    return out;
  }

  std::string paragraph(int sentences) {
    std::string out = sentence();
    for (int k = 1; k < sentences; ++k) out += " " + sentence();
    return out;
  }

  void add(std::string_view a, std::string_view b = {}, std::string_view c = {}) { out_.append(a).append(b).append(c); }

  void head() {
    add(R"(<!DOCTYPE html><html lang="fr-FR" class="no-js"><head><meta charset="utf-8"><title>)", kTitle,
        " | La Gazette de l'Aude</title>\n");
    for (const std::string_view name : {"og:title", "twitter:title"})
      add(R"(<meta property=")", name, R"(" content=")"), add(kTitle, "\">\n");
    add(R"(<meta property="article:published_time" content="2024-03-15T18:40:00+01:00">)"
        R"(<link rel="canonical" href="https://gazette.example/aude/2024/03/15/pont-ferme">)");
    for (int k = 0; k < 20; ++k)
      add(R"(<link rel="preload" as="script" crossorigin href="/_assets/chunk-)", std::to_string(k * 7919), ".js\">\n");
    add("<style>");
    for (int k = 0; k < 90; ++k)
      add(".c-card__", std::to_string(k), "{display:flex;margin:0 auto 1.5rem;font:400 1rem/1.4 serif;color:#1a1a1a}");
    add("</style><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",",
        "\"datePublished\":\"2024-03-15T18:40:00+01:00\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"La "
        "Gazette de "
        "l'Aude\"},\"headline\":\"",
        kTitle);
    add("\"}</script>");
    script(90);
    add("</head>\n");
  }

  void script(int lines) {
    add("<script>window.dataLayer=window.dataLayer||[];");
    for (int k = 0; k < lines; ++k)
      add("dataLayer.push({event:'slot',id:", std::to_string(k),
          ",if:a<b&&c>d,url:'https://ads.example/track?i=1&j=2'});\n");
    add("</script>");
  }

  void menu() {
    add(R"(<body class="single post-type-article"><header class="site-header" id="top"><nav class="c-nav" aria-label="Menu"><ul>)");
    for (int k = 0; k < 140; ++k)
      add(R"(<li class="c-nav__item menu-item"><a class="c-nav__link js-track" data-track="nav" href="/rubrique/)",
          std::to_string(k), "\"><span>Rubrique</span></a></li>\n");
    add("</ul></nav></header>");
  }

  void article() {
    add(R"(<main id="content" class="l-main"><article class="article" itemscope><h1 class="article__title">)", kTitle,
        R"(</h1><p class="article__meta">Par <a href="/auteur/12">Claire Denon</a>, publié le <time)"
        R"( datetime="2024-03-15T18:40">15 mars 2024 à 18h40</time></p><div class="article__body">)");
    for (int k = 0; k < 36; ++k) {
      add("<p>", paragraph(4), "</p>\n");
      if (k % 5 == 4) add("<h2>Une décision attendue</h2>\n");
      if (k % 7 == 3)
        add(R"(<figure class="c-figure"><img src="/photo.jpg" srcset="/p1.jpg 480w, /p2.jpg 960w" alt="Le pont">)"
            "<figcaption>Le pont, vu de la rive gauche. © C. Denon</figcaption></figure>\n");
      if (k % 8 == 6) add(R"(<div class="ad-slot" id="dfp-)", std::to_string(k), "\"></div>"), script(6);
      if (k % 6 == 2)
        add("<p>", R"(« <strong>Rien n'est <em>réglé</em></strong> », dit <a href="/lien">le maire</a>. )",
            sentence() + "</p>");
    }
    add("</div></article>");
  }

  void related() {
    add(R"(<aside class="related-posts"><h2>Sur le même sujet</h2>)");
    for (int k = 0; k < 36; ++k)
      add(R"(<div class="c-card"><a class="c-card__link" href="/a"><img class="c-card__image" loading="lazy" src="/v.jpg" alt="">)"
          R"(<h3 class="c-card__title">)",
          sentence(), "</h3></a><time datetime=\"2024-03-10\">10 mars 2024</time></div>\n");
    add("</aside></main>");
  }

  void comments() {
    add(R"(<section id="comments" class="comments"><h2>45 commentaires</h2><ol class="comment-list">)");
    for (int k = 0; k < 45; ++k)
      add(R"(<li class="comment even thread-even depth-1"><div class="comment-author vcard"><cite class="fn">lecteur11</cite></div><p>)",
          paragraph(2), "</p><a rel=\"nofollow\" class=\"comment-reply-link\" href=\"#r\">Répondre</a></li>\n");
    add("</ol></section>");
  }

  void footer() {
    add(R"(<footer class="site-footer">)");
    for (int k = 0; k < 60; ++k)
      add(R"(<a class="site-footer__link" href="/commune/)", std::to_string(k), "\">Carcassonne</a> | \n");
    script(40);
    add("</footer></body></html>\n");
  }

  static constexpr std::string_view kTitle = "Le pont de la Rivière fermé jusqu'à l'automne";
  std::uint64_t state_ = 1;
  std::string out_;
};

}  // namespace

std::string made_page() { return Maker().make(); }

}  // namespace frise::bench
