/** Which test files' process was lost, by Vitest's JSON report: they failed, and nothing is said of any test of theirs. */

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

export interface TestReport {
  readonly success: boolean;
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly FileResult[];
}

/** More than one crash is no chance. */
const MOST = 2;

/** Empty where anything else failed, or nothing did. */
export function lostFiles({ success, numFailedTests, testResults }: TestReport): string[] {
  const failed = testResults.filter(({ status }) => status !== "passed");
  const isLost = ({ message = "", assertionResults }: FileResult): boolean =>
    message === "" && assertionResults.every(({ status }) => status === "pending");
  const areAll = !success && numFailedTests === 0 && failed.every(isLost) && failed.length <= MOST;
  return areAll ? failed.map(({ name }) => name) : [];
}

/** The report with what one file came to when it was run again. */
export function withRunAgain(report: TestReport, file: string, again: TestReport): TestReport {
  const testResults = report.testResults.map((one) =>
    one.name === file ? (again.testResults.find(({ name }) => name === file) ?? one) : one,
  );
  return {
    ...report,
    success: testResults.every(({ status }) => status === "passed"),
    numPassedTests: report.numPassedTests + again.numPassedTests,
    testResults,
  };
}
