import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import type { LookupAll } from "./guarded-connect.ts";
import { createGuardedFetcher, type GuardedFetcher, type GuardedFetcherOptions } from "./guarded-fetcher.ts";

const open: { server: Server[]; fetcher: GuardedFetcher[] } = { server: [], fetcher: [] };

afterEach(async () => {
  await Promise.all(open.fetcher.splice(0).map((fetcher) => fetcher.close()));
  for (const server of open.server.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function fetcherWith(options: GuardedFetcherOptions = {}): GuardedFetcher {
  const fetcher = createGuardedFetcher(options);
  open.fetcher.push(fetcher);
  return fetcher;
}

/** A server that the fetcher may use, as an administrator would allow it. */
async function served(listener: RequestListener): Promise<{ at: string; fetcher: GuardedFetcher }> {
  const server = createServer(listener);
  open.server.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  const host = `127.0.0.1:${address.port}`;
  return { at: `http://${host}`, fetcher: fetcherWith({ allowHosts: [host] }) };
}

/** Nothing listens on port 80 here: a guard that let it pass would end in `fetch-failed`. */
function namesLeadTo(...addresses: string[]): LookupAll {
  return (_host, _options, done) => {
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

test("fetches a page with its type, time and final address", async () => {
  const { at, fetcher } = await served((request, response) => {
    if (request.url === "/old") {
      response.writeHead(302, { location: "/new#part" }).end();
      return;
    }
    response.writeHead(200, {
      "content-type": "text/html; charset=gbk",
      "last-modified": "Wed, 21 Oct 2015 07:28:00 GMT",
    });
    response.end("<p>hi");
  });
  const page = await fetcher.fetch(`${at}/old`);
  expect({ ...page, bytes: new TextDecoder().decode(page.bytes) }).toEqual({
    url: `${at}/new`,
    status: 200,
    contentType: "text/html; charset=gbk",
    bytes: "<p>hi",
    lastModified: "2015-10-21T07:28:00.000Z",
    from: "network",
    fetchedAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });
});

test("posts JSON where it is given, and never on to where a redirect leads", async () => {
  const seen: string[] = [];
  const { at, fetcher } = await served((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      seen.push(`${request.method} ${request.url} ${request.headers["content-type"]} ${body}`);
      if (request.url === "/moved") response.writeHead(307, { location: "/else" });
      response.end("{}");
    });
  });
  await fetcher.fetch(`${at}/player`, { postJson: '{"a":1}' });
  await expect(fetcher.fetch(`${at}/moved`, { postJson: "{}" })).rejects.toMatchObject({
    code: "fetch-failed",
  });
  expect(seen).toEqual(['POST /player application/json {"a":1}', "POST /moved application/json {}"]);
});

test("sends nothing of the person: no cookies, credentials or referrer", async () => {
  const seen: IncomingMessage["headers"][] = [];
  const { at, fetcher } = await served((request, response) => {
    seen.push(request.headers);
    response.setHeader("set-cookie", "id=1");
    if (request.url === "/1") response.writeHead(301, { location: "/2" });
    response.end("x");
  });
  await fetcher.fetch(`${at}/1`);
  await fetcher.fetch(`${at}/2`);
  expect(seen).toHaveLength(3);
  for (const headers of seen) {
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("referer");
    expect(headers["user-agent"]).toContain("Footnote");
  }
});

test.each([
  "http://127.0.0.1/",
  "http://localhost/",
  "http://localhost./",
  "http://0x7f.1/",
  "http://2130706433/",
  "http://017700000001/",
  "http://127.1/",
  "http://0/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://10.0.0.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://100.100.100.200/latest/meta-data/",
  "http://[fd00:ec2::254]/",
  "http://①②⑦.⓪.⓪.①/",
  "http://8.8.8.8:8080/",
  "http://8.8.8.8:22/",
  "https://user@example.org/",
  "https://user:secret@example.org/",
  "file:///etc/passwd",
  "ftp://example.org/",
  "data:text/html,hi",
  "not an address",
  "",
  `https://example.org/${"a".repeat(5000)}`,
])("refuses %s", async (url) => {
  const lookup = namesLeadTo("127.0.0.1");
  await expect(fetcherWith({ lookup }).fetch(url, { deadlineMs: 3_000 })).rejects.toMatchObject({
    code: "url-refused",
  });
});

test.each([
  ["127.0.0.1"],
  ["93.184.216.34", "127.0.0.1"],
  ["2606:4700::1111", "::1"],
  ["fd00::1"],
  ["169.254.169.254"],
  ["64:ff9b::a9fe:a9fe"],
  ["64:ff9b:1::7f00:1"],
  ["fd00:ec2::254"],
  ["::ffff:10.0.0.1"],
])("refuses a name that leads to %s %s", async (...addresses) => {
  const fetcher = fetcherWith({ lookup: namesLeadTo(...addresses) });
  await expect(fetcher.fetch("http://innocent.example/")).rejects.toMatchObject({ code: "url-refused" });
});

test.each([
  "http://169.254.169.254/latest/meta-data/",
  "http://127.0.0.1/",
  "http://[::1]/",
  "//localhost/",
  "file:///etc/passwd",
  "http://10.0.0.1/",
  "http://[64:ff9b::a9fe:a9fe]/",
  "http://[fd00:ec2::254]/latest/",
  "http://[::ffff:192.168.1.1]/",
  "http://user:pass@8.8.8.8/",
  "gopher://127.0.0.1:70/",
])("refuses a redirect to %s", async (location) => {
  const { at, fetcher } = await served((_request, response) => response.writeHead(302, { location }).end());
  await expect(fetcher.fetch(at)).rejects.toMatchObject({ code: "url-refused" });
});

test("looks a name up anew for each connection, and keeps no answer", async () => {
  let asked = 0;
  const lookup: LookupAll = (_host, _options, done) => {
    asked += 1;
    done(null, [{ address: "127.0.0.1", family: 4 }]);
  };
  const fetcher = fetcherWith({ lookup });
  await expect(fetcher.fetch("http://twofaced.example/")).rejects.toMatchObject({ code: "url-refused" });
  await expect(fetcher.fetch("http://twofaced.example/")).rejects.toMatchObject({ code: "url-refused" });
  expect(asked).toBe(2);
});

test("allows the named host and port only", async () => {
  const { at, fetcher } = await served((_request, response) => response.end("x"));
  expect((await fetcher.fetch(at)).status).toBe(200);
  await expect(fetcher.fetch(at.replace("127.0.0.1", "127.0.0.2"))).rejects.toMatchObject({
    code: "url-refused",
  });
  await expect(fetcherWith().fetch(at)).rejects.toMatchObject({ code: "url-refused" });
});

test("gives up on endless redirects", async () => {
  let hops = 0;
  const { at, fetcher } = await served((_request, response) => {
    hops += 1;
    response.writeHead(302, { location: `/${hops}` }).end();
  });
  await expect(fetcher.fetch(at)).rejects.toMatchObject({ code: "fetch-failed" });
  expect(hops).toBe(6);
});

test("counts a compressed body as it unfolds", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  const { at, fetcher } = await served((_request, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
  });
  await expect(fetcher.fetch(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({
    code: "document-too-large",
  });
});

test("refuses a body that says it is too large, and one that goes on and on", async () => {
  const { at, fetcher } = await served((request, response) => {
    if (request.url === "/stated") {
      response.writeHead(200, { "content-length": "5000000" }).write("x");
      return;
    }
    const pour = (): void => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  });
  for (const path of ["/stated", "/endless"]) {
    await expect(fetcher.fetch(at + path, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "document-too-large",
    });
  }
});

test.each(["never answers", "drips"])("gives up on a server that %s", async (manner) => {
  const { at, fetcher } = await served((_request, response) => {
    if (manner !== "drips") return;
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  });
  await expect(fetcher.fetch(at, { deadlineMs: 200 })).rejects.toMatchObject({
    code: "fetch-timeout",
    retryable: true,
  });
});

test("stops when asked to", async () => {
  const { at, fetcher } = await served(() => undefined);
  const stop = new AbortController();
  const page = fetcher.fetch(at, { signal: stop.signal });
  stop.abort();
  await expect(page).rejects.toMatchObject({ code: "cancelled" });
});

test.each([
  [404, "page-gone", false, "it is not there (HTTP 404)"],
  [410, "page-gone", false, "it was removed (HTTP 410)"],
  [403, "fetch-failed", false, "(HTTP 403)"],
  [429, "fetch-failed", true, "(HTTP 429)"],
  [503, "fetch-failed", true, "(HTTP 503)"],
])("says what HTTP %i means", async (status, code, retryable, words) => {
  const { at, fetcher } = await served((_request, response) => response.writeHead(status).end("no"));
  await expect(fetcher.fetch(at)).rejects.toMatchObject({
    code,
    retryable,
    message: expect.stringContaining(words),
  });
});

test("says that a server sent too many headers, broke off, or refused", async () => {
  const { at, fetcher } = await served((request, response) => {
    if (request.url === "/headers") response.setHeader("x-long", "y".repeat(40_000)).end();
    else request.socket.destroy();
  });
  await expect(fetcher.fetch(`${at}/headers`)).rejects.toMatchObject({
    message: expect.stringContaining("too many headers"),
  });
  await expect(fetcher.fetch(`${at}/broken`)).rejects.toMatchObject({
    message: expect.stringContaining("broke off"),
  });
  open.server[0]?.closeAllConnections();
  await new Promise((closed) => open.server[0]?.close(closed));
  await expect(fetcher.fetch(at)).rejects.toMatchObject({
    message: expect.stringContaining("refused the connection"),
  });
});

test("takes no notice of a proxy in the environment", async () => {
  const before = process.env["HTTP_PROXY"];
  process.env["HTTP_PROXY"] = "http://127.0.0.1:1";
  try {
    const { at, fetcher } = await served((_request, response) => response.end("direct"));
    expect(new TextDecoder().decode((await fetcher.fetch(at)).bytes)).toBe("direct");
  } finally {
    if (before === undefined) delete process.env["HTTP_PROXY"];
    else process.env["HTTP_PROXY"] = before;
  }
});
