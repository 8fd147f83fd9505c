/** A library of Zotero for the command line: its API, and beside the data what was brought of it before. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openZoteroWeb, type ZoteroOptions } from "../adapters/zotero/zotero-web.ts";
import type { BroughtZotero, SentToZotero } from "../core/domain/zotero-replies.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import { toZoteroItems } from "../core/export/zotero-items.ts";
import { parsedJson } from "../lib/parsed-json.ts";
import { bringZotero, type ZoteroState } from "../services/library/bring-zotero.ts";
import type { Footnote } from "./open-footnote.ts";

const STATE_FILE = "zotero.json";

export interface ZoteroWishes {
  /** As Zotero writes it: `users/12345`, `groups/12345`. */
  readonly library: string;
  readonly collection?: string | undefined;
  /** `ZOTERO_API_URL`, `ZOTERO_API_KEY`. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Zotero {
  bring(signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<BroughtZotero>;
  /** `csl`: an export as CSL-JSON. */
  send(csl: string, signal: AbortSignal): Promise<SentToZotero>;
}

/** Throws `bad-request` of a name that is none, `config-invalid` of an address that is none. */
export function openZotero(footnote: Footnote, { library, collection, env }: ZoteroWishes): Zotero {
  if (!/^(?:users|groups)\/\d+$/u.test(library))
    throw new FootnoteError("bad-request", say("zotero.no-name", { name: library.slice(0, 80) }), {
      hint: say("zotero.name-hint"),
    });
  const address = env["ZOTERO_API_URL"] || "https://api.zotero.org";
  if (!URL.canParse(address) || !/^https?:/u.test(address))
    throw new FootnoteError("config-invalid", say("zotero.no-address", { variable: "ZOTERO_API_URL" }));
  const key = env["ZOTERO_API_KEY"] || undefined;
  const options: ZoteroOptions = { address, library, key, collection, maxFileBytes: footnote.maxFileBytes };
  const zotero = openZoteroWeb(options);
  const path = join(footnote.config.dataFolder, STATE_FILE);
  const name = collection === undefined ? library : `${library}/${collection}`;
  return {
    async bring(signal, onProgress) {
      const states = await readStates(path);
      const onState = async (state: ZoteroState): Promise<void> => {
        states[name] = state;
        await footnote.files.write(path, `${JSON.stringify(states)}\n`);
      };
      return bringZotero(zotero, footnote.library, states[name], { signal, onState, onProgress });
    },
    send: (csl, signal) => zotero.add(toZoteroItems(csl), signal),
  };
}

/** What cannot be read is brought anew, which changes nothing but the time it takes. */
async function readStates(path: string): Promise<Record<string, ZoteroState>> {
  const text = await readFile(path, "utf8").catch(() => "");
  const read: unknown = parsedJson(text);
  return typeof read === "object" && read !== null ? (read as Record<string, ZoteroState>) : {};
}
