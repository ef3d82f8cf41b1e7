/** The sentences of layout 1, put together in both languages from a certificate's frozen facts. */
import type { CertificateSnapshot } from '../../../../shared/features/certificates/certificates.snapshot.ts';
import { certificatePaper } from '../../../../shared/messages/certificatePaper.ts';
import { printable } from './fonts.ts';
import type { Run } from './lines.ts';

export type Language = 'zh' | 'en';
type PaperKey = keyof typeof certificatePaper;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** One text of the paper with its values; a value is never read as a placeholder itself. */
export function paperText(key: PaperKey, language: Language, values: Record<string, string | number> = {}): string {
  return certificatePaper[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The paragraph as runs, the parts between `**` bold. Names may hold any sign: asterisks in them are kept apart. */
export function paragraphRuns(snapshot: CertificateSnapshot, language: Language): Run[] {
  const template = certificatePaper['paper1.body'][language];
  const values = bodyValues(snapshot, language);
  const fill = (part: string) => part.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return template
    .split('**')
    .map((part, at): Run => ({ text: fill(part).replace(/\s+/g, ' '), weight: at % 2 === 1 ? 'bold' : 'regular' }))
    .filter((run) => run.text !== '');
}

/** 2026年11月24日, 24 November 2026. */
export function paperDate(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Hundredths of a point with one decimal, as results are rounded and printed. */
export function paperScore(hundredths: number): string {
  return (hundredths / 100).toFixed(1);
}

/** 张铁生（二级/技师）、李工. */
export function mentorNames(mentors: readonly { name: string; level: string | null }[]): string {
  return mentors.map(({ name, level }) => (level === null ? name : `${name}（${level}）`)).join('、');
}

/** Everything the paper prints that people typed: what the fonts must be able to draw. */
export function typedText(snapshot: CertificateSnapshot): string[] {
  const bodies = [snapshot.college, ...snapshot.enterprises];
  const { mentors, programme } = snapshot;
  return [
    snapshot.number,
    snapshot.holder.name,
    snapshot.holder.pinyin,
    ...bodies.flatMap((body) => [body.zh, body.en ?? '', body.signatory?.zh ?? '', body.signatory?.en ?? '']),
    ...[programme.zh, programme.en ?? '', programme.majorCode, programme.systemZh, programme.systemEn],
    ...[snapshot.result.bandZh, snapshot.result.bandEn],
    ...[mentorNames(mentors.college), mentorNames(mentors.enterprise)],
  ];
}

function bodyValues(snapshot: CertificateSnapshot, language: Language): Record<string, string> {
  const isZh = language === 'zh';
  const { college, enterprises, programme, result, hours } = snapshot;
  const named = (body: { zh: string; en: string | null }) => (isZh ? body.zh : (body.en ?? body.zh));
  const plain: Record<string, string> = {
    from: paperDate(snapshot.startsOn, language),
    to: paperDate(snapshot.endsOn, language),
    college: named(college),
    enterprises: isZh ? enterprises.map(named).join('、') : listEn(enterprises.map(named)),
    system: isZh ? programme.systemZh : programme.systemEn,
    programme: named(programme),
    code: programme.majorCode,
    band: isZh ? result.bandZh : result.bandEn,
  };
  const clean = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, printable(value)]));
  return {
    ...clean,
    hours: hours === null ? '' : paperText('paper1.hours', language, hours),
    units: String(snapshot.unitCount),
    score: paperScore(result.scoreHundredths),
  };
}

function listEn(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
