/** A host's own routes of what was seen of sponsored content and what it cost. */
import type { Sponsored } from "../../../compose/open-sponsored.ts";
import { sponsoredAccountRoutes } from "../../../contract/routes/sponsored-account-routes.ts";
import { sponsoredSurveyRoutes } from "../../../contract/routes/sponsored-survey-routes.ts";
import { invoiceCsv } from "../../../core/sponsor/invoice-csv.ts";
import { reportCsv } from "../../../core/sponsor/report-csv.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { actorOf, type ServerApp, type ServerContext } from "../server-env.ts";

export const REPORT_FILE = "footnote-ads.csv";

/** `on` throws where sponsored content is off. */
export function addSponsoredAccountRoutes(app: ServerApp, on: () => Sponsored): void {
  app.openapi(sponsoredAccountRoutes.report, async (context) =>
    context.json({ rows: await on().accounts.report(context.req.valid("query")) }, 200),
  );
  app.openapi(sponsoredAccountRoutes.reportFile, async (context) => {
    const { advertiserId, ...range } = context.req.valid("query");
    const { accounts } = on();
    const rows = await (advertiserId ? accounts.reportOf(advertiserId, range) : accounts.report(range));
    return sendCsv(context, reportCsv(rows), REPORT_FILE);
  });
  app.openapi(sponsoredAccountRoutes.balances, async (context) =>
    context.json({ balances: await on().accounts.balances() }, 200),
  );
  app.openapi(sponsoredAccountRoutes.ledger, async (context) =>
    context.json({ entries: await on().accounts.ledger(context.req.valid("query")) }, 200),
  );
  app.openapi(sponsoredAccountRoutes.reverse, async (context) => {
    const { offerId, reason } = context.req.valid("json");
    return context.json(await on().accounts.reverse(offerId, reason, actorOf(context).userId), 201);
  });
  app.openapi(sponsoredAccountRoutes.audit, async (context) =>
    context.json(await on().accounts.audit(), 200),
  );
  app.openapi(sponsoredAccountRoutes.invoices, async (context) =>
    context.json({ invoices: await on().accounts.invoices() }, 200),
  );
  app.openapi(sponsoredAccountRoutes.invoicesFile, async (context) =>
    sendCsv(context, invoiceCsv(await on().accounts.invoices()), "footnote-invoices.csv"),
  );
  app.openapi(sponsoredAccountRoutes.invoice, async (context) =>
    context.json(await on().accounts.invoice(context.req.valid("json").advertiserId), 201),
  );
  app.openapi(sponsoredAccountRoutes.invoiceFile, async (context) => {
    const { language } = context.req.valid("query");
    const { bytes, name } = await on().accounts.invoiceFile(context.req.valid("param").id, language);
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachment(name, name),
    });
  });
  app.openapi(sponsoredSurveyRoutes.change, async (context) => {
    const survey = context.req.valid("json");
    await on().surveys.change(context.req.valid("param").id, survey.isOn);
    return context.json(survey, 200);
  });
  app.openapi(sponsoredSurveyRoutes.awareness, async (context) =>
    context.json({ flights: await on().surveys.awareness() }, 200),
  );
}

/** As a file for spreadsheets. */
export function sendCsv(context: ServerContext, csv: string, name: string) {
  return context.body(csv, 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": attachment(name, name),
  });
}
