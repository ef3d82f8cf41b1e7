// One apprentice's stays packed into texts of fixed width, as the store keeps them and the board carries them: how to read them.
import { z } from 'zod';

/**
 * Field after field, by date. `spans`: since (6 digits), until (6, NONE for still so), first and last day (10 each),
 * weekdays (3), flags (2), a number for its unit among the apprentice's (3, 0 for none); units and posts: ids, or blanks for none; revs: each ends with a space.
 */
export const packedStays = z.object({
  spans: z.string(),
  units: z.string(),
  posts: z.string(),
  ids: z.string(),
  revs: z.string(),
});
export type PackedStays = z.output<typeof packedStays>;

const SPAN = 40;
const ID = 36;
/** Bits of the flags. */
export const PINNED = 1;
export const SIGNED_BY_ONE = 4;
export const SIGNED_BY_BOTH = 8;

export const countOf = (spans: string): number => spans.length / SPAN;
/** Whether the n-th row says something in this version of the plan. */
export const standsIn = (spans: string, n: number, version: number): boolean =>
  digits(spans, n * SPAN, 6) <= version && digits(spans, n * SPAN + 6, 6) > version;
export const sinceOf = (spans: string, n: number): number => digits(spans, n * SPAN, 6);
export const startsOn = (spans: string, n: number): string => spans.slice(n * SPAN + 12, n * SPAN + 22);
export const endsOn = (spans: string, n: number): string => spans.slice(n * SPAN + 22, n * SPAN + 32);
export const weekdaysOf = (spans: string, n: number): number => digits(spans, n * SPAN + 32, 3);
export const flagsOf = (spans: string, n: number): number => digits(spans, n * SPAN + 35, 2);
/** The same number says the same unit of this apprentice; 0 for none. */
export const unitNumberOf = (spans: string, n: number): number => digits(spans, n * SPAN + 37, 3);

/** The n-th id of a text of ids; blank for none. */
export const idAt = (ids: string, n: number): string => ids.slice(n * ID, n * ID + ID);
export const hasId = (ids: string, n: number): boolean => ids.charCodeAt(n * ID) !== 32;

/** Without taking the digits out: this runs for every stay of the college. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
