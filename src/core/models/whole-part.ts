/** JSON that broke off, such as at the most that a model may write: what of it is whole. It mends no other fault. */

/** `text` up to the last object or list that was closed, and what is open around it closed; undefined where none was. */
export function wholePart(text: string): string | undefined {
  const open: string[] = [];
  let isQuoted = false;
  let whole: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{") open.push("}");
    else if (sign === "[") open.push("]");
    else if (sign === "}" || sign === "]") {
      if (open.pop() !== sign) return undefined;
      if (open.length === 0) return text.slice(0, at + 1);
      whole = text.slice(0, at + 1) + open.toReversed().join("");
    }
  }
  return whole;
}
