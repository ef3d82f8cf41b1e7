// Puts hostile texts into every kind of record of the sample college, through the same calls as the windows.
import { NAME_LIMIT } from '../../../shared/values/personName.ts';
import { HOSTILE } from './strings.data.ts';

type Call = (path: string, input: unknown) => Promise<any>;

/** How many fields hold one, and how many a call refused (a text that is no name). */
export type Filled = { stored: number; refused: string[]; texts: Set<string> };

export async function fill(call: Call): Promise<Filled> {
  const filled: Filled = { stored: 0, refused: [], texts: new Set() };
  let n = 0;
  const text = () => HOSTILE[n++ % HOSTILE.length] ?? '';
  const person = () => {
    for (;;) {
      const candidate = text();
      if ([...candidate].length <= NAME_LIMIT) return candidate;
    }
  };
  const save = async (path: string, fields: Record<string, unknown>, rest: Record<string, unknown>) => {
    try {
      await call(path, { ...rest, ...fields });
      for (const value of Object.values(fields)) {
        filled.stored++;
        filled.texts.add(String(value));
      }
    } catch (error) {
      filled.refused.push(`${path} ${JSON.stringify(fields)}: ${String(error).slice(0, 300)}`);
    }
  };
  await college(call, save, text);
  await programmes(call, save, text);
  await enterprises(call, save, text, person);
  for (const { id, rev } of await call('mentors.list', {}))
    await save('mentors.update', { name: person(), nameEn: text(), title: text(), email: text() }, { id, rev });
  await apprentices(call, filled, text, person);
  return filled;
}

type Save = (path: string, fields: Record<string, unknown>, rest: Record<string, unknown>) => Promise<void>;
type Text = () => string;

async function college(call: Call, save: Save, text: Text): Promise<void> {
  const { code, timeZone, verifyAddress, mentorLimit, rev } = await call('college.get', {});
  const fields = { nameZh: text(), nameEn: text(), region: text(), signatoryZh: text(), signatoryEn: text() };
  await save('college.save', fields, { code, timeZone, verifyAddress, mentorLimit, rev });
}

async function programmes(call: Call, save: Save, text: Text): Promise<void> {
  for (const line of await call('programmes.list', {})) {
    const { id, rev, type, majorCode, months, schoolMinutesPerDay, enterpriseMinutesPerDay } = line;
    const fields = { nameZh: text(), nameEn: text(), majorNameZh: text(), majorNameEn: text(), faculty: text() };
    await save('programmes.update', fields, {
      id,
      rev,
      type,
      majorCode,
      months,
      schoolMinutesPerDay,
      enterpriseMinutesPerDay,
    });
    const standard = await call('programmes.newVersion', { programmeId: id });
    const { units } = await call('programmes.standard', { id: standard.id });
    for (const unit of units ?? []) {
      const { code, weeks, minStayWeeks, level } = unit;
      const named = {
        code,
        titleZh: text(),
        titleEn: text(),
        shortZh: text(),
        shortEn: text(),
        weeks,
        minStayWeeks,
        level,
      };
      await save(
        'programmes.updateUnit',
        { unit: { ...named, criteria: [{ zh: text(), en: text() }] } },
        { id: unit.id, rev: unit.rev, requires: [] },
      );
    }
  }
  for (const { id, rev, programmeId, standardId, entryYear, startsOn, endsOn } of await call('programmes.cohorts', {}))
    await save(
      'programmes.updateCohort',
      { name: text(), nameEn: text() },
      { id, rev, programmeId, standardId, entryYear, startsOn, endsOn },
    );
}

async function enterprises(call: Call, save: Save, text: Text, person: Text): Promise<void> {
  for (const { id, rev } of await call('enterprises.list', {})) {
    const names = { name: text(), nameEn: text(), shortName: text(), region: text(), address: text() };
    await save('enterprises.update', { ...names, contactName: person(), note: text() }, { id, rev });
    const { posts, sites } = await call('enterprises.get', { id });
    for (const post of posts)
      await save(
        'enterprises.updatePost',
        { name: text(), nameEn: text(), shortName: text(), note: text() },
        { id: post.id, rev: post.rev },
      );
    for (const site of sites)
      await save(
        'enterprises.updateSite',
        { name: text(), nameEn: text(), address: text() },
        { id: site.id, rev: site.rev },
      );
  }
}

async function apprentices(call: Call, filled: Filled, text: Text, person: Text): Promise<void> {
  for (const { id } of await call('apprentices.list', {})) {
    const { rev, personRev, guardians, personId } = await call('apprentices.open', { id });
    const fields = { name: person(), nameEn: text(), email: text() };
    const note = text();
    try {
      await call('apprentices.update', { id, rev, personRev, person: fields, enrolment: { note } });
      for (const value of [...Object.values(fields), note]) filled.texts.add(value);
      filled.stored += 4;
      const guardian = guardians[0];
      if (!guardian) continue;
      const seen = { id: guardian.id, rev: guardian.rev };
      await call('apprentices.saveGuardian', {
        personId,
        seen,
        guardian: { name: person(), relation: text(), phone: '' },
      });
      filled.stored += 2;
    } catch (error) {
      filled.refused.push(`apprentice ${JSON.stringify(fields)}: ${String(error).slice(0, 300)}`);
    }
  }
}
