/** Texts that are no documents for people, or of a kind that is not known: named, so that a refusal can say so. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { PageHints } from "../../../core/ports/page-reader.ts";
import { baseNameOf, endingOf } from "./name-ending.ts";
import { xmlRoot } from "./text-format.ts";

const LOCK_FILES =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|cargo\.lock|poetry\.lock|gemfile\.lock|pipfile\.lock|flake\.lock|uv\.lock|bun\.lock|go\.sum|mix\.lock|podfile\.lock)$/iu;

/** Text by these names is read as it stands. */
const PLAIN_ENDINGS = new Set(
  "txt text log me nfo asc 1st now first tex ltx latex bib sty cls ics ical vcf vcard lrc sbv sub adoc asciidoc asc wiki mediawiki textile pod man ini cfg conf config toml yaml yml properties env diff patch po pot strings srt vtt ris enw abc ly fountain gmi gemini opf list lst out err readme license copying todo notes story transcript".split(
    " ",
  ),
);

const PLAIN_NAMES =
  /^(?:readme|licen[cs]e|copying|notice|authors|contributors|changelog|changes|contributing|todo|news|install|history|thanks|credits|faq|maintainers)(?:[._-]|$)/iu;

/** Throws `document-unsupported` where it is a shortcut to a page. */
export function refuseLink(text: string): void {
  const url = linkIn(text.slice(0, 4_000).trimStart());
  if (url === undefined) return;
  throw new FootnoteError("document-unsupported", say("format.link", { url }), {
    hint: say("format.link-hint"),
  });
}

/** Throws `document-unsupported` where it is known to be no document. */
export function refuseKnown(text: string, hints: PageHints): void {
  const what = knownAs(text.slice(0, 20_000).trimStart(), hints);
  if (what === undefined) return;
  throw new FootnoteError("document-unsupported", say("format.no-document", { what }), {
    hint: say("format.no-document-hint"),
  });
}

/** Shortcuts to pages, as Windows, macOS and Linux keep them. */
function linkIn(head: string): string | undefined {
  if (/^\[(?:InternetShortcut|Desktop Entry)\]/u.test(head))
    return /^URL(?:\[[^\]\n]{0,20}\])?=(https?:\/\/\S{1,2000})/mu.exec(head)?.[1];
  return /^<\?xml[\s\S]{0,600}<plist\b[^>]*>\s*<dict>\s*<key>URL<\/key>\s*<string>(https?:\/\/[^<\s]{1,2000})<\/string>\s*<\/dict>/u.exec(
    head,
  )?.[1];
}

function knownAs(head: string, hints: PageHints): Sentence | undefined {
  const base = baseNameOf(hints);
  if (LOCK_FILES.test(base)) return say("kind.lock-file");
  if (head.startsWith("<") && /(?:^|:)svg$/iu.test(xmlRoot(head) ?? "")) return say("kind.svg-picture");
  if (
    /^-----BEGIN (?:[A-Z0-9 ]{0,40}(?:KEY|CERTIFICATE|REQUEST|PARAMETERS)|PGP (?:MESSAGE|PUBLIC|PRIVATE)[A-Z ]{0,20})-----/u.test(
      head,
    )
  )
    return say("kind.key-or-certificate");
  if (head.startsWith("%!PS")) return say("kind.postscript");
  if (/^begin \d{3,4} \S/u.test(head) && /\n[\x20-\x60]{61}\n/u.test(head)) return say("kind.uuencoded");
  if (/^\{\s*"version"\s*:\s*3\s*,/u.test(head) && /"mappings"\s*:/u.test(head))
    return say("kind.source-map");
  return undefined;
}

/** Throws `document-unsupported` where neither its name nor its words say that it is plain text. */
export function refuseUnknown(text: string, hints: PageHints): void {
  const ending = endingOf(hints);
  const isStated = (hints.contentType ?? "").toLowerCase().startsWith("text/plain");
  if (ending !== undefined && (PLAIN_ENDINGS.has(ending) || /^\d+$/u.test(ending))) return;
  const base = baseNameOf(hints);
  if (base.startsWith(".") || PLAIN_NAMES.test(base)) return;
  // What has no name was typed or handed over as it is.
  if (looksLikeWords(text) || hints.name === undefined || (isStated && ending === undefined)) return;
  throw new FootnoteError(
    "document-unsupported",
    say("format.unknown-text", { ending: ending === undefined ? (hints.name ?? "—") : `.${ending}` }),
    { hint: say("format.unknown-text-hint") },
  );
}

const SAMPLE = 16_384;
/** Prose and lists have nine in ten; markup, keys and packed data far fewer. */
const WORD_SHARE = 0.8;
/** Signs of programs: prose has one in a hundred. */
const SIGN_SHARE = 0.04;
/** Characters of a word, on average over a sample, Chinese aside. */
const LONGEST_WORDS = 14;

function looksLikeWords(text: string): boolean {
  // Lines that only part or underline say nothing of what stands between them.
  const sample = text.slice(0, SAMPLE).replace(/^[ \t]*([=\-~*_#+.])\1{2,}[ \t]*$/gmu, "");
  const length = sample.replace(/\s+/gu, " ").length;
  const letters = sample.match(/[\p{L}\p{M}\p{N} ]/gu)?.length ?? 0;
  const signs = sample.match(/[{}<>=\\|$#@^~`[\]_&%;*]/gu)?.length ?? 0;
  const words =
    sample.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu) ?? [];
  const mean = words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length);
  return letters >= WORD_SHARE * length && signs <= SIGN_SHARE * length && mean <= LONGEST_WORDS;
}
