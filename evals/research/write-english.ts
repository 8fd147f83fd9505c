/** The made world in English: names, documents, questions. Two sets of sentences: one to tune on, another to report on. */
import {
  type Asks,
  type Chance,
  makeQuestions,
  makeWorld,
  type Names,
  type Person,
  pick,
  type Thing,
  type Town,
} from "./made-world.ts";
import { seeded } from "../../test/seeded.ts";
import type { HopSet } from "./hop-set.ts";

const GIVEN =
  "Adela Bram Corin Dorit Elspeth Fenno Gisla Halvor Imre Jorun Katya Lorenz Mirela Nandor Odile Petra Quentin Runa Silvan Tove Ulrik Vesna Wendel Ysolde Zoran Anselm Beate Clemens".split(
    " ",
  );
const FAMILY =
  "Ackerby Brandvold Castellane Dunmore Eskeland Farrow Grieve Hollander Ivers Jarnefelt Kestrel Lindqvist Morvane Northcote Ostrander Pellworth Quarrie Rademaker Soames Tarkowski Umber Valcourt Westergaard Yarrow Zeller Ambrose Birtwhistle Calloway".split(
    " ",
  );
const TOWN_A =
  "Alder Brack Cold Dun Elm Fair Grey Hazel Ivel Kings Long Marsh Nether Oak Pen Rook Stan Thorn Wick Yar".split(
    " ",
  );
const TOWN_B =
  "bridge bury combe dale ford ham haven holme ley mere mouth ness port stead ton wick worth".split(" ");
const RIVER_A = "Arn Bel Cart Dov Esk Fyn Gar Hul Irt Kell Lum Mar Nid Orl Pran Ruel Swin Tam Ur Wen".split(
  " ",
);
const RIVER_B = "a e ow er ick ol une ey oth ine".split(" ");
const WORDS_A =
  "Silent Broken Amber Hollow Distant Winter Paper Iron Velvet Burning Quiet Second Crooked Golden Drowned Northern".split(
    " ",
  );
const WORDS_B =
  "Harbour Orchard Lantern Mirror Cathedral Meadow Clock Garden Letter Staircase Tide Carnival Archive Compass Window Kingdom".split(
    " ",
  );
const FIRM_B =
  "Instruments Foundry Shipyards Textiles Optical Breweries Railways Chemicals Printworks Bakeries".split(
    " ",
  );
const SCHOOL_B = ["Academy", "Polytechnic", "College", "Conservatory", "Institute"];

const NAMES: Names = {
  person: (chance) => `${pick(chance, GIVEN)} ${pick(chance, FAMILY)}`,
  town: (chance) => `${pick(chance, TOWN_A)}${pick(chance, TOWN_B)}`,
  river: (chance) => `River ${pick(chance, RIVER_A)}${pick(chance, RIVER_B)}`,
  school: (chance) => `${pick(chance, FAMILY)} ${pick(chance, SCHOOL_B)}`,
  thing: (kind, chance) =>
    kind === "firm"
      ? `${pick(chance, FAMILY)} ${pick(chance, FIRM_B)}`
      : `The ${pick(chance, WORDS_A)} ${pick(chance, WORDS_B)}`,
};

type Phrases = { readonly [K in Person["work"]]: readonly ((thing: Thing, by: string) => string)[] };

const THINGS: Record<"tune" | "report", Phrases> = {
  tune: {
    film: [
      (t, by) =>
        `${t.name} is a ${t.year} drama film directed by ${by}. It was shot in black and white over nine weeks and was well received by critics.`,
      (t, by) =>
        `${t.name} is a comedy film released in ${t.year}. It was written and directed by ${by} and runs for 94 minutes.`,
    ],
    novel: [
      (t, by) =>
        `${t.name} is a novel by ${by}, first published in ${t.year}. It tells of three sisters and an inheritance.`,
      (t, by) =>
        `Published in ${t.year}, ${t.name} is the best known book of the novelist ${by}. It has been translated into eleven languages.`,
    ],
    firm: [
      (t, by) =>
        `${t.name} is a manufacturer founded in ${t.year} by ${by}. It employed 300 people at its height.`,
      (t, by) => `${t.name} is a company that ${by} founded in ${t.year}. Its works stood beside the canal.`,
    ],
    song: [
      (t, by) => `"${t.name}" is a song composed by ${by} in ${t.year}. It was recorded by several singers.`,
      (t, by) =>
        `"${t.name}" is a ${t.year} song whose music is by ${by}. It spent five weeks in the charts.`,
    ],
  },
  report: {
    film: [
      (t, by) =>
        `${t.name} is a ${t.year} adventure film. Its director was ${by}, who also appears in a small part. The film made a modest profit.`,
      (t, by) => `${by} directed ${t.name}, a thriller of ${t.year} about a forged painting.`,
    ],
    novel: [
      (t, by) =>
        `${t.name} (${t.year}) is a historical novel. Its author, ${by}, spent four years in archives before writing it.`,
      (t, by) => `${t.name} is a book written by ${by}. When it came out in ${t.year} it won two prizes.`,
    ],
    firm: [
      (t, by) => `${t.name} was established in ${t.year}. The founder, ${by}, led the firm for twenty years.`,
      (t, by) =>
        `In ${t.year} ${by} started ${t.name}, which grew into one of the larger employers of the region.`,
    ],
    song: [
      (t, by) => `"${t.name}" is a ballad from ${t.year}. The composer was ${by}; the words are traditional.`,
      (t, by) => `${by} composed "${t.name}", which became popular in ${t.year} through the radio.`,
    ],
  },
};

const JOB = { film: "film director", novel: "novelist", firm: "industrialist", song: "composer" } as const;

const LIVES: Record<"tune" | "report", readonly ((p: Person, town: string) => string)[]> = {
  tune: [
    (p, town) =>
      `${p.name} (born ${p.born}) was a ${JOB[p.work]}. ${p.name.split(" ")[1]} was born in ${town}, the child of ${p.father}, and studied at ${p.school}.`,
    (p, town) =>
      `${p.name} was a ${JOB[p.work]} who attended ${p.school}. Born in ${town} in ${p.born}, with ${p.father} as father, ${p.name.split(" ")[0]} moved abroad in later life.`,
  ],
  report: [
    (p, town) =>
      `${p.name}, ${JOB[p.work]}, came into the world at ${town} in ${p.born}. The father, ${p.father}, was a clerk. The years at ${p.school} were formative.`,
    (p, town) =>
      `${p.name} (${p.born}) was a ${JOB[p.work]}, native to ${town} and educated at ${p.school}. ${p.father} was the father.`,
  ],
};

const PLACES: Record<"tune" | "report", readonly ((t: Town) => string)[]> = {
  tune: [
    (t) =>
      `${t.name} is a town on the ${t.river}. It was founded in ${t.founded} and has ${t.people} inhabitants. The mayor is ${t.mayor}.`,
    (t) =>
      `${t.name} is a market town with a population of ${t.people}. The ${t.river} flows through it. ${t.mayor} is its mayor; the charter dates from ${t.founded}.`,
  ],
  report: [
    (t) =>
      `The town of ${t.name} lies where the ${t.river} leaves the hills. Some ${t.people} people live there. Since last spring its mayor has been ${t.mayor}.`,
    (t) =>
      `${t.name}, chartered in ${t.founded}, has ${t.people} residents. Its mayor is called ${t.mayor}, and the ${t.river} divides it in two.`,
  ],
};

const MAKER = { film: "director", novel: "author", firm: "founder", song: "composer" } as const;
const NOUN = { film: "the film", novel: "the novel", firm: "the company", song: "the song" } as const;
const told = ({ kind, name }: Thing): string => `${NOUN[kind]} ${name}`;

const ASKS: Asks = {
  one(kind, thing) {
    const maker = `the ${MAKER[thing.kind]} of ${told(thing)}`;
    const forms = {
      place: `Where was ${maker} born?`,
      father: `Who was the father of ${maker}?`,
      school: `Which school did ${maker} attend?`,
      river: `Which river flows through the town where ${maker} was born?`,
      mayor: `Who is the mayor of the birthplace of ${maker}?`,
    };
    return forms[kind];
  },
  two(kind, one, other) {
    const maker = MAKER[one.kind];
    return kind === "older"
      ? `Who was born earlier, the ${maker} of ${one.name} or the ${maker} of ${other.name}?`
      : `Were the ${maker}s of ${told(one)} and ${told(other)} born in the same town?`;
  },
};

export function englishSet(part: "tune" | "report"): HopSet {
  const random = seeded(part === "tune" ? 11 : 7_919);
  const chance: Chance = (most) => Math.floor(random() * most);
  const world = makeWorld(NAMES, chance);
  const { people, towns, things } = world;
  const documents = [
    ...things.map((thing) => ({
      title: thing.name,
      text: pick(chance, THINGS[part][thing.kind])(thing, people[thing.by]?.name ?? ""),
    })),
    ...people.map((one) => ({
      title: one.name,
      text: pick(chance, LIVES[part])(one, towns[one.town]?.name ?? ""),
    })),
    ...towns.map((one) => ({ title: one.name, text: pick(chance, PLACES[part])(one) })),
  ];
  return {
    name: `made.en.${part}`,
    language: "en",
    part,
    documents,
    questions: makeQuestions(world, ASKS, chance),
  };
}
