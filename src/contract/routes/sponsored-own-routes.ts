/** An advertiser's login: what may be looked at by it, and how a host lets it in and out. */
import { createRoute, z } from "@hono/zod-openapi";
import { CARD_LANGUAGES, type InvoiceId, type LoginId } from "../../core/domain/sponsored.ts";
import { bodyOf, byId, errorReplies, fileReply, json } from "../fields.ts";
import { invoiceListSchema } from "../sponsored-accounts.ts";
import { loginListSchema, madeLoginSchema, makeLoginSchema, ownReportSchema } from "../sponsored-own.ts";
import { booksSchema } from "../sponsored.ts";
import { rangeOfDays } from "./sponsored-account-routes.ts";

export const sponsoredOwnRoutes = {
  books: createRoute({
    method: "get",
    path: "/api/sponsored/own/books",
    "x-deed": "advertise",
    summary: "One's own campaigns, flights and creatives",
    responses: { 200: json(booksSchema, "Of one advertiser"), ...errorReplies },
  }),
  report: createRoute({
    method: "get",
    path: "/api/sponsored/own/report",
    "x-deed": "advertise",
    summary: "What was offered, seen and spent of one's own up to yesterday, without counts of fewer than 50",
    request: { query: rangeOfDays },
    responses: { 200: json(ownReportSchema, "Topics of few are one row of their day"), ...errorReplies },
  }),
  reportFile: createRoute({
    method: "get",
    path: "/api/sponsored/own/report.csv",
    "x-deed": "advertise",
    summary: "The same for a spreadsheet",
    request: { query: rangeOfDays },
    responses: { 200: fileReply({ csv: { mediaType: "text/csv" } }), ...errorReplies },
  }),
  invoices: createRoute({
    method: "get",
    path: "/api/sponsored/own/invoices",
    "x-deed": "advertise",
    summary: "One's own invoices, newest first",
    responses: { 200: json(invoiceListSchema, "Invoices"), ...errorReplies },
  }),
  invoicesFile: createRoute({
    method: "get",
    path: "/api/sponsored/own/invoices.csv",
    "x-deed": "advertise",
    summary: "The same for a spreadsheet",
    responses: { 200: fileReply({ csv: { mediaType: "text/csv" } }), ...errorReplies },
  }),
  invoiceFile: createRoute({
    method: "get",
    path: "/api/sponsored/own/invoices/{id}/pdf",
    "x-deed": "advertise",
    summary: "One of them as PDF",
    request: {
      params: byId<InvoiceId>(),
      query: z.object({ language: z.enum(CARD_LANGUAGES).default("en") }),
    },
    responses: { 200: fileReply({ pdf: { mediaType: "application/pdf" } }), ...errorReplies },
  }),
} as const;

/** A host's own. */
export const sponsoredLoginRoutes = {
  list: createRoute({
    method: "get",
    path: "/api/sponsored/logins",
    "x-deed": "administer",
    summary: "Which addresses may look at whose books",
    responses: { 200: json(loginListSchema, "Logins"), ...errorReplies },
  }),
  letIn: createRoute({
    method: "post",
    path: "/api/sponsored/logins",
    "x-deed": "administer",
    summary: "Let an address look at an advertiser's books, and invite it where it has no account",
    request: bodyOf(makeLoginSchema),
    responses: { 201: json(madeLoginSchema, "The login, and the secret of an invitation"), ...errorReplies },
  }),
  letOut: createRoute({
    method: "delete",
    path: "/api/sponsored/logins/{id}",
    "x-deed": "administer",
    summary: "Let an address look at nothing any more",
    request: { params: byId<LoginId>() },
    responses: { 204: { description: "It sees nothing from now on" }, ...errorReplies },
  }),
} as const;
