/** Canvases of Obsidian: the cards with their words, then the names of the files that are shown. Not covered: places and lines. */
import { isRecord, parsedJson, recordsOf } from "../../../lib/parsed-json.ts";
import type { ReadParts } from "../read-parts.ts";
import { readMarkdown } from "../read-markdown.ts";
import { DocumentWriter } from "./document-writer.ts";
import { readJson } from "./read-records.ts";

export function readCanvas(text: string): ReadParts {
  const value = parsedJson(text);
  if (value === undefined) return readJson(text);
  const writer = new DocumentWriter();
  const cards = recordsOf(isRecord(value) ? value["nodes"] : undefined);
  for (const card of cards) {
    const words = told(card["text"]);
    if (words !== "") writer.part(readMarkdown(words, false));
  }
  for (const { label, file, url } of cards) {
    for (const name of [label, file, url]) writer.item(told(name));
  }
  return writer.finish();
}

const told = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
