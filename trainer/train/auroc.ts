/** How often a right example scores higher than a wrong one; equal scores count half. NaN where either is missing. */
export function auroc(scores: readonly number[], right: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => scores[a]! - scores[b]!);
  let [rankSum, count] = [0, 0];
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    const rank = (start + end + 1) / 2;
    for (const index of order.slice(start, end)) {
      if (!right[index]) continue;
      rankSum += rank;
      count++;
    }
    start = end;
  }
  return (rankSum - (count * (count + 1)) / 2) / (count * (scores.length - count));
}
