/** The processes of a cluster, each of which can be killed and comes back: servers, workers, PostgreSQL and the nodes of OpenSearch. */
import { setTimeout as sleep } from "node:timers/promises";
import { type FakeModel, startFakeModel } from "../../test/fake-model-server.ts";
import { endEverything, type Running, startFootnote, tempFolder } from "../../test/footnote-process.ts";
import { type OpensearchServer, startOpensearch } from "../../test/opensearch-server.ts";
import { type PostgresServer, startPostgres } from "../../test/postgres-server.ts";
import { freePort } from "../../test/server-user.ts";

export interface ClusterSize {
  readonly servers: number;
  readonly workers: number;
  readonly nodes: number;
  readonly heap: string;
}

export interface Component {
  readonly name: string;
  /** With `kill -9`; a server is sometimes told to end instead, as in a rolling restart. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export interface Cluster {
  /** Of the servers. */
  readonly addresses: readonly string[];
  readonly components: readonly Component[];
  readonly postgres: PostgresServer;
  readonly opensearch: OpensearchServer;
  /** What processes said on stderr, by their code, and how often. */
  readonly said: ReadonlyMap<string, number>;
  end(): Promise<void>;
}

/** It comes back after this; a supervisor takes about as long. */
const AWAY_MS = 3_000;

export async function startCluster({ servers, workers, nodes, heap }: ClusterSize): Promise<Cluster> {
  const [postgres, opensearch, model] = await Promise.all([
    startPostgres(),
    startOpensearch(nodes, heap),
    startFakeModel({ reply: { kind: "digest" }, partMs: 40, partLength: 24 }),
  ]);
  const env = environment(await postgres.create("cluster"), opensearch, model);
  const said = new Map<string, number>();
  const components: Component[] = [];
  const addresses: string[] = [];

  const addProcess = async (
    name: string,
    args: readonly string[],
    port: number,
    isThere: RegExp,
  ): Promise<void> => {
    const data = tempFolder();
    let running: Running | undefined;
    let isGraceful = false;
    const start = async (): Promise<void> => {
      const begun = startFootnote([...args, "--data", data], { ...env, FOOTNOTE_PORT: String(port) });
      running = begun;
      begun.child.stderr?.on("data", (part: Buffer) => {
        for (const [, code = ""] of part.toString().matchAll(/^([a-z-]+): /gmu))
          said.set(code, (said.get(code) ?? 0) + 1);
      });
      await begun.until(({ stdout }) => isThere.test(stdout));
    };
    await start();
    components.push({
      name,
      async kill() {
        const ending = running;
        // Every other time as a rolling restart does it.
        ending?.child.kill(isGraceful ? "SIGTERM" : "SIGKILL");
        isGraceful = !isGraceful;
        await ending?.ended;
      },
      async restart() {
        // It may find its store away, and is started again by a supervisor.
        for (;;) {
          try {
            return await start();
          } catch {
            await sleep(1_000);
          }
        }
      },
    });
  };

  for (let nth = 1; nth <= servers; nth++) {
    const port = await freePort();
    addresses.push(`http://127.0.0.1:${port}`);
    await addProcess(`server ${nth}`, ["serve", "--no-work"], port, /Documents are kept in/u);
  }
  for (let nth = 1; nth <= workers; nth++)
    await addProcess(`worker ${nth}`, ["worker"], 0, /Jobs are worked at/u);
  opensearch.nodes.forEach((node, nth) => {
    components.push({ name: `node ${nth + 1}`, kill: () => node.end("kill"), restart: () => node.start() });
  });
  components.push({ name: "postgres", kill: () => postgres.end("kill"), restart: () => postgres.start() });
  return {
    addresses,
    components,
    postgres,
    opensearch,
    said,
    async end() {
      await endEverything();
      await Promise.all([postgres.remove(), opensearch.remove(), model.close()]);
    },
  };
}

/** Kills one after the other, in turn over the kinds; the next one when the one before is there again. Gives what was killed. */
export async function killInTurn(
  { components }: Pick<Cluster, "components">,
  everyMs: number,
  over: AbortSignal,
  tell: (line: string) => void,
): Promise<Record<string, number>> {
  const killed: Record<string, number> = {};
  const order = inTurn(components);
  for (let nth = 0; ; nth++) {
    const begunMs = performance.now();
    const component = order[nth % order.length] as Component;
    await component.kill();
    killed[component.name] = (killed[component.name] ?? 0) + 1;
    tell(`killed ${component.name}`);
    await sleep(AWAY_MS);
    await component.restart();
    tell(`${component.name} is there again`);
    await sleep(Math.max(everyMs - (performance.now() - begunMs), 0), undefined, { signal: over }).catch(
      () => undefined,
    );
    if (over.aborted) return killed;
  }
}

/** One of each kind after the other. */
function inTurn(components: readonly Component[]): Component[] {
  const kinds = Map.groupBy(components, ({ name }) => name.split(" ")[0]);
  const ordered: Component[] = [];
  for (let nth = 0; ordered.length < components.length; nth++) {
    for (const kind of kinds.values()) {
      const one = kind[nth];
      if (one) ordered.push(one);
    }
  }
  return ordered;
}

function environment(
  database: string,
  opensearch: OpensearchServer,
  model: FakeModel,
): Record<string, string> {
  return {
    DATABASE_URL: database,
    OPENSEARCH_URL: opensearch.address,
    FOOTNOTE_MODEL: "openai/bench",
    OPENAI_BASE_URL: model.baseURL,
    FOOTNOTE_PROBE: "off",
    FOOTNOTE_READER: process.env["BENCH_READER"] ?? "off",
    FOOTNOTE_DIGEST_CONFIRM: "1000",
  };
}
