/** Tells the names of variables and what stands between backticks from the words around them. No Markdown beside that. */

export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** `FOOTNOTE_MODEL=provider/model`, `DEEPSEEK_API_KEY`, or anything between backticks. */
const CODE = /`([^`]+)`|\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:=[^\s,;，；。、]*[^\s,;.，；。、])?/g;

export function codeParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isCode: false });
    parts.push({ text: match[1] ?? match[0], isCode: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isCode: false });
  return parts;
}
