/**
 * Works in a BibTeX file that name files, as Zotero, JabRef and Mendeley export them. Braces are counted, commands are left
 * out but for accents; `@string` and `crossref` are not followed. Linear in its input.
 */
import type { ReferencedFiles } from "./reference-item.ts";
import { byName } from "../../lib/by-name.ts";

const KINDS = byName<string>({
  article: "journalArticle",
  inproceedings: "conferencePaper",
  conference: "conferencePaper",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  thesis: "thesis",
  techreport: "report",
  report: "report",
  book: "book",
  incollection: "bookSection",
  inbook: "bookSection",
});
const NAMES = byName<string>({
  journal: "publicationtitle",
  journaltitle: "publicationtitle",
  year: "date",
});
const MOST_FIELD = 100_000;

export function bibtexItems(text: string): ReferencedFiles[] {
  const items: ReferencedFiles[] = [];
  const entry = /@(\w+)\s*\{\s*[^\s,{}]*\s*,/gu;
  for (let found = entry.exec(text); found !== null; found = entry.exec(text)) {
    const item: ReferencedFiles = {
      kind: KINDS[found[1]!.toLowerCase()] ?? "",
      fields: new Map(),
      people: [],
      files: [],
    };
    let at = entry.lastIndex;
    for (;;) {
      const name = /[\s,]*([\w-]+)\s*=\s*/uy;
      name.lastIndex = at;
      const field = name.exec(text);
      if (field === null) break;
      const value = valueAt(text, name.lastIndex);
      at = value.end;
      put(item, field[1]!.toLowerCase(), value.text);
    }
    entry.lastIndex = Math.max(at, entry.lastIndex);
    items.push(item);
  }
  return items;
}

function put(item: ReferencedFiles, name: string, raw: string): void {
  if (name === "file") item.files.push(...filesOf(raw));
  else if (name === "author") {
    for (const person of plain(raw).split(/(?<!\s)\s+and\s+/u)) {
      const [last = "", first = ""] = person.split(",").map((part) => part.trim());
      item.people.push({ first, last, role: "author" });
    }
  } else {
    const key = NAMES[name] ?? name;
    // BibTeX has years, BibLaTeX whole dates beside them.
    if (!item.fields.has(key) || name === "date") item.fields.set(key, plain(raw));
  }
}

/** `Title:files/12/name.pdf:application/pdf;…`, with `\:` for a colon of a name; or the path alone. */
function filesOf(raw: string): string[] {
  return raw.split(/(?<!\\);/u).flatMap((one) => {
    const parts = one.split(/(?<!\\):/u).map((part) => part.replace(/\\([:;\\_])/gu, "$1").trim());
    // A drive letter of Windows is no title.
    const path = parts.length === 1 ? parts[0] : parts.length > 3 ? parts.slice(1, -1).join(":") : parts[1];
    return path === undefined || path === "" ? [] : [path];
  });
}

function valueAt(text: string, start: number): { text: string; end: number } {
  const opening = text[start];
  if (opening !== "{" && opening !== '"') {
    const bare = /[^\s,}]*/uy;
    bare.lastIndex = start;
    return { text: bare.exec(text)?.[0] ?? "", end: bare.lastIndex };
  }
  let depth = 0;
  const most = Math.min(text.length, start + MOST_FIELD);
  for (let at = start + 1; at < most; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "{") depth += 1;
    else if (character === "}" && depth > 0) depth -= 1;
    else if (depth === 0 && character === (opening === "{" ? "}" : '"'))
      return { text: text.slice(start + 1, at), end: at + 1 };
  }
  return { text: "", end: most };
}

const ACCENTS = byName<string>({
  "'": "\u{301}",
  "`": "\u{300}",
  "^": "\u{302}",
  '"': "\u{308}",
  "~": "\u{303}",
  c: "\u{327}",
  v: "\u{30c}",
});
const LETTERS = byName<string>({
  ss: "ß",
  o: "ø",
  O: "Ø",
  ae: "æ",
  AE: "Æ",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
});

function plain(raw: string): string {
  return raw
    .replace(
      /\\(['`^"~])\s*\{?\\?([A-Za-z])\}?|\\([cv])\s*\{([A-Za-z])\}/gu,
      (_, mark: string, letter: string, other: string, its: string) =>
        `${letter ?? its}${ACCENTS[mark ?? other] ?? ""}`.normalize("NFC"),
    )
    .replace(/\\(ss|ae|AE|aa|AA|o|O|l|L)(?![A-Za-z])\s*/gu, (_, name: string) => LETTERS[name] ?? "")
    .replace(/\\([&%$#_{}])/gu, "$1")
    .replace(/\\[A-Za-z]+\s*/gu, "")
    .replace(/[{}]/gu, "")
    .replace(/--+/gu, "–")
    .replace(/\s+/gu, " ")
    .trim();
}
