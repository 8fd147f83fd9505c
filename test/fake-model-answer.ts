/**
 * What the fake model says: it reads the passages out of the prompt, takes the sentences that share most words with
 * the question, and puts each one's footnote marker behind it. Asked to rewrite a follow-up (a prompt without
 * passages) it joins the question with the one before. It writes nothing of its own.
 */
import { bagOfWords } from "./fake-embedding.ts";

/** How a model writes its footnotes. */
export type MarkerForm = "[1]" | "【1】" | "[^1]" | "(source 1)" | "[passage 1]" | "[来源1]" | "none";

export interface QuotingOptions {
  readonly markers?: MarkerForm;
  /** Most sentences in the answer. */
  readonly sentences?: number;
}

interface Message {
  readonly role: string;
  readonly content: string;
}

export function quotingAnswer(messages: readonly Message[], options: QuotingOptions = {}): string {
  const prompt = messages.findLast((message) => message.role === "user")?.content ?? "";
  const question = plain(prompt.match(/<question>\n([\s\S]*?)\n<\/question>/)?.[1] ?? prompt);
  const passages = [...prompt.matchAll(/<passage source="(\d+)"[^>]*>\n([\s\S]*?)\n<\/passage>/g)];
  if (passages.length === 0) return rewritten(prompt, question);

  const asked = new Set(bagOfWords(question).filter((word) => word.length > 1 && !SMALL_WORDS.has(word)));
  const found = passages.flatMap(([, source = "1", text = ""]) =>
    sentencesOf(plain(text)).map((sentence) => ({
      source,
      sentence,
      shared: new Set(bagOfWords(sentence).filter((word) => asked.has(word))).size,
    })),
  );
  const best = found
    .filter((candidate) => candidate.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, options.sentences ?? 3);
  if (best.length === 0) return "NOT_FOUND";
  return best.map(({ sentence, source }) => marked(sentence, source, options.markers ?? "[1]")).join(" ");
}

/** The last sentence sign stays behind the marker, as most models write it. */
function marked(sentence: string, source: string, form: MarkerForm): string {
  if (form === "none") return sentence;
  const end = /[.!?。！？]?$/u.exec(sentence)?.[0] ?? "";
  const body = sentence.slice(0, sentence.length - end.length);
  return `${body} ${form.replace("1", source)}${end}`;
}

function rewritten(prompt: string, question: string): string {
  const before = [...prompt.matchAll(/^Question: (.*)$/gm)].at(-1)?.[1];
  return before === undefined ? question : `${question.replace(/[?？]\s*$/u, "")} (${before})`;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0 && !sentence.startsWith("#"));
}

/** Undoes the escapes of the prompt. */
function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&#91;", "[").trim();
}

const SMALL_WORDS = new Set(
  "the of and to is that it for was with as on be at by this are but from or an in which you were what who how why when where does did do a i my can".split(
    " ",
  ),
);
