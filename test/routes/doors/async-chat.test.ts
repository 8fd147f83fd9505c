/** Deep research that is begun and asked after later, by Perplexity's official client, unmodified. */
import { Perplexity } from "@perplexity-ai/perplexity_ai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endEverything } from "../../footnote-process.ts";
import { upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const messages = [{ role: "user" as const, content: "Who built the mill at Vesterby?" }];
const fetchHere: typeof fetch = (input, init) => fetch(input, init);
let routes: RoutesHere;

beforeAll(async () => {
  routes = await openRoutes();
  await upload(
    routes.address,
    "mill.md",
    "# The mill\n\nThe mill at Vesterby was built in 1811 by Anna Holm.\n",
  );
});
afterAll(async () => {
  await routes.close();
  await endEverything();
});

const requests = () =>
  new Perplexity({ apiKey: "any", baseURL: routes.address, fetch: fetchHere, maxRetries: 0 }).async.chat
    .completions;
const failure = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => error,
  );

test("is begun, found again and listed, with its report at the end", async () => {
  const begun = await requests().create({ request: { model: "sonar-deep-research", messages } });
  expect(begun).toMatchObject({ model: "sonar-deep-research", created_at: expect.any(Number) });
  await expect.poll(async () => (await requests().get(begun.id)).status).toBe("COMPLETED");
  const { response, completed_at: endedAt } = await requests().get(begun.id);
  expect(endedAt).toBeGreaterThanOrEqual(begun.created_at);
  expect(response).toMatchObject({
    choices: [{ message: { content: expect.stringMatching(/Anna Holm.*\[1\]/su) } }],
    citations: [expect.stringContaining("mill.md")],
  });
  expect((await requests().list()).requests).toMatchObject([{ id: begun.id, status: "COMPLETED" }]);
});

test("is refused in its own form", async () => {
  const other = requests().create({ request: { model: "sonar", messages } });
  expect(await failure(other)).toMatchObject({ status: 400, error: { error: { code: 400 } } });
  expect(await failure(requests().get("rsc_none"))).toMatchObject({
    status: 404,
    error: { error: { code: 404 } },
  });
});
