/** The value below which a share of the values lies; 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** The middle of the values; 0 without values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
