/**
 * What a robots.txt says to us, with the work that it can cause bounded. The matching is `robots-parser`'s; the text
 * is first brought down to the groups that concern us, so that many agents times many rules cannot exhaust it.
 */
import robotsParser from "robots-parser";

/** Its types describe a module of the other kind than it is. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The product token that sites name us by; the user agent begins with it. */
const TOKEN = "footnote";

/** RFC 9309, 2.5: at least so much must be read, and the rest may be left. */
const MAX_LENGTH = 512_000;
/** Each wildcard costs a walk along the whole address, for each rule: real rules have one or two. */
const MAX_WILDCARDS = 16;
const MAX_RULES = 10_000;
const MAX_SITEMAPS = 50;

export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** 0 where none is asked for. */
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
}

/** `url` is robots.txt's own, before any redirect: its rules are for that host. Any text is valid. */
export function robotsRules(url: string, text: string): RobotsRules {
  const robots = parseRobots(url, ourPart(text.slice(0, MAX_LENGTH)));
  const delay = robots.getCrawlDelay(TOKEN) ?? 0;
  return {
    isAllowed: (page) => robots.isAllowed(page, TOKEN) ?? true,
    delayMs: Number.isFinite(delay) && delay > 0 ? delay * 1_000 : 0,
    sitemaps: robots.getSitemaps().slice(0, MAX_SITEMAPS),
  };
}

function ourPart(text: string): string {
  const lines: string[] = [];
  let agents = new Set<string>();
  let isNaming = false;
  let rules = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = "", value = ""] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    switch (name.toLowerCase()) {
      case "user-agent": {
        if (!isNaming) agents = new Set();
        isNaming = true;
        const agent = agentOf(value.trim());
        if (!agents.has(agent)) lines.push(`user-agent: ${agent}`);
        agents.add(agent);
        break;
      }
      case "allow":
      case "disallow":
        isNaming = false;
        if (rules++ < MAX_RULES) lines.push(...rule(name, value.trim()));
        break;
      case "crawl-delay":
        isNaming = false;
        lines.push(`crawl-delay: ${value}`);
        break;
      case "sitemap":
        // Belongs to no group and ends none.
        lines.unshift(`sitemap: ${value}`);
        break;
      default:
    }
  }
  return lines.join("\n");
}

/** RFC 9309, 2.2.1: the token alone counts, in any case. */
function agentOf(value: string): string {
  if (value.startsWith("*")) return "*";
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() === TOKEN ? TOKEN : "other";
}

/** A rule of too many wildcards is cut where they become too many: a refusal then refuses more, a permission goes. */
function rule(name: string, value: string): string[] {
  const pattern = value.replace(/\*{2,}/g, "*");
  const pieces = pattern.split("*");
  if (pieces.length <= MAX_WILDCARDS + 1) return [`${name}: ${pattern}`];
  return name.toLowerCase() === "allow" ? [] : [`${name}: ${pieces.slice(0, MAX_WILDCARDS).join("*")}`];
}
