/** `POST /api/check`: any text against any documents, in one request. */
import { describe, expect, test } from "vitest";
import type { CheckedText } from "../../src/core/domain/checked-text.ts";
import { postJson, readJson, readRefusal } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const opera = {
  name: "opera",
  text: "The Opera House opened in 1973. It is visited by 10.9 million people a year.",
};
const bridge = { name: "bridge", text: "The bridge carries eight lanes of traffic." };
const server = routesForAll();

const check = (body: unknown): Promise<Response> => postJson(`${server.address}/api/check`, body);

test("each claim comes with its verdict, its reasons and the words of its document", async () => {
  const text = "The Opera House opened in 1974 [1]. The bridge carries eight lanes of traffic [2]. It rains.";
  const { claims, summary } = await readJson<CheckedText>(await check({ text, documents: [opera, bridge] }));
  expect(claims).toMatchObject([
    {
      start: 0,
      end: 35,
      text: text.slice(0, 35),
      verdict: "unsupported",
      reasons: [{ code: "number-differs", message: expect.stringContaining("1973") }],
      citations: [{ document: "opera", quote: { start: 0, end: 31, text: opera.text.slice(0, 31) } }],
    },
    { verdict: "supported", reasons: [], citations: [{ document: "bridge" }] },
    { verdict: "uncited", reasons: [{ code: "not-cited" }], citations: [] },
  ]);
  expect(summary).toMatchObject({ total: 3, supported: 1, partial: 0, unsupported: 1, uncited: 1 });
});

test("nothing of it is kept", async () => {
  await check({ text: "It is so.", documents: [opera] });
  const { documents } = await readJson<{ documents: { title: string }[] }>(
    await fetch(`${server.address}/api/documents`),
  );
  expect(documents.map(({ title }) => title)).not.toContain("opera");
});

describe("a refusal is typed", () => {
  test.each([
    ["bad-request", { text: "It is so." }],
    ["bad-request", { text: "It is so.", documents: [] }],
    ["bad-request", { text: "It is so.", documents: [{ text: "It is so." }] }],
    ["bad-request", { text: "It is so.", documents: Array.from({ length: 101 }, () => opera) }],
    ["document-empty", { text: " ", documents: [opera] }],
    ["document-empty", { text: "It is so.", documents: [opera, { name: "blank", text: "" }] }],
    ["document-too-large", { text: "It is so. ".repeat(60_000), documents: [opera] }],
    [
      "document-too-large",
      { text: "It is so.", documents: [{ name: "huge", text: "x".repeat(10_000_000) }] },
    ],
  ])("%s %#", async (code, body) => {
    expect(await readRefusal(await check(body))).toMatchObject({ code });
  });
});
