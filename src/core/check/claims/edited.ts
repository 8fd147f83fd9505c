/** A text with some of its places written otherwise, whose offsets go back to the text as it was. */

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

export interface Edited {
  readonly text: string;
  /** An offset into `text` → one into the text as it is; at an edit, where it begins or ends. */
  rawAt(at: number, side: "start" | "end"): number;
}

/** `edits`: by where they begin; one that begins within the edit before it is left out. */
export function edited(raw: string, edits: readonly Edit[]): Edited {
  let text = "";
  let at = 0;
  const places: {
    readonly from: number;
    readonly to: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  for (const { start, end, written } of edits) {
    if (start < at) continue;
    text += raw.slice(at, start);
    places.push({ from: text.length, to: text.length + written.length, start, end });
    text += written;
    at = end;
  }
  text += raw.slice(at);
  return {
    text,
    rawAt(place, side) {
      let moved = 0;
      for (const { from, to, start, end } of places) {
        if (place < from || (place === from && side === "start")) break;
        if (place < to || (place === from && side === "end"))
          return side === "start" || place === from ? start : end;
        moved = end - to;
      }
      return place + moved;
    },
  };
}
