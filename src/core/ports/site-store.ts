/** Sites and feeds that are followed; their pages are in `SitePageStore`. */
import type { SiteId } from "../domain/ids.ts";
import type { Site } from "../domain/site.ts";

export interface SiteStore {
  /** The site of the same URL where there is one, else this. */
  addSite(site: Site): Promise<Site>;
  /** Nothing where it is gone. */
  changeSite(site: Site): Promise<void>;
  /** Oldest first. */
  listSites(): Promise<Site[]>;
  /** Removes it and what is known of its pages, no document; false where there was none. */
  removeSite(id: SiteId): Promise<boolean>;
}
