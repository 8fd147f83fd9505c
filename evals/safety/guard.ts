/** Plays every address, redirect and name against the guard; every attempt to connect is recorded and goes nowhere. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { LookupAll } from "../../src/adapters/http/guarded-connect.ts";
import { createGuardedFetcher } from "../../src/adapters/http/guarded-fetcher.ts";
import { recordConnections } from "../../test/record-connections.ts";
import { addressesToRefuse, HOSTILE_ANSWERS } from "./addresses.ts";
import type { Tally } from "./tally.ts";

const PUBLIC = "93.184.216.34";
const PUBLIC_URLS = [
  ["http://public.example/", `${PUBLIC}:80`],
  ["https://public.example/x", `${PUBLIC}:443`],
  // A backslash ends the host, as in browsers: what follows is a path.
  ["http://public.example\\@127.0.0.1/", `${PUBLIC}:80`],
  ["http://1.1.1.1/", "1.1.1.1:80"],
] as const;
const PAIR = { passed: 0, of: 0 };

export interface GuardRates {
  readonly addresses: Tally;
  readonly redirects: Tally;
  readonly names: Tally;
  readonly rebinding: Tally;
  /** The other way round: what is public is let through, or the rates above would say nothing. */
  readonly publicLetThrough: Tally;
}

export async function runGuard(folder: string, fail: (what: string) => void): Promise<GuardRates> {
  let location = "";
  const server = createServer((_, response) => response.writeHead(302, { location }).end());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const allowed = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const recorded = recordConnections(new Set([allowed]));

  /** What became of a fetch, and where it would have connected. */
  async function play(url: string, lookup: LookupAll): Promise<string> {
    const before = recorded.attempts.length;
    const fetcher = createGuardedFetcher({ allowHosts: [allowed], lookup });
    const code = await fetcher.fetch(url, { deadlineMs: 5_000 }).then(
      ({ status }) => `HTTP ${status}`,
      (error: { code: string }) => error.code,
    );
    await fetcher.close();
    const attempts = recorded.attempts.slice(before);
    return attempts.length === 0 ? code : `connects to ${attempts.join(", ")}`;
  }

  const rates: GuardRates = {
    addresses: { ...PAIR },
    redirects: { ...PAIR },
    names: { ...PAIR },
    rebinding: { ...PAIR },
    publicLetThrough: { ...PAIR },
  };
  function count(tally: Tally, name: string, got: string, wanted: string): void {
    tally.of++;
    if (got === wanted) tally.passed++;
    else fail(`${name}: ${got}, not ${wanted}`);
  }

  const urls = addressesToRefuse(folder);
  for (const url of urls) {
    const name = JSON.stringify(url.slice(0, 100));
    count(rates.addresses, name, await play(url, asATableSays), "url-refused");
    // As a header can carry it; what is relative there is the redirecting server's own page.
    location = Buffer.from(url.replace(/[\r\n\t]/g, "").trim()).toString("latin1");
    if (URL.parse(location, `http://${allowed}`)?.host === allowed) continue;
    count(
      rates.redirects,
      `a redirect to ${name}`,
      await play(`http://${allowed}/`, asATableSays),
      "url-refused",
    );
  }
  for (const answers of HOSTILE_ANSWERS) {
    const got = await play("http://innocent.example/", answering(answers));
    count(rates.names, `a name that leads to ${answers.join(" and ")}`, got, "url-refused");
  }
  // Public when it is first looked up, private from then on: whoever looks twice connects to the second.
  for (const second of HOSTILE_ANSWERS.flat()) {
    const answers = [[PUBLIC], [second]];
    const got = await play("http://turncoat.example/", (host, options, done) =>
      answering(answers.shift() ?? [second])(host, options, done),
    );
    count(rates.rebinding, `a name that turns to ${second}`, got, `connects to ${PUBLIC}:80`);
  }
  for (const [url, reached] of PUBLIC_URLS) {
    count(rates.publicLetThrough, url, await play(url, asATableSays), `connects to ${reached}`);
  }
  recorded.stop();
  server.close();
  return rates;
}

/** One public name; whatever else is asked leads to a cloud's metadata, as it would inside one. */
const asATableSays: LookupAll = (host, options, done) =>
  answering([host === "public.example" ? PUBLIC : "169.254.169.254"])(host, options, done);

function answering(addresses: readonly string[]): LookupAll {
  return (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
}
