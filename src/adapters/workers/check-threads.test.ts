import { afterAll, describe, expect, it } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Outcomes, PairReader, TextPair } from "../../core/ports/pair-reader.ts";
import { createChecks, type Checks } from "./check-threads.ts";

const DOCUMENT = {
  name: "rules",
  text: "Tenants shall see to it that the drains of their kitchens are kept free. The rent is 900 euros.",
};
/** Whether the words of the first carry it they leave open; the figure of the second decides by itself. */
const TEXT = "Tenants have to see that kitchen drains stay clear and free. The rent is 950 euros.";

const opened: Checks[] = [];
function checksWith(read?: PairReader["read"]): Checks {
  const checks = createChecks(read && { read, locate: () => Promise.resolve([]) });
  opened.push(checks);
  return checks;
}
afterAll(() => Promise.all(opened.map((checks) => checks.close())));

const verdicts = async (checks: Checks): Promise<string[]> => {
  const { claims } = await checks.check({ text: TEXT, documents: [DOCUMENT] });
  return claims.map(({ verdict }) => verdict);
};
const saying =
  (outcomes: Outcomes, asked: TextPair[] = []): PairReader["read"] =>
  (task, pairs) => {
    expect(task).toBe("claims");
    asked.push(...pairs);
    return Promise.resolve(pairs.map(() => outcomes));
  };

describe("a check with a reader of pairs", () => {
  it("goes by its word where the words of both leave it open, and asks of nothing else", async () => {
    const asked: TextPair[] = [];
    expect(await verdicts(checksWith(saying([0.001, 0.001, 0.998], asked)))).toEqual([
      "supported",
      "unsupported",
    ]);
    expect(asked.map(({ second }) => second)).toEqual([
      "Tenants have to see that kitchen drains stay clear and free.",
    ]);
    expect(await verdicts(checksWith(saying([0.9, 0.099, 0.001])))).toEqual(["partial", "unsupported"]);
  });

  it("goes by words alone where it fails, or where there is none", async () => {
    const failing = (): Promise<never> =>
      Promise.reject(new FootnoteError("model-unusable", say("reader.no-file")));
    expect(await verdicts(checksWith(failing))).toEqual(await verdicts(checksWith()));
  });

  it("stops where it is not wanted any more", async () => {
    const stop = new AbortController();
    const read = (): Promise<never> => {
      stop.abort();
      return Promise.reject(new FootnoteError("cancelled", say("reader.stopped")));
    };
    const checked = checksWith(read).check({ text: TEXT, documents: [DOCUMENT] }, stop.signal);
    await expect(checked).rejects.toMatchObject({ code: "cancelled" });
  });
});
