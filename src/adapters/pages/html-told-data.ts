/**
 * The words that a page tells programs in JSON-LD, for pages whose scripts write everything else: recipes, articles, products,
 * questions and the like, value by value. What describes the site, pictures, and addresses is left. Not covered: microdata, RDFa.
 */
import type { Mark } from "../../core/domain/document.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { isRecord, type JsonRecord } from "../../lib/parsed-json.ts";
import { DocumentWriter } from "./formats/document-writer.ts";
import { writeRecords } from "./formats/read-records.ts";
import { parseStructured } from "./html-structured.ts";

const OF_SITE =
  /^(?:(?:web|search|profile|collection|item|contact|about)?(?:site|page|action|list|rating)|organi[sz]ation|corporation|newsmediaorganization|breadcrumblist|imageobject|person|webpage|searchaction|readaction|speakablespecification|sitenavigationelement|wpheader|wpfooter|entrypoint)$/iu;
const UNTOLD =
  /^(?:@.*|url|sameas|image|logo|thumbnail.*|contenturl|embedurl|mainentityofpage|ispartof|breadcrumb|potentialaction|publisher|identifier|inlanguage|copyright.*|primaryimageofpage|position|speakable|video|accessmode.*|isaccessibleforfree|haspart|interactionstatistic)$/iu;
/** Levels of values within values: a recipe's steps in sections stand on the fourth. */
const MAX_DEPTH = 8;

export interface ToldData {
  readonly text: string;
  readonly marks: Mark[];
  readonly unread: Sentence[];
}

/** `undefined` where nothing is told but of the site. */
export function toldData(scripts: readonly string[]): ToldData | undefined {
  const writer = new DocumentWriter();
  for (const work of scripts.flatMap((script) => worksOf(parseStructured(script), 0))) {
    const { name, headline, ...rest } = work;
    writer.heading(1, [headline, name].find((one) => typeof one === "string") ?? "");
    for (const [key, value] of Object.entries(rest)) {
      const told = toldValue(value, 0);
      if (UNTOLD.test(key) || told === undefined) continue;
      if (Array.isArray(told) && told.length > 1 && told.every((one) => typeof one === "string")) {
        writer.heading(2, spaced(key));
        for (const one of told) writer.item(one);
      } else if (typeof told === "string" && /^(?:articleBody|text|description|reviewBody)$/u.test(key))
        writer.paragraph(told);
      else writeRecords(writer, told, spaced(key));
    }
  }
  return writer.length === 0 ? undefined : writer.finish([say("read.from-data")]);
}

/** What is no work may hold some: graphs, pages. */
function worksOf(value: unknown, depth: number): JsonRecord[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => worksOf(one, depth + 1));
  if (!isRecord(value)) return [];
  const types = [value["@type"]].flat().filter((type): type is string => typeof type === "string");
  const isWork = types.length > 0 && !types.every((type) => OF_SITE.test(type));
  return isWork
    ? [value]
    : Object.entries(value).flatMap(([key, inner]) =>
        UNTOLD.test(key) && key !== "@graph" ? [] : worksOf(inner, depth + 1),
      );
}

/** Without what is for programs: a thing of a name or a text alone is that, durations are words. */
function toldValue(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value === "string") return /^https?:\/\/\S*$/u.test(value) ? undefined : plain(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) {
    const told = value.flatMap((one) => toldValue(one, depth + 1) ?? []);
    return told.length === 0 ? undefined : told.length === 1 ? told[0] : told;
  }
  if (!isRecord(value)) return undefined;
  const own = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const told = UNTOLD.test(key) ? undefined : toldValue(inner, depth + 1);
    return told === undefined || told === "" ? [] : [[spaced(key), told]];
  });
  const texts = own.filter(([key]) => key !== "name");
  if (own.length === 0) return undefined;
  if (texts.length === 0) return own[0]?.[1];
  // A step: its text says what its name does.
  return texts.length === 1 && texts[0]?.[0] === "text" ? texts[0][1] : Object.fromEntries(own);
}

const UNITS: readonly [string, string][] = [
  ["D", "days"],
  ["H", "hours"],
  ["M", "minutes"],
  ["S", "seconds"],
];

function plain(text: string): string {
  const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(text);
  if (duration !== null)
    return UNITS.flatMap(([, unit], nth) => {
      const count = Number(duration[nth + 1] ?? 0);
      return count === 0 ? [] : `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
    }).join(" ");
  return text
    .replace(/<br\s*\/?>|<\/p>/giu, "\n")
    .replace(/<[^>]{0,500}>/gu, "")
    .trim();
}

const spaced = (key: string): string => key.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase();
