import { expect, test } from "vitest";
import { findLocalServers } from "./local-servers.ts";

/** A machine on which these addresses answer. */
function machine(replies: Readonly<Record<string, () => Response>>) {
  const asked: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    asked.push(request);
    const reply = replies[request.url];
    if (!reply) throw new TypeError("fetch failed");
    return reply();
  };
  return { fetch, asked };
}

test("servers on their usual ports are named with their models, in the words of FOOTNOTE_MODEL", async () => {
  const { fetch, asked } = machine({
    "http://127.0.0.1:11434/v1/models": () => Response.json({ data: [{ id: "qwen3:8b" }, { id: "bge-m3" }] }),
    "http://127.0.0.1:30000/v1/models": () => Response.json({ data: [{ id: "Qwen/Qwen3-8B" }] }),
  });
  expect(await findLocalServers(fetch)).toEqual([
    { title: "Ollama", baseURL: "http://127.0.0.1:11434/v1", models: ["ollama/qwen3:8b", "ollama/bge-m3"] },
    { title: "SGLang", baseURL: "http://127.0.0.1:30000/v1", models: ["sglang/Qwen/Qwen3-8B"] },
  ]);
  expect(asked.every(({ url, method }) => url.startsWith("http://127.0.0.1:") && method === "GET")).toBe(
    true,
  );
  expect(asked.every(({ headers }) => headers.get("authorization") === null)).toBe(true);
});

test("other programs on those ports are none: pages, errors, other JSON, lists without names", async () => {
  const { fetch } = machine({
    "http://127.0.0.1:8080/v1/models": () => new Response("<html>hello</html>"),
    "http://127.0.0.1:8000/v1/models": () => new Response("no", { status: 404 }),
    "http://127.0.0.1:1234/v1/models": () => Response.json({ data: [{ title: "x" }, null] }),
    "http://127.0.0.1:11434/v1/models": () => Response.json("models"),
  });
  expect(await findLocalServers(fetch)).toEqual([]);
});
