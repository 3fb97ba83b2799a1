// Whom and what one calls after a place, by lemma: adjectives, and in capitals their bearers.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace frise::lexicon::fr {

using Demonym = std::pair<std::string_view, std::string_view>;  // and the place

// In the order of their bytes. Left out: what says more often something else (« malin », « lesbien », « bourgeois »).
inline constexpr auto kDemonyms = std::to_array<Demonym>({
    {"abbevillien", "Abbeville"}, {"abkhaze", "Abkhazie"}, {"acadien", "Acadie"}, {"afghan", "Afghanistan"}, {"africain", "Afrique"}, {"agenais", "Agen"},
    {"albanais", "Albanie"}, {"albertain", "Alberta"}, {"algérien", "Algérie"}, {"algérois", "Alger"}, {"allemand", "Allemagne"}, {"alostois", "Alost"},
    {"alsacien", "Alsace"}, {"alépin", "Alep"}, {"amiénois", "Amiens"}, {"américain", "États-Unis"}, {"andalouse", "Andalousie"}, {"andorran", "Andorre"},
    {"angevin", "Angers"}, {"anglais", "Angleterre"}, {"angolais", "Angola"}, {"antillais", "Antilles"}, {"anversois", "Anvers"}, {"aragonais", "Aragon"},
    {"ardennais", "Ardennes"}, {"ardéchois", "Ardèche"}, {"argentin", "Argentine"}, {"ariégeois", "Ariège"}, {"arlésien", "Arles"}, {"arménien", "Arménie"},
    {"asiatique", "Asie"}, {"athénien", "Athènes"}, {"aubois", "Aube"}, {"audois", "Aude"}, {"australien", "Australie"}, {"autrichien", "Autriche"},
    {"auvergnat", "Auvergne"}, {"aveyronnais", "Aveyron"}, {"avignonnais", "Avignon"}, {"azerbaïdjanais", "Azerbaïdjan"}, {"azuréen", "Côte d’Azur"},
    {"azéri", "Azerbaïdjan"}, {"balinais", "Bali"}, {"bamakois", "Bamako"}, {"barcelonais", "Barcelone"}, {"basque", "Pays basque"}, {"bastiais", "Bastia"},
    {"bayonnais", "Bayonne"}, {"beauvaisien", "Beauvais"}, {"belfortain", "Belfort"}, {"belge", "Belgique"}, {"bengalais", "Bengale"}, {"berlinois", "Berlin"},
    {"bernois", "Berne"}, {"berrichon", "Berry"}, {"bhoutanais", "Bhoutan"}, {"birman", "Birmanie"}, {"bissau-guinéen", "Guinée-Bissau"},
    {"biélorusse", "Biélorussie"}, {"bolivien", "Bolivie"}, {"bolognais", "Bologne"}, {"bordelais", "Bordeaux"}, {"bosniaque", "Bosnie-Herzégovine"},
    {"bosnien", "Bosnie-Herzégovine"}, {"bostonien", "Boston"}, {"botswanais", "Botswana"}, {"bourguignon", "Bourgogne"}, {"brestois", "Brest"},
    {"breton", "Bretagne"}, {"briançonnais", "Briançon"}, {"britannique", "Royaume-Uni"}, {"brugeois", "Bruges"}, {"brunéien", "Brunei"},
    {"bruxellois", "Bruxelles"}, {"brésilien", "Brésil"}, {"bulgare", "Bulgarie"}, {"burkinabè", "Burkina Faso"}, {"burkinabé", "Burkina Faso"},
    {"burundais", "Burundi"}, {"bâlois", "Bâle"}, {"béarnais", "Béarn"}, {"bélizien", "Belize"}, {"béninois", "Bénin"}, {"caennais", "Caen"},
    {"calabrais", "Calabre"}, {"californien", "Californie"}, {"calvadosien", "Calvados"}, {"calédonien", "Nouvelle-Calédonie"}, {"camarguais", "Camargue"},
    {"cambodgien", "Cambodge"}, {"camerounais", "Cameroun"}, {"canadien", "Canada"}, {"cannois", "Cannes"}, {"cantonais", "Canton"},
    {"cap-verdien", "Cap-Vert"}, {"caribéen", "Caraïbes"}, {"casablancais", "Casablanca"}, {"casamançais", "Casamance"}, {"catalan", "Catalogne"},
    {"caucasien", "Caucase"}, {"centrafricain", "République centrafricaine"}, {"centraméricain", "Amérique centrale"}, {"chalonnais", "Chalon"},
    {"chambérien", "Chambéry"}, {"champenois", "Champagne"}, {"charentais", "Charente"}, {"chartrain", "Chartres"}, {"chicagoan", "Chicago"},
    {"chilien", "Chili"}, {"chinois", "Chine"}, {"chypriote", "Chypre"}, {"clermontois", "Clermont-Ferrand"}, {"colmarien", "Colmar"},
    {"colombien", "Colombie"}, {"comorien", "Comores"}, {"congolais", "Congo"}, {"corrézien", "Corrèze"}, {"corse", "Corse"}, {"coréen", "Corée"},
    {"costaricain", "Costa Rica"}, {"costaricien", "Costa Rica"}, {"costarmoricain", "Côtes-d’Armor"}, {"cracovien", "Cracovie"}, {"creusois", "Creuse"},
    {"croate", "Croatie"}, {"crétois", "Crète"}, {"cubain", "Cuba"}, {"cévenol", "Cévennes"}, {"damascène", "Damas"}, {"danois", "Danemark"},
    {"dauphinois", "Dauphiné"}, {"deauvillais", "Deauville"}, {"dieppois", "Dieppe"}, {"dijonnais", "Dijon"}, {"djiboutien", "Djibouti"},
    {"dordognais", "Dordogne"}, {"drômois", "Drôme"}, {"dunkerquois", "Dunkerque"}, {"espagnol", "Espagne"},
    {"essonnien", "Essonne"}, {"est-allemand", "Allemagne"}, {"estonien", "Estonie"}, {"eurasien", "Eurasie"}, {"européen", "Europe"},
    {"ferrarais", "Ferrare"}, {"finistérien", "Finistère"}, {"finlandais", "Finlande"}, {"flamand", "Flandre"}, {"florentin", "Florence"},
    {"formosan", "Formose"}, {"franc-comtois", "Franche-Comté"}, {"francilien", "Île-de-France"}, {"français", "France"}, {"frioulan", "Frioul"},
    {"gabonais", "Gabon"}, {"galicien", "Galice"}, {"gallois", "Pays de Galles"}, {"gambien", "Gambie"}, {"gardois", "Gard"}, {"garonnais", "Garonne"},
    {"gazaoui", "Gaza"}, {"genevois", "Genève"}, {"gersois", "Gers"}, {"ghanéen", "Ghana"}, {"girondin", "Gironde"}, {"grec", "Grèce"},
    {"grenadien", "Grenade"}, {"grenoblois", "Grenoble"}, {"groenlandais", "Groenland"}, {"guadeloupéen", "Guadeloupe"}, {"guatémaltèque", "Guatemala"},
    {"guyanais", "Guyane"}, {"guyanien", "Guyana"}, {"génois", "Gênes"}, {"géorgien", "Géorgie"}, {"hambourgeois", "Hambourg"}, {"hanovrien", "Hanovre"},
    {"havrais", "Le Havre"}, {"haïtien", "Haïti"}, {"helvétique", "Suisse"}, {"hessien", "Hesse"}, {"hollandais", "Hollande"}, {"hondurien", "Honduras"},
    {"hongkongais", "Hong Kong"}, {"hongrois", "Hongrie"}, {"héraultais", "Hérault"}, {"indien", "Inde"}, {"indochinois", "Indochine"},
    {"indonésien", "Indonésie"}, {"irakien", "Irak"}, {"iranien", "Iran"}, {"irlandais", "Irlande"}, {"islandais", "Islande"}, {"israélien", "Israël"},
    {"isérois", "Isère"}, {"italien", "Italie"}, {"ivoirien", "Côte d’Ivoire"}, {"jamaïcain", "Jamaïque"}, {"jamaïquain", "Jamaïque"}, {"japonais", "Japon"},
    {"javanais", "Java"}, {"jordanien", "Jordanie"}, {"jurassien", "Jura"}, {"kabyle", "Kabylie"}, {"kazakh", "Kazakhstan"}, {"kirghize", "Kirghizistan"},
    {"kosovar", "Kosovo"}, {"koweïtien", "Koweït"}, {"kényan", "Kenya"}, {"landais", "Landes"}, {"languedocien", "Languedoc"}, {"laotien", "Laos"},
    {"latino-américain", "Amérique latine"}, {"lausannois", "Lausanne"}, {"letton", "Lettonie"}, {"libanais", "Liban"}, {"libournais", "Libourne"},
    {"libérien", "Liberia"}, {"liechtensteinois", "Liechtenstein"}, {"lillois", "Lille"}, {"limbourgeois", "Limbourg"}, {"limousin", "Limousin"},
    {"lisboète", "Lisbonne"}, {"lituanien", "Lituanie"}, {"liégeois", "Liège"}, {"loirétain", "Loiret"}, {"londonien", "Londres"}, {"lorientais", "Lorient"},
    {"lorrain", "Lorraine"}, {"lotois", "Lot"}, {"louisianais", "Louisiane"}, {"lozérien", "Lozère"}, {"luxembourgeois", "Luxembourg"}, {"lyonnais", "Lyon"},
    {"maastrichtois", "Maastricht"}, {"macédonien", "Macédoine"}, {"madrilène", "Madrid"}, {"maghrébin", "Maghreb"}, {"mahorais", "Mayotte"},
    {"malaisien", "Malaisie"}, {"malawien", "Malawi"}, {"malgache", "Madagascar"}, {"malien", "Mali"}, {"malouin", "Saint-Malo"}, {"maltais", "Malte"},
    {"manchois", "Manche"}, {"marnais", "Marne"}, {"marocain", "Maroc"}, {"marseillais", "Marseille"}, {"martiniquais", "Martinique"},
    {"mauricien", "Maurice"}, {"mauritanien", "Mauritanie"}, {"mayennais", "Mayenne"}, {"messin", "Metz"}, {"meusien", "Meuse"}, {"mexicain", "Mexique"},
    {"milanais", "Milan"}, {"moldave", "Moldavie"}, {"mongol", "Mongolie"}, {"montmartrois", "Montmartre"}, {"montpelliérain", "Montpellier"},
    {"montréalais", "Montréal"}, {"monténégrin", "Monténégro"}, {"monégasque", "Monaco"}, {"morbihannais", "Morbihan"}, {"moscovite", "Moscou"},
    {"mosellan", "Moselle"}, {"mozambicain", "Mozambique"}, {"munichois", "Munich"}, {"mâconnais", "Mâcon"}, {"mélanésien", "Mélanésie"},
    {"namibien", "Namibie"}, {"namurois", "Namur"}, {"nancéien", "Nancy"}, {"nantais", "Nantes"}, {"napolitain", "Naples"}, {"narbonnais", "Narbonne"},
    {"navarrais", "Navarre"}, {"neuchâtelois", "Neuchâtel"}, {"new-yorkais", "New York"}, {"nicaraguayen", "Nicaragua"}, {"nigérian", "Nigeria"},
    {"nigérien", "Niger"}, {"niortais", "Niort"}, {"nippon", "Japon"}, {"nivernais", "Nièvre"}, {"niçois", "Nice"}, {"nord-américain", "Amérique du Nord"},
    {"nord-coréen", "Corée du Nord"}, {"normand", "Normandie"}, {"norvégien", "Norvège"}, {"néerlandais", "Pays-Bas"},
    {"néo-calédonien", "Nouvelle-Calédonie"}, {"néo-zélandais", "Nouvelle-Zélande"}, {"népalais", "Népal"}, {"nîmois", "Nîmes"}, {"océanien", "Océanie"},
    {"omanais", "Oman"}, {"ombrien", "Ombrie"}, {"ontarien", "Ontario"}, {"oranais", "Oran"}, {"orléanais", "Orléans"}, {"ornais", "Orne"},
    {"ouest-allemand", "Allemagne"}, {"ougandais", "Ouganda"}, {"ouralien", "Oural"}, {"ouzbek", "Ouzbékistan"}, {"pakistanais", "Pakistan"},
    {"palestinien", "Palestine"}, {"panaméen", "Panama"}, {"papou", "Papouasie"}, {"papouasien", "Papouasie"}, {"paraguayen", "Paraguay"},
    {"parisien", "Paris"}, {"perpignanais", "Perpignan"}, {"philippin", "Philippines"}, {"picard", "Picardie"}, {"piémontais", "Piémont"},
    {"poitevin", "Poitou"}, {"polonais", "Pologne"}, {"polynésien", "Polynésie"}, {"portoricain", "Porto Rico"}, {"portugais", "Portugal"},
    {"praguois", "Prague"}, {"provençal", "Provence"}, {"pyrénéen", "Pyrénées"}, {"pékinois", "Pékin"}, {"périgourdin", "Périgord"}, {"péruvien", "Pérou"},
    {"qatarien", "Qatar"}, {"quimpérois", "Quimper"}, {"québecois", "Québec"}, {"québécois", "Québec"}, {"rennais", "Rennes"}, {"rigois", "Riga"},
    {"rochefortais", "Rochefort"}, {"rochelais", "La Rochelle"}, {"romain", "Rome"}, {"rouennais", "Rouen"}, {"roussillonnais", "Roussillon"},
    {"russe", "Russie"}, {"rwandais", "Rwanda"}, {"rémois", "Reims"}, {"réunionnais", "Réunion"}, {"saharien", "Sahara"}, {"saintongeais", "Saintonge"},
    {"salvadorien", "Salvador"}, {"saoudien", "Arabie saoudite"}, {"saoudite", "Arabie saoudite"}, {"sarde", "Sardaigne"}, {"sarrois", "Sarre"},
    {"sarthois", "Sarthe"}, {"savoyard", "Savoie"}, {"scandinave", "Scandinavie"}, {"serbe", "Serbie"}, {"seychellois", "Seychelles"}, {"sibérien", "Sibérie"},
    {"sicilien", "Sicile"}, {"silésien", "Silésie"}, {"singapourien", "Singapour"}, {"slovaque", "Slovaquie"}, {"slovène", "Slovénie"},
    {"somalien", "Somalie"}, {"soudanais", "Soudan"}, {"soviétique", "URSS"}, {"sri-lankais", "Sri Lanka"}, {"strasbourgeois", "Strasbourg"},
    {"stéphanois", "Saint-Étienne"}, {"sud-africain", "Afrique du Sud"}, {"sud-américain", "Amérique du Sud"}, {"sud-coréen", "Corée du Sud"},
    {"suisse", "Suisse"}, {"surinamais", "Suriname"}, {"suédois", "Suède"}, {"syrien", "Syrie"}, {"sénégalais", "Sénégal"}, {"sévrien", "Sèvre"},
    {"tadjik", "Tadjikistan"}, {"tahitien", "Tahiti"}, {"tanzanien", "Tanzanie"}, {"tarbais", "Tarbes"}, {"tarnais", "Tarn"}, {"taïwanais", "Taïwan"},
    {"tchadien", "Tchad"}, {"tchèque", "Tchéquie"}, {"tchécoslovaque", "Tchécoslovaquie"}, {"tchétchène", "Tchétchénie"}, {"tessinois", "Tessin"},
    {"texan", "Texas"}, {"thaïlandais", "Thaïlande"}, {"tibétain", "Tibet"}, {"timorais", "Timor"}, {"togolais", "Togo"}, {"toulonnais", "Toulon"},
    {"toulousain", "Toulouse"}, {"tourangeau", "Tours"}, {"tunisien", "Tunisie"}, {"tunisois", "Tunis"}, {"turc", "Turquie"}, {"turinois", "Turin"},
    {"turkmène", "Turkménistan"}, {"tyrolien", "Tyrol"}, {"ukrainien", "Ukraine"}, {"uruguayen", "Uruguay"}, {"valaisan", "Valais"},
    {"valenciennois", "Valenciennes"}, {"vanuatuan", "Vanuatu"}, {"varois", "Var"}, {"varsovien", "Varsovie"}, {"vauclusien", "Vaucluse"}, {"vaudois", "Vaud"},
    {"vendéen", "Vendée"}, {"versaillais", "Versailles"}, {"viennois", "Vienne"}, {"vietnamien", "Viêt Nam"}, {"vosgien", "Vosges"}, {"vénitien", "Venise"},
    {"vénézuélien", "Venezuela"}, {"véronais", "Vérone"}, {"wallon", "Wallonie"}, {"washingtonien", "Washington"}, {"wuhanais", "Wuhan"},
    {"wurtembergeois", "Wurtemberg"}, {"yakoute", "Yakoutie"}, {"yougoslave", "Yougoslavie"}, {"yvelinois", "Yvelines"}, {"yéménite", "Yémen"},
    {"zambien", "Zambie"}, {"zimbabwéen", "Zimbabwe"}, {"zurichois", "Zurich"}, {"zélandais", "Zélande"}, {"écossais", "Écosse"}, {"égyptien", "Égypte"},
    {"émirati", "Émirats arabes unis"}, {"émirien", "Émirats arabes unis"}, {"équato-guinéen", "Guinée équatoriale"}, {"équatorien", "Équateur"},
    {"érythréen", "Érythrée"}, {"états-unien", "États-Unis"}, {"étatsunien", "États-Unis"}, {"éthiopien", "Éthiopie"}});
static_assert(std::is_sorted(kDemonyms.begin(), kDemonyms.end()));

// Nouns before which such an adjective tells a kind: « un berger allemand », « les montagnes russes ».
inline constexpr auto kNotOfPlaces = std::to_array<std::string_view>(
    {"accent", "berger", "casse-tête", "éléphant", "langue", "montagne", "océan", "patois", "plat", "recette", "roulette", "salade", "toilette"});

}  // namespace frise::lexicon::fr
