// The one shape every value parser answers with.
import type { MessageKey } from '../messages/catalogue.ts';

/** A sentence by key. `field` in the text is filled by whoever shows it: a parser does not know its column. */
export type Said = { key: MessageKey; params: Record<string, string | number> };

/** `note` tells what was changed to arrive at the value, so that nothing is mended in silence. */
export type Parsed<T> = { ok: true; value: T; note?: Said } | { ok: false; problem: Said };

export function good<T>(value: T, note?: Said | null): Parsed<T> {
  return note ? { ok: true, value, note } : { ok: true, value };
}

export function bad(key: MessageKey, params: Record<string, string | number> = {}): { ok: false; problem: Said } {
  return { ok: false, problem: { key, params } };
}

export function said(key: MessageKey, params: Record<string, string | number> = {}): Said {
  return { key, params };
}
