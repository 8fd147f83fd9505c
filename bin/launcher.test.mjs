/**
 * The launcher as it runs on a machine: real processes, with a stand-in for the CLI and a pretended old Node.
 * Windows signals are not covered.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXIT_NO_NODE, findSuitableNode, isSuitable, MINIMUM_NODE } from "./suitable-node.mjs";

const bin = dirname(fileURLToPath(import.meta.url));
const root = dirname(bin);
let copy;
let bare;

// What the stand-in CLI does: says where it is, then does as its first argument says.
const STAND_IN = `
const [what, value] = process.argv.slice(2);
if (what === "close") {
  // Closes slowly on the first signal; a second one that got through would end it by the signal.
  process.once(value, () => setTimeout(() => { console.log("closed"); process.exit(7); }, 4_000));
  setTimeout(() => process.exit(99), 30_000);
}
if (what === "wait") {
  process.on(value, () => { console.log("got " + value); process.exit(7); });
  setTimeout(() => process.exit(99), 30_000);
}
console.log(JSON.stringify({ version: process.versions.node, threads: process.env.LANCE_CPU_THREADS, pid: process.pid, flags: process.execArgv, arenas: process.env.MALLOC_ARENA_MAX }));
if (what === "exit") process.exit(Number(value));
if (what === "kill") {
  process.kill(process.pid, value);
  setTimeout(() => process.exit(99), 30_000);
}
`;
// Makes the process that loads it, and no child of it, look like Node 20.
const OLD_NODE = `
if (process.env.PRETEND_OLD) {
  delete process.env.PRETEND_OLD;
  Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } });
}
`;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "footnote-launcher-"));
  bare = mkdtempSync(join(tmpdir(), "footnote-bare-"));
  for (const folder of [copy, bare]) {
    cpSync(bin, join(folder, "bin"), { recursive: true });
    mkdirSync(join(folder, "src/apps/cli"), { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"type":"module","devDependencies":{"vitest":"*"}}');
    writeFileSync(join(folder, "src/apps/cli/main.ts"), STAND_IN);
    writeFileSync(join(folder, "old.mjs"), OLD_NODE);
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
});

afterAll(() => {
  for (const folder of [copy, bare]) rmSync(folder, { recursive: true, force: true });
});

/** Runs a launcher; `onLine` sees each line of stdout with the launcher's process. */
function launch(folder, script, args, { env = {}, old = false, onLine = () => {} } = {}) {
  const child = spawn(
    process.execPath,
    ["--import", join(folder, "old.mjs"), join(folder, "bin", script), ...args],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LANCE_CPU_THREADS: "", ...env, ...(old ? { PRETEND_OLD: "1" } : {}) },
    },
  );
  let stdout = "";
  let stderr = "";
  let seen = 0;
  child.stdout.on("data", (bytes) => {
    stdout += bytes;
    const lines = stdout.split("\n").slice(0, -1);
    for (const line of lines.slice(seen)) onLine(line, child);
    seen = lines.length;
  });
  child.stderr.on("data", (bytes) => (stderr += bytes));
  return new Promise((done) => {
    child.on("close", (status, signal) => done({ status, signal, stdout, stderr, pid: child.pid }));
  });
}

const hasPlatformNode = findSuitableNode({ version: "20.20.2" }) !== undefined;
const needsPlatformNode = it.skipIf(!hasPlatformNode); // Reason: no platform package exists for this machine.

describe("choosing a Node", () => {
  it.each([
    ["22.19.0", true],
    ["22.20.1", true],
    ["24.0.0", true],
    ["v24.21.0-nightly20260101", true],
    ["22.18.9", false],
    ["20.20.2", false],
    ["9.99.99", false],
  ])("%s is suitable: %s", (version, expected) => {
    expect(isSuitable(version)).toBe(expected);
  });

  it("asks for the same version as package.json", async () => {
    const { default: manifest } = await import("../package.json", { with: { type: "json" } });
    expect(manifest.engines.node).toBe(`>=${MINIMUM_NODE}`);
  });

  it("finds none on a platform that has no package", () => {
    expect(findSuitableNode({ version: "20.20.2", platform: "aix", arch: "ppc64" })).toBeUndefined();
  });

  it("finds none where the platform package is not installed", () => {
    const from = join(bare, "bin", "suitable-node.mjs");
    expect(findSuitableNode({ version: "20.20.2", platform: "linux", arch: "x64", from })).toBeUndefined();
  });
});

describe("footnote.mjs", () => {
  it("runs the CLI with its arguments and gives back its exit status", async () => {
    const { status } = await launch(copy, "footnote.mjs", ["exit", "5"]);
    expect(status).toBe(5);
  });

  it("gives the passage index at least four threads", async () => {
    const { stdout } = await launch(copy, "footnote.mjs", ["exit", "0"]);
    expect(Number(JSON.parse(stdout).threads)).toBeGreaterThanOrEqual(4);
  });

  it.skipIf(process.platform === "win32")(
    "begins a server with little memory, as the same process",
    async () => {
      const { stdout, pid } = await launch(copy, "footnote.mjs", ["exit", "0", "serve"]);
      const lean = { flags: expect.arrayContaining(["--max-semi-space-size=8"]), arenas: "2" };
      expect(JSON.parse(stdout)).toMatchObject({ ...lean, pid });
      const { stdout: other } = await launch(copy, "footnote.mjs", ["exit", "0"]);
      expect(JSON.parse(other).flags).not.toContain("--max-semi-space-size=8");
      if (!hasPlatformNode) return;
      const { stdout: old } = await launch(copy, "footnote.mjs", ["exit", "0", "serve"], { old: true });
      expect(JSON.parse(old)).toMatchObject(lean);
    },
  );

  it("lets a person choose a server's memory", async () => {
    const env = { NODE_OPTIONS: "--max-semi-space-size=32", MALLOC_ARENA_MAX: "4" };
    const { stdout } = await launch(copy, "footnote.mjs", ["exit", "0", "serve"], { env });
    expect(JSON.parse(stdout)).toMatchObject({ arenas: "4" });
    expect(JSON.parse(stdout).flags).not.toContain("--max-semi-space-size=8");
  });

  it("keeps the number of threads that a person set", async () => {
    const { stdout } = await launch(copy, "footnote.mjs", ["exit", "0"], { env: { LANCE_CPU_THREADS: "2" } });
    expect(JSON.parse(stdout).threads).toBe("2");
  });

  it("says plainly what is missing, and exits 78, where there is no suitable Node", async () => {
    const { status, stdout, stderr } = await launch(bare, "footnote.mjs", ["exit", "0"], { old: true });
    expect(status).toBe(EXIT_NO_NODE);
    expect(stdout).toBe("");
    expect(stderr).toContain("needs Node.js 22.19.0 or newer; this is 20.20.2");
  });

  it.each(["SIGINT", "SIGTERM"])("lets the CLI end in peace when %s comes twice at once", async (name) => {
    const { status, stdout } = await launch(copy, "footnote.mjs", ["close", name], {
      onLine: (line, child) => {
        if (!line.startsWith("{")) return;
        child.kill(name);
        setTimeout(() => child.kill(name), 20);
      },
    });
    expect(stdout).toContain("closed");
    expect(status).toBe(7);
  });

  it("ends at once when somebody presses Ctrl-C again", async () => {
    const { signal, stdout } = await launch(copy, "footnote.mjs", ["close", "SIGINT"], {
      onLine: (line, child) => {
        if (!line.startsWith("{")) return;
        child.kill("SIGINT");
        setTimeout(() => child.kill("SIGINT"), 1_500);
      },
    });
    expect(stdout).not.toContain("closed");
    expect(signal).toBe("SIGINT");
  });

  it.each(["SIGINT", "SIGTERM"])("ends by %s where the CLI does not listen", async (name) => {
    const { signal } = await launch(copy, "footnote.mjs", ["kill", name]);
    expect(signal).toBe(name);
  });

  needsPlatformNode("runs the CLI on the platform package's Node when its own is too old", async () => {
    const { status, stdout } = await launch(copy, "footnote.mjs", ["exit", "3"], { old: true });
    expect(status).toBe(3);
    const { version, threads } = JSON.parse(stdout);
    expect(isSuitable(version)).toBe(true);
    expect(Number(threads)).toBeGreaterThanOrEqual(4);
  });

  needsPlatformNode.each(["SIGINT", "SIGTERM", "SIGHUP"])(
    "passes %s on and waits for the CLI to end",
    async (name) => {
      const { status, stdout } = await launch(copy, "footnote.mjs", ["wait", name], {
        old: true,
        onLine: (line, child) => line.startsWith("{") && child.kill(name),
      });
      expect(stdout).toContain(`got ${name}`);
      expect(status).toBe(7);
    },
  );

  needsPlatformNode("ends by the signal that ended the CLI", async () => {
    const { signal } = await launch(copy, "footnote.mjs", ["kill", "SIGKILL"], { old: true });
    expect(signal).toBe("SIGKILL");
  });

  needsPlatformNode("leaves no CLI behind when it is killed outright", async () => {
    // The pipe closes only when the last process that holds it has ended: `launch` ending is the proof.
    const { signal, stdout } = await launch(copy, "footnote.mjs", ["wait", "SIGTERM"], {
      old: true,
      onLine: (line, child) => line.startsWith("{") && child.kill("SIGKILL"),
    });
    expect(signal).toBe("SIGKILL");
    expect(stdout).toContain("got SIGTERM");
  });
});

describe("run.mjs", () => {
  it("runs a script with its arguments", async () => {
    const { status } = await launch(copy, "run.mjs", [join(copy, "src/apps/cli/main.ts"), "exit", "4"]);
    expect(status).toBe(4);
  });

  it("runs the command of a dependency", async () => {
    const { status, stdout } = await launch(copy, "run.mjs", ["vitest", "--version"]);
    expect(status).toBe(0);
    expect(stdout).toContain("vitest/");
  });

  it("refuses a command that no dependency has", async () => {
    const { status, stderr } = await launch(copy, "run.mjs", ["no-such-command"]);
    expect(status).toBe(2);
    expect(stderr).toContain('No dependency has the command "no-such-command"');
  });

  needsPlatformNode("puts the suitable Node first on PATH for what the script starts", async () => {
    const script = join(copy, "which.mjs");
    writeFileSync(
      script,
      'import { execFileSync } from "node:child_process"; process.stdout.write(execFileSync("node", ["--version"]));',
    );
    const { stdout } = await launch(copy, "run.mjs", [script], { old: true });
    expect(isSuitable(stdout.trim())).toBe(true);
  });
});
