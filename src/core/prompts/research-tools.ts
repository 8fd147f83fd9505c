/** The tools that a model has when it researches: told in words, and offered by their names where it calls tools. */

export const RESEARCH_TOOLS = {
  search:
    'Look in all sources. `input`: a question that can be searched for by itself, with what was found put in place of what was not known: when the director is found to be Ida Marlowe, ask "Where was Ida Marlowe born?". Nothing that was looked for already.',
  library: "The same, in the person's own documents alone.",
  read: "Read on where passages were not enough. `input`: the number of a source, as 3, to read it as a whole; or the number of a link, as L2, to follow it.",
  compute:
    "Calculate with figures and days that findings have. `input`: as `1,450 EUR * 12`, `12 km / 3 h`, `2024-03-01 - 2023-11-15`, `2024-01-31 + 1 month`, `15% of 240 EUR`, `5 km in miles`, `average(3, 4.5)`. `findings`: the ids of those that have them.",
  disagree:
    "Say that two findings cannot both be true of the same thing at the same time. `findings`: the two ids. `input`: what they disagree on, in at most 15 words. Findings of different times or things do not disagree.",
} as const;

export type ResearchToolName = keyof typeof RESEARCH_TOOLS;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const RESEARCH_TOOL_NAMES = Object.keys(RESEARCH_TOOLS) as ResearchToolName[];
