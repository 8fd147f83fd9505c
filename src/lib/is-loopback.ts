/** Whether a host is this machine, by a name or an address that can be no other's. Nothing is looked up. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|::1|\[::1\]|127(?:\.\d{1,3}){3})$/i.test(host);
}
