// What other pages show of backups: the line of the start page, and the restore wizard of the rescue screen.
import { AMBER_DAYS } from '../../../shared/features/backups/backups.rules.ts';
import { useMay } from '../../api/access.ts';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import { RestoreWizard } from './RestoreWizard.tsx';
import { useBackups } from './useBackups.ts';
import { useWarnings } from './Warnings.tsx';
import './backups.css';

/** When the last backup was made; amber after 7 days, or with what else is wrong. Nothing for who may not see backups. */
export function BackupLine() {
  return useMay()('backups.state') ? <Line /> : null;
}

function Line() {
  const t = useT();
  const format = useFormat();
  const view = useBackups().data;
  const warnings = useWarnings(view);
  if (!view) return null;
  const { lastGood, days } = view;
  const isAmber = warnings.length > 0 || (days ?? 0) > AMBER_DAYS;
  const plain = lastGood ? t('backups.line', { day: format.moment(lastGood) }) : t('backups.lineNone');
  return (
    <p className="jx-backup-line" data-amber={isAmber}>
      {isAmber && <Severity level="warn" />}
      <span>{warnings[0]?.text ?? plain}</span>
      <Link to="/settings/backups">{t('backups.toPage')}</Link>
    </p>
  );
}

/** Restoring where there is no store to open: on the rescue screen, and before the first set-up. */
export function RestoreInstead(props: { onCancel?: () => void; onDone: () => void }) {
  const t = useT();
  return (
    <main className="jx-restore-alone" aria-label={t('backups.restore.title')}>
      <RestoreWizard {...props} />
    </main>
  );
}
