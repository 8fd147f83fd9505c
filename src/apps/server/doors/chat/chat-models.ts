/** What the name of a model stands for: a way of answering of ours, or a model that is configured, which is asked itself. */
import type { ConfiguredModels } from "../../../../core/answer/asking/configured-models.ts";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { SOURCE_KINDS, type SourceKind } from "../../../../core/domain/source-kind.ts";
import type { ConfiguredModel } from "../../../../core/ports/configured-model.ts";
import { shown } from "../refusals.ts";
import { byName } from "../../../../lib/by-name.ts";

export type ChatWay =
  | {
      readonly kind: "answer";
      /** As Perplexity's programs expect the reply. */
      readonly isSonar: boolean;
      readonly isStrict: boolean;
      /** What a model thinks is given with the answer. */
      readonly showsThoughts: boolean;
      /** Where to look; everywhere, where it is not given. */
      readonly sources?: readonly SourceKind[];
    }
  | { readonly kind: "research"; readonly isSonar: boolean }
  | { readonly kind: "relay"; readonly model: ConfiguredModel };

const sonar = { kind: "answer", isSonar: true, isStrict: false, showsThoughts: false } as const;

const SONAR = byName<ChatWay>({
  sonar,
  "sonar-pro": { ...sonar, isStrict: true },
  "sonar-reasoning": { ...sonar, showsThoughts: true },
  "sonar-reasoning-pro": { ...sonar, isStrict: true, showsThoughts: true },
  "sonar-deep-research": { kind: "research", isSonar: true },
});

/** `footnote` looks everywhere, `footnote/library` there alone … */
const OWN = "footnote";

/** Throws `unknown-name`. */
export function chatWay(name: string, models: ConfiguredModels): ChatWay {
  const known = Object.hasOwn(SONAR, name) ? SONAR[name] : undefined;
  if (known) return known;
  if (name === OWN || name.startsWith(`${OWN}/`)) return ownWay(name.slice(OWN.length + 1), name);
  const model = configured(models).find((one) => one.name === name || one.name.endsWith(`/${name}`));
  const [first] = models.answer;
  if (model ?? first) return { kind: "relay", model: (model ?? first) as ConfiguredModel };
  throw new FootnoteError("unknown-name", say("door.no-model", { name: shown(name) }), {
    hint: say("door.known-models", { names: chatModelNames(models) }),
  });
}

/** Those that may be named, ours first. */
export function chatModelNames(
  models: ConfiguredModels,
  sources: readonly SourceKind[] = ["library"],
): string[] {
  return [
    ...Object.keys(SONAR),
    OWN,
    ...sources.map((kind) => `${OWN}/${kind}`),
    `${OWN}/research`,
    ...configured(models).map(({ name }) => name),
  ];
}

function ownWay(rest: string, name: string): ChatWay {
  const own = { ...sonar, isSonar: false };
  if (rest === "") return own;
  if (rest === "research") return { kind: "research", isSonar: false };
  const kind = SOURCE_KINDS.find((one) => one === rest);
  if (kind) return { ...own, sources: [kind] };
  throw new FootnoteError("unknown-name", say("door.unknown-model", { name: shown(name) }), {
    hint: say("door.known-models", {
      names: [OWN, `${OWN}/research`, ...SOURCE_KINDS.map((one) => `${OWN}/${one}`)],
    }),
  });
}

function configured({ answer, fast, research, judge }: ConfiguredModels): ConfiguredModel[] {
  const all = [...answer, fast, research, judge].filter((one) => one !== undefined);
  return [...new Map(all.map((model) => [model.name, model])).values()];
}
