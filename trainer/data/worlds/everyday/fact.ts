/**
 * Everyday facts in both languages, as they are written down and as people ask for them, in other words. Each line of a
 * text says what it is: `@ topic settings` begins a fact, and may name its heading (`#English | 中文`), the slot that is the
 * answer (`=price`) and facts that answer it as well (`!topic`); `+` says it, `?` asks for it, `/` asks whether, `-` is near it and does not
 * answer. Each `+` answers each `?` and `/`. A line with Han characters is Chinese. `[…]` names the subject and can be
 * left out, `<…>` a season or kind of guest.
 */
import type { Wordings } from "../frame.ts";
import type { Words } from "../vocabulary.ts";

export interface Fact {
  readonly topic: string;
  readonly settings: readonly string[];
  readonly heading?: Words;
  readonly answer?: string;
  readonly alike: readonly string[];
  readonly says: Wordings;
  readonly asks: Wordings;
  readonly asksWhether: Wordings;
  readonly near: Wordings;
}

type Writable = { readonly en: string[]; readonly zh: string[] };

const MARKS = { "+": "says", "?": "asks", "/": "asksWhether", "-": "near" } as const;

export function readFacts(text: string): Fact[] {
  const facts: Fact[] = [];
  let current: Record<(typeof MARKS)[keyof typeof MARKS], Writable> | undefined;
  for (const line of text.split("\n").map((each) => each.trim())) {
    const mark = line.slice(0, 1);
    const rest = line.slice(1).trim();
    if (mark === "@") {
      const [head = "", heading] = rest.split("#");
      const [topic = "", ...marks] = head.trim().split(" ");
      const [en = "", zh = ""] = (heading ?? "").split(" | ");
      const empty = (): Writable => ({ en: [], zh: [] });
      current = { says: empty(), asks: empty(), asksWhether: empty(), near: empty() };
      const answer = marks.find((each) => each.startsWith("="))?.slice(1);
      facts.push({
        topic,
        settings: marks.filter((each) => /^\w/u.test(each)),
        alike: marks.filter((each) => each.startsWith("!")).map((each) => each.slice(1)),
        ...(heading === undefined ? {} : { heading: { en, zh } }),
        ...(answer === undefined ? {} : { answer }),
        ...current,
      });
    } else if (mark in MARKS && current !== undefined)
      current[MARKS[mark as keyof typeof MARKS]][/\p{Script=Han}/u.test(rest) ? "zh" : "en"].push(rest);
    else if (line !== "") throw new RangeError(`not a line of a fact: ${line}`);
  }
  return facts;
}
