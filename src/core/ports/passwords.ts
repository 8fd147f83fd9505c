/** How passwords are kept: as what they can be checked by, and not read from. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}
