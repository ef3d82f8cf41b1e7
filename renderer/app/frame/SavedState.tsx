// Whether everything on the screen is stored, in words with a time.
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { saving } from '../../api/client.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';

export function SavedState() {
  const t = useT();
  const format = useFormat();
  const { pending, savedAt, failure } = useSyncExternalStore(saving.subscribe, saving.current);
  if (failure) {
    return (
      <span className="jx-top-saved" data-tone="warn" role="alert" title={t(failure.key, failure.params)}>
        <IconAlertTriangle size={15} aria-hidden />
        {t('app.notSaved')}
      </span>
    );
  }
  const words = savedAt ? t('app.savedAt', { time: format.time(savedAt) }) : t('app.saved');
  return (
    <span className="jx-top-saved" role="status">
      <IconCheck size={15} color="var(--green)" aria-hidden />
      {pending > 0 ? t('app.saving') : words}
    </span>
  );
}
