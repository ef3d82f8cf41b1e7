// The rows every invented college begins with, written past the API: the college, a programme in force, people, mentors.
import type { WriteDb } from '../../electron/db/write.ts';
import { person } from './people.ts';

type Signatory = { signatoryZh: string; signatoryEn: string };

export function insertCollege(db: WriteDb, isDemo: boolean, signatory: Signatory): string {
  return db.insert('college', {
    nameZh: '江澜职业技术学院',
    nameEn: 'Jianglan Vocational College',
    code: 'JL',
    region: '江苏',
    timeZone: 'Asia/Shanghai',
    logoId: null,
    sealId: null,
    verifyAddress: '',
    ...signatory,
    mentorLimit: 5,
    isDemo,
  });
}

/** A programme of CNC technology with an empty standard in force from `effectiveOn`. */
export function insertProgramme(db: WriteDb, effectiveOn: string): { programmeId: string; standardId: string } {
  const programmeId = db.insert('programme', {
    nameZh: '数控技术现代学徒制',
    nameEn: 'CNC apprenticeship',
    type: 'modern',
    majorCode: '460103',
    majorNameZh: '数控技术',
    majorNameEn: 'CNC Technology',
    faculty: '',
    months: 36,
    schoolMinutesPerDay: 360,
    enterpriseMinutesPerDay: 480,
  });
  const standardId = db.insert('standard', { programmeId, version: 1, state: 'inForce', effectiveOn, note: '' });
  return { programmeId, standardId };
}

/** Invented person number `n`, sorted and found by the name as it is written. */
export function insertSomebody(db: WriteDb, n: number, bornFrom: number): string {
  const p = person(n, bornFrom);
  return db.insert('person', { ...p, nameEn: '', sortKey: p.name, searchKey: p.name, idType: 'resident', email: '' });
}

/** A mentor of the enterprise, or of the college where there is none. */
export function insertMentor(
  db: WriteDb,
  personId: string,
  enterpriseId: string | null,
  skillLevel: number | null = null,
): string {
  const side = enterpriseId === null ? 'college' : 'enterprise';
  const rest = { staffNumber: '', title: '', maxApprentices: null };
  return db.insert('mentor', { personId, side, enterpriseId, skillLevel, ...rest });
}
