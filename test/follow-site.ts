/** Follows sites on loopback with the product's own parts, in the test's process. */
import type { SiteId } from "../src/core/domain/ids.ts";
import type { PageCounts, SiteOutcome } from "../src/core/domain/site.ts";
import { readConfig } from "../src/compose/config.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import type { SiteRequest } from "../src/services/sites/sites.ts";
import { type FakeReply, type FakeSite, startFakeSite } from "./fake-site.ts";
import { tempFolder } from "./footnote-process.ts";

const open: { close(): Promise<void> }[] = [];

/** For `afterEach`: engines first, then the sites that they may be reading. */
export async function closeSites(): Promise<void> {
  for (const one of open.splice(0).toReversed()) await one.close();
}

export type Pages = Readonly<Record<string, FakeReply>>;

export async function fakeSite(
  make: Pages | ((at: string) => Pages),
  fallback?: (path: string) => FakeReply | undefined,
): Promise<FakeSite> {
  const site = await startFakeSite(typeof make === "function" ? make : () => make, fallback);
  open.push(site);
  return site;
}

/** Over an empty data folder; may fetch from these hosts. */
export function engineFor(...hosts: string[]): Promise<Footnote> {
  return engineOver(tempFolder(), ...hosts);
}

export async function engineOver(folder: string, ...hosts: string[]): Promise<Footnote> {
  const env = { FOOTNOTE_READER: "off", FOOTNOTE_ALLOW_HOSTS: hosts.join(",") };
  const footnote = await openFootnote(readConfig(env, folder), () => undefined);
  open.push(footnote);
  return footnote;
}

export interface Followed {
  readonly id: SiteId;
  readonly last: SiteOutcome | undefined;
  readonly counts: PageCounts | undefined;
  /** Paths in the order in which they were asked for, but for robots.txt and the sitemap that is looked for. */
  readonly pages: readonly string[];
}

/** A round, without pauses. */
export async function follow(
  footnote: Footnote,
  site: FakeSite,
  request: Partial<SiteRequest> = { crawl: true },
): Promise<Followed> {
  site.asked.length = 0;
  const limits = { delayMs: 0, ...request.limits };
  const kept = await footnote.sites.keep({ url: `${site.at}/`, ...request, limits });
  const { last } = await footnote.sites.follow(kept.id);
  const pages = site.asked.filter((path) => path !== "/robots.txt" && path !== "/sitemap.xml");
  return { id: kept.id, last, pages, counts: last?.counts };
}

/** Of all documents in the library. */
export async function pathsOf({ store }: Footnote): Promise<string[]> {
  return (await store.listDocuments()).map(({ url }) => url.replace(/^http:\/\/[^/]+/, "")).toSorted();
}
