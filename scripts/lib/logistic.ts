/** One row of a regression. */
export interface Sample {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const ROUNDS = 4000;
const STEP = 0.5;

/**
 * Logistic regression with a prior: the weights that make the labels likeliest, each drawn towards its prior as
 * strongly as `priorRows` rows would draw it. Gradient ascent with a step for each feature by its size (AdaGrad), a
 * fixed number of rounds: deterministic.
 */
export function fitLogistic(
  samples: readonly Sample[],
  priors: readonly number[],
  priorRows: number,
): number[] {
  const weights = [...priors];
  const squares = priors.map(() => 1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, at) => -(weight - (priors[at] ?? 0)) * priorRows * 0.1);
    for (const { features, label, weight } of samples) {
      let score = 0;
      for (let at = 0; at < features.length; at++) score += (features[at] ?? 0) * (weights[at] ?? 0);
      const error = (label - 1 / (1 + Math.exp(-score))) * weight;
      for (let at = 0; at < features.length; at++) {
        const value = features[at] ?? 0;
        if (value !== 0) gradient[at] = (gradient[at] ?? 0) + error * value;
      }
    }
    gradient.forEach((slope, at) => {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) + (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    });
  }
  return weights;
}
