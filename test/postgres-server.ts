/**
 * A PostgreSQL server of its own for tests: a new cluster in a temporary folder, on a free port of this machine, run by an
 * unprivileged user. Debian's package is enough: `apt-get install postgresql`.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { freePort, unprivileged } from "./server-user.ts";

/** What the server lets in: `footnote` unasked, everybody else with a password. */
const OWNER = "footnote";
const ACCESS = `local all all trust\nhost all ${OWNER} 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n`;
const DEBIAN = "/usr/lib/postgresql";

export interface PostgresServer {
  readonly port: number;
  /** The address of a database in it. */
  address(database: string): string;
  /** A new, empty database; gives its address. */
  create(database: string, options?: string): Promise<string>;
  query<Row extends object>(database: string, text: string): Promise<Row[]>;
  start(): Promise<void>;
  /** `kill` is what a power cut of the process is. */
  end(how?: "stop" | "kill"): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** The folder of the newest server's programs on this machine. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "postgres")) && existsSync(join(folder, "initdb")));
}

/** `isDurable`: what is committed is on the disk. Throws where this machine has no PostgreSQL. */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error("no PostgreSQL on this machine: apt-get install postgresql");
  const folder = mkdtempSync(join(tmpdir(), "footnote-postgres-"));
  // It refuses to run as root.
  const who = unprivileged("postgres", "nobody");
  if (who) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const asWho = { cwd: folder, ...who, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" } };
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", OWNER, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    { ...asWho, stdio: "pipe" },
  );
  writeFileSync(join(data, "pg_hba.conf"), ACCESS);
  const port = await freePort();
  const address = (database: string): string => `postgres://${OWNER}@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | undefined;

  const query = async <Row extends object>(database: string, text: string): Promise<Row[]> => {
    const client = new Client({ connectionString: address(database) });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };

  const start = async (): Promise<void> => {
    // What the processes wrote outlives them without a sync; only the machine's own end would lose it.
    const settings = [
      "listen_addresses=127.0.0.1",
      `port=${port}`,
      `unix_socket_directories=${folder}`,
      `fsync=${isDurable ? "on" : "off"}`,
    ];
    const child = spawn(join(programs, "postgres"), ["-D", data, ...settings.flatMap((one) => ["-c", one])], {
      ...asWho,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-4_000)));
    running = child;
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`PostgreSQL ended: ${said}`);
      try {
        await query("postgres", "select 1");
        return;
      } catch {
        await sleep(50);
      }
    }
  };

  const end = async (how: "stop" | "kill" = "stop"): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    // Its processes follow it at once; SIGINT ends connections and then stops.
    child.kill(how === "kill" ? "SIGKILL" : "SIGINT");
    await ended;
  };

  await start();
  return {
    port,
    address,
    query,
    start,
    end,
    async create(database, options = "") {
      await query("postgres", `create database ${database} ${options}`);
      return address(database);
    },
    async remove() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
