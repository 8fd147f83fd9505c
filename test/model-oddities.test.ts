/**
 * Models that write nothing worth showing, end to end: the extractive writer answers instead and it is said why, in both
 * languages and over every way of asking; who insists on the model gets its words. And models that only write oddly: what
 * they say is checked and footnoted all the same.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import type { Turn } from "../src/core/domain/answer.ts";
import { inLanguage } from "../src/core/domain/said/in-language.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import { endEverything, footnote } from "./footnote-process.ts";
import { askTurn, expectQuotesStand, postJson, readEvents, upload } from "./http-client.ts";
import { serveHere } from "./serve-here.ts";

const MILL =
  "The water mill of Arbeck was built in 1764 by Jonas Tell. A ticket to the mill costs 7 euros.\n\n" +
  "The mill is closed in January.\n";
const TEA = "青岚茶园位于云岭南坡，创办于1956年。茶园的门票每人三十元，学生半价。\n";
const ENGLISH = "What does a ticket to the water mill of Arbeck cost?";
const CHINESE = "青岚茶园创办于哪一年？";

let model: FakeModel;
let serving: Serving;
let address: string;

beforeAll(async () => {
  model = await startFakeModel();
  serving = await serveHere({ FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL });
  address = serving.address;
  await upload(address, "mill.txt", MILL);
  await upload(address, "茶园.txt", TEA);
});
afterAll(async () => {
  await serving?.close();
  await model?.close();
  await endEverything();
});

const ask = async (text: string, question: string, writer = "auto"): Promise<Turn> => {
  model.setReply({ kind: "text", text });
  return askTurn(address, { question, writer });
};

describe("nothing of it stands, so the sources' own words answer", () => {
  test.each([
    ["a refusal by the token", "NOT_FOUND", ENGLISH, /found no answer/],
    ["a refusal in words", "I could not find this in the passages.", ENGLISH, /found no answer/],
    ["a refusal as an AI", "As an AI, I have no access to prices.", ENGLISH, /found no answer/],
    ["拒绝回答", "抱歉，资料中没有提到创办的年份。", CHINESE, /没有找到/],
    ["a loop", "The mill is very old. ".repeat(60), ENGLISH, /loop/],
    ["循环", "茶园很大很漂亮。".repeat(60), CHINESE, /反复/],
    [
      "markers alone",
      Array.from({ length: 60 }, (_, n) => `[${n + 1}]`).join(" "),
      ENGLISH,
      /loop|no answer/,
    ],
    [
      "the rules",
      "Use only what the passages say. No outside knowledge, no guesses, no inference beyond them.",
      ENGLISH,
      /repeated/,
    ],
    ["the question", `${ENGLISH} 12`, ENGLISH, /repeated|carry nothing/],
    ["问题本身", `${CHINESE}5。`, CHINESE, /重复|不支持/],
    ["an invention", "Pirates sell parrots there on Fridays.", ENGLISH, /carry nothing/],
    ["编造", "海盗每周五在那里卖鹦鹉。", CHINESE, /不支持/],
    [
      "a tool call",
      '<tool_call>\n{"name": "search", "arguments": {"query": "ticket"}}\n</tool_call>',
      ENGLISH,
      /wrote no answer/,
    ],
    ["nothing", "", ENGLISH, /wrote no answer/],
  ])("%s", async (_, text, question, why) => {
    const turn = await ask(text, question);
    expect(turn.answer).toMatchObject({ status: "answered", writer: "extractive" });
    expect(turn.answer.text).toMatch(question === ENGLISH ? /7 euros/u : /1956/u);
    const told = turn.notices.map((notice) => inLanguage(question === ENGLISH ? "en" : "zh", notice).message);
    expect(told.join(" ")).toMatch(why);
    await expectQuotesStand(address, turn);
  });

  test("an invention about what no source answers is no answer either", async () => {
    const turn = await ask("The mayor of Arbeck is Ludmila Prax.", "Who is the mayor of Arbeck?");
    expect(turn.answer.text).not.toContain("Ludmila");
    expect(turn.notices.map(({ code }) => code)).toContain("answer-replaced");
  });

  test("what was shown before is void, in the events too", async () => {
    model.setReply({ kind: "text", text: "Pirates sell parrots there on Fridays." });
    const events = await readEvents(await postJson(`${address}/api/ask`, { question: ENGLISH }));
    const starts = events.flatMap((event) => (event.type === "answer-start" ? [event.writer] : []));
    expect(starts).toEqual(["model", "extractive"]);
    const last = events.slice(events.findLastIndex(({ type }) => type === "answer-start"));
    const text = last.flatMap((event) => (event.type === "answer-delta" ? [event.text] : [])).join("");
    expect(events.at(-1)).toMatchObject({ type: "answer-end", turn: { answer: { text } } });
  });

  test("the terminal says why, in its language", async () => {
    model.setReply({ kind: "text", text: "海盗每周五在那里卖鹦鹉。" });
    const env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
    const data = serving.footnote.config.dataFolder;
    const said = await footnote(["ask", CHINESE, "--data", data], { ...env, LC_ALL: "zh_CN.UTF-8" });
    expect(said.stdout).toContain("来源一句也不支持");
    expect(said.stdout).toContain("1956");
  });
});

describe("who insists on the model", () => {
  test("gets its words, marked", async () => {
    const { answer } = await ask("Pirates sell parrots there on Fridays.", ENGLISH, "model");
    expect(answer).toMatchObject({ writer: "model", text: expect.stringContaining("Pirates") });
    expect(answer.claims.map(({ verdict }) => verdict)).not.toContain("supported");
  });

  test("is told that it refuses, though in words of its own", async () => {
    const { answer } = await ask("The answer is not found.", ENGLISH, "model");
    expect(answer).toMatchObject({ writer: "model", status: "not-found", claims: [] });
  });
});

test("a loop is left, and the call with it", async () => {
  model.setReply({ kind: "runaway", text: "The mill is very old. " });
  const turn = await askTurn(address, { question: ENGLISH });
  expect(turn.answer).toMatchObject({ writer: "extractive" });
  expect(turn.usage.outputTokens).toBeLessThan(200);
  await expect.poll(() => model.requests.at(-1)?.aborted).toBe(true);
});

describe("written oddly, and right", () => {
  test.each([
    ["no marker", "A ticket to the mill costs 7 euros.", ENGLISH],
    ["a marker of no source", "A ticket to the mill costs 7 euros [9].", ENGLISH],
    ["the other source's marker", "A ticket to the mill costs 7 euros [2].", ENGLISH],
    ["markers of Markdown", "A ticket to the mill costs 7 euros [^1].", ENGLISH],
    ["markers in full-width brackets", "A ticket to the mill costs 7 euros 【1】.", ENGLISH],
    ["a label", "Answer: A ticket to the mill costs 7 euros.", ENGLISH],
    ["a tag", "<answer>A ticket to the mill costs 7 euros.</answer>", ENGLISH],
    ["JSON", '{"answer": "A ticket to the mill costs 7 euros."}', ENGLISH],
    ["thoughts", "<think>The price is asked for.</think>A ticket to the mill costs 7 euros [1].", ENGLISH],
    [
      "a next question",
      "A ticket to the mill costs 7 euros.\n\nUser: Who built it?\nAssistant: Nobody.",
      ENGLISH,
    ],
    ["没有标记", "青岚茶园创办于1956年。", CHINESE],
    ["标签", "答案：青岚茶园创办于1956年【1】。", CHINESE],
  ])("%s", async (_, text, question) => {
    const turn = await ask(text, question);
    const { answer } = turn;
    expect(answer).toMatchObject({ writer: "model", status: "answered" });
    expect(answer.text).not.toMatch(/<|\{|Answer:|答案：|Nobody|think/u);
    const title = question === ENGLISH ? "mill" : "茶园";
    const [right] = answer.claims;
    expect(right).toMatchObject({ verdict: "supported", reasons: [] });
    const cited = answer.sources.find(({ number }) => number === right?.citations[0]?.source);
    expect(cited?.title).toBe(title);
    await expectQuotesStand(address, turn);
  });
});
