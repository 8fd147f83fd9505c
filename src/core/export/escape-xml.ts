/** Text within XML, and within HTML but for what `html-text.ts` adds. */
import { byName } from "../../lib/by-name.ts";

const ENTITIES = byName<string>({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
});

/** For text and for attributes in double quotation marks. What XML has no way to say is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu, "\ufffd")
      .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] as string)
  );
}
