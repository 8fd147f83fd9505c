/**
 * Pages of Unix manuals, in the macros of `man` and of `mdoc`: headings, paragraphs, options with what they do, examples as code.
 * Not covered: macros that a page defines itself, tables of `tbl`, equations.
 */
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { byName } from "../../../lib/by-name.ts";

/** A page of a manual begins with its name or with a comment of the typesetter, and has headings in its macros. */
export function isManual(text: string): boolean {
  const head = text.slice(0, 20_000);
  return /^(?:\.TH|\.Dd|\.Dt)[ \t]/mu.test(head) && /^\.S[Hh][ \t]/mu.test(head);
}

const SIGNS = byName<string>({
  aq: "'",
  dq: '"',
  bu: "•",
  em: "—",
  en: "–",
  lq: "“",
  rq: "”",
  oq: "‘",
  cq: "’",
  co: "©",
  rs: "\\",
  ti: "~",
  ha: "^",
  mu: "×",
  "<=": "≤",
  ">=": "≥",
  "->": "→",
});

/** Macros of `mdoc` that set words off. */
const SET_OFF: ReadonlySet<string> = new Set(
  "Fl Op Ar Pa Cm Ic Nm Em Sy Li Ql Dq Sq Ev Va Xr Dv Nd Cd Bq Aq".split(" "),
);
/** What some of them put before their words. */
const PUT_BEFORE = new Map([
  ["Fl", "-"],
  ["Nd", "— "],
]);

export function readManual(source: string): ReadParts {
  const writer = new DocumentWriter();
  let title: string | undefined;
  let name = "";
  let words: string[] = [];
  let example: string[] | undefined;
  let tag: "none" | "next" | "said" = "none";
  const flush = (): void => {
    const text = words.join(" ");
    words = [];
    if (tag === "said") writer.item(text);
    else writer.paragraph(text);
    tag = "none";
  };
  const put = (line: string): void => {
    if (line === "") return;
    words.push(tag === "next" ? `${line}:` : line);
    if (tag === "next") tag = "said";
  };
  for (const line of source.replace(/\r\n?/gu, "\n").replace(/\\\n/gu, "").split("\n")) {
    if (example !== undefined && !/^\.[ \t]*(?:fi|EE|Ed)\b/u.test(line)) {
      example.push(plain(line.replace(/^\.[A-Z]{1,2}[ \t]+/u, "")));
      continue;
    }
    const [, macro = "", rest = ""] = /^[.'][ \t]*([A-Za-z]{1,3}|\\")[ \t]*(.*)$/u.exec(line) ?? [];
    if (macro === '\\"' || /^[.'](?:\\"|$)/u.test(line)) continue;
    if (macro === "") {
      if (line.trim() === "") flush();
      else put(plain(line).trim());
      continue;
    }
    const args = argumentsOf(rest);
    if (macro === "TH" || macro === "Dt") title = `${args[0] ?? ""}(${args[1] ?? ""})`;
    else if (/^S[HhSs]$/u.test(macro)) {
      flush();
      writer.heading(macro.toLowerCase() === "sh" ? 1 : 2, args.join(" "));
    } else if (/^(?:PP|P|LP|Pp|HP|RE|RS|El|Bl)$/u.test(macro)) flush();
    else if (macro === "TP" || macro === "It" || macro === "IP") {
      flush();
      tag = "next";
      if (macro === "IP") put((args[0] ?? "") === "•" ? "" : (args[0] ?? ""));
      else if (macro === "It") put(setOff(args, name));
    } else if (/^(?:nf|EX|Bd)$/u.test(macro)) {
      flush();
      example = [];
    } else if (/^(?:fi|EE|Ed)$/u.test(macro)) {
      writer.code((example ?? []).join("\n"));
      example = undefined;
    } else if (/^[BIRS][BIRM]$/u.test(macro)) put(args.join(""));
    else if (/^(?:B|I|SM|SB)$/u.test(macro)) put(args.join(" "));
    else if (SET_OFF.has(macro)) {
      if (macro === "Nm" && args.length > 0) name ||= args[0] ?? "";
      put(setOff([macro, ...args], name));
    }
  }
  if (example !== undefined) writer.code(example.join("\n"));
  flush();
  return { ...writer.finish(), ...(title === undefined ? {} : { title }) };
}

/** Words between blanks, or between double quotes. */
function argumentsOf(rest: string): string[] {
  return [...rest.matchAll(/"((?:[^"]|""){0,1000})"|(\S+)/gu)].map(([, quoted, bare]) =>
    plain(quoted?.replaceAll('""', '"') ?? bare ?? ""),
  );
}

function setOff(args: readonly string[], name: string): string {
  let before = "";
  const out: string[] = [];
  for (const [at, word] of args.entries()) {
    if (!SET_OFF.has(word)) {
      out.push(before + word);
      before = "";
    } else if (word === "Nm" && !(args[at + 1] ?? "Fl").match(/^\p{Ll}/u)) out.push(name);
    else before = PUT_BEFORE.get(word) ?? "";
  }
  return out.join(" ").replace(/ (?=[.,;:)])/gu, "");
}

/** Without what the typesetter reads: fonts, sizes, signs by name. */
function plain(text: string): string {
  return text
    .replace(/\\f(?:\([A-Z]{2}|\[[^\]]{0,20}\]|.)|\\s[+-]?\d{1,2}|\\[&|^/,:]|\\".*$/gu, "")
    .replace(
      /\\\((..)|\\\[([^\]]{1,10})\]|\\\*\(?(..?)/gu,
      (_whole, two?: string, named?: string) => SIGNS[two ?? named ?? ""] ?? "",
    )
    .replace(/\\([-e~ '`.])/gu, (_whole, sign: string) => (sign === "e" ? "\\" : sign === "~" ? " " : sign));
}
