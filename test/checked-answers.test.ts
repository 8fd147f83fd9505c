/** Checked claims end to end, in the terminal and over HTTP: what is marked, why, and what a strict answer leaves. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Turn } from "../src/core/domain/answer.ts";
import {
  CHECKED_DOCUMENTS,
  CHECKED_QUESTION,
  checkedReply,
  FROM_ELSEWHERE,
  INVENTED_NAME,
  RIGHT,
  WRONG_NUMBER,
} from "./checked-answer.ts";
import { type FakeModel, startFakeModel } from "./fake-model-server.ts";
import {
  endEverything,
  type Env,
  footnote,
  footnoteJson,
  startServer,
  tempFolder,
} from "./footnote-process.ts";
import { askTurn, expectQuotesStand, postJson, readEvents } from "./http-client.ts";

let model: FakeModel;
let env: Env;
const data = tempFolder();

beforeAll(async () => {
  model = await startFakeModel({ reply: checkedReply });
  env = { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL };
  await footnote(["add", tempFolder(CHECKED_DOCUMENTS), "--data", data]);
});
afterAll(async () => {
  await endEverything();
  await model?.close();
});

const ask = async (...args: string[]): Promise<Turn> =>
  (await footnoteJson(["ask", CHECKED_QUESTION, "--data", data, ...args], env)).json as Turn;

describe("what the sources do not carry", () => {
  test("is told in the JSON: exactly that, each with why; what another source says is that one's", async () => {
    const { answer } = await ask();
    expect(answer.claims.map(({ text }) => text)).toEqual([
      RIGHT,
      WRONG_NUMBER,
      INVENTED_NAME,
      FROM_ELSEWHERE,
    ]);
    const [right, ...marked] = answer.claims;
    expect(right).toMatchObject({ verdict: "supported", reasons: [] });
    const [number, name, elsewhere] = marked;
    for (const one of [number, name]) expect(one?.verdict).not.toBe("supported");
    expect(number?.reasons).toMatchObject([
      { code: expect.stringMatching(/^number-/), claimed: expect.stringContaining("530") },
    ]);
    expect(name?.reasons).toMatchObject([
      { code: expect.stringMatching(/^name-/), claimed: "Ottilie Krause" },
    ]);
    const [cited] = elsewhere?.citations ?? [];
    expect(elsewhere).toMatchObject({ verdict: "supported", reasons: [] });
    expect(cited).toMatchObject({ quote: { text: FROM_ELSEWHERE }, verdict: "supported" });
    const other = answer.sources.find((source) => source.number === cited?.source);
    expect(other).toMatchObject({ title: "ferry" });
  });

  test("is marked in the terminal, in words, and told under the answer", async () => {
    const { stdout } = await footnote(["ask", CHECKED_QUESTION, "--data", data], env);
    const marks = [...stdout.matchAll(/^(?:~ partly|✗ not) supported: “(.*)”\n {4}(.*)$/gmu)];
    expect(marks.map(([, text]) => text)).toEqual([WRONG_NUMBER, INVENTED_NAME]);
    expect(marks[0]?.[2]).toContain("530");
    expect(marks[1]?.[2]).toContain("Ottilie Krause");
    expect(stdout).toContain("2 of 4 statements supported; ");
    expect(stdout).toMatch(/opened in 1932\.\[\d\] The/u);
    expect(stdout).toMatch(/530 metres long\.\[\d\] \((?:~ partly|✗ not) supported\)/u);
    // oxlint-disable-next-line no-control-regex -- colour is for terminals
    expect(stdout).not.toMatch(/\u001b/);
  });

  test("is nothing where no model wrote", async () => {
    const { stdout } = await footnote(["ask", CHECKED_QUESTION, "--data", data]);
    expect(stdout).toContain("Every statement is quoted word for word.");
    expect(stdout).not.toMatch(/supported/);
  });
});

describe("a strict answer", () => {
  test("is without it, says how much that is, and is what a follow-up leans on", async () => {
    const server = await startServer(data, env);
    const events = await readEvents(
      await postJson(`${server.address}/api/ask`, { question: CHECKED_QUESTION, strict: true }),
    );
    const deltas = events.flatMap((event) => (event.type === "answer-delta" ? [event.text] : []));
    const end = events.at(-1);
    if (end?.type !== "answer-end") throw new Error(`ended with ${end?.type}`);
    const { answer, threadId } = end.turn;
    expect(deltas.join("")).toBe(answer.text);
    expect(deltas[0]).toBe(RIGHT);
    expect(answer.text).toContain(FROM_ELSEWHERE);
    expect(answer.text).not.toMatch(/530|Ottilie/u);
    expect(answer.text).not.toMatch(/^- *$/mu);
    expect(answer.text).toContain("The engineer Ruben Falk designed the bridge of Nordwick.");
    expect(answer.claims.length + (answer.leftOut?.claims ?? 0)).toBe(4);
    expect(end.turn.notices.map(({ code }) => code)).toEqual(["answer-replaced"]);
    await expectQuotesStand(server.address, end.turn);

    await askTurn(server.address, { question: "And who built it?", threadId });
    const told =
      model.requests
        .at(-1)
        ?.body.messages?.map(({ content }) => content)
        .join("\n") ?? "";
    const earlier = /<earlier>[^]*<\/earlier>/u.exec(told)?.[0] ?? "";
    expect(earlier).toContain(RIGHT);
    expect(earlier).not.toContain("Ottilie");
    await server.end();
  });

  test("of which nothing is left is written again by a stronger model, where one is named", async () => {
    model.setReply((request) =>
      request.body.model === "strong"
        ? checkedReply(request)
        : { kind: "text", text: "Pirates paid for all of it [1]." },
    );
    const strong = { ...env, FOOTNOTE_ESCALATE: "openai/strong" };
    const { json } = await footnoteJson(["ask", CHECKED_QUESTION, "--strict", "--data", data], strong);
    model.setReply(checkedReply);
    const { answer, notices } = json as Turn;
    expect(answer).toMatchObject({ status: "answered", model: "openai/strong" });
    expect(answer.text.startsWith(RIGHT)).toBe(true);
    expect(notices.map(({ code }) => code)).toEqual(["answer-rewritten", "answer-replaced"]);
  });

  test("of which nothing is left says so, in words and with a notice", async () => {
    const pirates = {
      kind: "text",
      text: "Pirates paid for all of it [1]. They wore silver shoes.",
    } as const;
    model.setReply(pirates);
    const { answer, notices } = await ask("--strict", "--writer", "model");
    const args = ["ask", CHECKED_QUESTION, "--strict", "--writer", "model", "--data", data];
    const { stdout } = await footnote(args, env);
    model.setReply(checkedReply);
    expect(answer).toMatchObject({ status: "not-found", claims: [], sources: [], leftOut: { claims: 2 } });
    expect(answer.text).not.toContain("Pirates");
    expect(answer.nearest).not.toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(["nothing-supported"]);
    expect(stdout).toContain("2 statements left out: no source carries them.");
    expect(stdout).not.toContain("Pirates");
  });
});
