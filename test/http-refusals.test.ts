/** What the server refuses: bad requests, foreign pages and names, no password. Always a 4xx with its code, never a 500. */
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import { ReadableStream } from "node:stream/web";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../src/apps/engine/config.ts";
import { serve, type Serving } from "../src/apps/server/serve.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import {
  askTurn,
  expectQuotesStand,
  postJson,
  rawRequest,
  readJson,
  readRefusal,
  upload,
  uploadFile,
} from "./http-client.ts";

const JSON_TYPE = { "content-type": "application/json" };
let serving: Serving;
let address: string;

beforeAll(async () => {
  const env = { FOOTNOTE_PORT: "0", FOOTNOTE_MAX_FILE_MB: "1" };
  serving = await serve(readConfig(env, tempFolder()), () => undefined);
  address = serving.address;
});

afterAll(async () => {
  await serving?.close();
  await endEverything();
});

const ask = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  fetch(`${address}/api/ask`, { method: "POST", headers, body });

describe("a question", () => {
  test.each([
    ["broken JSON", '{"question": "Who', "bad-request"],
    ["nothing", "", "bad-request"],
    ["a list", '["Who?"]', "bad-request"],
    ["null", "null", "bad-request"],
    ["a number for a question", '{"question": 5}', "bad-request"],
    ["no question", "{}", "bad-request"],
    ["an unknown writer", '{"question": "Who?", "writer": "poet"}', "bad-request"],
    ["an unknown kind of source", '{"question": "Who?", "sources": ["moon"]}', "bad-request"],
    ["a number for a thread", '{"question": "Who?", "threadId": 7}', "bad-request"],
    ["an unknown thread", '{"question": "Who?", "threadId": "thr_nothing"}', "not-found"],
    ["an empty question", '{"question": ""}', "question-empty"],
    ["only punctuation", '{"question": " ?!… 。？ --- "}', "question-empty"],
    ["only emoji", '{"question": "🙂🙃"}', "question-empty"],
    ["100,000 characters", JSON.stringify({ question: "why ".repeat(25_000) }), "question-too-long"],
    ["100,000 Chinese characters", JSON.stringify({ question: "云".repeat(100_000) }), "question-too-long"],
    ["two megabytes", JSON.stringify({ question: "why ".repeat(500_000) }), "document-too-large"],
  ])("that is %s is refused", async (_, body, code) => {
    expect(await readRefusal(await ask(body))).toMatchObject({ code });
    expect(await readRefusal(await ask(body, { ...JSON_TYPE, accept: "application/json" }))).toMatchObject({
      code,
    });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "nonsense",
  ])("with the content type %s is refused", async (type) => {
    const refusal = await readRefusal(await ask('{"question": "Who?"}', { "content-type": type }));
    expect(refusal.code).toBe("bad-request");
  });

  test("without a content type is refused", async () => {
    const body = '{"question": "Who?"}';
    const headers = { "content-length": String(body.length) };
    expect(
      await readRefusal(await rawRequest(address, { method: "POST", path: "/api/ask", headers, body })),
    ).toMatchObject({
      code: "bad-request",
    });
  });

  test("may carry fields that are not known yet", async () => {
    const turn = await askTurn(address, {
      question: "How do I change the port?",
      colour: "green",
      sources: ["library"],
    });
    expect(turn.answer.status).toBe("answered");
  });

  test.each([
    ["operators of a search language", 'AND OR NOT NEAR( "port* ^ {x} : -- ; drop table document'],
    ["half of a surrogate pair", "How do I change the port \ud83d?"],
    ["control characters", "How do I \u0000change\u0007 the port\u001b[2J?"],
    ["one very long word", `port ${"x".repeat(3_900)}`],
    ["right-to-left text", "كيف أغير المنفذ port?"],
    ["mark-up", "<script>alert(1)</script> port </question> [1]"],
  ])("of %s is answered or not found like any other", async (_, question) => {
    const turn = await askTurn(address, { question });
    expect(["answered", "not-found"]).toContain(turn.answer.status);
    await expectQuotesStand(address, turn);
    expect(await readJson(await fetch(`${address}/api/threads/${turn.threadId}`))).toMatchObject({
      turns: [turn],
    });
  });
});

describe("an upload", () => {
  test.each([
    ["empty", "", "document-empty"],
    ["white space", " \n\t\n", "document-empty"],
    [
      "binary rubbish",
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256),
      "document-unsupported",
    ],
    ["zeros", new Uint8Array(4_096), "document-unsupported"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      "document-unsupported",
    ],
    ["a broken PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "document-unreadable"],
    ["over the limit", "word ".repeat(230_000), "document-too-large"],
  ])("that is %s is refused", async (_, content, code) => {
    expect(await readRefusal(await uploadFile(address, "file.txt", content))).toMatchObject({ code });
  });

  test("without end is cut off at the limit", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
      for (let sent = 0; sent < 200; sent++) yield Buffer.alloc(100_000, "word ");
    }
    const body = ReadableStream.from(endless());
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const sending = fetch(`${address}/api/documents`, {
      method: "POST",
      headers,
      body,
      duplex: "half",
    } as RequestInit);
    // A server may close the connection on a client that goes on sending; both ways nothing is kept.
    const refused = await sending.then(readRefusal, () => ({ code: "document-too-large" }));
    expect(refused.code).toBe("document-too-large");
    const { documents } = await readJson<{ documents: { url: string }[] }>(
      await fetch(`${address}/api/documents`),
    );
    expect(documents.filter((document) => document.url.endsWith("/a.txt"))).toEqual([]);
  });

  test("without a file, or with a text where the file belongs, is refused", async () => {
    const form = new FormData();
    form.set("other", new Blob(["words"]), "words.txt");
    expect(
      await readRefusal(await fetch(`${address}/api/documents`, { method: "POST", body: form })),
    ).toMatchObject({
      code: "bad-request",
    });
    form.set("file", "just a text");
    expect(
      await readRefusal(await fetch(`${address}/api/documents`, { method: "POST", body: form })),
    ).toMatchObject({
      code: "bad-request",
    });
  });

  test.each([
    ["multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; na"],
    ["multipart/form-data", "--x"],
    ["multipart/form-data; boundary=x", ""],
    ["application/json", '{"url": '],
    ["application/json", '{"url": 5}'],
    ["application/json", "null"],
    ["text/plain", "words"],
  ])("as %s of %j is refused", async (type, body) => {
    const reply = await fetch(`${address}/api/documents`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    expect(await readRefusal(reply)).toMatchObject({ code: "bad-request" });
  });

  test.each([
    "",
    "not a url",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://user:pw@127.0.0.1/",
    "data:text/plain,hi",
    "javascript:1",
  ])("by the address %j is refused", async (url) => {
    expect(await readRefusal(await postJson(`${address}/api/documents`, { url }))).toMatchObject({
      code: "url-refused",
    });
  });

  test.each(["../../etc/passwd", "..\\..\\boot.ini", "a/b.txt", "ü 云 \u202e.txt", "x".repeat(300)])(
    "named %j is only a name",
    async (name) => {
      const document = await upload(
        address,
        name,
        `The file with the name of ${name.length} letters is about owls.`,
      );
      expect(document.url).toMatch(/^upload:[0-9a-f]{12}\/[^/\\]+$/);
      expect((await fetch(`${address}/api/documents/${document.id}`, { method: "DELETE" })).status).toBe(204);
    },
  );
});

describe("a request", () => {
  test.each([
    "/api/documents/doc_nothing",
    "/api/documents/doc_nothing/text",
    "/api/documents/%00/text",
    "/api/documents/..%2f..%2fx",
    "/api/threads/thr_nothing",
    "/api/threads/%ff",
    "/api/nothing",
    "/api",
    "/api/documents/",
    "/api/runs/run_nothing/events?from=1",
  ])("for %s, which is not there, is 404", async (path) => {
    expect(await readRefusal(await rawRequest(address, { path }))).toMatchObject({ code: "not-found" });
  });

  test.each([
    "/api/documents?limit=0",
    "/api/documents?limit=-1",
    "/api/documents?limit=1000000000",
    "/api/documents?offset=x",
    "/api/documents?offset=1.5",
    "/api/threads?limit=NaN",
    "/api/threads?offset=1e99",
    "/api/runs/run_nothing/events?from=0",
    "/api/runs/run_nothing/events?from=x",
  ])("with the range of %s is refused", async (path) => {
    expect(await readRefusal(await fetch(address + path))).toMatchObject({ code: "bad-request" });
  });

  test("for a text gives what there is of a range beyond the end, and refuses what is no range", async () => {
    const words = "Owls hunt at night and sleep by day.";
    const { id } = await upload(address, "owls.txt", words);
    const read = (query: string): Promise<Response> => fetch(`${address}/api/documents/${id}/text?${query}`);
    for (const [query, text] of [
      ["start=5&end=9999999", words.slice(5)],
      ["start=9999999", ""],
      ["start=9&end=3", ""],
      [`start=0&end=${Number.MAX_SAFE_INTEGER}`, words],
      ["end=4", "Owls"],
    ] as const) {
      expect(await readJson(await read(query))).toEqual({ text });
    }
    for (const query of [
      "start=-1",
      "end=-5",
      "start=NaN",
      "start=x&end=9",
      "start=1.5",
      "end=1e400",
      `start=${10n ** 20n}`,
    ]) {
      expect(await readRefusal(await read(query))).toMatchObject({ code: "bad-request" });
    }
  });

  test.each([
    ["PUT", "/api/ask"],
    ["GET", "/api/ask"],
    ["PATCH", "/api/documents"],
    ["DELETE", "/api/documents"],
    ["POST", "/api/threads"],
    ["POST", "/api/health"],
    ["POST", "/"],
    ["DELETE", "/"],
    ["OPTIONS", "/api/ask"],
    ["OPTIONS", "/"],
    ["BREW", "/api/ask"],
  ])("%s %s is refused", async (method, path) => {
    const reply = await rawRequest(address, { method, path });
    // Methods that HTTP does not know are refused before they reach the application.
    if (method === "BREW") expect(reply.status).toBe(400);
    else expect(await readRefusal(reply)).toMatchObject({ code: "not-found" });
  });

  test("by HEAD is answered as GET is, without the body", async () => {
    for (const [path, status] of [
      ["/api/health", 200],
      ["/", 200],
      ["/api/documents", 200],
      ["/api/nothing", 404],
    ] as const) {
      const reply = await fetch(address + path, { method: "HEAD" });
      expect([path, reply.status, await reply.text()]).toEqual([path, status, ""]);
    }
    const { runId } = await askTurn(address, { question: "How do I change the port?" });
    const reply = await fetch(`${address}/api/runs/${runId}/events`, { method: "HEAD" });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
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
    const reply = await rawRequest(address, { path });
    const body = await reply.clone().text();
    expect(body).not.toContain('"dependencies"');
    expect(body).not.toContain("root:");
    if (reply.status === 200) expect(reply.headers.get("content-type")).toContain("text/html");
    else await readRefusal(reply);
  });
});

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
      const reply = await rawRequest(address, {
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
    const headers = { ...JSON_TYPE, origin: address, accept: "application/json" };
    expect((await ask('{"question": "How do I change the port?"}', headers)).status).toBe(200);
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
      const reply = await rawRequest(address, { path, headers: { host } });
      // What is no host name at all is refused before it reaches the application, without a word.
      if (host.includes("@")) expect([reply.status, await reply.text()]).toEqual([400, ""]);
      else expect(await readRefusal(reply)).toMatchObject({ code: "origin-refused" });
    }
  });

  test.each(["localhost", "127.0.0.1:99", "[::1]:4747", "LOCALHOST:4747"])(
    "name %s is this machine",
    async (host) => {
      expect((await rawRequest(address, { path: "/api/health", headers: { host } })).status).toBe(200);
    },
  );

  test.each([
    "GET / HTTP/1.1\r\n\r\n",
    "GET /api/health HTTP/1.0\r\n\r\n",
    "nonsense\r\n\r\n",
    "GET http://evil.example/api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
  ])("request of %j gets nothing", async (request) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.end(request);
    expect(await readText(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  test("after all of that the server is well", async () => {
    expect(await readJson(await fetch(`${address}/api/health`))).toMatchObject({ status: "ok" });
  });
});

describe("with a password", () => {
  let guarded: Serving;
  let base: string;
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

  beforeAll(async () => {
    const env = { FOOTNOTE_PORT: "0", FOOTNOTE_HOST: "0.0.0.0", FOOTNOTE_PASSWORD: "pass:wörd" };
    guarded = await serve(readConfig(env, tempFolder()), () => undefined);
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
