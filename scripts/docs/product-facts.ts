/**
 * Reads from the product's own code what the documents must name: routes from the application that the server
 * builds, the rest from tables and from the literal names in the sources.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROVIDERS } from "../../src/adapters/models/providers.ts";
import type { Footnote } from "../../src/compose/open-footnote.ts";
import { createTally } from "../../src/services/watching/tally.ts";
import { EVENT_TYPES } from "../../src/contract/event.ts";
import { isDoor } from "../../src/apps/server/doors/doors.ts";
import { createApp } from "../../src/apps/server/app.ts";
import { isApi } from "../../src/apps/server/web-files.ts";
import { REASON_CODES } from "../../src/core/domain/answer.ts";
import { ERROR_STATUS } from "../../src/core/domain/errors.ts";
import { repositoryRoot } from "../repository-root.ts";
import type { ProductFacts } from "./doc-rules.ts";

export function readProductFacts(): ProductFacts {
  const sources = readSources("src");
  const cli = [...sources].filter(([path]) => path.startsWith("src/apps/cli/")).map(([, text]) => text);
  const launcher = readSources("bin");
  return {
    routes: readRoutes(),
    commands: findAll(cli, /new Command\("([a-z]+)"\)/g).filter((name) => name !== "footnote"),
    flags: findAll(cli, /"(--[a-z][a-z-]*)(?: [^"]*)?"/g),
    envNames: readEnvNames([...sources.values(), ...launcher.values()]),
    developerEnvNames: readEnvNames(
      ["evals", "bench", "test"].flatMap((folder) => [...readSources(folder).values()]),
    ),
    errors: ERROR_STATUS,
    reasons: REASON_CODES,
    providers: PROVIDERS.map(({ name }) => name),
    eventTypes: EVENT_TYPES,
  };
}

/** The routes of the real application over an engine that is never asked. */
function readRoutes(): string[] {
  const config = { host: "127.0.0.1", password: undefined, maxFileBytes: 1 };
  // Routes only keep the engine for later requests.
  const engine = { config, people: {}, tally: createTally() } as unknown as Footnote;
  const app = createApp(engine, { log: () => undefined, webFolder: "." });
  const routes = app.routes.filter(
    ({ method, path }) => method !== "ALL" && (isApi(path) || isDoor(path)) && !path.includes("*"),
  );
  return [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
}

/** Names of environment variables stand in the sources as `env["NAME"]`, in tables, or as `process.env.NAME`. */
function readEnvNames(texts: readonly string[]): string[] {
  return [
    ...new Set([
      ...findAll(texts, /"(FOOTNOTE_[A-Z_]+|[A-Z][A-Z_]*_(?:API_KEY|BASE_URL|RESOURCE_NAME))"/g),
      ...findAll(texts, /\benv\["([A-Z][A-Z_]*)"\]/g),
      ...findAll(texts, /\benv\.([A-Z][A-Z_]*)\b/g).filter((name) => name !== "PATH"),
    ]),
  ];
}

function findAll(texts: readonly string[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name)))];
}

/** Path from the root → text, tests left out. */
function readSources(folder: string): Map<string, string> {
  if (!existsSync(join(repositoryRoot, folder))) return new Map();
  const names = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" });
  const sources = new Map<string, string>();
  for (const name of names) {
    if (!/\.(ts|tsx|mjs)$/.test(name) || /\.test\.(ts|tsx|mjs)$/.test(name)) continue;
    sources.set(
      `${folder}/${name.replaceAll("\\", "/")}`,
      readFileSync(join(repositoryRoot, folder, name), "utf8"),
    );
  }
  return sources;
}
