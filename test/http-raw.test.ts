/**
 * Requests as no client would make them, over a connection of their own: what HTTP itself refuses, and what a path or a name
 * says before anybody has mended it. All other refusals: `routes/`.
 */
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { rawRequest, readJson, readRefusal } from "./http-client.ts";
import { serveForAll } from "./serve-here.ts";

const server = serveForAll();

describe("a raw request", () => {
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

  test("without a content type is refused", async () => {
    const body = '{"question": "Who?"}';
    const headers = { "content-length": String(body.length) };
    expect(
      await readRefusal(
        await rawRequest(server.address, { method: "POST", path: "/api/ask", headers, body }),
      ),
    ).toMatchObject({
      code: "bad-request",
    });
  });

  test("with a method that HTTP does not know is refused before it reaches the application", async () => {
    expect((await rawRequest(server.address, { method: "BREW", path: "/api/ask" })).status).toBe(400);
  });

  test("to what is no host name at all is refused before it reaches the application, without a word", async () => {
    const headers = { host: "127.0.0.1@evil.example" };
    const reply = await rawRequest(server.address, { path: "/api/health", headers });
    expect([reply.status, await reply.text()]).toEqual([400, ""]);
  });

  test.each([
    "/../package.json",
    "/../../package.json",
    "/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "/..%5c..%5cpackage.json",
    "/assets/../../../package.json",
    "/assets/%2e%2e/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
    "/%00",
    "/index.html%00.png",
    "/%",
    "/%ff%fe",
    `/${"a".repeat(5_000)}`,
    "/assets/nothing.js",
  ])("for %s gives away no file", async (path) => {
    const reply = await rawRequest(server.address, { path });
    const body = await reply.clone().text();
    expect(body).not.toContain('"dependencies"');
    expect(body).not.toContain("root:");
    if (reply.status === 200) expect(reply.headers.get("content-type")).toContain("text/html");
    else await readRefusal(reply);
  });

  test("after all of that the server is well", async () => {
    expect(await readJson(await fetch(`${server.address}/api/health`))).toMatchObject({ status: "ok" });
  });
});
