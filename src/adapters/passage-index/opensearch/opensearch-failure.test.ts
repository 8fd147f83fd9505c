/** Faults as a server tells of them, played by one of our own: so that they are tried where there is no OpenSearch either. */
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { text as readText } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { PassageId } from "../../../core/domain/ids.ts";
import { inLanguage } from "../../../core/domain/said/in-language.ts";
import { ALL, made } from "../index-conformance.ts";
import { openOpensearchIndex } from "./opensearch-index.ts";
import { connectOpensearch } from "./opensearch-server.ts";
import { openOpensearchVectors } from "./opensearch-vectors.ts";

interface Reply {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
  readonly body?: unknown;
}
const FLOOD =
  "index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];";
const ALIASES = {
  status: 200,
  body: { here: { aliases: { "t-passages-1": {}, "t-passages-1-write": {} } } },
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Says `answer` to everything, but knows its aliases where it is not asked not to. */
async function played(answer: (path: string, body: string) => Reply): Promise<string> {
  server = createServer((request, response) => {
    void readText(request).then((body) => {
      const { status, error, body: said } = answer(request.url ?? "", body);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(error ? { error, status } : said));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://somebody:secret-word@127.0.0.1:${(server.address() as { port: number }).port}`;
}
const open = (address: string) => openOpensearchIndex(connectOpensearch(address), "t");
const thrownBy = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error as { code: string; said: { key: string }; message: string; toBody(): never };
};

describe("a fault of OpenSearch", () => {
  it.each([
    ["a full disk", 429, "cluster_block_exception", FLOOD, "disk-full", "opensearch.disk-full"],
    [
      "one that is read-only",
      403,
      "cluster_block_exception",
      "index [x] blocked by: [FORBIDDEN/5/index read-only (api)];",
      "data-unusable",
      "opensearch.read-only",
    ],
    ["no right", 403, "security_exception", "no permissions", "data-unusable", "opensearch.refused"],
    ["a wrong password", 401, "", "Unauthorized", "data-unusable", "opensearch.refused"],
    ["lost parts", 503, "search_phase_execution_exception", "x", "index-unreachable", "opensearch.parts"],
    [
      "no manager",
      503,
      "cluster_manager_not_discovered_exception",
      "",
      "index-unreachable",
      "opensearch.parts",
    ],
    [
      "an index that is gone",
      404,
      "index_not_found_exception",
      "no such index",
      "index-unavailable",
      "opensearch.gone",
    ],
    [
      "a query of its own that it does not take",
      400,
      "parsing_exception",
      "who asked [what]",
      "index-unreachable",
      "opensearch.answered",
    ],
  ])(
    "is told in plain words in both languages, without secrets: %s",
    async (_, status, type, reason, code, key) => {
      const address = await played((path) =>
        path.includes("_alias") ? ALIASES : { status, error: { type, reason } },
      );
      const index = open(address);
      for (const work of [() => index.search("apple", 3, ALL), () => index.add([made(1, "apple")])]) {
        const error = await thrownBy(work());
        expect(error).toMatchObject({ code, said: { key } });
        const [en, zh] = [inLanguage("en", error.toBody()), inLanguage("zh", error.toBody())];
        expect(zh.message).toMatch(/\p{Script=Han}/u);
        expect(JSON.stringify([en, zh, error.message])).not.toMatch(/secret-word|who asked/u);
      }
      await index.close();
    },
  );

  it("says where nobody listens, and that a name is nobody's", async () => {
    const index = open("http://127.0.0.1:1");
    expect(await thrownBy(index.search("apple", 3, ALL))).toMatchObject({ code: "index-unreachable" });
    expect(await thrownBy(index.generation())).toMatchObject({ said: { key: "opensearch.unreachable" } });
    await index.close();
    expect(() => connectOpensearch("ftp://here")).toThrow(/OPENSEARCH_URL/u);
    expect(() => connectOpensearch(" , ")).toThrow(/OPENSEARCH_URL/u);
  });

  it("goes to another node where one does not answer", async () => {
    const alive = await played((path) =>
      path.includes("_alias")
        ? ALIASES
        : { status: 200, body: { hits: { hits: [{ _id: "7", _score: 2 }] } } },
    );
    const index = open(`http://127.0.0.1:1, ${alive}`);
    for (let nth = 0; nth < 4; nth++)
      expect(await index.search("apple", 3, ALL)).toEqual([{ id: 7, score: 2 }]);
    await index.close();
  });

  it("tries again what a server has too much to do for, row by row", async () => {
    const kept = new Set<string>();
    let tries = 0;
    const address = await played((path, body) => {
      if (!path.includes("_bulk")) return ALIASES;
      tries++;
      if (tries === 1)
        return { status: 429, error: { type: "rejected_execution_exception", reason: "full" } };
      const ids = [...body.matchAll(/"_id":"(\d+)"/gu)].map(([, id]) => id as string);
      // Every other row of those that come is refused.
      const items = ids.map((id, nth) => {
        const isKept = nth % 2 === 0;
        if (isKept) kept.add(id);
        const error = { type: "rejected_execution_exception", reason: "full" };
        return { index: { _id: id, status: isKept ? 201 : 429, ...(isKept ? {} : { error }) } };
      });
      return { status: 200, body: { errors: true, items } };
    });
    const index = open(address);
    await index.add([1, 2, 3, 4, 5].map((id) => made(id, "apple")));
    expect(kept).toEqual(new Set(["1", "2", "3", "4", "5"]));
    expect(tries).toBe(4);
    await index.close();
  });

  it("does not say that rows are kept of which one was refused", async () => {
    const error = { type: "mapper_parsing_exception", reason: "failed to parse field [words]" };
    const address = await played((path) =>
      path.includes("_bulk")
        ? {
            status: 200,
            body: { errors: true, items: [{ index: { status: 201 } }, { index: { status: 400, error } }] },
          }
        : ALIASES,
    );
    const index = open(address);
    expect(await thrownBy(index.add([made(1, "apple"), made(2, "pear")]))).toMatchObject({
      code: "index-unreachable",
    });
    await index.close();
  });

  it("says that there is no plugin for vectors", async () => {
    const reason = "No handler for type [knn_vector] declared on field [vector]";
    const address = await played((path) =>
      path.includes("_alias")
        ? { status: 404, body: { error: "alias [x] missing", status: 404 } }
        : { status: 400, error: { type: "mapper_parsing_exception", reason } },
    );
    const connection = connectOpensearch(address);
    const row = { ...made(1, ""), vector: new Float32Array([1, 0]), id: 1 as PassageId };
    expect(await thrownBy(openOpensearchVectors(connection, "t", "m").add([row]))).toMatchObject({
      said: { key: "opensearch.no-vectors" },
    });
    await connection.close();
  });
});
