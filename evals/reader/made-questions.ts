/**
 * Questions of our own making about short documents, apart from all that is trained on (`made/*.txt`): `# Title`, numbered
 * sentences, and `? kind numbers question`, where the numbers name the sentences that answer, or `-` none. Questions of the
 * kind `title` are asked of all documents with such questions in the file, each sentence behind its title.
 */
import { readFileSync } from "node:fs";

export const MADE_KINDS = ["yes-no", "paraphrase", "title", "none"] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

export interface MadeQuestion {
  readonly question: string;
  readonly kind: MadeKind;
  readonly sentences: readonly string[];
  /** Of the sentences, by number from 0. */
  readonly right: readonly number[];
}

interface Asked {
  readonly title: string;
  readonly kind: MadeKind;
  readonly numbers: readonly number[];
  readonly question: string;
}

export function readMade(language: "english" | "chinese"): MadeQuestion[] {
  const text = readFileSync(new URL(`made/${language}.txt`, import.meta.url), "utf8");
  const documents = new Map<string, string[]>();
  const asked: Asked[] = [];
  let title = "";
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const mark = line.slice(0, line.indexOf(" "));
    const rest = line.slice(mark.length + 1);
    if (mark === "#") {
      title = rest;
      documents.set(title, []);
    } else if (mark === "?") {
      const [kind = "", numbers = "", ...words] = rest.split(" ");
      if (!MADE_KINDS.some((each) => each === kind)) throw new RangeError(`no kind of question: ${line}`);
      asked.push({
        title,
        kind: kind as MadeKind,
        numbers: numbers === "-" ? [] : numbers.split(",").map(Number),
        question: words.join(" "),
      });
    } else documents.get(title)?.push(rest);
  }
  const titled = [...new Set(asked.filter(({ kind }) => kind === "title").map((each) => each.title))].flatMap(
    (of) => (documents.get(of) ?? []).map((sentence, at) => ({ of, at, text: `${of}: ${sentence}` })),
  );
  return asked.map((each) => {
    const { question, kind, numbers } = each;
    if (kind !== "title")
      return { question, kind, sentences: documents.get(each.title) ?? [], right: numbers.map((n) => n - 1) };
    const right = numbers.map((n) => titled.findIndex(({ of, at }) => of === each.title && at === n - 1));
    return { question, kind, sentences: titled.map(({ text: sentence }) => sentence), right };
  });
}
