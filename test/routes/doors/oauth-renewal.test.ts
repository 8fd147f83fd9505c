/** Keys that a program renews by itself, by the official clients, unmodified; and secrets that were copied, used twice, given back, too old. */
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as OlderClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OlderTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { endEverything } from "../../footnote-process.ts";
import { decide, provider } from "../../let-in.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";
import { type Person, request, signedIn } from "../../signed-in.ts";

const ABOUT = { name: "test", version: "1.0.0" };
const fetchHere: typeof fetch = (input, init) => fetch(input, init);
const HOUR_MS = 3_600_000;

let routes: RoutesHere;
let ada: Person;

beforeAll(async () => {
  routes = await openRoutes();
  ada = await signedIn(routes, "ada");
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await routes.close();
  await endEverything();
});

function pass(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + ms);
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly scope: string;
}
type Provider = ReturnType<typeof provider>;
const tokensOf = ({ kept }: Provider): Tokens => kept.tokens as Tokens;
const idOf = ({ kept }: Provider): string => (kept.id as { client_id: string }).client_id;

const newer = (authProvider: Provider) =>
  new StreamableHTTPClientTransport(new URL(`${routes.address}/mcp`), { fetch: fetchHere, authProvider });
const older = (authProvider: Provider) =>
  new OlderTransport(new URL(`${routes.address}/mcp`), { fetch: fetchHere, authProvider });

/** A program that was let in, and has its first key. */
async function letIn(scope = "read ask", transport = newer): Promise<Provider> {
  const auth = provider(scope, { grant_types: ["authorization_code", "refresh_token"] });
  const first = transport(auth);
  await new Client(ABOUT, { versionNegotiation: { mode: "auto" } }).connect(first).catch(() => undefined);
  const back = await decide(routes, auth.kept.sentTo, "allow", ada);
  await first.finishAuth(back.searchParams.get("code") ?? "", back.searchParams.get("iss") ?? undefined);
  return auth;
}

const token = (form: Readonly<Record<string, string>>) =>
  fetch(`${routes.address}/oauth/token`, { method: "POST", body: new URLSearchParams(form) });
const renew = (auth: Provider, refresh_token: string, rest: Readonly<Record<string, string>> = {}) =>
  token({ grant_type: "refresh_token", client_id: idOf(auth), refresh_token, ...rest });
const revoke = (secret: string) =>
  fetch(`${routes.address}/oauth/revoke`, { method: "POST", body: new URLSearchParams({ token: secret }) });
const list = (key: string) =>
  request(
    routes.address,
    "POST",
    "/mcp",
    {
      authorization: `Bearer ${key}`,
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
    },
    { jsonrpc: "2.0", id: 1, method: "tools/list" },
  );
const isLetIn = async (key: string): Promise<boolean> => (await list(key)).status !== 401;

async function expectEnded(auth: Provider, ...keys: string[]): Promise<void> {
  for (const key of keys) expect(await isLetIn(key)).toBe(false);
  const reply = await renew(auth, tokensOf(auth).refresh_token);
  expect({ status: reply.status, body: await reply.json() }).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
}

describe.each([
  ["2026", newer, () => new Client(ABOUT, { versionNegotiation: { mode: "auto" } })],
  ["2025", older, () => new OlderClient(ABOUT)],
] as const)("the client of %s", (_, transport, newClient) => {
  test("goes on by itself when its key is over", async () => {
    const auth = await letIn("read ask", transport as typeof newer);
    const before = tokensOf(auth);
    expect(before).toMatchObject({ expires_in: 3_600, scope: "read ask", refresh_token: expect.any(String) });
    pass(HOUR_MS + 1_000);
    expect(await isLetIn(before.access_token)).toBe(false);
    const client = newClient();
    await client.connect(transport(auth));
    expect((await client.listTools()).tools).toHaveLength(6);
    await client.close();
    expect(tokensOf(auth).access_token).not.toBe(before.access_token);
    expect(tokensOf(auth).refresh_token).not.toBe(before.refresh_token);
    // One stands among her keys, whatever the number of hours.
    const keys = (await (await ada.ask("GET", "/api/keys")).json()) as { credentials: { kind: string }[] };
    expect(keys.credentials.every(({ kind }) => kind === "grant")).toBe(true);
  });
});

test("a secret that is used again ends all that came of it", async () => {
  const auth = await letIn();
  const first = tokensOf(auth);
  const second = (await (await renew(auth, first.refresh_token)).json()) as Tokens;
  expect(await isLetIn(second.access_token)).toBe(true);
  auth.saveTokens(second);
  expect((await renew(auth, first.refresh_token)).status).toBe(400);
  await expectEnded(auth, first.access_token, second.access_token);
});

test("of many who renew at once one is given a key, and then all is over", async () => {
  const auth = await letIn();
  const { refresh_token: secret } = tokensOf(auth);
  const replies = await Promise.all(Array.from({ length: 8 }, () => renew(auth, secret)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  await expectEnded(auth, tokensOf(auth).access_token);
});

test("a secret is of no use to another program, and none as a key", async () => {
  const auth = await letIn();
  const { refresh_token: secret, access_token: key } = tokensOf(auth);
  expect(await isLetIn(secret)).toBe(false);
  expect(await isLetIn(key)).toBe(true);
  expect((await renew(auth, secret, { client_id: "https://other.example/client.json" })).status).toBe(400);
  await expectEnded(auth, key);
});

test.each([
  ["the secret", ({ refresh_token }: Tokens) => refresh_token],
  ["its key", ({ access_token }: Tokens) => access_token],
])("%s given back ends both", async (_, of) => {
  const auth = await letIn();
  expect((await revoke(of(tokensOf(auth)))).status).toBe(200);
  await expectEnded(auth, tokensOf(auth).access_token);
  expect((await revoke(of(tokensOf(auth)))).status).toBe(200);
});

test("its person ends it among his keys, and a changed password does", async () => {
  const auth = await letIn();
  const { credentials } = (await (await ada.ask("GET", "/api/keys")).json()) as {
    credentials: { id: string }[];
  };
  for (const { id } of credentials) expect((await ada.ask("DELETE", `/api/keys/${id}`)).status).toBe(204);
  await expectEnded(auth, tokensOf(auth).access_token);
  const ben = await signedIn(routes, "ben");
  const { grants, credentials: all } = routes.footnote.people;
  const bens = await grants.begin(ben.id, { clientId: "x", name: "x", scopes: ["read"] });
  await all.endAll(ben.id);
  expect(await isLetIn(bens.key)).toBe(false);
  expect(await grants.renew(bens.renewal, { clientId: "x" })).toBe("unknown");
});

test("a scope may be narrower and no wider", async () => {
  const auth = await letIn("read ask");
  const wide = await renew(auth, tokensOf(auth).refresh_token, { scope: "read write" });
  expect(await wide.json()).toMatchObject({ error: "invalid_scope" });
  const narrow = (await (
    await renew(auth, tokensOf(auth).refresh_token, { scope: "read" })
  ).json()) as Tokens;
  expect(narrow.scope).toBe("read");
  const whole = (await (await renew(auth, narrow.refresh_token)).json()) as Tokens;
  expect(whole.scope).toBe("read ask");
});

test("what is not used for ninety days is over, and all of it after a year", async () => {
  const idle = await letIn();
  pass(91 * 24 * HOUR_MS);
  await expectEnded(idle, tokensOf(idle).access_token);
  vi.useRealTimers();
  const { grants } = routes.footnote.people;
  let { renewal } = await grants.begin(ada.id, { clientId: "x", name: "x", scopes: ["read"] });
  for (const _ of [1, 2, 3, 4]) {
    pass(80 * 24 * HOUR_MS);
    const next = await grants.renew(renewal, { clientId: "x" });
    expect(next).toMatchObject({ renewal: expect.any(String) });
    renewal = typeof next === "string" ? "" : next.renewal;
  }
  pass(80 * 24 * HOUR_MS);
  expect(await grants.renew(renewal, { clientId: "x" })).toBe("unknown");
});

test.each(["", ".", "crd_x.y", "fnk_x", `${"x".repeat(100_000)}.y`, "%00.\u0000"])(
  "%j gets nothing",
  async (refresh_token) => {
    const reply = await token({ grant_type: "refresh_token", client_id: "x", refresh_token });
    expect(reply.status).toBe(400);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(await reply.json()).toMatchObject({ error: "invalid_grant" });
  },
);
