/** Who may speak to the server over HTTP: no foreign page, no foreign name, and nobody without the password. */
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "../src/apps/server/serve.ts";
import { expectQuotesStand, postJson, rawRequest, readJson, readRefusal } from "./http-client.ts";
import { serveForAll, serveHere } from "./serve-here.ts";

const JSON_TYPE = { "content-type": "application/json" };
const server = serveForAll();

describe("a stranger", () => {
  const body = '{"url": "https://example.org/"}';

  test.each([
    "https://evil.example",
    "http://127.0.0.1:1",
    "http://localhost.evil.example",
    "null",
    "nonsense",
    "file://",
  ])("page of %s may not change anything", async (origin) => {
    for (const [method, path] of [
      ["POST", "/api/documents"],
      ["POST", "/api/ask"],
      ["DELETE", "/api/documents/x"],
      ["DELETE", "/api/threads/x"],
      ["DELETE", "/api/runs/x"],
    ]) {
      const headers = { ...JSON_TYPE, origin, "content-length": String(method === "POST" ? body.length : 0) };
      const reply = await rawRequest(server.address, {
        method: method ?? "",
        path: path ?? "",
        headers,
        body: method === "POST" ? body : "",
      });
      expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
      expect(reply.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("page that is our own may", async () => {
    const headers = { ...JSON_TYPE, origin: server.address, accept: "application/json" };
    expect(
      (await postJson(`${server.address}/api/ask`, { question: "How do I change the port?" }, headers))
        .status,
    ).toBe(200);
  });

  test.each([
    "evil.example",
    "evil.example:4747",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "0.0.0.0",
    "[::]:80",
    "10.0.0.1",
    "127.0.0.1@evil.example",
  ])("name %s that points here is refused (DNS rebinding)", async (host) => {
    for (const path of ["/", "/api/health", "/api/documents", "/assets/x.js"]) {
      const reply = await rawRequest(server.address, { path, headers: { host } });
      // What is no host name at all is refused before it reaches the application, without a word.
      if (host.includes("@")) expect([reply.status, await reply.text()]).toEqual([400, ""]);
      else expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
    }
  });

  test.each(["localhost", "127.0.0.1:99", "[::1]:4747", "LOCALHOST:4747"])(
    "name %s is this machine",
    async (host) => {
      expect((await rawRequest(server.address, { path: "/api/health", headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "GET / HTTP/1.1\r\n\r\n",
    "GET /api/health HTTP/1.0\r\n\r\n",
    "nonsense\r\n\r\n",
    "GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
  ])("request of %j gets nothing", async (request) => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.end(request);
    expect(await readText(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  test("after all of that the server is well", async () => {
    expect(await readJson(await fetch(`${server.address}/api/health`))).toMatchObject({ status: "ok" });
  });
});

describe("with a password", () => {
  let guarded: Serving;
  let base: string;
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

  beforeAll(async () => {
    const env = { FOOTNOTE_HOST: "0.0.0.0", FOOTNOTE_PASSWORD: "pass:wörd" };
    guarded = await serveHere(env);
    base = guarded.address.replace("0.0.0.0", "127.0.0.1");
  });

  afterAll(() => guarded?.close());

  test.each([
    ["GET", "/"],
    ["GET", "/index.html"],
    ["GET", "/assets/any.js"],
    ["GET", "/api/health"],
    ["GET", "/api/openapi.json"],
    ["GET", "/api/documents"],
    ["GET", "/api/documents/x/text"],
    ["GET", "/api/threads"],
    ["GET", "/api/runs/x/events"],
    ["POST", "/api/ask"],
    ["POST", "/api/documents"],
    ["DELETE", "/api/threads/x"],
    ["HEAD", "/"],
    ["GET", "/nothing"],
  ])("%s %s asks for it", async (method, path) => {
    const wrong = ["", "pass", "me:pass:word", "me:pass:wörd ", ":", "me"].map(basic);
    for (const authorization of [undefined, ...wrong, "Bearer pass:wörd", "Basic", "Basic !!!"]) {
      const headers: Record<string, string> =
        authorization === undefined ? {} : { authorization: Buffer.from(authorization).toString("latin1") };
      const reply = await fetch(base + path, { method, headers });
      expect(reply.status).toBe(401);
      expect(reply.headers.get("www-authenticate")).toContain("Basic");
      if (method !== "HEAD") expect(await readRefusal(reply)).toMatchObject({ code: "unauthorized" });
    }
  });

  test("who knows it may do everything, under any name and any host name", async () => {
    const headers = { authorization: basic("me:pass:wörd"), host: "footnote.example" };
    for (const path of ["/", "/api/health", "/api/documents"]) {
      expect((await rawRequest(base, { path, headers })).status).toBe(200);
    }
    const reply = await postJson(
      `${base}/api/ask`,
      { question: "How do I change the port?" },
      { authorization: headers.authorization, accept: "application/json" },
    );
    await expectQuotesStand(base, await readJson(reply), { authorization: headers.authorization });
  });
});
