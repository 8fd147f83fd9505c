/** What there is to say of the models: each that is configured, the work for which none is, prices and limits. */
import { UNKNOWN_CONTEXT_TOKENS } from "../../core/models/fit-context.ts";
import { expectedWaitMs } from "../../core/models/expected-wait.ts";
import { rungOf } from "../../core/models/rung.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { Finding } from "../../core/domain/finding.ts";
import type { ModelProbe } from "../../core/domain/model-probe.ts";
import { WORK_VARIABLES } from "../../core/domain/model-work.ts";
import { type ModelAtWork, modelsAtWork } from "../probes/models-at-work.ts";
import type { DoctorParts, DoctorSettings } from "./doctor-parts.ts";
import { type Examining, failure, tell } from "./examining.ts";
import { inLanguage } from "../../core/domain/said/in-language.ts";

/** A model nearby may have to be loaded first. */
const NEAR_MS = 30_000;
const HOSTED_MS = 15_000;
const MODELS_NAMED = 5;

export async function examineModels(parts: DoctorParts, examining: Examining): Promise<Finding[]> {
  const { words } = examining;
  const models = modelsAtWork(parts.models);
  const looking = localModels(parts, examining);
  const found: Finding[] = [];
  if (models.length === 0) found.push(tell(words, "model", "off", words.noModel()));
  // A probe measures speed: one after another. To wait for a word they can all be asked at once.
  if (examining.ask === "probe") {
    for (const at of models) found.push(await examineModel(parts, at, examining));
  } else {
    found.push(...(await Promise.all(models.map((at) => examineModel(parts, at, examining)))));
  }
  if (models.length > 0) found.push(...unfilledRoles(parts, examining));
  return [...found, ...(await looking), ...spendingFindings(parts.settings, examining)];
}

async function examineModel(parts: DoctorParts, at: ModelAtWork, examining: Examining): Promise<Finding> {
  const { words, ask } = examining;
  const { model, works } = at;
  const does = works.map((work) => words.works[work]);
  let probe = await parts.probes.latest(model);
  const details = (): readonly string[] => detailsOf(parts.settings, at, probe, examining);
  try {
    if (ask === "probe") {
      examining.onProbe?.(model.name);
      probe = await parts.probes.probe(at, examining.signal);
    } else if (ask === "word") {
      const late = AbortSignal.timeout(model.isNear ? NEAR_MS : HOSTED_MS);
      await parts.probes.greet(model, AbortSignal.any([late, examining.signal]));
    }
  } catch (thrown) {
    examining.signal.throwIfAborted();
    return {
      ...failure(words, "model", asFootnoteError(thrown)),
      details: details(),
      ...(probe ? { probe } : {}),
    };
  }
  const more = { details: details(), ...(probe ? { probe } : {}) };
  if (ask === "word")
    return { ...tell(words, "model", "ok", words.modelAnswered(model.name, does)), ...more };
  if (probe?.error) {
    const { message, hint } = inLanguage(words.language, probe.error);
    const failed = {
      message: words.probeFailed(dayOf(probe), message),
      ...(hint === undefined ? {} : { hint }),
    };
    return { ...tell(words, "model", "failed", failed), ...more };
  }
  const status = probe === undefined ? "untried" : "ok";
  return { ...tell(words, "model", status, words.modelConfigured(model.name, does)), ...more };
}

function detailsOf(
  settings: DoctorSettings,
  { model, works }: ModelAtWork,
  probe: ModelProbe | undefined,
  { words }: Examining,
): string[] {
  // Where no model is named, a key that is enough by itself has named it.
  const isNamed = (variable: string): boolean => variable !== WORK_VARIABLES.answer || settings.isModelNamed;
  const variables = [...new Set(works.map((work) => WORK_VARIABLES[work]))].map((variable) =>
    isNamed(variable) ? variable : (model.keyVariable ?? variable),
  );
  const details = [words.modelPlace(variables, model.address, model.keyVariable)];
  const isOwn = settings.ownPrices.includes(model.name);
  details.push(priceWords(model.price, isOwn, words));
  details.push(
    model.contextTokens === undefined
      ? words.modelReadsUnknown(UNKNOWN_CONTEXT_TOKENS)
      : words.modelReads(model.contextTokens),
  );
  if (probe === undefined) return [...details, words.notProbed(settings.isProbing)];
  const { takes, callsTools, json, thinks, firstTokenMs, tokensPerSecond, error } = probe;
  const can = words.modelCan({
    ...(takes.streams === undefined ? {} : { streams: takes.streams }),
    ...(callsTools === undefined ? {} : { tools: callsTools }),
    ...(json === undefined ? {} : { json: words.jsonForms[json] }),
    ...(thinks === undefined ? {} : { thinks: words.thoughts[thinks] }),
  });
  if (can !== "") details.push(can);
  const { skills } = probe;
  if (skills !== undefined) details.push(...words.modelSkills(skills, rungOf(model)));
  if (firstTokenMs !== undefined)
    details.push(words.modelSpeed(firstTokenMs, tokensPerSecond, skills?.readsPerSecond));
  const waitMs = expectedWaitMs(model);
  if (waitMs !== undefined) details.push(words.answerTakes(waitMs));
  if (!error) details.push(words.probedAt(dayOf(probe)));
  return details;
}

/** UTC. */
function dayOf({ probedAt }: ModelProbe): string {
  return probedAt.slice(0, 10);
}

function priceWords(price: ModelAtWork["model"]["price"], isOwn: boolean, words: Examining["words"]): string {
  if (price === undefined) return words.priceUnknown();
  const { inputMicros, cachedInputMicros, outputMicros, pricedAt } = price;
  if (inputMicros + cachedInputMicros + outputMicros === 0) return words.priceNone();
  return isOwn
    ? words.priceOwn(inputMicros, cachedInputMicros, outputMicros)
    : words.price(inputMicros, cachedInputMicros, outputMicros, pricedAt);
}

function unfilledRoles({ models }: DoctorParts, { words }: Examining): Finding[] {
  return (["fast", "research", "judge", "escalation"] as const)
    .filter((role) => models[role] === undefined)
    .map((role) => tell(words, "model roles", "off", words.unfilled[role]));
}

/** Servers on this machine that are not in use are offered. */
async function localModels({ models, machine }: DoctorParts, { words }: Examining): Promise<Finding[]> {
  const used = new Set(modelsAtWork(models).map(({ model }) => model.name));
  const servers = await machine.findLocalServers();
  return servers
    .filter((server) => !server.models.some((name) => used.has(name)))
    .map(({ title, baseURL, models: served }) => {
      const named = served.slice(0, MODELS_NAMED);
      const said = words.localServer(title, baseURL, named, served.length - named.length);
      return tell(words, "local models", "off", said);
    });
}

function spendingFindings({ ownPrices, caps, isProbing }: DoctorSettings, { words }: Examining): Finding[] {
  const isLimited = caps.perQuestionMicros !== undefined || caps.perDayMicros !== undefined;
  return [
    tell(words, "probing", isProbing ? "ok" : "off", words.probing(isProbing)),
    ownPrices.length > 0
      ? tell(words, "prices", "ok", words.pricesOwn([...ownPrices]))
      : tell(words, "prices", "off", words.pricesOfTable()),
    tell(
      words,
      "cost limits",
      isLimited ? "ok" : "off",
      words.limits(caps.perQuestionMicros, caps.perDayMicros),
    ),
  ];
}
