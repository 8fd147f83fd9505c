/** What a person is shown of a program that wants to be let in. Plain HTML without a script, in the browser's language. */
import { sentenceIn } from "../../../../core/domain/said/in-language.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { Language } from "../../../../core/domain/said/sentence-pairs.ts";
import type { Sentence } from "../../../../core/domain/sentence.ts";
import { escapeXml } from "../../../../core/export/escape-xml.ts";
import type { OAUTH_SCOPES } from "./oauth-metadata.ts";

export type OAuthScope = (typeof OAUTH_SCOPES)[number];

const STYLE =
  ":root{color-scheme:light dark;font:17px/1.5 system-ui,sans-serif}body{max-width:32rem;margin:12vh auto;padding:0 1rem}h1{font-size:1.3rem;overflow-wrap:anywhere}button{font:inherit;padding:.4rem 1rem;margin-right:.5rem}";

function page(language: Language, body: string, head = ""): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Footnote</title>${head}<style>${STYLE}</style></head><body>${body}</body></html>`;
}

const inWords =
  (language: Language) =>
  (sentence: Sentence): string =>
    escapeXml(sentenceIn(language, sentence, sentence.text));

/** The form is sent to the address that the page is at. */
export function consentPage(
  language: Language,
  { name, host, email, scopes }: { name: string; host: string; email: string; scopes: readonly OAuthScope[] },
): string {
  const words = inWords(language);
  const may = { read: say("oauth.read"), ask: say("oauth.ask"), write: say("oauth.write") };
  return page(
    language,
    `<h1>${words(say("oauth.title", { name }))}</h1><p>${words(say("oauth.may", { email }))}</p><ul>${scopes
      .map((scope) => `<li>${words(may[scope])}</li>`)
      .join("")}</ul><p>${words(say("oauth.back", { host }))}</p><form method="post">` +
      `<button name="decision" value="allow">${words(say("oauth.allow"))}</button>` +
      `<button name="decision" value="deny">${words(say("oauth.deny"))}</button></form>`,
  );
}

/** `again`: the same address; `signIn`: Footnote's own page. */
export function signInPage(language: Language, again: string, signIn: string): string {
  const words = inWords(language);
  const link = (href: string, said: Sentence, rest = ""): string =>
    `<p><a href="${escapeXml(href)}"${rest}>${words(said)}</a></p>`;
  return page(
    language,
    `<h1>${words(say("oauth.sign-in"))}</h1>${link(signIn, say("oauth.open"), ' target="_blank"')}${link(again, say("oauth.go-on"))}`,
  );
}

/** A browser that comes from another site shows no cookie that is kept from those; from this page it does. */
export function onwardPage(language: Language, address: string): string {
  return page(language, "", `<meta http-equiv="refresh" content="0;url=${escapeXml(address)}">`);
}

export function refusalPage(language: Language, sentence: Sentence): string {
  return page(language, `<h1>${inWords(language)(sentence)}</h1>`);
}
