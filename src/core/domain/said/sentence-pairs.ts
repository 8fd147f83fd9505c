/** How sentences are written down: English and Chinese side by side, with the same `{parameters}` in both or no build. */

export const LANGUAGES = ["en", "zh"] as const;

/** What Footnote speaks. */
export type Language = (typeof LANGUAGES)[number];

export type Pair = Readonly<Record<Language, string>>;

/** `{name}` is a parameter; `{name|page|pages}` is the first form where the parameter is 1 and the second elsewhere. */
export type ParamNames<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | ParamNames<Rest>
  : never;

type Differing<P extends Pair> =
  | Exclude<ParamNames<P["en"]>, ParamNames<P["zh"]>>
  | Exclude<ParamNames<P["zh"]>, ParamNames<P["en"]>>;

/** The pair itself, or what no text can be where a parameter stands in one language only. */
type Matching<P extends Pair> = [Differing<P>] extends [never] ? P : { readonly differing: Differing<P> };

/** One area's sentences; keys begin with the area's name. */
export function pairs<const Pairs extends Readonly<Record<string, Pair>>>(
  all: Pairs & { readonly [Key in keyof Pairs]: Matching<Pairs[Key]> },
): Pairs {
  return all;
}
