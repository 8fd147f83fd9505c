/** Names of files made of titles: letters and digits of any script, which every file system and every header takes. */

/** In UTF-8; file systems take 255 for the whole name. */
const MOST_BYTES = 120;
/** Windows opens devices by these. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Without a dot, never empty: `otherwise` where the title has neither letter nor digit. */
export function fileNameStem(title: string, otherwise: string): string {
  const encoder = new TextEncoder();
  const parts =
    title
      .normalize("NFC")
      .toWellFormed()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  let stem = "";
  let bytes = 0;
  for (const character of parts.join("-")) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    stem += character;
  }
  stem = stem.replace(/^[-_\p{M}]+|(?<!-)-+$/gu, "");
  return stem === "" || DEVICE.test(stem) ? otherwise : stem;
}

/** The header that has a browser keep a reply under the name; older programs see `plain`, which is ASCII. */
export function attachment(name: string, plain: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
