/**
 * Facts that have a contrary, in both languages: what documents say of each side (`<`, `>`) and what claims say of it (`(`,
 * `)`), in other words. Each `(` is true of each `<` and false of each `>`, and the other way round, so that a claim by
 * itself tells nothing. `@ topic kind` begins one; `x:a,b` says that claims become false where these slots change places,
 * `y:a,d` that they do where the second stands for the first. A line with Han characters is Chinese.
 */
import type { Wordings } from "../frame.ts";

export interface Side {
  readonly says: Wordings;
  readonly claims: Wordings;
}

export type SlotPair = readonly [first: string, second: string];

export interface Contrast {
  readonly topic: string;
  readonly kind: string;
  /** The fact, and its contrary where that is told in other words. */
  readonly sides: readonly Side[];
  readonly exchanged?: SlotPair;
  readonly replaced?: SlotPair;
}

type Writable = Readonly<Record<"says" | "claims", { readonly en: string[]; readonly zh: string[] }>>;

const MARKS = { "<": [0, "says"], "(": [0, "claims"], ">": [1, "says"], ")": [1, "claims"] } as const;

export function readContrasts(text: string): Contrast[] {
  const contrasts: Contrast[] = [];
  let sides: Writable[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    const mark = line.slice(0, 1);
    const rest = line.slice(1).trim();
    if (mark === "@") {
      const [topic = "", kind = "", ...marks] = rest.split(" ");
      sides = [];
      const [x, y] = ["x:", "y:"].map((begin) => slotPair(marks.find((each) => each.startsWith(begin))));
      contrasts.push({ topic, kind, sides, ...(x && { exchanged: x }), ...(y && { replaced: y }) });
    } else if (mark in MARKS) {
      const [at, part] = MARKS[mark as keyof typeof MARKS];
      const side = (sides[at] ??= { says: { en: [], zh: [] }, claims: { en: [], zh: [] } });
      side[part][/\p{Script=Han}/u.test(rest) ? "zh" : "en"].push(rest);
    } else if (line !== "") throw new RangeError(`not a line of a contrast: ${line}`);
  }
  return contrasts;
}

function slotPair(mark: string | undefined): SlotPair | undefined {
  const [first, second] = mark?.slice(2).split(",") ?? [];
  return first !== undefined && second !== undefined ? [first, second] : undefined;
}
