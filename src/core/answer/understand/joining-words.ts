/** What joins a follow-up to the question before, as it begins one; alternatives of a regular expression. */

export const ENGLISH_JOINING = "and|but|so|also|then|or|what about|how about|what of";
/** 那里 and the like point at something: they join nothing. */
export const CHINESE_JOINING =
  "那么|那麼|那(?!里|裡|儿|兒|个|個|些|年|时|時)|还有|還有|然后|然後|另外|而|以及";
