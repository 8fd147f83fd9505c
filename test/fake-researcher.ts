/**
 * What a scripted model says when it researches: it plans, notes the sentences that share words with the question, sees what the
 * findings lead to, and answers by quoting. It writes nothing of its own. Asked for anything else it says so.
 */
import { quotingAnswer } from "./fake-model-answer.ts";

interface Message {
  readonly role: string;
  readonly content: string;
}

export type ResearchTask = "plan" | "note" | "review" | "answer" | "mend" | "other";

/** By the rules that come first in each prompt. */
export function researchTask(messages: readonly Message[]): ResearchTask {
  const rules = messages[0]?.content ?? "";
  if (rules.startsWith("You plan research")) return "plan";
  if (rules.startsWith("You read passages that a search found, and note")) return "note";
  if (rules.startsWith("You review research")) return "review";
  if (rules.startsWith("You mend sentences of a report")) return "mend";
  return rules.startsWith("You answer questions from passages") ? "answer" : "other";
}

export function researcherReply(messages: readonly Message[]): string {
  const prompt = messages.at(-1)?.content ?? "";
  const question = /<question>\n([\s\S]*?)\n<\/question>/u.exec(prompt)?.[1] ?? "";
  switch (researchTask(messages)) {
    case "plan":
      return JSON.stringify({ questions: [{ question, answered_by: "a sentence" }], unclear: [] });
    case "note":
      return JSON.stringify({ findings: notesOf(prompt, question) });
    case "review":
      return JSON.stringify({ calls: missingIn(prompt) });
    case "answer":
      return quotingAnswer(messages);
    case "mend":
      return JSON.stringify({ sentences: [] });
    case "other":
      return "I was asked for something else.";
  }
}

/** Of one that says one thing more that is false, of when Ida Marlowe was born, and says it right when it is asked again. */
export function erringReply(messages: readonly Message[]): string {
  const task = researchTask(messages);
  if (task !== "answer" && task !== "mend") return researcherReply(messages);
  const passages = [...(messages.at(-1)?.content ?? "").matchAll(/<passage source="(\d+)"[^>]*>\n([^<]*)/gu)];
  const source = Number(passages.find(([, , text = ""]) => text.includes("1921"))?.[1]);
  const right = { number: 1, text: "Ida Marlowe was born in Wickhaven in 1921.", sources: [source] };
  if (task === "mend") return JSON.stringify({ sentences: [right] });
  return `${researcherReply(messages)} Ida Marlowe was born in 1907 [${source}].`;
}

function notesOf(prompt: string, question: string): object[] {
  const asked = new Set(wordsOf(question));
  const lines = [...prompt.matchAll(/^(\d+): (.+)$/gmu)].map(([, number, text = ""]) => ({
    number: Number(number),
    text,
    shared: wordsOf(text).filter((word) => asked.has(word)).length,
  }));
  return lines
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 2)
    .map(({ number, text }) => ({ sentences: [number], note: text, answers: true }));
}

/** What is found of a film names its director, what is found of him his town. */
function missingIn(prompt: string): object[] {
  const next: string[] = [];
  const director = /directed by ([A-Z]\w+ [A-Z]\w+)/u.exec(prompt)?.[1];
  const town = /born in ([A-Z]\w+)/u.exec(prompt)?.[1];
  if (director !== undefined) next.push(`Where was ${director} born?`);
  if (town !== undefined) next.push(`Which river flows through ${town}?`);
  return next
    .filter((one) => !prompt.includes(`- ${one}`))
    .map((input) => ({ tool: "search", input, findings: [] }));
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => word !== "which" && word !== "where");
