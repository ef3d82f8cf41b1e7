// Why the last step was refused, above the work, with the line it concerns where there is one.
import type { AppError } from '../../../api/AppError.ts';
import { useT } from '../../../ui/i18n.tsx';
import { Severity } from '../../../ui/marks/Severity.tsx';

export function Refusal({ error }: { error: AppError }) {
  const t = useT();
  const reasons = Object.entries(error.fields).map(([field, { key, params }]) => (
    <span key={field}> {t(key, params)}</span>
  ));
  return (
    <p className="jx-imp-refusal" role="alert">
      <Severity level="warn" /> {t(error.key, error.params)}
      {reasons}
      {error.id ? t('ui.faultId', { id: error.id }) : ''}
    </p>
  );
}
