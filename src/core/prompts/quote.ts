/**
 * The one door through which fetched text enters a prompt: it is fenced in a `<passage>` element and whatever in
 * it could pass for the fence, for a role marker of a chat template or for one of our footnote markers is made
 * harmless. Pure and repeatable: the same text gives the same characters, so that provider caches hit.
 * It does not judge what the text says; "ignore your instructions" stays readable, as data inside the fence.
 */

/** The element's name; also the word for "what is indexed, ranked and cited" everywhere else. */
const TAG = "passage";

/** Joiners show nothing and cannot be taken out (Persian, Hindi and emoji need them): `</pas\u200dsage` reads as a tag. */
const spelled = (name: string): string => name.split("").join("[\\u200c\\u200d]*");

/**
 * Names that open a special token or element in the chat templates of common open models (ChatML, Llama, Gemma,
 * Mistral, DeepSeek, Phi) or that a model takes for its own voice. Sloppy servers turn such text into real tokens.
 */
const SPECIAL_NAMES = [
  "question",
  "owner",
  "claims",
  "earlier",
  "reply",
  "system",
  "assistant",
  "user",
  "human",
  "think",
  "thinking",
  "tool_call",
  "tool_response",
  "tool",
  "instructions",
  "instruction",
  "start_of_turn",
  "end_of_turn",
  "bos",
  "eos",
  "sys",
  "s",
]
  .map(spelled)
  .join("|");

/**
 * `<passage`, whatever follows it, `</ system`, `<|im_start|>`, `<｜User｜>`, `<<SYS>>`, also with odd spaces between
 * and in full-width signs.
 */
const FENCE_LIKE = new RegExp(
  `[<＜﹤](?=[\\s\\u200c\\u200d]*(?:[/／∕][\\s\\u200c\\u200d]*)?(?:[|｜<＜﹤]|${spelled(TAG)}|(?:${SPECIAL_NAMES})\\b))`,
  "gi",
);

/** `[INST]`, `[/INST]`, `[SYSTEM_PROMPT]`, `[AVAILABLE_TOOLS]` and the like: Mistral's and Llama 2's role markers. */
const BRACKET_ROLE =
  /\[(?=\s*(?:\/\s*)?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS)\s*\])/gi;

/** `Assistant:`, `### Instruction:`, `Human:` at the start of a line: the role markers of plain-text templates. */
const LINE_ROLE =
  /^([^\S\n\r\u2028\u2029]*(?:#+[^\S\n]*)?)(system|assistant|user|human|instruction|response)(?=[^\S\n]*[:：])/gim;

/** A bare `[12]` that stands alone, as in encyclopedias: copied by a model it would pass for a footnote of ours. */
const FOREIGN_MARKER = /(?<![\p{L}\p{N}_$\])])[[【](\d{1,3}(?:\s*[,，–-]\s*\d{1,3})*)[\]】]/gu;

/**
 * Characters that show nothing and can hide a text or turn its direction: zero-width, bidi, tags, fillers, variation
 * selectors, controls. Joiners stay, see above.
 */
const HIDDEN = /[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\t\n\r\u200c\u200d]]/gv;

/**
 * `text` as data: `<passage NAME="VALUE"…>\nTEXT\n</passage>`. Attribute values are escaped as in XML. The words are
 * the document's own, but not to be quoted from: quotes come from the stored document.
 */
export function quote(
  text: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join("");
  return `<${TAG}${written}>\n${neutralise(text)}\n</${TAG}>`;
}

/** `text` with everything harmless that could end its fence or speak in another's name; for text in other fences. */
export function neutralise(text: string): string {
  return text
    .toWellFormed()
    .replace(HIDDEN, "")
    .replace(FENCE_LIKE, "&lt;")
    .replace(BRACKET_ROLE, "&#91;")
    .replace(LINE_ROLE, "$1“$2”")
    .replace(FOREIGN_MARKER, "($1)")
    .trim();
}

/** Where lines that begin with a number or an id are ours: so no text can number a line of its own. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function escapeAttribute(value: string): string {
  return neutralise(value)
    .replace(/\s+/g, " ")
    .replace(/&(?!lt;|#91;)/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
