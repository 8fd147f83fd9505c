/** What a creative may say, as far as a program can tell; a person reviews the rest before it runs. */

/** As long as other answer engines allow: it stays one small block. */
export const MOST_HEADLINE = 40;
export const MOST_BODY = 150;
export const MOST_URL = 500;

/** Which of its parts is not as it may be. */
export type CreativeFault = "headline" | "body" | "url" | "control";

export interface CreativeText {
  readonly headline: string;
  readonly body: string;
  readonly url: string;
}

/** Nothing where all is well. */
export function creativeFault({ headline, body, url }: CreativeText): CreativeFault | undefined {
  if (misleads(`${headline}${body}${url}`)) return "control";
  if (!isBetween(headline, 1, MOST_HEADLINE)) return "headline";
  if (!isBetween(body, 1, MOST_BODY)) return "body";
  return isOpen(url) ? undefined : "url";
}

/** What turns text round or hides in it could make the label or the payer read otherwise. */
export function misleads(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(text);
}

function isBetween(text: string, least: number, most: number): boolean {
  const length = Array.from(text.trim()).length;
  return length >= least && length <= most;
}

function isOpen(written: string): boolean {
  const url = written.length <= MOST_URL ? URL.parse(written) : null;
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}
