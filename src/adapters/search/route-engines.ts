/**
 * Which engines suit a question: always one for the whole web and one encyclopaedia, and for news, scholarship, code
 * and books those that know them. Decides by words alone, in English, Chinese and the commonest of a few neighbours;
 * a question it does not understand goes to the general ones, which is never wrong.
 */
import type { Engine, Subject, WebQuery } from "../../core/ports/engine.ts";

export interface EngineRoute {
  /** To be asked at once. */
  readonly ask: readonly Engine[];
  /** To take over, in this order, from one that fails and shares a subject with them. */
  readonly reserve: readonly Engine[];
}

/** Engines of one subject that are asked for one question: the second covers what the first one misses. */
const PER_SUBJECT = 2;

/** In each, words of Latin script stand between boundaries; Chinese ones stand anywhere. */
const SIGNS: readonly (readonly [subject: Subject, pattern: RegExp])[] = [
  [
    "news",
    /\b(news|headlines?|breaking|today|tonight|yesterday|this (?:week|month|morning)|latest(?! (?:stable |lts )?(?:version|release))|nachrichten|heute|gestern|aktuelle[nrs]?|actualités?|aujourd'hui|noticias|hoy|ayer)\b|新闻|新聞|今天|今日|昨天|昨日|最新(?!版)|最近|头条|頭條|快讯|快訊|本周|本月|ニュース|뉴스/i,
  ],
  [
    "academic",
    /\b(papers?|studies|(?:a|recent) study|study (?:of|on|by)|research(?:ers)?|journals?|preprints?|arxiv|doi|peer[- ]reviewed|meta-analys[ie]s|systematic review|literature review|clinical trials?|theorem|lemma|scholar(?:s|ly)?|studien?|études?|estudios?)\b|论文|論文|研究|学术|學術|期刊|预印本|文献|文獻|定理|综述|临床试验/i,
  ],
  [
    "code",
    /\b(javascript|typescript|python|java|rust|golang|kotlin|php|sql|sqlite|postgres(?:ql)?|regexp?|npm|pip|cargo|git|github|docker|kubernetes|linux|bash|shell script|api|sdk|cli|compiler?s?|compile|stack ?trace|exception|segfault|segmentation fault|null pointer|programming|source code|open[- ]source|node\.?js|react|css|html|[A-Za-z]+Error)\b|\bc(?:\+\+|#)|`[^`]+`|\w\(\)|=>|::|代码|代碼|编程|編程|程序员|报错|報錯|函数|编译|正则|开源|開源/i,
  ],
  [
    "books",
    /\b(books?|novels?|isbn|who wrote|written by|paperback|buch|bücher|roman|livres?|libros?)\b|小说|小說|书籍|書籍|这本书|哪本书|作者|作家|谁写/i,
  ],
];

/** The special subjects of a question; none for most. */
export function subjectsOf(text: string): Subject[] {
  return SIGNS.filter(([, pattern]) => pattern.test(text)).map(([subject]) => subject);
}

/**
 * `engines` in the order in which they are preferred, which the route keeps. Where the person named kinds of sources
 * and not the whole web, none but those kinds are asked, and nobody where no engine is of them.
 */
export function routeEngines(
  query: Pick<WebQuery, "text" | "language" | "site" | "kinds">,
  engines: readonly Engine[],
): EngineRoute {
  const fitting = engines.filter((engine) => speaks(engine, query.language));
  // One host: those that cannot search within it would give hits of others.
  const bySite = query.site === undefined ? [] : fitting.filter(({ honours }) => honours.site);
  const candidates = bySite.length > 0 ? bySite : fitting;

  const kinds = query.kinds ?? ["web"];
  const isOpen = kinds.includes("web");
  const named = kinds.filter((kind) => kind !== "web");
  const special = new Set<Subject>([...named, ...(isOpen ? subjectsOf(query.text) : [])]);
  const chosen = new Set<Engine>();
  const choose = (subject: Subject, most: number, isGeneralMeant: boolean): void => {
    const suited = candidates.filter(
      (engine) => engine.subjects.includes(subject) && isGeneral(engine) === isGeneralMeant,
    );
    for (const engine of suited.slice(0, most)) chosen.add(engine);
  };
  if (isOpen) {
    choose("general", 1, true);
    choose("encyclopaedia", 1, false);
  }
  for (const subject of special) {
    choose(subject, PER_SUBJECT, false);
    // Told to look for this alone, a general engine does.
    if (!isOpen) choose(subject, 1, true);
  }
  // Nothing suits: a news engine for one's only engine is better than silence.
  if (isOpen && chosen.size === 0 && candidates[0]) chosen.add(candidates[0]);

  const wanted = isOpen ? new Set<Subject>(["general", "encyclopaedia", ...special]) : special;
  const others = candidates.filter((engine) => !chosen.has(engine));
  return {
    ask: candidates.filter((engine) => chosen.has(engine)),
    reserve: others.filter((engine) => engine.subjects.some((subject) => wanted.has(subject))),
  };
}

function isGeneral(engine: Engine): boolean {
  return engine.subjects.includes("general");
}

function speaks({ languages }: Engine, language: string): boolean {
  const primary = language.split("-")[0]?.toLowerCase() ?? "und";
  return languages === "any" || primary === "und" || languages.includes(primary);
}
