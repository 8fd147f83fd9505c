/**
 * Every text in a folder, to count pieces over: the strings of JSON and JSON lines (keys left out), and the lines of
 * text and tables, also packed by gzip. Files are read in the order of their names; what is none of these is left out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export function* readTexts(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const path of entries) {
    const name = path.replace(/\.gz$/, "");
    if (!/\.(json|jsonl|txt|tsv)$/.test(name)) continue;
    const bytes = readFileSync(path);
    const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    if (name.endsWith(".json")) yield* stringsOf(JSON.parse(text));
    else if (name.endsWith(".jsonl")) {
      for (const line of text.split("\n")) if (line.trim() !== "") yield* stringsOf(JSON.parse(line));
    } else yield* text.split("\n");
  }
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value !== null && typeof value === "object") {
    for (const part of Object.values(value)) yield* stringsOf(part);
  }
}
