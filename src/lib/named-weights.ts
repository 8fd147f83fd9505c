/** Fitted weights for features that have names: refused where the two do not match, since a sum would hide it. */

/**
 * In the order of `features`. Throws where a feature has no weight, or a weight no feature: then the fit is older than
 * the code, or newer. `name`: of the weights, as `npm run fit` knows them.
 */
export function weightsFor(
  name: string,
  features: readonly string[],
  weights: Readonly<Record<string, number>>,
): readonly number[] {
  const unknown = Object.keys(weights).filter((feature) => !features.includes(feature));
  const missing = features.filter((feature) => !Number.isFinite(weights[feature]));
  if (unknown.length > 0 || missing.length > 0 || new Set(features).size < features.length)
    throw new Error(
      `The weights "${name}" do not match what is measured: ${[
        ...missing.map((feature) => `no weight for "${feature}"`),
        ...unknown.map((feature) => `nothing is called "${feature}"`),
      ].join(", ")}. Fit them anew: npm run fit -- ${name}`,
    );
  return features.map((feature) => weights[feature] as number);
}
