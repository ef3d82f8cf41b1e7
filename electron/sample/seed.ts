// Fills an empty store with the sample college through the same calls as the windows: 300 apprentices in all states.
import { addDays, addMonths, format, parseISO } from 'date-fns';
import type { Input, Output, Path } from '../../shared/api.ts';
import { csvText } from '../tabular/writeTable.ts';
import { samplePapers } from './papers.ts';
import { sampleRoster } from './roster.ts';
import { COHORTS, COLLEGE, ENTERPRISES, MENTOR_RANKS, PROGRAMMES } from './world.ts';

/** A call as a page makes it; throws when it is refused. */
export type Call = <P extends Path>(path: P, input: Input<P>) => Promise<Output<P>>;
/** The calls, and how a file gets to the host. */
export type Ways = { call: Call; writeFile(name: string, content: string): string };

/** Steps that `seedSample` tells, the last one included. */
export const SAMPLE_STEPS = 7;

/** The sample college is always in the middle of things: its years are counted from the host's day. */
export async function seedSample({ call, writeFile }: Ways, step: (done: number) => void = () => {}): Promise<void> {
  await call('college.save', { ...COLLEGE, isDemo: true, rev: null });
  const { today } = await call('college.context', {});
  const firstYear = Number(today.slice(0, 4)) - (today.slice(5) < '08-20' ? 1 : 0);
  const parts = [
    () => terms(call, firstYear),
    () => programmes(call, firstYear),
    () => roster(call, writeFile, firstYear),
    () => cohorts(call, firstYear),
    () => posts(call),
    () => mentors(call),
    () => samplePapers(call, today),
  ];
  for (const [n, part] of parts.entries()) {
    step(n);
    await part();
  }
}

const day = (date: Date): string => format(date, 'yyyy-MM-dd');
const year = (firstYear: number): string => `${firstYear}-${firstYear + 1}`;

async function terms(call: Call, firstYear: number): Promise<void> {
  for (let back = 2; back >= 0; back--) {
    const y = firstYear - back;
    await call('calendar.createTerm', {
      academicYear: year(y),
      ord: 1,
      startsOn: monday(`${y}-09-01`),
      weeks: 20,
      weekStartsOn: 1,
    });
    await call('calendar.createTerm', {
      academicYear: year(y),
      ord: 2,
      startsOn: monday(`${y + 1}-02-26`),
      weeks: 20,
      weekStartsOn: 1,
    });
  }
}

/** The Monday on or before a day. */
function monday(from: string): string {
  const date = parseISO(from);
  return day(addDays(date, -((date.getDay() + 6) % 7)));
}

async function programmes(call: Call, firstYear: number): Promise<void> {
  for (const { fields, units } of PROGRAMMES) {
    const { id } = await call('programmes.create', fields);
    const standard = await call('programmes.newVersion', { programmeId: id });
    await call('programmes.pasteUnits', { standardId: standard.id, units });
    const { rev } = await call('programmes.standard', { id: standard.id });
    await call('programmes.putInForce', { id: standard.id, rev, effectiveOn: `${firstYear - 2}-09-01` });
  }
}

async function roster(call: Call, writeFile: Ways['writeFile'], firstYear: number): Promise<void> {
  const { header, rows } = sampleRoster(firstYear);
  const text = csvText({ columns: header.map((h) => ({ header: h, type: 'text' as const })), rows });
  const token = writeFile(`${firstYear}级学徒名单.csv`, text);
  const read = await call('rosterImport.read', { file: token });
  for (const open of read.proposals.filter((p) => p.use === null))
    await call('rosterImport.setChoice', { session: read.session, ref: open.ref, use: 'create' });
  await call('rosterImport.commit', { session: read.session });
}

/** Cohorts of earlier years are nearly done; each alternates in a rhythm of its own. */
async function cohorts(call: Call, firstYear: number): Promise<void> {
  for (const cohort of await call('programmes.cohorts', {})) {
    const known = COHORTS.find((c) => c.name === cohort.name);
    if (!known) continue;
    const startsOn = `${firstYear - known.year}-09-01`;
    const isShort = known.year === 2 && known.programme === 'auto';
    const endsOn = day(addDays(addMonths(parseISO(startsOn), isShort ? 28 : 34), -1));
    const { id, rev, programmeId, standardId, name } = cohort;
    const entryYear = firstYear - known.year;
    await call('programmes.updateCohort', {
      id,
      rev,
      programmeId,
      standardId,
      name,
      nameEn: known.nameEn,
      entryYear,
      startsOn,
      endsOn,
    });
    const pattern =
      known.programme === 'auto'
        ? ({ kind: 'daysPerWeek', enterpriseDays: 0b0011100, enterprisePlace: 'enterprise', vacation: 'free' } as const)
        : ({
            kind: 'weekBlocks',
            enterpriseWeeks: 8,
            schoolWeeks: 4,
            first: COHORTS.indexOf(known) % 2 ? 'school' : 'enterprise',
            enterprisePlace: 'enterprise',
            vacation: 'free',
          } as const);
    await call('programmes.applyPattern', { cohortId: id, startsOn, endsOn, pattern });
  }
}

async function posts(call: Call): Promise<void> {
  const units = await call('enterprises.units', {});
  const unitsOf = (codes: readonly string[]): string[] => units.filter((u) => codes.includes(u.code)).map((u) => u.id);
  for (const line of await call('enterprises.list', {})) {
    const known = ENTERPRISES.find((e) => e.name === line.name);
    if (!known) continue;
    const { name, nameEn, shortName, region } = known;
    await call('enterprises.update', { id: line.id, rev: line.rev, name, nameEn, shortName, region });
    const { posts: found } = await call('enterprises.get', { id: line.id });
    for (const { id, rev, name: postName } of found) {
      const post = known.posts.find((p) => p.name === postName);
      if (post)
        await call('enterprises.updatePost', {
          id,
          rev,
          nameEn: post.nameEn,
          places: post.places,
          unitIds: unitsOf(post.units),
        });
    }
  }
}

/** What a roster does not say about mentors. */
async function mentors(call: Call): Promise<void> {
  for (const [n, { id, rev, side }] of (await call('mentors.list', {})).entries()) {
    const [title, skillLevel] = MENTOR_RANKS[side][n % 4] as readonly [string, number];
    await call('mentors.update', { id, rev, title, skillLevel });
  }
}
