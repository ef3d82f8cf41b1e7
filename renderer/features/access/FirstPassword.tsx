// Somebody else chose the password: nothing is shown until its owner has chosen one of their own.
import { type AccessState, callAccess } from '../../api/access.ts';
import { useT } from '../../ui/i18n.tsx';
import { ChangePasswordForm } from './ChangePassword.tsx';
import type { Colours } from './colours.ts';
import { EntryFrame } from './EntryFrame.tsx';

export function FirstPassword({ state, colours }: { state: AccessState; colours: Colours }) {
  const t = useT();
  return (
    <EntryFrame title="entry.firstPasswordTitle" colours={colours}>
      <p>{t('entry.firstPasswordText', { name: state.session?.name ?? '' })}</p>
      <ChangePasswordForm
        current="entry.givenPassword"
        onCancel={() => void callAccess('access.lock', {}).catch(() => undefined)}
      />
    </EntryFrame>
  );
}
