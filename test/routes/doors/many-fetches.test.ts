/** Programs that name many addresses at once: a few are fetched, some wait, and the rest is refused in the form of the protocol. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { endEverything } from "../../footnote-process.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";

/** A site gives a few of its pages at once, so that there are several. */
const SITES = 8;

let sites: Server[];
let routes: RoutesHere;
let hosts: string[];
/** Requests that wait for their page. */
let held: (() => void)[] = [];
let most = 0;
let isHolding = true;

beforeAll(async () => {
  sites = Array.from({ length: SITES }, () => createServer(give));
  hosts = await Promise.all(
    sites.map(async (site) => {
      await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
      return `127.0.0.1:${(site.address() as AddressInfo).port}`;
    }),
  );
  routes = await openRoutes({ FOOTNOTE_ALLOW_HOSTS: hosts.join(",") });
});
beforeEach(() => {
  isHolding = true;
  most = 0;
});
afterAll(async () => {
  await routes.close();
  for (const site of sites) site.close();
  await endEverything();
});

function give(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === "/robots.txt") {
    response.writeHead(404).end();
    return;
  }
  const send = (): void => {
    held = held.filter((one) => one !== send);
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      `<title>${request.url}</title><article><p>The mill of ${request.url} was built in 1811.</p>`,
    );
  };
  if (!isHolding) return send();
  held.push(send);
  most = Math.max(most, held.length);
  return undefined;
}

const release = (): void => {
  isHolding = false;
  for (const send of held) send();
};
const post = (path: string, body: object) =>
  fetch(routes.address + path, {
    method: "POST",
    headers: { accept: "application/json, text/event-stream", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const address = (nth: number, of: number): string => `http://${hosts[(nth + of) % SITES]}/${of}-${nth}`;

const RESPONSE = (nth: number) =>
  post("/v1/responses", {
    input: `When was it built? ${Array.from({ length: 10 }, (_, at) => address(at, nth)).join(" ")}`,
    tools: [{ type: "fetch_url" }],
  });
const READ = (nth: number) =>
  post("/mcp", {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "read", arguments: { url: address(0, 1_000 + nth) } },
  });

test("of fifty calls a few pages are fetched at once, and what cannot wait is refused", async () => {
  const asked = Array.from({ length: 50 }, async (_, nth) => (await READ(nth)).text());
  await expect.poll(() => held.length).toBe(4);
  const refused = await Promise.race(asked);
  expect(refused).toContain("too-busy");
  expect(refused).toContain('"isError":true');
  release();
  const replies = await Promise.all(asked);
  expect(replies.filter((text) => text.includes("was built in 1811"))).toHaveLength(34);
  expect(replies.filter((text) => text.includes("too-busy"))).toHaveLength(16);
  expect(most).toBe(4);
});

test("a response that names more than may wait is refused as one, and the next is answered", async () => {
  const asked = Array.from({ length: 5 }, (_, nth) => RESPONSE(nth));
  await expect.poll(() => held.length).toBe(4);
  const refused = await Promise.race(asked);
  expect({ status: refused.status, body: await refused.json() }).toMatchObject({
    status: 503,
    body: { error: { code: "too_busy", type: "server_error" } },
  });
  release();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect(most).toBe(4);
  const next = await RESPONSE(9);
  expect(await next.text()).toContain("1811");
});
