// What the cells of the list of apprentices say and show.
import type { Format } from '../../ui/format.ts';
import type { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { type ApprenticeLine, nextKey, placeKey } from './words.ts';

export type Words = { t: ReturnType<typeof useT>; format: Format; isEnglish: boolean; today: string };
type HereFacts = Pick<
  ApprenticeLine,
  'place' | 'hereUntil' | 'hereEnterprise' | 'hereEnterpriseEn' | 'herePost' | 'herePostEn'
>;

/** `远岫机床 1号铣`, `校内 至12-06`, `请假`, or a dash for those not in training. */
export function hereText(row: HereFacts, { t, format, isEnglish }: Pick<Words, 't' | 'format' | 'isEnglish'>): string {
  if (row.place === 'post' && isEnglish)
    return `${row.hereEnterpriseEn || row.hereEnterprise} · ${row.herePostEn || row.herePost}`;
  if (row.place === 'post') return `${row.hereEnterprise} ${row.herePost}`;
  if (row.place === 'out') return '–';
  if (row.hereUntil === null) return t(placeKey(row.place));
  return t('apprentices.hereUntil', { where: t(placeKey(row.place)), day: format.shortDay(row.hereUntil) });
}

export const cohortText = (row: Pick<ApprenticeLine, 'cohortName' | 'cohortNameEn'>, isEnglish: boolean): string =>
  (isEnglish && row.cohortNameEn) || row.cohortName;

/** College mentor and enterprise mentor of today, or that one is open. */
export function mentorNames(row: ApprenticeLine, { t, isEnglish }: Words): [string, string] {
  const open = t('apprentices.open');
  return [
    (isEnglish && row.collegeMentorEn) || row.collegeMentor || open,
    (isEnglish && row.enterpriseMentorEn) || row.enterpriseMentor || open,
  ];
}

/** `Wang L.` for `Wang Li`, so that two names fit side by side. */
const abbreviated = (name: string): string => name.replace(/^(\S+) (\p{L})\S+$/u, '$1 $2.');

export function Mentors({ row, words }: { row: ApprenticeLine; words: Words }) {
  const [college, enterprise] = mentorNames(row, words).map((name) => (words.isEnglish ? abbreviated(name) : name));
  return (
    <>
      <span className={row.collegeMentorId ? '' : 'jx-amber'}>{college}</span> /{' '}
      <span className={row.enterpriseMentorId ? '' : 'jx-amber'}>{enterprise}</span>
    </>
  );
}

export function Checks({ row, words }: { row: ApprenticeLine; words: string }) {
  if (row.law + row.warn === 0) return <span className="jx-quiet">–</span>;
  return (
    <span className="jx-checks" title={words}>
      {row.law > 0 && <Severity level="law" count={row.law} />}
      {row.warn > 0 && <Severity level="warn" count={row.warn} />}
      <span className="jx-hidden">{words}</span>
    </span>
  );
}

export function Next({ row, words: { t, format, today } }: { row: ApprenticeLine; words: Words }) {
  if (!row.next) return <span className="jx-quiet">–</span>;
  const text = `${format.shortDay(row.next.on)} ${t(nextKey(row.next.kind))}`;
  return row.next.on < today ? <b className="jx-amber">{text}</b> : text;
}
