/** Every sentence that Footnote says of failures and notices, in both languages. Words of the page are not here. */
import { accountSaid } from "./account-said.ts";
import { answerSaid } from "./answer-said.ts";
import { archiveSaid } from "./archive-said.ts";
import { checkSaid } from "./check-said.ts";
import { cliSaid } from "./cli-said.ts";
import { commonSaid } from "./common-said.ts";
import { databaseSaid } from "./database-said.ts";
import { digestSaid } from "./digest-said.ts";
import { discoverSaid } from "./discover-said.ts";
import { doorSaid } from "./door-said.ts";
import { fetchSaid } from "./fetch-said.ts";
import { fileSaid } from "./file-said.ts";
import { formatSaid } from "./format-said.ts";
import { identitySaid } from "./identity-said.ts";
import { kindSaid } from "./kind-said.ts";
import { librarySaid } from "./library-said.ts";
import { localModelSaid } from "./local-model-said.ts";
import { mediaSaid } from "./media-said.ts";
import { modelSaid } from "./model-said.ts";
import { opensearchSaid } from "./opensearch-said.ts";
import { passkeySaid } from "./passkey-said.ts";
import { planSaid } from "./plan-said.ts";
import { progressSaid } from "./progress-said.ts";
import { readSaid } from "./read-said.ts";
import { readerSaid } from "./reader-said.ts";
import { researchSaid } from "./research-said.ts";
import { requestSaid } from "./request-said.ts";
import { searchSaid } from "./search-said.ts";
import { settingsSaid } from "./settings-said.ts";
import { sponsoredSaid } from "./sponsored-said.ts";
import { shareSaid } from "./share-said.ts";
import { storeSaid } from "./store-said.ts";
import { zoteroSaid } from "./zotero-said.ts";
import { terminalSaid } from "./terminal-said.ts";

export const SENTENCES = {
  ...commonSaid,
  ...fileSaid,
  ...fetchSaid,
  ...readSaid,
  ...formatSaid,
  ...kindSaid,
  ...mediaSaid,
  ...searchSaid,
  ...readerSaid,
  ...modelSaid,
  ...localModelSaid,
  ...settingsSaid,
  ...storeSaid,
  ...zoteroSaid,
  ...databaseSaid,
  ...opensearchSaid,
  ...checkSaid,
  ...answerSaid,
  ...digestSaid,
  ...librarySaid,
  ...researchSaid,
  ...requestSaid,
  ...doorSaid,
  ...accountSaid,
  ...identitySaid,
  ...passkeySaid,
  ...planSaid,
  ...sponsoredSaid,
  ...shareSaid,
  ...discoverSaid,
  ...archiveSaid,
  ...cliSaid,
  ...terminalSaid,
  ...progressSaid,
};
