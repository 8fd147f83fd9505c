/**
 * Zotero's Web API, version 3, at api.zotero.org or at the address of whoever else speaks it. It waits where it is told to
 * (`Backoff`, `Retry-After`), follows `Link` from page to page, and sends the key to no other host than the API's own.
 */
import { setTimeout as pause } from "node:timers/promises";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ZoteroLibrary } from "../../core/ports/zotero-library.ts";
import { withoutEnd } from "../../lib/text/without-end.ts";
import { zoteroTexts } from "./zotero-texts.ts";

export interface ZoteroOptions {
  /** `https://api.zotero.org` */
  readonly address: string;
  /** `users/12345` or `groups/12345`. */
  readonly library: string;
  /** Nothing for what is public. */
  readonly key: string | undefined;
  /** Only what is in it, and where it is added to. */
  readonly collection: string | undefined;
  readonly maxFileBytes: number;
}

const PAGE_SIZE = 100;
const MOST_PAGES = 1_000;
const MOST_ADDED_AT_ONCE = 50;
const MOST_TRIES = 5;
const DEADLINE_MS = 60_000;
/** Nobody waits longer for one reply. */
const LONGEST_WAIT_MS = 300_000;

export function openZoteroWeb(options: ZoteroOptions): ZoteroLibrary {
  const { library: name, key, collection, maxFileBytes } = options;
  const root = `${withoutEnd(options.address, /\//u)}/${name}`;
  const origin = new URL(root).origin;
  /** Nothing is asked before this. */
  let notBeforeMs = 0;

  const ask = async (url: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> => {
    for (let tries = 1; ; tries += 1) {
      const waitMs = notBeforeMs - performance.now();
      if (waitMs > 0) await pause(waitMs, undefined, { signal });
      const isOurs = new URL(url).origin === origin;
      const headers = new Headers(init.headers);
      headers.set("Zotero-API-Version", "3");
      if (isOurs && key !== undefined) headers.set("Zotero-API-Key", key);
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
      const reply = await fetch(url, {
        ...init,
        headers: isOurs ? headers : {},
        redirect: "manual",
        signal: deadline,
      }).catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new FootnoteError("fetch-failed", say("zotero.unreachable", { host: new URL(url).host }), {
          cause,
        });
      });
      const wantedMs = secondsOf(reply, "backoff") ?? secondsOf(reply, "retry-after");
      if (wantedMs !== undefined) notBeforeMs = performance.now() + Math.min(wantedMs, LONGEST_WAIT_MS);
      const isBusy = reply.status === 429 || reply.status >= 500;
      if (!isBusy || tries === MOST_TRIES) return reply;
      await reply.body?.cancel();
      if (wantedMs === undefined) notBeforeMs = performance.now() + 250 * 2 ** tries;
    }
  };
  const asked = async (url: string, signal: AbortSignal, init?: RequestInit): Promise<Response> => {
    const reply = await ask(url, signal, init);
    if (reply.ok || reply.status === 304 || isRedirect(reply)) return reply;
    await reply.body?.cancel();
    throw refusal(reply.status, name);
  };

  return {
    name,
    async list(version, signal) {
      const items: unknown[] = [];
      const within = collection === undefined ? "" : `/collections/${encodeURIComponent(collection)}`;
      let url: string | undefined = `${root}${within}/items?format=json&limit=${PAGE_SIZE}`;
      let current = 0;
      for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
        const headers = new Headers();
        if (page === 0 && version !== undefined) headers.set("If-Modified-Since-Version", String(version));
        const reply = await asked(url, signal, { headers });
        if (reply.status === 304) return undefined;
        current = Number(reply.headers.get("last-modified-version") ?? 0);
        const said: unknown = await reply.json().catch(() => undefined);
        if (!Array.isArray(said)) throw new FootnoteError("fetch-failed", say("zotero.no-items", { name }));
        items.push(...(said as unknown[]));
        const total = Number(reply.headers.get("total-results") ?? Infinity);
        url = items.length < total && said.length > 0 ? nextOf(reply, url) : undefined;
      }
      return { texts: zoteroTexts(items, name), version: current };
    },

    async file(itemKey, signal) {
      let reply = await asked(`${root}/items/${encodeURIComponent(itemKey)}/file`, signal);
      const from = new URL(reply.url || root);
      const to = reply.headers.get("location");
      if (isRedirect(reply) && to !== null) reply = await asked(new URL(to, from).href, signal);
      if (!reply.ok) throw refusal(reply.status, name);
      return readAtMost(reply, maxFileBytes);
    },

    async add(given, signal) {
      let added = 0;
      const refused: string[] = [];
      for (let start = 0; start < given.length; start += MOST_ADDED_AT_ONCE) {
        const batch = given
          .slice(start, start + MOST_ADDED_AT_ONCE)
          .map((item) => (collection === undefined ? item : { ...item, collections: [collection] }));
        const reply = await asked(`${root}/items`, signal, {
          method: "POST",
          // What was sent twice, after a reply that was lost, is taken once.
          headers: {
            "Content-Type": "application/json",
            "Zotero-Write-Token": crypto.randomUUID().replaceAll("-", ""),
          },
          body: JSON.stringify(batch),
        });
        const said = (await reply.json().catch(() => ({}))) as Written;
        added += Object.keys(said.successful ?? {}).length + Object.keys(said.unchanged ?? {}).length;
        refused.push(...Object.values(said.failed ?? {}).map(({ message }) => String(message)));
      }
      return { added, refused };
    },
  };
}

interface Written {
  readonly successful?: object;
  readonly unchanged?: object;
  readonly failed?: Readonly<Record<string, { readonly message?: string }>>;
}

const isRedirect = ({ status }: Response): boolean => status >= 301 && status <= 308 && status !== 304;

function secondsOf({ headers }: Response, name: string): number | undefined {
  const seconds = Number(headers.get(name) ?? Number.NaN);
  return Number.isNaN(seconds) || seconds < 0 ? undefined : seconds * 1_000;
}

/** Of the same host: a link to another would be sent the key. */
function nextOf({ headers }: Response, from: string): string | undefined {
  const next = /<([^<>]{1,4000})>;\s{0,9}rel="next"/u.exec(headers.get("link") ?? "")?.[1];
  if (next === undefined || !URL.canParse(next, from)) return undefined;
  const url = new URL(next, from);
  return url.origin === new URL(from).origin ? url.href : undefined;
}

function refusal(status: number, name: string): FootnoteError {
  if (status === 401 || status === 403)
    return new FootnoteError("unauthorized", say("zotero.key", { name }), { hint: say("zotero.key-hint") });
  if (status === 404)
    return new FootnoteError("not-found", say("zotero.not-there", { name }), {
      hint: say("zotero.name-hint"),
    });
  return new FootnoteError("fetch-failed", say("zotero.status", { name, status }));
}

async function readAtMost(reply: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of reply.body ?? []) {
    length += part.length;
    if (length > most)
      throw new FootnoteError(
        "document-too-large",
        say("request.file-too-large", { limit: most / 1_000_000 }),
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}
