/** An Atom feed → its entries' texts. Reads what arXiv's search gives; not for feeds in general. */
import { Parser } from "htmlparser2";

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
}

type Field = keyof AtomEntry;

/** `undefined` where the text is no whole Atom feed. */
export function atomEntries(xml: string): AtomEntry[] | undefined {
  const entries: Record<Field, string>[] = [];
  const path: string[] = [];
  let isFeed = false;
  let isWhole = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (path.length === 0 && name === "feed") isFeed = true;
        if (path.length === 1 && name === "entry") {
          entries.push({ id: "", title: "", summary: "", published: "" });
        }
        path.push(name);
      },
      ontext: (text) => {
        const [, kind, field] = path;
        const entry = entries.at(-1);
        if (path.length === 3 && kind === "entry" && entry && isField(field)) entry[field] += text;
      },
      onclosetag: (name, isImplied) => {
        path.pop();
        if (path.length === 0 && name === "feed" && !isImplied) isWhole = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return isFeed && isWhole ? entries : undefined;
}

function isField(name: string | undefined): name is Field {
  return name === "id" || name === "title" || name === "summary" || name === "published";
}
