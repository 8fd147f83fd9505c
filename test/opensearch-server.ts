/**
 * OpenSearch nodes of their own for tests: new ones in a temporary folder, on free ports of this machine, run by an unprivileged user.
 * `node bin/run.mjs scripts/opensearch.ts build` makes what they run; where it was not, tests that need them are left out.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { opensearchHome } from "./opensearch-build.ts";
import { freePort, unprivileged } from "./server-user.ts";

/** Said where tests are left out. */
export const WITHOUT_OPENSEARCH = "node bin/run.mjs scripts/opensearch.ts build";

/** Quick to start rather than quick for ever. */
const JAVA = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=128m"];
const PROPERTIES = {
  "java.security.manager": "allow",
  "java.awt.headless": "true",
  "file.encoding": "UTF-8",
  "jna.nosys": "true",
  "io.netty.noUnsafe": "true",
  "io.netty.allocator.numDirectArenas": "0",
  "log4j2.disable.jmx": "true",
  "log4j.shutdownHookEnabled": "false",
  "opensearch.distribution.type": "tar",
  "opensearch.bundled_jdk": "false",
};
const LOGGING = `status = error
appender.file.type = File
appender.file.name = file
appender.file.fileName = \${sys:opensearch.logs.base_path}/server.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = info
rootLogger.appenderRef.file.ref = file
`;

export interface OpensearchNode {
  readonly address: string;
  start(): Promise<void>;
  /** `kill` is what a power cut of the process is; `freeze` leaves it there without an answer until `thaw`. */
  end(how?: "stop" | "kill"): Promise<void>;
  freeze(): void;
  thaw(): void;
}

export interface OpensearchServer {
  /** Of all its nodes, as `OPENSEARCH_URL` has it. */
  readonly address: string;
  readonly nodes: readonly OpensearchNode[];
  /** Asks the first node that answers. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** One that runs already, for tests that need no more of it than an address: it is quicker than to start another. */
const RUNNING = process.env["FOOTNOTE_TEST_OPENSEARCH"];

/** Whether there is any for tests that only need an address. */
export function hasOpensearch(): boolean {
  return RUNNING !== undefined || opensearchHome() !== undefined;
}

/** The one that runs already, else one of its own. */
export async function anyOpensearch(): Promise<OpensearchServer> {
  if (RUNNING === undefined) return startOpensearch();
  const nodes = [{ address: RUNNING }];
  return {
    address: RUNNING,
    nodes: [],
    ask: (...asked) => askFirst(nodes, ...asked),
    remove: async () => undefined,
  };
}

/** Throws where none was built here. */
export async function startOpensearch(count = 1, heap = "512m"): Promise<OpensearchServer> {
  const home = opensearchHome();
  if (home === undefined) throw new Error(`no OpenSearch on this machine: ${WITHOUT_OPENSEARCH}`);
  const folder = mkdtempSync(join(tmpdir(), "footnote-os-nodes-"));
  const who = unprivileged("nobody");
  if (who) chownSync(folder, who.uid, who.gid);
  const ports: { http: number; transport: number }[] = [];
  for (let nth = 0; nth < count; nth++) ports.push({ http: await freePort(), transport: await freePort() });
  const names = ports.map((_, nth) => `node${nth + 1}`);
  const together =
    count === 1
      ? "discovery.type: single-node"
      : `discovery.seed_hosts: ${JSON.stringify(ports.map(({ transport }) => `127.0.0.1:${transport}`))}
cluster.initial_cluster_manager_nodes: ${JSON.stringify(names)}`;

  const nodes = ports.map(({ http, transport }, nth): OpensearchNode => {
    const own = join(folder, names[nth] as string);
    for (const name of ["config", "data", "logs", "tmp"]) mkdirSync(join(own, name), { recursive: true });
    writeFileSync(
      join(own, "config", "opensearch.yml"),
      `cluster.name: footnote
node.name: ${names[nth]}
path.data: ${own}/data
path.logs: ${own}/logs
network.host: 127.0.0.1
http.port: ${http}
transport.port: ${transport}
cluster.routing.allocation.disk.threshold_enabled: false
action.auto_create_index: false
${together}
`,
    );
    writeFileSync(join(own, "config", "log4j2.properties"), LOGGING);
    if (who) {
      for (const name of ["", "config", "data", "logs", "tmp"]) chownSync(join(own, name), who.uid, who.gid);
    }
    const address = `http://127.0.0.1:${http}`;
    const properties = {
      ...PROPERTIES,
      "jna.tmpdir": join(own, "tmp"),
      "java.io.tmpdir": join(own, "tmp"),
      "opensearch.path.home": home,
      "opensearch.path.conf": join(own, "config"),
    };
    const args = [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...JAVA,
      "--add-opens=java.base/java.io=ALL-UNNAMED",
      ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
      "-cp",
      join(home, "lib", "*"),
      "org.opensearch.bootstrap.OpenSearch",
    ];
    let running: ChildProcess | undefined;
    return {
      address,
      async start() {
        const child = spawn("java", args, {
          cwd: own,
          ...who,
          env: { PATH: process.env["PATH"] ?? "", HOME: own },
          stdio: ["ignore", "ignore", "pipe"],
        });
        let said = "";
        child.stderr.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-4_000)));
        running = child;
        const follow = (): void => void child.kill("SIGKILL");
        process.once("exit", follow);
        child.once("exit", () => process.off("exit", follow));
        for (;;) {
          if (child.exitCode !== null || child.signalCode !== null)
            throw new Error(`OpenSearch ended: ${said}${lastLines(join(own, "logs", "server.log"))}`);
          const reply = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
          if (reply?.ok === true) return;
          await sleep(200);
        }
      },
      async end(how = "stop") {
        const child = running;
        running = undefined;
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, "exit");
        child.kill("SIGCONT");
        child.kill(how === "kill" ? "SIGKILL" : "SIGTERM");
        await ended;
      },
      freeze: () => void running?.kill("SIGSTOP"),
      thaw: () => void running?.kill("SIGCONT"),
    };
  });

  const remove = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.end("kill")));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Side by side: each waits for the others to choose one of them.
    await Promise.all(nodes.map((node) => node.start()));
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    address: nodes.map(({ address }) => address).join(","),
    nodes,
    ask: (...asked) => askFirst(nodes, ...asked),
    remove,
  };
}

async function askFirst<T>(
  nodes: readonly Pick<OpensearchNode, "address">[],
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  let failed: unknown;
  for (const { address } of nodes) {
    try {
      const reply = await fetch(`${address}${path}`, {
        method,
        headers: { "content-type": "application/json" },
        signal: AbortSignal.timeout(20_000),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return (await reply.json()) as T;
    } catch (thrown) {
      failed = thrown;
    }
  }
  throw failed;
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, "utf8").slice(-4_000);
  } catch {
    return "";
  }
}
