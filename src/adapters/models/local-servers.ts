/**
 * Model servers that run on this machine, found at their usual ports. They are offered, never chosen; nothing but the
 * list of their models is asked for, and no key is sent.
 */
import type { LocalServer } from "../../core/ports/local-server.ts";
import { listModels } from "./model-names.ts";
import { PROVIDERS } from "./providers.ts";

/** A server on the same machine that takes longer is busy with something else. */
const DEADLINE_MS = 500;

export async function findLocalServers(fetch?: typeof globalThis.fetch): Promise<LocalServer[]> {
  const local = PROVIDERS.filter((row) => row.isLocal);
  const found = await Promise.all(
    local.map(async ({ name, title, baseURL }) => {
      const place = { name: `${name}/`, baseURL, ...(fetch ? { fetch } : {}) };
      const ids = (await listModels(place, { deadlineMs: DEADLINE_MS })) ?? [];
      return { title, baseURL, models: ids.map((id) => `${name}/${id}`) };
    }),
  );
  return found.filter(({ models }) => models.length > 0);
}
