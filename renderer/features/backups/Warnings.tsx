// What is not as it should be with backups, in the order of how much it matters.
import { AMBER_DAYS } from '../../../shared/features/backups/backups.rules.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { type FindingItem, Findings } from '../../ui/panel/Findings.tsx';
import type { BackupsView } from './words.ts';

export function Warnings({ view }: { view: BackupsView }) {
  return <Findings items={useWarnings(view)} />;
}

/** The sentences, none when all is well. */
export function useWarnings(view: BackupsView | undefined): FindingItem[] {
  const t = useT();
  const format = useFormat();
  if (!view) return [];
  const { lastGood, days, second, failed, integrity, isLow, freeMegabytes } = view;
  const said: (string | null)[] = [
    integrity?.problem ? t(integrity.problem.key, integrity.problem.params) : null,
    isLow ? t('backups.lineLow', { n: freeMegabytes ?? 0 }) : null,
    failed
      ? t('backups.lineFailed', {
          day: format.moment(failed.at),
          problem: t(failed.problem.key, failed.problem.params),
        })
      : null,
    days !== null && days > AMBER_DAYS ? t('backups.lineOld', { day: format.moment(lastGood), days }) : null,
    second?.missingSince
      ? t('backups.missing', { day: format.moment(second.missingSince), folder: second.folder })
      : null,
    second?.sameDisk ? t('backups.sameDisk') : null,
  ];
  return said.flatMap((text) => (text ? [{ id: text, severity: 'warn' as const, text }] : []));
}
