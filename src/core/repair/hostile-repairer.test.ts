/** No reply of a model can drop, add or renumber anything of a transcript. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { toOriginal, toRepaired } from "./changes.ts";
import { type Reply, run } from "../../../test/fake-repairer.ts";
import { withoutChanges } from "./repair-transcript.ts";
import { runs } from "../../../test/property-runs.ts";

it("whatever a model writes, nothing is dropped, added or renumbered", async () => {
  const word = fc.constantFrom(
    ..."我们 深度求所 他 不 16 三百 3.5 偷坑 。 ， so we openai Open AI not can million 5 -5 $5 % — \n 🙂 <b> é ’ don’t I'm".split(
      " ",
    ),
    " ",
    "\n\n",
    "\u200b",
    "\ud800",
  );
  const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
  const joined = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  const any = fc.oneof(texts, joined, fc.string({ unit: "binary", maxLength: 100 }));
  /** Edits of what was shown: the hardest to tell from a repair. */
  const edits = fc.array(
    fc.record({
      at: fc.nat(200),
      cut: fc.nat(3),
      put: fc.oneof(word, fc.constantFrom("", "——", "-", "token", "深度求索")),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(any, edits, fc.option(any, { freq: 4 }), async (original, made, other) => {
      const reply: Reply = (shown) => {
        if (other !== null) return other;
        const signs = Array.from(shown);
        for (const { at, cut, put } of made) signs.splice(at % (signs.length + 1), cut, put);
        return signs.join("");
      };
      const { repair } = await run(original, reply, {
        title: "深度求索 OpenAI token",
        glossary: ["DeepSeek"],
      });
      const { text, changes, suggestions } = repair;
      let at = 0;
      for (const { start, end, before, kind } of changes) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(original.slice(start, end)).toBe(before);
        expect(kind).not.toBe("number");
        at = end;
      }
      const ids = [...changes, ...suggestions].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(withoutChanges(repair, ids).text).toBe(original);
      expect(text.match(/\p{N}/gu)).toEqual(original.match(/\p{N}/gu));
      // Without its marks, spaces and case, and with the words undone, it is the original.
      const words = withoutChanges(
        repair,
        changes.filter(({ kind }) => kind === "name" || kind === "word").map(({ id }) => id),
      );
      expect(bare(words.text)).toBe(bare(original));
      for (let nth = 0; nth < original.length; nth++) {
        if (changes.some(({ start, end }) => nth >= start && nth < end)) continue;
        const there = toRepaired(changes, nth);
        expect(text[there]).toBe(original[nth]);
        expect(toOriginal(changes, there)).toBe(nth);
      }
    }),
    { numRuns: runs(500) },
  );
});

const bare = (text: string): string =>
  text.toLowerCase().replaceAll(/[\s，。？！；：、…—,.?!;:"“”‘’「」『』《》()（）]+/gu, "");
