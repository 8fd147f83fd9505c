/**
 * What a page's source holds but nobody reads on the page: text concealed from people, which may speak to machines
 * instead; the numbers beside lines of code; the second copy of a formula. Only what style attributes say is known,
 * not style sheets. What a click shows (tabs, answers to questions) is read, and so are hidden containers of many
 * lines: pages that scripts unfold begin so.
 */
import { hasTag, rawText, type HtmlElement } from "./html-tree.ts";

export function isUnread(element: HtmlElement): boolean {
  const { attributes } = element;
  return (
    // Where no head is written it stands in the body, and is on no page all the same.
    element.tag === "title" ||
    isConcealed(element) ||
    asksConsent(element) ||
    (attributes["class"] !== undefined && (isLineNumber(element) || isDrawnFormula(element)))
  );
}

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const TINY = /(?:^|[;\s])font-size\s*:\s*(?:0(?:\.0+)?(?:px|pt|r?em|%)?|1px)\s*(?:[;!]|$)/iu;
const TRANSPARENT = /(?:^|[;\s])color\s*:\s*(?:transparent|rgba\([^)]*,\s*0(?:\.0+)?\s*\))/iu;
const CLIPPED = /(?:^|[;\s])clip\s*:\s*rect\(\s*[01]|(?:^|[;\s])clip-path\s*:\s*inset\(\s*(?:50|100)%/iu;
const FAR_OFF =
  /(?:^|[;\s])(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-(?:[5-9]\d\d|\d{4,})/iu;
const COLOUR = /(?:^|[;\s])color\s*:\s*([^;!]+)/iu;
const GROUND = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)/iu;
/** A page's own style is short; a longer one is not looked through. */
const MAX_STYLE_LENGTH = 1_000;

/** What something on the page opens says so, if only for those who cannot see it. */
const OPENS = /accord|collaps|expand|toggle|tab|panel|answer|faq|slide|more|modal|drop/iu;
/** Where text is out of sight for those who hear pages, it is a word or two. */
const MIN_SENTENCE_WORDS = 4;
/** Hidden elements with more lines than this are parts of the page. */
const MAX_LINES = 3;

/** Windows that ask whether cookies may be set, by the names that the programs which draw them give, or by what they say they are. */
const CONSENT =
  /(?:^|\s)(?:onetrust-(?:consent|banner)-sdk|cybotcookiebotdialog|didomi-(?:host|popup)|usercentrics-root|qc-cmp2?-(?:container|ui)|sp_message_container_\d+|truste-consent-track|cookiescript_injected|iubenda-cs-banner|cmp(?:box|wrapper)|fc-consent-root|tarteaucitronroot|moove_gdpr_cookie_info_bar|cky-consent-(?:container|bar)|cookie-law-info-bar|borlabscookiebox|osano-cm-window|cookiefirst-root|cc-window|termly-code-snippet-support)(?:\s|$)/iu;
const ABOUT_CONSENT = /cookie|consent|gdpr|privacy/iu;

function asksConsent({ attributes }: HtmlElement): boolean {
  const { id, class: classes, role } = attributes;
  if (id === undefined && classes === undefined && role === undefined) return false;
  const names = `${id ?? ""} ${classes ?? ""}`.slice(0, 300);
  if (CONSENT.test(names)) return true;
  const isDialog = role === "dialog" || role === "alertdialog";
  return isDialog && ABOUT_CONSENT.test(`${names} ${(attributes["aria-label"] ?? "").slice(0, 100)}`);
}

function isConcealed(element: HtmlElement): boolean {
  const { hidden, style: fullStyle } = element.attributes;
  if (hidden === undefined && fullStyle === undefined) return false;
  const style = (fullStyle ?? "").slice(0, MAX_STYLE_LENGTH);
  if (hidden !== undefined || HIDDEN.test(style)) return isShort(element) && !isOpened(element);
  const isOutOfSight = CLIPPED.test(style) || FAR_OFF.test(style);
  if (isOutOfSight) return isShort(element) && isSentence(element);
  // Where elements within have styles of their own, those count.
  return (TINY.test(style) || TRANSPARENT.test(style) || isSameColour(style)) && isPlain(element);
}

function isSameColour(style: string): boolean {
  const colour = COLOUR.exec(style)?.[1]?.trim().toLowerCase();
  return colour !== undefined && colour === GROUND.exec(style)?.[1]?.trim().toLowerCase();
}

function isOpened({ attributes }: HtmlElement): boolean {
  const { role, id, class: className } = attributes;
  return role === "tabpanel" || OPENS.test(`${id ?? ""} ${className ?? ""}`.slice(0, 300));
}

function isSentence(element: HtmlElement): boolean {
  const text = rawText(element).trim();
  // Chinese has no spaces: eight characters are about four words.
  return text.split(/\s+/u).length >= MIN_SENTENCE_WORDS || /\p{Script=Han}{8}/u.test(text);
}

function isPlain({ children }: HtmlElement): boolean {
  return children.every(
    (child) => typeof child === "string" || (child.attributes["style"] === undefined && isPlain(child)),
  );
}

const LINES = /^(?:p|div|li|h[1-6]|tr|d[dt]|section|article|blockquote|pre)$/u;
/** More elements than this are looked at no further: so much is no sentence. */
const MAX_LOOKED_AT = 100;

/** Some lines of text, and no formula: those are hidden where a script draws them. */
function isShort(element: HtmlElement): boolean {
  let lines = 0;
  let seen = 0;
  const fits = ({ children }: HtmlElement): boolean =>
    children.every((child) => {
      if (typeof child === "string") return true;
      seen += 1;
      if (LINES.test(child.tag)) lines += 1;
      return child.tag !== "math" && seen <= MAX_LOOKED_AT && lines <= MAX_LINES && fits(child);
    });
  return fits(element);
}

const LINE_NUMBER = /(?:^|[\s_-])(?:line-?nos?|line-?numbers?|ln-numbers|gutter|gl|blob-num)(?:$|[\s_-])/iu;

function isLineNumber(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  return (
    tag !== "pre" &&
    tag !== "code" &&
    LINE_NUMBER.test((attributes["class"] ?? "").slice(0, 300)) &&
    /^[\s\d]*$/u.test(rawText(element))
  );
}

function isDrawnFormula(element: HtmlElement): boolean {
  return DRAWN_FORMULA.test((element.attributes["class"] ?? "").slice(0, 300)) && !hasTag(element, "math");
}

/** Beside what MathJax and KaTeX draw stands the formula itself, as a script or as MathML. */
const DRAWN_FORMULA = /(?:^|\s)(?:MathJax_Preview|MathJax(?:_Display|_SVG|_CHTML)?|katex-html)(?:$|\s)/u;
