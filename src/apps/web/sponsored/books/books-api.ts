/** What a host's pages of sponsored content ask of the server. */
import type {
  AdvertiserId,
  Billing,
  CampaignId,
  ChangeCampaign,
  ChangeFlight,
  CreativeId,
  FlightId,
  LoginId,
  MakeAdvertiser,
  MakeCampaign,
  MakeCreative,
  MakeFlight,
  ReviewCreative,
} from "../../../../core/domain/sponsored.ts";
import type { MakeLogin } from "../../../../core/domain/sponsored-accounts.ts";
import { call } from "../../api/call.ts";

export const getBooks = () => call("get", "/api/sponsored/books", {});
export const getLogins = async () => (await call("get", "/api/sponsored/logins", {})).logins;
export const letIn = (body: MakeLogin) => call("post", "/api/sponsored/logins", { body });
export const letOut = (id: LoginId) => call("delete", "/api/sponsored/logins/{id}", { params: { id } });
export const addAdvertiser = (body: MakeAdvertiser) => call("post", "/api/sponsored/advertisers", { body });
export const changeBilling = (id: AdvertiserId, body: Billing) =>
  call("put", "/api/sponsored/advertisers/{id}/billing", { params: { id }, body });
export const addCampaign = (body: MakeCampaign) => call("post", "/api/sponsored/campaigns", { body });
export const addFlight = (body: MakeFlight) => call("post", "/api/sponsored/flights", { body });
export const changeFlight = (id: FlightId, body: ChangeFlight) =>
  call("patch", "/api/sponsored/flights/{id}", { params: { id }, body });
export const changeCampaign = (id: CampaignId, body: ChangeCampaign) =>
  call("patch", "/api/sponsored/campaigns/{id}", { params: { id }, body });
export const addCreative = (body: MakeCreative) => call("post", "/api/sponsored/creatives", { body });
export const reviewCreative = (id: CreativeId, body: ReviewCreative) =>
  call("patch", "/api/sponsored/creatives/{id}", { params: { id }, body });
export const getReport = (query: { readonly from?: string; readonly until?: string }) =>
  call("get", "/api/sponsored/report", { query });
export const getAccounts = async () => {
  const newest = { offset: 0, limit: 50 };
  const [books, { balances }, { invoices }, { entries }, { changes }] = await Promise.all([
    getBooks(),
    call("get", "/api/sponsored/balances", {}),
    call("get", "/api/sponsored/invoices", {}),
    call("get", "/api/sponsored/ledger", { query: newest }),
    call("get", "/api/sponsored/changes", { query: newest }),
  ]);
  return { books, balances, invoices, entries, changes };
};
export const getAwareness = async () => {
  const [books, { flights }] = await Promise.all([getBooks(), call("get", "/api/sponsored/awareness", {})]);
  return { books, flights };
};
export const changeSurvey = (id: FlightId, isOn: boolean) =>
  call("put", "/api/sponsored/flights/{id}/survey", { params: { id }, body: { isOn } });
export const makeInvoice = (advertiserId: AdvertiserId) =>
  call("post", "/api/sponsored/invoices", { body: { advertiserId } });
