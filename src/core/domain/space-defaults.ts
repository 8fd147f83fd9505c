/** How questions are answered in a space by whoever says nothing else; its owners set it. */
export interface SpaceDefaults {
  /** Of those that are configured, the one that writes; the first of them where it is not given, or is configured no more. */
  readonly model?: string | undefined;
  /** Said to models that write answers, about their manner. What is answered without a model knows nothing of it. */
  readonly instruction?: string | undefined;
}

/** Characters: some paragraphs, so that passages have room beside it. */
export const LONGEST_INSTRUCTION = 2_000;
