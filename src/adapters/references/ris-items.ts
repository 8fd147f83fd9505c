/** Works in a RIS file that name files: tags of two letters, one a line, from `TY` to `ER`. */
import type { ReferencedFiles } from "./reference-item.ts";
import { byName } from "../../lib/by-name.ts";

const FIELDS = byName<string>({
  TI: "title",
  T1: "title",
  DA: "date",
  PY: "date",
  Y1: "date",
  DO: "doi",
  T2: "publicationtitle",
  JO: "publicationtitle",
  JF: "publicationtitle",
  PB: "publisher",
});
const KINDS = byName<string>({
  JOUR: "journalArticle",
  CONF: "conferencePaper",
  CPAPER: "conferencePaper",
  THES: "thesis",
  RPRT: "report",
  BOOK: "book",
  CHAP: "bookSection",
  NEWS: "newspaperArticle",
});

export function risItems(text: string): ReferencedFiles[] {
  const items: ReferencedFiles[] = [];
  let item: ReferencedFiles | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const [, tag, value = ""] = /^\u{feff}?([A-Z][A-Z0-9]) {1,3}-(?: (.*))?$/u.exec(line) ?? [];
    if (tag === "TY")
      items.push((item = { kind: KINDS[value.trim()] ?? "", fields: new Map(), people: [], files: [] }));
    if (tag === undefined || item === undefined) continue;
    if (tag === "L1") item.files.push(value.trim().replace(/^file:\/\//u, ""));
    if (tag === "AU" || tag === "A1") {
      const [last = "", first = ""] = value.split(",").map((part) => part.trim());
      item.people.push({ first, last, role: "author" });
    }
    const field = FIELDS[tag];
    if (field !== undefined && !item.fields.has(field))
      item.fields.set(field, value.trim().replaceAll("/", field === "date" ? "-" : "/"));
  }
  return items;
}
