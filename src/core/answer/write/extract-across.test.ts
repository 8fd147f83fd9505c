import { expect, it } from "vitest";
import type { Extracted } from "./extractive/extracted.ts";
import { extractFrom } from "./fake-extracting.ts";

const LEASE = {
  title: "Lease of the mill",
  text: "The rent of the mill is 900 euros. Dogs are allowed with the consent of the miller.",
};

it("answers a question in the other language with the sentence that answers, as it stands", async () => {
  const question = "磨坊的租金是多少钱？";
  const nearness = { "The rent of the mill": 0.84, "Dogs are": 0.78 };
  const answers = { "The rent of the mill": 0.9 };
  const matched = { "The rent of the mill": 0.45 };
  const { sentences } = await extractFrom(question, { own: [LEASE], nearness, answers, matched });
  expect(sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
  const far = { "The rent of the mill": 0.74 };
  expect((await extractFrom(question, { own: [LEASE], nearness: far, answers: {} })).status).toBe(
    "not-found",
  );
});

it("finds the answer in the other language though another sentence is as near as a whole", async () => {
  const { sentences } = await extractFrom("磨坊的租金是多少钱？", {
    own: [LEASE],
    nearness: { "The rent of the mill": 0.8, "Dogs are": 0.81 },
    matched: { "The rent of the mill": 0.5 },
    answers: { mill: 0.4, Dogs: 0.4 },
  });
  expect(sentences[0]?.text).toBe("The rent of the mill is 900 euros.");
});

it("answers from a text in the other language that says one thing over and over", async () => {
  const { sentences } = await extractFrom("磨坊的租金是多少钱？", {
    own: [{ title: "Lease", text: "The rent of the mill is 900 euros. ".repeat(40) }],
    nearness: { "The rent of the mill": 0.84 },
    matched: { "The rent of the mill": 0.45 },
    answers: { "The rent of the mill": 0.9 },
  });
  expect(sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
});

it("answers from the other language only where its own has nothing on the subject", async () => {
  const own = [LEASE, { title: "磨坊参观须知", text: "磨坊每天上午开放，不得拍照。" }];
  const nearness = { "The rent of the mill": 0.82, "Dogs are": 0.78 };
  const asked = await extractFrom("磨坊的租金是多少钱？", { own, nearness, answers: { rent: 0.6 } });
  expect(asked.sentences.map(({ text }) => text)).not.toContain("The rent of the mill is 900 euros.");
});

it("compares with what is in the other language only where that lies about as near", async () => {
  const own = [LEASE, { title: "湖边小屋", text: "湖边的小屋每晚收费，须提前预订。" }];
  const given = { own, answers: { rent: 0.95 }, matched: { rent: 0.5 } };
  const at = (小屋: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", { ...given, nearness: { rent: 0.84, 小屋 } });
  expect((await at(0.88)).sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
  expect((await at(0.97)).status).toBe("not-found");
});

it("answers from what lies behind in the other language only where that is certain", async () => {
  const own = [LEASE, { title: "湖边小屋", text: "湖边的小屋每晚收费，须提前预订。" }];
  const at = (小屋: number, rent: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", {
      own,
      answers: { rent },
      matched: { rent: 0.4 },
      nearness: { rent: 0.84, 小屋 },
    });
  const [near, behind, certain] = [await at(0.88, 0.8), await at(0.91, 0.8), await at(0.91, 0.995)];
  expect(near.status).toBe("answered");
  expect(near.confidence).toBeLessThan(0.8);
  expect(behind.status).toBe("not-found");
  expect(certain.status).toBe("answered");
});

const HUT = { title: "湖边小屋", text: "湖边的小屋每晚收费，须提前预订。" };

it("leaves to the question's own language what that answers at all likely, unless it is certain", async () => {
  const hut = { title: "湖边小屋", text: "湖边小屋的租金是每晚五百元。" };
  const asked = (租金: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", {
      own: [LEASE, hut],
      answers: { 租金, rent: 0.8 },
      matched: { rent: 0.4 },
      nearness: { 租金: 0.88, rent: 0.84 },
    });
  const [hardly, likely] = [await asked(0.5), await asked(0.7)];
  expect(hardly.sentences.map(({ text }) => text)).toEqual(["The rent of the mill is 900 euros."]);
  expect(likely.sentences.map(({ text }) => text)).not.toContain("The rent of the mill is 900 euros.");
});

it("stays in the language of the thread unless the other one is certain", async () => {
  const asked = (rent: number): Promise<Extracted> =>
    extractFrom("磨坊的租金是多少钱？", {
      own: [LEASE, HUT],
      thread: [HUT],
      answers: { rent },
      matched: { rent: 0.4 },
      nearness: { rent: 0.84, 小屋: 0.88 },
    });
  expect((await asked(0.8)).status).toBe("not-found");
  expect((await asked(0.995)).status).toBe("answered");
});
