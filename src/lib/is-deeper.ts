/** Whether arrays and objects stand within each other more than so many times: what walks through them would come to the end of its stack. */
export function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((one) => isDeeper(one, most - 1));
}
