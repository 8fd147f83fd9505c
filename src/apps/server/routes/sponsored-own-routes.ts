/** An advertiser's login: an account that may do nothing else, and an address of e-mail by which its books are known. */
import type { Footnote } from "../../../compose/open-footnote.ts";
import type { Sponsored } from "../../../compose/open-sponsored.ts";
import { sponsoredLoginRoutes, sponsoredOwnRoutes } from "../../../contract/routes/sponsored-own-routes.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { invoiceCsv } from "../../../core/sponsor/invoice-csv.ts";
import { reportCsv } from "../../../core/sponsor/report-csv.ts";
import { attachment } from "../../../core/export/file-name.ts";
import { actorOf, type ServerApp, type ServerContext } from "../server-env.ts";
import { REPORT_FILE, sendCsv } from "./sponsored-account-routes.ts";

const INVITED_DAYS = 7;

/** `on` throws where sponsored content is off. */
export function addSponsoredOwnRoutes(
  app: ServerApp,
  on: () => Sponsored,
  { people }: Pick<Footnote, "people">,
): void {
  /** Of whoever asks; of nobody with an account it is the address of nobody. */
  const emailOf = async (context: ServerContext): Promise<string> =>
    (await people.accounts.get(actorOf(context).userId))?.email ?? "";

  app.openapi(sponsoredOwnRoutes.books, async (context) =>
    context.json(await on().own.books(await emailOf(context)), 200),
  );
  app.openapi(sponsoredOwnRoutes.report, async (context) => {
    const rows = await on().own.report(await emailOf(context), context.req.valid("query"));
    return context.json({ rows }, 200);
  });
  app.openapi(sponsoredOwnRoutes.reportFile, async (context) => {
    const rows = await on().own.report(await emailOf(context), context.req.valid("query"));
    return sendCsv(context, reportCsv(rows), REPORT_FILE);
  });
  app.openapi(sponsoredOwnRoutes.invoicesFile, async (context) =>
    sendCsv(context, invoiceCsv(await on().own.invoices(await emailOf(context))), "footnote-invoices.csv"),
  );
  app.openapi(sponsoredOwnRoutes.invoices, async (context) =>
    context.json({ invoices: await on().own.invoices(await emailOf(context)) }, 200),
  );
  app.openapi(sponsoredOwnRoutes.invoiceFile, async (context) => {
    const [{ id }, { language }] = [context.req.valid("param"), context.req.valid("query")];
    const { bytes, name } = await on().own.invoiceFile(await emailOf(context), id, language);
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachment(name, name),
    });
  });

  app.openapi(sponsoredLoginRoutes.list, async (context) =>
    context.json({ logins: await on().own.logins() }, 200),
  );
  app.openapi(sponsoredLoginRoutes.letIn, async (context) => {
    const { own } = on();
    const { advertiserId, email } = context.req.valid("json");
    if (!(await people.accounts.areThere())) {
      throw new FootnoteError("bad-request", say("sponsored.login-alone"), {
        hint: say("sponsored.login-alone-hint"),
      });
    }
    const found = await people.record.findAccount(email.trim().toLowerCase());
    const account = found?.endedAt === undefined ? found : undefined;
    if (account !== undefined && account.role !== "advertiser") {
      const { role } = account;
      throw new FootnoteError("bad-request", say("sponsored.login-role", { email: account.email, role }), {
        hint: say("sponsored.login-role-hint"),
      });
    }
    const login = await own.letIn(advertiserId, email);
    if (account !== undefined) return context.json({ login }, 201);
    const invited = { role: "advertiser", email: login.email, days: INVITED_DAYS } as const;
    const { secret } = await people.invitations.make(invited, actorOf(context));
    return context.json({ login, secret }, 201);
  });
  app.openapi(sponsoredLoginRoutes.letOut, async (context) => {
    await on().own.letOut(context.req.valid("param").id);
    return context.body(null, 204);
  });
}
