/** Whether what somebody wrote is an address and no path. Whether anything is there is not asked. */
export function isUrl(written: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(written);
}
