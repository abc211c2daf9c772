/** Today's date in ISO 8601, from which relative dates ("24 weeks ago") count. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
