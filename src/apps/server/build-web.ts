/** Builds the web page where it is missing or older than its sources; Vite runs as a process of its own. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PROJECT_ROOT, WEB_FOLDER, WEB_SOURCES } from "../../compose/project-root.ts";

/** False where it could not be built; the server then answers without a page. */
export async function buildWebWhenMissing(log: (line: string) => void): Promise<boolean> {
  const builtMs = await changedMs(join(WEB_FOLDER, "index.html"));
  if (builtMs !== undefined && builtMs > (await newestMs(WEB_SOURCES))) return true;
  log("Building the web page (once) …");
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  // Built aside and put in place whole: another process may be serving the old one, or building too.
  const aside = `${WEB_FOLDER}.${process.pid}`;
  const { code, output } = await run([
    vite,
    "build",
    "--configLoader",
    "native",
    "--logLevel",
    "warn",
    "--outDir",
    aside,
  ]);
  if (code === 0) {
    await rm(WEB_FOLDER, { recursive: true, force: true });
    await rename(aside, WEB_FOLDER).catch(() => rm(aside, { recursive: true, force: true }));
  } else {
    log(`The web page could not be built; the API works without it.\n${output}`);
  }
  return code === 0;
}

function run(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      // Else a server that tests start leaves people the slower page of development, half as large again.
      env: { ...process.env, NODE_ENV: "production" },
    });
    let output = "";
    const keep = (part: Buffer): void => {
      output = (output + part.toString()).slice(-4_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

async function changedMs(file: string): Promise<number | undefined> {
  return stat(file).then(
    (found) => found.mtimeMs,
    () => undefined,
  );
}

async function newestMs(folder: string): Promise<number> {
  let newest = 0;
  // A package has the page alone, and not its sources.
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    newest = Math.max(newest, (await changedMs(join(folder, name))) ?? 0);
  }
  return newest;
}
