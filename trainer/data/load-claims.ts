/** Each set of claims that people judged with its reader. */
import type { Claim } from "./claims/claim.ts";
import {
  readBreakingNli,
  readCheckCovid,
  readDrop,
  readFeverSymmetric,
  readFoolMeTwice,
  readKgRelations,
  readNliCsv,
  readNliTsv,
  readPaws,
  readPawsX,
} from "./claims/human-claims.ts";
import { type OpenSource, zipped } from "./open-sources.ts";

const CLAIMS: Readonly<Record<string, (open: OpenSource) => Claim[]>> = {
  nli: ({ repository }) =>
    ["mnli/dev", "snli/dev", "rte/train", "rte/dev", "mpe/dev"].flatMap((set) =>
      readNliCsv(`nli-${set.split("/")[0]!}`, repository.text(`nli_datasets/${set}.csv`) ?? ""),
    ),
  conjnli: ({ source, repository }) =>
    source.paths.flatMap((path) =>
      readNliTsv("conjnli", repository.text(path) ?? "", ["Premise", "Hypothesis", "Label"]),
    ),
  breaking: (open) =>
    zipped(open, (name) => name.endsWith(".jsonl")).flatMap((text) => readBreakingNli("breaking", text)),
  "fever-symmetric": ({ repository }) =>
    ["dev", "test"].flatMap((set) =>
      readFeverSymmetric(
        "fever-symmetric",
        repository.text(`symmetric_v0.2/fever_symmetric_${set}.jsonl`) ?? "",
      ),
    ),
  "fool-me-twice": ({ source, repository }) =>
    source.paths.flatMap((path) => readFoolMeTwice("fool-me-twice", repository.text(path) ?? "")),
  "check-covid": ({ repository }) =>
    ["train", "dev"].flatMap((set) =>
      readCheckCovid(
        "check-covid",
        repository.text("Check-COVID/corpus.json") ?? "",
        repository.text(`Check-COVID/${set}/covidCheck_${set}_composed+extracted.json`) ?? "",
      ),
    ),
  negation: ({ repository }) =>
    ["RTE", "SNLI", "MNLI"].flatMap((set) =>
      readNliTsv("negation", repository.text(`data/new_benchmarks/clean_data/${set}.txt`) ?? "", [
        "Text",
        "Hypothesis",
        "gold_label",
      ]),
    ),
  med: ({ source, repository }) =>
    readNliTsv("med", repository.text(source.paths[0]!) ?? "", ["sentence1", "sentence2", "gold_label"]),
  drop: (open) =>
    zipped(open, (name) => /(?:train|val)\.jsonl$/u.test(name)).flatMap((text) => readDrop("drop", text)),
  kg: (open) =>
    zipped(open, (name) => /(?:train|val)\.jsonl$/u.test(name)).flatMap((text) =>
      readKgRelations("kg", text),
    ),
  paws: ({ source, repository }) => readPaws("paws", repository.text(source.paths[0]!) ?? ""),
  pawsx: ({ source, repository }) =>
    source.paths.flatMap((path) => readPawsX("pawsx", repository.text(path) ?? "")),
};

export function loadHumanClaims(open: ReadonlyMap<string, OpenSource>): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const [name, read] of Object.entries(CLAIMS)) {
    const source = open.get(name);
    if (source !== undefined) found.set(name, read(source));
  }
  return found;
}
