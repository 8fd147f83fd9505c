/**
 * A made world: films, novels, firms, people and towns that nobody knows, each with a document of its own, and questions whose
 * answer lies two to four documents away. Its facts come from a seed; how they are written is `write-english.ts` and
 * `write-chinese.ts`. Nothing in it is from anywhere, so that it may be tuned on; one seed is for tuning, another to report on.
 */

export interface Person {
  readonly name: string;
  readonly born: number;
  readonly town: number;
  readonly father: string;
  readonly school: string;
  readonly work: "film" | "novel" | "firm" | "song";
}

export interface Town {
  readonly name: string;
  readonly river: string;
  readonly people: number;
  readonly mayor: string;
  readonly founded: number;
}

/** A film, a novel, a firm or a song: somebody's. */
export interface Thing {
  readonly kind: Person["work"];
  readonly name: string;
  readonly year: number;
  readonly by: number;
}

export interface World {
  readonly people: readonly Person[];
  readonly towns: readonly Town[];
  readonly things: readonly Thing[];
}

export interface Names {
  person(chance: Chance): string;
  town(chance: Chance): string;
  river(chance: Chance): string;
  school(chance: Chance): string;
  thing(kind: Person["work"], chance: Chance): string;
}

/** From 0 to below `most`. */
export type Chance = (most: number) => number;

export function pick<T>(chance: Chance, all: readonly T[]): T {
  const one = all[chance(all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

const KINDS: readonly Person["work"][] = ["film", "novel", "firm", "song"];
const [PEOPLE, TOWNS, THINGS] = [160, 60, 200];

export function makeWorld(names: Names, chance: Chance): World {
  const used = new Set<string>();
  const fresh = (make: () => string): string => {
    for (let tries = 0; ; tries++) {
      const name = make();
      if (!used.has(name) || tries > 500) {
        used.add(name);
        return name;
      }
    }
  };
  const towns = Array.from({ length: TOWNS }, (): Town => ({
    name: fresh(() => names.town(chance)),
    river: fresh(() => names.river(chance)),
    people: 2_000 + chance(90_000),
    mayor: fresh(() => names.person(chance)),
    founded: 1_100 + chance(750),
  }));
  const people = Array.from({ length: PEOPLE }, (_, nth): Person => ({
    name: fresh(() => names.person(chance)),
    born: 1_870 + chance(110),
    town: chance(TOWNS),
    father: fresh(() => names.person(chance)),
    school: names.school(chance),
    work: KINDS[nth % KINDS.length] ?? "film",
  }));
  const things = Array.from({ length: THINGS }, (_, nth): Thing => {
    const kind = KINDS[nth % KINDS.length] ?? "film";
    const makers = people.flatMap(({ work }, who) => (work === kind ? [who] : []));
    const by = pick(chance, makers);
    return {
      kind,
      name: fresh(() => names.thing(kind, chance)),
      year: (people[by]?.born ?? 1_900) + 24 + chance(30),
      by,
    };
  });
  return { people, towns, things };
}

export interface MadeQuestion {
  readonly kind: "place" | "father" | "school" | "river" | "older" | "same-town" | "mayor";
  readonly question: string;
  /** Titles of the documents that are needed. */
  readonly gold: readonly string[];
}

/** How each kind is asked, in the words of a language. */
export interface Asks {
  one(kind: "place" | "father" | "school" | "river" | "mayor", thing: Thing, chance: Chance): string;
  two(kind: "older" | "same-town", one: Thing, other: Thing, chance: Chance): string;
}

/** So many of each kind. */
const OF_A_KIND = 12;

export function makeQuestions({ people, towns, things }: World, asks: Asks, chance: Chance): MadeQuestion[] {
  const personOf = ({ by }: Thing): Person => people[by] as Person;
  const townOf = (thing: Thing): Town => towns[personOf(thing).town] as Town;
  const questions: MadeQuestion[] = [];
  for (let nth = 0; nth < OF_A_KIND; nth++) {
    for (const kind of ["place", "father", "school", "river", "mayor"] as const) {
      const thing = pick(chance, things);
      const further = kind === "river" || kind === "mayor" ? [townOf(thing).name] : [];
      const gold = [thing.name, personOf(thing).name, ...further];
      questions.push({ kind, question: asks.one(kind, thing, chance), gold });
    }
    for (const kind of ["older", "same-town"] as const) {
      const one = pick(chance, things);
      const alike = things.filter((other) => other.kind === one.kind && other.by !== one.by);
      const other = pick(chance, alike);
      const gold = [one.name, other.name, personOf(one).name, personOf(other).name];
      questions.push({ kind, question: asks.two(kind, one, other, chance), gold });
    }
  }
  return questions;
}
