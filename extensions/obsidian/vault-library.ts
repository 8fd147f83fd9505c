/** Keeps the notes of a vault in the library: those that are new or changed are sent, those that are gone are taken out. */
import type { App } from "obsidian";
import { type Place, Refused, send } from "./footnote-client.ts";

/** Of a note with nothing in it, and of one that could not be read: they are not sent again before they change. */
const NO_DOCUMENT = "";

/** By path: which document it is there, and of when. */
export type KnownNotes = Record<string, { id: string; mtime: number }>;

export interface Brought {
  readonly known: KnownNotes;
  /** Paths of notes that the server could not read. */
  readonly left: readonly string[];
}

/** `onNote`: after each that was sent. Throws what stands in the way of all of them; `known` then still tells what was done. */
export async function bringNotes(
  { vault }: Pick<App, "vault">,
  place: Place,
  known: KnownNotes,
  onNote: (done: number, all: number) => void,
): Promise<Brought> {
  const files = vault.getMarkdownFiles();
  const paths = new Set(files.map(({ path }) => path));
  for (const [path, { id }] of Object.entries(known)) {
    if (paths.has(path)) continue;
    if (id !== NO_DOCUMENT) await remove(place, id);
    delete known[path];
  }
  const left: string[] = [];
  const changed = files.filter(({ path, stat }) => known[path]?.mtime !== stat.mtime);
  for (const [done, file] of changed.entries()) {
    const { path, stat } = file;
    const text = await vault.cachedRead(file);
    const before = known[path]?.id ?? NO_DOCUMENT;
    const id = text.trim() === "" ? NO_DOCUMENT : await add(place, `${vault.getName()}/${path}`, text);
    if (id === undefined) left.push(path);
    known[path] = { id: id ?? NO_DOCUMENT, mtime: stat.mtime };
    if (before !== NO_DOCUMENT && before !== id) await remove(place, before);
    onNote(done + 1, changed.length);
  }
  return { known, left };
}

/** One note that cannot be read holds up no other; nothing of such a one. */
async function add(place: Place, name: string, text: string): Promise<string | undefined> {
  try {
    const request = { method: "POST", path: "/api/documents", file: { name, text } } as const;
    return (await send<{ document: { id: string } }>(place, request)).document.id;
  } catch (thrown) {
    if (!(thrown instanceof Refused) || ![413, 415, 422].includes(thrown.status)) throw thrown;
    return undefined;
  }
}

async function remove(place: Place, id: string): Promise<void> {
  await send(place, { method: "DELETE", path: `/api/documents/${id}` }).catch((thrown: unknown) => {
    // Somebody took it out already.
    if (!(thrown instanceof Refused) || thrown.status !== 404) throw thrown;
  });
}
