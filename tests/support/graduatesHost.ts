// A host whose college has finished apprentices, fresh for every test, and what tests of gate and register ask of it.
import { afterEach, beforeEach } from 'vitest';
import { type College, type Graduate, seedGraduates } from './graduates.ts';
import { type TestHost, testHost } from './host.ts';

/** The host of the running test, and what its store was filled with. */
export let t: TestHost;
export let college: College;

/** Gives every test of the file a host of its own with `count` graduates. */
export function eachWithGraduates(count: number): void {
  beforeEach(() => open(count));
  afterEach(() => t.close());
}

/** Leaves the host of the running test for another with `count` graduates. */
export async function startAgainWith(count: number): Promise<void> {
  await t.close();
  open(count);
}

function open(count: number): void {
  t = testHost();
  college = seedGraduates(t.dataDir, count);
}

/** Graduate number `n`, from 0. */
export function graduate(n: number): Graduate {
  const found = college.graduates[n];
  if (found === undefined) throw new Error(`no graduate ${n}`);
  return found;
}

export const ids = (...list: number[]): string[] => list.map((n) => graduate(n).enrolmentId);

export const gate = async () => (await t.call('certificates.gate', { cohortId: college.cohortId })).rows;

export const register = () => t.call('certificates.list', {});
