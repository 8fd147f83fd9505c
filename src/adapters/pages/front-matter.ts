/**
 * The properties at the head of a note (YAML `---`, TOML `+++`): each by its name, lists joined. They are of the document,
 * and what people ask of it too, so that they are written down as items. Not covered: maps within maps, anchors.
 */

/** Longest front matter believed: a text that only begins with a rule is not searched to its end. */
const MAX_LENGTH = 20_000;

export interface FrontMatter {
  /** What follows it. */
  readonly rest: string;
  /** By names in lower case, as they are written otherwise. */
  readonly fields: ReadonlyMap<string, string>;
  /** One item for each property but the title, in their order; empty where there is none. */
  readonly items: string;
}

/** Names that say how a program shows the note. */
const SILENT = new Set("title cssclass cssclasses publish layout permalink draft slug".split(" "));

export function splitFrontMatter(source: string): FrontMatter {
  const none = { rest: source, fields: new Map<string, string>(), items: "" };
  const head = source.slice(0, MAX_LENGTH);
  const block = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(head);
  if (block === null) return none;
  const body = block[2] ?? "";
  const properties = propertiesOf(body);
  // Two rules around prose are not front matter.
  if (properties.length === 0 && body.trim() !== "") return none;
  const rest = source.slice(block[0].length).replace(/^(?:[ \t]*\r?\n)+/u, "");
  const shown = properties.filter(([name, value]) => value !== "" && !SILENT.has(name.toLowerCase()));
  return {
    rest,
    fields: new Map(properties.map(([name, value]) => [name.toLowerCase(), value])),
    items: shown.map(([name, value]) => `- ${name}: ${value}`).join("\n"),
  };
}

function propertiesOf(body: string): [name: string, value: string][] {
  const properties: { name: string; own: string; parts: string[] }[] = [];
  for (const line of body.split(/\r?\n/u)) {
    const field = /^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,59}?)[ \t]{0,20}(?::(?=\s|$)|=)[ \t]*(.*)$/u.exec(line);
    if (field?.[1] !== undefined) properties.push({ name: field[1], own: field[2] ?? "", parts: [] });
    else if (/^\s*#/u.test(line)) continue;
    else {
      const part = unquote(line.trim().replace(/^-\s+/u, ""));
      if (part !== "") properties.at(-1)?.parts.push(part);
    }
  }
  return properties.map(({ name, own, parts }) => {
    // `|` and `>`: a text over several lines; nothing: a list.
    const isText = /^[|>][+-]?\d?$/u.test(own.trim());
    const value = isText ? "" : valueOf(own.trim());
    const between = value === "" && !isText ? ", " : " ";
    return [name, [...(value === "" ? [] : [value]), ...parts].join(between)];
  });
}

function valueOf(written: string): string {
  const list = /^\[(.*)\]$/su.exec(written)?.[1];
  // `[[a note]]` is a link.
  if (list === undefined || /^\[.*\]$/u.test(list)) return unquote(written);
  return list
    .split(",")
    .map((item) => unquote(item.trim()))
    .filter((item) => item !== "")
    .join(", ");
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value.replace(/(?<!\s)\s+#\s.*$/u, "");
}
