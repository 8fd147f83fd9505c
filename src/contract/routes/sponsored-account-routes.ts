/** What a host reads of sponsored content, where it is switched on: reports, the ledger, invoices. */
import { createRoute, z } from "@hono/zod-openapi";
import { type AdvertiserId, CARD_LANGUAGES, type InvoiceId } from "../../core/domain/sponsored.ts";
import { bodyOf, byId, errorReplies, fileReply, idOf, json, rangeSchema } from "../fields.ts";
import {
  auditSchema,
  balanceListSchema,
  ledgerEntrySchema,
  makeReversalSchema,
  invoiceListSchema,
  invoiceSchema,
  ledgerSchema,
  makeInvoiceSchema,
  reportSchema,
} from "../sponsored-accounts.ts";

const day = z.iso.date();
export const rangeOfDays = z.object({ from: day.optional(), until: day.optional() });

export const sponsoredAccountRoutes = {
  report: createRoute({
    method: "get",
    path: "/api/sponsored/report",
    "x-deed": "administer",
    summary: "What was offered, seen and spent, by day, flight and topic",
    request: { query: rangeOfDays },
    responses: { 200: json(reportSchema, "One row a day, flight and topic"), ...errorReplies },
  }),
  reportFile: createRoute({
    method: "get",
    path: "/api/sponsored/report.csv",
    "x-deed": "administer",
    summary: "The same for a spreadsheet, of all advertisers or one",
    request: { query: rangeOfDays.extend({ advertiserId: idOf<AdvertiserId>().optional() }) },
    responses: { 200: fileReply({ csv: { mediaType: "text/csv" } }), ...errorReplies },
  }),
  balances: createRoute({
    method: "get",
    path: "/api/sponsored/balances",
    "x-deed": "administer",
    summary: "What the ledger of each advertiser adds up to",
    responses: {
      200: json(balanceListSchema, "One an advertiser of whom anything was booked"),
      ...errorReplies,
    },
  }),
  ledger: createRoute({
    method: "get",
    path: "/api/sponsored/ledger",
    "x-deed": "administer",
    summary: "What was booked, newest first; nothing in it is ever changed",
    request: { query: rangeSchema },
    responses: { 200: json(ledgerSchema, "Entries"), ...errorReplies },
  }),
  reverse: createRoute({
    method: "post",
    path: "/api/sponsored/reversals",
    "x-deed": "administer",
    summary: "Give back what was billed of an offer, once, with the reason; the ledger keeps both",
    request: bodyOf(makeReversalSchema),
    responses: { 201: json(ledgerEntrySchema, "What was booked"), ...errorReplies },
  }),
  audit: createRoute({
    method: "get",
    path: "/api/sponsored/audit",
    "x-deed": "administer",
    summary: "Add up all offers, the ledger and the invoices anew, and say what is not the same",
    responses: { 200: json(auditSchema, "No fault where all adds up"), ...errorReplies },
  }),
  invoices: createRoute({
    method: "get",
    path: "/api/sponsored/invoices",
    "x-deed": "administer",
    summary: "Invoices, newest first",
    responses: { 200: json(invoiceListSchema, "Invoices"), ...errorReplies },
  }),
  invoicesFile: createRoute({
    method: "get",
    path: "/api/sponsored/invoices.csv",
    "x-deed": "administer",
    summary: "The same for a spreadsheet: net, tax and total of each",
    responses: { 200: fileReply({ csv: { mediaType: "text/csv" } }), ...errorReplies },
  }),
  invoice: createRoute({
    method: "post",
    path: "/api/sponsored/invoices",
    "x-deed": "administer",
    summary: "Invoice an advertiser for all that was seen and not invoiced yet",
    request: bodyOf(makeInvoiceSchema),
    responses: { 201: json(invoiceSchema, "The invoice"), ...errorReplies },
  }),
  invoiceFile: createRoute({
    method: "get",
    path: "/api/sponsored/invoices/{id}/pdf",
    "x-deed": "administer",
    summary: "An invoice as PDF, the same bytes each time",
    request: {
      params: byId<InvoiceId>(),
      query: z.object({ language: z.enum(CARD_LANGUAGES).default("en") }),
    },
    responses: { 200: fileReply({ pdf: { mediaType: "application/pdf" } }), ...errorReplies },
  }),
} as const;
