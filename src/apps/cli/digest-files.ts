/** Where `footnote digest` writes digests: a file whose ending says the form, or a folder with a file for each. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../../core/ports/files.ts";
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { DigestFormat } from "../../core/domain/digest-format.ts";
import { digestFormat, digestFormatOfFile } from "../../core/export/named-format.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { exportDigest, type ExportDigestParts } from "../../services/exports/export-digest.ts";

export interface DigestTarget {
  readonly path: string;
  readonly isFolder: boolean;
  readonly format: DigestFormat;
}

/**
 * `out` ends in a slash or is a folder; else its ending names the form, unless `format` does. Several digests go into
 * one file as Markdown only. `undefined` where nothing is to be written. Throws `unknown-name`, `bad-request`.
 */
export function digestTarget(
  out: string | undefined,
  format: string | undefined,
  count: number,
): DigestTarget | undefined {
  if (out === undefined) {
    if (format === undefined) return undefined;
    throw new FootnoteError("bad-request", say("cli.format-without-out"), {
      hint: say("cli.name-out"),
    });
  }
  const isFolder = /[/\\]$/u.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  const named = format === undefined ? undefined : digestFormat(format);
  const target = { path: out, isFolder, format: named ?? (isFolder ? "markdown" : digestFormatOfFile(out)) };
  if (isFolder || count === 1 || target.format === "markdown") return target;
  throw new FootnoteError("bad-request", say("cli.digests-one-file", { count }), {
    hint: say("cli.digests-folder", { format: target.format }),
  });
}

/** The paths that were written. Throws what `exportDigest` does, `path-unwritable`, `disk-full`. */
export async function writeDigests(
  records: readonly DigestRecord[],
  { path, isFolder, format }: DigestTarget,
  parts: ExportDigestParts & { readonly files: Files },
  signal: AbortSignal,
): Promise<string[]> {
  const { files } = parts;
  if (records.length === 0) return [];
  if (isFolder) await files.makeFolder(path);
  const names = new Set<string>();
  const texts: string[] = [];
  const written: string[] = [];
  for (const record of records) {
    const { content, fileName } = await exportDigest(record, format, parts, signal);
    if (!isFolder && typeof content === "string" && records.length > 1) texts.push(content);
    else {
      const file = isFolder ? join(path, freeName(fileName, names)) : path;
      await files.write(file, content);
      written.push(file);
    }
  }
  if (texts.length === 0) return written;
  await files.write(path, texts.join("\n"));
  return [path];
}

/** Digests of one title stand beside each other; capitals alone tell no files apart everywhere. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let nth = 2; taken.has(free.toLowerCase()); nth++) {
    free = `${name.slice(0, dot)}-${nth}${name.slice(dot)}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
