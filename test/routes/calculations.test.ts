/** Questions that are calculations, over HTTP and for other people's programs: answered without a search, and said to be. */
import { beforeAll, expect, test } from "vitest";
import { askTurn, postJson, readEvents, readJson, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const server = routesForAll();

beforeAll(async () => {
  await upload(
    server.address,
    "leave.md",
    "# Leave\n\nWe have 25 days of leave a year. Section 5.2 says who has more.\n",
  );
});

test("the stream tells of it, and the turn has no sources and no steps", async () => {
  const events = await readEvents(await postJson(`${server.address}/api/ask`, { question: "12 × 3.5 kg" }));
  const calculated = { kind: "arithmetic", understood: "12 × 3.5 kg", result: "42 kg" };
  expect(events.map(({ type }) => type)).toEqual([
    "run-start",
    "answer-start",
    "answer-delta",
    "usage",
    "answer-end",
  ]);
  expect(events[1]).toMatchObject({ calculated });
  const end = events.at(-1);
  if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
  expect(end.turn.answer).toMatchObject({
    text: "12 × 3.5 kg = 42 kg\n\nCalculated here, no source.",
    status: "answered",
    calculated,
    claims: [],
    sources: [],
  });
  expect(end.turn).not.toHaveProperty("steps");
});

test("in Chinese it is said in Chinese, and today is where the person is", async () => {
  const { answer } = await askTurn(server.address, { question: "3500的20%是多少" });
  expect(answer.text).toBe("3,500 × 20% = 700\n\n由本程序算出，没有来源。");
  const days = await Promise.all(
    ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((timeZone) =>
      askTurn(server.address, { question: "今天几号", timeZone }),
    ),
  );
  const [first, second] = days.map((turn) => turn.answer);
  expect(first?.text).toContain("由本程序算出，没有来源。");
  // Between them lie 25 hours.
  expect(first?.calculated?.result).not.toBe(second?.calculated?.result);
});

test("what may be about documents is searched, and so is what is asked of one or not to be calculated", async () => {
  const { answer } = await askTurn(server.address, { question: "How many days of leave do we have?" });
  expect(answer).not.toHaveProperty("calculated");
  expect(answer.text).toContain("25 days");
  const [document] = await readJson<{ documents: { id: string }[] }>(
    await fetch(`${server.address}/api/documents`),
  ).then(({ documents }) => documents);
  const question = "what is 20% of 50";
  const scoped = await askTurn(server.address, { question, documentIds: [document?.id ?? ""] });
  expect(scoped.answer).not.toHaveProperty("calculated");
  const searched = await askTurn(server.address, { question, calculate: false });
  expect(searched.answer).not.toHaveProperty("calculated");
  expect(searched).toHaveProperty("steps");
});

test("a question after a sum stands by itself", async () => {
  const { threadId } = await askTurn(server.address, { question: "12 × 3.5 kg" });
  const turn = await askTurn(server.address, { question: "How much leave is there?", threadId });
  expect(turn).not.toHaveProperty("understood");
  expect(turn.answer.text).toContain("25 days");
});

test("a program that speaks OpenAI's protocol gets the text with its note", async () => {
  const body = { model: "sonar", messages: [{ role: "user", content: "5 miles in km" }] };
  const reply = await readJson<{ choices: { message: { content: string } }[] }>(
    await postJson(`${server.address}/v1/chat/completions`, body),
  );
  expect(reply.choices[0]?.message.content).toBe("5 mi → km: 8.04672 km\n\nCalculated here, no source.");
});
