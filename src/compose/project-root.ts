/** Where the project's own files are: the guide, the page's sources, what is built. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const PROJECT_ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const GUIDE_FOLDER = join(PROJECT_ROOT, "docs", "guide");
export const WEB_SOURCES = join(PROJECT_ROOT, "src", "apps", "web");
export const WEB_FOLDER = join(PROJECT_ROOT, "dist", "web");

const manifest = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")) as {
  version: string;
  engines: { node: string };
};

/** The version in `package.json`. */
export const VERSION = manifest.version;
/** The user guide, as it is put into a library. */
export const GUIDE = { folder: GUIDE_FOLDER, version: VERSION };
/** The oldest Node that its `engines` lets run it. */
export const MINIMUM_NODE = manifest.engines.node.replace(/^>=/, "");
