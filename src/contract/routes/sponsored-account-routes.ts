/** What a host reads of sponsored content, where it is switched on: reports, the ledger, invoices. */
import { createRoute, z } from "@hono/zod-openapi";
import { bodyOf, errorReplies, json, rangeSchema } from "../fields.ts";
import {
  invoiceListSchema,
  invoiceSchema,
  ledgerSchema,
  makeInvoiceSchema,
  reportSchema,
} from "../sponsored-accounts.ts";

const day = z.iso.date();

export const sponsoredAccountRoutes = {
  report: createRoute({
    method: "get",
    path: "/api/sponsored/report",
    "x-deed": "administer",
    summary: "What was offered, seen and spent, by day, flight and topic",
    request: { query: z.object({ from: day.optional(), until: day.optional() }) },
    responses: { 200: json(reportSchema, "One row a day, flight and topic"), ...errorReplies },
  }),
  ledger: createRoute({
    method: "get",
    path: "/api/sponsored/ledger",
    "x-deed": "administer",
    summary: "What was booked, newest first; nothing in it is ever changed",
    request: { query: rangeSchema },
    responses: { 200: json(ledgerSchema, "Entries"), ...errorReplies },
  }),
  invoices: createRoute({
    method: "get",
    path: "/api/sponsored/invoices",
    "x-deed": "administer",
    summary: "Invoices, newest first",
    responses: { 200: json(invoiceListSchema, "Invoices"), ...errorReplies },
  }),
  invoice: createRoute({
    method: "post",
    path: "/api/sponsored/invoices",
    "x-deed": "administer",
    summary: "Invoice an advertiser for all that was seen and not invoiced yet",
    request: bodyOf(makeInvoiceSchema),
    responses: { 201: json(invoiceSchema, "The invoice"), ...errorReplies },
  }),
} as const;
