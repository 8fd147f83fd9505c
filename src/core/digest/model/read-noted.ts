/**
 * How the replies of a model that digests are read: leniently in their form, bounded, and nothing in them is believed
 * yet. Sentences that were not shown are dropped; a line may be left without any.
 */
import { NAME_KINDS, type NameKind } from "../../domain/digest.ts";
import { isRecord } from "../../../lib/parsed-json.ts";

export interface NotedLine {
  /** On one line, never empty. */
  readonly text: string;
  /** As the prompt numbers them, rising; each was shown. */
  readonly sentences: readonly number[];
  readonly speaker?: string;
}

export interface NotedChapter extends NotedLine {
  readonly from: number;
  readonly title: string;
}

export interface NotedNode {
  readonly label: string;
  readonly sentences: readonly number[];
}

/** Of a window, a section or the whole: what the reply has not is empty. */
export interface Noted {
  readonly core?: NotedLine;
  readonly deep?: NotedLine;
  readonly parts: readonly (NotedLine & { readonly label: string })[];
  readonly chapters: readonly NotedChapter[];
  readonly statements: readonly NotedLine[];
  readonly questions: readonly NotedLine[];
  readonly groups: readonly { readonly title: string; readonly nodes: readonly NotedNode[] }[];
  readonly ideas: readonly NotedNode[];
  /** Between labels. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly figures: readonly {
    readonly sentence: number;
    readonly figure: string;
    readonly counts: string;
  }[];
  readonly names: readonly {
    readonly name: string;
    readonly kind?: NameKind;
    readonly forms: readonly string[];
  }[];
}

/** Of a list; beyond it is a flood. */
const MOST_ITEMS = 100;
const MOST_SENTENCES = 8;
/** Characters. */
const [MOST_TEXT, MOST_LABEL] = [600, 80];

type Fields = Readonly<Record<string, unknown>>;

/** Throws an `Error` that says to the model what is wrong where nothing in it can be used. */
export function readNoted(value: unknown, isShown: (sentence: number) => boolean): Noted {
  const fields = fieldsOf(value);
  const sentencesOf = (given: unknown): number[] =>
    [...new Set(numbersIn(given))]
      .filter(isShown)
      .slice(0, MOST_SENTENCES)
      .toSorted((a, b) => a - b);
  const lineOf = (given: unknown): NotedLine[] => {
    const { t, text, line, s, sentences, by, speaker: named } = fieldsOf(given);
    const words = wordsOf(typeof given === "string" ? given : (t ?? text ?? line), MOST_TEXT);
    if (words === "") return [];
    const speaker = wordsOf(by ?? named, MOST_LABEL);
    return [{ text: words, sentences: sentencesOf(s ?? sentences), ...(speaker === "" ? {} : { speaker }) }];
  };
  const nodeOf = (given: unknown): NotedNode[] => {
    const { l, label, s, sentences } = fieldsOf(given);
    const words = wordsOf(typeof given === "string" ? given : (l ?? label), MOST_LABEL);
    return words === "" ? [] : [{ label: words, sentences: sentencesOf(s ?? sentences) }];
  };
  const list = <T>(given: unknown, read: (one: unknown) => readonly T[]): T[] =>
    Array.isArray(given) ? given.slice(0, MOST_ITEMS).flatMap(read) : [];

  const [core] = lineOf(fields["core"]);
  const [deep] = lineOf(fields["deep"]);
  const noted: Noted = {
    ...(core ? { core } : {}),
    ...(deep ? { deep } : {}),
    parts: list(fields["parts"], (one) => {
      const { l, label } = fieldsOf(one);
      const words = wordsOf(l ?? label, MOST_LABEL);
      return words === "" ? [] : lineOf(one).map((line) => ({ ...line, label: words }));
    }),
    chapters: list(fields["chapters"], (one) => {
      const { f, from: begins, h, title } = fieldsOf(one);
      const [from] = sentencesOf(f ?? begins);
      const words = wordsOf(h ?? title, MOST_LABEL);
      if (from === undefined || words === "") return [];
      const [line = { text: words, sentences: [from] }] = lineOf(one);
      return [{ ...line, from, title: words }];
    }),
    statements: list(fields["says"], lineOf),
    questions: list(fields["qs"], lineOf),
    groups: list(fields["map"], (one) => {
      const { h, title, nodes } = fieldsOf(one);
      return [{ title: wordsOf(h ?? title, MOST_LABEL), nodes: list(nodes, nodeOf) }];
    }),
    ideas: list(fields["ideas"], nodeOf),
    links: list(fields["links"], (one) => {
      const { a, b, l } = fieldsOf(one);
      const [from, to] = [wordsOf(a, MOST_LABEL), wordsOf(b, MOST_LABEL)];
      return from === "" || to === "" ? [] : [{ from, to, label: wordsOf(l, MOST_LABEL) }];
    }),
    figures: list(fields["figs"], (one) => {
      const { s, w, c } = fieldsOf(one);
      const [sentence] = sentencesOf(s);
      const [figure, counts] = [wordsOf(w, MOST_LABEL), wordsOf(c, MOST_LABEL)];
      return sentence === undefined || figure === "" || counts === "" ? [] : [{ sentence, figure, counts }];
    }),
    names: list(fields["names"], (one) => {
      const { n, name: named, k, forms } = fieldsOf(one);
      const name = wordsOf(n ?? named, MOST_LABEL);
      const kind = NAME_KINDS.find((known) => known === k);
      const others = list(forms, (form) => [wordsOf(form, MOST_LABEL)]).filter((form) => form !== "");
      return name === "" ? [] : [{ name, ...(kind ? { kind } : {}), forms: others }];
    }),
  };
  if (!core && noted.chapters.length + noted.statements.length + noted.parts.length === 0) {
    throw new Error("it has no lines with a text and numbers of sentences that stand in the passage.");
  }
  return noted;
}

/** `3`, `"3"`, `"3-5"`, `[3, "4"]`; of a long range its beginning. */
function numbersIn(given: unknown): number[] {
  if (Array.isArray(given)) return given.slice(0, MOST_ITEMS).flatMap(numbersIn);
  if (typeof given === "number") return Number.isInteger(given) ? [given] : [];
  if (typeof given !== "string") return [];
  return [...given.slice(0, MOST_TEXT).matchAll(/(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?/gu)].flatMap(
    ([, first, last]) => {
      const from = Number(first);
      const count = Math.max(1, Math.min(MOST_SENTENCES, Number(last ?? first) - from + 1));
      return Array.from({ length: count }, (_, nth) => from + nth);
    },
  );
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** Empty where there are none. */
function wordsOf(value: unknown, most: number): string {
  if (typeof value !== "string" && typeof value !== "number") return "";
  const words = String(value)
    .slice(0, 4 * MOST_TEXT)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, " ")
    .trim();
  return words.length > most ? `${words.slice(0, most).replace(/[\uD800-\uDBFF]$/u, "")}…` : words;
}
