/** What all MediaWiki sites share: errors come with status 200, as `{error: {code, info}}`. */
import { z } from "zod";
import type { EngineReply } from "../../core/ports/engine.ts";
import { blocked, foreignReply, limited, readJson, type EngineSide } from "./engine-reply.ts";
import { say } from "../../core/domain/said/say.ts";

const Failure = z.object({ error: z.object({ code: z.string() }) });

/** Longer searches are refused (CirrusSearch's limit). */
export const LONGEST_WIKI_QUERY = 300;

/** Throws as `readJson`, and what an error of the API means. */
export function readMediawiki<T>(engine: EngineSide, reply: EngineReply, schema: z.ZodType<T>): T {
  const parsed = readJson(engine, reply, z.union([schema, Failure]));
  const failure = Failure.safeParse(parsed);
  if (!failure.success) return parsed as T;
  const { code } = failure.data.error;
  if (code === "ratelimited" || code === "maxlag") throw limited(engine);
  if (code === "blocked" || code === "readapidenied") throw blocked(engine, code);
  throw foreignReply(engine, say("search.error-for-hits"));
}
