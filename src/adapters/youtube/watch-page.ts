/** Finds in a watch page what it tells its player, or says which other page YouTube sent in its place. */
import { foreignReply, refusedHere } from "./video-errors.ts";

const MARKER = /\bytInitialPlayerResponse\s{0,3}=\s{0,3}(?=\{)/;

/** For `readPlayerReply`. Throws `fetch-failed`. */
export function readWatchPage(html: string): unknown {
  const marker = MARKER.exec(html);
  if (marker) {
    try {
      return JSON.parse(objectAt(html, marker.index + marker[0].length));
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
    }
  } else {
    if (html.includes('action="https://consent.youtube.com')) {
      throw refusedHere("consent");
    }
    if (html.includes('class="g-recaptcha"')) {
      throw refusedHere("captcha");
    }
  }
  throw foreignReply("no-particulars");
}

/** The JSON object that begins there, up to its closing brace. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted) {
      if (char === "\\") at += 1;
      else if (char === '"') isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === "{") depth += 1;
    else if (char === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return "";
}
