// The locked screen: login name and password, or the recovery key. It shows nothing of the data.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { loginName, password } from '../../../shared/features/access/access.schema.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type AccessState, callAccess } from '../../api/access.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useSaveForm } from '../../ui/forms/useSaveForm.ts';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import type { Colours } from './colours.ts';
import type { WithKey } from './Entry.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { lastLogin } from './lastLogin.ts';
import { PasswordField } from './PasswordField.tsx';
import { RecoverForm } from './RecoverForm.tsx';
import { useWait } from './useWait.ts';

export type UnlockProps = { state: AccessState; colours: Colours; withKey: WithKey; onSample: (anew: boolean) => void };

const schema = z.object({ loginName, password });

export function Unlock({ state, colours, withKey, onSample }: UnlockProps) {
  const t = useT();
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten)
    return (
      <EntryFrame title="entry.recoverTitle" colours={colours}>
        <p>{t('entry.recoverText')}</p>
        <RecoverForm state={state} withKey={withKey} onCancel={() => setForgotten(false)} />
      </EntryFrame>
    );
  return (
    <EntryFrame title="entry.lockedTitle" colours={colours}>
      <UnlockForm state={state} />
      <div className="jx-access-row">
        <button type="button" className="jx-link" onClick={() => setForgotten(true)}>
          {t('entry.forgotten')}
        </button>
        <button type="button" className="jx-link" onClick={() => onSample(false)}>
          {t('entry.sampleStart')}
        </button>
      </div>
    </EntryFrame>
  );
}

function UnlockForm({ state }: { state: AccessState }) {
  const t = useT();
  const seconds = useWait(state);
  const login = lastLogin();
  const initial = { loginName: login, password: '' };
  const { form, submit, busy, error } = useSaveForm({
    schema,
    initial,
    save: (values) =>
      callAccess('access.unlock', values).catch((refused: unknown) => {
        form.setFieldValue('password', '');
        form.getInputNode('password')?.focus();
        throw refused;
      }),
  });
  return (
    <form
      className="jx-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (seconds === 0) void submit();
      }}
    >
      <TextField label="entry.loginName" required autoFocus={login === ''} {...form.getInputProps('loginName')} />
      <PasswordField label="entry.password" required autoFocus={login !== ''} {...form.getInputProps('password')} />
      {(error || seconds > 0) && (
        <div className="jx-form-error" role="alert">
          <Severity level="warn" /> {seconds > 0 || !error ? t('entry.wrongOrWait') : t(said(error.key), error.params)}
        </div>
      )}
      <div className="jx-access-foot">
        {seconds > 0 && <span className="jx-access-wait">{t('entry.wait', { n: seconds })}</span>}
        <Button type="submit" loading={busy} disabled={seconds > 0}>
          {t('entry.unlock')}
        </Button>
      </div>
    </form>
  );
}

/** The seconds in a refusal are over by the time it is read again. */
const said = (key: MessageKey): MessageKey =>
  key === 'access.wrongAndWait' || key === 'access.wait' ? 'entry.tryAgain' : key;
