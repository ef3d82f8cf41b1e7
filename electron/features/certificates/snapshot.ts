/** Turns the facts of a day into the snapshot that a certificate is drawn from ever after. */
import {
  type CertificateSnapshot,
  certificateSnapshot,
} from '../../../shared/features/certificates/certificates.snapshot.ts';
import { certificates as texts } from '../../../shared/messages/certificates.ts';
import type { ReadDb } from '../../db/read.ts';
import type { ApprenticeFacts, PairingFact } from './facts.sql.ts';

/** The college as it is printed. `code` stands in front of every number. */
export type CollegeFacts = {
  code: string;
  verifyAddress: string | null;
  printed: CertificateSnapshot['college'];
};

/** What only issuing gives: number, day, key and the signed code. */
export type IssueFacts = Pick<CertificateSnapshot, 'number' | 'issuedOn' | 'keyId' | 'qrText'>;

/** The college's row, or null before it has been entered. */
export function collegeFacts(db: ReadDb): CollegeFacts | null {
  const row = db.get<
    Record<'code' | 'nameZh' | 'nameEn' | 'verifyAddress' | 'signatoryZh' | 'signatoryEn', string> &
      Record<'seal' | 'logo', string | null>
  >(
    `SELECT c.code, c.nameZh, c.nameEn, c.verifyAddress, c.signatoryZh, c.signatoryEn, s.sha256 AS seal, l.sha256 AS logo
     FROM college c LEFT JOIN picture s ON s.id = c.sealId LEFT JOIN picture l ON l.id = c.logoId
     WHERE c.archivedAt IS NULL LIMIT 1`,
  );
  if (row === undefined) return null;
  const signatory = row.signatoryZh === '' ? null : { zh: row.signatoryZh, en: row.signatoryEn };
  return {
    code: row.code.toUpperCase(),
    verifyAddress: row.verifyAddress === '' ? null : row.verifyAddress,
    printed: { zh: row.nameZh, en: row.nameEn || null, signatory, sealHash: row.seal, logoHash: row.logo },
  };
}

/** The major code as it stands in a number; six zeros where the programme has none. */
export function majorOf(facts: ApprenticeFacts): string {
  return facts.programme.majorCode === '' ? '000000' : facts.programme.majorCode;
}

/** Puts the snapshot together. Throws ZodError if a fact is missing that the gate asks for. */
export function buildSnapshot(facts: ApprenticeFacts, college: CollegeFacts, issue: IssueFacts): CertificateSnapshot {
  const { zh, en, type } = facts.programme;
  const system = systemOf(type);
  return certificateSnapshot.parse({
    layout: 1,
    holder: { name: facts.name, pinyin: facts.nameEn },
    college: college.printed,
    enterprises: enterprisesOf(facts),
    programme: { zh, en: en || null, majorCode: majorOf(facts), systemZh: system.zh, systemEn: system.en },
    startsOn: facts.startsOn,
    endsOn: endOf(facts, issue.issuedOn),
    unitCount: facts.units.length,
    hours: null,
    result: {
      scoreHundredths: facts.result.totalHundredths,
      bandZh: facts.band?.zh,
      bandEn: facts.band?.en || facts.band?.zh,
    },
    mentors: { college: mentorsOf(facts.pairings, 'college'), enterprise: mentorsOf(facts.pairings, 'enterprise') },
    ...issue,
  });
}

/** Names without English that the English paragraph would show in Chinese. */
export function withoutEnglish(snapshot: CertificateSnapshot): string[] {
  const bodies = [snapshot.college, ...snapshot.enterprises, snapshot.programme];
  const names = bodies.filter(({ en }) => en === null).map(({ zh }) => zh);
  return snapshot.holder.pinyin === '' ? [snapshot.holder.name, ...names] : names;
}

/** The enterprise of the enrolment first (its seal is on the paper), then the others in order of the stays. */
function enterprisesOf({ home, stays }: ApprenticeFacts): CertificateSnapshot['enterprises'] {
  const names = new Map<string, { zh: string; en: string }>();
  if (home !== null) names.set(home.id, home);
  for (const { enterpriseId, enterpriseName, enterpriseEn } of stays) {
    if (enterpriseId !== null && enterpriseName !== null && !names.has(enterpriseId))
      names.set(enterpriseId, { zh: enterpriseName, en: enterpriseEn });
  }
  return [...names.values()].map(({ zh, en }) => ({ zh, en: en || null, signatory: null, sealHash: null }));
}

/** The end of the enrolment, or of the last stay while the enrolment runs on: the paper speaks of what is done. */
function endOf({ endsOn, stays }: ApprenticeFacts, issuedOn: string): string {
  if (endsOn <= issuedOn) return endsOn;
  return (
    stays.reduce((last, stay) => (stay.endsOn > last && stay.endsOn <= issuedOn ? stay.endsOn : last), '') || issuedOn
  );
}

function mentorsOf(pairings: readonly PairingFact[], side: PairingFact['side']) {
  const seen = new Map<string, { name: string; level: string | null }>();
  for (const { mentorName, skillLevel } of pairings.filter((pairing) => pairing.side === side))
    if (!seen.has(mentorName)) seen.set(mentorName, { name: mentorName, level: levelOf(skillLevel) });
  return [...seen.values()];
}

function levelOf(level: number | null): string | null {
  const key = `certificates.level.${level ?? ''}`;
  return isText(key) ? texts[key].zh : null;
}

function systemOf(type: string): { zh: string; en: string } {
  const key = `certificates.system.${type}`;
  return isText(key) ? texts[key] : texts['certificates.system.other'];
}

function isText(key: string): key is keyof typeof texts {
  return Object.hasOwn(texts, key);
}
