// Short words for what a parser made of a value.
import type { Parsed } from '../../shared/values/parsed.ts';

/** The value that was read, or `✗` and the key of the refusal. */
export const readAs = <T>(parsed: Parsed<T>) => (parsed.ok ? parsed.value : `✗ ${parsed.problem.key}`);

/** The key of the note that says what was mended, or null. */
export const noteOf = <T>(parsed: Parsed<T>) => (parsed.ok ? (parsed.note?.key ?? null) : null);
