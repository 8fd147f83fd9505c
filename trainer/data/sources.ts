/**
 * The public repositories that the training data is made from: which commit, which paths, under which licence, and what
 * for. Only sources whose licence allows commercial use as found. Sets that results are reported on, and development
 * sets, are in no line here; where a repository holds one beside what is used, the paths name what is used.
 */

export interface Source {
  /** Short name, as it stands in the ids of what is made from it. */
  readonly name: string;
  /** `owner/name` of a public repository. */
  readonly repository: string;
  readonly commit: string;
  readonly paths: readonly string[];
  /** Of the data. `from memory` where the repository itself does not say it. */
  readonly licence: string;
  readonly use: "answers" | "claims" | "text" | "pairs" | "script";
}

const line = (
  name: string,
  repository: string,
  commit: string,
  paths: string,
  licence: string,
  use: Source["use"],
): Source => ({ name, repository, commit, paths: paths.split(" "), licence, use });

export const SOURCES: readonly Source[] = [
  line("cmrc", "ymcui/expmrc", "9827fed6466f295252f9054c56ec7b233d46e636", "pseudo_training_data/train-pseudo-cmrc2018.zip", "CC BY-SA 4.0", "answers"),
  line("squad", "xinyadu/nqg", "8211129a3e97d29f3e4563e35f65e4a892f70ef0", "data/processed/src-test.txt data/processed/tgt-test.txt", "CC BY-SA 4.0 (from memory), code MIT", "answers"),
  line("selqa", "emorynlp/selqa", "fef3d6ac6944e2d4237165d90e5f859c71676bdd", "ass/selqa-ass-dev.json ass/selqa-ass-test.json", "Apache-2.0", "answers"),
  line("nq", "nelson-liu/lost-in-the-middle", "29b8a6d042ce29abccee3db1a73171a107d7e6af", "qa_data/nq-open-oracle.jsonl.gz", "MIT, questions CC BY-SA 3.0 (from memory)", "answers"),
  line("qed", "google-research-datasets/QED", "2492920337122918bbfc7d12c1268b9af796c6cf", "qed-dev.jsonlines", "CC BY-SA 3.0", "answers"),
  line("medquad", "abachaa/MedQuAD", "577bd37b96c02d1833b2c9eed2de9f96964e96cb", "*.xml", "CC BY 4.0", "answers"),
  line("policyqa", "wasiahmad/PolicyQA", "775538bc6d932e9d0dd16975d4373659cf8964fe", "data/dev.json data/test.json", "MIT", "answers"),
  line("stard", "oneal2000/STARD", "bae10e1f358685446c3af4b15e7b94724f83bc9e", "data/queries.json", "MIT", "answers"),
  line("esp-faq", "espressif/esp-faq", "df711af2223b0a8d1302cd21f7d97e0cd01b273f", "docs/en docs/zh_CN", "Apache-2.0", "answers"),
  line("covidqa", "deepset-ai/COVID-QA", "fb2eb5e249618457e5359806601086c635c8eb8f", "data/question-answering/200423_covidQA.json", "Apache-2.0", "answers"),
  line("pubmedqa", "pubmedqa/pubmedqa", "1cbae8e92f72f20c8d3747cbb3bf5bc53554d997", "data/ori_pqal.json", "MIT", "answers"),
  line("nli", "felipessalvatore/NLI_datasets", "9551b739a830fafb2ec4b98d49a9ecd4bf3dcbd0", "nli_datasets/mnli/dev.csv nli_datasets/snli/dev.csv nli_datasets/rte nli_datasets/mpe/dev.csv", "MIT; SNLI CC BY-SA 4.0, MNLI open (from memory)", "claims"),
  line("conjnli", "swarnaHub/ConjNLI", "10e0515c0d1777651b5084d9cca4664ead8162a4", "data/NLI/adversarial_train_15k.tsv data/NLI/conj_dev.tsv", "MIT", "claims"),
  line("breaking", "BIU-NLP/Breaking_NLI", "8a7658c1ce6b732f4e8af3b06560f1a13b8b18b0", "breaking_nli_dataset.zip", "CC BY-SA 4.0", "claims"),
  line("fever-symmetric", "TalSchuster/FeverSymmetric", "fa25d17e73ea0694edc78133ec654b9f32f6db73", "symmetric_v0.2", "CC BY-SA 3.0", "claims"),
  line("fool-me-twice", "google-research/fool-me-twice", "d9db753e5acf91c0d9bf543db327ab655661eb94", "dataset/dev.jsonl dataset/test.jsonl", "Apache-2.0, text CC BY-SA 3.0 (from memory)", "claims"),
  line("wikisplit", "google-research-datasets/wiki-split", "80f5bddf42d1a68201b7b107ee4b8d86d82e9fde", "tune.tsv validation.tsv test.tsv", "CC BY-SA 4.0", "claims"),
  line("check-covid", "posuer/Check-COVID", "3ae70f8cac4df13a3ce56878e20d8e76790e422d", "Check-COVID/train Check-COVID/dev Check-COVID/corpus.json", "MIT", "claims"),
  line("negation", "mosharafhossain/negation-and-nli", "e7848fb621c32ec43511a5bfc406fc9208baf4f8", "data/new_benchmarks/clean_data", "MIT", "claims"),
  line("med", "verypluming/MED", "860ba36ce95ecba9f1ebe348d3d8cf1b3cba435a", "MED.tsv", "CC BY-SA 4.0", "claims"),
  line("drop", "eric11eca/curriculum-ling", "34d86ad7ac2e563eaeb6b2dc4b308015f6d2b6b9", "benchmark/tasks/drop.zip", "MIT, DROP CC BY-SA 4.0 (from memory)", "claims"),
  line("kg", "eric11eca/curriculum-ling", "34d86ad7ac2e563eaeb6b2dc4b308015f6d2b6b9", "benchmark/tasks/kg_relations.zip", "MIT", "claims"),
  line("pawsx", "zejunwang1/CSTS", "2e7eeedf505c78bf39d34f836773081cfc98af0c", "PAWS-X/dev_2k.tsv PAWS-X/test_2k.tsv", "free use (from memory)", "claims"),
  line("law", "LawRefBook/Laws", "2f4c5c23716267af9dbebbbbd6cbbf732b101981", "*.md", "statutes: no copyright (from memory)", "text"),
  line("python-docs", "python/python-docs-zh-cn", "bfdf9589c4feb59f6f87ab669d7b1d2e75d93ae9", "*.po", "translation CC0, original PSF", "pairs"),
  line("ntrex", "MicrosoftTranslator/NTREX", "8561f6a622db9edad1217683e5c83daefd8bb2bf", "NTREX-128 DOCUMENT_IDS.tsv", "CC BY-SA 4.0", "pairs"),
  line("tatoeba", "Wyn09/Transformer", "a2903a267ad05d071fc333dec238e686e36024d2", "cmn.txt", "CC BY 2.0 FR (from memory)", "pairs"),
  line("tf-docs", "tensorflow/docs-l10n", "7cb584af651df3863a3bebc93674163f8dc6db7b", "site/en-snapshot site/zh-cn", "code Apache-2.0, text CC BY 4.0 (from memory)", "pairs"),
  line("javaguide", "Snailclimb/JavaGuide", "fd4c37ab8f58a3c5520535d401adaf1adf72ed85", "docs", "Apache-2.0", "answers"),
  line("d2l", "d2l-ai/d2l-zh", "e6b18ccea71451a55fcd861d7b96fddf2587b09a", "*.md", "Apache-2.0", "text"),
  line("pingcap", "pingcap/docs-cn", "ae9ab0fd89873986fabc4c8873d77d46ba76f066", "*.md", "CC BY-SA 3.0", "text"),
  line("opencc", "BYVoid/OpenCC", "5249273a3e5606852f088c9a8b23522145d94f78", "data/dictionary", "Apache-2.0", "script"),
];
