/** On the page, whoever looks at a document that was not read whole finds what was left out: in the library, and under an answer. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { endEverything } from "../footnote-process.ts";
import { FORMAT_FIXTURES } from "../format-fixtures/format-fixtures.ts";
import { upload } from "../http-client.ts";
import { closePage, openPage } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const IN_PART = FORMAT_FIXTURES.filter(
  ({ unread = [], question }) => unread.length > 0 && question !== undefined,
);

let routes: RoutesHere;
/** Of each file, the sentences that the library keeps with it. */
const kept = new Map<string, { readonly title: string; readonly sentences: readonly string[] }>();

beforeAll(async () => {
  routes = await openRoutes();
  for (const { name, bytes } of IN_PART) await upload(routes.address, name, bytes);
  for (const { url, title, unread = [] } of await routes.footnote.store.listDocuments())
    kept.set(decodeURIComponent(url.split("/").at(-1) ?? ""), {
      title,
      sentences: unread.map(({ text }) => text),
    });
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await endEverything();
});

test("the library says it beside each", async () => {
  const page = await openPage(routes.address);
  await page.click("button", /^Library/u);
  await page.shown(".document-list .unread", "Read in part: ");
  const rows = page.all(".document-list li").map(({ textContent }) => textContent);
  expect(kept.size).toBe(IN_PART.length);
  for (const { title, sentences } of kept.values()) {
    const row = rows.find((one) => one.startsWith(title));
    for (const sentence of sentences) expect(row).toContain(sentence);
  }
});

test.each(IN_PART)("an answer from $name says it", async ({ name, question = "" }) => {
  const { sentences = [] } = kept.get(name) ?? {};
  expect(sentences).not.toEqual([]);
  const page = await openPage(routes.address);
  await page.ask(question);
  const said = page.all(".sources .unread").map(({ textContent }) => textContent);
  for (const sentence of sentences) expect(said.join("\n")).toContain(sentence);
});

test("in Chinese too", async () => {
  const page = await openPage(routes.address, { language: "zh" });
  await page.click("button", /^文库/u);
  const row = await page.shown(".document-list .unread", "只读了一部分");
  expect(row.textContent).toMatch(/\p{Script=Han}{6}/u);
});
