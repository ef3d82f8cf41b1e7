// What has been given out to the world and no restore may forget: the numbers used in each series, and the certificates revoked.

import type { Anchors } from '../../../shared/features/activity/audit.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';

type Numbers = Pick<Anchors, 'series' | 'revoked'>;

/** The higher of what the store says and what is kept outside it, and every revocation of either. */
export function numbersOf(db: ReadDb | null, kept: Numbers): Required<Numbers> {
  const series: Record<string, number> = { ...kept.series };
  const revoked: Record<string, string> = { ...kept.revoked };
  for (const { series: name, year, next } of db?.all<Series>(SERIES) ?? []) {
    const key = `${name}|${year}`;
    series[key] = Math.max(series[key] ?? 0, next);
  }
  for (const { number, reason } of db?.all<Revoked>(REVOKED) ?? []) revoked[number] = reason;
  return { series, revoked };
}

/** Raises the series of a restored store to what was used, and revokes in it what is revoked. */
export function bringNumbers(db: WriteDb, { series = {}, revoked = {} }: Numbers): void {
  for (const [key, nextSerial] of Object.entries(series)) {
    const cut = key.lastIndexOf('|');
    const of = { series: key.slice(0, cut), year: Number(key.slice(cut + 1)) };
    const [known] = db.where('numberSeries', of);
    if (!known) db.insert('numberSeries', { ...of, nextSerial });
    else if (known.nextSerial < nextSerial) db.update('numberSeries', known.id, { nextSerial });
  }
  for (const [number, stateReason] of Object.entries(revoked))
    for (const { id, state } of db.where('certificate', { number }))
      if (state === 'issued') db.update('certificate', id, { state: 'revoked', stateReason });
}

type Series = { series: string; year: number; next: number };
type Revoked = { number: string; reason: string };
const SERIES = 'SELECT series, year, nextSerial AS next FROM numberSeries';
const REVOKED = `SELECT number, stateReason AS reason FROM certificate WHERE state <> 'issued'`;
