/** The forms of the replies: short names, since each is written as often as there are lines. */
import type { JsonWish } from "../../ports/model.ts";
import { closed, listOf, NUMBER, oneOf, TEXT } from "../../models/reply-schema.ts";
import { NAME_KINDS } from "../../domain/digest.ts";

const NUMBERS = listOf(NUMBER);
const LINE = { t: TEXT, s: NUMBERS };

const LINES = {
  chapters: listOf(closed({ f: NUMBER, h: TEXT, ...LINE })),
  says: listOf(closed({ ...LINE, by: TEXT })),
  qs: listOf(closed(LINE)),
};
const NODES = listOf(closed({ l: TEXT, s: NUMBERS }));
const LINKS = { links: listOf(closed({ a: TEXT, b: TEXT, l: TEXT })) };
const FINDS = {
  figs: listOf(closed({ s: NUMBER, w: TEXT, c: TEXT })),
  names: listOf(closed({ n: TEXT, k: oneOf(NAME_KINDS), forms: listOf(TEXT) })),
};
const NOTES = { ...LINES, ideas: NODES, ...LINKS };
const WHOLE = {
  core: closed(LINE),
  deep: closed(LINE),
  parts: listOf(closed({ l: TEXT, ...LINE })),
  ...LINES,
  map: listOf(closed({ h: TEXT, nodes: NODES })),
  ...LINKS,
};

export const WHOLE_WISH: JsonWish = { name: "digest", schema: closed({ ...WHOLE, ...FINDS }) };
export const NOTES_WISH: JsonWish = { name: "notes", schema: closed({ ...NOTES, ...FINDS }) };
export const SECTION_WISH: JsonWish = { name: "section", schema: closed(NOTES) };
export const JOIN_WISH: JsonWish = { name: "joined", schema: closed(WHOLE) };
