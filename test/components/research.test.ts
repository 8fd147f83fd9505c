/** Research on the page: begun, watched, its plan changed, its report with footnotes that open on their words; in both languages. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ResearchList } from "../../src/core/domain/replies.ts";
import { endEverything } from "../footnote-process.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "../harbour-lights.ts";
import { readJson, upload } from "../http-client.ts";
import { closePage, openPage } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

let routes: RoutesHere;

beforeAll(async () => {
  routes = await openRoutes();
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(routes.address, name, text);
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await endEverything();
});

test("is begun, and ends in a report whose footnotes open on their words", async () => {
  const page = await openPage(routes.address);
  await page.click("link", "Research");
  await page.fill("What is to be found out?", RIVER_QUESTION);
  await page.click("button", "Begin");
  await page.shown(".digest-status", "done");
  await page.shown(".answer", "river Tamol");
  await page.shown(".research-questions", "Ida Marlowe");
  const [note] = page.all(".answer .note, .answer sup button, .answer button");
  note?.click();
  await page.shown(".panel mark");
  expect(page.path()).toMatch(/^run\/rsc_[\w-]+\?doc=/u);
});

test("shows its plan first where that is wished, and works on the one that is sent back", async () => {
  const page = await openPage(routes.address, { path: "run" });
  await page.fill("What is to be found out?", RIVER_QUESTION);
  (await page.shown(".research-waits input")).click();
  await page.click("button", "Begin");
  await page.shown(".digest-status", "waits for you");
  await page.fill("One question a line", "Which river flows through Wickhaven?");
  await page.click("button", "Work on this plan");
  await page.shown(".digest-status", "done");
  await page.shown(".research-questions", /Which river flows through Wickhaven\?.*yours/u);
  const { research } = await readJson<ResearchList>(await fetch(`${routes.address}/api/research`));
  expect(research[0]?.question).toBe(RIVER_QUESTION);
});

test("speaks Chinese, and lists what was researched before", async () => {
  const page = await openPage(routes.address, { path: "run", language: "zh" });
  await page.shown("h2", "研究");
  await page.shown(".document-facts", "已完成");
});

test("goes on watching behind a server that was away, and shows how it ended; each step can be done again", async () => {
  const { research } = await readJson<ResearchList>(await fetch(`${routes.address}/api/research`));
  const id = research[0]?.id ?? "";
  const path = `/api/research/${id}`;
  const page = await openPage(routes.address, {
    path: `run/${id}`,
    answers: { [path]: () => new Response("", { status: 503 }) },
  });
  await page.shown(".failure", "cannot be reached");
  page.answer(path, () => Response.json({}))();
  await page.shown(".digest-status", "done");
  await page.gone(".failure");
  await page.click("button", /What was done/u);
  page.all(".research-step-actions button")[0]?.click();
  await expect.poll(() => page.requests.map((one) => one.path)).toContain(`${path}/steps/1/redo`);
  await page.shown(".digest-status", "done");
});
