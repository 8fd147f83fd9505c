/** The server behind a reverse proxy: its public name, its path, what proxies say of themselves, what is compressed. */
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/compose/config.ts";
import { requireSafeHost } from "../../src/compose/config.ts";
import { readRefusal } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const basic = `Basic ${Buffer.from("x:a long password").toString("base64")}`;
const JSON_TYPE = { "content-type": "application/json" };
const ASK = { method: "POST", body: '{"question": " "}' };

describe("with FOOTNOTE_PUBLIC_URL", () => {
  const server = routesForAll({
    FOOTNOTE_PUBLIC_URL: "https://notes.example.org/library/",
    FOOTNOTE_PASSWORD: "a long password",
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { headers: { authorization: basic, ...headers } });

  test.each([
    "notes.example.org",
    "NOTES.example.org",
    "notes.example.org:443",
    "127.0.0.1:4747",
    "localhost",
  ])("the name %s is accepted", async (host) => {
    expect((await get("/api/health", { host })).status).toBe(200);
  });

  test.each(["evil.example", "notes.example.org.evil.example", "example.org", "notes.example.org:8443"])(
    "the name %s is not",
    async (host) => {
      expect(await readRefusal(await get("/api/health", { host }))).toMatchObject({ code: "origin-refused" });
    },
  );

  test("a page of the public name may ask, whichever name the proxy calls the server by", async () => {
    for (const host of ["notes.example.org", "127.0.0.1:4747"]) {
      const headers = { ...JSON_TYPE, authorization: basic, host, origin: "https://notes.example.org" };
      const reply = await fetch(`${server.address}/api/ask`, { ...ASK, headers });
      expect(await readRefusal(reply)).toMatchObject({ code: "question-empty" });
    }
  });

  test.each(["https://evil.example", "http://notes.example.org", "https://notes.example.org:8443", "null"])(
    "a page of %s may not",
    async (origin) => {
      const headers = { ...JSON_TYPE, authorization: basic, host: "127.0.0.1", origin };
      const reply = await fetch(`${server.address}/api/ask`, { ...ASK, headers });
      expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
    },
  );

  test("what a request says of its way is believed from nobody", async () => {
    const headers = {
      "x-forwarded-host": "notes.example.org",
      "x-forwarded-for": "127.0.0.1",
      host: "evil.example",
    };
    expect(await readRefusal(await get("/api/health", headers))).toMatchObject({ code: "origin-refused" });
  });

  test("its path is taken off where the proxy leaves it on, and is not needed", async () => {
    expect((await get("/library/api/health")).status).toBe(200);
    expect((await get("/api/health")).status).toBe(200);
    const bare = await fetch(`${server.address}/library`, {
      headers: { authorization: basic },
      redirect: "manual",
    });
    expect([bare.status, bare.headers.get("location")]).toEqual([308, "/library/"]);
    expect((await get("/libraryx/api/health")).status).toBe(404);
  });

  test("the password is asked for all the same", async () => {
    const reply = await fetch(`${server.address}/library/api/health`, {
      headers: { host: "notes.example.org" },
    });
    expect(await readRefusal(reply)).toMatchObject({ code: "unauthorized" });
  });
});

describe("without a password", () => {
  const server = routesForAll();

  test.each<Record<string, string>>([
    { "x-forwarded-for": "203.0.113.7" },
    { "x-forwarded-host": "notes.example.org" },
    { "x-forwarded-proto": "https" },
    { forwarded: "for=203.0.113.7" },
    { "x-real-ip": "203.0.113.7" },
    { via: "1.1 Caddy" },
  ])("a request that a proxy passed on is refused, and it is said what to set: %j", async (headers) => {
    const reply = await fetch(`${server.address}/api/health`, { headers });
    const error = await readRefusal(reply);
    expect(error).toMatchObject({ code: "origin-refused" });
    expect(JSON.stringify(error)).toContain("FOOTNOTE_PASSWORD");
    expect(JSON.stringify(error)).toContain("FOOTNOTE_PUBLIC_URL");
  });
});

describe("the setting itself", () => {
  test.each([
    "notes.example.org",
    "ftp://notes.example.org",
    "https://notes.example.org/?a=b",
    "https://u:p@notes.example.org",
    "nonsense",
  ])("%s is refused", (value) => {
    expect(() => readConfig({ FOOTNOTE_PUBLIC_URL: value })).toThrow(
      expect.objectContaining({ code: "config-invalid" }),
    );
  });

  test("wants a password that is worth the name, or accounts", () => {
    const config = readConfig({ FOOTNOTE_PUBLIC_URL: "https://notes.example.org" });
    expect(() => requireSafeHost(config)).not.toThrow();
    expect(() => requireSafeHost({ ...config, password: "short" })).toThrow(
      expect.objectContaining({ code: "config-invalid" }),
    );
    expect(() => requireSafeHost({ ...config, password: "a long password" })).not.toThrow();
  });
});

describe("replies", () => {
  const server = routesForAll();

  test("of some size are compressed where the client takes that", async () => {
    const reply = await fetch(`${server.address}/api/openapi.json`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect(reply.headers.get("content-encoding")).toBe("gzip");
    expect(reply.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
    const plain = await fetch(`${server.address}/api/openapi.json`, {
      headers: { "accept-encoding": "identity" },
    });
    expect(plain.headers.get("content-encoding")).toBeNull();
  });

  test("at paths where nothing is are 404", async () => {
    for (const path of ["/nothing", "/assets/nothing.js", "/library/", "/index.php", "/.env"])
      expect((await fetch(server.address + path)).status).toBe(404);
  });
});
