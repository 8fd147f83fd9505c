/** What the doctor is told of the settings, and of the machine that the program runs on. */
import { access, constants } from "node:fs/promises";
import { makePrivateFolder } from "../adapters/files/private-files.ts";
import { findLocalServers } from "../adapters/models/local-servers.ts";
import { readPrices } from "../adapters/models/prices.ts";
import { engineVariables } from "../adapters/search/engines.ts";
import type { DoctorSettings, Machine } from "../services/doctor/doctor-parts.ts";
import { type Config, isReachable } from "./config.ts";
import { indexedIn, keptIn } from "./kept-in.ts";
import { requireChromium } from "./lazy-renderer.ts";
import { clock } from "./system-clock.ts";

export function doctorSettings(config: Config): DoctorSettings {
  const { env, host, port, password } = config;
  const { dataFolder, maxFileBytes, maxCacheBytes, allowHosts, rerankMs, caps, isProbing, isRendering } =
    config;
  return {
    dataFolder,
    keptIn: keptIn(config),
    indexedIn: indexedIn(config),
    listensAt: `${host}:${port}`,
    guard: password !== undefined ? "password" : isReachable(config) ? "accounts" : "loopback",
    maxFileBytes,
    maxCacheBytes,
    keptPages: config.keptPages,
    allowHosts,
    rerankMs,
    caps,
    isProbing,
    isRendering,
    isModelNamed: (env["FOOTNOTE_MODEL"] ?? "").trim() !== "",
    ownPrices: [...readPrices(env["FOOTNOTE_PRICES"]).keys()],
    engineVariables: engineVariables(env),
  };
}

export function thisMachine(config: Pick<Config, "chromium" | "env">): Machine {
  return {
    nodeVersion: process.versions.node,
    isRoot: process.getuid?.() === 0,
    async requireWritable(folder) {
      makePrivateFolder(folder);
      await access(folder, constants.W_OK);
    },
    requireChromium: () => requireChromium(config),
    findLocalServers: () => findLocalServers(),
    monotonicMs: () => clock.monotonicMs(),
  };
}
