/** Keeps the address and the key, once the browser allows requests there and Footnote answers. */
import { asAddress, readSettings, requireAnswering } from "./footnote-server.ts";
import { element, localise } from "./localised.ts";

const said = chrome.i18n.getMessage;
const address = element("address", HTMLInputElement);
const key = element("key", HTMLInputElement);
const told = element("told", HTMLElement);

localise();
void readSettings().then((settings) => {
  address.value = settings.address;
  key.value = settings.key;
});

element("form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void save().then(
    (words) => (told.textContent = words),
    (thrown: unknown) => (told.textContent = thrown instanceof Error ? thrown.message : String(thrown)),
  );
});

async function save(): Promise<string> {
  const wanted = asAddress(address.value);
  if (wanted === undefined) return said("notAnAddress");
  const settings = { address: wanted, key: key.value.trim() };
  // A pattern of the browser's has no port.
  const { protocol, hostname } = new URL(wanted);
  if (!(await chrome.permissions.request({ origins: [`${protocol}//${hostname}/*`] })))
    return said("notAllowed");
  await chrome.storage.local.set(settings);
  await requireAnswering(settings);
  address.value = wanted;
  return said("saved");
}
