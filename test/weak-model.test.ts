/** A small model end to end: what it is asked, when it is not, and when its answer is shown; in both languages. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const KILN =
  "The brick kiln of Osterby was fired for the first time in 1888 by Marta Lind. It burned peat from the moor. " +
  "The kiln makes 4,000 bricks a day. Visitors may enter the kiln of Osterby only with a helmet.\n";
const TEMPLE = "白云寺始建于1043年。寺里有一口重三吨的铜钟。\n";
const ENGLISH = "How many bricks does the kiln of Osterby make a day?";
const CHINESE = "白云寺始建于哪一年？";
const CONDITION = "May visitors enter the kiln of Osterby?";
const ANSWERS = new Map([
  [ENGLISH, /4,000 bricks/u],
  [CHINESE, /1043/u],
  [CONDITION, /only with a helmet/u],
]);

let model: FakeModel;
let serving: Serving;
/** Requests of the tests before. */
let before = 0;

beforeAll(async () => {
  model = await startFakeModel();
  serving = await serveHere({ FOOTNOTE_MODEL: "openai/tiny-0.5b", OPENAI_BASE_URL: model.baseURL });
  await upload(serving.address, "kiln.txt", KILN);
  await upload(serving.address, "白云寺.txt", TEMPLE);
});
beforeEach(() => void (before = model.requests.length));
afterAll(async () => {
  await serving?.close();
  await model?.close();
  await endEverything();
});

const ask = (text: string, question: string, more: object = {}): Promise<Turn> => {
  model.setReply({ kind: "text", text });
  return askTurn(serving.address, { question, ...more });
};
const requests = () => model.requests.slice(before);
const told = (turn: Turn): string => turn.notices.map(({ message }) => message).join(" ");

describe("a small model's answer", () => {
  test.each([
    ["The kiln of Osterby makes 4,000 bricks a day.", ENGLISH],
    ["白云寺始建于1043年。", CHINESE],
  ])("%j is shown, footnoted, where it says what the sources say", async (text, question) => {
    const turn = await ask(text, question);
    expect(turn.answer).toMatchObject({ writer: "model", text, claims: [{ verdict: "supported" }] });
    expect(turn.notices).toEqual([]);
    await expectQuotesStand(serving.address, turn);
  });

  test.each([
    ["is true and does not answer", "The brick kiln of Osterby burned peat from the moor.", ENGLISH],
    ["has another figure", "The kiln of Osterby makes 400 bricks a day.", ENGLISH],
    ["leaves the figure out", "The kiln of Osterby makes bricks.", ENGLISH],
    ["leaves a condition out", "Visitors may enter the kiln of Osterby.", CONDITION],
    ["says more than is carried", "The kiln of Osterby makes 4,000 bricks a day. Pirates buy them.", ENGLISH],
    ["refuses", "NOT_FOUND", ENGLISH],
    ["没有回答", "寺里有一口重三吨的铜钟。", CHINESE],
    ["年份不对", "白云寺始建于1403年。", CHINESE],
  ])("that %s gives way to the sources' own words", async (_, text, question) => {
    const turn = await ask(text, question);
    expect(turn.answer).toMatchObject({ writer: "extractive", status: "answered" });
    expect(turn.answer.text).toMatch(ANSWERS.get(question) ?? "no");
    expect(turn.answer.text).not.toContain(text);
    expect(told(turn)).toContain("word for word from the sources instead");
  });
});

describe("what a small model is asked", () => {
  test("is short, in one call also for a follow-up, and without markers or tokens of ours", async () => {
    const { threadId } = await ask("The kiln of Osterby makes 4,000 bricks a day.", ENGLISH);
    const [request] = requests();
    const prompt = request?.body.messages?.map(({ content }) => content).join("\n") ?? "";
    expect(prompt.length).toBeLessThan(3_600);
    expect(prompt).not.toMatch(/NOT_FOUND|\[n\]|\[2\]/u);
    expect(prompt).toContain("4,000 bricks");
    expect(request?.body.max_tokens).toBe(150);
    const followUp = await ask(
      "It was fired for the first time in 1888.",
      "And who fired it for the first time?",
      {
        threadId,
      },
    );
    expect(followUp.answer.text).toContain("Marta Lind");
    expect(requests()).toHaveLength(2);
  });

  test("is nothing where the sources seem to have no answer; who insists has it asked all the same", async () => {
    const nobody = "What is the phone number of Marta Lind?";
    const turn = await ask("Her number is 4,000.", nobody);
    expect(turn.answer).toMatchObject({ status: "not-found" });
    expect(turn.usage.modelCalls).toBe(0);
    expect(told(turn)).toContain("was not asked");
    expect(requests()).toEqual([]);
    const insisted = await ask("Her number is 4,000.", nobody, { writer: "model" });
    expect(insisted.usage.modelCalls).toBe(1);
    expect(insisted.answer.claims.map(({ verdict }) => verdict)).not.toContain("supported");
  });
});
