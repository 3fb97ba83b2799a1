#include "bench/affair_cast.h"

#include <array>

namespace frise::bench {
namespace {

using Words = std::string_view;

template <typename... Word>
constexpr auto words(Word... word) {
  return std::array<Words, sizeof...(word)>{word...};
}

constexpr auto kMen = words(
    "Karim", "Bruno", "Mathieu", "Olivier", "Sébastien", "Thierry", "Luc", "Antoine", "Rachid", "Denis", "Fabrice",
    "Gaël", "Hugo", "Julien", "Laurent", "Marc", "Nicolas", "Pascal", "Quentin", "Romain", "Stéphane", "Tristan",
    "Vincent", "Yves", "Benoît", "Cyril", "Didier", "Étienne", "Franck", "Grégoire", "Henri", "Jérôme", "Adrien",
    "Alain", "Alban", "Alexandre", "Alexis", "Amaury", "André", "Arnaud", "Arthur", "Aurélien", "Bastien", "Bertrand",
    "Camel", "Cédric", "Charles", "Christian", "Christophe", "Clément", "Damien", "Daniel", "David", "Dominique",
    "Édouard", "Emmanuel", "Éric", "Erwan", "Eudes", "Fabien", "Farid", "Ferdinand", "Florent", "Francis", "François",
    "Frédéric", "Gabriel", "Gauthier", "Georges", "Gérard", "Ghislain", "Gilbert", "Gilles", "Guillaume", "Guy",
    "Hakim", "Hervé", "Ismaël", "Jacques", "Jamel", "Joël", "Joseph", "Kévin", "Lionel", "Loïc", "Louis", "Lucas",
    "Malik", "Marcel", "Martin", "Maxence", "Maxime", "Mehdi", "Michel", "Mickaël", "Mourad", "Nabil", "Noël",
    "Norbert", "Patrice", "Patrick", "Paul", "Philippe", "Pierre", "Raphaël", "Raymond", "Régis", "Rémi", "René",
    "Richard", "Robert", "Rodolphe", "Roger", "Roland", "Samuel", "Serge", "Simon", "Sylvain", "Théo", "Thibault",
    "Thomas", "Tanguy", "Valentin", "Victor", "Xavier", "Yann", "Yannick", "Youssef", "Zacharie");
constexpr auto kWomen = words(
    "Claire", "Hélène", "Sophie", "Nadia", "Isabelle", "Florence", "Valérie", "Sandrine", "Élodie", "Maud", "Agnès",
    "Brigitte", "Chloé", "Delphine", "Fatima", "Gwenaëlle", "Ingrid", "Judith", "Karine", "Lucie", "Margaux", "Noémie",
    "Odile", "Pauline", "Roxane", "Sylvie", "Tiphaine", "Ursula", "Véronique", "Yasmina", "Alix", "Béatrice", "Adeline",
    "Aïcha", "Alice", "Aline", "Amandine", "Amélie", "Anaïs", "Andrée", "Angélique", "Anne", "Annick", "Armelle",
    "Audrey", "Aurélie", "Aurore", "Barbara", "Bénédicte", "Bernadette", "Blandine", "Capucine", "Carole", "Caroline",
    "Catherine", "Cécile", "Céline", "Chantal", "Charlotte", "Christelle", "Christiane", "Christine", "Clarisse",
    "Claudine", "Clémence", "Colette", "Coralie", "Corinne", "Cyrielle", "Danielle", "Diane", "Dorothée", "Édith",
    "Éliane", "Élisabeth", "Élise", "Emma", "Emmanuelle", "Estelle", "Ève", "Évelyne", "Fabienne", "Fanny", "Faustine",
    "Flavie", "Françoise", "Gabrielle", "Geneviève", "Ghislaine", "Guylaine", "Hortense", "Inès", "Irène", "Jacqueline",
    "Jeanne", "Joëlle", "Josiane", "Julie", "Juliette", "Justine", "Laetitia", "Laure", "Leïla", "Léa", "Lise",
    "Louise", "Lydie", "Madeleine", "Magali", "Malika", "Manon", "Marianne", "Marie", "Marion", "Marlène", "Martine",
    "Mathilde", "Mélanie", "Michèle", "Mireille", "Monique", "Muriel", "Myriam", "Nathalie", "Nicole", "Patricia",
    "Perrine", "Priscille", "Rachel", "Régine", "Rosalie", "Sabine", "Salima", "Samira", "Sarah", "Séverine", "Simone",
    "Solène", "Stéphanie", "Suzanne", "Thérèse", "Valentine", "Virginie", "Viviane", "Zoé");
constexpr auto kSurnameHeads = words("Ber", "Cas", "Mar", "Val", "Tré", "Guil", "Rou", "Per", "Fon", "Lam", "Bou",
                                     "Char", "Des", "Far", "Gar", "Hau", "Jou", "Ker", "Lan", "Mon", "Nor", "Pas",
                                     "Que", "Ros", "Sar", "Tes", "Vau", "Bras", "Clé", "Dru", "Fré", "Gri");
constexpr auto kSurnameMiddles = words("ti", "ra", "mo", "lan", "vi", "de", "bo", "sa", "le", "gui", "cha", "no", "pe",
                                       "ri", "to", "zan", "lu", "mi", "go", "dou", "ta", "fe", "ca", "ber");
constexpr auto kSurnameTails =
    words("gnac", "rel", "doux", "nier", "zet", "don", "vier", "lard", "court", "mel", "chard", "teau", "guet", "rand",
          "soul", "pin", "nac", "lier", "bas", "det", "quin", "sson", "vel", "jean", "ffre", "veau", "tour", "naud");
constexpr auto kTownHeads =
    words("Val", "Mont", "Roche", "Bel", "Char", "Aube", "Brai", "Corne", "Douve", "Esse", "Flor", "Gave", "Haute",
          "Ivre", "Jons", "Lorme", "Mala", "Nau", "Orge", "Pierre", "Quin", "Riva", "Sou", "Tour", "Ussel", "Vere",
          "Ambre", "Bosse", "Clair", "Dame", "Entre", "Ferra");
constexpr auto kTownMiddles = words("", "", "li", "ro", "ve", "sa", "do", "mi", "gne", "ba", "the", "lo", "ca", "ri");
constexpr auto kTownTails = words("ville", "court", "ignac", "igny", "euil", "mont", "bourg", "ières", "ac", "vaux",
                                  "elles", "ecq", "onne", "ange", "oux", "arc", "evy", "olles", "argues", "ency");
constexpr auto kRivers = words("Lorme", "Sarne", "Brive", "Elvre", "Dour", "Vèze", "Aurce", "Marle", "Tirette", "Oulle",
                               "Gresse", "Nivelle");
constexpr auto kBigTowns =
    words("Paris", "Lyon", "Marseille", "Toulouse", "Nice", "Nantes", "Strasbourg", "Montpellier", "Bordeaux", "Lille",
          "Rennes", "Reims", "Toulon", "Grenoble", "Dijon", "Angers", "Brest", "Limoges", "Tours", "Metz");
constexpr auto kCompanyHeads =
    words("Solva", "Nord", "Aéro", "Trans", "Medi", "Agri", "Electro", "Hydro", "Opti", "Pharma", "Carbo", "Digi",
          "Eco", "Ferro", "Gallo", "Inno", "Kera", "Lumi", "Maxi", "Novo", "Omni", "Poly", "Quali", "Reno", "Sylva",
          "Terra", "Uni", "Veo", "Xylo", "Zéphi", "Alti", "Bio");
constexpr auto kCompanyMiddles =
    words("tri", "na", "lim", "do", "ver", "mo", "cor", "ge", "sta", "bel", "ri", "ca", "phi", "lan", "zo", "mer");
constexpr auto kCompanyTails = words("x", "lia", "nor", "ris", "vance", "sys", "tech", "dis", "gaz", "fer", "pro",
                                     "mat", "lys", "dia", "nov", "tis", "cal", "rex", "sor", "vie");
constexpr auto kCountries =
    words("l'Italie", "l'Espagne", "l'Allemagne", "la Pologne", "la Grèce", "la Turquie", "l'Égypte", "le Maroc",
          "l'Algérie", "la Tunisie", "le Sénégal", "le Brésil", "l'Argentine", "le Mexique", "le Canada", "le Japon",
          "la Chine", "l'Inde", "l'Iran", "l'Irak", "la Russie", "l'Ukraine", "la Suède", "la Norvège", "le Portugal",
          "la Belgique", "la Suisse", "le Liban", "l'Australie", "la Colombie");
constexpr auto kOutletHeads = words("Le Courrier", "L'Écho", "La Voix", "Le Journal", "La Gazette", "Le Phare",
                                    "La Tribune", "Le Matin", "L'Éclair", "Les Nouvelles");
constexpr auto kOutletTails = words("du Ponant", "de l'Orme", "des Vallées", "du Sud", "de la Plaine", "des Deux-Rives",
                                    "du Levant", "du Plateau", "de l'Ouest", "des Provinces");

template <typename Heads, typename Middles, typename Tails>
std::string composed(Random& random, const Heads& heads, const Middles& middles, const Tails& tails) {
  std::string out(random.pick(heads));
  out += random.pick(middles);
  out += random.pick(tails);
  return out;
}

Person make_person(Random& random) {
  Person out;
  out.woman = random.chance(0.5);
  out.first = out.woman ? random.pick(kWomen) : random.pick(kMen);
  out.last = composed(random, kSurnameHeads, kSurnameMiddles, kSurnameTails);
  return out;
}

std::string make_town(Random& random) {
  if (random.chance(0.25)) return std::string(random.pick(kBigTowns));
  std::string out = composed(random, kTownHeads, kTownMiddles, kTownTails);
  if (random.chance(0.2)) out += "-sur-" + std::string(random.pick(kRivers));
  return out;
}

std::string make_company(Random& random) { return composed(random, kCompanyHeads, kCompanyMiddles, kCompanyTails); }

}  // namespace

Cast make_cast(Random& random) {
  Cast out;
  out.p = make_person(random);
  out.q = make_person(random);
  out.r = make_person(random);
  out.o = make_company(random);
  out.u = make_company(random);
  out.v = make_town(random);
  do out.w = make_town(random);
  while (out.w == out.v);
  out.c = random.pick(kCountries);
  do out.d = random.pick(kCountries);
  while (out.d == out.c);
  out.n = random.between(12, 90) * 10 + random.between(0, 9);
  out.k = random.between(3, 60);
  return out;
}

std::string make_outlet(Random& random) {
  std::string out(random.pick(kOutletHeads));
  out += ' ';
  out += random.pick(kOutletTails);
  return out;
}

}  // namespace frise::bench
