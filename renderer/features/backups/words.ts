// The words of backups that several parts of the pages share.
import type { Output } from '../../../shared/api.ts';
import type { Checked } from '../../../shared/features/backups/backups.schema.ts';
import type { Format } from '../../ui/format.ts';
import type { Translate } from '../../ui/i18n.tsx';

export type BackupsView = Output<'backups.state'>;
export type Backup = BackupsView['backups'][number];

/** `24 MB`; small ones to a tenth. */
export function sizeWords(bytes: number, format: Format): string {
  const megabytes = bytes / 1_000_000;
  return `${format.number(megabytes < 10 ? Math.ceil(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}

/** When a check was made and what it found. */
export function checkWords(check: Checked, t: Translate, format: Format): string {
  const at = format.moment(check.at);
  const { problem } = check;
  return problem ? t('backups.bad', { at, problem: t(problem.key, problem.params) }) : t('backups.fine', { at });
}
