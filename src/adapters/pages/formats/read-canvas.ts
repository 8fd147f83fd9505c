/** Canvases of Obsidian: the cards with their words, then the names of the files that are shown. Not covered: places and lines. */
import type { ReadParts } from "../read-parts.ts";
import { readMarkdown } from "../read-markdown.ts";
import { DocumentWriter } from "./document-writer.ts";
import { readJson } from "./read-records.ts";

export function readCanvas(text: string): ReadParts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readJson(text);
  }
  const writer = new DocumentWriter();
  const nodes = (value as { nodes?: unknown } | null)?.nodes;
  const told = (node: unknown, name: string): string => {
    const found = typeof node === "object" && node !== null ? (node as Record<string, unknown>)[name] : "";
    return typeof found === "string" ? found.trim() : "";
  };
  const cards: readonly unknown[] = Array.isArray(nodes) ? nodes : [];
  for (const card of cards) {
    const words = told(card, "text");
    if (words !== "") writer.part(readMarkdown(words, false));
  }
  for (const card of cards) {
    writer.item(told(card, "label"));
    writer.item(told(card, "file"));
    writer.item(told(card, "url"));
  }
  return writer.finish();
}
