/** What a browser's address bar asks of a search engine. */
import { beforeAll, expect, test } from "vitest";
import { askTurn, upload } from "../../http-client.ts";
import { routesForAll } from "../../routes-here.ts";

const server = routesForAll();

beforeAll(async () => {
  await upload(server.address, "mill.md", "# The mill\n\nThe mill was built in 1811.\n");
  await askTurn(server.address, { question: "When was the mill built?" });
  await askTurn(server.address, { question: "磨坊是什么时候建成的？" });
});

test("a description names where to ask and where to get suggestions", async () => {
  const reply = await fetch(`${server.address}/opensearch.xml`);
  expect(reply.headers.get("content-type")).toContain("application/opensearchdescription+xml");
  const text = await reply.text();
  expect(text).toContain(`template="${server.address}/?q={searchTerms}"`);
  expect(text).toContain(`template="${server.address}/suggestions?q={searchTerms}"`);
});

test.each([
  ["mill", ["When was the mill built?"]],
  ["BUILT mill", ["When was the mill built?"]],
  ["磨坊", ["磨坊是什么时候建成的？"]],
  ["zebra", []],
  ["", []],
  ["%", []],
  ["x".repeat(500), []],
])("suggestions for %s", async (typed, expected) => {
  const reply = await fetch(`${server.address}/suggestions?${new URLSearchParams({ q: typed })}`);
  expect(reply.headers.get("content-type")).toContain("application/x-suggestions+json");
  expect(await reply.json()).toEqual([typed.slice(0, 200), expected]);
});
