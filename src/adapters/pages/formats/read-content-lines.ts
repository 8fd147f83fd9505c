/**
 * Calendars (.ics) and cards (.vcf): each event and person with what is known of it, in words; folded lines joined, escapes
 * and encodings undone. Not covered: rules of repetition (kept as they are written), alarms, pictures.
 */
import iconv from "iconv-lite";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";
import { byName } from "../../../lib/by-name.ts";

/** What says nothing to people. */
const SILENT =
  /^(?:begin|end|version|prodid|calscale|method|uid|dtstamp|created|last-modified|sequence|rev|photo|logo|sound|key|transp|class|x-[\w-]*|tzid|tzname|tzoffset\w*|n|kind|profile|source)$/iu;

/** Texts, which say of themselves what they are. */
const PROSE = /^(?:description|note|comment)$/u;

const NAMES = byName<string>({
  dtstart: "Start",
  dtend: "End",
  due: "Due",
  tel: "Phone",
  fn: "Name",
  org: "Organisation",
  adr: "Address",
  bday: "Birthday",
  url: "URL",
});

export function readContentLines(source: string): ReadParts {
  const writer = new DocumentWriter();
  const open: string[] = [];
  let lines: string[] = [];
  let prose: string[] = [];
  let heading = "";
  let family = "";
  for (const line of unfolded(source)) {
    const found = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:;"]*(?:"[^"]*")?[^:;"]*)*):(.*)$/su.exec(line);
    if (found === null) continue;
    const [, name = "", parameters = "", written = ""] = found;
    const key = name.toLowerCase();
    if (key === "begin") {
      open.push(written.trim().toLowerCase());
      if (/^v(?:event|todo|journal|card)$/u.test(open.at(-1) ?? ""))
        [lines, prose, heading, family] = [[], [], "", ""];
      continue;
    }
    if (key === "end") {
      const kind = open.pop();
      if (kind === undefined || !/^v(?:event|todo|journal|card)$/u.test(kind)) continue;
      writer.heading(2, heading || family);
      writer.paragraph(lines.join("\n"));
      for (const text of prose) writer.paragraph(text);
      continue;
    }
    if (/^v(?:alarm|timezone)$|^(?:standard|daylight)$/u.test(open.at(-1) ?? "")) continue;
    const value = plain(decoded(written, parameters));
    if (key === "n") family = value.split(";").filter(Boolean).toReversed().join(" ");
    if (value.trim() === "" || SILENT.test(key)) continue;
    if (key === "summary" || key === "fn") heading = value;
    if (PROSE.test(key)) prose.push(value);
    if (PROSE.test(key) || key === "summary") continue;
    const shown = /^(?:dtstart|dtend|due|bday)$/u.test(key) ? dayOf(value) : value.replaceAll(";", ", ");
    lines.push(`${NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1)}: ${shown}`);
  }
  return writer.finish();
}

/** A line that begins with a blank goes on; one of quoted-printable goes on after `=`, with all that follows. */
function unfolded(source: string): string[] {
  return source
    .replace(/\r\n?/gu, "\n")
    .replace(/(?<![^\n])[^:\n]*QUOTED-PRINTABLE[^:\n]*:(?:[^\n]*=\n)+[^\n]*/giu, (whole) =>
      whole.replace(/=\n/gu, ""),
    )
    .replace(/\n[ \t]/gu, "")
    .split("\n");
}

function decoded(value: string, parameters: string): string {
  if (!/quoted-printable/iu.test(parameters)) return value;
  const bytes = value.replace(/=([0-9A-F]{2})/giu, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const charset = /charset=([\w-]+)/iu.exec(parameters)?.[1] ?? "utf-8";
  return iconv.decode(Buffer.from(bytes, "latin1"), iconv.encodingExists(charset) ? charset : "utf-8");
}

function plain(value: string): string {
  return value.replace(/\\([nN,;\\])/gu, (_whole, sign: string) =>
    sign === "n" || sign === "N" ? "\n" : sign,
  );
}

/** `20310512T090000Z`. */
function dayOf(value: string): string {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(Z?))?/u.exec(value);
  if (found === null) return value;
  const [, year, month, day, hour, minute, zone] = found;
  const time = hour === undefined ? "" : ` ${hour}:${minute}${zone === "Z" ? " UTC" : ""}`;
  return `${year}-${month}-${day}${time}`;
}
