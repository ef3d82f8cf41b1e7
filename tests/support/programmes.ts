// Programmes, units and a cohort as the tests of programmes make them, and the host they make them in.
import { afterEach, beforeEach } from 'vitest';
import type { WriteDb } from '../../electron/db/write.ts';
import { writeInto } from './graduates.ts';
import { type TestHost, testHost } from './host.ts';

/** The host of the running test. */
export let t: TestHost;

/** A host of its own for every test of the file. */
export function eachWithHost(): void {
  beforeEach(() => {
    t = testHost();
  });
  afterEach(() => t.close());
}

export const PROGRAMME = {
  nameZh: '数控技术现代学徒制',
  nameEn: 'CNC',
  type: 'modern' as const,
  majorCode: '460103',
  majorNameZh: '数控技术',
  majorNameEn: 'CNC',
  faculty: '智能制造学院',
  months: 36,
};
export const HOURS = { schoolMinutesPerDay: 360, enterpriseMinutesPerDay: 480 };
export const unit = (code: string, more: object = {}) => ({
  ...{ code, titleZh: `单元${code}`, titleEn: '', shortZh: '', shortEn: '', weeks: 4, minStayWeeks: 2, level: 3 },
  ...{ criteria: [{ zh: '尺寸合格', en: '' }], ...more },
});
export const withRequires = (code: string, ...requires: string[]) => ({ ...unit(code), requires });
export const COHORT = {
  ...{ name: '数控2501班', nameEn: '', entryYear: 2025, startsOn: '2026-08-31', endsOn: '2027-01-17' },
};

/** Writes through the features' own writes, as a seed does. */
export const write = <T>(work: (db: WriteDb) => T): T => writeInto(t.dataDir, work);

/** A programme with a draft of its first standard, holding a unit for each code. */
export async function programmeWithUnits(...codes: string[]) {
  const { id: programmeId } = await t.call('programmes.create', { ...PROGRAMME, ...HOURS });
  const { id: standardId } = await t.call('programmes.newVersion', { programmeId });
  if (codes.length) await t.call('programmes.pasteUnits', { standardId, units: codes.map((c) => withRequires(c)) });
  return { programmeId, standardId };
}

export const putInForce = async (id: string) => {
  const { rev } = await t.call('programmes.standard', { id });
  await t.call('programmes.putInForce', { id, rev, effectiveOn: '2026-09-01' });
};
