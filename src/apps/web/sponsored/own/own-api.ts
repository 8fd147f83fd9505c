/** What an advertiser's page asks of the server. */
import { call } from "../../api/call.ts";

export const getOwnBooks = () => call("get", "/api/sponsored/own/books", {});
export const getOwnInvoices = async () => (await call("get", "/api/sponsored/own/invoices", {})).invoices;
export const getOwnReport = (query: { readonly from?: string; readonly until?: string }) =>
  call("get", "/api/sponsored/own/report", { query });
