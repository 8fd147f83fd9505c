/**
 * A model that researches by a script, with no knowledge of any set: the question is its plan, it notes the two sentences that
 * share most words with what was asked, and looks for the names in its findings that neither the question nor a search has, two a
 * round. English alone. What it writes quotes the passages. In process: no server is asked.
 */
import type { Model, ModelMessage } from "../../src/core/ports/model.ts";
import { quotingAnswer } from "../../test/fake-model-answer.ts";
import { researcherReply, researchTask } from "../../test/fake-researcher.ts";

/** Names that are looked for in one round. */
const NAMES_A_ROUND = 2;
const NAME = /\p{Lu}[\p{L}\p{N}.'’-]+(?:(?: (?:of|the|de|von|van|and|la))* \p{Lu}[\p{L}\p{N}.'’-]+)*/gu;

export function createScriptedModel(): Model {
  return {
    name: "scripted/researcher",
    async *stream({ messages }) {
      yield { type: "text", text: replyTo(messages) };
      yield { type: "end", inputTokens: 0, outputTokens: 0 };
    },
  };
}

function replyTo(messages: readonly ModelMessage[]): string {
  const task = researchTask(messages);
  if (task === "review") return JSON.stringify({ calls: namesToLookFor(messages.at(-1)?.content ?? "") });
  return task === "answer" ? quotingAnswer(messages, { sentences: 8 }) : researcherReply(messages);
}

function namesToLookFor(prompt: string): object[] {
  const known = (
    /<question>[\s\S]*?<\/question>\s+Looked for:[^<]*/u.exec(prompt)?.[0] ?? prompt
  ).toLowerCase();
  const findings = [...prompt.matchAll(/^f\d+ \(source \d+, [^)]*\): (.+)$/gmu)].map(([, text = ""]) => text);
  // The first word of a sentence has a capital whatever it is.
  const names = findings.flatMap((text) => text.match(NAME) ?? []).filter((name) => name.length > 3);
  const fresh = names.filter((name) => !known.includes(name.toLowerCase()));
  return [...new Set(fresh)]
    .slice(0, NAMES_A_ROUND)
    .map((input) => ({ tool: "search", input, findings: [] }));
}
