/** What is concluded of a model by what it says in each of its trials. */
import { expect, test } from "vitest";
import type { ModelSkills } from "../domain/model-probe.ts";
import type { Ask, Reply } from "./ask.ts";
import { probeSkills } from "./probe-skills.ts";

const TRUE_AND_FALSE =
  '{"judgements": [{"claim": 1, "sentences": [4], "reason": "", "verdict": "supported"}, {"claim": 2, "sentences": [5], "reason": "", "verdict": "unsupported"}]}';

async function skillsOf(replies: readonly string[], reply: Partial<Reply> = {}): Promise<ModelSkills> {
  let nth = 0;
  const ask: Ask = async () => ({
    text: replies[nth++] ?? "",
    hasThought: false,
    isCut: false,
    inputTokens: 900,
    cachedInputTokens: 0,
    outputTokens: 20,
    askedMs: 1_000,
    firstMs: 4_000,
    ...reply,
  });
  let found: ModelSkills = {};
  for await (const skills of probeSkills(ask)) found = { ...found, ...skills };
  return found;
}

test("a model that does all of it, and how fast it reads", async () => {
  expect(await skillsOf(["Up to 40 minutes in a storm [2].", "NOT_FOUND", TRUE_AND_FALSE])).toEqual({
    cites: true,
    refuses: true,
    judges: true,
    readsPerSecond: 300,
  });
});

test.each([
  ["Up to 40 minutes in a storm.", false],
  ["Up to 40 minutes in a storm [1].", false],
  ["Up to 40 minutes in a storm [1][2].", false],
  ["25 minutes [2].", false],
  ["It takes forty minutes【2】.", true],
])("%j: names its source rightly %j", async (text, cites) => {
  expect((await skillsOf([text])).cites).toBe(cites);
});

test.each([
  ["The captain is Jens Marne, born in 1911 [2].", false],
  ["The passages do not mention the captain.", true],
  ["**NOT_FOUND**", true],
  ["", false],
])("%j: says that there is no answer %j", async (text, refuses) => {
  expect((await skillsOf(["", text])).refuses).toBe(refuses);
});

test.each([
  [TRUE_AND_FALSE.replace("unsupported", "supported"), false],
  ['{"judgements": []}', false],
  ["Yes and no.", false],
])("%j: judges %j", async (text, judges) => {
  expect((await skillsOf(["", "", text])).judges).toBe(judges);
});

test("of a prompt that was kept from before, reading is not measured", async () => {
  expect(await skillsOf([], { cachedInputTokens: 850 })).not.toHaveProperty("readsPerSecond");
});
