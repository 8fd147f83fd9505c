/** Every sentence that Footnote says of failures and notices, in both languages. Words of the page are not here. */
import { commonSaid } from "./common-said.ts";
import { fetchSaid } from "./fetch-said.ts";
import { fileSaid } from "./file-said.ts";

export const SENTENCES = {
  ...commonSaid,
  ...fetchSaid,
  ...fileSaid,
};
