/** The connection to OpenSearch: its addresses, how long it is waited for, and each failure as an error of ours. */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "@opensearch-project/opensearch";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { opensearchFailure, refused } from "./opensearch-failure.ts";

/** An answer waits so long for each node that is tried. */
export const SEARCH_MS = 4_000;
/** Work in the background has more time. */
const WORK_MS = 30_000;
/** Of nodes beside the first that are tried where one does not answer. */
const RETRIES = 2;
/** Rows a request: some hundred kilobytes. */
const BULK = 500;
/** A server that has too much to do is given time: the waits between the tries of what it refused. */
const BUSY_WAITS_MS = [200, 400, 800, 1_600, 3_200, 6_400];

export interface OpensearchServer {
  /** Throws `index-unreachable`, `index-unavailable`, `disk-full`, `data-unusable`. */
  run<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** Deeds on rows of one index; what it has too much to do for is tried again, and what cannot be done throws as `run`. */
  bulk(deeds: readonly BulkDeed[], refresh?: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface BulkDeed {
  readonly index: string;
  readonly id: number;
  /** What is kept; taken out where it is not given. */
  readonly row?: object;
}

/** What is refused of a request of many. */
interface BulkItem {
  readonly status: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
}

/** `address`: one or several of its nodes, parted by commas. Throws `config-invalid`. */
export function connectOpensearch(address: string): OpensearchServer {
  const nodes = address
    .split(/[\s,]+/u)
    .filter((one) => one !== "")
    .map(nodeOf);
  if (nodes.length === 0) throw badAddress();
  /** As people may see it: without a password. */
  const at = nodes.map((url) => url.host).join(", ");
  const client = new Client({
    nodes: nodes.map((url) => url.href),
    maxRetries: RETRIES,
    requestTimeout: WORK_MS,
  });

  const run = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    try {
      return await work(client);
    } catch (cause) {
      throw opensearchFailure(cause, at);
    }
  };

  const bulkOnce = async (deeds: readonly BulkDeed[], refresh: boolean): Promise<BulkDeed[]> => {
    const body = deeds.flatMap(({ index, id, row }) => {
      const which = { _index: index, _id: String(id) };
      return row === undefined ? [{ delete: which }] : [{ index: which }, row];
    });
    const { items } = (await run((c) => c.bulk({ body, refresh }))).body;
    const again: BulkDeed[] = [];
    items.forEach((item, nth) => {
      const { status, error } = Object.values(item)[0] as BulkItem;
      if (status < 300 || status === 404) return;
      const refusal = { status, type: error?.type ?? "", reason: error?.reason ?? "" };
      const isBusy = status === 429 && refusal.type !== "cluster_block_exception";
      if (!isBusy) throw refused(refusal, at);
      again.push(deeds[nth] as BulkDeed);
    });
    return again;
  };

  return {
    run,
    async bulk(deeds, refresh = false) {
      for (let start = 0; start < deeds.length; start += BULK) {
        let left: BulkDeed[] = deeds.slice(start, start + BULK);
        for (let nth = 0; left.length > 0; nth++) {
          const busy = (thrown: unknown): BulkDeed[] => {
            if (!isBusy(thrown) || nth >= BUSY_WAITS_MS.length) throw thrown;
            return left;
          };
          left = await bulkOnce(left, refresh).catch(busy);
          if (left.length === 0) break;
          const waitMs = BUSY_WAITS_MS[nth];
          if (waitMs === undefined) throw refused({ status: 429, type: "", reason: "" }, at);
          await sleep(waitMs);
        }
      }
    },
    close: () => client.close(),
  };
}

function isBusy(thrown: unknown): boolean {
  if (!(thrown instanceof FootnoteError) || thrown.code !== "index-unreachable") return false;
  return thrown.said.key === "opensearch.busy";
}

function nodeOf(written: string): URL {
  const url = URL.parse(written);
  if (url === null || !/^https?:$/u.test(url.protocol)) throw badAddress();
  return url;
}

function badAddress(): FootnoteError {
  return new FootnoteError("config-invalid", say("opensearch.address"), {
    hint: say("opensearch.address-hint"),
  });
}
