/** How the entries of an archive are named, and how large each may be. */
import type { ArchivedItems } from "../../core/domain/archive.ts";

export const HEADER = "footnote.json";
export const MANIFEST = "manifest.json";
export const SETTINGS = "settings.json";

export type ItemKind = keyof ArchivedItems;
const ITEM = /^(?<kind>documents|threads|digests|research|sites)\/(?<id>[\w-]{1,60})\.json$/u;
const ORIGINAL = /^originals\/(?<id>[\w-]{1,60})$/u;

/** Bytes of JSON: the longest text of a library several times over, and less than a string may have. */
const MOST_JSON = 256_000_000;
const MOST_SMALL = 1_000_000;

export const itemName = (kind: ItemKind, id: string): string => `${kind}/${id}.json`;
export const originalName = (id: string): string => `originals/${id}`;

export type EntryName =
  | { readonly kind: "header" }
  | { readonly kind: "manifest" }
  | { readonly kind: "settings" }
  | { readonly kind: "original"; readonly id: string }
  | { readonly kind: "item"; readonly of: ItemKind; readonly id: string };

export function readEntryName(name: string): EntryName | undefined {
  if (name === HEADER) return { kind: "header" };
  if (name === MANIFEST) return { kind: "manifest" };
  if (name === SETTINGS) return { kind: "settings" };
  const original = ORIGINAL.exec(name)?.groups?.["id"];
  if (original !== undefined) return { kind: "original", id: original };
  const { kind, id } = ITEM.exec(name)?.groups ?? {};
  return kind === undefined || id === undefined ? undefined : { kind: "item", of: kind as ItemKind, id };
}

/** `undefined` of what is no entry of ours. */
export function mostBytesOf(name: string, maxFileBytes: number): number | undefined {
  const entry = readEntryName(name);
  if (entry === undefined) return undefined;
  if (entry.kind === "original") return maxFileBytes;
  return entry.kind === "item" ? MOST_JSON : MOST_SMALL;
}
