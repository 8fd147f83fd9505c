/** Reads JSON-LD as pages carry it: often several, nested, listed, or broken. What cannot be read is left. */
import { parsedJson } from "../../lib/parsed-json.ts";

export interface Structured {
  readonly headline?: string;
  readonly author?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly publisher?: string;
  /** All `@type`s, joined by spaces. */
  readonly types: string;
  /** Bodies and descriptions, lower case, white space as single spaces. */
  readonly text: string;
}

/** Deeper and longer than any honest page. */
const MAX_DEPTH = 12;
const MAX_THINGS = 5_000;
const MAX_NAMES = 5;

const ARTICLE = /article|posting|report|webpage|recipe|review|question|howto|videoobject/iu;

export function readStructured(scripts: readonly string[]): Structured {
  const things: Record<string, unknown>[] = [];
  for (const script of scripts) gather(parseStructured(script), things, 0);
  const named = new Map<string, Record<string, unknown>>();
  for (const thing of things)
    if (typeof thing["@id"] === "string" && "name" in thing) named.set(thing["@id"], thing);
  // The page's own kind first: an article says more than the web page around it.
  const works = things
    .filter((thing) => ARTICLE.test(typeOf(thing)))
    .toSorted((a, b) => Number(/webpage/iu.test(typeOf(a))) - Number(/webpage/iu.test(typeOf(b))));
  const firstOf = (read: (thing: Record<string, unknown>) => string): string | undefined =>
    works.map(read).find((value) => value !== "");
  const headline = firstOf((thing) => textOf(thing["headline"]));
  const author = firstOf((thing) => namesOf(thing["author"] ?? thing["creator"], named));
  const published = firstOf((thing) => textOf(thing["datePublished"] ?? thing["uploadDate"]));
  const updated = firstOf((thing) => textOf(thing["dateModified"]));
  const publisher = firstOf((thing) => namesOf(thing["publisher"], named));
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(publisher === undefined ? {} : { publisher }),
    types: things.map(typeOf).join(" "),
    text: things
      .flatMap((thing) => [thing["articleBody"], thing["description"], thing["text"], thing["reviewBody"]])
      .map(textOf)
      .join(" ")
      .replace(/<[^>]{0,500}>/gu, " ")
      .replace(/\s+/gu, " ")
      .toLowerCase(),
  };
}

/** `undefined` where it cannot be read. */
export function parseStructured(script: string): unknown {
  // Some wrap it in a comment, or break lines within strings.
  return parsedJson(script.replace(/^\s*<!--|-->\s*$/gu, "").replace(/\p{Cc}/gu, " "));
}

function gather(value: unknown, things: Record<string, unknown>[], depth: number): void {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH || things.length >= MAX_THINGS) return;
  if (!Array.isArray(value) && "@type" in value) things.push({ ...value });
  for (const inner of Object.values(value)) gather(inner, things, depth + 1);
}

function typeOf(thing: Record<string, unknown>): string {
  const type = thing["@type"];
  return Array.isArray(type) ? type.map(textOf).join(" ") : textOf(type);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** A name, a person, a list of either, or a pointer to a person elsewhere. */
function namesOf(value: unknown, named: ReadonlyMap<string, Record<string, unknown>>): string {
  if (typeof value === "string") return /^https?:/u.test(value) ? "" : value.trim();
  if (Array.isArray(value))
    return value
      .slice(0, MAX_NAMES)
      .map((one) => namesOf(one, named))
      .filter((name) => name !== "")
      .join(", ");
  if (typeof value !== "object" || value === null) return "";
  const id = "@id" in value ? textOf(value["@id"]) : "";
  const name = "name" in value ? value.name : named.get(id)?.["name"];
  return Array.isArray(name) ? textOf(name[0]) : textOf(name);
}
