/** Search engines that answer what a test says, and who was asked. */
import { checkReply } from "../src/adapters/search/engine-reply.ts";
import type { SendToEngine } from "../src/adapters/search/web-search.ts";
import type { Engine, EngineReply, WebHit, WebQuery } from "../src/core/ports/engine.ts";

export const QUERY: WebQuery = { text: "Why do tides rise?", language: "en", limit: 10 };

/** Its address is its name, its reply's body the hits. */
export function engine(name: string, more: Partial<Engine> = {}): Engine {
  return {
    name,
    subjects: ["general"],
    languages: "any",
    honours: { site: true, dates: true, language: true },
    matches: "meaning",
    pace: { perMinute: 6_000, atOnce: 4 },
    request: (query) => ({ method: "GET", url: `https://${name}.example/?q=${query.text}`, headers: {} }),
    read: (reply) => {
      checkReply({ name }, reply);
      return JSON.parse(reply.body) as WebHit[];
    },
    ...more,
  };
}

/** Hits at these addresses. */
export const ok = (...paths: string[]): EngineReply => ({
  status: 200,
  headers: {},
  body: JSON.stringify(paths.map((path) => ({ url: `https://${path}`, title: path, snippet: "" }))),
});
export const status = (status: number, headers: Record<string, string> = {}): EngineReply => ({
  status,
  headers,
  body: "",
});

/** Answers by engine name, and remembers who was asked. */
export function sender(answers: Record<string, () => EngineReply | Promise<EngineReply>>) {
  const asked: string[] = [];
  const send: SendToEngine = async ({ url }) => {
    const name = new URL(url).hostname.split(".")[0] ?? "";
    asked.push(name);
    const answer = answers[name];
    if (!answer) throw new Error(`nobody answers for ${name}`);
    return answer();
  };
  return { send, asked };
}

export const encyclopaedia = engine("wiki", { subjects: ["encyclopaedia"] });
