/**
 * Lists the files of a folder that a person would want in a library. Opens none of them. What cannot be looked at
 * becomes an item with its error, and the walk goes on. Rules above the walked root are not looked for.
 */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { WalkItem, WalkOptions } from "../../core/ports/files.ts";
import { isIgnored, withFolderRules, type IgnoreRules } from "./ignore-rules.ts";
import { pathUnreadable } from "./path-unreadable.ts";

/** Never wanted, whatever the ignore files say: other people's code, and what version control keeps. */
const SKIPPED = new Set([
  "node_modules",
  "CVS",
  "_darcs",
  "__MACOSX",
  "__pycache__",
  "Thumbs.db",
  "desktop.ini",
]);

/** What Zotero keeps for itself beside its data. */
const ZOTERO_OWN = /^(?:styles|translators|locate|logs|pipes|tmp|zotero\.sqlite[.-].*)$/u;

interface Walk {
  /** Real path of the walked root, with a separator at its end. */
  readonly home: string;
  readonly signal: AbortSignal | undefined;
  readonly followsLinks: boolean;
  /** Real paths of folders, and of files reached through links, that were seen. */
  readonly seen: Set<string>;
}

interface Folder {
  /** Absolute, as the person wrote it and links lead. */
  readonly path: string;
  /** Relative to the walked root, `/` between, `""` for itself. */
  readonly inRoot: string;
  /** Whether a link on the way led out of the root. */
  readonly isLinked: boolean;
}

/**
 * Depth first, by name, files and folders mixed. Skips hidden ones, `node_modules` and what `.gitignore` and
 * `.footnoteignore` name. A link that leads out of the root is told of, and followed once where that is asked for; one
 * that leads to a place within it is neither, because the walk comes there by itself. A single file is listed whatever
 * its name, and whether or not it is a link: it was named.
 * Throws only `cancelled`.
 */
export async function* walkFolder(root: string, options: WalkOptions = {}): AsyncGenerator<WalkItem> {
  const path = resolve(root);
  let home: string;
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      if (found.isFile()) yield { path, size: found.size, mtimeMs: found.mtimeMs };
      else yield { path, error: notAFile(path) };
      return;
    }
    home = await realpath(path);
  } catch (thrown) {
    yield { path, error: pathUnreadable(path, thrown) };
    return;
  }
  const walk: Walk = {
    home: home.endsWith(sep) ? home : home + sep,
    signal: options.signal,
    followsLinks: options.followLinks ?? false,
    seen: new Set(),
  };
  yield* walkInto(walk, { path, inRoot: "", isLinked: false }, []);
}

async function* walkInto(walk: Walk, folder: Folder, above: IgnoreRules): AsyncGenerator<WalkItem> {
  let entries: Dirent<Buffer>[];
  try {
    const real = await realpath(folder.path);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    // As bytes: a name that is not UTF-8 would come back as another name.
    entries = await readdir(folder.path, { withFileTypes: true, encoding: "buffer" });
  } catch (thrown) {
    yield { path: folder.path, error: pathUnreadable(folder.path, thrown) };
    return;
  }
  const rules = await withFolderRules(above, folder.path, folder.inRoot);
  const ordered = inNameOrder(entries);
  const names = new Set(ordered.map(({ name }) => name));
  for (const { entry, name } of ordered) {
    if (walk.signal?.aborted === true) throw new FootnoteError("cancelled", say("file.walk-stopped"));
    if (name.startsWith(".") || SKIPPED.has(name)) continue;
    const path = join(folder.path, name);
    if (name.includes("\u{fffd}") && !isUtf8(entry.name)) {
      yield { path, error: strangeName(path) };
      continue;
    }
    if (names.has("zotero.sqlite") && ZOTERO_OWN.test(name)) continue;
    // What Office keeps while a document is open.
    if (name.startsWith("~$")) continue;
    if (entry.isDirectory() && isSavedWith(name, names)) {
      yield { path, ignored: "folder", by: "saved-page" };
      continue;
    }
    const inRoot = folder.inRoot === "" ? name : `${folder.inRoot}/${name}`;
    // Before it is looked at: what is ignored may well be unreadable.
    if (isIgnored(rules, inRoot, entry.isDirectory())) {
      yield { path, ignored: entry.isDirectory() ? "folder" : "file", by: "rules" };
      continue;
    }
    yield* visit(walk, entry, { path, inRoot, isLinked: folder.isLinked }, rules);
  }
}

/** Browsers save a page as `NAME.html` with what it needs in `NAME_files`, in words of their language. */
function isSavedWith(folder: string, names: ReadonlySet<string>): boolean {
  const page =
    /^(.+?)(?:_files|\.files|_fichiers|-Dateien|_archivos|_file|_soubory|_bestanden|_arquivos|_filer|_pliki|_文件|_檔案)$/u.exec(
      folder,
    )?.[1];
  return page !== undefined && [".html", ".htm", ".xhtml"].some((ending) => names.has(page + ending));
}

async function* visit(
  walk: Walk,
  entry: Dirent<Buffer>,
  at: Folder,
  rules: IgnoreRules,
): AsyncGenerator<WalkItem> {
  let { isLinked } = at;
  try {
    if (entry.isSymbolicLink()) {
      const target = await realpath(at.path);
      if (`${target}${sep}`.startsWith(walk.home)) return;
      if (!walk.followsLinks) {
        yield { path: at.path, ignored: "link", by: "link" };
        return;
      }
      isLinked = true;
    }
    const found = await stat(at.path);
    if (found.isFile()) {
      if (isLinked && isSeen(walk, await realpath(at.path))) return;
      yield { path: at.path, size: found.size, mtimeMs: found.mtimeMs };
      return;
    }
    if (!found.isDirectory()) return;
    if (isIgnored(rules, at.inRoot, true)) {
      yield { path: at.path, ignored: "folder", by: "rules" };
      return;
    }
  } catch (thrown) {
    yield { path: at.path, error: pathUnreadable(at.path, thrown) };
    return;
  }
  yield* walkInto(walk, { ...at, isLinked }, rules);
}

function isSeen(walk: Walk, real: string): boolean {
  const isThere = walk.seen.has(real);
  walk.seen.add(real);
  return isThere;
}

/** By code unit, so that the order is the same on every machine. */
function inNameOrder(entries: readonly Dirent<Buffer>[]): { entry: Dirent<Buffer>; name: string }[] {
  return entries
    .map((entry) => ({ entry, name: entry.name.toString("utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function isUtf8(name: Buffer): boolean {
  return Buffer.from(name.toString("utf8"), "utf8").equals(name);
}

function strangeName(path: string): FootnoteError {
  return new FootnoteError(
    "path-unreadable",
    say("file.unreadable", { path, reason: say("file.name-not-utf8") }),
    {
      hint: say("file.rename"),
    },
  );
}

function notAFile(path: string): FootnoteError {
  return new FootnoteError("path-unreadable", say("file.unreadable", { path, reason: say("file.special") }), {
    hint: say("file.add-ordinary"),
  });
}
