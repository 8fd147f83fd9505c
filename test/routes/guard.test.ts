/** Who may speak to the server over HTTP: no foreign page, no foreign name, and nobody without the password. */
import { describe, expect, test } from "vitest";
import { expectQuotesStand, postJson, readJson, readRefusal } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const JSON_TYPE = { "content-type": "application/json" };
const server = routesForAll();

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
      const reply = await fetch(`${server.address}${path}`, {
        method: method ?? "",
        headers: { ...JSON_TYPE, origin },
        ...(method === "POST" ? { body } : {}),
      });
      expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
      expect(reply.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test.each([
    ["chrome-extension://abcdefghijklmnop", { "footnote-extension": "1" }, 400],
    ["moz-extension://4e5f", { "footnote-extension": "1" }, 400],
    // A browser sends it of itself, for an extension that was not allowed to speak to this address.
    ["chrome-extension://abcdefghijklmnop", {}, 403],
    ["https://evil.example", { "footnote-extension": "1" }, 403],
    ["https://chrome-extension.example", { "footnote-extension": "1" }, 403],
  ])("extension %s with %j gets %i", async (origin, headers, status) => {
    const reply = await postJson(`${server.address}/api/texts`, {}, { origin, ...headers });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("access-control-allow-origin")).toBeNull();
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
  ])("name %s that points here is refused (DNS rebinding)", async (host) => {
    for (const path of ["/", "/api/health", "/api/documents", "/assets/x.js"]) {
      const reply = await fetch(server.address + path, { headers: { host } });
      expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
    }
  });

  test.each(["localhost", "127.0.0.1:99", "[::1]:4747", "LOCALHOST:4747"])(
    "name %s is this machine",
    async (host) => {
      expect((await fetch(`${server.address}/api/health`, { headers: { host } })).status).toBe(200);
    },
  );
});

describe("with a password", () => {
  const guarded = routesForAll({ FOOTNOTE_HOST: "0.0.0.0", FOOTNOTE_PASSWORD: "pass:wörd" });
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

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
      const reply = await fetch(guarded.address + path, { method, headers });
      expect(reply.status).toBe(401);
      expect(reply.headers.get("www-authenticate")).toContain("Basic");
      if (method !== "HEAD") expect(await readRefusal(reply)).toMatchObject({ code: "unauthorized" });
    }
  });

  test("a scheme in any case is taken, a password without its colon is not", async () => {
    const status = async (authorization: string): Promise<number> =>
      (await fetch(`${guarded.address}/api/health`, { headers: { authorization } })).status;
    const [, sent = ""] = basic("me:pass:wörd").split(" ");
    for (const scheme of ["basic", "BASIC", "Basic "]) expect(await status(`${scheme} ${sent}`)).toBe(200);
    expect(await status(basic("pass:wörd"))).toBe(401);
    expect(await status(basic("pass:wörd").replace("Basic", "Bearer"))).toBe(401);
  });

  test("what is answered is kept by no cache between, the page's files by the browser alone", async () => {
    const headers = { authorization: basic("me:pass:wörd") };
    for (const path of ["/api/health", "/api/threads", "/api/documents", "/api/nothing", "/nothing"]) {
      const reply = await fetch(guarded.address + path, { headers });
      expect([path, reply.headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
    expect((await fetch(`${guarded.address}/api/health`)).headers.get("cache-control")).toBe("no-store");
  });

  test("who knows it may do everything, under any name and any host name", async () => {
    const headers = { authorization: basic("me:pass:wörd"), host: "footnote.example" };
    for (const path of ["/api/openapi.json", "/api/health", "/api/documents"]) {
      expect((await fetch(guarded.address + path, { headers })).status).toBe(200);
    }
    const reply = await postJson(
      `${guarded.address}/api/ask`,
      { question: "How do I change the port?" },
      { authorization: headers.authorization, accept: "application/json" },
    );
    await expectQuotesStand(guarded.address, await readJson(reply), { authorization: headers.authorization });
  });
});
