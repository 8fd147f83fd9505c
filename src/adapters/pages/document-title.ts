/** The title of a document that does not state one: from its name, or from its first words. */
import type { PageHints } from "../../core/ports/page-reader.ts";

/** Longer first lines are sentences, not titles; cut so that a list of documents stays readable. */
const MAX_TITLE_LENGTH = 120;

/** Never empty. `stated` wins where it has words; then the name without folder and ending; then the first line. */
export function documentTitle(stated: string | undefined, hints: PageHints, text: string): string {
  return tidy(stated ?? "") || tidy(nameWithoutEnding(hints)) || tidy(firstLine(text)) || "Untitled";
}

function nameWithoutEnding(hints: PageHints): string {
  const name = hints.name ?? lastPartOf(hints.url);
  const base = name.split(/[/\\]/u).findLast((part) => part !== "") ?? "";
  return base.replace(/(?<=.)\.[a-z0-9]{1,8}$/iu, "");
}

function lastPartOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return "";
  const part = new URL(url).pathname.split("/").findLast((piece) => piece !== "") ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function firstLine(text: string): string {
  return (/\S[^\r\n]{0,500}/u.exec(text)?.[0] ?? "").replace(/^[#>*\-\s]+/u, "");
}

function tidy(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line.length <= MAX_TITLE_LENGTH) return line.toWellFormed();
  return `${line.slice(0, MAX_TITLE_LENGTH - 1).trimEnd()}…`.toWellFormed();
}
