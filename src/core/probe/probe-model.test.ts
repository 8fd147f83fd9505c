/** What is concluded from replies, over a model that says what it is told and a clock that tests set. */
import { expect, test } from "vitest";
import { testDesk } from "../../../test/test-desk.ts";
import type { ModelFindings } from "../domain/model-probe.ts";
import type { Model, ModelPart } from "../ports/model.ts";
import type { ProbeSubject } from "../ports/probe-subject.ts";
import { probeModel } from "./probe-model.ts";

const TEXT = '{"red": 3, "blue": 5}';

/** `parts`: what it says to each question, and how many milliseconds pass before. */
function probe(
  parts: readonly (readonly [number, string])[],
  outputTokens: number,
  changes: Partial<ProbeSubject> = {},
) {
  let nowMs = 0;
  let asked = 0;
  const model: Model = {
    name: "fake/m",
    async *stream() {
      asked++;
      for (const [ms, text] of parts) {
        nowMs += ms;
        yield { type: "text", text } satisfies ModelPart;
      }
      yield { type: "end", inputTokens: 10, outputTokens };
    },
  };
  let findings: ModelFindings = {};
  const subject: ProbeSubject = {
    model,
    address: "",
    thinkingTokens: 0,
    findings: () => findings,
    learn: (known) => {
      findings = { ...findings, ...known };
    },
    ...changes,
  };
  const clock = { now: () => "2026-11-24T08:00:00.000Z", monotonicMs: () => nowMs };
  const found = probeModel(subject, { desk: testDesk(), clock }, new AbortController().signal);
  return found.then((result) => ({ ...result, asked }));
}

test("speed is counted from the first token to the last", async () => {
  const found = await probe(
    [
      [500, TEXT],
      [1_000, " and"],
      [1_000, " so on"],
    ],
    40,
  );
  expect(found).toMatchObject({ firstTokenMs: 500, tokensPerSecond: 20 });
});

test("speed is counted from the call where the reply came all at once", async () => {
  expect(await probe([[2_000, TEXT]], 40)).toMatchObject({ firstTokenMs: 2_000, tokensPerSecond: 20 });
  const heldBack = [
    [2_000, TEXT],
    [1, " and so on"],
  ] as const;
  expect((await probe(heldBack, 40)).tokensPerSecond).toBeCloseTo(20, 0);
});

test("a model that can be asked for JSON in one way only is not asked again and again", async () => {
  const only = { findings: () => ({ json: "schema" }) as const, learn: () => undefined };
  const found = await probe([[1, "no JSON"]], 3, only);
  expect(found).toMatchObject({ json: "none", asked: 6 });
});
