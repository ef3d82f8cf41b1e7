// Keys for single purposes out of the key of the store: whoever holds one of them cannot work back to the others.
import { derived } from './primitives.ts';

export type Purpose = 'audit' | 'blobs' | 'anchors';

/** 32 bytes for one purpose; the same in every installation that holds the store. */
export const deriveKey = (dataKey: Buffer, purpose: Purpose): Buffer =>
  derived(dataKey, Buffer.from('jiangxin store', 'utf8'), purpose);
