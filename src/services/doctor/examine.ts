/**
 * What is configured, what is not and which variable would change it, and what works: for `footnote doctor` and the
 * settings page. Values of keys and passwords are never told, only the names of their variables.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import { type Finding, FINDING_PARTS, type FindingPart } from "../../core/domain/finding.ts";
import type { DoctorParts } from "./doctor-parts.ts";
import { examineModels } from "./examine-models.ts";
import { embedderFinding, rerankerFinding } from "./examine-search.ts";
import { type Examining, type ExamineOptions, failure, tell, wordsOf } from "./examining.ts";

/** Of a program that is open. */
export async function examine(parts: DoctorParts, options: ExamineOptions): Promise<Finding[]> {
  const words = wordsOf(options.language);
  const examining: Examining = { ...options, words };
  const { settings, machine, transcriber } = parts;
  const attempt = async (part: FindingPart, work: () => Promise<Finding> | Finding): Promise<Finding> => {
    try {
      return await work();
    } catch (thrown) {
      return failure(words, part, asFootnoteError(thrown));
    }
  };
  return inOrder([
    tell(words, "node", "ok", words.node(machine.nodeVersion)),
    tell(words, "server", "ok", words.server(settings.listensAt, settings.guard)),
    await attempt("library", () => examineLibrary(parts, examining)),
    await attempt("index", () => examineIndex(parts, examining)),
    tell(
      words,
      "documents",
      "ok",
      words.documents(
        settings.maxFileBytes / 1_000_000,
        settings.maxCacheBytes / 1_000_000,
        settings.allowHosts,
      ),
    ),
    await attempt("kept pages", () => examineKeptPages(parts, examining)),
    ...(await examineModels(parts, examining)),
    await attempt("embedder", () => embedderFinding(parts, examining)),
    await attempt("reranker", () => rerankerFinding(parts, examining)),
    webFinding(parts, examining),
    await attempt("rendering", () => renderFinding(parts, examining)),
    transcriber === undefined
      ? tell(words, "transcription", "off", words.noTranscription())
      : tell(words, "transcription", "ok", words.transcription(transcriber)),
    parts.canRecognise()
      ? tell(words, "text recognition", "ok", words.recognition())
      : tell(words, "text recognition", "off", words.noRecognition()),
  ]);
}

async function examineLibrary(
  { store, settings, machine }: DoctorParts,
  { words }: Examining,
): Promise<Finding> {
  await machine.requireWritable(settings.dataFolder);
  const { documents, passages } = await store.countDocuments();
  return tell(words, "library", "ok", words.library(documents, passages, settings.keptIn));
}

async function examineIndex({ store, index, settings }: DoctorParts, { words }: Examining): Promise<Finding> {
  const [inIndex, { passages }] = [await index.count(), await store.countDocuments()];
  return inIndex === passages
    ? tell(words, "index", "ok", words.indexed(inIndex, settings.indexedIn))
    : tell(words, "index", "failed", words.notIndexed(inIndex, passages));
}

async function examineKeptPages({ store, settings }: DoctorParts, { words }: Examining): Promise<Finding> {
  const { cited, uncited } = await store.countKeptPages();
  return tell(words, "kept pages", "ok", words.keptPages(cited, uncited, settings.keptPages));
}

function webFinding({ settings, engines }: DoctorParts, { words }: Examining): Finding {
  const variables = settings.engineVariables;
  const set = variables.filter(({ name }) => engines.includes(name));
  const unset = variables.filter(({ isSet }) => !isSet).map(({ variable }) => variable);
  const details = [
    ...set.map(({ name, variable }) => words.engineSet(name, variable)),
    ...(unset.length === 0 ? [] : [words.enginesUnset(unset)]),
  ];
  return engines.length === 0
    ? tell(words, "web search", "off", words.noWeb())
    : { ...tell(words, "web search", "ok", words.web(engines)), details };
}

/** Throws where rendering is on and there is no browser. */
function renderFinding({ settings, machine }: DoctorParts, { words }: Examining): Finding {
  if (!settings.isRendering) return tell(words, "rendering", "off", words.noRendering());
  const said = words.rendering(machine.requireChromium(), machine.isRoot);
  return tell(words, "rendering", "ok", said);
}

export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => FINDING_PARTS.indexOf(a.part) - FINDING_PARTS.indexOf(b.part));
}
