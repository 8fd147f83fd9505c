import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { FootnoteError } from "../../core/domain/errors.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { createGuardedFetcher } from "./guarded-fetcher.ts";
import { createRobots } from "./robots.ts";
import { robotsRules } from "./robots-rules.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const at = (path: string): string => `https://site.example${path}`;
const rulesOf = (text: string) => robotsRules(at("/robots.txt"), text);

describe("the rules of a robots.txt", () => {
  test("our own group counts alone, in any case, and the group for all where there is none of ours", () => {
    const text =
      "User-agent: *\nDisallow: /\n\nuser-agent: other\nUSER-AGENT: FootNote/2.0\nDisallow: /private\nAllow: /private/open\n";
    expect(rulesOf(text).isAllowed(at("/a"))).toBe(true);
    expect(rulesOf(text).isAllowed(at("/private/a"))).toBe(false);
    expect(rulesOf(text).isAllowed(at("/private/open/a"))).toBe(true);
    expect(rulesOf("User-agent: *\nDisallow: /").isAllowed(at("/a"))).toBe(false);
    expect(rulesOf("User-agent: footnotes-of-others\nDisallow: /").isAllowed(at("/a"))).toBe(true);
  });

  test("wildcards, ends and the longest rule are as RFC 9309 has them", () => {
    const rules = rulesOf("User-agent: *\nDisallow: /*.cgi$\nDisallow: /a/*/secret\nAllow: /a/b/secret\n");
    expect(
      ["/x.cgi", "/x.cgi?q", "/a/c/secret", "/a/b/secret"].map((path) => rules.isAllowed(at(path))),
    ).toEqual([false, true, false, true]);
  });

  test("delay and sitemaps are read, wherever the sitemaps stand", () => {
    const { delayMs, sitemaps } = rulesOf(
      "Sitemap: https://site.example/1.xml\nUser-agent: *\nSitemap: https://site.example/2.xml\nCrawl-delay: 2.5\n",
    );
    expect(delayMs).toBe(2_500);
    expect([...sitemaps].sort()).toEqual(["https://site.example/1.xml", "https://site.example/2.xml"]);
    expect(rulesOf("User-agent: *\nCrawl-delay: soon").delayMs).toBe(0);
  });

  test("what is no robots.txt at all forbids nothing", () => {
    expect(rulesOf("<html><body>Disallow: everything</body></html>").isAllowed(at("/a"))).toBe(true);
    expect(rulesOf("\0\u{1f4a9}:::\n:\nallow").isAllowed(at("/a"))).toBe(true);
  });

  test("the work of a hostile one is bounded: agents times rules, and wildcards without end", () => {
    const agents = "User-agent: a\n".repeat(18_000) + "Disallow: /x\n".repeat(18_000);
    expect(rulesOf(agents).isAllowed(at("/x"))).toBe(true);
    const stars = `User-agent: *\nDisallow: /${"a*".repeat(200_000)}b\nAllow: /${"a*".repeat(50)}\n`;
    // Cut, it refuses more than it says; the permission of the same kind is not believed.
    expect(rulesOf(stars).isAllowed(at(`/${"a".repeat(3_000)}`))).toBe(false);
    expect(rulesOf(stars).isAllowed(at("/b"))).toBe(true);
  });
});

/** A host whose robots.txt is replied to in this way, and a clock that is moved by hand. */
async function host(reply: () => { status: number; body?: string }) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    const { status, body } = reply();
    response.writeHead(status).end(body);
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetcher = createGuardedFetcher({ allowHosts: [name] });
  closing.push(
    () => fetcher.close(),
    () => server.close(),
  );
  let nowMs = 0;
  const clock: Clock = { now: () => "", monotonicMs: () => nowMs, sleep: async () => undefined };
  const robots = createRobots(fetcher, clock);
  return {
    outcome: (path = "/page") =>
      robots.allow(`http://${name}${path}`).then(
        () => "allowed",
        ({ code, retryable }: FootnoteError) => `${code}${retryable ? ", for now" : ""}`,
      ),
    asked: () => asked,
    wait: (ms: number) => (nowMs += ms),
    stop: () => new Promise((done) => server.close(done)),
  };
}

describe("asking a host", () => {
  test.each([
    [404, "allowed"],
    [403, "allowed"],
    [429, "robots-refused, for now"],
    [500, "robots-refused, for now"],
    [503, "robots-refused, for now"],
  ])("a robots.txt that is answered with %i means: %s", async (status, outcome) => {
    const { outcome: ask } = await host(() => ({ status }));
    expect(await ask()).toBe(outcome);
  });

  test("a host that cannot be reached allows nothing for now", async () => {
    const gone = await host(() => ({ status: 404 }));
    await gone.stop();
    expect(await gone.outcome()).toBe("robots-refused, for now");
  });

  test("it is asked once for many pages, and again after a while", async () => {
    let body = "User-agent: *\nDisallow: /private";
    const { outcome, asked, wait } = await host(() => ({ status: 200, body }));
    expect([await outcome("/a"), await outcome("/private"), await outcome("/b")]).toEqual([
      "allowed",
      "robots-refused",
      "allowed",
    ]);
    expect(asked()).toBe(1);
    body = "";
    wait(2 * 3_600_000);
    expect(await outcome("/private")).toBe("allowed");
    expect(asked()).toBe(2);
  });

  test("the rules stand within the first half megabyte of a larger file, and a giant one allows nothing", async () => {
    const large = "User-agent: *\nDisallow: /private\n" + "# filler filler filler\n".repeat(50_000);
    expect(await (await host(() => ({ status: 200, body: large }))).outcome("/private")).toBe(
      "robots-refused",
    );
    const giant = await host(() => ({ status: 200, body: "#".repeat(6_000_000) }));
    expect(await giant.outcome()).toBe("robots-refused, for now");
  });

  test("an internal host is refused as such, not as a robots.txt that could not be read", async () => {
    const robots = createRobots(createGuardedFetcher(), {
      now: () => "",
      monotonicMs: () => 0,
      sleep: async () => undefined,
    });
    await expect(robots.allow("http://127.0.0.1/a")).rejects.toMatchObject({ code: "url-refused" });
  });
});
