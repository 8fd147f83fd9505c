/**
 * What the fake model says when it is asked for a digest or for notes: JSON in the form that the prompt asks for, made
 * of the numbered sentences in it, word for word. It understands nothing; what it says is in the text, so that lines
 * made end to end are really checked.
 */
interface Message {
  readonly role: string;
  readonly content: string;
}

interface Sentence {
  readonly numbers: readonly number[];
  readonly text: string;
}

const CHARACTERS_A_LABEL = 8;
const WORDS_A_LABEL = 3;

/** Undefined where the prompt asks for no digest. */
export function digestReply(messages: readonly Message[]): string | undefined {
  const said = messages.map(({ content }) => content).join("\n");
  if (!said.includes('"qs"') || !said.includes('"chapters"')) return undefined;
  const prompt = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const title = /<passage title="([^"]*)"/u.exec(prompt)?.[1] ?? "";
  const all = [...prompt.matchAll(/^(\d+(?:,\d+)*): (.+)$/gmu)].map(([, numbers = "", text = ""]) => ({
    numbers: numbers.split(",").map(Number),
    text: text.replace(/^(?:chapter “[^”]*”|open): /u, ""),
  }));
  const sentences = all.filter(({ text }) => !/^(?:ties|concept): /u.test(text));
  if (sentences.length === 0) return "{}";
  const isChinese = (said.match(/Simplified Chinese/gu) ?? []).length > 0;
  const line = ({ numbers, text }: Sentence) => ({ t: text, s: numbers.slice(0, 4) });
  const label = (text: string): string =>
    /\p{Script=Han}/u.test(text)
      ? text.replaceAll(/[^\p{L}\p{N}]/gu, "").slice(0, CHARACTERS_A_LABEL)
      : text
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .slice(0, WORDS_A_LABEL)
          .join(" ");
  const longest = sentences.toSorted((a, b) => b.text.length - a.text.length);
  const rising = sentences.toSorted((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  const labels = isChinese
    ? ["背景", "挑战", "突破", "影响"]
    : ["Background", "Challenge", "Breakthrough", "Impact"];
  const nodes = spread(rising, 12).map(({ numbers, text }) => ({ l: label(text), s: numbers.slice(0, 2) }));
  const lines = {
    chapters: spread(rising, 4).map((sentence) => ({
      f: sentence.numbers[0],
      h: label(sentence.text),
      ...line(sentence),
    })),
    says: spread(rising, 6).map((sentence) => ({ ...line(sentence), by: "" })),
    qs: rising
      .filter(({ text }) => /[?？]$/u.test(text))
      .slice(0, 3)
      .map(line),
  };
  const links = nodes.slice(1).map(({ l }, nth) => ({
    a: nodes[nth]?.l,
    b: l,
    l: isChinese ? "引出" : "leads to",
  }));
  const finds = said.includes('"figs"')
    ? {
        figs: rising
          .flatMap(({ numbers, text }) =>
            [...text.matchAll(/\d[\d.,]*\d|\d/gu)].slice(0, 2).map(([w]) => ({
              s: numbers[0],
              w,
              c: isChinese ? "数量" : "how many",
            })),
          )
          .slice(0, 20),
        names: [...new Set(rising.flatMap(({ text }) => text.match(/\b\p{Lu}\p{Ll}{3,}\b/gu) ?? []))]
          .slice(0, 10)
          .map((n) => ({ n, k: "other", forms: [] })),
      }
    : {};
  if (!said.includes('"core"')) return JSON.stringify({ ...lines, ideas: nodes, links, ...finds });
  const [core = rising[0] as Sentence, deep = core] = longest;
  return JSON.stringify({
    core: line(core),
    deep: line(deep),
    parts: spread(rising, labels.length).map((sentence, nth) => ({ l: labels[nth], ...line(sentence) })),
    ...lines,
    map: [
      { h: label(title) || (isChinese ? "开头" : "First half"), nodes: nodes.slice(0, nodes.length / 2) },
      { h: isChinese ? "后半" : "Second half", nodes: nodes.slice(nodes.length / 2) },
    ],
    links,
    ...finds,
  });
}

/** So many of them, evenly through the list. */
function spread<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(most, list.length);
  return Array.from({ length: count }, (_, nth) => list[Math.floor((nth * list.length) / count)] as T);
}
