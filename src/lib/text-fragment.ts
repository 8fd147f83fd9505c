/**
 * Text directives of an address: `#:~:text=prefix-,start,end,-suffix`, by which a browser scrolls to words of a page
 * (https://wicg.github.io/scroll-to-text-fragment/). Writes them down; which words are chosen is the caller's matter.
 */

export interface TextDirective {
  /** What stands directly before and after; not highlighted. */
  readonly prefix?: string | undefined;
  readonly start: string;
  /** Where it is given, everything from `start` to the next `end` is meant. */
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** The address with the directive; its own fragment stays before it, and a directive that it had is replaced. */
export function withTextDirective(url: string, { prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `${withFragment(url)}:~:text=${parts.join(",")}`;
}

function withFragment(url: string): string {
  const hashAt = url.indexOf("#");
  if (hashAt < 0) return `${url}#`;
  const directiveAt = url.indexOf(":~:", hashAt);
  return directiveAt < 0 ? url : url.slice(0, directiveAt);
}

/** The signs of the syntax, `-`, `,` and `&`, are escaped by the specification; the rest of these where links are written down. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
