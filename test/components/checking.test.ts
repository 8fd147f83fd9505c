/** Checked statements on the page: the count, the marks, why, hiding, asking anew, strict answers. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Turn } from "../../src/core/domain/answer.ts";
import {
  CHECKED_DOCUMENTS,
  CHECKED_QUESTION,
  checkedReply,
  FROM_ELSEWHERE,
  INVENTED_NAME,
  RIGHT,
  WRONG_NUMBER,
} from "../checked-answer.ts";
import { type FakeModel, startFakeModel } from "../fake-model-server.ts";
import { endEverything } from "../footnote-process.ts";
import { upload } from "../http-client.ts";
import { closePage, openPage, type PageHere } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

let model: FakeModel;
let routes: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel({ reply: checkedReply });
  routes = await openRoutes(
    { FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL },
    { hasGuide: true },
  );
  for (const [name, text] of Object.entries(CHECKED_DOCUMENTS)) await upload(routes.address, name, text);
});
afterEach(async () => {
  model.setReply(checkedReply);
  await closePage();
});
afterAll(async () => {
  await routes?.close();
  await model?.close();
  await endEverything();
});

const verdicts = (page: PageHere): HTMLElement[] => page.all("button.verdict");

test("counts what is supported, and marks exactly what is not, each with why", async () => {
  const page = await openPage(routes.address);
  await page.ask(CHECKED_QUESTION);
  expect(page.text(".tally-count")).toContain("2 of 4 statements supported");
  const labels = verdicts(page).map((one) => one.getAttribute("aria-label"));
  expect(labels).toHaveLength(2);
  for (const [nth, text] of [WRONG_NUMBER, INVENTED_NAME].entries()) {
    expect(labels[nth]).toMatch(/^Why “(?:partly|not supported)”\? /);
    expect(labels[nth]).toContain(text);
  }
  await page.shown("p[role=status]", "2 of 4 statements supported");

  verdicts(page)[0]?.click();
  await page.shown(".claim-card .reasons", "530");
  await page.shown(".document-text mark", "503 metres");
  // The words themselves open it too, for the mouse.
  (await page.shown(".claim", "Ottilie Krause")).click();
  await page.shown(".claim-card .reasons", "Ottilie Krause");
  await page.shown(".document-text mark", "Ruben Falk");

  // A statement that is carried by one quote needs no explanation, and another source's is cited as that one's.
  await page.click("button", "Close");
  page.all(".note.supported").at(-1)?.click();
  await page.shown(".panel h2", /^ferry$/);
  await page.shown(".document-text mark", FROM_ELSEWHERE);
  expect(page.all(".claim-card")).toEqual([]);
});

test("is looked at by its verdicts, one at a time", async () => {
  const page = await openPage(routes.address);
  await page.ask(CHECKED_QUESTION);
  const only = () => page.all(".answer")[0]?.getAttribute("data-only");
  await page.click("button", "supported 2");
  await expect.poll(only).toBe("supported");
  await page.click("button", /^not supported \d$/);
  await expect.poll(only).toBe("unsupported");
  await page.click("button", /^not supported \d$/);
  await expect.poll(only).toBeNull();
});

test("gives the reasons in Chinese", async () => {
  const page = await openPage(routes.address, { language: "zh-CN" });
  await page.ask(CHECKED_QUESTION);
  expect(page.text(".tally-count")).toContain("4 句中有 2 句有据");
  verdicts(page)[1]?.click();
  await page.shown(".claim-card .reasons", /来源.*Ottilie Krause/);
});

test("counts while the answer is written", async () => {
  model.setReply((request) => {
    const reply = checkedReply(request);
    return reply.kind === "text" ? { kind: "stall", text: reply.text } : reply;
  });
  const page = await openPage(routes.address);
  const asked = page.ask(CHECKED_QUESTION);
  await page.shown(".turn[aria-busy=true] .tally-count", /1 of 3 statements/);
  await page.click("button", "Stop");
  await page.shown(".failure-note");
  await asked;
});

test("is shown without what is not supported, on request, and the browser remembers it", async () => {
  let page = await openPage(routes.address);
  await page.ask(CHECKED_QUESTION);
  await page.click("button", "Hide what is not supported");
  await page.shown(".tally", "2 hidden");
  expect(page.text(".answer")).toContain("1932");
  expect(page.text(".answer")).not.toContain("530");
  expect(page.all(".answer li")).toHaveLength(1);
  page = await page.reload();
  await page.shown(".tally", "2 hidden");
  await page.click("button", "Show everything");
  await page.shown(".answer", WRONG_NUMBER.slice(0, -1));
});

test("is asked for anew in its place, without what no source carries, and stays as a version", async () => {
  const page = await openPage(routes.address);
  await page.ask(CHECKED_QUESTION);
  model.setReply({ kind: "quote" });
  await page.click("button", "Ask for a rewrite");
  await page.shown(".versions", "2 of 2");
  expect(page.all(".question").map(({ textContent }) => textContent)).toEqual([CHECKED_QUESTION]);
  await page.shown(".tally[data-verdict=supported]");
  expect(page.text()).not.toContain("Ask for a rewrite");
  await page.click("button", "Earlier version");
  await page.shown(".versions", "1 of 2");
  await page.shown(".answer", WRONG_NUMBER.slice(0, -1));
});

test("leaves out what is not supported where that is chosen, or says it in the source's words, and says how much", async () => {
  let page = await openPage(routes.address);
  await page.click("button", "Only what is supported");
  await page.shown(".strict[aria-pressed=true]");
  page = await page.reload();
  await page.shown(".strict[aria-pressed=true]");
  await page.ask(CHECKED_QUESTION);
  await page.shown(".tally", "1 left out: no source carries it");
  expect(page.text(".answer")).toContain(RIGHT.slice(0, -1));
  expect(page.text(".answer")).toContain("Ruben Falk");
  expect(page.text(".answer")).not.toMatch(/530|Ottilie Krause/u);
});

test("of before reasons were given is shown as it was", async () => {
  let page = await openPage(routes.address);
  await page.ask(CHECKED_QUESTION);
  await expect.poll(() => page.path()).toContain("t/");
  const opened = page.path();
  const path = `/api/threads/${opened.split("/").at(-1)}`;
  const thread = (await (await fetch(routes.address + path)).json()) as { turns: Turn[] };
  for (const claim of thread.turns.flatMap(({ answer }) => answer.claims)) {
    Reflect.deleteProperty(claim, "reasons");
    Reflect.deleteProperty(claim, "elsewhere");
  }
  page = await openPage(routes.address, { answers: { [path]: () => Response.json(thread) }, path: opened });
  await page.shown(".tally", "2 of 4 statements supported");
  verdicts(page)[0]?.click();
  await page.shown(".claim-card", "The quoted words do not carry this statement.");
  expect(page.all(".reasons")).toEqual([]);
});

test("in the sources’ own words says so", async () => {
  const page = await openPage(routes.address);
  model.setReply({ kind: "error", status: 500 });
  await page.ask(CHECKED_QUESTION);
  await page.shown(".tally", "Every statement is quoted word for word");
  expect(verdicts(page)).toEqual([]);
});
