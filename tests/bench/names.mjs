// Writes assets/lexicon/personnamn.tsv: first names and surnames from the locales of @faker-js/faker (MIT).
//
// Run where the package is installed: `npm install @faker-js/faker` in any folder, then
// `node tests/bench/names.mjs <that folder>`.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LOCALES =
  "sv nb_NO da fi de de_AT de_CH en en_AU en_GH en_IN en_NG en_NP en_ZA es es_MX fr fr_BE fr_CH fr_SN it nl nl_BE pl pt_BR pt_PT ro ro_MD hr hu cs_CZ sk sl_SI sr_RS_latin tr lv az id_ID ku_kmr_latin uz_UZ_latin af_ZA yo_NG zu_ZA vi";

/** Names elsewhere that in Swedish text are nearly always something else. */
const ORDINARY = new Set(
  `Alle Alla Allt An Ana And Anden Andra Arm Art Asia Asta Att August Av Bak Bara Barn Bas Bed Bel
  Best Blank Bra Bro Buss By Can Centrum Chance Color Dag Dam Dans De Del Den Der Des Det Di Din Du
  Då Där Dåliga Eller En Ena Er Era Et Ett Europa Fara Fast Fel Fest Film Fin Flera Foto Frukt Fråga
  Ful Full Fyra Få Får För Ger God Golf Grand Gratis Gräs Grön Gul Guld Gå Gård Ha Hade Hall Han Har
  Hem Hen Hit Hon Hot Hund Hur Hus Här I Ihop In Inga Ingen Inte Italia Ja Jag Job Kan Kort Kul Kunna
  Kurs La Lag Last Led Lika Liten Liv Ljus Loka Lok Lugn Man Med Media Mer Mina Mitt Mor Mot Mus Na Ned
  New Ni Nio Nu Ny Nya Nåd Och Om Ond Ord Ort Os Oss Pass Perla Plats Port Post Prima Prima Rad Ran Rast Ren Resa
  Rik Ris Rum Ryss Rätt Röd Sak Salt San Se Sen Senior Silver Sin Sina Ska Skal Snart Som Son Sport
  Stad Stan Stor Stora Sushi Svar Så Såg Ta Tack Tal Tar Te Teater Tid Till Tog Torg Torn Total Tre
  Trygg Två Ung Ur Ut Vakt Val Var Vara Varma Vi Vik Vill Viss Vit Väg Vän Zon Är År Åt Öl Ön Mars
  Juli Januari Februari April Maj Juni September Oktober November December Under Hela Lilla Sista
  Dagen Natt Nummer Regn Lunch Land Mark Mat Mål Namn Nej Kille Tjej Team The Old Our Anda Antal Arena Bilen Blanda Blick Block Boet Bon Borta Brand Bud Bär Campus Delta Dock Dold Domen Droppa El Elva Ene Faktor Faller Fem Finn General Gula Hand Hava Heaven Hejda Heller Hennes Honor Hud Jaga Jude Just Kala Kass Kasten Kemi Kick Koka Kokar Koks Kola Korta Kosta Kris Kunde Kyla Landa Lax Leda Ledda Lera Leta Lex Lida Lila Lya Lyda Löser Major Makar Manar Massa Mata Matta Melodi Metod Mota Ne Nia Noga Panna Penna Polis Queen Radion Rak Rea Reda Rika Ringer Riva River Royal Sa Sid Skala Sky Sova Staden Streck Talat Til Ty Vagn Veta Vid Vida Vila Vilka Vin Vita Vy Ca Tia`.split(/\s+/),
);

const folder = resolve(process.argv[2] ?? ".");
const need = createRequire(join(folder, "names.cjs"));
const { allLocales } = need("@faker-js/faker");
const { version } = need("@faker-js/faker/package.json");

const SHAPE = /^\p{Lu}\p{Script=Latin}*[\p{Ll}](?:['’-]\p{Script=Latin}+)*$/u;

/** Every name below a definition, whatever its grouping, split where it holds several words. */
function names(part) {
  const all = Array.isArray(part) ? part : Object.values(part ?? {}).flatMap(names);
  return all.flatMap((name) => String(name).trim().split(/\s+/));
}

const kinds = new Map();
for (const locale of LOCALES.split(" ")) {
  const { person } = allLocales[locale];
  for (const [kind, part] of [["first", person.first_name], ["last", person.last_name]]) {
    for (const name of names(part).filter((name) => SHAPE.test(name) && !ORDINARY.has(name))) {
      kinds.set(name, kinds.has(name) && kinds.get(name) !== kind ? "both" : kind);
    }
  }
}

const head = `# Förnamn och efternamn: namn, tabb, first, last eller both.
# Ur @faker-js/faker ${version} (MIT, Copyright (c) 2022-2025 Faker), uttagna av tests/bench/names.mjs.
`;
const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join("\t"));
const home = resolve(fileURLToPath(import.meta.url), "../../../assets/lexicon/personnamn.tsv");
writeFileSync(home, `${head}${rows.join("\n")}\n`);
console.log(`${rows.length} namn`);
