import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { cacheFileForEach, cacheFile, laterBy } from "./cache-file.ts";
import type { FetchedPage, GuardedFetcher, GuardedFetcherOptions } from "./guarded-fetcher.ts";
import { closeServersAfterEach, fetcherFor, listening } from "./loopback-servers.ts";

cacheFileForEach();

closeServersAfterEach();

const HOUR_MS = 3_600_000;

interface Site {
  readonly at: string;
  /** What the server was asked, in order. */
  readonly asked: IncomingMessage[];
  readonly fetcher: (options?: GuardedFetcherOptions) => GuardedFetcher;
}

async function site(listener: RequestListener): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    response.sendDate = false;
    response.setHeader("date", new Date().toUTCString());
    listener(request, response);
  });
  const host = await listening(server);
  return {
    at: `http://${host}`,
    asked,
    fetcher: (options = {}) =>
      fetcherFor({ allowHosts: [host], cache: { file: cacheFile(), maxBytes: 10_000_000 }, ...options }),
  };
}

const textOf = (page: FetchedPage): string => new TextDecoder().decode(page.bytes);

/** Answers 304 to whoever knows the version, and counts the versions. */
function versioned(validator: "etag" | "last-modified", headers: Record<string, string> = {}) {
  const state = { version: 1 };
  const listener: RequestListener = (request, response) => {
    const name = validator === "etag" ? `"v${state.version}"` : new Date(state.version * 1e12).toUTCString();
    const asked = request.headers[validator === "etag" ? "if-none-match" : "if-modified-since"];
    response.setHeader(validator, name);
    for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
    if (asked === name) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "text/plain" }).end(`version ${state.version}`);
  };
  return { state, listener };
}

describe("a page that was read before", () => {
  test("costs nothing while it is fresh, and says when it was read", async () => {
    const { at, asked, fetcher } = await site((_, response) => {
      response.writeHead(200, { "cache-control": "max-age=7200", "content-type": "text/html" }).end("<p>字");
    });
    const first = await fetcher().fetch(at);
    laterBy(HOUR_MS);
    // Another process, as it were: what is kept is on disk.
    const second = await fetcher().fetch(at);
    expect(asked).toHaveLength(1);
    expect(first.from).toBe("network");
    expect(second).toEqual({ ...first, from: "fresh" });
    laterBy(2 * HOUR_MS);
    expect((await fetcher().fetch(at)).from).toBe("network");
  });

  test.each(["etag", "last-modified"] as const)(
    "costs a 304 by its %s when it is stale",
    async (validator) => {
      const { state, listener } = versioned(validator, { "cache-control": "max-age=60" });
      const { at, asked, fetcher } = await site(listener);
      const pages = fetcher();
      const first = await pages.fetch(at);
      laterBy(24 * HOUR_MS);
      const second = await pages.fetch(at);
      expect(second).toMatchObject({ from: "revalidated", status: 200, contentType: "text/plain" });
      expect(textOf(second)).toBe("version 1");
      expect(Date.parse(second.fetchedAt) - Date.parse(first.fetchedAt)).toBe(24 * HOUR_MS);
      // The 304 makes it fresh again.
      expect((await pages.fetch(at)).from).toBe("fresh");
      state.version = 2;
      laterBy(HOUR_MS);
      const third = await pages.fetch(at);
      expect([third.from, textOf(third)]).toEqual(["network", "version 2"]);
      expect(asked).toHaveLength(3);
    },
  );

  test("is asked about at once where the caller wants to know, and still costs a 304 only", async () => {
    const { state, listener } = versioned("etag", { "cache-control": "max-age=7200" });
    const { at, asked, fetcher } = await site(listener);
    const pages = fetcher();
    await pages.fetch(at);
    expect((await pages.fetch(at, { cache: "revalidate" })).from).toBe("revalidated");
    state.version = 2;
    expect(textOf(await pages.fetch(at, { cache: "revalidate" }))).toBe("version 2");
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"', '"v1"']);
    expect((await pages.fetch(at)).etag).toBe('"v2"');
  });

  test("is asked about after a day, whatever its server or its age say", async () => {
    const { at, fetcher } = await site((request, response) => {
      response.setHeader("last-modified", "Wed, 21 Oct 2015 07:28:00 GMT");
      if (request.url === "/year") response.setHeader("cache-control", "max-age=31536000");
      if (request.headers["if-modified-since"] === undefined) response.end("x");
      else response.writeHead(304).end();
    });
    const pages = fetcher();
    for (const path of ["/year", "/old"]) {
      await pages.fetch(at + path);
      laterBy(23 * HOUR_MS);
      expect((await pages.fetch(at + path)).from).toBe("fresh");
      laterBy(2 * HOUR_MS);
      expect((await pages.fetch(at + path)).from).toBe("revalidated");
    }
  });

  test.each([
    ["no-store", { "cache-control": "no-store", etag: '"1"' }],
    ["no validator and no time to live", {}],
    ["Vary: *", { vary: "*", "cache-control": "max-age=7200" }],
  ])("is not kept with %s", async (_name, headers) => {
    const { at, asked, fetcher } = await site((_, response) =>
      response.writeHead(200, headers).end("secret"),
    );
    const pages = fetcher();
    await pages.fetch(at);
    expect((await pages.fetch(at)).from).toBe("network");
    expect(asked[1]?.headers).not.toHaveProperty("if-none-match");
  });

  test("is forgotten when it is gone or may no longer be kept, and not when its server is in trouble", async () => {
    let reply: [number, Record<string, string>] = [200, { etag: '"1"', "cache-control": "max-age=60" }];
    const { at, asked, fetcher } = await site((_, response) => response.writeHead(...reply).end("x"));
    const pages = fetcher();
    await pages.fetch(at);
    laterBy(HOUR_MS);
    for (const trouble of [503, 429, 404, 404]) {
      reply = [trouble, {}];
      await expect(pages.fetch(at)).rejects.toMatchObject({
        code: trouble === 404 ? "page-gone" : "fetch-failed",
      });
    }
    const conditions = asked.map(({ headers }) => headers["if-none-match"]);
    expect(conditions).toEqual([undefined, '"1"', '"1"', '"1"', undefined]);
  });

  test("stays what it was where its server forgets to say of what version it speaks", async () => {
    const { at, fetcher } = await site((request, response) => {
      if (request.headers["if-none-match"] !== undefined) return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"1"' }).end("words");
    });
    const pages = fetcher();
    await pages.fetch(at);
    for (const _ of [1, 2]) {
      const page = await pages.fetch(at);
      expect([page.from, textOf(page)]).toEqual(["revalidated", "words"]);
    }
  });

  test("is asked for anew by another visitor where it varies by visitor", async () => {
    const { at, fetcher } = await site((request, response) => {
      response.writeHead(200, { vary: "User-Agent", "cache-control": "max-age=7200" });
      response.end(request.headers["user-agent"]);
    });
    await fetcher({ userAgent: "one" }).fetch(at);
    expect((await fetcher({ userAgent: "one" }).fetch(at)).from).toBe("fresh");
    expect(textOf(await fetcher({ userAgent: "two" }).fetch(at))).toBe("two");
  });

  test("is found by the address that was asked for, through the redirects that may be kept", async () => {
    const { at, asked, fetcher } = await site((request, response) => {
      response.setHeader("cache-control", "max-age=7200");
      if (request.url === "/moved") response.writeHead(301, { location: "/here" }).end();
      else if (request.url === "/once") {
        response.setHeader("cache-control", "no-store");
        response.writeHead(302, { location: "/here" }).end();
      } else response.end("x");
    });
    const pages = fetcher();
    for (const path of ["/moved", "/moved", "/once", "/once", "/here"]) {
      expect((await pages.fetch(at + path)).url).toBe(`${at}/here`);
    }
    expect(asked.map(({ url }) => url)).toEqual(["/moved", "/here", "/once", "/once"]);
  });
});

describe("what is kept never gets around the guard", () => {
  test("where a host is no longer allowed", async () => {
    const { at, fetcher } = await site((_, response) =>
      response.writeHead(200, { "cache-control": "max-age=7200" }).end("internal"),
    );
    await fetcher().fetch(at);
    await expect(fetcher({ allowHosts: [] }).fetch(at)).rejects.toMatchObject({ code: "url-refused" });
    // By a usual port and a name, where nothing but the connection shows where it leads.
    const lookup: GuardedFetcherOptions["lookup"] = (_host, _options, done) =>
      done(null, [{ address: "127.0.0.1", family: 4 }]);
    const database = new Database(cacheFile());
    database.exec(`update reply set key = replace(key, '${at}', 'http://wiki.internal')`);
    database.exec(`update reply set policy = replace(policy, '${at}', 'http://wiki.internal')`);
    database.close();
    const allowed = fetcher({ allowHosts: ["wiki.internal:80"], lookup });
    expect(textOf(await allowed.fetch("http://wiki.internal/"))).toBe("internal");
    await expect(fetcher({ allowHosts: [], lookup }).fetch("http://wiki.internal/")).rejects.toMatchObject({
      code: "url-refused",
    });
  });

  test("by a redirect that was kept", async () => {
    let location = "http://127.0.0.1/";
    const { at, fetcher } = await site((_, response) =>
      response.writeHead(301, { "cache-control": "max-age=7200", location }).end(),
    );
    const pages = fetcher();
    for (const target of ["http://127.0.0.1/", "file:///etc/passwd", "http://u:p@8.8.8.8/"]) {
      location = target;
      for (const _ of ["network", "kept"]) {
        await expect(pages.fetch(`${at}/${encodeURIComponent(target)}`)).rejects.toMatchObject({
          code: "url-refused",
        });
      }
    }
  });
});
