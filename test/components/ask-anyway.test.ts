/** A model that is not asked because nothing was found for it, and a person who wants it asked all the same. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../fake-model-server.ts";
import { endEverything } from "../footnote-process.ts";
import { upload } from "../http-client.ts";
import { closePage, openPage } from "../page-here.ts";
import { openRoutes, type RoutesHere } from "../routes-here.ts";

const WORDS = "Quinoa contains about fourteen grams of protein.";

let model: FakeModel;
let routes: RoutesHere;

beforeAll(async () => {
  model = await startFakeModel({ reply: { kind: "text", text: WORDS } });
  routes = await openRoutes({ FOOTNOTE_MODEL: "openai/fake", OPENAI_BASE_URL: model.baseURL });
  await upload(routes.address, "bridge.md", "The bridge of Ringsted was planned by Ada Brook.\n");
});
afterEach(closePage);
afterAll(async () => {
  await routes?.close();
  await model?.close();
  await endEverything();
});

test.each([
  ["en-GB", "How much protein does quinoa contain?", "was not asked", "Ask the model anyway"],
  ["zh-CN", "藜麦含有多少蛋白质？", "没有请求", "仍然请模型回答"],
])(
  "in %s: the refusal comes first, nothing is paid, and a button asks",
  async (language, question, said, name) => {
    const page = await openPage(routes.address, { language });
    const before = model.requests.length;
    await page.ask(question);
    await page.shown(".failure-note.notice", said);
    expect(model.requests).toHaveLength(before);
    await page.click("button", name);
    await page.shown(".turn:last-of-type .answer", WORDS);
    expect(model.requests.length).toBeGreaterThan(before);
    const { body } = page.requests.findLast(({ path }) => path === "/api/ask") ?? { body: "{}" };
    expect(JSON.parse(body)).toMatchObject({ question, writer: "model" });
    // Of the turn that was asked again there is no button any more.
    expect(page.all("button").filter((one) => one.textContent === name)).toEqual([]);
  },
);

test("a question that the sources speak of is sent to the model at once", async () => {
  const page = await openPage(routes.address);
  const before = model.requests.length;
  await page.ask("Who planned the bridge of Ringsted?");
  expect(model.requests.length).toBeGreaterThan(before);
  expect(page.all("button").filter((one) => one.textContent === "Ask the model anyway")).toEqual([]);
});
