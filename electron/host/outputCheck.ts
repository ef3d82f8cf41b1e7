// Checks what a handler returns against its schema: every row in tests, the first two rows of each list in production.
import type { z } from 'zod';

/** Returns the value to send. Throws when it does not fit, or carries keys that its schema does not name. */
export function checkOutput(schema: z.ZodType, value: unknown, every: boolean): unknown {
  if (every) return schema.parse(value);
  const sample = sampleOf(value);
  refuseExtra(schema.parse(sample), sample, '');
  return value;
}

/** The first two entries of every list, however deep, so that a pair is whole; a list of lists holds such, which stay as they are. */
function sampleOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map((one) => (Array.isArray(one) ? one : sampleOf(one)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, sampleOf(v)]));
}

function refuseExtra(parsed: unknown, given: unknown, at: string): void {
  if (given === null || typeof given !== 'object' || parsed === null || typeof parsed !== 'object') return;
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined && !Object.hasOwn(parsed, key))
      throw new Error(`output carries an undeclared key ${at}${key}`);
    refuseExtra((parsed as Record<string, unknown>)[key], value, `${at}${key}.`);
  }
}
