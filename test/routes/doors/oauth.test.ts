/** A program of MCP that a person lets in, by the official clients and their own OAuth, unmodified; and what is refused. */
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { Client, StreamableHTTPClientTransport, UnauthorizedError } from "@modelcontextprotocol/client";
import { UnauthorizedError as OlderUnauthorized } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client as OlderClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as OlderTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BACK, decide, provider } from "../../let-in.ts";
import { endEverything } from "../../footnote-process.ts";
import { openRoutes, type RoutesHere } from "../../routes-here.ts";
import { type Person, request, signedIn } from "../../signed-in.ts";

const ABOUT = { name: "test", version: "1.0.0" };
const fetchHere: typeof fetch = (input, init) => fetch(input, init);

let routes: RoutesHere;
let ada: Person;

beforeAll(async () => {
  routes = await openRoutes();
  ada = await signedIn(routes, "ada");
});
afterAll(async () => {
  await routes.close();
  await endEverything();
});

const CLIENTS = {
  "2026": {
    Unauthorized: UnauthorizedError,
    client: () => new Client(ABOUT, { versionNegotiation: { mode: "auto" } }),
    transport: (authProvider: ReturnType<typeof provider>) =>
      new StreamableHTTPClientTransport(new URL(`${routes.address}/mcp`), { fetch: fetchHere, authProvider }),
  },
  "2025": {
    Unauthorized: OlderUnauthorized,
    client: () => new OlderClient(ABOUT),
    transport: (authProvider: ReturnType<typeof provider>) =>
      new OlderTransport(new URL(`${routes.address}/mcp`), {
        fetch: fetchHere,
        authProvider,
      }),
  },
};

describe.each(["2026", "2025"] as const)("the client of %s", (version) => {
  const { client: newClient, transport: newTransport, Unauthorized } = CLIENTS[version];

  test("finds its way, is let in by a person, and does what it was allowed", async () => {
    const auth = provider("read ask");
    const first = newTransport(auth);
    await expect(newClient().connect(first)).rejects.toThrow(Unauthorized);
    const back = await decide(routes, auth.kept.sentTo, "allow", ada);
    expect(back.href).toContain(BACK);
    expect(back.searchParams.get("iss")).toBe(routes.address);
    await first.finishAuth(back.searchParams.get("code") ?? "", back.searchParams.get("iss") ?? undefined);
    const client = newClient();
    await client.connect(newTransport(auth));
    expect((await client.listTools()).tools).toHaveLength(6);
    const asked = await client.callTool({ name: "ask", arguments: { question: "Who is it?" } });
    expect(asked.isError).toBeUndefined();
    await client.close();
    // It is a key among hers.
    const keys = await (await ada.ask("GET", "/api/keys")).json();
    expect(keys).toMatchObject({
      credentials: expect.arrayContaining([
        expect.objectContaining({
          // Today's asks for a grant where it is offered one, yesterday's where it was told to.
          kind: version === "2026" ? "grant" : "key",
          name: "A program",
          scopes: ["read", "ask"],
        }),
      ]),
    });
  });

  test("hears that it was not allowed", async () => {
    const auth = provider("read");
    await expect(newClient().connect(newTransport(auth))).rejects.toThrow(Unauthorized);
    const back = await decide(routes, auth.kept.sentTo, "deny", ada);
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.get("state")).toBe(auth.kept.sentTo?.searchParams.get("state") ?? null);
  });
});

const rpc = (key: string | undefined, params: object) =>
  request(
    routes.address,
    "POST",
    "/mcp",
    {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      accept: "application/json, text/event-stream",
      "content-type": "application/json",
    },
    { jsonrpc: "2.0", id: 1, ...params },
  );
const add = { method: "tools/call", params: { name: "add", arguments: { name: "x.md", text: "# X" } } };

test("what the scope of a key forbids is a challenge for a wider one", async () => {
  const { secret } = await routes.footnote.people.credentials.makeKey(ada.id, {
    name: "k",
    scopes: ["read"],
    days: 1,
  });
  const refused = await rpc(secret, add);
  expect(refused.status).toBe(403);
  expect(refused.headers.get("www-authenticate")).toBe(
    `Bearer error="insufficient_scope", scope="read write", resource_metadata="${routes.address}/.well-known/oauth-protected-resource/mcp"`,
  );
  expect(await refused.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32_000 } });
});

test("a bad key is told so, and where a good one is to be had", async () => {
  const none = await rpc(undefined, { method: "tools/list" });
  expect({ status: none.status, told: none.headers.get("www-authenticate") }).toEqual({
    status: 401,
    told: `Bearer scope="read ask", resource_metadata="${routes.address}/.well-known/oauth-protected-resource/mcp"`,
  });
  const bad = await rpc("fnk_nothing", { method: "tools/list" });
  expect({ status: bad.status, told: bad.headers.get("www-authenticate") }).toEqual({
    status: 401,
    told: expect.stringContaining('error="invalid_token"'),
  });
});

describe("the page", () => {
  const params = {
    response_type: "code",
    redirect_uri: BACK,
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWBuGJSstw-cM",
    code_challenge_method: "S256",
    state: "s",
  };
  let id: string;
  beforeAll(async () => {
    const registered = await request(
      routes.address,
      "POST",
      "/oauth/register",
      {},
      { client_name: "A program", redirect_uris: [BACK] },
    );
    expect(registered.status).toBe(201);
    id = ((await registered.json()) as { client_id: string }).client_id;
  });
  const at = (changed: object) =>
    `/oauth/authorize?${new URLSearchParams({ client_id: id, ...params, ...changed })}`;
  const html = async (path: string, headers = {}) => {
    const reply = await request(routes.address, "GET", path, headers);
    return { status: reply.status, text: await reply.text() };
  };

  test("goes on from another site to where the cookie is shown, and asks for signing in, in the browser's language", async () => {
    const onward = await html(at({}));
    expect(onward.text).toContain("again=1");
    const signIn = await html(`${at({})}&again=1`, { "accept-language": "zh-CN,zh;q=0.9" });
    expect(signIn.text).toContain("请先登录");
    expect(signIn.text).not.toContain('name="decision"');
  });

  test.each([
    ["a program that is not known", { client_id: "reg_x" }],
    ["another address", { redirect_uri: "https://evil.example/callback" }],
  ])("sends nobody on for %s", async (_, changed) => {
    const { status, text } = await html(at(changed), { cookie: ada.cookie });
    expect({ status, text }).toMatchObject({ status: 400, text: expect.stringContaining("is not known") });
  });

  test.each([
    [{ response_type: "token" }, "unsupported_response_type"],
    [{ code_challenge_method: "plain" }, "invalid_request"],
    [{ code_challenge: "short" }, "invalid_request"],
    [{ resource: "https://elsewhere.example/mcp" }, "invalid_target"],
    [{ scope: "administer" }, "invalid_scope"],
  ])("sends %j back with %s", async (changed, error) => {
    const reply = await fetch(routes.address + at(changed), {
      headers: { cookie: ada.cookie },
      redirect: "manual",
    });
    const back = new URL(reply.headers.get("location") ?? "");
    expect(Object.fromEntries(back.searchParams)).toEqual({ error, state: "s", iss: routes.address });
  });

  test("visits no address, and sends nobody on, for who has not signed in", async () => {
    const visits: Socket[] = [];
    const elsewhere = createServer((socket) => void visits.push(socket.destroy())).listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const { port } = elsewhere.address() as { port: number };
    const open = await openRoutes({ FOOTNOTE_ALLOW_HOSTS: `127.0.0.1:${port}` });
    const person = await signedIn(open, "eve");
    const path = at({ client_id: `https://127.0.0.1:${port}/program` });
    const asked = async (of: string, headers = {}): Promise<number> =>
      (await fetch(open.address + of, { headers, redirect: "manual" })).status;
    expect(await asked(`${path}&again=1`)).toBe(200);
    expect(await asked(at({ response_type: "token" }))).toBe(200);
    expect(visits).toEqual([]);
    expect(await asked(path, { cookie: person.cookie })).toBe(400);
    expect(visits).not.toEqual([]);
    elsewhere.close();
    await open.close();
  });

  test("is pressed by nobody but its own form", async () => {
    for (const origin of ["https://evil.example", "null"]) {
      const reply = await request(routes.address, "POST", at({}), { cookie: ada.cookie, origin }, {});
      expect(reply.status).toBe(403);
    }
    const stranger = await request(routes.address, "POST", at({}), { origin: routes.address }, {});
    expect({ status: stranger.status, body: await stranger.json() }).toMatchObject({
      status: 401,
      body: { error: "invalid_request", error_description: expect.any(String) },
    });
  });

  test("lets its form lead to the program alone, and shows a name as text", async () => {
    const name = "<script>alert(1)</script>";
    const registered = await request(
      routes.address,
      "POST",
      "/oauth/register",
      {},
      { client_name: name, redirect_uris: ["cursor://back/x"] },
    );
    const { client_id: other } = (await registered.json()) as { client_id: string };
    const reply = await request(
      routes.address,
      "GET",
      at({ client_id: other, redirect_uri: "cursor://back/x" }),
      { cookie: ada.cookie },
    );
    expect(await reply.text()).not.toContain("<script>");
    const policy = reply.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("form-action 'self' cursor:");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers.get("referrer-policy")).toBe("same-origin");
  });
});

test("a key that is given back is none any more", async () => {
  const { secret } = await routes.footnote.people.credentials.makeKey(ada.id, {
    name: "k",
    scopes: ["read"],
    days: 1,
  });
  expect((await rpc(secret, { method: "tools/list" })).status).not.toBe(401);
  const body = new URLSearchParams({ token: secret });
  for (let times = 0; times < 2; times += 1)
    expect((await fetch(`${routes.address}/oauth/revoke`, { method: "POST", body })).status).toBe(200);
  expect((await rpc(secret, { method: "tools/list" })).status).toBe(401);
});

test("where there are no accounts nothing of it is there", async () => {
  const open = await openRoutes();
  for (const path of [
    "/.well-known/oauth-protected-resource/mcp",
    "/.well-known/oauth-authorization-server",
    "/oauth/authorize",
  ])
    expect((await fetch(open.address + path)).status).toBe(404);
  await open.close();
});
