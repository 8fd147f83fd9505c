/** Responses that a program wants gone, by OpenAI's client, unmodified. */
import OpenAI from "openai";
import { afterAll, beforeAll, expect, test } from "vitest";
import { upload } from "../../http-client.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

const ASKED = { model: "footnote", input: "Who built the mill at Vesterby?" };
let routes: RoutesHere;
let responses: OpenAI["responses"];

beforeAll(async () => {
  routes = await openRoutes();
  const options = { apiKey: "any", baseURL: `${routes.address}/v1`, maxRetries: 0 };
  const fetchHere: typeof fetch = (input, init) => fetch(input, init);
  ({ responses } = new OpenAI({ ...options, fetch: fetchHere }));
  await upload(routes.address, "mill.md", "The mill at Vesterby was built in 1811 by Anna Holm.\n");
});
afterAll(() => routes?.close());

test("a response by itself is deleted, and no other", async () => {
  const kept = await responses.create(ASKED);
  const gone = await responses.create(ASKED);
  await responses.delete(gone.id);
  await expect(responses.retrieve(gone.id)).rejects.toMatchObject({ status: 404 });
  await expect(responses.delete(gone.id)).rejects.toMatchObject({ status: 404 });
  expect((await responses.retrieve(kept.id)).status).toBe("completed");
});

test("one of a conversation is not, and it is said what goes as a whole", async () => {
  const first = await responses.create(ASKED);
  await responses.create({ ...ASKED, input: "And when?", previous_response_id: first.id });
  const refused = { status: 400, message: expect.stringContaining("DELETE /api/threads/") as string };
  await expect(responses.delete(first.id)).rejects.toMatchObject(refused);
  expect((await responses.retrieve(first.id)).status).toBe("completed");
});
